internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// What a noun belongs to by a possessive noun or pronoun, where it is known what that stands for.
    func possessor(of noun: Int) -> Mention? {
        child(noun, .nmodPoss).flatMap { mention(headedBy: $0) }
    }

    /// "brother" in "brother-in-law", by its last word.
    func relative(byMarriageEndingAt law: Int) -> Int? {
        guard law >= 4, law < article.tokens.count, word(law) == "law", word(law - 2) == "in",
            token(law - 1).xpos == .HYPH, token(law - 3).xpos == .HYPH
        else { return nil }
        return law - 4
    }
}
