import Testing
import TextModel

@testable import ModelTraining

@Suite("Treebanks")
struct TreebankTests {
    static let sample = """
        # newdoc id = a
        # newpar
        # text = They don't. Ask!
        1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
        2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_
        3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
        4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

        # text = Ask!
        1\tAsk\task\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
        1.1\tthem\tthey\tPRON\tPRP\t_\t_\t_\t_\t_
        2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

        """

    @Test("Multiword tokens give their blanks, empty nodes nothing")
    func reading() throws {
        let sentences = try ConlluReader.sentences(in: Self.sample, path: "sample")
        #expect(sentences.map(\.words) == [["They", "do", "n't", "."], ["Ask", "!"]])
        #expect(sentences[0].spaceAfter == [true, false, false, true])
        #expect(sentences[0].heads == [2, 0, 2, 2])
        #expect(sentences[0].startsParagraph && !sentences[1].startsParagraph)
    }

    @Test("Running text has every word in its place")
    func runningText() throws {
        let text = RunningText(try ConlluReader.sentences(in: Self.sample, path: "sample"))
        #expect(text.articles.map(\.text) == ["They don't. Ask! "])
        #expect(text.words[0].map { String(text.articles[0].text[$0]) } == ["They", "do", "n't", ".", "Ask", "!"])
        #expect(text.sentences[0].map { String(text.articles[0].text[$0]) } == ["They don't.", "Ask!"])
        #expect(text.articles[0].paragraphs == [TextSpan(0, 16)])
    }

    @Test("One document in 25 is kept aside, whole, and the two parts are all there is")
    func keptAside() {
        let treebank = (0..<90).map { number in
            var sentence = TreebankSentence()
            sentence.words = ["\(number / 2)"]
            sentence.startsDocument = number.isMultiple(of: 2)
            return sentence
        }
        let aside = KeptAside.sentences(true, of: treebank).map { $0.words[0] }
        #expect(aside == ["12", "12", "37", "37"])
        let rest = KeptAside.sentences(false, of: treebank).map { $0.words[0] }
        #expect(rest.count == 86 && Set(rest).isDisjoint(with: aside))
    }

    @Test("A line of another shape is an error with its place")
    func malformed() {
        #expect(throws: ConlluReader.FormatError.self) {
            try ConlluReader.sentences(in: "1\tThey\n", path: "bad")
        }
    }
}
