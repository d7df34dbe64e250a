import ArticleReading
import Testing
import TextModel

@Suite("Site furniture")
struct SiteFurnitureTests {
    private func kept(_ lines: [String]) -> [String] {
        let article = ArticleReader().article(id: "a", text: lines.joined(separator: "\n"))
        return article.paragraphs.map { String(article.text[$0]) }
    }

    private let body = [
        "The foreign ministers of the three countries met in Oslo on Monday to speak about fishing rights.",
        "An official of the host country said that they had agreed on most of the points.",
        "“We will meet again in the spring,” she said, and thanked the guests for their patience.",
        "The new rules are to come into force next year, the ministry added in a statement.",
        "Two of the countries had quarrelled over herring for a decade.",
    ]

    @Test(
        "What belongs to the site is left out, at the end and at the beginning",
        arguments: [
            "Advertisement", "ADVERTISEMENT", "Read more: Ministers quarrel over herring", "Share this article",
            "Related: Who owns the northern seas?", "Subscribe to our newsletter for more stories like this one.",
            "We use cookies to give you the best experience on our website.",
            "© 2024 Example News. All rights reserved.",
            "Copyright 2024 Example News", "Be the first to comment!", "What do you think about this? Leave a comment.",
            "Follow us on Twitter and Facebook", "Sign up for our daily briefing", "Tags: Norway, herring, fishing",
            "12 comments", "5 min read", "By Jane Roe", "(Reporting by Jane Roe in Oslo; Editing by John Doe)",
            "Join our Telegram channel to stay informed.", "Click here to read the full report.",
            "Was denkst du über das Thema? Schreib es in die Kommentare und teile es mit uns.",
            "Soyez le premier à nous dire ce que vous pensez de cette histoire.",
            "¿Qué opinas sobre esta noticia? Sé el primero en dejar tu comentario.",
            "Podziel się z nami tym, co o tym myślisz, i nie zapomnij o komentarzu.",
            "Podijelite ovaj članak i recite nam što mislite o tome.", "Что вы думаете об этом? Оставьте комментарий!",
            "Bu konuda ne düşünüyorsunuz? Yorum yapmak için giriş yapın.", "この記事についてどう思いますか？",
        ])
    func furniture(line: String) {
        #expect(kept(body + [line]) == body)
        #expect(kept([line] + body) == body)
    }

    @Test(
        "What belongs to the article stays, at the end and at the beginning",
        arguments: [
            "Copyright law was the second subject of the meeting.",
            "Follow-up talks are planned.", "Read was elected in May.", "Share prices of the fishing companies rose.",
            "Related companies were not affected.", "The ministry advertises for fishermen.",
            "“Subscribe to our newsletter,” the minister joked.",
            "Comments by the minister were cut from the broadcast.", "By Monday, all ships had left the harbour.",
            "Facebook said it had changed its privacy policy after the complaint.",
            "The European Commission wants websites to ask before they set cookies.",
            "Police arrested two suspects Tuesday.", "Rio de Janeiro, Buenos Aires and Montevideo sent observers.",
            "Angela Merkel, Emmanuel Macron and Pedro Sánchez sent greetings.",
            "The café in Malmö, where Søren Kierkegård works, stayed open.",
            "Sign languages were not used.", "Join forces or lose, the coach told the team.",
            "Watch makers in Switzerland fear the new tariff.", "Der Spiegel and Le Monde reported on the talks.",
            "Like other newspapers, its website was blocked by the government.",
            "12 ministers attended.", "Support for the government fell to a record low.",
            "The figure rests on reporting by Example News.",
        ])
    func content(line: String) {
        #expect(kept(body + [line]) == body + [line])
        #expect(kept([line] + body) == [line] + body)
    }

    @Test("Who took a picture is no part of its caption")
    func pictureCredit() {
        let caption = "The ministers on the steps of the town hall on Monday."
        #expect(kept(body + [caption + " Image: Kari Lund."]) == body + [caption])
        #expect(kept(body + [caption + " Photo: NTB / Kari Lund"]) == body + [caption])
        #expect(kept(body + ["Image: Kari Lund."]) == body)
        #expect(kept(body + ["The town hall. Image: Kari Lund."]) == body)
        let sentence = "They had one picture: The new ships of the fleet were at sea."
        #expect(kept(body + [sentence]) == body + [sentence])
    }

    @Test("A reader told to keep everything keeps everything")
    func keepsAll() {
        let reader = ArticleReader(leavesOutFurniture: false)
        let article = reader.article(id: "a", text: (body + ["Advertisement"]).joined(separator: "\n"))
        #expect(article.paragraphs.count == body.count + 1)
    }
}
