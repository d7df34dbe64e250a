internal import GraphModel
internal import Ontology

extension FollowTheMoney {
    /// The nodes and edges of a file of entities, one a line.
    ///
    /// Persons, organizations, addresses and events are nodes, articles and documents are articles, and the schemata for
    /// links that `links` lists are edges. Entities of other schemata are left out and counted.
    static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> ForeignGraph {
        var foreign = ForeignGraph()
        var documents: Set<String> = []
        try JSONLines.forEachLine(of: bytes, file: file) { (scanner, place) throws(FormatError) in
            let entity = try scanner.entity(place)
            if documentSchemata.contains(entity.schema) {
                documents.insert(entity.id)
                foreign.articles.append(article(entity))
            } else if links[entity.schema] != nil {
                foreign.edges += edges(entity)
            } else if let type = nodeSchemata[entity.schema] {
                foreign.nodes.append(node(entity, type))
            } else {
                foreign.leftOut["entities of the schema \(entity.schema)", default: 0] += 1
            }
        }
        foreign.joinDocuments(documents)
        return foreign
    }

    /// One entity: id, schema, and the values of its properties.
    struct ForeignEntity {
        var id: String
        var schema: String
        var properties: [String: [String]]
        var place: String

        /// The values of a property.
        func values(_ name: String) -> [String] { properties[name] ?? [] }
    }

    private static let documentSchemata: Set<String> = [
        "Article", "Document", "HyperText", "PlainText", "Pages", "Note", "Page", "WebPage",
    ]

    private static let nodeSchemata: [String: NodeType] = [
        "Person": .person, "Organization": .organization, "Company": .organization, "PublicBody": .organization,
        "LegalEntity": .organization, "Address": .place, "RealEstate": .place, "Event": .event, "Trip": .event,
    ]

    /// The schemata that link entities: the properties for the two ends and for the label, and the edge type.
    private static let links: [String: (source: String, target: String, label: String, type: EdgeType?)] = [
        "UnknownLink": ("subject", "object", "role", nil),
        "Employment": ("employee", "employer", "role", .affiliatedWith),
        "Directorship": ("director", "organization", "role", .affiliatedWith),
        "Membership": ("member", "organization", "role", .memberOf),
        "Ownership": ("owner", "asset", "role", .owns),
        "Family": ("person", "relative", "relationship", .kinOf),
        "Associate": ("person", "associate", "relationship", nil),
        "Representation": ("agent", "client", "role", nil),
        "Succession": ("successor", "predecessor", "role", .succeeded),
    ]

    private static func article(_ entity: ForeignEntity) -> ArticleRecord {
        let id = decoded(entity.id, kind: "article") ?? entity.id
        let title = entity.values("title").first
        return ArticleRecord(
            id: id, title: title == id ? nil : title,
            published: (entity.values("publishedAt").first ?? entity.values("date").first).map {
                String($0.prefix(10))
            },
            address: entity.values("sourceUrl").first, source: entity.values("publisher").first,
            digest: "imported \(id)")
    }

    private static func node(_ entity: ForeignEntity, _ type: NodeType) -> ForeignGraph.Node {
        let names = entity.values("name") + entity.values("full")
        return ForeignGraph.Node(
            id: entity.id, name: names.first ?? "", type: type.rawValue,
            aliases: names.dropFirst() + entity.values("alias") + entity.values("weakAlias"),
            articles: entity.values("proof"), place: entity.place)
    }

    /// An edge for each pair of ends: a property may have several values.
    private static func edges(_ entity: ForeignEntity) -> [ForeignGraph.Edge] {
        guard let link = links[entity.schema] else { return [] }
        let claim = Claim(id: entity.id)
        var edge = ForeignGraph.Edge(source: "", target: "", place: entity.place)
        edge.type = (claim?.type ?? link.type)?.rawValue ?? ""
        edge.label = entity.values(link.label).first ?? entity.schema
        if let claim {
            (edge.polarity, edge.modality) = (claim.polarity, claim.modality)
            if claim.polarity == .negated, edge.label.hasPrefix("not: ") { edge.label.removeFirst(5) }
        } else {
            if edge.type.isEmpty { edge.type = entity.schema }
            edge.modality = entity.values("status").lazy.compactMap(Modality.init(rawValue:)).first ?? .asserted
        }
        edge.evidence = evidence(entity)
        return entity.values(link.source).flatMap { source in
            entity.values(link.target).map { target in
                var copy = edge
                (copy.source, copy.target) = (source, target)
                return copy
            }
        }
    }

    /// The sentences with their articles, as far as it is certain which is whose: those of one article, one that all
    /// articles have, and of several the first, which is the first article's.
    private static func evidence(_ entity: ForeignEntity) -> [ForeignGraph.Piece] {
        let (articles, sentences) = (entity.values("proof"), entity.values("summary"))
        let dates = entity.values("date") + entity.values("startDate")
        var pieces = articles.map { ForeignGraph.Piece(article: $0) }
        if articles.count <= 1 {
            pieces = sentences.map { ForeignGraph.Piece(article: articles.first ?? "", sentence: $0) }
            if pieces.isEmpty { pieces = [ForeignGraph.Piece(article: articles.first ?? "")] }
        } else if sentences.count == 1 {
            for index in pieces.indices { pieces[index].sentence = sentences[0] }
        } else if let first = sentences.first {
            pieces[0].sentence = first
        }
        if dates.count == 1 { pieces[0].date = dates[0] }
        return pieces
    }

    /// What this program's identifiers say of an edge.
    private struct Claim {
        var type: EdgeType
        var polarity = Polarity.affirmed
        var modality = Modality.asserted

        init?(id: String) {
            guard let text = decoded(id, kind: "edge") else { return nil }
            let parts = text.split(separator: "/").map(String.init)
            guard parts.count >= 3, let type = ForeignVocabulary.edgeType(parts[1]) else { return nil }
            self.type = type
            for part in parts[3...] {
                polarity = Polarity(rawValue: part) ?? polarity
                modality = Modality(rawValue: part) ?? modality
            }
        }
    }

    /// The text that `identifier` has made an identifier of; `nil` where the identifier is no such one.
    static func decoded(_ identifier: String, kind: String) -> String? {
        guard identifier.hasPrefix(kind + "-") else { return nil }
        var bytes: [UInt8] = []
        var rest = identifier.utf8.dropFirst(kind.utf8.count + 1)
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "-"): bytes.append(UInt8(ascii: "_"))
            case UInt8(ascii: "."):
                guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
                rest = rest.dropFirst(2)
                if value != 0 { bytes.append(value) }
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension ForeignGraph {
    /// Puts the articles' own ids in place of those of their entities, and this program's ids for nodes likewise.
    fileprivate mutating func joinDocuments(_ documents: Set<String>) {
        func article(_ id: String) -> String { FollowTheMoney.decoded(id, kind: "article") ?? id }
        func node(_ id: String) -> String { FollowTheMoney.decoded(id, kind: "node") ?? id }
        for index in nodes.indices {
            nodes[index].id = node(nodes[index].id)
            nodes[index].articles = nodes[index].articles.map(article)
        }
        for index in edges.indices {
            edges[index].source = node(edges[index].source)
            edges[index].target = node(edges[index].target)
            for piece in edges[index].evidence.indices {
                edges[index].evidence[piece].article = article(edges[index].evidence[piece].article)
            }
        }
    }
}

extension JSONScanner {
    /// Reads an entity.
    fileprivate mutating func entity(_ place: String) throws(FormatError) -> FollowTheMoney.ForeignEntity {
        var entity = FollowTheMoney.ForeignEntity(id: "", schema: "", properties: [:], place: place)
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "id": entity.id = try scanner.string()
            case "schema": entity.schema = try scanner.string()
            case "properties":
                try scanner.object { (scanner, name) throws(FormatError) in
                    var values: [String] = []
                    try scanner.array { scanner throws(FormatError) in values.append(try scanner.text()) }
                    entity.properties[name] = values
                }
            default: try scanner.skip()
            }
        }
        guard !entity.id.isEmpty, !entity.schema.isEmpty else {
            throw error("an entity without id or schema", "give each entity both")
        }
        return entity
    }

    /// Reads a string, or over anything else, which is no value that counts here.
    private mutating func text() throws(FormatError) -> String {
        guard nextIsString else {
            try skip()
            return ""
        }
        return try string()
    }
}
