public import GraphModel
internal import LinearModels
public import ModelFiles
package import Ontology
public import TextModel

/// Reads statements (who stands how to whom, who does what to whom) from an article's trees and coreference chains.
///
/// Each pattern is one file; this type gathers what they find, takes the status from the words around, and keeps of each
/// claim the surest telling a sentence.
public struct StatementExtractor: Sendable {
    private let lexicon: RelationLexicon
    private let confidence: ConfidenceModel
    private let learnt: LinkModel?
    /// Which words are used alike, for what is learnt of pairs.
    private let groups: WordGroupTable?

    /// An extractor with the lexicon and the models that ship with the program.
    ///
    /// - Throws: `ModelError` where one of them is missing or damaged.
    public init() throws(ModelError) { try self.init(learnt: LinkModel()) }

    /// An extractor with a lexicon of one's own and without what was learnt from annotated articles; all its statements are
    /// equally sure.
    public init(lexicon: RelationLexicon) {
        self.init(lexicon: lexicon, confidence: ConfidenceModel(weights: [:]), learnt: nil, groups: nil)
    }

    /// An extractor that trusts statements as `confidence` says.
    package init(confidence: ConfidenceModel) throws(ModelError) {
        self.init(
            lexicon: try RelationLexicon(), confidence: confidence, learnt: try LinkModel(),
            groups: try WordGroupTable())
    }

    /// An extractor with the lexicon and the weights of confidence that ship, and what was learnt of pairs, if anything.
    package init(learnt: LinkModel?) throws(ModelError) {
        self.init(
            lexicon: try RelationLexicon(), confidence: try ConfidenceModel(), learnt: learnt,
            groups: try WordGroupTable())
    }

    private init(
        lexicon: RelationLexicon, confidence: ConfidenceModel, learnt: LinkModel?, groups: WordGroupTable?
    ) {
        (self.lexicon, self.confidence, self.learnt, self.groups) = (lexicon, confidence, learnt, groups)
    }

    /// The statements of an article in text order; `source`, `target` and `attribution` are numbers of chains.
    ///
    /// - Complexity: O(*n*) in the number of tokens, times the size of the noun phrases around each.
    public func statements(in article: AnalyzedArticle) -> [Statement] {
        explainedStatements(in: article).map(\.statement)
    }

    /// A statement and the circumstances that its confidence rests on.
    package struct Explained: Sendable {
        package var statement: Statement
        package var features: [String]
    }

    /// The statements of an article in text order, with their circumstances.
    package func explainedStatements(in article: AnalyzedArticle) -> [Explained] {
        let syntax = syntax(of: article)
        let circumstances = StatementFeatures(syntax: syntax)
        let weighed = candidates(syntax).map { candidate in
            let features = circumstances.features(of: candidate)
            return Weighed(candidate: candidate, features: features, confidence: confidence.probability(of: features))
        }
        let status = StatusReader(syntax: syntax)
        let dates = DateAssigner(syntax: syntax)
        return surest(weighed, syntax)
            .map { Explained(statement: statement($0, syntax, status, dates), features: $0.features) }
            .sorted { Self.inTextOrder($0.statement, $1.statement) }
    }

    private func syntax(of article: AnalyzedArticle) -> ArticleSyntax {
        ArticleSyntax(ListRepair(WeekdayRepair(article).article).article, lexicon: lexicon)
    }

    private func candidates(_ syntax: ArticleSyntax) -> [Candidate] {
        let candidates = ruled(syntax)
        guard let learnt else { return candidates }
        return candidates
            + LearntPattern(syntax: syntax, lexicon: lexicon, groups: groups, model: learnt).candidates(
                beside: candidates
            ).filter { isPossible($0, syntax) }
    }

    /// What all patterns find but the learnt one.
    private func ruled(_ syntax: ArticleSyntax) -> [Candidate] {
        var candidates = RolePattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += PlacePattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += BelongingPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += MembershipPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += CounterpartPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += DefinitionPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += OriginPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += FounderPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += StakePattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += HyphenPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += EventPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += AttendancePattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += ElidedEventPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += ImpliedEventPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += EventPartPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += VerbPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += StatePattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += PresencePattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += StrongholdPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += ExamplePattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += CommandPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += CaptionPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += ReciprocalPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += ComparisonPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += NounPattern(syntax: syntax, lexicon: lexicon).candidates()
        candidates += KinPattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        candidates += NationalPattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        candidates += PortfolioPattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        candidates += SuccessorPattern(syntax: syntax).candidates(beside: candidates)
        candidates += OfficePattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        candidates += ResignationPattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        candidates += NeighbourPattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        candidates += SpeechPattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        candidates += DenialPattern(syntax: syntax, lexicon: lexicon).candidates(beside: candidates)
        return candidates.filter { isPossible($0, syntax) }
    }

    private static func inTextOrder(_ left: Statement, _ right: Statement) -> Bool {
        (left.range.start, left.range.end, left.source, left.target, left.type, left.label)
            < (right.range.start, right.range.end, right.source, right.target, right.type, right.label)
    }

    // MARK: Learning

    /// Two mentions in one sentence, for learning what it says of them.
    package struct Pair: Sendable {
        /// The chains of the mention that stands first and of the other.
        package var chains: (first: Int, second: Int)
        package var sentence: TextSpan
        /// Where the two mentions stand, and of which types their chains are.
        package var spans: (first: TextSpan, second: TextSpan)
        package var types: (first: NodeType, second: NodeType)
        package var features: [UInt64]
        /// What the patterns that are not learnt read in the sentence.
        package var readings: [LinkModel.Reading]
        /// Whether these read anything of the two anywhere in the article: nothing is to be learnt of such a pair then.
        package var isRead: Bool
    }

    /// All pairs of mentions of two nodes in one sentence, in text order.
    package func pairs(in article: AnalyzedArticle) -> [Pair] {
        let syntax = syntax(of: article)
        let ruled = ruled(syntax)
        let features = LinkFeatures(syntax: syntax, lexicon: lexicon, groups: groups, others: ruled)
        let told = Dictionary(grouping: ruled) { candidate in
            syntax.article.sentenceIndex(ofToken: candidate.tokens.min() ?? candidate.trigger)
        }
        return LinkEnd.bySentence(syntax).enumerated().flatMap { number, ends in
            LinkPair.all(of: ends).map { pair in
                Pair(
                    chains: (pair.first.chain, pair.second.chain), sentence: article.sentences[number].span,
                    spans: (span(pair.first, article), span(pair.second, article)),
                    types: (pair.first.type, pair.second.type), features: features.keys(of: pair, among: ends),
                    readings: (told[number] ?? []).compactMap { LinkModel.Reading($0, of: pair) },
                    isRead: features.joined[ChainPair(pair.first.chain, pair.second.chain)] != nil)
            }
        }
    }

    private func span(_ end: LinkEnd, _ article: AnalyzedArticle) -> TextSpan {
        TextSpan(
            article.tokens[end.tokens.lowerBound].span.start, article.tokens[end.tokens.upperBound - 1].span.end)
    }

    // MARK: Selection

    private struct Claim: Hashable {
        let source: Int
        let target: Int
        let type: EdgeType
        let sentence: Int
    }

    private struct Weighed {
        var candidate: Candidate
        var features: [String]
        var confidence: Double
    }

    /// Of each claim in a sentence the surest telling; of a comment none where a stronger statement joins the same two.
    private func surest(_ candidates: [Weighed], _ syntax: ArticleSyntax) -> [Weighed] {
        var best: [Claim: Weighed] = [:]
        var joined: Set<Claim> = []
        for weighed in candidates {
            let candidate = weighed.candidate
            let sentence = syntax.article.sentenceIndex(ofToken: candidate.tokens.min() ?? candidate.trigger)
            let claim = Claim(
                source: candidate.source, target: candidate.target, type: candidate.type, sentence: sentence)
            if candidate.type != .commentsOn {
                joined.insert(
                    Claim(source: claim.source, target: claim.target, type: .commentsOn, sentence: sentence))
            }
            if let known = best[claim], Self.isSurer(known, weighed) { continue }
            best[claim] = weighed
        }
        return best.filter { !joined.contains($0.key) }.map(\.value)
    }

    /// The surer of two tellings in one sentence. What a phrase states goes before what a verb only implies, and "held talks
    /// with" says what "talks with" says, and more.
    private static func isSurer(_ left: Weighed, _ right: Weighed) -> Bool {
        let implied = (left.candidate.pattern == .impliedEvent, right.candidate.pattern == .impliedEvent)
        if implied.0 != implied.1 { return implied.1 }
        let (mine, other) = (left.candidate.label, right.candidate.label)
        if mine.hasSuffix(" " + other) || other.hasSuffix(" " + mine) { return mine.utf8.count > other.utf8.count }
        guard left.confidence == right.confidence else { return left.confidence > right.confidence }
        return (left.candidate.trigger, left.candidate.label) <= (right.candidate.trigger, right.candidate.label)
    }

    private func isPossible(_ candidate: Candidate, _ syntax: ArticleSyntax) -> Bool {
        candidate.source != candidate.target && !candidate.label.isEmpty
            && !(candidate.type == .locatedIn && syntax.isPartOfWorld(candidate.source, lexicon)
                && syntax.type(ofChain: candidate.target) == .place && !syntax.isPartOfWorld(candidate.target, lexicon))
            && candidate.type.joins(syntax.type(ofChain: candidate.source), syntax.type(ofChain: candidate.target))
    }

    // MARK: Evidence

    private func statement(
        _ weighed: Weighed, _ syntax: ArticleSyntax, _ reader: StatusReader, _ dates: DateAssigner
    ) -> Statement {
        let candidate = weighed.candidate
        let first = candidate.tokens.min() ?? candidate.trigger
        let sentence = syntax.sentence(of: first)
        let inside = candidate.tokens.filter { sentence.tokens.contains($0) }
        let last = inside.max() ?? first
        var status = candidate.pattern.isPresupposed ? StatusReader.Status() : reader.status(of: candidate.trigger)
        if let modality = candidate.modality, status.modality == .asserted { status.modality = modality }
        return Statement(
            source: candidate.source, target: candidate.target, type: candidate.type, label: candidate.label,
            sentence: sentence.span,
            range: TextSpan(syntax.token(first).span.start, syntax.token(last).span.end),
            confidence: weighed.confidence,
            // "refused to pay after the talks in Oslo" leaves the talks in Oslo.
            polarity: candidate.pattern == .eventPlace ? .affirmed : status.polarity, modality: status.modality,
            attribution: status.attribution == candidate.source ? nil : status.attribution,
            date: candidate.pattern.isPresupposed ? nil : dates.date(of: candidate.trigger))
    }
}
