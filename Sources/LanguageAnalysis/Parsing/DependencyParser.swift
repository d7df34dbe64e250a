internal import LinearModels
public import ModelFiles
public import TextModel

/// Finds each word's head and how it depends on it, in Universal Dependencies.
///
/// First the tree, then the relations. The tree is found by the arc-hybrid transition system with a structured perceptron and a
/// small beam (Zhang and Clark 2008, Huang, Fayong and Guo 2012): the best few sequences of moves are kept side by side as long
/// as they are close. Three moves have three scores, which a feature adds at once; what the relations are is decided only once
/// for each arc, by `RelationLabeller`, which sees the whole tree.
public struct DependencyParser: AnalysisStage {
    /// "parser".
    public let name = "parser"
    /// Tokens and tags.
    public let requires: AnalysisLayers = [.tokens, .tags]
    /// Trees.
    public let assigns: AnalysisLayers = .trees

    /// How many sequences of moves are kept at most.
    public var beamWidth = 6
    /// How far behind the best a sequence may be, in units of the model's scores; less where three are ahead of it.
    public var beamMargin: Int32 = 70_000
    /// How far behind the best move of a configuration another may be to be followed, in the same units.
    public var moveMargin: Int32 = 40_000
    /// Longer sentences than this are parsed with a beam of one, so that time stays linear.
    static let longestBeamSentence = 200

    let moves: NarrowModel
    let labeller: RelationLabeller
    let groups: WordGroups

    /// The parser that ships with the program.
    ///
    /// - Throws: `ModelError` where a file is missing or damaged.
    public init() throws(ModelError) {
        try self.init(path: ShippedModels.path(of: "parser.model"), groups: WordGroups())
    }

    /// A parser from a model file.
    ///
    /// - Parameter groups: the word groups that it was trained with; those of the same folder unless given.
    /// - Throws: `ModelError` where the file is missing, damaged or not a parser's.
    public init(path: String, groups: WordGroups? = nil) throws(ModelError) {
        let file = try SectionFile(path: path)
        moves = try NarrowModel(file, name: "moves")
        labeller = try RelationLabeller(file)
        self.groups = if let groups { groups } else { try WordGroups(besides: path) }
        guard moves.labels == Configuration.Move.allCases.map({ "\($0)" }) else {
            throw .damaged(path: path, detail: "its moves are \(moves.labels.joined(separator: ", "))")
        }
    }

    /// Parses every sentence, and puts right what a parser is known to get wrong; see `TreeCorrector`.
    public func analyze(_ article: inout AnalyzedArticle) {
        let features = groups.features(of: article)
        var scorer = ConfigurationScores(moves, width: max(1, beamWidth))
        for sentence in article.sentences {
            let range = sentence.tokens
            let tags = range.map { (article.tokens[$0].upos, article.tokens[$0].xpos) }
            for (index, arc) in zip(range, parse(ParseSentence(features[range], tags: tags), &scorer)) {
                article.tokens[index].head = arc.head == 0 ? -1 : range.lowerBound + arc.head - 1
                article.tokens[index].relation = arc.head == 0 ? .root : arc.relation
            }
        }
        article = TreeCorrector.corrected(article)
    }

    /// Each token's head (from 1, 0 for the root) and relation.
    ///
    /// - Complexity: O(*n*) moves; with a beam each copies a configuration of *n* words, so long sentences have none.
    public func parse(_ sentence: ParseSentence) -> [(head: Int, relation: DependencyRelation)] {
        var scorer = ConfigurationScores(moves, width: max(1, beamWidth))
        return parse(sentence, &scorer)
    }

    /// Parses a sentence by the models alone, and shows which relation they give each arc.
    package func watch(_ sentence: ParseSentence, named: (UnnamedArc, WordTree, Int) -> Void) {
        guard sentence.count > 0 else { return }
        var scorer = ConfigurationScores(moves, width: 1)
        var beam = ParseBeam(sentence, width: 1, margin: beamMargin, moveMargin: moveMargin)
        defer { withExtendedLifetime(beam) {} }
        let tree = WordTree(beam.run(&scorer))
        _ = labeller.relations(of: tree, sentence, known: { _ in nil }, chosen: { named($0, tree, $1) })
    }

    private func parse(
        _ sentence: ParseSentence, _ scorer: inout ConfigurationScores
    ) -> [(head: Int, relation: DependencyRelation)] {
        guard sentence.count > 0 else { return [] }
        let width = sentence.count > Self.longestBeamSentence ? 1 : max(1, beamWidth)
        var beam = ParseBeam(sentence, width: width, margin: beamMargin, moveMargin: moveMargin)
        // Its configurations lie in the beam's memory.
        defer { withExtendedLifetime(beam) {} }
        let best = beam.run(&scorer)
        let named = labeller.relations(of: WordTree(best), sentence)
        var heads = [Int](repeating: -1, count: sentence.isMark.count)
        var relations = [DependencyRelation](repeating: .punct, count: sentence.isMark.count)
        for word in 1...sentence.count {
            let place = sentence.places[word]
            heads[place] = sentence.places[max(0, best.head(word))]
            relations[place] = named[word]
        }
        let attached = PunctuationAttachment(sentence, heads: heads).attached()
        return zip(attached, relations).dropFirst().map { head, relation in (head, head == 0 ? .root : relation) }
    }
}
