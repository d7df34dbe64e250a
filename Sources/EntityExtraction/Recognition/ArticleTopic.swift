internal import TextModel

/// What an article is about, roughly: a city that plays is a team in a sports report.
struct ArticleTopic {
    /// 0 for nothing much; else three values a topic, by how clear it is.
    let number: UInt64

    /// The topic whose words are the most frequent.
    ///
    /// - Complexity: O(*n*) in the article's length.
    init(_ article: AnalyzedArticle, _ bytes: UnsafeBufferPointer<UInt8>) {
        var counts = [Int](repeating: 0, count: Self.lists.count)
        for token in article.tokens {
            if let topic = Self.words[Self.hash(bytes, token.span)] { counts[topic] += 1 }
        }
        let best = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
        let (most, total) = (counts[best], article.tokens.count)
        let clearness = most == 0 ? 0 : most == 1 || most * 100 <= total ? 1 : most * 33 <= total ? 2 : 3
        number = clearness == 0 ? 0 : UInt64(best * 3 + clearness)
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in span.start..<span.end {
            hash = (hash ^ UInt64(TokenTraits.lowerCase(bytes[index]))) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    private static let words: [UInt64: Int] = Dictionary(
        lists.enumerated().flatMap { topic, list in
            list.split(whereSeparator: \.isWhitespace).map { (TokenTraits.lowerHash(String($0)), topic) }
        }, uniquingKeysWith: { first, _ in first })

    /// Words of sport, of music and of business.
    private static let lists = [
        """
        match matches league season seasons coach coaches striker midfielder defender goalkeeper quarterback pitcher \
        innings inning playoff playoffs semifinal semifinals semi-final quarterfinal quarter-final championship \
        tournament football soccer baseball basketball hockey rugby cricket goals scored scoring scorer teammate \
        teammates roster wicket wickets touchdown touchdowns relegated relegation fixture fixtures kickoff stadium \
        batsman bowler squad player players club clubs referee victories rebounds draft rookie win wins
        """,
        """
        album albums band bands song songs single singles guitarist guitar drummer bassist vocals singer record records \
        label tour toured concert concerts music musician musicians studio recorded lyrics charts remix
        """,
        """
        shares share profit profits revenue revenues company companies investors investor stock stocks quarter \
        shareholders firm firms billion market markets earnings analysts acquisition merger bankruptcy sales \
        products customers brand chain retailer executive
        """,
    ]
}
