/// The relations of Universal Dependencies v2 with the subtypes that the English treebanks use.
public enum DependencyRelation: UInt8, CaseIterable, Sendable {
    case acl, aclRelcl, advcl, advclRelcl, advmod, amod, appos, aux
    case auxPass, caseMarking, cc, ccPreconj, ccomp, compound, compoundPrt, conj
    case cop, csubj, csubjOuter, csubjPass, dep, det, detPredet, discourse
    case dislocated, expl, fixed, flat, goeswith, iobj, list, mark
    case nmod, nmodDesc, nmodPoss, nmodUnmarked, nsubj, nsubjOuter, nsubjPass, nummod
    case obj, obl, oblAgent, oblUnmarked, orphan, parataxis, punct, reparandum
    case root, vocative, xcomp

    /// The name as the treebank writes it: `nsubj:pass`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The relation that the treebank writes as `name`; an unknown subtype falls back to its main relation.
    public init?(name: some StringProtocol) {
        if let index = Self.names.firstIndex(where: { $0 == name }) {
            self = Self.allCases[index]
            return
        }
        guard let colon = name.firstIndex(of: ":") else { return nil }
        self.init(name: name[..<colon])
    }

    /// Whether this is a subject of any kind: active, passive, clausal, outer.
    public var isSubject: Bool {
        switch self {
        case .nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass, .csubjOuter: true
        default: false
        }
    }

    private static let names = [
        "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
        "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj",
        "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse",
        "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
        "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
        "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
        "root", "vocative", "xcomp",
    ]
}
