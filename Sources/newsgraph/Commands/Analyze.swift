import ArgumentParser
import NewsGraph

struct Analyze: Command {
    static let configuration = CommandConfiguration(
        abstract: "Show what the language analysis finds: sentences, tokens, trees and mentions.",
        discussion: """
            Reads JSON Lines ({"id": …, "text": …}) or text files, and writes one line of JSON an article; offsets count \
            UTF-8 bytes of the text. Nothing is left out as site furniture. A token's "head" is the number of its \
            governor in the sentence, from 1, as CoNLL-U has it, and 0 for the root; a mention's "chain" is the number \
            of its coreference chain, or null. Dates are mentions of type "date" with a "value" as ISO 8601 has it.
            """)

    @Argument(
        help: "JSON Lines, articles or folders (default: JSON Lines from the standard input).",
        completion: .file())
    var inputs: [String] = []

    @Flag(help: "Write CoNLL-U.")
    var conllu = false

    /// How many articles are in memory at once.
    private static let batchSize = 64

    mutating func perform() async throws -> Status {
        let reader = ArticleReader(leavesOutFurniture: false)
        let batch =
            inputs.isEmpty
            ? reader.readJSONLines(try FileBytes.read("-", limit: nil), name: "standard input") : reader.read(inputs)
        for notice in batch.notices { Messages.write(notice.description) }
        let builder = try GraphBuilder()
        for start in stride(from: 0, to: batch.articles.count, by: Self.batchSize) {
            let articles = Array(batch.articles[start..<min(start + Self.batchSize, batch.articles.count)])
            var bytes: [UInt8] = []
            for article in await builder.analyze(articles) {
                conllu
                    ? AnalysisFormats.writeCoNLLU(article, to: &bytes) : AnalysisFormats.writeJSON(article, to: &bytes)
            }
            StandardStream.output.write(bytes)
        }
        return batch.isComplete ? .success : .trouble
    }
}
