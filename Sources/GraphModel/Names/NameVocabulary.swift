internal import Ontology

/// What a word of a name may name: a person, an organization, a place, or several of them.
struct NameKinds: OptionSet, Hashable {
    let rawValue: UInt8

    static let person = NameKinds(rawValue: 1)
    static let organization = NameKinds(rawValue: 2)
    static let place = NameKinds(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The kind of a node; none for events.
    init(_ type: NodeType) {
        switch type {
        case .person: self = .person
        case .organization: self = .organization
        case .place: self = .place
        default: self = []
        }
    }
}

/// The words that stand in names of persons, organizations and places of a corpus, and its nationality words.
struct NameVocabulary {
    private var names: [String: NameKinds] = [:]
    private var demonyms: [String: [String: Int]] = [:]
    private var places: [String: String] = [:]

    /// Gathers the words of all articles.
    init(_ graphs: [ArticleGraph]) {
        for graph in graphs {
            for node in graph.nodes where node.type != .event { add(node) }
        }
        for (form, counts) in demonyms {
            places[form] = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        }
    }

    private mutating func add(_ node: ArticleNode) {
        for form in [node.name] + node.aliases {
            for word in LetterFolding.words(form) where word.count > 1 {
                names[EventName.singular(word), default: []].insert(NameKinds(node.type))
            }
        }
        guard node.type == .place else { return }
        for mention in node.mentions where mention.kind == .demonym {
            let words = LetterFolding.words(mention.form)
            guard words.count == 1 else { continue }
            let place = EventName.singular(PlaceName.key(node.name))
            demonyms[EventName.singular(words[0]), default: [:]][place, default: 0] += 1
            names[place, default: []].insert(.place)
        }
    }

    /// What those are whose names a folded, singular word is part of; `nil` where it is part of none.
    func kinds(of word: String) -> NameKinds? { names[word] }

    /// The place that a nationality word most often stands for, as one word.
    func place(ofDemonym word: String) -> String? { places[word] }
}
