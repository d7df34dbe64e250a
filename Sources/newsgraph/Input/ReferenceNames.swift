import NewsGraph

/// Finds references by any name that the articles have for what they name, or by `NAME@ARTICLE`.
struct ReferenceNames {
    private let references: [NodeReference]
    private let search: NameSearch

    init(_ references: [NodeReference], in graph: EntityGraph) {
        var members: [NodeReference: [EntityGraph.Member]] = [:]
        for member in graph.nodes.flatMap(\.members) {
            let reference = NodeReference(type: member.node.type, name: member.node.name)
            members[reference, default: []].append(member)
        }
        let nodes = references.map { reference in
            let named = members[NodeReference(type: reference.type, name: reference.name)]?.filter {
                reference.article == nil || $0.article == reference.article
            }
            return EntityGraph.Node(
                id: reference.article.map { "\(reference.name)@\($0)" } ?? reference.name, type: reference.type,
                name: reference.name, aliases: Set((named ?? []).flatMap(\.node.aliases)).sorted(),
                members: named ?? [])
        }
        self.references = references
        search = NameSearch(EntityGraph(nodes: nodes))
    }

    /// The references that a name means equally well, the most mentioned first; none where it means none.
    func closest(to name: String) -> [NodeReference] {
        switch search.find(name) {
        case .found(let match): [references[match.node]]
        case .ambiguous(let matches): matches.map { references[$0.node] }
        case .unknown: []
        }
    }
}

extension EntityGraph {
    /// What the articles call a node, name by name.
    func parts(of node: Int) -> ReferenceNames {
        let names = Set(nodes[node].references.map { NodeReference(type: $0.type, name: $0.name) })
        return ReferenceNames(names.sorted().map { reference($0, in: node) }, in: self)
    }

    /// The reference that stands for a whole node.
    func reference(to node: Int) -> NodeReference {
        let whole = nodes[node]
        let named = whole.references.filter { $0.type == whole.type }
        let chosen = named.first { $0.name == whole.name } ?? named.first ?? whole.references[0]
        return reference(chosen, in: node)
    }

    /// The numbers of the nodes of which a reference names a part.
    func nodes(named reference: NodeReference) -> Set<Int> {
        Set(
            nodes.indices.filter { number in
                nodes[number].members.contains {
                    $0.node.type == reference.type && $0.node.name == reference.name
                        && (reference.article == nil || reference.article == $0.article)
                }
            })
    }

    /// The reference for every article where no other node bears the name, and else for one article that means the node.
    private func reference(_ part: NodeReference, in node: Int) -> NodeReference {
        let everywhere = NodeReference(type: part.type, name: part.name)
        if nodes(named: everywhere) == [node] { return everywhere }
        return nodes[node].references.first { $0.type == part.type && $0.name == part.name } ?? part
    }
}
