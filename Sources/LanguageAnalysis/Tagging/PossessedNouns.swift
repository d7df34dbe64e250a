internal import TextModel

/// What somebody's is, is a thing: "the ministers' meeting in Oslo", "Lund's hearing on Monday".
///
/// A greedy tagger sees the apostrophe of a plural as the end of a quotation now and then and takes the word in -ing after
/// it for a verb. Before a noun such a word may well be one ("Norway's leading bank"); before a preposition, a verb or the
/// end of a clause it names a happening.
enum PossessedNouns {
    typealias Tags = (UniversalTag, PennTag)

    /// Makes nouns of the words in -ing that a possessive ending stands before and no noun after.
    ///
    /// - Complexity: O(*n*).
    static func settle(_ tags: inout [Tags]) {
        for index in tags.indices.dropFirst() where tags[index].1 == .VBG && tags[index - 1].1 == .POS {
            guard index + 1 == tags.count || closes(tags[index + 1].0) else { continue }
            tags[index] = (.noun, .NN)
        }
    }

    private static func closes(_ next: UniversalTag) -> Bool {
        switch next {
        case .adp, .punct, .aux, .verb, .cconj, .sconj, .part: true
        default: false
        }
    }
}
