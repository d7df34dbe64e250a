internal import ArticleReading
internal import Foundation
internal import Ontology
package import TextModel

/// An article with the graph that a reader drew of it: a folder with `article.txt` (the headline first) and `gold.json`.
package struct AnnotatedArticle: Sendable {
    /// A node as the reader names it.
    package struct Node: Sendable, Decodable {
        var id: String
        var type: NodeType
        var name: String
        var aliases: [String]?
        var demonyms: [String]?
        var nominals: [String]?
        /// Types that will do as well.
        var alt: [NodeType]?
        /// Whether it may be left out.
        var optional: Bool?
    }

    /// An edge as the reader draws it.
    package struct Edge: Sendable, Decodable {
        var source: String
        var target: String
        var type: EdgeType
        var evidence: Evidence?
        var optional: Bool?
    }

    /// One quotation or several.
    package struct Evidence: Sendable, Decodable {
        let texts: [String]

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let several = try? container.decode([String].self) {
                texts = several
            } else {
                texts = [try container.decode(String.self)]
            }
        }
    }

    private struct Graph: Decodable {
        var nodes: [Node]
        var edges: [Edge]
    }

    package let article: Article
    package let nodes: [Node]
    package let edges: [Edge]

    /// Reads the annotated articles in the folders of `folder`, in the order of their names.
    ///
    /// - Throws: `CorpusError` with the file that cannot be read.
    package static func all(in folder: String) throws -> [AnnotatedArticle] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
            throw CorpusError.unreadable(path: folder)
        }
        return try names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/gold.json") }
            .map { try AnnotatedArticle(folder: "\(folder)/\($0)") }
    }

    private init(folder: String) throws {
        let path = "\(folder)/gold.json"
        guard let text = FileManager.default.contents(atPath: "\(folder)/article.txt") else {
            throw CorpusError.unreadable(path: "\(folder)/article.txt")
        }
        do {
            let graph = try JSONDecoder().decode(Graph.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
            (nodes, edges) = (graph.nodes, graph.edges)
        } catch {
            throw CorpusError.malformed(path: path, line: 1, reason: "not a graph as the ontology has it: \(error)")
        }
        article = ArticleReader().article(id: folder, text: String(decoding: text, as: UTF8.self))
    }
}
