import ArgumentParser
import NewsGraph

struct Verify: Command {
    static let configuration = CommandConfiguration(
        abstract: "Check that every mention, sentence and quotation stands in the articles where the graph says.",
        discussion: "Exit status 1 where something is not there, or an article that the graph rests on was not given.")

    @Argument(help: "A graph.", completion: .file(extensions: ["json"]))
    var graph: String

    @Argument(help: "The articles it was built from.", completion: .file())
    var articles: [String]

    @Flag(help: "Answer in JSON.")
    var json = false

    mutating func perform() async throws -> Status {
        guard GraphFiles.isNative(graph) else { throw Trouble("\(graph) is no graph: its name does not end in .json") }
        let inputs = try await Inputs([graph])
        let batch = ArticleReader(leavesOutFurniture: false).read(articles)
        for notice in batch.notices { Messages.write(notice.description) }
        let check = EvidenceCheck(inputs.graph, articles: batch.articles)
        StandardStream.output.write(json ? try JSONText.document(Answer(check)) : words(for: check))
        guard batch.isComplete, inputs.status == .success else { return .trouble }
        return check.isSound ? .success : .negative
    }

    private func words(for check: EvidenceCheck) -> String {
        var lines = check.mismatches.map { PlainText.line($0.description) }
        lines += check.altered.map { "\(PlainText.line($0)): the text has changed since the graph was built" }
        lines += check.missing.map { "\(PlainText.line($0)): this article was not given" }
        let wrong = check.mismatches.count
        lines.append("\(check.compared - wrong) of \(check.compared) quotations and mentions are where the graph says")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The answer in JSON.
    private struct Answer: Encodable {
        let compared: Int
        let altered: [String]
        let missing: [String]
        let mismatches: [Entry]

        struct Entry: Encodable {
            let article: String
            let start: Int
            let end: Int
            let expected: String
            let found: String?
        }

        init(_ check: EvidenceCheck) {
            compared = check.compared
            altered = check.altered
            missing = check.missing
            mismatches = check.mismatches.map {
                Entry(
                    article: $0.article, start: $0.span.start, end: $0.span.end, expected: $0.expected,
                    found: $0.found)
            }
        }
    }
}
