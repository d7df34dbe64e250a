import EntityExtraction
import LanguageAnalysis
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Judged event phrases")
struct JudgedEventPhraseTests {
    private let names: AnalysisPipeline
    private let plain: EventPhraseFinder
    private let judged: EventPhraseFinder

    init() throws {
        names = try AnalysisPipeline([Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(), NameRecognizer()])
        plain = EventPhraseFinder(lexicon: try EventLexicon())
        judged = EventPhraseFinder(
            lexicon: try EventLexicon(), judge: try EventJudge(path: ShippedModels.path(of: EventJudge.fileName)))
    }

    private func analyzed(_ text: String) -> AnalyzedArticle {
        names.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
    }

    private func events(_ text: String, _ finder: EventPhraseFinder) -> [String] {
        var article = analyzed(text)
        finder.analyze(&article)
        return article.mentions.filter { $0.type == .event && $0.kind == .nominal }.map {
            String(article.text($0.span))
        }
    }

    @Test("What the conditions take for good reasons stays, and wars in general stay none")
    func agreed() {
        for finder in [plain, judged] {
            #expect(events("They spoke of the ongoing conflict in Norway.", finder) == ["conflict in Norway"])
            #expect(events("Wars are costly.", finder).isEmpty)
        }
    }

    @Test("Talks whose two sides are named are one happening, whatever becomes of talks in general")
    func namedSides() {
        let text = "There was little progress in the dialogue between Norway and Denmark. Envoys seek dialogue."
        #expect(events(text, judged) == ["dialogue between Norway and Denmark"])
    }

    @Test("Examples tell what the conditions say, which phrases may take up others, and where events are named")
    func examples() {
        let text = "Police condemned Friday's bombing. A meeting was short. They met at the Nordic Film Festival."
        let (phrases, named) = plain.examples(in: analyzed(text))
        #expect(phrases.map(\.isAccepted) == [true, false])
        #expect(phrases.map(\.isDefinite) == [false, false])
        #expect(named.count == 1)
    }

    @Test("Another phrase of the same noun changes what a phrase looks like")
    func company() {
        let alone = plain.examples(in: analyzed("A meeting was short.")).phrases
        let joined = plain.examples(in: analyzed("A meeting was short. They left the meeting in Oslo.")).phrases
        #expect(alone.count == 1 && joined.count == 2)
        #expect(alone.first?.features != joined.first?.features)
    }
}
