internal import Ontology
internal import TextModel

/// Which of an annotated article's nodes each coreference chain stands for: one for each, the closest first.
struct AnnotatedChains {
    /// The chains' nodes, as indices in the annotation.
    let nodes: [Int: Int]

    init(_ annotated: AnnotatedArticle, _ article: AnalyzedArticle) {
        let known = annotated.nodes.map { node in
            ([node.type] + (node.alt ?? [])).reduce(into: [:]) { $0[$1] = NameForms(node, as: $1) }
        }
        var pairs: [(closeness: Double, chain: Int, node: Int)] = []
        for (number, chain) in article.chains.enumerated() {
            let forms = NameForms(type: chain.type, forms: [chain.name] + chain.aliases)
            for (index, node) in known.enumerated() {
                guard let other = node[chain.type] else { continue }
                let closeness = forms.closeness(to: other)
                if closeness > 0 { pairs.append((closeness, number, index)) }
            }
        }
        var nodes: [Int: Int] = [:]
        var taken: Set<Int> = []
        for pair in pairs.sorted(by: { (-$0.closeness, $0.chain, $0.node) < (-$1.closeness, $1.chain, $1.node) })
        where nodes[pair.chain] == nil && taken.insert(pair.node).inserted {
            nodes[pair.chain] = pair.node
        }
        self.nodes = nodes
    }
}
