internal import TextModel

extension ArticleSyntax {
    /// Whether a phrase with "with" stands beside the clause: "signed a deal, with Norway as the only critic".
    func isAside(_ noun: Int) -> Bool {
        guard preposition(of: noun) == "with", let marker = child(noun, .caseMarking), marker > 0,
            token(marker - 1).xpos == .comma
        else { return false }
        let next = noun + 1
        return next < sentence(of: marker).tokens.upperBound && (word(next) == "as" || token(next).xpos == .VBG)
    }
}
