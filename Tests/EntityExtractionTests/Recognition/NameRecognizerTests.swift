import EntityExtraction
import LanguageAnalysis
import Ontology
import Testing
import TextModel

@Suite("Name recognizer")
struct NameRecognizerTests {
    let pipeline: AnalysisPipeline

    init() throws { pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), NameRecognizer()]) }

    private func names(_ text: String, _ kind: MentionKind = .name) -> [String] {
        let article = Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)])
        let analyzed = pipeline.analyze(article)
        return analyzed.mentions.filter { $0.kind == kind }.map {
            "\(analyzed.text($0.span)): \($0.type?.rawValue ?? "")"
        }
    }

    @Test("Persons, organizations and places in running text")
    func plain() {
        let text = "Secretary-General Mark Rutte visited Brussels, where the World Bank met."
        #expect(names(text) == ["Mark Rutte: person", "Brussels: place", "World Bank: organization"])
    }

    @Test("Titles, leading articles and possessive endings stay outside")
    func edges() {
        #expect(names("President Barack Obama's plan was read.") == ["Barack Obama: person"])
        #expect(names("It was the United Nations' call.") == ["United Nations: organization"])
    }

    @Test("A known given name before a surname is a person where the model sees none")
    func overlookedPersons() {
        let text = "It quoted critics like immigration barrister Colin Strand, and the campaigner Kari Lund."
        #expect(names(text) == ["Colin Strand: person", "Kari Lund: person"])
    }

    @Test("Named events")
    func events() {
        #expect(names("He fought in World War II.").contains("World War II: event"))
    }

    @Test("Nationality words are demonyms, languages are not")
    func demonyms() {
        #expect(names("The Dutch minister met two Bangladeshis.", .demonym) == ["Dutch: place", "Bangladeshis: place"])
        #expect(names("She spoke French.", .demonym).isEmpty)
    }

    @Test("A surname may look like a title; faiths are no names")
    func conventions() {
        #expect(names("Prime Minister John Major met Muslims and Roman Catholics.") == ["John Major: person"])
    }

    @Test("A hyphen joins a given name's syllables, and parts a name from a participle")
    func hyphens() {
        #expect(names("Park Chung-hee was president of South Korea.").first == "Park Chung-hee: person")
        #expect(names("The EU-led mission left.") == ["EU: organization"])
    }

    @Test("A country that acts stays a place")
    func country() {
        #expect(names("North Korea and South Korea exchanged fire.") == ["North Korea: place", "South Korea: place"])
    }

    @Test("An article with a capital inside a sentence belongs to the name")
    func articles() {
        #expect(names("The court sits in The Hague.").contains("The Hague: place"))
        #expect(names("The Netherlands won.") == ["Netherlands: place"])
    }

    @Test("A pair of places is two, a place of two names one")
    func pairs() {
        #expect(names("The Berlin-Warsaw talks ended.") == ["Berlin: place", "Warsaw: place"])
        #expect(names("They flew to Guinea-Bissau.") == ["Guinea-Bissau: place"])
    }

    @Test("What a place has is a name of its own")
    func owners() {
        #expect(names("The crew called Norway's Coast Guard.") == ["Norway: place", "Coast Guard: organization"])
    }

    @Test("A nation's forces and ministries bear its name, its bases and officers do not")
    func institutions() {
        #expect(names("The Norwegian army denied it.").contains("Norwegian army: organization"))
        #expect(names("The Norwegian Foreign Ministry denied it.").contains("Norwegian Foreign Ministry: organization"))
        #expect(!names("They left the Norwegian army base.").contains { $0.hasSuffix("organization") })
        #expect(!names("They left with Norwegian troops.").contains { $0.hasSuffix("organization") })
    }

    @Test("A body named after a place is found whole")
    func namedAfterPlaces() {
        #expect(names("He wrote for the Dhaka Tribune.") == ["Dhaka Tribune: organization"])
        #expect(names("They left Oslo on Monday.") == ["Oslo: place"])
    }

    @Test("A storm is an event under its name")
    func storms() {
        #expect(names("Hurricane Paula hit Mexico.") == ["Hurricane Paula: event", "Mexico: place"])
    }

    @Test("A country of two names is one place")
    func twoNames() {
        #expect(names("He visited Trinidad and Tobago last year.") == ["Trinidad and Tobago: place"])
        #expect(names("She toured Bosnia and Herzegovina.") == ["Bosnia and Herzegovina: place"])
        #expect(names("He met them at the White House Tuesday.").contains { $0.hasPrefix("White House:") })
        #expect(names("They flew to France and Germany.") == ["France: place", "Germany: place"])
    }

    @Test("A long known organization is found whole, with the countries in its name")
    func wholeOrganizations() {
        #expect(
            names("They fought the Islamic State of Iraq and the Levant for years.")
                == ["Islamic State of Iraq and the Levant: organization"])
    }

    @Test("A well-known organization is none of the persons and places that its words could be")
    func knownOrganizations() {
        #expect(names("He trained at Northrop Grumman before.") == ["Northrop Grumman: organization"])
    }

    @Test("Headlines in capitals")
    func capitals() {
        let found = names("US AND CHINA SIGN TRADE DEAL IN GENEVA")
        #expect(found == ["US: place", "CHINA: place", "GENEVA: place"])
    }

    @Test("Empty and odd input")
    func odd() {
        #expect(names("").isEmpty)
        #expect(names("\u{0} \u{202E} <b>").isEmpty)
    }

    @Test("Confidence lies between 0 and 1, and mentions stand in text order")
    func confidence() {
        let text = "France and Germany met Angela Merkel in Paris on Monday."
        let article = pipeline.analyze(Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        #expect(article.mentions.allSatisfy { (0...1).contains($0.confidence) })
        #expect(article.mentions.map(\.span) == article.mentions.map(\.span).sorted())
    }
}
