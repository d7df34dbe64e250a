extension Drawing {
    /// Graphviz' SVG of this drawing with a title and a description for those who cannot see it.
    ///
    /// The root gets `role`, `<title>` and `<desc>`; each node's and link's `<title>`, which Graphviz fills with internal
    /// names, gets the words of its tooltip. The document type, which would point readers to a file on the web, is
    /// dropped. Text that is no SVG of Graphviz comes back as it is.
    ///
    /// - Complexity: O(size of the text).
    public func accessible(svg: String) -> String { AccessibleSVG(self).rewritten(svg) }
}

/// Rewrites the SVG of one drawing.
private struct AccessibleSVG {
    private let title: String
    private let summary: String
    private var titles: [Substring: String] = [:]

    init(_ drawing: Drawing) {
        let heading = SafeText.clean(drawing.title, limit: 200)
        title = heading.isEmpty ? "Who is linked to whom" : heading
        summary = drawing.summary
        let writer = DOTWriter(drawing)
        for (name, node) in zip(writer.names, drawing.nodes) { titles["node-\(name)"] = NodeLook.words(for: node) }
        for (id, edge) in zip(writer.edgeIDs, drawing.edges) {
            titles[id[...]] = EdgeLook.words(
                for: edge, from: drawing.nodes[edge.source], to: drawing.nodes[edge.target])
        }
        titles["newsgraph"] = title
    }

    func rewritten(_ svg: String) -> String {
        var result = ""
        result.reserveCapacity(svg.utf8.count + svg.utf8.count / 4)
        var pending: String?
        var skipping = false
        for line in svg.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("<!DOCTYPE") || skipping {
                skipping = !line.hasSuffix(">")
                continue
            }
            if line.hasPrefix("<svg ") {
                result += "<svg role=\"img\" aria-labelledby=\"newsgraph-title newsgraph-desc\" " + line.dropFirst(5)
            } else if line.hasPrefix("<g id=\"") {
                pending = titles[line.dropFirst(7).prefix { $0 != "\"" }]
                if pending == nil { pending = "" }
                result += line
            } else if let words = pending, line.hasPrefix("<title>"), line.hasSuffix("</title>") {
                if !words.isEmpty { result += "<title>\(DOTEscaping.markup(words))</title>" }
                pending = nil
            } else {
                result += line
            }
            result += "\n"
            if line.hasPrefix(" viewBox="), line.hasSuffix(">") { result += header }
        }
        if result.last == "\n" { result.removeLast() }
        return result
    }

    private var header: String {
        "<title id=\"newsgraph-title\">\(DOTEscaping.markup(title))</title>\n"
            + "<desc id=\"newsgraph-desc\">\(DOTEscaping.markup(SafeText.clean(summary, limit: 2000)))</desc>\n"
    }
}
