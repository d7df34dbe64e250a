internal import Foundation
internal import Ontology

/// How far two sets of names agree, as the scorer of annotated articles counts it: persons, organizations and places by a
/// whole name, events by the words that their names share.
struct NameForms {
    private let type: NodeType
    /// The first is the name.
    private let forms: [String]
    private let words: [Set<String>]

    init(type: NodeType, forms: [String]) {
        self.type = type
        self.forms = forms.map(Self.plain)
        words = type == .event ? self.forms.map(Self.words) : []
    }

    init(_ node: AnnotatedArticle.Node, as type: NodeType) {
        let more = type == .event ? node.nominals ?? [] : []
        self.init(type: type, forms: [node.name] + (node.aliases ?? []) + (node.demonyms ?? []) + more)
    }

    /// 0 where they have nothing in common; higher is closer.
    func closeness(to other: NameForms) -> Double {
        guard type == .event else {
            let shared = Set(forms).intersection(other.forms).subtracting([""]).count
            return shared == 0 ? 0 : Double(shared) + (forms[0] == other.forms[0] ? 10 : 0)
        }
        var best = 0.0
        for mine in words where !mine.isEmpty {
            for theirs in other.words where !theirs.isEmpty {
                best = max(best, 2 * Double(mine.intersection(theirs).count) / Double(mine.count + theirs.count))
            }
        }
        return best >= 0.5 ? best : 0
    }

    /// Lower case, without marks, possessive endings and leading article.
    private static func plain(_ form: String) -> String {
        let folded = form.lowercased().replacingOccurrences(of: "’", with: "'")
        let parts = folded.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "'" }
        var words = parts.flatMap { part -> [Substring] in
            let bare = part.hasSuffix("'s") ? part.dropLast(2) : part
            return bare.split(separator: "'")
        }
        if words.first == "the", words.count > 1 { words.removeFirst() }
        return words.joined(separator: " ")
    }

    private static let idle: Set<Substring> = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "its", "their", "his",
        "her", "this", "that", "s",
    ]

    private static func words(_ form: String) -> Set<String> {
        Set(form.split(separator: " ").filter { !idle.contains($0) }.map(stem))
    }

    private static func stem(_ word: Substring) -> String {
        for ending in ["ies", "es", "s", "ing", "ed"] where word.hasSuffix(ending) && word.count > ending.count {
            return String(word.dropLast(ending.count))
        }
        return String(word)
    }
}
