public import EntityExtraction
public import LanguageAnalysis
public import Ontology
public import TextModel

/// Precision, recall and F1 of names on an annotated corpus: exact span and type, leading articles and trailing 's
/// trimmed on both sides.
public struct NameEvaluation {
    /// Counts of one type.
    public struct Counts: Sendable, Equatable {
        /// Names found that are right.
        public var right = 0
        /// Names found.
        public var found = 0
        /// Names in the corpus.
        public var expected = 0

        /// The share of found names that are right.
        public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
        /// The share of the corpus's names that were found.
        public var recall: Double { expected == 0 ? 0 : Double(right) / Double(expected) }
        /// The harmonic mean of both.
        public var f1: Double { found + expected == 0 ? 0 : 2 * Double(right) / Double(found + expected) }

        static func + (left: Counts, right: Counts) -> Counts {
            Counts(
                right: left.right + right.right, found: left.found + right.found,
                expected: left.expected + right.expected)
        }
    }

    /// The counts by type.
    public private(set) var counts: [NodeType: Counts] = [:]
    /// How often a name of one type (or none) was taken for another (or none), by words for both.
    public private(set) var confusions: [String: Int] = [:]
    /// Of each name found in a type that counts its confidence and whether it is right.
    private(set) var samples: [(confidence: Double, isRight: Bool)] = []
    /// Errors in words, where they were asked for.
    public private(set) var errors: [String] = []

    /// The types that count.
    let types: [NodeType]

    init(types: [NodeType]) { self.types = types }

    private struct Key: Hashable {
        let span: TextSpan
        let type: NodeType
    }

    /// The counts of the given types together.
    public func total(_ types: [NodeType]) -> Counts { types.reduce(Counts()) { $0 + (counts[$1] ?? Counts()) } }

    mutating func add(_ text: PreparedText, _ article: AnalyzedArticle) {
        let expected = Set(
            text.names.filter { !$0.label.mayBeNone }.map {
                trimmed(Key(span: $0.span, type: $0.label.types[0]), article)
            })
        let open = text.names.filter(\.label.mayBeNone).map(\.span)
        var found: [Key: Double] = [:]
        for mention in article.mentions where mention.kind == .name {
            guard let type = mention.type else { continue }
            let name = trimmed(Key(span: mention.span, type: type), article)
            if expected.contains(name) || !open.contains(where: { $0.overlaps(name.span) }) {
                found[name] = mention.confidence
            }
        }
        for name in expected { counts[name.type, default: Counts()].expected += 1 }
        for (name, confidence) in found.sorted(by: { $0.key.span < $1.key.span }) {
            let isRight = expected.contains(name)
            counts[name.type, default: Counts()].found += 1
            if isRight { counts[name.type, default: Counts()].right += 1 }
            if types.contains(name.type) { samples.append((confidence, isRight)) }
        }
        note(expected.subtracting(found.keys), Set(found.keys).subtracting(expected), article)
    }

    /// Sorts the errors by kind.
    private mutating func note(_ missed: Set<Key>, _ wrong: Set<Key>, _ article: AnalyzedArticle) {
        var explained: Set<Key> = []
        for name in missed.sorted(by: { $0.span < $1.span }) {
            let rival = wrong.filter { $0.span.overlaps(name.span) }.min { $0.span < $1.span }
            if let rival { explained.insert(rival) }
            let kind = rival.map { $0.span == name.span ? "as \($0.type)" : "other extent, \($0.type)" } ?? "missed"
            confusions["\(name.type) \(kind)", default: 0] += 1
            errors.append("\(name.type) \(kind): \(Self.context(name.span, article))")
        }
        for name in wrong.subtracting(explained).sorted(by: { $0.span < $1.span }) {
            confusions["\(name.type) invented", default: 0] += 1
            errors.append("\(name.type) invented: \(Self.context(name.span, article))")
        }
    }

    private static func context(_ span: TextSpan, _ article: AnalyzedArticle) -> String {
        let bytes = Array(article.article.text.utf8)
        let before = String(decoding: bytes[max(0, span.start - 40)..<span.start], as: UTF8.self)
        let name = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
        let after = String(decoding: bytes[span.end..<min(bytes.count, span.end + 40)], as: UTF8.self)
        return "\(before)[\(name)]\(after)".replacing("\n", with: " / ")
    }

    private func trimmed(_ key: Key, _ article: AnalyzedArticle) -> Key {
        var span = key.span
        let text = article.text(span)
        for leading in ["the ", "a ", "an "] where text.lowercased().hasPrefix(leading) && text.count > leading.count {
            span.start += leading.utf8.count
        }
        for trailing in [" 's", " ’s", "'s", "’s"] where text.hasSuffix(trailing) {
            span.end -= trailing.utf8.count
            break
        }
        return Key(span: span, type: key.type)
    }
}

extension NameEvaluation {
    /// What came out on one development set.
    public struct Outcome {
        /// The set's name.
        public let name: String
        /// The types that count.
        public let types: [NodeType]
        /// The counts and errors.
        public let result: NameEvaluation

        /// How far the confidences of the names found can be trusted.
        public static func reliability(_ outcomes: [Outcome]) -> Reliability {
            Reliability(outcomes.flatMap(\.result.samples))
        }

        /// F1 of all names, and of named events where the set has them.
        public var scores: [Score] {
            let all = Score(stage: "names", set: name, value: result.total(types).f1)
            guard types.contains(.event) else { return [all] }
            return [all, Score(stage: "named events", set: name, value: result.total([.event]).f1)]
        }
    }

    /// Evaluates a recognizer on the development sets in the corpora's folder.
    public static func developmentSets(
        data: String, tagger: Tagger, gazetteer: Gazetteer, recognizer: some AnalysisStage
    ) throws -> [Outcome] {
        let preparation = TextPreparation(tagger: tagger)
        let sets = try NameSets(data: data, gazetteer: gazetteer).development()
        return sets.map { outcome($0, preparation, recognizer) }
    }

    /// Evaluates a recognizer on texts of the kinds that it learnt from, which serve for nothing else.
    public static func checkSets(
        data: String, tagger: Tagger, gazetteer: Gazetteer, recognizer: some AnalysisStage
    ) throws -> [Outcome] {
        let preparation = TextPreparation(tagger: tagger)
        return try NameSets(data: data, gazetteer: gazetteer).check().map { outcome($0, preparation, recognizer) }
    }

    /// Evaluates a recognizer on a file with a word and an IOB2 label a line; the types that the file has count.
    ///
    /// - Throws: where the file cannot be read.
    public static func file(
        _ path: String, name: String, tagger: Tagger, recognizer: some AnalysisStage
    ) throws -> Outcome {
        let texts = try ColumnCorpus.recognized(path).read(path)
        let present = Set(texts.flatMap { $0.names.flatMap(\.types) })
        let types = NodeType.allCases.filter { present.contains($0) }
        return outcome(
            NameSet(name: name, texts: texts, types: types), TextPreparation(tagger: tagger), recognizer)
    }

    private static func outcome(
        _ set: NameSet, _ preparation: TextPreparation, _ recognizer: some AnalysisStage
    ) -> Outcome {
        var result = NameEvaluation(types: set.types)
        for text in set.texts {
            let prepared = preparation.prepare(text)
            var article = prepared.article
            recognizer.analyze(&article)
            result.add(prepared, article)
        }
        return Outcome(name: set.name, types: set.types, result: result)
    }
}
