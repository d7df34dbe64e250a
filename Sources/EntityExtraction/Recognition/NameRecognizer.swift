internal import LinearModels
public import ModelFiles
internal import Ontology
public import TextModel

/// Finds names of persons, organizations, places and events, and demonyms.
///
/// A linear-chain conditional random field over hashed features labels each sentence; the gazetteer adds the demonyms that
/// stand outside names. Titles, leading articles and possessive endings are no part of a name.
public struct NameRecognizer: AnalysisStage {
    /// The file's name among the shipped models.
    public static let fileName = "names.model"

    let model: PackedModel
    let lattice: LabelLattice
    let gazetteer: Gazetteer
    let clusters: WordClusters?
    let calibration: NameCalibration

    /// Opens the shipped model and gazetteer.
    ///
    /// - Throws: `ModelError` where one of them is missing or damaged.
    public init() throws(ModelError) {
        try self.init(path: ShippedModels.path(of: Self.fileName), gazetteer: Gazetteer())
    }

    /// Opens the model at `path`.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    public init(path: String, gazetteer: Gazetteer) throws(ModelError) {
        let file = try SectionFile(path: path)
        model = try PackedModel(file, name: "names")
        let steps = try file.numbers("names.steps", as: Int32.self)
        guard steps.count == LabelLattice.stepCount, model.labels == NameLabel.names else {
            throw .damaged(path: path, detail: "its labels are not those of this program")
        }
        lattice = LabelLattice(transitions: steps.map { Float($0) / 1_000_000 })
        clusters = file.sectionNames.contains("clusters") ? try WordClusters(file) : nil
        calibration = try Self.calibration(file)
        self.gazetteer = gazetteer
    }

    /// Section `names.calibration`: slope and offset in millionths.
    private static func calibration(_ file: SectionFile) throws(ModelError) -> NameCalibration {
        guard file.sectionNames.contains("names.calibration") else { return .none }
        let numbers = try file.numbers("names.calibration", as: Int32.self)
        guard numbers.count == 2 else {
            throw .damaged(path: file.file.path, detail: "its calibration has not two numbers")
        }
        return NameCalibration(slope: Float(numbers[0]) / 1_000_000, offset: Float(numbers[1]) / 1_000_000)
    }

    /// `names`.
    public var name: String { "names" }
    /// Tokens and tags.
    public var requires: AnalysisLayers { [.tokens, .tags] }
    /// Names.
    public var assigns: AnalysisLayers { .names }

    /// Puts the names found into the article's mentions.
    ///
    /// Reads the article twice: what the first reading found in other sentences is evidence in the second.
    /// - Complexity: O(*n*) in the number of tokens.
    public func analyze(_ article: inout AnalyzedArticle) {
        var readings = firstReading(of: article)
        var memory = NameMemory()
        if article.sentences.count > 1 {
            for reading in readings { memory.add(reading.features.sentence, reading.probabilities) }
        }
        var found: [Mention] = []
        for index in readings.indices {
            if article.sentences.count > 1 { read(&readings[index], again: memory) }
            found += mentions(in: article, readings[index])
        }
        found = VehicleNames(article: article).without(
            found + RepeatedNames(article: article).overlooked(besides: found))
        found = HappeningNames(article: article).shortened(found)
        found = CommonBodies(article: article, besides: found).added(to: found)
        article.mentions = (article.mentions + found).sorted(by: Mention.inTextOrder)
    }

    /// One sentence with the scores and probabilities of its labels.
    struct Reading {
        let features: NameFeatures
        /// For each token whether it needs no features; see `NameFeatures.isPlain`.
        let plain: [Bool]
        /// For each token the bits of its possible labels: those of names too, unless it is plain.
        let allowed: [UInt32]
        var scores: [Float]
        var probabilities: [Float]
    }

    func firstReading(of article: AnalyzedArticle) -> [Reading] {
        var text = article.article.text
        return text.withUTF8 { bytes in
            let topic = ArticleTopic(article, bytes)
            return article.sentences.map { sentence in
                let features = NameFeatures(
                    article, sentence.tokens, bytes, topic: topic, gazetteer: gazetteer, clusters: clusters)
                let plain = features.range.indices.map { features.isPlain($0 - features.range.lowerBound) }
                var scores = score(plain) { features.append($0, to: &$1) }
                for token in features.range where isUnlikelyCommon(token, article, features) {
                    scores[(token - features.range.lowerBound) * NameLabel.count + NameLabel.outside] -= Self.reluctance
                }
                let allowed = plain.map { $0 ? LabelLattice.outside : .max }
                return Reading(
                    features: features, plain: plain, allowed: allowed, scores: scores,
                    probabilities: probabilities(scores, allowed))
            }
        }
    }

    /// What is taken from the score of "no name" at such words: the corpora leave many of them unmarked. Chosen so that
    /// developed and held-out articles gained, and none of their kinds lost.
    private static let reluctance: Float = 0.7

    /// Whether a word is no common one by its capital: inside a sentence of running text, and to the tagger a proper noun.
    private func isUnlikelyCommon(_ token: Int, _ article: AnalyzedArticle, _ features: NameFeatures) -> Bool {
        let index = token - features.range.lowerBound
        return index > 0 && features.sentence.style == .plain && features.sentence.tokens[index].isCapital
            && article.tokens[token].xpos.isProperNoun && !CalendarNames.isWeekday(article.text(token))
    }

    private func read(_ reading: inout Reading, again memory: NameMemory) {
        let sentence = reading.features.sentence
        let evidence = memory.evidence(for: sentence, reading.probabilities)
        guard !evidence.isEmpty else { return }
        let added = score(reading.plain) { evidence.append($0, sentence, to: &$1) }
        for index in added.indices { reading.scores[index] += added[index] }
        reading.probabilities = probabilities(reading.scores, reading.allowed)
    }

    private func mentions(in article: AnalyzedArticle, _ reading: Reading) -> [Mention] {
        let range = reading.features.range
        let labels = lattice.best(reading.scores, count: range.count, allowed: reading.allowed)
        let decoded = DecodedSentence(labels: labels, probabilities: reading.probabilities, calibration: calibration)
        let conventions = NameConventions(article: article, features: reading.features)
        let labelled = decoded.mentions(in: article, range)
        let whole = conventions.based(conventions.completed(conventions.whole(conventions.joined(labelled))))
        var names = conventions.partsOfBodies(
            conventions.withoutOwner(conventions.withoutHolders(conventions.apart(whole))).compactMap(
                conventions.applied))
        names = conventions.units(conventions.namedHappenings(conventions.directed(names)))
        names = conventions.explained(conventions.teams(names))
        names = conventions.withNationality(conventions.namedAfterPlaces(names))
        names = conventions.withCountryAndTask(conventions.branches(withKnownGroups(names, in: article)))
        names += conventions.armedForces(beside: names)
        names += conventions.introduced(beside: labelled + names)
        names += conventions.coalitions(beside: names)
        names = conventions.offices(conventions.nationalBodies(conventions.namedAfterPersons(names)))
        var known = names + demonyms(in: article, reading.features, labels)
        known += overlookedPersons(in: article, reading.features, besides: labelled + known)
        known += titledPersons(in: article, reading.features, besides: labelled + known)
        known += speakersAfterBodies(in: article, reading.features, besides: known)
        known += partyAdjectives(in: article, reading.features, besides: known)
        known += overlookedBodies(in: article, reading.features, besides: labelled + known)
        known = listedPlaces(in: article, reading.features, among: conventions.withoutTranslations(known))
        known += overlookedOutlets(in: article, reading.features, besides: labelled + known)
        // A title that was taken for a part of a person's name leaves its country free.
        let events = labelled.filter { $0.type == .event }
        return known + overlookedKnown(in: article, reading.features, besides: events + known)
    }

    private func probabilities(_ scores: [Float], _ allowed: [UInt32]) -> [Float] {
        var none: [Float] = []
        return lattice.marginals(scores, count: allowed.count, allowed: allowed, steps: &none).probabilities
    }

    /// The scores of all labels at each token of a sentence, none at plain ones.
    private func score(_ plain: [Bool], _ append: (Int, inout [UInt64]) -> Void) -> [Float] {
        var scores = [Float](repeating: 0, count: plain.count * NameLabel.count)
        // A token's weights are asked for while the features of the next one are worked out.
        var (keys, asked): ([UInt64], [UInt64]) = ([], [])
        keys.reserveCapacity(Self.usualCount)
        asked.reserveCapacity(Self.usualCount)
        var waiting: Int?
        for token in plain.indices where !plain[token] {
            keys.removeAll(keepingCapacity: true)
            append(token, &keys)
            for key in keys { model.table.prefetch(key) }
            if let waiting { add(asked, to: &scores, at: waiting) }
            swap(&keys, &asked)
            waiting = token
        }
        if let waiting { add(asked, to: &scores, at: waiting) }
        return scores
    }

    /// Room for the features that most tokens have.
    private static let usualCount = 128

    /// Adds the weights of a token's features to the scores of its labels.
    private func add(_ keys: [UInt64], to scores: inout [Float], at token: Int) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.sumCount) { sums in
            sums.initialize(repeating: 0)
            guard let base = sums.baseAddress else { return }
            keys.withUnsafeBufferPointer { model.add($0, to: base) }
            for label in 0..<NameLabel.count {
                scores[token * NameLabel.count + label] += Float(sums[label]) * model.scale
            }
        }
    }
}

extension Mention {
    /// Whether a mention stands before another; of two that start together the longer one does.
    static func inTextOrder(_ left: Mention, _ right: Mention) -> Bool {
        (left.span.start, right.span.end) < (right.span.start, left.span.end)
    }
}
