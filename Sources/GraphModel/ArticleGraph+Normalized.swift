internal import Ontology
internal import TextModel

extension ArticleGraph {
    /// The same facts in the one order that the corpus graph keeps them in.
    ///
    /// Aliases are sorted and differ from the name; statements are sorted by place, once each, with both ends among the
    /// nodes and a confidence in 0…1. A `co_mentioned` statement is dropped: that relation is counted from mentions.
    ///
    /// - Complexity: O(*n* log *n*) in the number of statements.
    public func normalized() -> ArticleGraph {
        var copy = self
        for index in copy.nodes.indices {
            let name = copy.nodes[index].name
            copy.nodes[index].aliases = Set(copy.nodes[index].aliases).subtracting([name]).sorted()
        }
        copy.statements = Set(statements.compactMap(wellFormed)).sorted(by: Statement.standsBefore)
        return copy
    }

    private func wellFormed(_ statement: Statement) -> Statement? {
        guard nodes.indices.contains(statement.source), nodes.indices.contains(statement.target),
            statement.type != .coMentioned
        else { return nil }
        var copy = statement
        copy.confidence = statement.confidence.isNaN ? 0 : min(max(statement.confidence, 0), 1)
        if let speaker = statement.attribution, !nodes.indices.contains(speaker) { copy.attribution = nil }
        return copy
    }
}

extension Statement {
    /// The order of statements in an article graph: by place in the text, then by every other part.
    static func standsBefore(_ left: Statement, _ right: Statement) -> Bool {
        if left.sentence != right.sentence { return left.sentence < right.sentence }
        if left.range != right.range { return left.range < right.range }
        if left.source != right.source { return left.source < right.source }
        if left.target != right.target { return left.target < right.target }
        if left.type != right.type { return left.type < right.type }
        if left.label != right.label { return left.label < right.label }
        if left.polarity != right.polarity { return left.polarity == .affirmed }
        if left.modality != right.modality { return left.modality.rank < right.modality.rank }
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        if left.attribution != right.attribution { return (left.attribution ?? -1) < (right.attribution ?? -1) }
        return (left.date ?? "") < (right.date ?? "")
    }
}

extension Modality {
    /// The place in the vocabulary's order: the surest first.
    var rank: Int {
        switch self {
        case .asserted: 0
        case .planned: 1
        case .possible: 2
        case .reported: 3
        }
    }
}
