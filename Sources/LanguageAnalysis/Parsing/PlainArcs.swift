internal import LinearModels
internal import ModelFiles

/// Arcs whose relation is plain from the tags of their two words, their direction, and whether the dependent has dependents
/// itself, or from the dependent's form beside these: a determiner before its noun, a preposition before its noun, an
/// auxiliary before its verb.
package struct PlainArcs: Sendable {
    private let decisions: PlainDecisions

    init(_ file: SectionFile, relationCount: Int) throws(ModelError) {
        decisions = try PlainDecisions(file, name: "relations", labelCount: relationCount)
    }

    /// The contexts in which a relation may be plain.
    @inline(__always)
    package static func keys(_ arc: UnnamedArc, _ tree: WordTree, _ sentence: ParseSentence) -> (UInt64, UInt64) {
        let dependent = sentence.word(arc.dependent)
        let looks =
            dependent.tag << 14 | sentence.word(arc.head).tag << 2
            | (arc.dependent < arc.head ? 2 : 0) | (tree.firstDependent(arc.dependent) == 0 ? 1 : 0)
        return (FeatureHash.key(1, looks), FeatureHash.key(2, looks, dependent.lower))
    }

    /// The number of the relation of a plain arc; `nil` for any other.
    @inline(__always)
    func relation(of arc: UnnamedArc, _ tree: WordTree, _ sentence: ParseSentence) -> Int? {
        let keys = Self.keys(arc, tree, sentence)
        return decisions[keys.0] ?? decisions[keys.1]
    }
}
