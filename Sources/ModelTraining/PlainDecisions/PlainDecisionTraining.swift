public import LanguageAnalysis
internal import LinearModels
internal import ModelFiles
internal import TextModel

/// Learns what is plain to a tagger and a parser, by watching them read.
public struct PlainDecisionTraining {
    private let sentences: [[String]]

    /// The texts to be read.
    ///
    /// - Parameters:
    ///   - plainText: a file with a tokenised sentence a line.
    ///   - treebank: sentences whose words are read too; their annotation is not.
    /// - Throws: where the file cannot be read.
    public init(plainText: String, treebank: [TreebankSentence]) throws {
        sentences =
            try TrainingData.lines(plainText).map { $0.split(separator: " ").map(String.init) }
            + treebank.map(\.words)
    }

    /// A model's file in which nothing is plain.
    ///
    /// - Throws: `ModelError` where it cannot be read.
    ///
    /// - Parameter model: the name of the model in the file.
    public static func blank(_ path: String, model: String) throws -> [UInt8] {
        try bytes(of: path, model, PlainDecisionCounts())
    }

    private static func bytes(of path: String, _ model: String, _ counts: PlainDecisionCounts) throws -> [UInt8] {
        let section = PlainDecisions.section(of: model)
        var writer = try SectionFileWriter(SectionFile(path: path), without: section)
        writer.add(section, numbers: counts.table())
        return writer.encoded()
    }

    /// The tagger's file with what is plain to it.
    ///
    /// - Parameter path: the file of a tagger to which nothing is plain.
    public func tagger(_ path: String, groups: WordGroups) throws -> [UInt8] {
        let tagger = try Tagger(path: path, groups: groups)
        var counts = PlainDecisionCounts()
        for sentence in sentences {
            let words = groups.features(of: sentence)
            var previous = 0
            for (word, label) in zip(words, tagger.labels(of: words)) {
                let keys = PlainTags.keys(word, previous: previous)
                counts.add(keys.0, label: label)
                counts.add(keys.1, label: label)
                previous = label + 1
            }
        }
        return try Self.bytes(of: path, "tagger", counts)
    }

    /// The parser's file with what is plain to it.
    ///
    /// - Parameters:
    ///   - path: the file of a parser to which nothing is plain.
    ///   - tagger: the tagger that it works with.
    public func parser(_ path: String, tagger: Tagger, groups: WordGroups) throws -> [UInt8] {
        let parser = try DependencyParser(path: path, groups: groups)
        var counts = PlainDecisionCounts()
        for sentence in sentences {
            let words = groups.features(of: sentence)
            let parsed = ParseSentence(words, tags: tagger.tags(of: words))
            parser.watch(parsed) { arc, tree, label in
                let keys = PlainArcs.keys(arc, tree, parsed)
                counts.add(keys.0, label: label)
                counts.add(keys.1, label: label)
            }
        }
        return try Self.bytes(of: path, "relations", counts)
    }
}
