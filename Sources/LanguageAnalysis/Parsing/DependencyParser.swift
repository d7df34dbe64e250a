internal import LinearModels
public import ModelFiles
public import TextModel

/// Finds each sentence's dependency tree, in the relations of Universal Dependencies.
///
/// A greedy transition parser with the arc-hybrid system, trained with a dynamic oracle (Goldberg and Nivre 2013,
/// doi:10.1162/tacl_a_00237), so that it has learnt to go on well after a mistake.
public struct DependencyParser: AnalysisStage {
    /// "parser".
    public let name = "parser"
    /// Tokens and tags.
    public let requires: AnalysisLayers = [.tokens, .tags]
    /// Trees.
    public let assigns: AnalysisLayers = .trees

    private let model: LinearModel
    private let actions: [ParseAction]

    /// The parser that ships with the program.
    ///
    /// - Throws: `ModelError` where its file is missing or damaged.
    public init() throws(ModelError) { try self.init(path: ShippedModels.path(of: "parser.model")) }

    /// A parser from a model file.
    ///
    /// - Throws: `ModelError` where the file is missing, damaged or not a parser's.
    public init(path: String) throws(ModelError) {
        let file = try SectionFile(path: path)
        model = try LinearModel(file, name: "parser")
        var actions: [ParseAction] = []
        for label in model.labels {
            guard let action = ParseAction(label: label) else {
                throw .damaged(path: path, detail: "the label \"\(label)\" is no parser action")
            }
            actions.append(action)
        }
        self.actions = actions
    }

    /// Parses every sentence.
    public func analyze(_ article: inout AnalyzedArticle) {
        let features = WordFeatures.of(article)
        for sentence in article.sentences {
            let range = sentence.tokens
            let words = range.map { Self.word(features[$0], article.tokens[$0].upos, article.tokens[$0].xpos) }
            for (index, arc) in zip(range, parse(words)) {
                article.tokens[index].head = arc.head == 0 ? -1 : range.lowerBound + arc.head - 1
                article.tokens[index].relation = arc.head == 0 ? .root : arc.relation
            }
        }
    }

    /// What the parser looks at in a tagged word.
    public static func word(_ features: WordFeatures, _ universal: UniversalTag, _ penn: PennTag) -> ParseFeatures.Word
    {
        ParseFeatures.Word(
            lower: features.lower, tag: UInt64(penn.rawValue) + 1, universal: UInt64(universal.rawValue) + 1,
            suffix: features.suffixes.2)
    }

    /// The root, as the first of a sentence's words.
    public static let rootWord = ParseFeatures.Word(
        lower: WordFeatures.root.lower, tag: 255, universal: 255, suffix: WordFeatures.root.lower)

    /// Each word's head (from 1, 0 for the root) and relation.
    ///
    /// - Complexity: O(*n*).
    public func parse(_ words: [ParseFeatures.Word]) -> [(head: Int, relation: DependencyRelation)] {
        var state = ArcHybrid(count: words.count)
        var features = ParseFeatures()
        var scores = [Int32](repeating: 0, count: actions.count)
        let all = [Self.rootWord] + words
        while !state.isFinished {
            features.extract(state, all)
            _ = model.best(features.keys, scores: &scores)
            let action = bestAllowed(scores, state)
            state.apply(action.move, relation: action.relationNumber)
        }
        return (1...max(1, words.count)).prefix(words.count).map { word in
            let relation = DependencyRelation(rawValue: UInt8(max(0, state.relations[word] - 1))) ?? .dep
            return (max(0, state.heads[word]), relation)
        }
    }

    private func bestAllowed(_ scores: [Int32], _ state: ArcHybrid) -> ParseAction {
        let shift = state.allows(.shift)
        let left = state.allows(.left)
        let right = state.allows(.right)
        var best: Int?
        for index in actions.indices {
            let isAllowed =
                switch actions[index].move {
                case .shift: shift
                case .left: left
                case .right: right
                }
            if isAllowed, best.map({ scores[index] > scores[$0] }) ?? true { best = index }
        }
        return best.map { actions[$0] } ?? ParseAction(shift ? .shift : .right, .dep)
    }
}
