internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "the regions", "the two parties", "these countries": those of a list before ("Hamar and Tromso") that such a phrase
    /// takes up.
    ///
    /// The nearest list counts whose names are all of the noun's kind and which is as long as the phrase says.
    func list(meantBy head: Int) -> [Int]? {
        if isBareTwo(head) {
            return [NodeType.person, .place, .organization].lazy.compactMap {
                self.list(before: head, of: $0, 2...2, sentences: 1)
            }.first
        }
        guard token(head).xpos == .NNS, chain(headedBy: head) == nil, let type = Self.listedType(lemma(head)),
            let length = listLength(saidBy: head)
        else { return nil }
        return list(before: head, of: type, length, sentences: Self.listReach)
    }

    /// "The two met in Oslo."
    private func isBareTwo(_ head: Int) -> Bool {
        token(head).xpos == .CD && word(head) == "two" && token(head).relation.isSubject
            && children(head).contains { word($0) == "the" }
    }

    private func list(before head: Int, of type: NodeType, _ length: ClosedRange<Int>, sentences: Int) -> [Int]? {
        let number = article.sentenceIndex(ofToken: head)
        let start = article.sentences[max(0, number - sentences)].tokens.lowerBound
        var position = head - 1
        while position >= start {
            if let mention = mention(covering: position) {
                position = mention.tokens.lowerBound
                let found = coordination(startingAt: ArticleSyntax.head(of: mention, in: article), of: type)
                if found.count > 1 {
                    let isMeant =
                        length.contains(found.count) && (areRegions(head) || isAlone(found, since: position, head))
                    return isMeant ? found : nil
                }
            }
            position -= 1
        }
        return nil
    }

    /// Regions are seldom anything but those listed; countries, persons and parties may be any that act.
    private func areRegions(_ head: Int) -> Bool {
        switch lemma(head) {
        case "region", "territory", "province", "city", "town", "island", "village", "enclave": true
        default: false
        }
    }

    /// Whether no other of the list's kind acts between its sentence and the one of `head`.
    private func isAlone(_ list: [Int], since first: Int, _ head: Int) -> Bool {
        let text = sentence(of: first).tokens.lowerBound..<max(first + 1, sentence(of: head).tokens.lowerBound)
        return !article.mentions.contains { mention in
            guard text.contains(mention.tokens.lowerBound), mention.kind != .pronoun, let chain = mention.chain,
                type(ofChain: chain) == type(ofChain: list[0]), !list.contains(chain)
            else { return false }
            return mention.type != .place || isActing(mention)
        }
    }

    /// How many sentences back the list may stand.
    private static var listReach: Int { 6 }

    /// How many the phrase may mean; `nil` where it does not point back: "two regions", "the other regions", "the regions
    /// of X".
    private func listLength(saidBy head: Int) -> ClosedRange<Int>? {
        var isDefinite = false
        var length = 2...4
        for child in children(head) {
            switch token(child).relation {
            case .det:
                guard Self.pointing.contains(word(child)) else { return nil }
                isDefinite = true
                if word(child) == "both" { length = 2...2 }
            case .nummod:
                guard let number = Self.numbers[word(child)] else { return nil }
                length = number...number
            case .amod where word(child) == "two" || word(child) == "three": length = 2...3
            case .nmod where preposition(of: child) == "as": continue
            case .nmod, .nmodPoss, .acl, .aclRelcl, .compound, .appos, .conj: return nil
            case .amod where Self.selecting.contains(word(child)): return nil
            default: continue
            }
        }
        return isDefinite ? length : nil
    }

    private static let pointing: Set<String> = ["the", "these", "those", "both"]
    private static let numbers: [String: Int] = ["two": 2, "three": 3, "four": 4]
    private static let selecting: Set<String> = [
        "other", "many", "several", "neighboring", "neighbouring", "various", "new", "developing", "western", "eastern",
        "northern", "southern",
    ]

    private static func listedType(_ noun: String) -> NodeType? {
        switch noun {
        case "region", "territory", "province", "country", "nation", "state", "city", "town", "island", "republic",
            "village", "enclave", "neighbor", "neighbour", "capital":
            .place
        case "company", "firm", "party", "group", "team", "club", "bank", "organization", "organisation", "agency",
            "faction":
            .organization
        case "leader", "president", "minister", "man", "woman", "candidate", "politician", "suspect", "player",
            "official", "rival", "brother", "sister":
            .person
        default: nil
        }
    }

    /// The chains of a list that opens with `first`, where all of it is of one type.
    private func coordination(startingAt first: Int, of type: NodeType) -> [Int] {
        let parts = [first] + children(first, .conj)
        guard parts.count > 1 else { return [] }
        var found: [Int] = []
        for part in parts {
            guard let chain = chain(headedBy: part), self.type(ofChain: chain) == type else { return [] }
            if !found.contains(chain) { found.append(chain) }
        }
        return found
    }
}
