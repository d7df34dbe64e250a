import LanguageAnalysis
import Testing
import TextModel

@Suite("Lemmas")
struct LemmaTests {
    @Test(
        "A script made of a pair makes the lemma of the form",
        arguments: [
            ("Ministers", "minister"), ("was", "be"), ("Balkans", "Balkan"), ("NATO", "NATO"), ("’s", "'s"),
            ("Écoles", "école"), ("straßen", "straße"), ("ran", "run"), ("a", "an"),
        ])
    func roundTrip(form: String, lemma: String) {
        let script = LemmaScript(from: form, to: lemma)
        #expect(script.apply(to: form[...]) == lemma)
        #expect(LemmaScript(line: script.line) == script)
    }

    @Test("A script that would cut a character in two or leave nothing gives none")
    func unfit() {
        #expect(LemmaScript(lowercases: true, strip: 3, append: "").apply(to: "ab") == nil)
        #expect(LemmaScript(lowercases: true, strip: 1, append: "").apply(to: "é") == nil)
        #expect(LemmaScript(lowercases: true, strip: 1, append: "").apply(to: "a") == nil)
        #expect(LemmaScript(line: "x1|") == nil)
        #expect(LemmaScript(line: "l-1|") == nil)
    }

    @Test(
        "Inflected words by their tags",
        arguments: [
            ("met", .VBD, "meet"), ("Officials", .NNS, "official"), ("is", .VBZ, "be"), ("stopped", .VBD, "stop"),
            ("Brussels", .NNP, "Brussels"), ("largest", .JJS, "large"), ("cities", .NNS, "city"), ("n't", .RB, "not"),
        ] as [(String, PennTag, String)])
    func shipped(form: String, tag: PennTag, lemma: String) throws {
        let lemmatizer = try Lemmatizer()
        #expect(lemmatizer.lemma(of: form[...], tag: tag) == lemma)
    }
}
