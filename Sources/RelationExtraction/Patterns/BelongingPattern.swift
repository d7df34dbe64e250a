internal import Ontology
internal import TextModel

/// Standing relations that noun phrases state: "NATO's Mark Rutte", "the Serbian lawyer X", "NATO members", "the EU's
/// Council", "X's wife Y".
struct BelongingPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for mention in syntax.article.mentions where mention.kind == .nominal {
            found += ownBody(mention)
            // "the company, part of X"
            guard mention.type == .organization, let chain = mention.chain else { continue }
            found += membership(mention, chain, ArticleSyntax.head(of: mention, in: syntax.article))
        }
        for mention in syntax.article.mentions where mention.type == .person { found += home(mention) }
        for mention in syntax.article.mentions where mention.kind == .name {
            guard let chain = mention.chain, let type = mention.type else { continue }
            let head = ArticleSyntax.head(of: mention, in: syntax.article)
            switch type {
            case .person:
                if !hasTitle(mention) { found += owners(of: head).compactMap { belongs(chain, head, to: $0) } }
                found += ranks(chain, head) + tag(mention, chain)
                found += origin(mention, chain) + fellow(mention, chain)
            case .organization:
                found += (owners(of: head) + ownersInOrder(mention)).compactMap { part(chain, head, of: $0) }
                found += wholeInName(mention, chain)
                found += people(of: head, chain) + singledOut(mention, chain) + under(mention, chain, head)
            case .place, .event: break
            }
            found += membership(mention, chain, head)
        }
        return found
    }

    /// "Norway's President X" says what he is there; see `RolePattern`.
    private func hasTitle(_ mention: Mention) -> Bool {
        var before = mention.tokens.lowerBound - 1
        if before > 0, syntax.token(before).xpos == .comma { before -= 1 }
        return before >= 0 && lexicon.role(syntax.lemma(before).lowercased()) != nil
    }

    private func owners(of head: Int) -> [Int] {
        let own = syntax.children(head, .nmodPoss)
        return own.isEmpty ? sharedOwners(of: head) : own
    }

    /// "Lund's ruling Farmers Party": by the order of words, since trees take "Lund" for the subject.
    private func ownersInOrder(_ body: Mention) -> [Int] {
        let first = syntax.sentence(of: body.tokens.lowerBound).tokens.lowerBound
        var mark = body.tokens.lowerBound - 1
        while mark > first, mark > body.tokens.lowerBound - 4, syntax.token(mark).upos == .adj,
            syntax.mention(covering: mark) == nil
        {
            mark -= 1
        }
        guard mark > first, syntax.token(mark).xpos == .POS, let owner = syntax.mention(covering: mark - 1),
            owner.kind == .name
        else { return [] }
        return [ArticleSyntax.head(of: owner, in: syntax.article)]
    }

    /// "U.N. war crimes tribunal": part of the body that its name begins with.
    private func wholeInName(_ mention: Mention, _ part: Int) -> [Candidate] {
        guard let whole = syntax.whole(inNameOf: mention), whole != part else { return [] }
        return [
            Candidate(
                source: part, target: whole, type: .partOf, label: "part of",
                tokens: [mention.tokens.lowerBound, mention.tokens.upperBound - 1], trigger: mention.tokens.lowerBound,
                pattern: .partOf)
        ]
    }

    /// "the party's X and Y": a bare second name shares the first one's owner.
    private func sharedOwners(of head: Int) -> [Int] {
        guard syntax.token(head).relation == .conj, syntax.token(head).head >= 0, head > 1,
            let mention = syntax.mention(headedBy: head), mention.tokens.lowerBound > 1,
            syntax.token(mention.tokens.lowerBound - 1).upos == .cconj,
            let first = syntax.mention(covering: mention.tokens.lowerBound - 2), first.type == mention.type
        else { return [] }
        let other = ArticleSyntax.head(of: first, in: syntax.article)
        return syntax.children(other, .nmodPoss)
    }

    /// "his party", "Lund's company": what a person belongs to, where it is known which.
    private func ownBody(_ mention: Mention) -> [Candidate] {
        guard mention.type == .organization, let body = mention.chain else { return [] }
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        return syntax.children(head, .nmodPoss).compactMap { owner in
            guard let person = syntax.chain(headedBy: owner), syntax.type(ofChain: person) == .person else {
                return nil
            }
            return Candidate(
                source: person, target: body, type: .affiliatedWith, label: "of", tokens: [owner, head], trigger: head,
                pattern: .possessive)
        }
    }

    /// "NATO's Mark Rutte".
    private func belongs(_ person: Int, _ head: Int, to owner: Int) -> Candidate? {
        guard let target = syntax.chain(headedBy: owner), target != person else { return nil }
        let type: EdgeType = syntax.type(ofChain: target) == .organization ? .affiliatedWith : .from
        guard type.joins(.person, syntax.type(ofChain: target)) else { return nil }
        return Candidate(
            source: person, target: target, type: type, label: "of", tokens: [owner, head], trigger: head,
            pattern: .possessive)
    }

    /// "X of the Farmers Party", "Y from Reuters".
    private func ranks(_ person: Int, _ head: Int) -> [Candidate] {
        syntax.children(head, .nmod).flatMap { child -> [Candidate] in
            guard let preposition = syntax.preposition(of: child), ["of", "from", "at", "with"].contains(preposition)
            else { return [] }
            return syntax.arguments(child, reach: .head, lexicon: lexicon).compactMap { group in
                let goal = syntax.type(ofChain: group.chain)
                let isHome = goal == .place && (preposition == "from" || preposition == "of") && group.isDirect
                guard goal == .organization || isHome else { return nil }
                return Candidate(
                    source: person, target: group.chain, type: goal == .place ? .from : .affiliatedWith,
                    label: preposition, tokens: [head, group.token], trigger: head, pattern: .possessive)
            }
        }
    }

    /// "Rep. X of the ruling Farmers Party", whatever the parser makes of the title.
    private func tag(_ mention: Mention, _ person: Int) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        let last = mention.tokens.upperBound
        guard last + 1 < sentence.upperBound, syntax.word(last) == "of", syntax.token(last + 1).upos == .det else {
            return []
        }
        var index = last + 2
        while index < min(sentence.upperBound, last + 5), syntax.mention(covering: index) == nil, isModifier(index) {
            index += 1
        }
        guard index < sentence.upperBound, let body = syntax.mention(covering: index), body.type == .organization,
            let target = body.chain, target != person
        else { return [] }
        return [
            Candidate(
                source: person, target: target, type: .affiliatedWith, label: "of",
                tokens: [mention.tokens.lowerBound, last, body.tokens.upperBound - 1], trigger: last,
                pattern: .possessive)
        ]
    }

    private func isModifier(_ index: Int) -> Bool {
        switch syntax.token(index).xpos {
        case .JJ, .JJR, .JJS, .NN, .VBG, .VBN, .HYPH: true
        default: false
        }
    }

    /// "the EU's Council".
    private func part(_ organization: Int, _ head: Int, of owner: Int) -> Candidate? {
        guard let target = syntax.chain(headedBy: owner), target != organization else { return nil }
        if syntax.type(ofChain: target) == .person {
            return Candidate(
                source: target, target: organization, type: .affiliatedWith, label: "of", tokens: [owner, head],
                trigger: head, pattern: .possessive)
        }
        guard syntax.type(ofChain: target) == .organization else { return nil }
        return Candidate(
            source: organization, target: target, type: .partOf, label: "part of", tokens: [owner, head],
            trigger: head, pattern: .partOf)
    }

    /// "the Farmers' Party of Prime Minister X".
    private func people(of head: Int, _ organization: Int) -> [Candidate] {
        // "the Farmers party of X": the name may only stand before the noun.
        let noun = syntax.token(head).head
        let holdsNoun =
            syntax.token(head).relation == .compound && noun == head + 1 && Self.bodies.contains(syntax.lemma(noun))
        let complements = syntax.children(head, .nmod) + (holdsNoun ? syntax.children(noun, .nmod) : [])
        return complements.filter { syntax.preposition(of: $0) == "of" }.flatMap { child in
            syntax.arguments(child, reach: .head, lexicon: lexicon)
                .filter { syntax.type(ofChain: $0.chain) == .person }
                .map { person in
                    Candidate(
                        source: person.chain, target: organization, type: .affiliatedWith, label: "of",
                        tokens: [head, person.token], trigger: head, pattern: .possessive)
                }
        }
    }

    private static let bodies: Set<String> = ["party", "movement", "group", "faction", "bloc", "union", "coalition"]

    /// "the Bureau under the Ministry", "the Bureau, which is under the Ministry".
    private func under(_ mention: Mention, _ part: Int, _ head: Int) -> [Candidate] {
        var phrases = syntax.children(head, .nmod)
        if syntax.token(head).relation.isSubject, syntax.token(head).head >= 0 {
            phrases.append(syntax.token(head).head)
        }
        phrases += syntax.children(head, .aclRelcl)
        // "set up under X", "an order within X"
        phrases += syntax.children(head, .acl).flatMap { syntax.children($0, .obl) }
        let nouns = syntax.children(head, .appos) + phrases.filter { syntax.isPredicate($0) }
        phrases += nouns.flatMap { syntax.children($0, .nmod) }
        if let next = syntax.following(mention.tokens.upperBound - 1) { phrases.append(next.noun) }
        return phrases.compactMap { phrase -> Candidate? in
            guard ["under", "within"].contains(syntax.preposition(of: phrase) ?? ""),
                let whole = syntax.chain(headedBy: phrase), whole != part, syntax.type(ofChain: whole) == .organization
            else { return nil }
            return Candidate(
                source: part, target: whole, type: .partOf, label: "under", tokens: [head, phrase], trigger: phrase,
                pattern: .partOf)
        }
    }

    /// "NATO, particularly KFOR": a part singled out of the whole.
    private func singledOut(_ whole: Mention, _ chain: Int) -> [Candidate] {
        let sentence = syntax.sentence(of: whole.tokens.lowerBound).tokens
        var index = whole.tokens.upperBound
        guard index + 1 < sentence.upperBound, syntax.token(index).xpos == .comma,
            Self.singling.contains(syntax.word(index + 1))
        else { return [] }
        index += 2
        if index < sentence.upperBound, syntax.token(index).upos == .det { index += 1 }
        guard index < sentence.upperBound, let part = syntax.mention(covering: index), part.type == .organization,
            let source = part.chain, source != chain
        else { return [] }
        return [
            Candidate(
                source: source, target: chain, type: .partOf, label: "part of",
                tokens: [whole.tokens.lowerBound, part.tokens.upperBound - 1], trigger: index, pattern: .partOf)
        ]
    }

    private static let singling: Set<String> = ["particularly", "especially", "notably", "specifically"]

    /// "Serbian X": a nationality right before a name, or before a noun before it that is no post.
    private func origin(_ mention: Mention, _ person: Int) -> [Candidate] {
        var index = mention.tokens.lowerBound - 1
        let first = syntax.sentence(of: mention.tokens.lowerBound).tokens.lowerBound
        var steps = 0
        var label = "from"
        while index >= first, steps < 4 {
            if let place = syntax.mention(covering: index) {
                guard place.kind == .demonym, let target = place.chain else { return [] }
                return [
                    Candidate(
                        source: person, target: target, type: .from, label: label,
                        tokens: [index, mention.tokens.upperBound - 1], trigger: index, pattern: .nationality)
                ]
            }
            // "the Norwegian whistle-blower X", "the Norwegian-Swedish X"
            if syntax.token(index).xpos == .HYPH, index > first {
                index -= 1
                continue
            }
            guard syntax.token(index).upos == .noun || syntax.token(index).upos == .adj,
                lexicon.role(syntax.lemma(index).lowercased()) != .office
            else { return [] }
            if label == "from", syntax.token(index).upos == .noun { label = syntax.word(index) }
            index -= 1
            steps += 1
        }
        return []
    }

    /// "Lund, a Norwegian,": a nationality in apposition; "Lund, 34, of Bergen": where one lives.
    private func fellow(_ mention: Mention, _ person: Int) -> [Candidate] {
        let end = syntax.sentence(of: mention.tokens.lowerBound).tokens.upperBound
        var index = mention.tokens.upperBound
        guard index + 2 < end, syntax.token(index).xpos == .comma else { return [] }
        index += 1
        if syntax.token(index).xpos == .CD, syntax.token(index + 1).xpos == .comma, index + 3 < end { index += 2 }
        let opening = syntax.word(index)
        guard opening == "a" || opening == "an" || opening == "of" || opening == "from", index + 1 < end,
            let place = syntax.mention(covering: index + 1), place.type == .place, let target = place.chain,
            (place.kind == .demonym) == (opening == "a" || opening == "an")
        else { return [] }
        if place.kind == .demonym {
            let next = place.tokens.upperBound
            guard next >= end || syntax.token(next).upos == .punct || syntax.token(next).upos == .pron else {
                return []
            }
        }
        return [
            Candidate(
                source: person, target: target, type: .from, label: place.kind == .demonym ? "from" : opening,
                tokens: [mention.tokens.lowerBound, place.tokens.upperBound - 1], trigger: index, pattern: .nationality)
        ]
    }

    /// "Lund's home in Bergen", "his house near Bergen".
    private func home(_ mention: Mention) -> [Candidate] {
        let owner = ArticleSyntax.head(of: mention, in: syntax.article)
        let noun = syntax.token(owner).head
        guard let person = mention.chain, noun >= 0, syntax.token(owner).relation == .nmodPoss,
            Self.homes.contains(syntax.lemma(noun))
        else { return [] }
        var phrases = syntax.children(noun).filter { syntax.token($0).relation == .nmod || $0 < noun }
        if let next = syntax.following(noun), ["in", "near", "outside", "at"].contains(next.preposition) {
            phrases.append(next.noun)
        }
        return phrases.flatMap { phrase in
            syntax.arguments(phrase, reach: .head, lexicon: lexicon)
                .filter { syntax.type(ofChain: $0.chain) == .place }
                .map { place in
                    Candidate(
                        source: person, target: place.chain, type: .from, label: syntax.word(noun),
                        tokens: [owner, noun, place.token], trigger: noun, pattern: .possessive)
                }
        }
    }

    private static let homes: Set<String> = [
        "home", "house", "residence", "hometown", "apartment", "flat", "farm", "birthplace", "ranch", "villa",
        "homeland", "farmhouse", "cottage", "bungalow", "mansion",
    ]

    /// "NATO member X", "X, a member of NATO".
    private func membership(_ mention: Mention, _ chain: Int, _ head: Int) -> [Candidate] {
        var nouns = syntax.children(head, .appos) + syntax.children(head, .compound) + syntax.children(head, .nmodDesc)
        let token = syntax.token(head)
        if token.relation.isSubject, token.head >= 0, syntax.isPredicate(token.head) { nouns.append(token.head) }
        if token.relation == .appos, token.head >= 0 { nouns.append(token.head) }
        nouns += syntax.children(head, .aclRelcl).filter { syntax.isPredicate($0) }
        // "became part of X"
        if token.relation.isSubject, token.head >= 0, syntax.lemma(token.head) == "become" {
            nouns += syntax.children(token.head).filter { [.xcomp, .obj].contains(syntax.token($0).relation) }
        }
        var found: [Candidate] = []
        for noun in nouns where Self.memberNouns.contains(syntax.lemma(noun)) {
            for group in owners(ofNoun: noun) where group.chain != chain {
                // "the owner of the hotel in Oslo"
                if Self.ownerNouns.contains(syntax.lemma(noun)), syntax.preposition(of: group.token) == "in" {
                    continue
                }
                var type: EdgeType = Self.partNouns.contains(syntax.lemma(noun)) ? .partOf : .memberOf
                if Self.ownerNouns.contains(syntax.lemma(noun)) { type = .owns }
                // A land that is part of another is in it.
                if type == .partOf, syntax.type(ofChain: chain) == .place { type = .locatedIn }
                guard type.joins(syntax.type(ofChain: chain), syntax.type(ofChain: group.chain)) else { continue }
                found.append(
                    Candidate(
                        source: chain, target: group.chain, type: type, label: syntax.word(noun),
                        tokens: [head, noun, group.token], trigger: noun, pattern: .membership))
            }
        }
        return found
    }

    /// Whom a noun belongs to by its modifiers, whatever the noun itself stands for.
    private func owners(ofNoun noun: Int) -> [Argument] {
        syntax.children(noun).flatMap { child -> [Argument] in
            switch syntax.token(child).relation {
            case .nmodPoss, .compound, .amod, .nmod, .nmodDesc:
                return syntax.arguments(child, reach: .head, lexicon: lexicon)
            default: return []
            }
        }
    }

    private static let memberNouns: Set<String> = [
        "member", "signatory", "affiliate", "subsidiary", "unit", "arm", "branch", "division", "wing", "part", "agency",
        "department", "body", "faction", "chapter", "owner", "operator", "parent",
    ]
    private static let ownerNouns: Set<String> = ["owner", "operator", "parent"]
    static let partNouns: Set<String> = [
        "affiliate", "subsidiary", "unit", "arm", "branch", "division", "wing", "part", "agency", "department", "body",
        "faction", "chapter",
    ]
}
