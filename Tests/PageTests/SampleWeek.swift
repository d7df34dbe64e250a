import NewsGraph

/// Made-up articles, sentence by sentence, with offsets kept right.
struct SampleArticle {
    private var graph: ArticleGraph
    private var text = ""

    init(_ id: String, title: String? = nil, published: String? = nil, address: String? = nil) {
        graph = ArticleGraph(
            article: ArticleRecord(
                id: id, title: title, published: published, address: address, digest: "digest of \(id)"),
            nodes: [], statements: [], sentences: [:])
    }

    var built: ArticleGraph { graph }

    /// Adds a name and gives its number.
    mutating func name(_ type: NodeType, _ name: String, _ aliases: [String] = []) -> Int {
        graph.nodes.append(ArticleNode(type: type, name: name, aliases: aliases, mentions: []))
        return graph.nodes.count - 1
    }

    /// Adds the sentence "A label B." and the statement that it makes.
    mutating func say(
        _ source: Int, _ label: String, _ target: Int, _ type: EdgeType, confidence: Double = 0.8,
        polarity: Polarity = .affirmed, modality: Modality = .asserted, by speaker: Int? = nil
    ) {
        let start = text.utf8.count
        mention(source)
        text += " \(label) "
        mention(target)
        text += "."
        let span = TextSpan(start, text.utf8.count)
        graph.sentences[span] = String(text[span])
        graph.statements.append(
            Statement(
                source: source, target: target, type: type, label: label, sentence: span,
                range: TextSpan(span.start, span.end - 1), confidence: confidence, polarity: polarity,
                modality: modality, attribution: speaker))
        text += " "
    }

    private mutating func mention(_ number: Int) {
        let start = text.utf8.count
        text += graph.nodes[number].name
        graph.nodes[number].mentions.append(
            NodeMention(span: TextSpan(start, text.utf8.count), form: graph.nodes[number].name, kind: .name))
    }
}

/// A week's news in two articles, and a third that denies something.
enum SampleWeek {
    static let graph = EntityGraph(resolving: [port, strike])

    static let port: ArticleGraph = {
        var article = SampleArticle(
            "port", title: "Port deal signed", published: "2025-03-04", address: "https://example.org/port?a=1&b=2")
        let kari = article.name(.person, "Kari Lund", ["Lund"])
        let berg = article.name(.organization, "Berg Shipping", ["Berg"])
        let oslo = article.name(.place, "Oslo")
        article.say(kari, "is chairwoman of", berg, .affiliatedWith, confidence: 0.95)
        article.say(berg, "has its seat in", oslo, .locatedIn, confidence: 0.9)
        article.say(kari, "visited", oslo, .consult, confidence: 0.6)
        return article.built
    }()

    static let strike: ArticleGraph = {
        var article = SampleArticle(
            "strike", title: "Dockers may strike", published: "2025-03-06", address: "javascript:alert(1)")
        let union = article.name(.organization, "Dockers’ Union")
        let berg = article.name(.organization, "Berg Shipping")
        let strike = article.name(.event, "harbour strike")
        let kari = article.name(.person, "Kari Lund")
        let zoe = article.name(.person, "Zoë Åström")
        article.say(union, "plans", strike, .participatesIn, confidence: 0.7, modality: .planned)
        article.say(union, "accused", berg, .accuse, confidence: 0.85)
        article.say(kari, "meet", zoe, .consult, confidence: 0.65, polarity: .negated, modality: .reported, by: union)
        return article.built
    }()

    /// What the first article says, told otherwise.
    static let denial: ArticleGraph = {
        var article = SampleArticle("denial", title: "Deal in doubt", published: "2025-03-07")
        let kari = article.name(.person, "Kari Lund")
        let berg = article.name(.organization, "Berg Shipping")
        let bergen = article.name(.place, "Bergen")
        article.say(kari, "is not chairwoman of", berg, .affiliatedWith, confidence: 0.9, polarity: .negated)
        article.say(berg, "moved to", bergen, .locatedIn, confidence: 0.8)
        return article.built
    }()
}
