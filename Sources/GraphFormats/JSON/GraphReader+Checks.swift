internal import GraphModel

extension GraphReader {
    /// Fails where ids repeat or parts point to what is not there.
    func check(_ graph: EntityGraph) throws(FormatError) {
        try checkUnique(graph.articles.map(\.id), in: "$.articles")
        try checkUnique(graph.nodes.map(\.id), in: "$.nodes")
        let sizes = try checkMembers(of: graph)
        for edge in edges { try check(edge.edge.evidence, at: edge.place + ".evidence", sizes: sizes) }
        try check(reflexive, at: "$.reflexive", sizes: sizes)
    }

    /// Fails where evidence points to an article, or a node of it, that is not there.
    private func check(
        _ evidence: [EntityGraph.Evidence], at place: String, sizes: [String: Int]
    ) throws(FormatError) {
        for (index, piece) in evidence.enumerated() {
            guard let size = sizes[piece.article] else {
                throw FormatError(
                    file: file, place: "\(place)[\(index)].article", remedyFor: "evidence",
                    problem: "names the unknown article \"\(piece.article)\"")
            }
            let nodes = 0..<size
            guard nodes.contains(piece.statement.source), nodes.contains(piece.statement.target),
                piece.statement.attribution.map(nodes.contains) ?? true
            else {
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

    /// Fails unless each article's nodes are numbered from 0 without a gap: statements point at these numbers.
    ///
    /// - Returns: The number of nodes of each article, by its id.
    private func checkMembers(of graph: EntityGraph) throws(FormatError) -> [String: Int] {
        var numbers = Dictionary(uniqueKeysWithValues: graph.articles.map { ($0.id, [Int]()) })
        for node in graph.nodes {
            for member in node.members {
                guard numbers[member.article] != nil else {
                    throw FormatError(
                        file: file, place: "$.nodes", remedyFor: "node \"\(node.id)\"",
                        problem: "names the unknown article \"\(member.article)\"")
                }
                numbers[member.article]?.append(member.number)
            }
        }
        for (article, used) in numbers.sorted(by: { $0.key < $1.key }) where used.sorted() != Array(0..<used.count) {
            throw FormatError(
                file: file, place: "$.nodes", remedyFor: "article \"\(article)\"",
                problem: "has members that are not numbered 0…\(max(used.count - 1, 0))")
        }
        return numbers.mapValues(\.count)
    }
}

extension FormatError {
    fileprivate init(file: String, place: String, remedyFor subject: String, problem: String) {
        self.init(
            file: file, place: place, problem: "\(subject) \(problem)",
            remedy: "build the graph again from its articles")
    }
}
