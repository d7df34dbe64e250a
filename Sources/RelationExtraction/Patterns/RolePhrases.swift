internal import Ontology
internal import TextModel

/// A noun phrase that says what a person is: "U.S. Ambassador to NATO", "spokesman for the military".
struct RolePhrase {
    /// The role noun.
    let head: Int
    /// All tokens of the phrase.
    let tokens: Range<Int>
    let role: RelationLexicon.Role
}

/// Finds role phrases beside persons' names, by the words themselves more than by the tree: titles and appositions are
/// where parsers err most.
struct RolePhraseFinder {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// The role phrase that ends where a name begins: "German Chancellor | Olaf Scholz", "Ambassador to NATO | Julianne
    /// Smith", "Norway's Prime Minister, | Kari Lund".
    func before(_ name: Range<Int>) -> RolePhrase? {
        let sentence = syntax.sentence(of: name.lowerBound).tokens
        var last = name.lowerBound - 1
        var comma = false
        if last > sentence.lowerBound, syntax.token(last).xpos == .comma {
            last -= 1
            comma = true
        }
        // "its director, Mr | Ola Berg"
        while last > sentence.lowerBound, isForm(last) { last -= 1 }
        if !comma, last > sentence.lowerBound, last < name.lowerBound - 1, syntax.token(last).xpos == .comma {
            last -= 1
            comma = true
        }
        // "an activist named | Kari Lund"
        if last > sentence.lowerBound, !comma, ["named", "called"].contains(syntax.word(last)), isRoleHead(last - 1) {
            last -= 1
        }
        // "the Norwegian pastor, Reverend | Peter Novak"
        if !comma, last > sentence.lowerBound + 1, isAddress(last), syntax.token(last - 1).xpos == .comma,
            let role = before(last..<name.upperBound)
        {
            return role
        }
        guard last >= sentence.lowerBound,
            let head = roleHead(endingAt: last, from: sentence.lowerBound)
                ?? (comma ? roleHead(farBefore: last, from: sentence.lowerBound) : nil)
        else { return nil }
        let start = leftEdge(of: head, from: sentence.lowerBound)
        // Before a comma only a phrase with an owner is an apposition: lists of people look just the same.
        if comma, syntax.namedMentions(in: start..<last + 1).isEmpty, syntax.possessor(of: head) == nil,
            !(max(sentence.lowerBound, start - 1)...start).contains(where: { syntax.token($0).xpos == .WPS })
        {
            return nil
        }
        return phrase(head, start..<last + 1)
    }

    /// The role phrase in apposition after a name: "Julianne Smith, | U.S. Ambassador to NATO,".
    func after(_ name: Range<Int>) -> RolePhrase? {
        let sentence = syntax.sentence(of: name.lowerBound).tokens
        var start = name.upperBound
        guard start < sentence.upperBound, isOpening(start) else { return nil }
        start += 1
        // "X, 45, a lawyer": skip the age.
        if start + 1 < sentence.upperBound, syntax.token(start).xpos == .CD, syntax.token(start + 1).xpos == .comma {
            start += 2
        }
        var index = start
        var head: Int?
        while index < sentence.upperBound, index < start + 14, isInsidePhrase(index) {
            if head == nil, isRoleHead(index) { head = index }
            if head != nil, isRoleHead(index), !hasPreposition(between: head ?? index, index) { head = index }
            index += 1
        }
        guard let head else { return nil }
        return phrase(head, start..<index)
    }

    /// The role phrase of a predicate or of a coreferent noun phrase.
    func phrase(headedBy head: Int) -> RolePhrase? {
        guard isRoleHead(head) else { return nil }
        let sentence = syntax.sentence(of: head).tokens
        var tokens = syntax.subtree(head, within: sentence)
        if let stop = tokens.first(where: { $0 > head && isClauseStart($0) }) { tokens = tokens.lowerBound..<stop }
        return phrase(head, tokens)
    }

    // MARK: Parts

    private func phrase(_ head: Int, _ tokens: Range<Int>) -> RolePhrase? {
        guard let role = lexicon.role(roleLemma(head)) else { return nil }
        return RolePhrase(head: head, tokens: tokens, role: role)
    }

    /// A capitalized title that only leads to the name, with nothing before it.
    private func isAddress(_ index: Int) -> Bool {
        syntax.mention(covering: index) == nil && Self.address.contains(syntax.word(index))
            && syntax.token(index).upos == .propn
    }

    private static let address: Set<String> = [
        "reverend", "rev.", "father", "ayatollah", "sheikh", "sheik", "imam", "mullah", "archbishop", "bishop",
        "cardinal", "general", "gen.", "lieutenant", "colonel", "col.", "major", "captain", "admiral", "commander",
        "marshal", "doctor", "professor", "senator", "judge", "prince", "princess",
    ]

    /// A form of address that tells no office.
    private func isForm(_ index: Int) -> Bool {
        syntax.mention(covering: index) == nil && Self.forms.contains(syntax.word(index))
            && syntax.token(index).upos == .propn
    }

    private static let forms: Set<String> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "sir", "dame", "datuk", "dato",
        "datin", "seri", "tan", "sri", "madam", "khun", "herr", "frau", "señor", "señora", "monsieur", "madame",
        "maître",
    ]

    private func roleLemma(_ index: Int) -> String {
        let lemma = syntax.lemma(index).lowercased()
        return lexicon.role(lemma) != nil ? lemma : syntax.word(index)
    }

    private func isRoleHead(_ index: Int) -> Bool {
        let token = syntax.token(index)
        guard token.upos.isNominal || token.upos == .adj else { return false }
        if let mention = syntax.mention(covering: index), mention.kind == .name { return false }
        return lexicon.role(roleLemma(index)) != nil
    }

    /// "…Minister |" or "…Ambassador to NATO |".
    private func roleHead(endingAt last: Int, from first: Int) -> Int? {
        if isRoleHead(last) { return last }
        if last - 2 >= first, Self.pending.contains(syntax.word(last)), syntax.token(last - 1).xpos == .HYPH,
            isRoleHead(last - 2)
        {
            return last - 2
        }
        if let head = syntax.relative(byMarriageEndingAt: last), head >= first, isRoleHead(head) { return head }
        if let head = ministerial(endingAt: last, from: first) { return head }
        guard let mention = syntax.mention(covering: last), mention.tokens.upperBound == last + 1 else { return nil }
        var index = mention.tokens.lowerBound - 1
        if index > first, syntax.token(index).upos == .det { index -= 1 }
        guard index > first, isLink(index) else { return nil }
        return isRoleHead(index - 1) ? index - 1 : nil
    }

    /// "the commander of NATO forces in Kosovo, |": the role that opens an unbroken run of nouns and their links.
    private func roleHead(farBefore last: Int, from first: Int) -> Int? {
        var index = last
        while index > first, index > last - 12, !isRoleHead(index) {
            let token = syntax.token(index)
            let isInside =
                syntax.mention(covering: index) != nil || token.upos.isNominal || isLink(index)
                || [.adj, .det, .num].contains(token.upos)
                || [.HYPH, .openBracket, .closeBracket].contains(token.xpos)
            guard isInside else { return nil }
            index -= 1
        }
        guard index > last - 12, isRoleHead(index), ["of", "to", "for"].contains(syntax.word(index + 1)) else {
            return nil
        }
        return index
    }

    /// What follows a role that is not held yet, or no more: "President-elect".
    private static let pending: Set<String> = ["elect", "designate", "nominate", "emeritus"]

    /// "Secretary of State |", "Minister of Foreign Affairs |".
    private func ministerial(endingAt last: Int, from first: Int) -> Int? {
        var index = last
        while index > first, index > last - 4, syntax.mention(covering: index) == nil,
            syntax.token(index).upos.isNominal || syntax.token(index).upos == .adj || syntax.token(index).upos == .cconj
        {
            index -= 1
        }
        guard index < last, index > first, syntax.word(index) == "of" || syntax.word(index) == "for",
            isRoleHead(index - 1)
        else { return nil }
        return index - 1
    }

    private func isLink(_ index: Int) -> Bool {
        switch syntax.word(index) {
        case "of", "to", "for", "at", "in", "from", "with": true
        default: false
        }
    }

    private func leftEdge(of head: Int, from first: Int) -> Int {
        var index = head
        while index > first, isModifier(index - 1) { index -= 1 }
        return index
    }

    private func isModifier(_ index: Int) -> Bool {
        // "talks between Chancellor Kari Lund and …": an event's phrase is no part of the title.
        if let mention = syntax.mention(covering: index), mention.type != .event || mention.kind == .name {
            return true
        }
        let token = syntax.token(index)
        switch token.xpos {
        case .NN, .NNS, .NNP, .NNPS, .JJ, .JJS, .HYPH, .POS, .VBN, .CD, .AFX, .RBS: return true
        case .CC: return index > 0 && isRoleHead(index - 1)
        case .IN: return syntax.word(index) == "of" && index > 0 && isRoleHead(index - 1)
        default: return false
        }
    }

    private func isOpening(_ index: Int) -> Bool {
        switch syntax.token(index).xpos {
        case .comma, .openBracket: true
        default: ["–", "—", "-", "--"].contains(syntax.word(index)) && isSpaced(index)
        }
    }

    /// A dash between words, not inside one.
    private func isSpaced(_ index: Int) -> Bool {
        index > 0 && syntax.token(index - 1).span.end < syntax.token(index).span.start
    }

    private func isInsidePhrase(_ index: Int) -> Bool {
        if syntax.mention(covering: index) != nil { return true }
        let token = syntax.token(index)
        switch token.xpos {
        case .VBD, .VBZ, .VBP, .VB, .MD, .WP, .WDT, .WRB, .comma, .period, .colon, .closeBracket, .openBracket, .PRP,
            .openQuote, .closeQuote, .TO:
            return token.xpos == .TO && syntax.mention(covering: min(index + 1, syntax.article.tokens.count - 1)) != nil
        default: return true
        }
    }

    private func hasPreposition(between first: Int, _ last: Int) -> Bool {
        guard first < last else { return false }
        return (first..<last).contains { syntax.token($0).upos == .adp || syntax.token($0).upos == .cconj }
    }

    private func isClauseStart(_ index: Int) -> Bool {
        switch syntax.token(index).relation {
        case .aclRelcl, .acl, .parataxis, .advcl, .punct:
            syntax.token(index).relation != .punct
                || syntax.token(index).xpos == .comma || syntax.token(index).xpos == .period
        default: false
        }
    }
}
