internal import ArgumentParser
internal import EntityExtraction
internal import Foundation
internal import ModelTraining
internal import TextModel

/// `list-sentences`.
struct ListSentences: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-sentences",
        abstract: "Write the words of the text that gather-text writes, for a larger parser to make trees of.",
        discussion: "JSON Lines on standard output: line and number of the sentence there, both from 0, and its words.")

    @OptionGroup var text: GatheredTextOptions

    func run() throws {
        for (line, sentences) in PlainSentences(try text.gathered().lines).lines.enumerated() {
            for (number, words) in sentences.enumerated() { try writeLine([line, number, words] as [Any]) }
        }
    }
}

/// Writes an object as a line of JSON on standard output.
private func writeLine(_ object: Any) throws {
    let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    FileHandle.standardOutput.write(data + Data("\n".utf8))
}

/// `list-cases`.
struct ListCases: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-cases",
        abstract: "Write the pairs of mentions that links are learnt from, for a larger model to have an opinion of.",
        discussion: "JSON Lines on standard output: an annotated article each or, with --news, a passage of that.")

    @OptionGroup var options: AnnotationOptions
    @OptionGroup var newsOptions: NewsOptions

    @Option(help: "What readers say of pairs in that text.")
    var verdicts: String?

    func run() throws {
        let cases = LearningCases(links: try .shipped())
        if let news = try newsOptions.plainNews() {
            let said = try verdicts.map { try NewsOpinions(path: $0) }
            for (first, passage) in news.passages {
                FileHandle.standardOutput.write(try cases.line(of: passage, at: first, verdicts: said))
            }
        } else {
            for article in try options.articles() { FileHandle.standardOutput.write(try cases.line(of: article)) }
        }
    }
}

/// `list-event-phrases`.
struct ListEventPhrases: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-event-phrases",
        abstract: "Write the phrases around event nouns, for readers to say which tell of one happening.",
        discussion: "JSON Lines on standard output: an annotated article each or, with --news, a passage of that.")

    @OptionGroup var options: AnnotationOptions
    @OptionGroup var newsOptions: NewsOptions

    func run() throws {
        let training = try EventJudgeTraining.shipped()
        if let news = try newsOptions.plainNews() {
            for (first, passage) in news.passages { try write(training.candidates(in: passage), passage, first) }
        } else {
            for (number, annotated) in try options.articles().enumerated() {
                try write(training.candidates(in: annotated), annotated.article, number)
            }
        }
    }

    private func write(_ candidates: EventJudgeTraining.Candidates, _ article: Article, _ line: Int) throws {
        let offsets = { (place: EventPlace) in [place.span.start, place.span.end, place.head] }
        try writeLine(
            [
                "line": line, "id": article.id, "text": article.text, "phrases": candidates.phrases.map(offsets),
                "names": candidates.names.map(offsets), "readings": candidates.readings.map(\.letter),
            ] as [String: Any])
    }
}
