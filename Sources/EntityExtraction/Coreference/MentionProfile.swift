internal import Ontology
internal import TextModel

/// What coreference knows of one mention: the mention, and the features that sieves compare.
struct MentionProfile {
    /// The mention itself.
    var mention: Mention
    /// The sentence it stands in.
    var sentence: Int
    /// The folded words of a name or of an event phrase; empty for pronouns.
    var words: [String] = []
    /// The head word's dictionary form, lower case.
    var headLemma: String = ""
    /// What the head noun says of a nominal.
    var noun: HeadNoun?
    /// How a noun phrase is introduced.
    var determination: Determination = .bare
    /// Which pronoun it is.
    var pronoun: Pronoun?
    /// The gender that its words tell.
    var gender: Gender?
    /// Whether its words tell of several.
    var isPlural = false
    /// Its part in the sentence.
    var role: GrammaticalRole = .other
    /// Whether the recognizer found it; others are dropped unless they join a name.
    var isGiven = true

    /// Whether it stands for something by name: a name, a demonym, or an event of the recognizer.
    var anchorsChain: Bool { isGiven && mention.kind != .pronoun }
    /// The type, where known.
    var type: NodeType? { mention.type }
    /// The words as one string.
    var form: String { words.joined(separator: " ") }
}

/// How a noun phrase is introduced.
enum Determination: UInt8 {
    /// No determiner: "former president".
    case bare
    /// "the", or a possessor.
    case definite
    /// "this", "that", "these", "those".
    case demonstrative
    /// "a", "another", "some", "every", a number.
    case indefinite
    /// "no", "any".
    case negative
}

/// The part of a mention in its sentence.
enum GrammaticalRole: UInt8, CaseIterable {
    case subject, passiveSubject, object, indirectObject, oblique, possessor, modifier, apposition, conjunct, predicate
    case other

    /// The role that a token's relation to its head gives.
    init(_ relation: DependencyRelation) {
        self =
            switch relation {
            case .nsubj, .nsubjOuter, .csubj, .csubjOuter: .subject
            case .nsubjPass, .csubjPass: .passiveSubject
            case .obj: .object
            case .iobj: .indirectObject
            case .obl, .oblAgent, .oblUnmarked: .oblique
            case .nmodPoss: .possessor
            case .nmod, .nmodDesc, .nmodUnmarked, .compound, .amod, .flat: .modifier
            case .appos: .apposition
            case .conj: .conjunct
            case .root, .parataxis, .xcomp, .ccomp: .predicate
            default: .other
            }
    }
}
