public import LanguageAnalysis

/// The stages of language analysis, scored on treebanks.
public struct LanguageEvaluation {
    private let tagger: Tagger
    private let lemmatizer: Lemmatizer
    private let parser: DependencyParser

    /// An evaluation of the given stages.
    public init(tagger: Tagger, lemmatizer: Lemmatizer, parser: DependencyParser) {
        self.tagger = tagger
        self.lemmatizer = lemmatizer
        self.parser = parser
    }

    /// Every stage's scores on a set: segmentation on its running text, the rest on its tokens with the tagger's tags.
    ///
    /// - Parameter keptAside: whether only the documents count that training leaves out of its treebanks.
    public func scores(on set: EvaluationSet, keptAside: Bool = false) throws -> [Score] {
        let whole = try set.files.flatMap { try ConlluReader.sentences(at: $0) }
        let treebank = keptAside ? KeptAside.sentences(true, of: whole) : whole
        var scores = keptAside ? [] : try segmentation(set, treebank)
        let accuracy = tagger.accuracy(on: treebank)
        let attachment = parser.attachment(on: treebank, tagger: tagger)
        scores.append(Score(stage: "UPOS", set: set.name, value: accuracy.universal))
        scores.append(Score(stage: "XPOS", set: set.name, value: accuracy.penn))
        let lemmas = lemmatizer.accuracy(on: treebank, tagger: tagger)
        scores.append(Score(stage: "lemmas", set: set.name, value: lemmas))
        scores.append(Score(stage: "UAS", set: set.name, value: attachment.unlabelled))
        scores.append(Score(stage: "LAS", set: set.name, value: attachment.labelled))
        return scores
    }

    private func segmentation(_ set: EvaluationSet, _ treebank: [TreebankSentence]) throws -> [Score] {
        let whole = SegmentationEvaluation(treebank, tokenizer: Tokenizer())
        var scores = [
            Score(stage: "tokens, F1", set: set.name, value: whole.tokens.f1),
            Score(stage: "sentences, F1", set: set.name, value: whole.sentences.f1),
        ]
        let newsLike = set.files.filter(Self.isNewsLike)
        if !newsLike.isEmpty, newsLike.count < set.files.count {
            let part = try newsLike.flatMap { try ConlluReader.sentences(at: $0) }
            let figures = SegmentationEvaluation(part, tokenizer: Tokenizer())
            scores.append(Score(stage: "sentences, F1", set: "\(set.name) news-like", value: figures.sentences.f1))
        }
        return scores
    }

    /// Written, edited prose among GUM's genres, which its files' names tell.
    private static func isNewsLike(_ file: String) -> Bool {
        ["news", "academic", "bio", "interview", "voyage", "textbook"].contains { file.contains("GUM_\($0)_") }
    }
}
