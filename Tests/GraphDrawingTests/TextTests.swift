import Testing

@testable import GraphDrawing

@Suite struct TextTests {
    @Test(arguments: [
        ("plain name", "plain name"),
        ("  two \t\n lines\r\n", "two lines"),
        ("a\u{0}b\u{7}c\u{85}d", "abc d"),
        ("\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200F}", "evil x"),
        ("zero\u{200B}width\u{FEFF}", "zerowidth"),
        ("\u{2028}next", "next"),
        ("non\u{FFFF}character", "noncharacter"),
        ("AT&T", "AT&T"),
        ("&lt;b&gt; &#60;", "&\u{2060}lt;b&\u{2060}gt; &\u{2060}#60;"),
        ("नमस्\u{200D}ते", "नमस्\u{200D}ते"),
        ("", ""),
    ])
    func cleaning(text: String, cleaned: String) {
        #expect(SafeText.clean(text) == cleaned)
        #expect(SafeText.clean(cleaned) == cleaned)
    }

    @Test func longTextIsCut() {
        #expect(SafeText.clean(String(repeating: "x", count: 500), limit: 10) == "xxxxxxxxxx…")
        let stacked = "e" + String(repeating: "\u{301}", count: 10_000)
        #expect(SafeText.clean(stacked).unicodeScalars.count == 8)
    }

    @Test(arguments: [
        ("Short", ["Short"]),
        ("dialogue between Belgrade and Pristina", ["dialogue between", "Belgrade and Pristina"]),
        (String(repeating: "x", count: 30), [String(repeating: "x", count: 19), String(repeating: "x", count: 11)]),
    ])
    func wrapping(text: String, lines: [String]) {
        #expect(LineWrapping.wrap(text, width: 22, lines: 2) == lines)
    }

    @Test func whatDoesNotFitIsMarked() {
        let lines = LineWrapping.wrap("one two three four five six seven eight nine ten", width: 12, lines: 2)
        #expect(lines.count == 2)
        #expect(lines[1].hasSuffix("…"))
        #expect(lines.allSatisfy { LineWrapping.columns($0) <= 13 })
        #expect(LineWrapping.columns("東京") == 4)
    }

    @Test(
        arguments: [
            ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
            ("HTTP://example.org", "http://example.org"),
            ("https://example.org/\"<>\\ é;", "https://example.org/%22%3C%3E%5C%20%C3%A9%3B"),
            ("javascript:alert(1)", nil),
            ("JavaScript:alert(1)//https://", nil),
            (" https://example.org", nil),
            ("data:text/html,x", nil),
            ("https:///etc", nil),
            ("https://", nil),
            (nil, nil),
        ] as [(String?, String?)])
    func addresses(address: String?, checked: String?) {
        #expect(WebAddress.checked(address) == checked)
    }

    @Test func quotingLeavesNothingSpecial() {
        #expect(DOTEscaping.quoted(#"a\N "b" & c"#) == ##""a\\N \"b\" &amp; c""##)
        #expect(DOTEscaping.quoted(["one", #"two\"#]) == ##""one\ntwo\\""##)
        #expect(DOTEscaping.markup("<b>&'\"") == "&lt;b&gt;&amp;&#39;&quot;")
        #expect(DOTEscaping.identifier("São_Tomé-1") == "S_xe3o_Tom_xe9_x2d1")
    }
}
