public import TextModel

/// What a word is to its head, as far as that shows before the relation is known: its part of speech, and what its own
/// dependents make of it (a noun with a preposition, a clause with a subject).
///
/// A set of categories is a number with a bit each; see `bit`.
public enum WordCategory: UInt8, CaseIterable, Sendable {
    case other, noun, name, pronoun, number, possessive, relative, existential
    case finite, infinitive, gerund, participle, auxiliary, adjective, adverb, determiner
    case preposition, coordinator, subordinator, particle, possession, interjection
    case withPreposition, withPossession, predicate, markedClause, infinitiveClause, relativeClause, clauseWithSubject

    /// The category of a word without dependents.
    public init(_ tag: UniversalTag, _ penn: PennTag) {
        switch penn {
        case .WDT, .WP, .WRB: self = .relative
        case .PRPS, .WPS: self = .possessive
        case .EX: self = .existential
        case .POS: self = .possession
        case .TO where tag == .part: self = .particle
        default: self = Self.plain(tag, penn)
        }
    }

    private static func plain(_ tag: UniversalTag, _ penn: PennTag) -> Self {
        switch tag {
        case .noun, .sym: .noun
        case .propn: .name
        case .pron: .pronoun
        case .num: .number
        case .verb: verb(penn)
        case .aux: .auxiliary
        case .adj: .adjective
        case .adv, .part: .adverb
        case .det: .determiner
        case .adp: .preposition
        case .cconj: .coordinator
        case .sconj: .subordinator
        case .intj: .interjection
        case .punct, .x: .other
        }
    }

    private static func verb(_ penn: PennTag) -> Self {
        switch penn {
        case .VB: .infinitive
        case .VBG: .gerund
        case .VBN: .participle
        default: .finite
        }
    }

    /// The category's bit in a set.
    @inline(__always)
    var bit: UInt32 { 1 << UInt32(rawValue) }

    private static func set(_ categories: WordCategory...) -> UInt32 { categories.reduce(0) { $0 | $1.bit } }

    private static let nominals = set(.noun, .name, .pronoun, .number, .existential, .withPossession)

    /// The category of a word that has dependents of the given sets on its left and on its right.
    @inline(__always)
    func with(_ left: UInt32, _ right: UInt32) -> Self {
        switch self {
        case .finite, .infinitive, .gerund, .participle:
            clause(left, else: left & Self.auxiliary.bit != 0 ? .finite : self)
        case .noun, .name, .pronoun, .number, .adjective, .adverb, .determiner: nominal(left, right)
        default: self
        }
    }

    private func nominal(_ left: UInt32, _ right: UInt32) -> Self {
        if left & Self.auxiliary.bit != 0 { return clause(left, else: .predicate) }
        if left & Self.preposition.bit != 0 { return .withPreposition }
        if right & Self.possession.bit != 0 { return .withPossession }
        return self
    }

    /// What a verb or predicate is by what stands to its left.
    private func clause(_ left: UInt32, else plain: Self) -> Self {
        if left & Self.relative.bit != 0 { return .relativeClause }
        if left & Self.subordinator.bit != 0 { return .markedClause }
        if left & Self.particle.bit != 0 { return .infinitiveClause }
        return left & Self.nominals != 0 ? .clauseWithSubject : plain
    }
}
