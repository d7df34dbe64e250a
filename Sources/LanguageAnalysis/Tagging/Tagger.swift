internal import LinearModels
public import ModelFiles
public import TextModel

/// Finds each word's part of speech, universal and Penn Treebank tag at once.
///
/// A greedy averaged perceptron (Collins 2002, doi:10.3115/1118693.1118694) over the words' letters, their neighbours and
/// the two tags before.
public struct Tagger: AnalysisStage {
    /// "tagger".
    public let name = "tagger"
    /// Tokens.
    public let requires: AnalysisLayers = .tokens
    /// Tags.
    public let assigns: AnalysisLayers = .tags

    /// The word groups that the features speak of.
    public let groups: WordGroups
    private let model: PackedModel
    private let plain: PlainTags
    private let tags: [(UniversalTag, PennTag)]

    /// The tagger that ships with the program.
    ///
    /// - Throws: `ModelError` where its file is missing or damaged.
    public init() throws(ModelError) {
        try self.init(path: ShippedModels.path(of: "tagger.model"), groups: WordGroups())
    }

    /// A tagger from a model file.
    ///
    /// - Parameter groups: the word groups that it was trained with; those of the same folder unless given.
    /// - Throws: `ModelError` where the file is missing, damaged or not a tagger's.
    public init(path: String, groups: WordGroups? = nil) throws(ModelError) {
        self.groups = if let groups { groups } else { try WordGroups(besides: path) }
        let file = try SectionFile(path: path)
        model = try PackedModel(file, name: "tagger")
        var tags: [(UniversalTag, PennTag)] = []
        for label in model.labels {
            guard let tag = Self.tag(of: label) else {
                throw .damaged(path: path, detail: "the label \"\(label)\" is no pair of tags")
            }
            tags.append(tag)
        }
        self.tags = tags
        plain = try PlainTags(file, labelCount: tags.count)
    }

    /// The label of a pair of tags: `NOUN|NN`.
    public static func label(_ universal: UniversalTag, _ penn: PennTag) -> String { "\(universal.name)|\(penn.name)" }

    private static func tag(of label: String) -> (UniversalTag, PennTag)? {
        guard let bar = label.firstIndex(of: "|"), let universal = UniversalTag(name: label[..<bar]),
            let penn = PennTag(name: label[label.index(after: bar)...])
        else { return nil }
        return (universal, penn)
    }

    /// Tags every sentence.
    public func analyze(_ article: inout AnalyzedArticle) {
        var features = TagFeatures(table: model.table)
        let words = groups.features(of: article)
        for sentence in article.sentences {
            let range = sentence.tokens
            let tags = self.tags(of: Array(words[range]), using: &features)
            for (index, tag) in zip(range, tags) {
                article.tokens[index].upos = tag.0
                article.tokens[index].xpos = tag.1
                settleMark(index, in: &article)
                settleParticle(index, in: &article)
            }
        }
    }

    /// The quotation marks of typewriters, two accents or two apostrophes, are no word, whatever stands beside them; nor is a
    /// currency's sign with a country's letters.
    private func settleMark(_ index: Int, in article: inout AnalyzedArticle) {
        let token = article.tokens[index]
        guard 2...3 ~= token.span.end - token.span.start, token.upos != .punct, token.upos != .sym else { return }
        switch article.text(index) {
        case "``": (article.tokens[index].upos, article.tokens[index].xpos) = (.punct, .openQuote)
        case "''": (article.tokens[index].upos, article.tokens[index].xpos) = (.punct, .closeQuote)
        case let sign where sign.hasSuffix("$"):
            (article.tokens[index].upos, article.tokens[index].xpos) = (.sym, .dollar)
        default: break
        }
    }

    /// "the run-off": what a hyphen joins to a noun is no particle.
    private func settleParticle(_ index: Int, in article: inout AnalyzedArticle) {
        guard article.tokens[index].xpos == .RP, index > 1, article.tokens[index - 1].xpos == .HYPH,
            article.tokens[index - 2].upos == .noun
        else { return }
        (article.tokens[index].upos, article.tokens[index].xpos) = (.noun, .NN)
    }

    /// The tags of one sentence's words.
    ///
    /// - Complexity: O(*n*).
    public func tags(of words: [WordFeatures]) -> [(UniversalTag, PennTag)] {
        var features = TagFeatures(table: model.table)
        return tags(of: words, using: &features)
    }

    /// The numbers of the labels that are chosen for one sentence's words, before anything is put right.
    package func labels(of words: [WordFeatures]) -> [Int] {
        var features = TagFeatures(table: model.table)
        return labels(of: words, using: &features)
    }

    /// The tags of one sentence's words, of those that each may have.
    ///
    /// - Parameter isAllowed: whether a word, by its index, may have this tag; where it may have none, it has the best of all.
    package func tags(
        of words: [WordFeatures], where isAllowed: (Int, UniversalTag) -> Bool
    ) -> [(UniversalTag, PennTag)] {
        var features = TagFeatures(table: model.table)
        let allowed = { (index: Int, label: Int) in isAllowed(index, tags[label].0) }
        return labels(of: words, using: &features, where: allowed).map { tags[$0] }
    }

    private func tags(of words: [WordFeatures], using features: inout TagFeatures) -> [(UniversalTag, PennTag)] {
        var result = labels(of: words, using: &features).map { tags[$0] }
        PossessedNouns.settle(&result)
        return result
    }

    private func labels(of words: [WordFeatures], using features: inout TagFeatures) -> [Int] {
        var scores = [Int32](repeating: 0, count: model.sumCount)
        var previous = 0
        var second = 0
        var labels: [Int] = []
        labels.reserveCapacity(words.count)
        for index in words.indices {
            let best: Int
            if let tag = plain.tag(words[index], previous: previous) {
                best = tag
            } else {
                features.extract(words, at: index, previous: previous, second: second)
                best = features.keys.withUnsafeBufferPointer { model.best($0, scores: &scores) }
            }
            second = previous
            previous = best + 1
            labels.append(best)
        }
        return labels
    }

    private func labels(
        of words: [WordFeatures], using features: inout TagFeatures, where isAllowed: (Int, Int) -> Bool
    ) -> [Int] {
        var scores = [Int32](repeating: 0, count: model.sumCount)
        var labels: [Int] = []
        for index in words.indices {
            let (previous, second) = ((labels.last ?? -1) + 1, (labels.dropLast().last ?? -1) + 1)
            features.extract(words, at: index, previous: previous, second: second)
            let best = features.keys.withUnsafeBufferPointer { model.best($0, scores: &scores) }
            let allowed = tags.indices.filter { isAllowed(index, $0) }
            labels.append(isAllowed(index, best) ? best : allowed.max { scores[$0] < scores[$1] } ?? best)
        }
        return labels
    }
}
