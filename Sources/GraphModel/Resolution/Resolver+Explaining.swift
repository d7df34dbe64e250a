internal import Ontology

extension Resolver {
    /// Why two nodes are one, or are not.
    ///
    /// Of two that became one node these themselves are compared; of two nodes those parts that speak most for one.
    ///
    /// - Parameters:
    ///   - left: A reference to an article node of the one.
    ///   - right: A reference to an article node of the other.
    ///   - articles: The articles that are resolved.
    /// - Returns: `nil` where a reference names nothing.
    public func explain(_ left: NodeReference, _ right: NodeReference, among articles: [ArticleGraph]) -> Match? {
        let graphs = ArticleSet.arranged(articles)
        var run = IdentityResolution(graphs: graphs, judgements: JudgementSet(judgements))
        guard let first = run.unit(of: left), let second = run.unit(of: right) else { return nil }
        let isOne = run.root(first) == run.root(second)
        let parts = isOne ? [[first], [second]] : [first, second].map { run.forest.members[run.root($0)].sorted() }
        let surroundings = Surroundings(run, include: { $0.type != .event && !$0.isWeak })
        let events = run.units[first].type == .event ? EventSearch(resolution: run) : nil
        var best: Match?
        for a in parts[0] {
            for b in parts[1] {
                let areEvents = run.units[a].type == .event && run.units[b].type == .event
                let ofEvents = areEvents ? events?.compare(a, b) : nil
                let comparison = ofEvents ?? run.comparison(a, b, surroundings)
                if let known = best?.comparison, known.rank >= comparison.rank { continue }
                best = Match(
                    left: left, right: right, leftNode: 0, rightNode: 0, comparison: comparison,
                    judgement: judgement(on: run.units[a], run.units[b]))
            }
        }
        let graph = GraphAssembly(graphs: graphs, coMentions: false).graph(of: run.clusters())
        let members = MemberIndex(graph)
        func node(_ unit: Int) -> Int {
            let place = run.units[unit].places[0]
            return members.node(place.node, in: graphs[place.article].article.id) ?? 0
        }
        best?.leftNode = node(first)
        best?.rightNode = node(second)
        return best
    }

    /// The latest judgement on two units.
    private func judgement(on left: IdentityUnit, _ right: IdentityUnit) -> Judgement? {
        let set = JudgementSet(judgements)
        func names(_ unit: IdentityUnit, _ reference: NodeReference) -> Bool {
            unit.references.contains { set.references[$0] == reference }
        }
        return set.judgements.last {
            names(left, $0.a) && names(right, $0.b) || names(left, $0.b) && names(right, $0.a)
        }
    }
}

extension Comparison {
    /// Orders comparisons by how much they speak for one; a contradiction comes last.
    fileprivate var rank: Double { contradiction == nil ? score : score - 1000 }
}

extension IdentityResolution {
    /// The first unit that holds a node of the given reference.
    func unit(of reference: NodeReference) -> Int? {
        units.indices.first { index in
            units[index].type == reference.type
                && units[index].places.contains { place in
                    let graph = graphs[place.article]
                    return graph.nodes[place.node].name == reference.name
                        && (reference.article == nil || reference.article == graph.article.id)
                }
        }
    }

    /// The whole comparison of two units: names and surroundings.
    func comparison(_ left: Int, _ right: Int, _ surroundings: Surroundings) -> Comparison {
        var comparison = comparator.compareNames(left, right)
        let contexts = [left, right].map {
            surroundings.context(of: units[$0].places.prefix(WeakNameSearch.articleLimit))
        }
        surroundings.compare(contexts[0], contexts[1], &comparison)
        return comparison
    }
}
