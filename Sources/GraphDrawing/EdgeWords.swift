internal import Ontology

extension EdgeLook {
    /// The most claims that are named on one link.
    private static var shownClaims: Int { 3 }

    /// The words beside a line: each claim once, the most telling first; mere comments are left to the tooltip.
    static func labelLines(of edge: Drawing.Edge) -> [String] {
        let told = edge.claims.filter { $0.type.stroke.rank < Stroke.comment.rank || edge.isNegated }
        let facts = Set(told.filter { $0.modality == .asserted }.map(plainWords(for:)))
        var shown: [String] = []
        for claim in told {
            var text = plainWords(for: claim)
            if claim.modality != .asserted && (!edge.isTentative || edge.change != nil) {
                // What is told as a fact need not be told again as reported or planned.
                if facts.contains(text) { continue }
                text += " (\(claim.modality.rawValue))"
            }
            if !shown.contains(text) { shown.append(text) }
        }
        let more = shown.count - shownClaims
        var lines = shown.prefix(shownClaims).flatMap { LineWrapping.wrap($0, width: 24, lines: 2) }
        if more > 0 { lines.append("+ \(more) more") }
        if let mark = edge.change?.mark, !lines.isEmpty { lines[0] = mark + " " + lines[0] }
        return lines
    }

    /// A claim's own words, whatever its modality.
    private static func plainWords(for claim: Drawing.Claim) -> String {
        let label = LineWrapping.cut(SafeText.clean(claim.label, limit: 80), width: 40)
        return (claim.polarity == .negated ? "× not " : "") + (label.isEmpty ? claim.type.words : label)
    }

    /// What a reader is told of a link: who and whom, then each claim with its sentences and their articles.
    static func words(for edge: Drawing.Edge, from source: Drawing.Node, to target: Drawing.Node) -> String {
        let names = [source, target].map { SafeText.clean($0.name, limit: 80) }
        var text = names.joined(separator: edge.isSymmetric ? " – " : " → ")
        var room = 6
        for claim in edge.claims where room > 0 {
            text += " · " + words(for: claim) + ": "
            let quotations = claim.quotations.prefix(room)
            var quoted: [String] = []
            for words in quotations.map(words(for:)) where !quoted.contains(words) { quoted.append(words) }
            text += quoted.joined(separator: " ")
            room -= max(1, quotations.count)
        }
        let all = edge.claims.reduce(0) { $0 + $1.quotations.count }
        if all > 6 { text += " (\(all) sentences in all)" }
        return text
    }

    /// Who and whom, and what is said, without the sentences.
    static func shortWords(for edge: Drawing.Edge, from source: Drawing.Node, to target: Drawing.Node) -> String {
        let names = [source, target].map { SafeText.clean($0.name, limit: 80) }
        let claims = edge.claims.prefix(shownClaims).map(words(for:))
        return names.joined(separator: edge.isSymmetric ? " – " : " → ") + ": " + claims.joined(separator: " · ")
    }

    private static func words(for claim: Drawing.Claim) -> String {
        let label = SafeText.clean(claim.label, limit: 80)
        var text = label.isEmpty ? claim.type.words : label
        if claim.polarity == .negated { text = "not " + text }
        if claim.modality != .asserted { text += " (\(claim.modality.rawValue))" }
        return text
    }

    private static func words(for quotation: Drawing.Quotation) -> String {
        "“\(SafeText.clean(quotation.sentence))” (\(SafeText.clean(quotation.article, limit: 80)))"
    }
}

extension EdgeType {
    /// The type's name as words: `part of`.
    var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}

extension Drawing.Edge {
    /// The kind of line: that of its most telling claim.
    var stroke: Stroke { claims.map(\.type.stroke).min { $0.rank < $1.rank } ?? .weak }

    /// Whether all it says is denied.
    var isNegated: Bool { claims.allSatisfy { $0.polarity == .negated } }

    /// Whether nothing it says is told as a fact.
    var isTentative: Bool { claims.allSatisfy { $0.modality != .asserted } }

    /// Whether it reads the same both ways.
    var isSymmetric: Bool { claims.allSatisfy { $0.type.isSymmetric } }

    /// The web address of the first article behind it that has one.
    var address: String? {
        for claim in claims {
            for quotation in claim.quotations {
                if let address = WebAddress.checked(quotation.address) { return address }
            }
        }
        return nil
    }
}
