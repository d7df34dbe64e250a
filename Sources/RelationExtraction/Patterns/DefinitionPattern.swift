internal import Ontology
internal import TextModel

/// What a sentence of definition says: "Lund (born 1950) is a Norwegian skier and captain of X", "X is a subsidiary of Y based in
/// Bergen", "Hamar is a town in Norway".
///
/// Read from the order of words: brackets and lists between a name and what is said of it lead parsers astray.
struct DefinitionPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// The longest predicate that is looked at, in tokens.
    private static let longest = 30

    func candidates() -> [Candidate] {
        syntax.article.mentions.flatMap { mention -> [Candidate] in
            guard mention.kind == .name, let chain = mention.chain, let type = mention.type, type != .event,
                let region = predicate(after: mention)
            else { return [] }
            let subject = Subject(chain: chain, token: mention.tokens.lowerBound, type: type)
            switch type {
            case .person: return nationality(subject, region) + roles(subject, region)
            case .organization:
                return nationality(subject, region) + wholes(subject, region) + seats(subject, region)
                    + holders(subject, mention, region)
            case .place, .event: return seats(subject, region)
            }
        }
    }

    private struct Subject {
        let chain: Int
        let token: Int
        let type: NodeType
    }

    // MARK: The predicate

    /// The words after "NAME (…) is", up to the clause's end.
    private func predicate(after mention: Mention) -> Range<Int>? {
        let end = syntax.sentence(of: mention.tokens.lowerBound).tokens.upperBound
        var index = mention.tokens.upperBound
        if index < end, syntax.token(index).xpos == .openBracket {
            guard let close = (index..<min(end, index + 40)).first(where: { syntax.token($0).xpos == .closeBracket })
            else { return nil }
            index = close + 1
        }
        guard index + 1 < end, ["is", "was", "are", "were"].contains(syntax.word(index)) else { return nil }
        index += 1
        while index < end, syntax.token(index).upos == .adv { index += 1 }
        let limit = min(end, index + Self.longest)
        let stop = (index..<limit).first { isStop($0) } ?? limit
        return index < stop ? index..<stop : nil
    }

    private func isStop(_ index: Int) -> Bool {
        switch syntax.token(index).xpos {
        case .WP, .WDT, .WRB, .VBD, .VBZ, .VBP, .MD, .period, .colon: true
        default: syntax.word(index) == "but"
        }
    }

    // MARK: What it says

    /// "a Norwegian …": a nationality before the first noun of its own.
    private func nationality(_ subject: Subject, _ region: Range<Int>) -> [Candidate] {
        guard let first = region.first, syntax.token(first).upos == .det else { return [] }
        for index in region.dropFirst() {
            if let mention = syntax.mention(covering: index) {
                guard mention.kind == .demonym, let place = mention.chain else { return [] }
                return [
                    candidate(
                        subject, place, subject.type == .person ? .from : .locatedIn,
                        label: noun(after: mention.tokens.upperBound, region) ?? "from", index)
                ]
            }
            guard [.JJ, .JJS, .RB, .RBS, .HYPH, .CD, .VBN].contains(syntax.token(index).xpos) else { return [] }
        }
        return []
    }

    private func noun(after start: Int, _ region: Range<Int>) -> String? {
        let next = (start..<max(start, region.upperBound)).first { syntax.token($0).upos != .adj }
        return next.flatMap { syntax.token($0).upos == .noun ? syntax.word($0) : nil }
    }

    /// "president and chief executive of X, and a member of Y": each role with the next owner. What comes after a participle
    /// ("was defended by members of X") is not said of the subject.
    private func roles(_ subject: Subject, _ region: Range<Int>) -> [Candidate] {
        guard let first = region.first, syntax.token(first).upos != .verb else { return [] }
        var found: [Candidate] = []
        var pending: [Int] = []
        for index in region {
            if lexicon.role(syntax.lemma(index).lowercased()) != nil, syntax.mention(covering: index)?.kind != .name {
                pending.append(index)
                if let owner = owner(before: index) { found += belong(subject, [index], to: owner) }
            } else if ["of", "at", "for", "with"].contains(syntax.word(index)) {
                if let owner = owner(after: index, region) { found += belong(subject, pending, to: owner) }
                pending = []
            } else if syntax.token(index).upos == .adp {
                pending = []
            }
        }
        return found
    }

    /// "The chief executive of X is Kari Lund": who has the post that the words before the body's name tell.
    private func holders(_ body: Subject, _ mention: Mention, _ region: Range<Int>) -> [Candidate] {
        var role = mention.tokens.lowerBound - 1
        if role > 0, syntax.token(role).upos == .det { role -= 1 }
        guard role > 0, syntax.word(role) == "of" else { return [] }
        role -= 1
        guard lexicon.role(syntax.lemma(role).lowercased()) == .office,
            let holder = region.prefix(4).compactMap({ syntax.mention(covering: $0) }).first, holder.type == .person,
            holder.kind == .name, let person = holder.chain
        else { return [] }
        return [
            Candidate(
                source: person, target: body.chain, type: .affiliatedWith, label: syntax.word(role),
                tokens: [role, holder.tokens.upperBound - 1], trigger: role, pattern: .copula)
        ]
    }

    private func owner(before role: Int) -> Mention? {
        guard role > 0, let mention = syntax.mention(covering: role - 1), mention.type == .organization else {
            return nil
        }
        return mention
    }

    private func owner(after preposition: Int, _ region: Range<Int>) -> Mention? {
        var index = preposition + 1
        while index < region.upperBound, syntax.mention(covering: index) == nil,
            [.DT, .JJ, .NN].contains(syntax.token(index).xpos), index < preposition + 5
        {
            index += 1
        }
        guard index < region.upperBound, let mention = syntax.mention(covering: index), mention.kind == .name else {
            return nil
        }
        return mention
    }

    private func belong(_ subject: Subject, _ roles: [Int], to owner: Mention) -> [Candidate] {
        guard let target = owner.chain, let goal = owner.type else { return [] }
        return roles.compactMap { role in
            let lemma = syntax.lemma(role).lowercased()
            guard let kind = lexicon.role(lemma), kind != .kin else { return nil }
            var type = EdgeType.affiliatedWith
            if goal == .organization, lemma == "member" { type = .memberOf }
            if goal == .organization, lemma.hasSuffix("founder") { type = .founded }
            if goal == .organization, lemma.hasSuffix("owner") { type = .owns }
            if goal == .place, kind == .profession { type = .from }
            return candidate(subject, target, type, label: syntax.word(role), role, owner.tokens.upperBound - 1)
        }
    }

    /// "a wholly owned subsidiary of X".
    private func wholes(_ subject: Subject, _ region: Range<Int>) -> [Candidate] {
        region.flatMap { index -> [Candidate] in
            guard index + 1 < region.upperBound, BelongingPattern.partNouns.contains(syntax.lemma(index)),
                ["of", "within", "in"].contains(syntax.word(index + 1)), let whole = owner(after: index + 1, region),
                whole.type == .organization, let target = whole.chain
            else { return [] }
            return [candidate(subject, target, .partOf, label: syntax.word(index), index, whole.tokens.upperBound - 1)]
        }
    }

    /// "based in Bergen", "a town in Norway", "one of two schools in Norway": the first place that the predicate names.
    private func seats(_ subject: Subject, _ region: Range<Int>) -> [Candidate] {
        guard let first = region.first,
            syntax.token(first).upos == .det || syntax.token(first).upos == .num
                || Self.seated.contains(syntax.word(first))
        else { return [] }
        var isClassed = subject.type != .place || syntax.token(first).upos == .verb
        for index in region.dropFirst() {
            if lexicon.isPlaceClass(syntax.lemma(index)) { isClassed = true }
            guard let mention = syntax.mention(covering: index), mention.kind == .name else { continue }
            guard isClassed else { return [] }
            guard mention.type == .place, let place = mention.chain, let link = link(before: index, region) else {
                return []
            }
            return [
                candidate(subject, place, .locatedIn, label: syntax.word(link), link, mention.tokens.upperBound - 1)
            ]
        }
        return []
    }

    private static let seated: Set<String> = ["based", "located", "headquartered", "situated"]

    /// The "in" of the phrase that a place ends, "the city of" skipped.
    private func link(before place: Int, _ region: Range<Int>) -> Int? {
        var index = place - 1
        while index > region.lowerBound, index > place - 8 {
            let word = syntax.word(index)
            if ["in", "near", "at", "outside"].contains(word) { return index }
            guard [.DT, .JJ, .NN, .IN].contains(syntax.token(index).xpos),
                word == "of" || syntax.token(index).xpos != .IN
            else { return nil }
            index -= 1
        }
        return nil
    }

    private func candidate(
        _ subject: Subject, _ target: Int, _ type: EdgeType, label: String, _ trigger: Int, _ last: Int? = nil
    ) -> Candidate {
        Candidate(
            source: subject.chain, target: target, type: type, label: label,
            tokens: [subject.token, trigger, last ?? trigger], trigger: trigger, pattern: .copula)
    }
}
