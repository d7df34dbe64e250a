import EntityExtraction
import ModelFiles
import Ontology
import Testing
import TextModel

@Suite("Gazetteer: the shipped table")
struct GazetteerTests {
    let gazetteer: Gazetteer

    init() throws { gazetteer = try Gazetteer() }

    @Test(
        "Countries go by their usual name",
        arguments: [
            ("U.S.", "United States"), ("US", "United States"), ("America", "United States"), ("UK", "United Kingdom"),
            ("Britain", "United Kingdom"), ("DRC", "Democratic Republic of the Congo"), ("UAE", "United Arab Emirates"),
            ("Burma", "Myanmar"), ("Côte d’Ivoire", "Ivory Coast"), ("The Hague", "The Hague"), ("TEHRAN", "Tehran"),
            ("Kiev", "Kyiv"), ("Russian Federation", "Russia"), ("Bosnia-Herzegovina", "Bosnia and Herzegovina"),
        ])
    func canonicalPlace(form: String, name: String) {
        #expect(gazetteer.canonicalPlace(for: form) == name)
    }

    @Test(
        "Demonyms lead to their place",
        arguments: [
            ("Dutch", "Netherlands"), ("Bangladeshis", "Bangladesh"), ("Britons", "United Kingdom"),
            ("African", "Africa"), ("Texan", "Texas"), ("Swiss", "Switzerland"), ("French", "France"),
        ])
    func demonym(form: String, name: String) {
        #expect(gazetteer.canonicalPlace(forDemonym: form) == name)
    }

    @Test("A verb in lower case is no demonym")
    func lowerCase() {
        #expect(gazetteer.canonicalPlace(forDemonym: "polish") == nil)
        #expect(gazetteer.readings(of: "us").isEmpty)
        #expect(!gazetteer.readings(of: "Who").contains { $0.kind == .organization })
    }

    @Test("Acronyms expand and names abbreviate")
    func acronyms() {
        #expect(gazetteer.expansion(ofAcronym: "NATO") == "North Atlantic Treaty Organization")
        #expect(gazetteer.canonicalOrganization(for: "EU") == "European Union")
        #expect(gazetteer.acronym(of: "International Monetary Fund") == "IMF")
    }

    @Test("Places lie in one another")
    func containment() {
        #expect(gazetteer.container(of: "The Hague") == "Netherlands")
        #expect(gazetteer.country(of: "Chicago") == "United States")
        #expect(gazetteer.lies("Kosovo", in: "Europe"))
        #expect(!gazetteer.lies("Europe", in: "Kosovo"))
        #expect(gazetteer.capital(of: "France") == "Paris")
        #expect(gazetteer.country(withCapital: "Canberra") == "Australia")
    }

    @Test("Ambiguous forms keep all readings")
    func ambiguity() {
        let georgia = gazetteer.readings(of: "Georgia").filter { $0.form == .name }
        #expect(georgia.contains { $0.kind == .country })
        #expect(georgia.contains { $0.kind == .division })
    }

    @Test("Given names, surnames, nicknames")
    func persons() {
        #expect(gazetteer.gender(ofGivenName: "Mary") == .female)
        #expect(gazetteer.gender(ofGivenName: "JOHN") == .male)
        #expect(gazetteer.isSurname("Scholz"))
        #expect(!gazetteer.isGivenName("Ministry"))
        #expect(gazetteer.areNicknames("Bill", "William"))
        #expect(!gazetteer.areNicknames("Bill", "Mary"))
    }

    @Test("The longest known form wins, wherever the tokenizer cuts")
    func matching() throws {
        let words = ["The", "U.S.", "and", "Bosnia", "-", "Herzegovina", "joined", "the", "World", "Bank", "."]
        let article = Self.article(words)
        let matches = gazetteer.matches(in: article, tokens: 0..<words.count)
        #expect(matches.map(\.tokens) == [1..<2, 3..<6, 8..<10])
        #expect(matches.map(\.bestKind) == [.country, .country, .organization])
    }

    static func article(_ words: [String]) -> AnalyzedArticle {
        var article = AnalyzedArticle(Article(id: "a", text: words.joined(separator: " "), paragraphs: []))
        var start = 0
        for word in words {
            article.tokens.append(Token(span: TextSpan(start, start + word.utf8.count)))
            start += word.utf8.count + 1
        }
        article.sentences = [
            Sentence(span: TextSpan(0, start - 1), tokens: 0..<words.count, paragraph: 0)
        ]
        return article
    }
}

@Suite("Gazetteer: files")
struct GazetteerFileTests {
    @Test("A file that is no gazetteer is an error with a name")
    func foreignFile() throws {
        let path = try ShippedModels.path(of: "manifest.json")
        #expect(throws: ModelError.unknownFormat(path: path)) { try Gazetteer(path: path) }
    }
}
