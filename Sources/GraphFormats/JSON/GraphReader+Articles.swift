internal import GraphModel
internal import Ontology
internal import TextModel

extension GraphReader {
    /// Reads the list of articles.
    mutating func readArticles(_ scanner: inout JSONScanner) throws(FormatError) {
        var articles = self.articles
        var sentences = self.sentences
        try scanner.array { scanner throws(FormatError) in
            var record = ArticleRecord(id: "", digest: "")
            var spans: [(TextSpan, String)] = []
            try scanner.object { (scanner, key) throws(FormatError) in
                switch key {
                case "id": record.id = try scanner.string()
                case "title": record.title = try scanner.optionalString()
                case "published": record.published = try scanner.optionalString()
                case "address": record.address = try scanner.optionalString()
                case "source": record.source = try scanner.optionalString()
                case "digest": record.digest = try scanner.string()
                case "sentences":
                    try scanner.array { scanner throws(FormatError) in spans.append(try scanner.sentence()) }
                default: try scanner.skip()
                }
            }
            guard !record.id.isEmpty else { throw scanner.error("no id", "give each article an id") }
            articles.append(record)
            sentences += spans.map { .init(article: record.id, span: $0.0, text: $0.1) }
        }
        self.articles = articles
        self.sentences = sentences
    }

    /// Reads the list of nodes.
    mutating func readNodes(_ scanner: inout JSONScanner) throws(FormatError) {
        var nodes = self.nodes
        try scanner.array { scanner throws(FormatError) in nodes.append(try scanner.node()) }
        self.nodes = nodes
    }
}

extension JSONScanner {
    /// Reads a string or `null`.
    mutating func optionalString() throws(FormatError) -> String? { null() ? nil : try string() }

    /// Reads an array of strings.
    mutating func strings() throws(FormatError) -> [String] {
        var strings: [String] = []
        try array { scanner throws(FormatError) in strings.append(try scanner.string()) }
        return strings
    }

    /// Reads `[start, end]`.
    mutating func span() throws(FormatError) -> TextSpan {
        var numbers: [Int] = []
        try array { scanner throws(FormatError) in numbers.append(try scanner.integer()) }
        guard numbers.count == 2, numbers[0] >= 0, numbers[0] <= numbers[1] else {
            throw error("no span", "write [start, end] in bytes of the article's text")
        }
        return TextSpan(numbers[0], numbers[1])
    }

    /// Reads one of the words that `Value` knows.
    mutating func word<Value: RawRepresentable & CaseIterable>(
        as type: Value.Type
    ) throws(FormatError) -> Value where Value.RawValue == String {
        let word = try string()
        guard let value = Value(rawValue: word) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw error("\"\(word)\" is not known here", "write one of: \(known)")
        }
        return value
    }

    /// Reads a sentence of an article.
    mutating func sentence() throws(FormatError) -> (TextSpan, String) {
        var span = TextSpan(0, 0)
        var text = ""
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "span": span = try scanner.span()
            case "text": text = try scanner.string()
            default: try scanner.skip()
            }
        }
        return (span, text)
    }

    /// Reads a node with its members.
    mutating func node() throws(FormatError) -> EntityGraph.Node {
        var id: String?
        var type: NodeType?
        var name: String?
        var node = EntityGraph.Node(id: "", type: .person, name: "", aliases: [], members: [])
        var untyped: [Int] = []
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "id": id = try scanner.string()
            case "type": type = try scanner.word(as: NodeType.self)
            case "name": name = try scanner.string()
            case "aliases": node.aliases = try scanner.strings()
            case "members":
                try scanner.array { scanner throws(FormatError) in
                    let (member, typed) = try scanner.member()
                    if !typed { untyped.append(node.members.count) }
                    node.members.append(member)
                }
            default: try scanner.skip()
            }
        }
        guard let id, let type, let name else {
            throw error("a node without id, type or name", "give each node all three")
        }
        (node.id, node.type, node.name) = (id, type, name)
        for index in untyped { node.members[index].node.type = type }
        return node
    }

    /// Reads a member of a node, and whether it says its own type.
    private mutating func member() throws(FormatError) -> (EntityGraph.Member, typed: Bool) {
        var member = EntityGraph.Member(
            article: "", number: -1, node: ArticleNode(type: .person, name: "", aliases: [], mentions: []))
        var typed = false
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "article": member.article = try scanner.string()
            case "number": member.number = try scanner.integer()
            case "type":
                member.node.type = try scanner.word(as: NodeType.self)
                typed = true
            case "name": member.node.name = try scanner.string()
            case "aliases": member.node.aliases = try scanner.strings()
            case "mentions":
                try scanner.array { scanner throws(FormatError) in
                    member.node.mentions.append(try scanner.mention())
                }
            default: try scanner.skip()
            }
        }
        return (member, typed)
    }

    private mutating func mention() throws(FormatError) -> NodeMention {
        var mention = NodeMention(span: TextSpan(0, 0), form: "", kind: .name)
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "span": mention.span = try scanner.span()
            case "form": mention.form = try scanner.string()
            case "kind": mention.kind = try scanner.word(as: MentionKind.self)
            default: try scanner.skip()
            }
        }
        return mention
    }
}
