internal import Ontology

extension Drawing {
    /// The lines under the heading: the articles, and what was left out and how to get it.
    static func notes(
        articles: ArticleNames, selection: GraphSelection, title: String, options: Options
    ) -> [String] {
        var notes: [String] = []
        if options.showsSources, !articles.titles.isEmpty, articles.titles != [title] {
            let named = articles.titles.prefix(3).map { SafeText.clean($0, limit: 60) }
            let more = articles.titles.count - named.count
            notes.append("From: " + named.joined(separator: " · ") + (more > 0 ? " · and \(more) more" : ""))
        }
        var missing: [String] = []
        let total = selection.nodes.count + selection.nodesLeftOut
        if selection.nodesLeftOut > 0 {
            missing.append("the \(selection.nodes.count) most telling of \(total) linked names")
        }
        if selection.edgesLeftOut > 0 {
            let edges = selection.edges.count
            missing.append("\(edges) of the \(edges + selection.edgesLeftOut) links between them")
        }
        if !missing.isEmpty {
            notes.append("Shown: " + missing.joined(separator: ", ") + ". All of it: --top \(total)")
        }
        if selection.unlinkedLeftOut > 0 {
            notes.append("Not shown: \(counted(selection.unlinkedLeftOut, "name")) without a link")
        }
        return notes
    }

    /// What the picture shows, in a few sentences.
    func described(articles: Int) -> String {
        let kinds = NodeType.allCases.compactMap { type -> String? in
            let count = nodes.count { $0.type == type }
            return count > 0 ? Self.counted(count, type.rawValue) : nil
        }
        var text = "A diagram of " + Self.listed(kinds.isEmpty ? ["no names"] : kinds)
        text += ", joined by \(Self.counted(edges.count, "link"))"
        if articles > 0 { text += ", from \(Self.counted(articles, "article"))" }
        text += "."
        let hubs = nodes.indices.filter { nodes[$0].degree > 1 }
            .sorted { (nodes[$1].degree, $0) < (nodes[$0].degree, $1) }
            .prefix(3).map { "\(SafeText.clean(nodes[$0].name, limit: 60)) (\(nodes[$0].degree))" }
        if !hubs.isEmpty { text += " Most links: " + Self.listed(hubs) + "." }
        return text
    }

    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private static func listed(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
