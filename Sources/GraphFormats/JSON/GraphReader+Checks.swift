internal import GraphModel

extension GraphReader {
    /// Fails where ids repeat or parts point to what is not there.
    func check(_ graph: EntityGraph) throws(FormatError) {
        try checkUnique(graph.articles.map(\.id), in: "$.articles")
        try checkUnique(graph.nodes.map(\.id), in: "$.nodes")
        let numbers = try checkMembers(of: graph)
        for edge in edges { try check(edge.edge.evidence, at: edge.place + ".evidence", numbers) }
        try check(reflexive, at: "$.reflexive", numbers)
    }

    /// Fails where evidence points to an article, or a node of it, that is not there.
    private func check(
        _ evidence: [EntityGraph.Evidence], at place: String, _ numbers: [String: Set<Int>]
    ) throws(FormatError) {
        for (index, piece) in evidence.enumerated() {
            guard let nodes = numbers[piece.article] else {
                throw FormatError(
                    file: file, place: "\(place)[\(index)].article", remedyFor: "evidence",
                    problem: "names the unknown article \"\(piece.article)\"")
            }
            guard nodes.contains(piece.statement.source), nodes.contains(piece.statement.target) else {
                throw FormatError(
                    file: file, place: "\(place)[\(index)]", remedyFor: "evidence",
                    problem: "points to a node that article \"\(piece.article)\" does not have")
            }
        }
    }

    private func checkUnique(_ sorted: [String], in place: String) throws(FormatError) {
        for (left, right) in zip(sorted, sorted.dropFirst()) where left == right {
            throw FormatError(
                file: file, place: place, problem: "the id \"\(left)\" stands twice", remedy: "give each its own id")
        }
    }

    /// Fails where a member is of an unknown article or has the number of another one: statements point at numbers.
    ///
    /// - Returns: The numbers of each article's nodes, by its id.
    private func checkMembers(of graph: EntityGraph) throws(FormatError) -> [String: Set<Int>] {
        var numbers = Dictionary(uniqueKeysWithValues: graph.articles.map { ($0.id, Set<Int>()) })
        for node in graph.nodes {
            for member in node.members {
                guard let isNew = numbers[member.article]?.insert(member.number).inserted else {
                    throw FormatError(
                        file: file, place: "$.nodes", remedyFor: "node \"\(node.id)\"",
                        problem: "names the unknown article \"\(member.article)\"")
                }
                guard isNew else {
                    throw FormatError(
                        file: file, place: "$.nodes", remedyFor: "article \"\(member.article)\"",
                        problem: "has two nodes of the number \(member.number)")
                }
            }
        }
        return numbers
    }
}

extension FormatError {
    fileprivate init(file: String, place: String, remedyFor subject: String, problem: String) {
        self.init(
            file: file, place: place, problem: "\(subject) \(problem)",
            remedy: "build the graph again from its articles")
    }
}
