import EntityExtraction
import LanguageAnalysis
import Ontology
import Testing
import TextModel

@Suite("Names in names, and words beside them that are none")
struct NamePartTests {
    let pipeline: AnalysisPipeline

    init() throws {
        pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), DependencyParser(), NameRecognizer()])
    }

    private func names(_ text: String, _ type: NodeType) -> [String] {
        let analyzed = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        return analyzed.mentions.filter { $0.type == type }.map { String(analyzed.text($0.span)) }
    }

    @Test("Where a body is based is a name of its own")
    func based() {
        let text = "She became head of the Washington-based World Bank on Monday."
        #expect(names(text, .organization) == ["World Bank"])
        #expect(names(text, .place) == ["Washington"])
    }

    @Test("Armed forces and courts of a country that goes by its letters, and what a leader's people are called by")
    func bodies() {
        #expect(names("The U.S. military ended the operation near Oslo.", .organization).contains("U.S. military"))
        #expect(names("The U.S. military ended the operation near Oslo.", .place).contains("U.S."))
        #expect(
            names("He was brought before Norway's war crimes court in Oslo.", .organization) == ["war crimes court"])
        #expect(
            names("He spoke at the Norwegian war crimes tribunal in Oslo.", .organization)
                == ["Norwegian war crimes tribunal"])
        #expect(!names("A Norwegian court freed him.", .organization).contains { $0.contains("court") })
        #expect(
            names("The senator accused the Bush administration of waste.", .organization) == ["Bush administration"])
    }

    @Test("Days, peoples without a state and what a minister is for are no names")
    func nothing() {
        #expect(names("A spokesman in Oslo Friday said the road was closed.", .person).isEmpty)
        #expect(names("Ethnic Albanian leaders met in Oslo.", .place) == ["Oslo"])
        #expect(names("Kurdish leaders met in Oslo.", .place) == ["Oslo"])
        #expect(names("Uighur leaders met in Oslo.", .place) == ["Oslo"])
        #expect(names("U.S. Trade Representative Kari Lund said so on Friday.", .organization).isEmpty)
    }

    @Test("A ministry behind its owner is a body, and a body's name does not end with a preposition")
    func ends() {
        #expect(names("Norway's foreign ministry rejected the plan.", .organization) == ["foreign ministry"])
        #expect(names("His foreign ministry rejected the plan.", .organization).isEmpty)
        let text = "The Norwegian Commission on Human Rights met in Oslo."
        #expect(names(text, .organization) == ["Norwegian Commission on Human Rights"])
    }

    @Test("What an officer is for is no part of the body's name")
    func portfolios() {
        #expect(
            names("European Union Foreign Policy chief Kari Lund left on Friday.", .organization) == ["European Union"])
        #expect(!names("They met Secretary of Defense Kari Lund on Friday.", .person).contains("Defense"))
    }

    @Test("A party's adjective before a politician names the party")
    func parties() {
        #expect(names("Democratic Senator Kari Lund voted against the law.", .organization) == ["Democratic"])
        #expect(names("They want a democratic state.", .organization).isEmpty)
    }
}
