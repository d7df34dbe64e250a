public import GraphModel
internal import Ontology

/// JSON-LD 1.1 with schema.org's vocabulary; standing relations also under Wikidata's properties.
public enum JSONLD {
    /// The file's bytes for a graph.
    ///
    /// Nodes are `Person`, `Organization`, `Place` and `Event` of schema.org; each edge is a `Statement` of the RDF
    /// vocabulary with its label, confidence and quotes, so that nothing is claimed without its source. An asserted,
    /// affirmed standing relation is stated directly as well.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        var writer = JSONWriter()
        let facts = directFacts(of: graph)
        writer.object { writer in
            writer.key("@context")
            writeContext(to: &writer)
            writer.key("@graph")
            writer.array(graph.nodes.indices.map { $0 } + graph.edges.indices.map { -1 - $0 }) { writer, number in
                if number >= 0 {
                    write(graph.nodes[number], facts[number] ?? [], of: graph, to: &writer)
                } else {
                    write(graph.edges[-1 - number], of: graph, to: &writer)
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func writeContext(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("@vocab", "https://schema.org/")
            writer.member("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
            writer.member("wdt", "http://www.wikidata.org/prop/direct/")
            writer.member("relation", "urn:newsgraph:relation:")
        }
    }

    /// For each node, what is asserted of it under a Wikidata property: (property, node).
    private static func directFacts(of graph: EntityGraph) -> [Int: [(String, Int)]] {
        var facts: [Int: [(String, Int)]] = [:]
        for edge in graph.edges where edge.polarity == .affirmed && edge.modality == .asserted {
            guard let property = edge.type.wikidataProperties.first else { continue }
            let isTurned = edge.type == .founded
            let (subject, object) = isTurned ? (edge.target, edge.source) : (edge.source, edge.target)
            facts[subject, default: []].append(("wdt:\(property)", object))
        }
        return facts
    }

    private static func write(
        _ node: EntityGraph.Node, _ facts: [(String, Int)], of graph: EntityGraph, to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("@id", identifier(node.id))
            writer.member("@type", Cypher.label(of: node.type))
            writer.member("name", node.name)
            if !node.aliases.isEmpty { writer.member("alternateName", node.aliases) }
            for property in Set(facts.map(\.0)).sorted() {
                writer.key(property)
                writer.array(facts.filter { $0.0 == property }, inline: true) { writer, fact in
                    writer.object(inline: true) { $0.member("@id", identifier(graph.nodes[fact.1].id)) }
                }
            }
        }
    }

    private static func write(_ edge: EntityGraph.Edge, of graph: EntityGraph, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("@type", "rdf:Statement")
            for (name, id) in [
                ("rdf:subject", identifier(graph.nodes[edge.source].id)),
                ("rdf:predicate", "relation:\(edge.type.rawValue)"),
                ("rdf:object", identifier(graph.nodes[edge.target].id)),
            ] {
                writer.key(name)
                writer.object(inline: true) { $0.member("@id", id) }
            }
            writer.member("name", edge.label)
            writer.member("relation:polarity", edge.polarity.rawValue)
            writer.member("relation:modality", edge.modality.rawValue)
            writer.member("relation:confidence", edge.confidence)
            writer.key("citation")
            writer.array(edge.evidence) { writer, evidence in
                writer.object(inline: true) { writer in
                    writer.member("@type", "Quotation")
                    writer.member("text", evidence.quote)
                    writer.member("isPartOf", evidence.article)
                }
            }
        }
    }

    /// The node's address: all but letters, digits and `_` of ASCII percent-encoded.
    private static func identifier(_ id: String) -> String {
        id.utf8.reduce(into: "urn:newsgraph:node:") { address, byte in
            let isPlain = byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isPlain || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
                address.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                address += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
    }
}
