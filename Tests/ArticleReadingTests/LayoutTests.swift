import ArticleReading
import Testing
import TextModel

@Suite("Title, date and paragraphs")
struct LayoutTests {
    private func read(_ text: String) -> Article { ArticleReader().article(id: "a", text: text) }

    private func paragraphs(_ text: String) -> [String] {
        let article = read(text)
        return article.paragraphs.map { String(article.text[$0]) }
    }

    @Test("A first line that a blank one follows is the title")
    func title() throws {
        let article = read("Ministers meet in Oslo\n\nThe ministers met on Monday.\nThey will meet again.\n")
        let title = try #require(article.title)
        #expect(article.text[title] == "Ministers meet in Oslo")
        #expect(
            article.paragraphs.map { String(article.text[$0]) }
                == ["The ministers met on Monday.", "They will meet again."])
    }

    @Test("A first line that text follows is no title")
    func noTitle() {
        #expect(read("The ministers met on Monday.\nThey will meet again.\n").title == nil)
        #expect(read("\n\nThe ministers met on Monday.\nThey will meet again.\n").title == nil)
        #expect(read("The ministers met on Monday.\n").title == nil)
    }

    @Test(
        "A line that is nothing but a date is the day of publication",
        arguments: [
            ("Monday, May 18, 2015", "2015-05-18"),
            ("18 May 2015", "2015-05-18"),
            ("2015-05-18T10:30:00Z", "2015-05-18"),
            ("Published: Sept. 3rd, 2020 at 10:15 AM EDT", "2020-09-03"),
            ("Last updated on Thursday 29 February 2024, 18:05 GMT", "2024-02-29"),
        ])
    func date(line: String, day: String) {
        let article = read("Ministers meet\n\n\(line)\nThe ministers met in Oslo.\n")
        #expect(article.published == day)
        #expect(article.paragraphs.map { String(article.text[$0]) } == ["The ministers met in Oslo."])
    }

    @Test(
        "A sentence with a date in it, or a day that does not exist, stays text",
        arguments: [
            "The treaty was signed on May 18, 2015.", "May 18", "May 2015", "February 30, 2015", "May 18, 2015: war",
            "Seven of 2015",
        ])
    func noDate(line: String) {
        let article = read("Ministers meet\n\n\(line)\nThe ministers met in Oslo.\n")
        #expect(article.published == nil)
        #expect(article.paragraphs.count == 2)
    }

    @Test("Wrapped lines join into paragraphs")
    func wrapped() {
        let text = """
            Ministers meet in Oslo

            The foreign ministers of three countries met in Oslo on Monday to
            speak about fishing rights in the northern seas, an official of the
            host country said.

            They agreed to meet again in the spring, when the new rules come
            into force.
            """
        #expect(paragraphs(text).count == 2)
        #expect(paragraphs(text)[1].hasSuffix("come\ninto force."))
    }

    @Test("A paragraph a line stays a paragraph a line")
    func unwrapped() {
        let text = """
            The foreign ministers met on Monday.
            “We agreed,” one of them said.
            A second meeting follows in the spring, when the new rules come into force.
            Nobody objected.
            """
        #expect(paragraphs(text).count == 4)
    }

    @Test("Every kind of line end is one", arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}"])
    func lineEnds(end: String) {
        let article = read("Ministers meet\(end)\(end)They met.\(end)They left.\(end)")
        #expect(article.title != nil)
        #expect(article.paragraphs.map { String(article.text[$0]) } == ["They met.", "They left."])
    }

    @Test("A byte order mark shifts no offset")
    func byteOrderMark() throws {
        let article = read("\u{FEFF}Ministers meet\n\nThey met.\n")
        #expect(article.title == TextSpan(3, 17))
    }

    @Test("A paragraph longer than the limit is cut at sentences, words or characters, and nothing is lost")
    func longParagraphs() {
        let reader = ArticleReader(maximumParagraphBytes: 100)
        for text in [
            String(repeating: "A minister met another. ", count: 60), String(repeating: "minister ", count: 60),
            String(repeating: "é", count: 900),
        ] {
            let article = reader.article(id: "a", text: text)
            let pieces = article.paragraphs.map { String(article.text[$0]) }
            #expect(pieces.allSatisfy { $0.utf8.count <= 100 })
            #expect(pieces.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }
}
