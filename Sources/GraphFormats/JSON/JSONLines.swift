public import GraphModel
internal import Ontology

/// The graph as JSON Lines for tables, streams and line tools: one article, node or edge a line.
///
/// Each line is an object whose `record` is `article`, `node` or `edge`. Mentions and sentences that no edge quotes are
/// left out; the native format alone keeps everything.
public enum JSONLines {
    /// The file's bytes for a graph: articles, then nodes, then edges, each in the graph's order.
    public static func write(_ graph: EntityGraph) -> [UInt8] {
        var writer = JSONWriter()
        for article in graph.articles { write(article, to: &writer) }
        for node in graph.nodes { write(node, to: &writer) }
        for row in EdgeRow.rows(of: graph) { write(row, to: &writer) }
        return writer.bytes
    }

    private static func write(_ article: ArticleRecord, to writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            writer.member("record", "article")
            writer.member("id", article.id)
            writer.member("title", optional: article.title)
            writer.member("published", optional: article.published)
            writer.member("address", optional: article.address)
            writer.member("source", optional: article.source)
        }
        writer.endLine()
    }

    private static func write(_ node: EntityGraph.Node, to writer: inout JSONWriter) {
        writer.object(inline: true) { writer in
            writer.member("record", "node")
            writer.member("id", node.id)
            writer.member("type", node.type.rawValue)
            writer.member("name", node.name)
            writer.member("aliases", node.aliases)
            writer.member("mentions", node.mentionCount)
            writer.member("articles", node.articles)
        }
        writer.endLine()
    }

    private static func write(_ row: EdgeRow, to writer: inout JSONWriter) {
        let edge = row.edge
        writer.object(inline: true) { writer in
            writer.member("record", "edge")
            writer.member("id", row.id)
            writer.member("source", row.source)
            writer.member("target", row.target)
            writer.member("type", edge.type.rawValue)
            writer.member("label", edge.label)
            writer.member("polarity", edge.polarity.rawValue)
            writer.member("modality", edge.modality.rawValue)
            writer.member("confidence", edge.confidence)
            writer.key("evidence")
            writer.array(edge.evidence) { writer, evidence in
                writer.object { writer in
                    writer.member("article", evidence.article)
                    writer.member("date", optional: evidence.statement.date)
                    writer.member("quote", evidence.quote)
                    writer.member("text", evidence.sentence)
                }
            }
        }
        writer.endLine()
    }
}
