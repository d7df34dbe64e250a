import GraphModel
import Ontology
import RelationExtraction
import Testing
import TextModel

@Suite("Speech that names nothing")
struct SpokenEventTests {
    let extractor: StatementExtractor

    init() throws { extractor = try StatementExtractor(learnt: nil) }

    private static let headline = """
        Six CD 2 nummod
        die VBP 0 root
        in IN 5 case
        Oslo NNP 5 compound place:oslo
        fire NN 2 obl event:fire

        """
    private static let speech = """

        It PRP 4 nsubj
        was VBD 4 cop
        so RB 4 advmod
        bad JJ 6 ccomp
        Lund NNP 6 nsubj person:lund
        said/say VBD 0 root
        """

    /// What Lund comments on, where all before his name in the last sentence is what he says.
    private func comments(_ text: String, hasTitle: Bool = true) -> [String] {
        var article = annotated(text)
        let first = article.sentences[0].tokens.map { article.tokens[$0].span }
        article.article.title = hasTitle ? TextSpan(first[0].start, first[first.count - 1].end) : nil
        let tokens = article.sentences[article.sentences.count - 1].tokens
        let spoken = tokens.lowerBound..<tokens.upperBound - 2
        let span = TextSpan(
            article.tokens[spoken.lowerBound].span.start, article.tokens[spoken.upperBound - 1].span.end)
        let speaker = article.chains.firstIndex { $0.name == "lund" }
        article.quotations = [
            Quotation(span: span, tokens: spoken, style: .direct, cue: tokens.upperBound - 1, speaker: speaker)
        ]
        return extractor.statements(in: article).filter { $0.type == .commentsOn }
            .map { article.chains[$0.target].name }
    }

    @Test("It is about the event of the headline")
    func headlineEvent() {
        #expect(comments(Self.headline + Self.speech) == ["fire"])
        // What begins without a headline may go from one story to the next.
        #expect(comments(Self.headline + Self.speech, hasTitle: false).isEmpty)
    }

    @Test("It is about nothing where there is no event, or two")
    func noEvent() {
        #expect(comments(Self.headline.replacing(" event:fire", with: "") + Self.speech).isEmpty)
        let two = Self.headline.replacing("Six CD 2 nummod", with: "Vote NN 2 nsubj event:vote")
        #expect(comments(two + Self.speech).isEmpty)
    }

    @Test("Whoever names somebody speaks of him")
    func named() {
        let speech = Self.speech.replacing("It PRP 4 nsubj", with: "Novak NNP 4 nsubj person:novak")
        #expect(comments(Self.headline + speech) == ["novak"])
    }
}
