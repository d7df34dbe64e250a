internal import GraphModel
internal import Ontology
internal import TextModel

extension GraphReader {
    /// Reads the list of edges.
    mutating func readEdges(_ scanner: inout JSONScanner) throws(FormatError) {
        var edges = self.edges
        try scanner.array { scanner throws(FormatError) in edges.append(try scanner.edge()) }
        self.edges = edges
    }

    /// Reads the list of reflexive statements.
    mutating func readReflexive(_ scanner: inout JSONScanner) throws(FormatError) {
        var reflexive = self.reflexive
        try scanner.array { scanner throws(FormatError) in
            let (evidence, type) = try scanner.evidence()
            guard type != nil else { throw scanner.error("no type", "give each statement a type") }
            reflexive.append(evidence)
        }
        self.reflexive = reflexive
    }
}

extension JSONScanner {
    /// Reads an edge.
    mutating func edge() throws(FormatError) -> UnlinkedEdge {
        var type: EdgeType?
        var unlinked = UnlinkedEdge(
            edge: EntityGraph.Edge(
                source: -1, target: -1, type: .coMentioned, polarity: .affirmed, modality: .asserted, label: "",
                confidence: 1, evidence: []))
        unlinked.place = path
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "source": unlinked.source = try scanner.string()
            case "target": unlinked.target = try scanner.string()
            case "type": type = try scanner.word(as: EdgeType.self)
            case "label": unlinked.edge.label = try scanner.string()
            case "polarity": unlinked.edge.polarity = try scanner.word(as: Polarity.self)
            case "modality": unlinked.edge.modality = try scanner.word(as: Modality.self)
            case "confidence": unlinked.edge.confidence = try scanner.share()
            case "evidence":
                try scanner.array { scanner throws(FormatError) in
                    unlinked.edge.evidence.append(try scanner.evidence().0)
                }
            default: try scanner.skip()
            }
        }
        guard let type else { throw error("an edge without a type", "give each edge a type") }
        unlinked.edge.type = type
        for index in unlinked.edge.evidence.indices {
            unlinked.edge.evidence[index].statement.type = type
            unlinked.edge.evidence[index].statement.polarity = unlinked.edge.polarity
            unlinked.edge.evidence[index].statement.modality = unlinked.edge.modality
        }
        return unlinked
    }

    /// Reads a number from 0 to 1.
    private mutating func share() throws(FormatError) -> Double {
        let value = try double()
        guard (0...1).contains(value) else { throw error("\(value) is out of range", "write a number from 0 to 1") }
        return value
    }

    /// Reads one piece of evidence, and the type that it says itself.
    mutating func evidence() throws(FormatError) -> (EntityGraph.Evidence, EdgeType?) {
        var type: EdgeType?
        var statement = Statement(
            source: -1, target: -1, type: .coMentioned, label: "", sentence: TextSpan(0, 0), range: TextSpan(0, 0),
            confidence: 1)
        var article = ""
        var text = ""
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "article": article = try scanner.string()
            case "from": statement.source = try scanner.integer()
            case "to": statement.target = try scanner.integer()
            case "type": type = try scanner.word(as: EdgeType.self)
            case "polarity": statement.polarity = try scanner.word(as: Polarity.self)
            case "modality": statement.modality = try scanner.word(as: Modality.self)
            case "label": statement.label = try scanner.string()
            case "confidence": statement.confidence = try scanner.share()
            case "attribution": statement.attribution = scanner.null() ? nil : try scanner.integer()
            case "date": statement.date = try scanner.optionalString()
            case "sentence": statement.sentence = try scanner.span()
            case "range": statement.range = try scanner.span()
            case "text": text = try scanner.string()
            default: try scanner.skip()
            }
        }
        if let type { statement.type = type }
        return (EntityGraph.Evidence(article: article, statement: statement, sentence: text), type)
    }
}
