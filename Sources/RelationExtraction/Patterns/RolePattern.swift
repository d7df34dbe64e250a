internal import Ontology
internal import TextModel

/// What a person is, and for whom: titles, appositions, predicates and coreferent noun phrases.
struct RolePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        let finder = RolePhraseFinder(syntax: syntax, lexicon: lexicon)
        let bodies = OwnBodies(syntax)
        var found: [Candidate] = []
        for mention in syntax.article.mentions where mention.type == .person {
            guard let chain = mention.chain else { continue }
            switch mention.kind {
            case .name:
                if let phrase = finder.before(mention.tokens) {
                    let own = relations(of: chain, at: mention.head, phrase, .title)
                    found += own.isEmpty ? inherited(by: chain, mention, phrase) : own
                    if own.isEmpty { found += ofKind(chain, mention.head, phrase, bodies) }
                    if own.isEmpty { found += paired(chain, mention, phrase, finder) }
                    if own.isEmpty, phrase.role == .kin { found += sibling(of: chain, mention, phrase) }
                    // "Norway's leader, General X", "her husband, the pianist Y"
                    if own.isEmpty, let other = finder.before(start(of: phrase)..<mention.tokens.upperBound) {
                        found += relations(of: chain, at: mention.head, other, .apposition)
                    }
                    if own.isEmpty { found += ruler(of: chain, mention, phrase) + compatriot(chain, mention, phrase) }
                }
                if let phrase = finder.after(mention.tokens), !isTitleOfNext(phrase) {
                    let own = relations(of: chain, at: mention.head, phrase, .apposition)
                    found += own.isEmpty ? ofKind(chain, mention.head, phrase, bodies) : own
                }
            case .nominal:
                let head = ArticleSyntax.head(of: mention, in: syntax.article)
                if !isTitleOfOther(mention, chain), let phrase = finder.phrase(headedBy: head) {
                    found += relations(of: chain, at: head, phrase, .nominal)
                }
            case .pronoun, .demonym: break
            }
            found += predicates(of: mention, chain, finder)
        }
        return found
    }

    /// Where a phrase begins with its article.
    private func start(of phrase: RolePhrase) -> Int {
        let before = phrase.tokens.lowerBound - 1
        return before >= syntax.sentence(of: phrase.head).tokens.lowerBound && syntax.token(before).upos == .det
            ? before : phrase.tokens.lowerBound
    }

    /// "party leader X": the article's only party.
    private func ofKind(_ person: Int, _ token: Int, _ phrase: RolePhrase, _ bodies: OwnBodies) -> [Candidate] {
        guard phrase.role != .kin, let owner = bodies.owner(of: phrase.head), owner.chain != person,
            phrase.role == .office || syntax.type(ofChain: owner.chain) == .organization
        else { return [] }
        return [
            Candidate(
                source: person, target: owner.chain, type: .affiliatedWith, label: label(of: phrase),
                tokens: [owner.token, phrase.head, token], trigger: phrase.head, pattern: .nominal)
        ]
    }

    /// "his wife X and daughter Y": kin without an owner shares the one before.
    private func sibling(of person: Int, _ mention: Mention, _ phrase: RolePhrase) -> [Candidate] {
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        let known = (first..<max(first, phrase.tokens.lowerBound)).last {
            lexicon.role(syntax.lemma($0)) == .kin && syntax.child($0, .nmodPoss) != nil || isOwnedKin($0)
        }
        guard let known, known > first, phrase.head - known < 12,
            let owner = (max(first, known - 2)..<known).reversed().lazy.compactMap({ syntax.mention(covering: $0) })
                .first,
            owner.type == .person, let other = owner.chain, other != person
        else { return [] }
        return [
            Candidate(
                source: person, target: other, type: .kinOf, label: label(of: phrase),
                tokens: [owner.tokens.lowerBound, phrase.head, mention.tokens.upperBound - 1], trigger: phrase.head,
                pattern: .kinship)
        ]
    }

    private func isOwnedKin(_ index: Int) -> Bool {
        index > 0 && lexicon.role(syntax.lemma(index)) == .kin && syntax.token(index - 1).xpos == .PRPS
    }

    /// "Norwegian prince" in "Kari Lund, Norwegian prince Peter Novak": the title of the one named next.
    private func isTitleOfOther(_ mention: Mention, _ chain: Int) -> Bool {
        guard let next = nextName(after: mention.tokens.upperBound - 1) else { return false }
        return next.type == .person && next.kind == .name && next.chain != chain
    }

    /// "Lund, his wife Berg": the second role is Berg's.
    private func isTitleOfNext(_ phrase: RolePhrase) -> Bool {
        guard let name = nextName(after: phrase.head) else { return false }
        return name.type == .person && name.kind == .name
    }

    /// The mention right after a title: "Secretary Berg", "Secretary General Berg".
    private func nextName(after title: Int) -> Mention? {
        let end = syntax.article.tokens.count
        var next = title + 1
        if next < end, Self.postpositives.contains(syntax.word(next)) { next += 1 }
        return next < end ? syntax.mention(covering: next) : nil
    }

    /// "In Norway, Prime Minister X": a head of state or government where the sentence is set.
    private func ruler(of person: Int, _ mention: Mention, _ phrase: RolePhrase) -> [Candidate] {
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        guard Self.rulers.contains(syntax.lemma(phrase.head).lowercased()), syntax.word(first) == "in",
            let place = syntax.mention(covering: first + 1), place.type == .place, let target = place.chain,
            place.tokens.upperBound < phrase.head, isApart(place, before: phrase.head),
            lexicon.isCountry(syntax.article.chains[target].name.lowercased())
        else { return [] }
        return [
            Candidate(
                source: person, target: target, type: .affiliatedWith, label: label(of: phrase),
                tokens: [first + 1, phrase.head, mention.tokens.upperBound - 1], trigger: phrase.head, pattern: .nominal
            )
        ]
    }

    /// "In Norway,", "In Norway on Saturday,": whether a comma ends the phrase soon after the place.
    private func isApart(_ place: Mention, before end: Int) -> Bool {
        let near = place.tokens.upperBound..<min(place.tokens.upperBound + 3, end)
        return near.contains { syntax.token($0).xpos == .comma }
    }

    /// "The Norwegian president dismissed prime minister X": a minister of the country whose other ruler the sentence has
    /// named before.
    private func compatriot(_ person: Int, _ mention: Mention, _ phrase: RolePhrase) -> [Candidate] {
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        guard Self.rulers.contains(syntax.lemma(phrase.head).lowercased()) else { return [] }
        let places = (first..<phrase.tokens.lowerBound).compactMap { syntax.mention(covering: $0) }
            .filter { $0.type == .place && $0.kind == .demonym }
        guard let country = places.first, let target = country.chain, places.allSatisfy({ $0.chain == target }) else {
            return []
        }
        let after = country.tokens.upperBound..<min(country.tokens.upperBound + 3, phrase.tokens.lowerBound)
        guard
            after.contains(where: { Self.rulers.contains(syntax.lemma($0)) || Self.bodies.contains(syntax.lemma($0)) })
        else { return [] }
        return [
            Candidate(
                source: person, target: target, type: .affiliatedWith, label: label(of: phrase),
                tokens: [country.tokens.lowerBound, phrase.head, mention.tokens.upperBound - 1], trigger: phrase.head,
                pattern: .nominal)
        ]
    }

    private static let bodies: Set<String> = ["government", "cabinet", "parliament"]

    private static let rulers: Set<String> = [
        "president", "minister", "king", "queen", "governor", "mayor", "chancellor", "premier", "emir", "sultan",
    ]

    /// "German officials, including Chancellor X", "the NATO meeting under Secretary-General X": a title without an owner
    /// takes the one of the group or body that it stands in.
    private func inherited(by person: Int, _ mention: Mention, _ phrase: RolePhrase) -> [Candidate] {
        guard phrase.role == .office, let body = body(around: phrase) else { return [] }
        let modifiers = syntax.children(body).filter {
            [.compound, .amod, .nmodPoss].contains(syntax.token($0).relation)
        }
        let owners = modifiers.flatMap { syntax.arguments($0, reach: .attached, lexicon: lexicon) }
        guard let owner = owners.first(where: { syntax.type(ofChain: $0.chain) != .event }),
            EdgeType.affiliatedWith.joins(.person, syntax.type(ofChain: owner.chain)), owner.chain != person
        else { return [] }
        return [
            Candidate(
                source: person, target: owner.chain, type: .affiliatedWith, label: label(of: phrase),
                tokens: [owner.token, phrase.head, mention.tokens.upperBound - 1], trigger: phrase.head,
                pattern: .nominal)
        ]
    }

    /// The noun before "including" or "under" before the phrase.
    private func body(around phrase: RolePhrase) -> Int? {
        var index = phrase.tokens.lowerBound - 1
        let first = syntax.sentence(of: phrase.head).tokens.lowerBound
        while index > first, [.det, .adj].contains(syntax.token(index).upos) { index -= 1 }
        guard index > first, ["including", "under"].contains(syntax.word(index)) else { return nil }
        index -= 1
        if index > first, syntax.token(index).xpos == .comma { index -= 1 }
        return syntax.token(index).upos.isNominal ? index : nil
    }

    /// "X is the director of Y", "X was named director", "X serves as director".
    private func predicates(of mention: Mention, _ chain: Int, _ finder: RolePhraseFinder) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        var subject = head
        if syntax.token(head).relation == .conj, syntax.token(head).head >= 0 { subject = syntax.token(head).head }
        let token = syntax.token(subject)
        guard token.relation.isSubject || token.relation == .obj, token.head >= 0 else { return [] }
        let verb = token.head
        if token.relation.isSubject, syntax.isPredicate(verb), let phrase = finder.phrase(headedBy: verb) {
            return relations(of: chain, at: head, phrase, .copula)
        }
        var found: [Candidate] = []
        guard syntax.token(verb).upos == .verb, holdsRole(token.relation, verb) else { return [] }
        for child in syntax.children(verb) + becoming(below: verb) where isRoleSlot(child) {
            if let phrase = finder.phrase(headedBy: child) { found += relations(of: chain, at: head, phrase, .copula) }
        }
        return found
    }

    /// "is projected to become minister"
    private func becoming(below verb: Int) -> [Int] {
        syntax.children(verb).filter {
            [.xcomp, .advcl].contains(syntax.token($0).relation) && syntax.lemma($0) == "become"
        }
        .flatMap { Array(syntax.children($0)) }
    }

    /// Whose role "as …" tells: the object's with verbs of appointing, the subject's with others.
    private func holdsRole(_ relation: DependencyRelation, _ verb: Int) -> Bool {
        guard syntax.child(verb, .obj) != nil else { return true }
        let appoints = lexicon.types(verb: syntax.predicateLemma(verb), preposition: nil).contains(.appoints)
        return relation == .obj || syntax.isPassive(verb) ? appoints : !appoints
    }

    private func isRoleSlot(_ index: Int) -> Bool {
        switch syntax.token(index).relation {
        case .xcomp: syntax.token(index).upos.isNominal
        case .obj: syntax.isPassive(syntax.token(index).head)
        case .obl: syntax.preposition(of: index) == "as"
        default: false
        }
    }

    // MARK: From phrase to statements

    private func relations(of person: Int, at token: Int, _ phrase: RolePhrase, _ pattern: Pattern) -> [Candidate] {
        owners(in: phrase).flatMap { owner -> [Candidate] in
            let phrase = later(phrase, before: owner)
            guard let target = owner.chain, target != person,
                let type = type(phrase, syntax.type(ofChain: target), owner)
            else { return [] }
            let own = Candidate(
                source: person, target: target, type: type, label: label(of: phrase),
                tokens: [token, phrase.head, owner.tokens.lowerBound, owner.tokens.upperBound - 1],
                trigger: phrase.head, pattern: phrase.role == .kin ? .kinship : pattern)
            guard type == .affiliatedWith, syntax.type(ofChain: target) == .organization,
                let founder = founder(in: phrase, before: owner)
            else { return [own] }
            var founding = own
            (founding.type, founding.label, founding.trigger) = (.founded, syntax.word(founder), founder)
            return [own, founding]
        }
    }

    /// "the inventor and founder of X": a founder by a second word.
    private func founder(in phrase: RolePhrase, before owner: Mention) -> Int? {
        (phrase.tokens.lowerBound..<max(phrase.tokens.lowerBound, owner.tokens.lowerBound)).first {
            syntax.word($0).hasSuffix("founder") && syntax.mention(covering: $0)?.kind != .name
        }
    }

    /// The entities that the phrase says the role belongs to: not the place that an organization inside it is in.
    func owners(in phrase: RolePhrase) -> [Mention] {
        let relatives = relativeOwners(of: phrase)
        if !relatives.isEmpty { return relatives }
        let named = syntax.namedMentions(in: phrase.tokens)
        if named.isEmpty { return phrase.role == .kin ? possessor(in: phrase) : bodies(in: phrase) }
        return named.enumerated().filter { index, mention in
            // "In Oslo, former police commander X"
            let after = mention.tokens.upperBound
            if mention.type == .place, after < phrase.head, syntax.token(after).xpos == .comma { return false }
            if isBased(mention) || isOwner(mention, ofNext: named, index) || isSeatOf(named, index) { return false }
            guard index > 0 else { return true }
            let previous = named[index - 1]
            let between = previous.tokens.upperBound..<max(previous.tokens.upperBound, mention.tokens.lowerBound)
            let words = between.map { syntax.word($0) }
            // "chair of the Union of the Norwegian Coast": what a body's name goes on with.
            if previous.type == .organization, mention.type == .place, previous.tokens.lowerBound > phrase.head,
                words == ["of"] || words == ["of", "the"]
            {
                return false
            }
            let locates =
                words == [","] || words.last == "in" || words.suffix(2) == ["in", "the"] || words.first == "based"
            return !(locates && mention.type == .place && previous.tokens.lowerBound > phrase.head)
        }.map(\.element)
    }

    /// "the company" in "a spokesman for the company": bodies that are named elsewhere.
    private func bodies(in phrase: RolePhrase) -> [Mention] {
        phrase.tokens.compactMap { token in
            guard token != phrase.head, let mention = syntax.mention(headedBy: token), mention.kind == .nominal,
                mention.type == .organization || mention.type == .place
            else { return nil }
            return mention
        }
    }

    /// "the Union" in "head of the Union's Council": the post is in the part, not the whole.
    private func isOwner(_ mention: Mention, ofNext named: [Mention], _ index: Int) -> Bool {
        let mark = mention.tokens.upperBound
        guard index + 1 < named.count, mark < syntax.article.tokens.count, syntax.token(mark).xpos == .POS else {
            return false
        }
        return named[index + 1].type == .organization && named[index + 1].tokens.lowerBound == mark + 1
    }

    /// "Oslo" in "director of the Oslo chapter of X".
    private func isSeatOf(_ named: [Mention], _ index: Int) -> Bool {
        let noun = named[index].tokens.upperBound
        guard index + 1 < named.count, named[index].type == .place, named[index + 1].type == .organization,
            noun < named[index + 1].tokens.lowerBound
        else { return false }
        return lexicon.isSeat(syntax.lemma(noun)) && syntax.mention(covering: noun)?.kind != .name
    }

    /// "Oslo" in "chief executive of Oslo-based X", "Oslo-backed minister X".
    private func isBased(_ mention: Mention) -> Bool {
        let next = mention.tokens.upperBound
        guard next + 1 < syntax.article.tokens.count, syntax.token(next).xpos == .HYPH else { return false }
        return syntax.token(next + 1).xpos == .VBN || syntax.token(next + 1).xpos == .VBD
            || syntax.word(next + 1) == "based"
    }

    /// The role's words without the names in it: "former prime minister".
    func label(of phrase: RolePhrase) -> String {
        var start = phrase.head
        while start > phrase.tokens.lowerBound, isPartOfTitle(start - 1) { start -= 1 }
        while start < phrase.head, syntax.token(start).xpos == .HYPH || syntax.token(start).xpos == .VBN { start += 1 }
        var words = (start...phrase.head).filter { syntax.token($0).xpos != .POS }.map { syntax.word($0) }
        if phrase.tokens.contains(where: { $0 < start && syntax.word($0) == "former" }), words.first != "former" {
            words.insert("former", at: 0)
        }
        if syntax.relative(byMarriageEndingAt: phrase.head + 4) == phrase.head { words[words.count - 1] += "-in-law" }
        words += postpositive(after: phrase.head) + ministry(after: phrase.head)
        return words.joined(separator: " ").replacing(" - ", with: "-")
    }

    /// "general" in "Secretary General X", "- elect" in "President-elect X".
    private func postpositive(after head: Int) -> [String] {
        let end = syntax.sentence(of: head).tokens.upperBound
        let hyphen = head + 1 < end && syntax.token(head + 1).xpos == .HYPH
        let word = hyphen ? head + 2 : head + 1
        guard word < end, Self.postpositives.contains(syntax.word(word)), syntax.mention(covering: word) == nil else {
            return []
        }
        return hyphen ? ["-", syntax.word(word)] : [syntax.word(word)]
    }

    private static let postpositives: Set<String> = ["general", "elect", "designate", "emeritus", "laureate"]

    /// "of state" in "Secretary of State X".
    private func ministry(after head: Int) -> [String] {
        let end = syntax.sentence(of: head).tokens.upperBound
        guard head + 2 < end, syntax.word(head + 1) == "of", syntax.token(head + 2).upos == .propn,
            syntax.mention(covering: head + 2) == nil
        else { return [] }
        return ["of"]
            + (head + 2..<end).prefix { syntax.token($0).upos == .propn && syntax.mention(covering: $0) == nil }
            .map { syntax.word($0) }
    }

    private func isPartOfTitle(_ index: Int) -> Bool {
        if let mention = syntax.mention(covering: index), mention.type != .event { return false }
        // "in February climate minister Kari Lund"
        if CalendarNames.contains(syntax.article.text(index)) { return false }
        switch syntax.token(index).xpos {
        case .NN, .NNP, .JJ, .HYPH, .AFX, .VBN, .NNS, .NNPS: return syntax.word(index) != "new"
        default: return false
        }
    }
}
