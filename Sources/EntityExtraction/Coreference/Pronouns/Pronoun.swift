/// A pronoun, as far as it can point back.
struct Pronoun: Equatable {
    /// First, second or third person; relative pronouns are third.
    var person: Int
    /// Whether it stands for several; `nil` for "you" and relative pronouns.
    var isPlural: Bool?
    /// The gender it tells.
    var gender: Gender?
    /// Whether it can stand for a human being, for something else, or both.
    var animacy: Animacy
    /// Personal, possessive, reflexive or relative.
    var form: Form

    /// How a pronoun is formed.
    enum Form: UInt8 { case personal, possessive, reflexive, relative }
    /// What a pronoun can stand for.
    enum Animacy: UInt8 { case human, thing, either }

    /// The pronoun that a word is; `nil` for other words.
    init?(_ word: some StringProtocol) {
        guard let found = Self.table[word.lowercased()] else { return nil }
        self = found
    }

    private init(
        _ person: Int, _ isPlural: Bool?, _ gender: Gender?, _ animacy: Animacy, _ form: Form
    ) {
        self.person = person
        self.isPlural = isPlural
        self.gender = gender
        self.animacy = animacy
        self.form = form
    }

    private static let table: [String: Pronoun] = [
        "i": Pronoun(1, false, nil, .human, .personal), "me": Pronoun(1, false, nil, .human, .personal),
        "my": Pronoun(1, false, nil, .human, .possessive), "mine": Pronoun(1, false, nil, .human, .possessive),
        "myself": Pronoun(1, false, nil, .human, .reflexive),
        "we": Pronoun(1, true, nil, .either, .personal), "us": Pronoun(1, true, nil, .either, .personal),
        "our": Pronoun(1, true, nil, .either, .possessive), "ours": Pronoun(1, true, nil, .either, .possessive),
        "ourselves": Pronoun(1, true, nil, .either, .reflexive),
        "you": Pronoun(2, nil, nil, .human, .personal), "your": Pronoun(2, nil, nil, .human, .possessive),
        "yours": Pronoun(2, nil, nil, .human, .possessive), "yourself": Pronoun(2, false, nil, .human, .reflexive),
        "he": Pronoun(3, false, .masculine, .human, .personal), "him": Pronoun(3, false, .masculine, .human, .personal),
        "his": Pronoun(3, false, .masculine, .human, .possessive),
        "himself": Pronoun(3, false, .masculine, .human, .reflexive),
        "she": Pronoun(3, false, .feminine, .human, .personal),
        "her": Pronoun(3, false, .feminine, .human, .personal),
        "hers": Pronoun(3, false, .feminine, .human, .possessive),
        "herself": Pronoun(3, false, .feminine, .human, .reflexive),
        "it": Pronoun(3, false, nil, .thing, .personal), "its": Pronoun(3, false, nil, .thing, .possessive),
        "itself": Pronoun(3, false, nil, .thing, .reflexive),
        "they": Pronoun(3, true, nil, .either, .personal), "them": Pronoun(3, true, nil, .either, .personal),
        "their": Pronoun(3, true, nil, .either, .possessive), "theirs": Pronoun(3, true, nil, .either, .possessive),
        "themselves": Pronoun(3, true, nil, .either, .reflexive),
        "who": Pronoun(3, nil, nil, .human, .relative), "whom": Pronoun(3, nil, nil, .human, .relative),
        "whose": Pronoun(3, nil, nil, .either, .relative), "which": Pronoun(3, nil, nil, .thing, .relative),
        "that": Pronoun(3, nil, nil, .either, .relative),
    ]
}
