extension Drawing {
    /// Graphviz' SVG of this drawing with a title and a description for those who cannot see it.
    ///
    /// The root gets `role`, `<title>` and `<desc>`; each node's and link's `<title>`, which Graphviz fills with internal
    /// names, gets the words of its tooltip. Words
    /// beside lines are drawn after all lines, with a halo of the page's colour. The document type, which would point readers to a file on the web, is
    /// dropped. Text that is no SVG of Graphviz comes back as it is.
    ///
    /// - Complexity: O(size of the text).
    public func accessible(svg: String) -> String { AccessibleSVG(self, isEmbedded: false).rewritten(svg) }

    /// The same as an element of a page: without declaration, size, tooltips and style of its own.
    func embedded(svg: String) -> String { AccessibleSVG(self, isEmbedded: true).rewritten(svg) }
}

/// Rewrites the SVG of one drawing.
private struct AccessibleSVG {
    private let title: String
    private let summary: String
    private let page: String
    private let isEmbedded: Bool
    private var titles: [Substring: String] = [:]

    init(_ drawing: Drawing, isEmbedded: Bool) {
        self.isEmbedded = isEmbedded
        let heading = SafeText.clean(drawing.title, limit: 200)
        title = heading.isEmpty ? "Who is linked to whom" : heading
        summary = drawing.summary
        page = Palette.of(drawing.theme).page
        let writer = DOTWriter(drawing)
        for (name, node) in zip(writer.names, drawing.nodes) { titles["node_\(name)"] = NodeLook.words(for: node) }
        for (id, edge) in zip(writer.edgeIDs, drawing.edges) {
            let ends = (drawing.nodes[edge.source], drawing.nodes[edge.target])
            titles[id[...]] =
                isEmbedded
                ? EdgeLook.shortWords(for: edge, from: ends.0, to: ends.1)
                : EdgeLook.words(for: edge, from: ends.0, to: ends.1)
        }
        titles["newsgraph"] = title
    }

    func rewritten(_ svg: String) -> String {
        var result = ""
        result.reserveCapacity(svg.utf8.count + svg.utf8.count / 4)
        var state = State()
        for line in svg.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            rewrite(line, &state, into: &result)
        }
        if result.last == "\n" { result.removeLast() }
        return result
    }

    /// What has been read so far.
    private struct State {
        /// Whether the document type is being left out.
        var inDocumentType = false
        /// Whether the root element has been met.
        var hasBegun = false
        /// The words for the title of the group just opened.
        var title: String?
        /// The id of the link whose group is open.
        var edge: Substring?
        /// The words beside lines, to be drawn after all lines.
        var labels = ""
    }

    private func rewrite(_ line: Substring.UTF8View, _ state: inout State, into result: inout String) {
        if line.starts(with: "<!DOCTYPE".utf8) || state.inDocumentType {
            state.inDocumentType = line.last != UInt8(ascii: ">")
            return
        }
        if isEmbedded, !state.hasBegun {
            // Before the root stand a declaration and comments, and in its first line a size in points.
            guard line.starts(with: "<svg ".utf8) else { return }
            result += "<svg id=\"picture\" role=\"img\" aria-labelledby=\"newsgraph-title newsgraph-desc\"\n"
            state.hasBegun = true
            return
        }
        let text = Substring(line)
        if line.starts(with: "<svg ".utf8) {
            result += "<svg role=\"img\" aria-labelledby=\"newsgraph-title newsgraph-desc\" " + text.dropFirst(5)
        } else if line.starts(with: "<g id=\"".utf8) {
            let id = Substring(line.dropFirst(7).prefix { $0 != UInt8(ascii: "\"") })
            state.title = titles[id]
            if id.utf8.starts(with: "edge_".utf8) || id.utf8.starts(with: "node_".utf8) {
                state.edge = id.utf8.starts(with: "edge_".utf8) ? id : nil
            }
            result += text
        } else if line.starts(with: "<title>".utf8), let words = state.title {
            result += "<title>\(DOTEscaping.markup(words))</title>"
            state.title = nil
        } else if line.starts(with: "<text ".utf8), let edge = state.edge {
            let words = DOTEscaping.markup(titles[edge] ?? "")
            // On a page a pointer over the words already names the link.
            let title = isEmbedded ? "" : "<title>\(words)</title>"
            state.labels += "<g class=\"edge-label\" data-edge=\"\(edge)\">\(title)\(text)</g>\n"
            return
        } else if line.starts(with: "</svg>".utf8), result.hasSuffix("</g>\n") {
            result.removeLast(5)
            result += state.labels + "</g>\n" + text
        } else {
            result += text
        }
        result += "\n"
        if line.starts(with: " viewBox=".utf8), line.last == UInt8(ascii: ">") { result += header }
    }

    private var header: String {
        "<title id=\"newsgraph-title\">\(DOTEscaping.markup(title))</title>\n"
            + "<desc id=\"newsgraph-desc\">\(DOTEscaping.markup(SafeText.clean(summary, limit: 2000)))</desc>\n"
            + (isEmbedded ? "" : style)
    }

    private var style: String {
        "<style>.edge-label text { paint-order: stroke; stroke: \(page); stroke-width: 3px; stroke-linejoin: round }"
            + "</style>\n"
    }
}
