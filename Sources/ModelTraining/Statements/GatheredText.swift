/// Plain text of several kinds that links are learnt from: briefs, news items, interviews, speeches, travel guides, an
/// encyclopedia; a sentence or an item a line.
///
/// Re-DocRED, which statements are held against, is no part of it. The news of the Voice of America come first, so that their lines have the same numbers as in their own file.
package struct GatheredText {
    /// The lines, each with single blanks between its words.
    package let lines: [String]

    /// The genres of GUM that tell of persons, bodies and places.
    private static let genres = ["news", "interview", "bio", "speech", "voyage", "court"]

    /// The text in the folder of public corpora, and behind it what was written for this project. An empty line parts documents.
    ///
    /// - Throws: `TrainingDataError` with the file that cannot be read.
    package init(data: String, tables: String) throws {
        let briefs = try TrainingData.lines("\(data)/text/voa_news_sentences.txt")
        let items = try TrainingData.jsonLines("\(data)/linking/wikipedia_current_events.jsonl")
        let encyclopedia = try TrainingData.json("\(data)/documents/docred_entities_only.json") as? [[String: Any]]
        var documents = [briefs.map(String.init), items.map { $0["text"] as? String ?? "" }]
        for genre in Self.genres {
            let paths = try TrainingData.files("\(data)/treebank/gum/train", prefix: "GUM_\(genre)_")
            documents += try paths.map(Self.sentences(ofTreebank:))
        }
        documents += (encyclopedia ?? []).map { document in
            (document["sents"] as? [[String]] ?? []).map { $0.joined(separator: " ") }
        }
        documents += try MarkedNews.texts("\(tables)/marked-news.txt").map { text in
            text.plain.split(separator: "\n").map(String.init)
        }
        lines = Array(documents.map { $0.map(Self.spaced).filter { !$0.isEmpty } }.joined(separator: [""]))
    }

    /// The sentences as a treebank's comments have them.
    private static func sentences(ofTreebank path: String) throws -> [String] {
        let comment = "# text = "
        return try TrainingData.lines(path).filter { $0.hasPrefix(comment) }.map { String($0.dropFirst(comment.count)) }
    }

    private static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
