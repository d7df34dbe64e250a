import EntityExtraction
import LanguageAnalysis
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Chains of event phrases")
struct EventChainTests {
    private let phrases: AnalysisPipeline
    private let ruled: CoreferenceResolver
    private let learnt: CoreferenceResolver

    init() throws {
        let gazetteer = try Gazetteer()
        phrases = try AnalysisPipeline([
            Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(), NameRecognizer(),
            EventPhraseFinder(lexicon: EventLexicon()),
        ])
        let pronouns = try ShippedModels.path(of: CoreferenceResolver.fileName)
        ruled = try CoreferenceResolver(knowledge: gazetteer, modelPath: pronouns)
        learnt = try CoreferenceResolver(
            knowledge: gazetteer, modelPath: pronouns,
            eventModelPath: ShippedModels.path(of: CoreferenceResolver.eventFileName))
    }

    /// The chains of events that a resolver finds, each as the texts of its mentions.
    private func events(_ text: String, _ resolver: CoreferenceResolver) -> [[String]] {
        var article = phrases.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        resolver.analyze(&article)
        return article.chains.filter { $0.type == .event }
            .map { $0.mentions.map { String(article.text(article.mentions[$0].span)) } }
    }

    /// Two tellings of one war that share no noun.
    private static let war =
        "Norway's invasion of Sweden began in May. The UN condemned the Norwegian military offensive."

    @Test("What annotated articles taught joins phrases that no rule joins")
    func joined() {
        #expect(events(Self.war, ruled).count == 2)
        #expect(events(Self.war, learnt).count == 1)
    }

    @Test("An event goes by the phrase that says whose or where it is")
    func calledByNames() {
        let text =
            "The Oslo bombing killed ten people. The attack shook Norway. Police said the deadly terrorist attack ended soon."
        var article = phrases.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        learnt.analyze(&article)
        #expect(article.chains.filter { $0.type == .event }.map(\.name) == ["Oslo bombing"])
    }

    @Test("What names different days stays two, however alike it is")
    func daysApart() {
        let text = "Officials condemned Monday's attack in Oslo. They also condemned Thursday's attack in Oslo."
        for resolver in [ruled, learnt] { #expect(events(text, resolver).count == 2) }
    }

    @Test("Two that stand beside each other stay two, however alike they are")
    func besideEachOther() {
        let text = "The Oslo bombing shook Norway. Officials condemned both the attack and the bombing in Oslo."
        for resolver in [ruled, learnt] { #expect(events(text, resolver).count == 2) }
    }

    @Test("Different happenings of one article stay two")
    func kindsApart() {
        let text =
            "Norway will hold a presidential election in June. Ministers spoke of the war in Sweden at a meeting in Oslo."
        for resolver in [ruled, learnt] { #expect(events(text, resolver).count == 3) }
    }

    @Test("Every pair of phrases is an example to learn from, the later with each earlier one")
    func pairs() throws {
        let text =
            "Friday's attack in Oslo killed two. The attack on the Oslo market began at noon. The attack ended soon."
        let article = phrases.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        let pairs = ruled.eventPairs(in: article)
        #expect(pairs.count == 3)
        #expect(pairs.allSatisfy { $0.earlier.span.end <= $0.later.span.start && !$0.features.isEmpty })
        #expect(pairs.map(\.features).allSatisfy { $0 == Set($0).sorted() })
    }
}
