import Testing
import TextModel

@testable import RelationExtraction

@Suite("Dates")
struct DateTests {
    /// The values found in a text of tokens parted by blanks, published on a Thursday.
    private func dates(_ text: String, published: String? = "2015-05-21") -> [String] {
        var article = AnalyzedArticle(
            Article(id: "t", text: text, paragraphs: [TextSpan(0, text.utf8.count)], published: published))
        var offset = 0
        for word in text.split(separator: " ") {
            var token = Token(span: TextSpan(offset, offset + word.utf8.count))
            if Int(word) != nil { token.upos = .num }
            article.tokens.append(token)
            offset += word.utf8.count + 1
        }
        return DateFinder(article).expressions().map(\.value)
    }

    @Test(
        "Dates are read and normalised against the day of publication",
        arguments: [
            ("May 18 , 2015", "2015-05-18"), ("18 May 2015", "2015-05-18"), ("on August 10", "2015-08-10"),
            ("on December 30", "2014-12-30"), ("in March", "2015-03"), ("March 2014", "2014-03"),
            ("on Friday", "2015-05-15"), ("on Thursday", "2015-05-21"), ("last Thursday", "2015-05-14"),
            ("next Monday", "2015-05-25"), ("yesterday", "2015-05-20"), ("last week", "2015-05-11/2015-05-17"),
            ("last year", "2014"), ("last month", "2015-04"), ("three years ago", "2012"), ("6 months ago", "2014-11"),
            ("in 1975", "1975"), ("the 1990s", "1990/1999"),
        ])
    func reads(text: String, value: String) {
        #expect(dates(text) == [value])
    }

    @Test("Without a day of publication only dates with their year are found")
    func unpublished() {
        #expect(dates("on Friday , last week , May 18", published: nil).isEmpty)
        #expect(dates("18 May 2015", published: nil) == ["2015-05-18"])
    }

    @Test("Lower-case may, and numbers that are no years, are no dates")
    func noDates() {
        #expect(dates("it may 5 times hit 3000 people in 999 houses").isEmpty)
        #expect(dates("February 30 , 2015") == ["2015"])
    }

    @Test("Days count through leap years and back")
    func arithmetic() throws {
        for number in stride(from: -800_000, through: 800_000, by: 997) {
            let day = CalendarDay(number: number)
            let (year, month, date) = day.components
            #expect(CalendarDay(year: year, month: month, day: date) == day)
        }
        #expect(try #require(CalendarDay(iso: "2026-11-24")).weekday == 1)
        #expect(CalendarDay(iso: "2015-02-29") == nil)
    }
}
