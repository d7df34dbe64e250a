internal import GraphModel
internal import Ontology
internal import TextModel

/// The native file format: the whole graph as one JSON object, documented by the schema `graph.schema.json`.
///
/// Members stand in a fixed order, nodes and edges in the graph's, so that one graph is always the same bytes and two
/// files compare line by line. What is derived (a mention's sentence, a quote) is written for people and scripts and not
/// read back.
public enum GraphJSON {
    /// What the member `format` says.
    public static let format = "newsgraph"
    /// The version that is written, and the newest that can be read.
    public static let version = 1
}
