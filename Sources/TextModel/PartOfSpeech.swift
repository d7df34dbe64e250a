/// The universal parts of speech of Universal Dependencies v2.
public enum UniversalTag: UInt8, CaseIterable, Sendable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x

    /// The name as CoNLL-U writes it: `NOUN`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The tag that CoNLL-U writes as `name`.
    public init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self = Self.allCases[index]
    }

    private static let names = allCases.map { "\($0)".uppercased() }

    /// Nouns and proper nouns.
    public var isNominal: Bool { self == .noun || self == .propn }
    /// Nouns, proper nouns, adjectives, verbs, adverbs: words with content of their own.
    public var isContent: Bool {
        switch self {
        case .noun, .propn, .adj, .verb, .adv: true
        default: false
        }
    }
}

/// The Penn Treebank tags with the additions of English Web Treebank, as Universal Dependencies' XPOS column has them.
public enum PennTag: UInt8, CaseIterable, Sendable {
    case CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM
    case TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, ADD, AFX, GW, HYPH, NFP, XX
    case comma, period, colon, openQuote, closeQuote, openBracket, closeBracket, dollar, hash

    /// The tag as the treebank writes it: `PRP$`, `-LRB-`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The tag that the treebank writes as `name`.
    public init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self = Self.allCases[index]
    }

    private static let names: [String] = allCases.map { tag in
        switch tag {
        case .PRPS: "PRP$"
        case .WPS: "WP$"
        case .comma: ","
        case .period: "."
        case .colon: ":"
        case .openQuote: "``"
        case .closeQuote: "''"
        case .openBracket: "-LRB-"
        case .closeBracket: "-RRB-"
        case .dollar: "$"
        case .hash: "#"
        default: "\(tag)"
        }
    }

    /// `NNP` or `NNPS`.
    public var isProperNoun: Bool { self == .NNP || self == .NNPS }
    /// One of the six verb forms.
    public var isVerb: Bool { rawValue >= PennTag.VB.rawValue && rawValue <= PennTag.VBZ.rawValue }
}
