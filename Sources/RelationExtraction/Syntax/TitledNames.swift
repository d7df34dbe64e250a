internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "Farmers' Union Chairwoman Kari Lund", "ministers Kari Lund and Ola Berg": the persons whose title begins at or
    /// around a word, by the words' order. In such strings of names trees pick the wrong head more often than not.
    func bearers(ofTitleFrom word: Int, _ lexicon: RelationLexicon) -> [(chain: Int, token: Int)] {
        let cover = outerName(covering: word)
        guard token(word).upos.isNominal, cover.map({ $0.type != .person && $0.type != .event }) ?? true else {
            return []
        }
        let start = cover?.tokens.upperBound ?? word
        let end = min(sentence(of: word).tokens.upperBound, start + 6)
        guard var first = (start..<max(start, end)).first(where: { !isInsideTitle($0, from: start) }), first > start
        else {
            return []
        }
        first = afterComma(first, from: word, lexicon) ?? first
        guard
            let name = mention(covering: first), name.kind == .name, let chain = name.chain,
            let title = (start..<first).last(where: { isTitle($0, of: name, lexicon) })
        else { return [] }
        return [(chain, ArticleSyntax.head(of: name, in: article))] + others(after: name, title: title)
    }

    /// The mention that covers a word, unless the word is but one of many in an event's phrase: "talks with Chancellor X".
    private func outerName(covering word: Int) -> Mention? {
        guard let mention = mention(covering: word) else { return nil }
        return mention.type == .event && ArticleSyntax.head(of: mention, in: article) != word ? nil : mention
    }

    /// "Norway's leader, General X,": the name after the comma and the rank.
    private func afterComma(_ comma: Int, from word: Int, _ lexicon: RelationLexicon) -> Int? {
        let end = sentence(of: word).tokens.upperBound
        guard token(comma).xpos == .comma, comma > 0, lexicon.role(lemma(comma - 1).lowercased()) != nil else {
            return nil
        }
        var index = comma + 1
        while index < min(end, comma + 5), mention(covering: index) == nil, isInsideTitle(index, from: index) {
            index += 1
        }
        guard index < end, let name = mention(covering: index), name.type == .person, name.kind == .name,
            name.tokens.upperBound < end
        else { return nil }
        let after = name.tokens.upperBound
        return token(after).upos == .punct || token(after).upos == .verb || token(after).upos == .aux ? index : nil
    }

    /// Whether a noun before a name says what the name's bearer is: "Chairwoman Kari Lund", "member Norway".
    private func isTitle(_ noun: Int, of name: Mention, _ lexicon: RelationLexicon) -> Bool {
        let lemma = lemma(noun).lowercased()
        if name.type == .person { return lexicon.role(lemma) != nil }
        return noun == name.tokens.lowerBound - 1 && (lemma == "member" || lexicon.counterpart(lemma) != nil)
    }

    /// "Secretary of State" in "Secretary of State X".
    private func isInsideTitle(_ index: Int, from start: Int) -> Bool {
        guard outerName(covering: index) == nil else { return false }
        if index > start, token(index - 1).xpos == .HYPH { return true }
        switch token(index).xpos {
        case .NN, .NNP, .NNS, .NNPS, .HYPH, .JJ: return true
        case .IN: return index > start && word(index) == "of" && (index < 1 || mention(covering: index - 1) == nil)
        default: return false
        }
    }

    /// The further names after a title in the plural.
    private func others(after first: Mention, title: Int) -> [(chain: Int, token: Int)] {
        guard token(title).xpos == .NNS || token(title).xpos == .NNPS else { return [] }
        var found: [(chain: Int, token: Int)] = []
        var index = first.tokens.upperBound
        let end = sentence(of: title).tokens.upperBound
        while index + 1 < end, token(index).xpos == .comma || token(index).upos == .cconj {
            let next = token(index + 1).upos == .cconj ? index + 2 : index + 1
            guard next < end, let name = mention(covering: next), name.type == .person, name.kind == .name,
                name.tokens.lowerBound == next, let chain = name.chain
            else { break }
            found.append((chain, ArticleSyntax.head(of: name, in: article)))
            index = name.tokens.upperBound
        }
        // "ministers Lund of Norway, Berg of Sweden": what stands between the names the tree sees through.
        for part in children(ArticleSyntax.head(of: first, in: article), .conj) {
            guard let name = mention(headedBy: part), name.type == .person, name.kind == .name, let chain = name.chain,
                !found.contains(where: { $0.chain == chain })
            else { continue }
            found.append((chain, part))
        }
        return found
    }

    /// "the Norway-led alliance", "al-Nur-linked militants": who leads whom the noun names acts through it, and so does
    /// the group that they belong to.
    func leaders(of noun: Int) -> [Argument] {
        for found in [makers(of: noun), authors(of: noun)] where !found.isEmpty { return found }
        return linked(to: noun)
    }

    /// "X passed a resolution demanding …": whoever a verb says makes a document.
    private func authors(of document: Int) -> [Argument] {
        let verb = token(document).head
        guard verb >= 0, token(document).relation == .obj, Self.documents.contains(lemma(document)),
            Self.issuing.contains(lemma(verb)), !isPassive(verb)
        else { return [] }
        return agents(of: verb).compactMap { agent in
            // "Norwegian lawmakers approved a resolution": the lawmakers' country.
            let body =
                chain(headedBy: agent) != nil
                ? agent
                : children(agent).first {
                    [.amod, .compound, .nmodPoss].contains(token($0).relation) && type(at: $0)?.isActor ?? false
                }
            return body.flatMap { body in
                chain(headedBy: body).map { Argument(chain: $0, token: body, isDirect: false) }
            }
        }
    }

    private static let documents: Set<String> = [
        "resolution", "law", "bill", "statement", "letter", "decree", "order", "report", "declaration", "motion",
        "proposal", "draft", "measure", "petition", "communique", "warrant", "ruling", "legislation",
    ]
    private static let issuing: Set<String> = [
        "pass", "adopt", "issue", "approve", "release", "publish", "send", "write", "sign", "introduce", "submit",
        "present", "propose", "draft", "circulate", "file", "launch", "read",
    ]

    /// "a group led by X", "a resolution drafted by X": whoever a participle says leads a body or made a document.
    private func makers(of noun: Int) -> [Argument] {
        children(noun, .acl).flatMap { clause -> [Argument] in
            guard Self.leading.contains(word(clause)) || Self.making.contains(word(clause)) else { return [] }
            return children(clause).filter { isAgentPhrase($0) }.flatMap { [$0] + children($0, .conj) }
                .compactMap { agent in
                    chain(headedBy: agent).map { Argument(chain: $0, token: agent, isDirect: false) }
                }
        }
    }

    private func linked(to noun: Int) -> [Argument] {
        children(noun, .amod).compactMap { word in
            guard word > 1, token(word - 1).xpos == .HYPH, let leader = mention(covering: word - 2)?.chain,
                Self.leading.contains(self.word(word))
                    || Self.belonging.contains(self.word(word)) && type(ofChain: leader) == .organization
            else { return nil }
            return Argument(chain: leader, token: word - 2, isDirect: false)
        }
    }

    private static let leading: Set<String> = ["led", "run", "dominated", "controlled", "commanded"]
    private static let making: Set<String> = [
        "headed", "chaired", "organized", "organised", "sponsored", "co-sponsored", "cosponsored", "drafted", "written",
        "proposed", "introduced", "submitted", "signed", "issued", "released", "published", "commissioned", "prepared",
        "presented", "circulated",
    ]
    private static let belonging: Set<String> = ["linked", "affiliated", "allied", "aligned", "inspired"]
}
