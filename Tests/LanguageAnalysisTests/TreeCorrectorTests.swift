import LanguageAnalysis
import Testing
import TextModel

@Suite("Corrections of trees")
struct TreeCorrectorTests {
    /// "form/lemma XPOS head relation" a line; heads count from 1.
    private func corrected(_ lines: String) -> [String] {
        var text = ""
        var tokens: [Token] = []
        for line in lines.split(separator: "\n").map({ $0.split(separator: " ") }) {
            if !text.isEmpty { text += " " }
            let words = line[0].split(separator: "/")
            var token = Token(span: TextSpan(text.utf8.count, text.utf8.count + words[0].utf8.count))
            text += words[0]
            token.xpos = PennTag(name: line[1]) ?? .XX
            token.upos = Self.universal(token.xpos)
            token.lemma = String(words[words.count - 1])
            token.head = (Int(line[2]) ?? 0) - 1
            token.relation = DependencyRelation(name: line[3]) ?? .dep
            tokens.append(token)
        }
        var article = AnalyzedArticle(Article(id: "test", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        article.tokens = tokens
        article.sentences = [Sentence(span: TextSpan(0, text.utf8.count), tokens: 0..<tokens.count, paragraph: 0)]
        return TreeCorrector.corrected(article).tokens.map { "\($0.relation.name) \($0.head + 1)" }
    }

    private static func universal(_ tag: PennTag) -> UniversalTag {
        switch tag {
        case .NNP: .propn
        case .NN: .noun
        case .comma: .punct
        default: tag.isVerb ? .verb : .x
        }
    }

    @Test("A weekday is when it happened, not whom it happened to")
    func weekday() {
        let found = corrected(
            """
            Officials/official NN 2 nsubj
            met/meet VBD 0 root
            Monday NNP 2 obj
            """)
        #expect(found[2] == "obl:unmarked 2")
    }

    @Test("Of two subjects the relative pronoun is the object")
    func relativePronoun() {
        let found = corrected(
            """
            plan NN 0 root
            which WDT 4 nsubj
            Norway NNP 4 nsubj
            rejects/reject VBZ 1 acl:relcl
            """)
        #expect(found[1] == "obj 4")
    }

    @Test("A clause with \"that\" is what is told; so big that it … is not")
    func clause() {
        let found = corrected(
            """
            Lund NNP 2 nsubj
            reported/report VBD 0 root
            that IN 5 mark
            Berg NNP 5 nsubj
            left/leave VBD 2 advcl
            """)
        #expect(found[4] == "ccomp 2")
        let consequence = corrected(
            """
            Lund NNP 2 nsubj
            ran/run VBD 0 root
            so RB 2 advmod
            that IN 6 mark
            Berg NNP 6 nsubj
            left/leave VBD 2 advcl
            """)
        #expect(consequence[5] == "advcl 2")
    }

    @Test("No clause begins with \"under\"")
    func phrase() {
        let found = corrected(
            """
            Norway NNP 2 nsubj
            came/come VBD 0 root
            under IN 4 mark
            growing/grow VBG 2 advcl
            pressure NN 4 obj
            """)
        #expect(found[2...] == ["case 5", "amod 5", "obl 2"])
    }

    @Test("The last names of a list are no aside")
    func list() {
        let found = corrected(
            """
            Lund NNP 2 nsubj
            met/meet VBD 0 root
            Berg NNP 2 obj
            , , 5 punct
            Holm NNP 2 parataxis
            and CC 7 cc
            Dahl NNP 5 conj
            """)
        #expect(found[4] == "conj 3")
        #expect(found[6] == "conj 3")
    }

    @Test("What has a preposition is no object; what follows bare is one")
    func objects() {
        let found = corrected(
            """
            Lund NNP 2 nsubj
            plays/play VBZ 0 root
            for IN 4 case
            Oslo NNP 2 obj
            """)
        #expect(found[3] == "obl 2")
        let bare = corrected(
            """
            Norway NNP 2 nsubj
            investigates/investigate VBZ 0 root
            Lund NNP 2 obl
            """)
        #expect(bare[2] == "obj 2")
    }

    @Test("A noun coordinated with a verb, right after a name, is one too")
    func verb() {
        let found = corrected(
            """
            Lund NNP 2 compound
            shot NN 0 root
            and CC 4 cc
            killed/kill VBD 2 conj
            Berg NNP 4 obj
            """)
        #expect(found[0] == "nsubj 2")
    }

    @Test("A charge belongs to the verb, not to who lays it")
    func charge() {
        let found = corrected(
            """
            Lund NNP 3 nsubj:pass
            was/be VBD 3 aux:pass
            accused/accuse VBN 0 root
            by IN 5 case
            Berg NNP 3 obl:agent
            of IN 7 mark
            lying/lie VBG 5 acl
            """)
        #expect(found[6] == "advcl 3")
    }

    @Test("No correction closes a circle", arguments: 1...200)
    func acyclic(seed: UInt64) {
        var generator = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let forms = [
            "Lund NNP", "Monday NNP", "shot NN", "met/meet VBD", "backing VBG", "under IN", ", ,", "that IN", "it PRP",
        ]
        let relations = [
            "obj", "obl", "appos", "acl", "compound", "nmod", "nsubj", "advcl", "expl", "mark", "parataxis", "list",
            "conj", "cc", "case", "flat", "obl:agent", "punct",
        ]
        let count = Int.random(in: 2...120, using: &generator)
        // Each token hangs from one of the three before it in a shuffled order: deep trees, and all of them trees.
        let order = (0..<count).shuffled(using: &generator)
        var heads = [Int](repeating: 0, count: count)
        for index in 1..<count {
            heads[order[index]] = order[Int.random(in: max(0, index - 3)..<index, using: &generator)] + 1
        }
        let lines = heads.map { head in
            let relation = head == 0 ? "root" : relations.randomElement(using: &generator) ?? ""
            return "\(forms.randomElement(using: &generator) ?? "") \(head) \(relation)"
        }
        let found = corrected(lines.joined(separator: "\n")).map { Int($0.split(separator: " ")[1]) ?? 0 }
        for start in found.indices {
            var (at, steps) = (start + 1, 0)
            while at > 0, steps <= count { (at, steps) = (found[at - 1], steps + 1) }
            #expect(at == 0, "token \(start + 1) never reaches the root")
        }
    }
}
