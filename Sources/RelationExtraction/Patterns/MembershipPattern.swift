internal import Ontology
internal import TextModel

/// Who is in what, read from the order of words: "NATO member Norway", "as a member of NATO, Norway", "NATO countries such as
/// Norway and Poland", "the only Nordic country in OPEC", "Kari Lund (Farmers Party)".
struct MembershipPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        let nouns = syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            syntax.token(index).upos == .noun ? candidates(at: index) : []
        }
        return nouns + syntax.article.mentions.flatMap { bracketed($0) + comprised($0) + partisan($0) + seated($0) }
    }

    /// "the Council comprises Norway and Sweden".
    private func comprised(_ body: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: body, in: syntax.article)
        let verb = syntax.token(head).head
        guard body.type == .organization, let target = body.chain, syntax.token(head).relation == .nsubj, verb >= 0,
            ["comprise", "include"].contains(syntax.lemma(verb)), let object = syntax.child(verb, .obj)
        else { return [] }
        return ([object] + syntax.children(object, .conj)).compactMap { syntax.mention(headedBy: $0) }
            .filter { $0.kind == .name && $0.type != .event }
            .compactMap { member in
                guard let source = member.chain, source != target else { return nil }
                return Candidate(
                    source: source, target: target, type: .memberOf, label: "member",
                    tokens: [head, verb, member.tokens.lowerBound], trigger: verb, pattern: .membership)
            }
    }

    private func candidates(at noun: Int) -> [Candidate] {
        let lemma = syntax.lemma(noun)
        let isMember = lemma == "member"
        if lemma == "membership" { return applicants(noun) }
        guard isMember || Self.states.contains(lemma), let body = body(of: noun, isMember: isMember) else { return [] }
        var names = examples(after: max(noun, body.tokens.upperBound - 1))
        if isMember { names += named(after: noun, body) + fronted(noun, body) }
        if body.tokens.lowerBound > noun { names += subjects(of: noun) }
        return names.compactMap { candidate($0, body, noun) }
    }

    private static let states: Set<String> = ["country", "state", "nation", "economy"]

    /// "NATO" in "NATO members", "members of NATO", "a country in NATO".
    private func body(of noun: Int, isMember: Bool) -> Mention? {
        let sentence = syntax.sentence(of: noun).tokens
        if noun > sentence.lowerBound, let before = organization(covering: noun - 1) { return before }
        if isMember, let owner = possessor(of: noun, sentence) { return owner }
        guard noun + 2 < sentence.upperBound, syntax.word(noun + 1) == (isMember ? "of" : "in") else { return nil }
        let start = syntax.token(noun + 2).upos == .det ? noun + 3 : noun + 2
        return start < sentence.upperBound ? organization(covering: start) : nil
    }

    /// "NATO has 32 members".
    private func possessor(of noun: Int, _ sentence: Range<Int>) -> Mention? {
        let verb = syntax.token(noun).head
        guard syntax.token(noun).relation == .obj, verb >= 0, ["have", "include"].contains(syntax.lemma(verb)),
            let subject = syntax.child(verb, .nsubj)
        else { return nil }
        return organization(covering: subject)
    }

    private func organization(covering index: Int) -> Mention? {
        guard let mention = syntax.mention(covering: index), mention.type == .organization, mention.chain != nil else {
            return nil
        }
        return mention
    }

    // MARK: Members

    /// "such as Norway, Sweden and Finland" after the group.
    private func examples(after last: Int) -> [Mention] {
        let end = syntax.sentence(of: last).tokens.upperBound
        var index = last + 1
        if index < end, syntax.token(index).xpos == .comma { index += 1 }
        guard index < end else { return [] }
        if ["including", "like", "notably", "especially", "particularly"].contains(syntax.word(index)) {
            return list(from: index + 1)
        }
        guard index + 1 < end, syntax.word(index) == "such", syntax.word(index + 1) == "as" else { return [] }
        return list(from: index + 2)
    }

    /// "NATO member Norway", "party members Kari Lund and Ola Berg".
    private func named(after noun: Int, _ body: Mention) -> [Mention] {
        body.tokens.lowerBound < noun ? list(from: noun + 1) : []
    }

    /// "As a member of NATO, Norway …".
    private func fronted(_ noun: Int, _ body: Mention) -> [Mention] {
        let sentence = syntax.sentence(of: noun).tokens
        let comma = body.tokens.upperBound
        guard body.tokens.lowerBound > noun, comma + 1 < sentence.upperBound, syntax.token(comma).xpos == .comma,
            (max(sentence.lowerBound, noun - 4)..<noun).contains(where: { syntax.word($0) == "as" }),
            let name = list(from: comma + 1).first
        else { return [] }
        return [name]
    }

    /// "Norway and Sweden are members of NATO".
    private func subjects(of noun: Int) -> [Mention] {
        guard syntax.isPredicate(noun), let subject = syntax.child(noun, .nsubj) else { return [] }
        return ([subject] + syntax.children(subject, .conj)).compactMap { syntax.mention(headedBy: $0) }
            .filter { $0.kind == .name }
    }

    /// The names of a list, one after another.
    private func list(from start: Int) -> [Mention] {
        var found: [Mention] = []
        let end = syntax.sentence(of: start - 1).tokens.upperBound
        var index = start
        while index < end {
            index = afterRole(index, end)
            guard index < end, let name = syntax.mention(covering: index), name.kind == .name, name.type != .event,
                name.tokens.lowerBound == index, name.type == (found.first ?? name).type
            else { break }
            found.append(name)
            index = name.tokens.upperBound
            let next = index
            if index < end, syntax.token(index).xpos == .comma { index += 1 }
            if index < end, syntax.token(index).upos == .cconj { index += 1 }
            if index == next { break }
        }
        return found
    }

    /// What comes after an article and the post of the one named next: "the pianist Kari Lund".
    private func afterRole(_ start: Int, _ end: Int) -> Int {
        var index = start
        if index < end, syntax.token(index).upos == .det { index += 1 }
        var role = index
        while role < min(end, index + 4), syntax.mention(covering: role)?.kind != .name,
            syntax.token(role).upos.isNominal || syntax.token(role).upos == .adj
        {
            role += 1
        }
        let isRole = role > index && role < end && lexicon.role(syntax.lemma(role - 1).lowercased()) != nil
        return isRole && syntax.mention(covering: role)?.type == .person ? role : index
    }

    // MARK: Statements

    private func candidate(_ member: Mention, _ body: Mention, _ noun: Int) -> Candidate? {
        guard let source = member.chain, let target = body.chain, source != target else { return nil }
        let isPerson = member.type == .person
        guard !isPerson || syntax.lemma(noun) == "member" else { return nil }
        return Candidate(
            source: source, target: target, type: .memberOf, label: "member",
            tokens: [member.tokens.lowerBound, noun, body.tokens.lowerBound], trigger: noun, pattern: .membership)
    }

    /// "Kari Lund (Farmers Party)".
    private func bracketed(_ person: Mention) -> [Candidate] {
        let open = person.tokens.upperBound
        let end = syntax.sentence(of: person.tokens.lowerBound).tokens.upperBound
        guard person.type == .person, person.kind == .name, let source = person.chain, open + 2 < end,
            syntax.token(open).xpos == .openBracket, let body = organization(covering: open + 1),
            let target = body.chain, body.tokens.upperBound < end,
            syntax.token(body.tokens.upperBound).xpos == .closeBracket
        else { return [] }
        return [
            Candidate(
                source: source, target: target, type: .affiliatedWith, label: "of",
                tokens: [person.tokens.lowerBound, body.tokens.upperBound - 1], trigger: open + 1,
                pattern: .apposition)
        ]
    }
}
