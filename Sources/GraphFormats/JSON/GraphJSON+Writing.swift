public import GraphModel
internal import Ontology
internal import TextModel

extension GraphJSON {
    /// The file's bytes for a graph, ending in a line feed.
    ///
    /// - Complexity: O(*n*) in the size of the graph.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("format", format)
            writer.member("version", version)
            writeArticles(of: graph, to: &writer)
            writer.key("nodes")
            writer.array(graph.nodes) { writer, node in write(node, to: &writer) }
            writer.key("edges")
            writer.array(graph.edges) { writer, edge in write(edge, of: graph, to: &writer) }
            if !graph.reflexive.isEmpty {
                writer.key("reflexive")
                writer.array(graph.reflexive) { writer, evidence in
                    write(evidence, of: graph, standsAlone: true, to: &writer)
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func writeArticles(of graph: EntityGraph, to writer: inout JSONWriter) {
        var sentences: [String: [EntityGraph.ArticleSentence]] = [:]
        for sentence in graph.sentences { sentences[sentence.article, default: []].append(sentence) }
        writer.key("articles")
        writer.array(graph.articles) { writer, article in
            writer.object { writer in
                writer.member("id", article.id)
                writer.member("title", optional: article.title)
                writer.member("published", optional: article.published)
                writer.member("address", optional: article.address)
                writer.member("source", optional: article.source)
                writer.member("digest", article.digest)
                writer.key("sentences")
                writer.array(sentences[article.id] ?? []) { writer, sentence in
                    writer.object(inline: true) { writer in
                        writer.member("span", [sentence.span.start, sentence.span.end])
                        writer.member("text", sentence.text)
                    }
                }
            }
        }
    }

    private static func write(_ node: EntityGraph.Node, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", node.id)
            writer.member("type", node.type.rawValue)
            writer.member("name", node.name)
            writer.member("aliases", node.aliases)
            writer.key("members")
            writer.array(node.members) { writer, member in write(member, of: node, to: &writer) }
        }
    }

    private static func write(_ member: EntityGraph.Member, of node: EntityGraph.Node, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("article", member.article)
            writer.member("number", member.number)
            if member.node.type != node.type { writer.member("type", member.node.type.rawValue) }
            writer.member("name", member.node.name)
            writer.member("aliases", member.node.aliases)
            writer.key("mentions")
            writer.array(member.node.mentions) { writer, mention in
                writer.object(inline: true) { writer in
                    writer.member("span", [mention.span.start, mention.span.end])
                    writer.member("form", mention.form)
                    writer.member("kind", mention.kind.rawValue)
                }
            }
        }
    }

    private static func write(_ edge: EntityGraph.Edge, of graph: EntityGraph, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("source", graph.nodes[edge.source].id)
            writer.member("target", graph.nodes[edge.target].id)
            writer.member("type", edge.type.rawValue)
            writer.member("label", edge.label)
            writer.member("polarity", edge.polarity.rawValue)
            writer.member("modality", edge.modality.rawValue)
            writer.member("confidence", edge.confidence)
            writer.member("weight", edge.evidence.count)
            writer.key("evidence")
            writer.array(edge.evidence) { writer, evidence in
                write(evidence, of: graph, standsAlone: false, to: &writer)
            }
        }
    }

    /// Writes one piece of evidence; `standsAlone` adds what an edge says for all of its evidence.
    private static func write(
        _ evidence: EntityGraph.Evidence, of graph: EntityGraph, standsAlone: Bool, to writer: inout JSONWriter
    ) {
        let statement = evidence.statement
        writer.object(inline: true) { writer in
            writer.member("article", evidence.article)
            writer.member("from", statement.source)
            writer.member("to", statement.target)
            if standsAlone {
                writer.member("type", statement.type.rawValue)
                writer.member("polarity", statement.polarity.rawValue)
                writer.member("modality", statement.modality.rawValue)
            }
            writer.member("label", statement.label)
            writer.member("confidence", statement.confidence)
            if let speaker = statement.attribution { writer.member("attribution", speaker) }
            writer.member("date", optional: statement.date)
            writer.member("sentence", [statement.sentence.start, statement.sentence.end])
            writer.member("range", [statement.range.start, statement.range.end])
            writer.member("quote", evidence.quote)
            writer.member("text", evidence.sentence)
        }
    }
}
