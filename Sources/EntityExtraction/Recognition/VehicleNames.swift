internal import Ontology
internal import TextModel

/// Finds the names of ships, aircraft and spacecraft, of novels and films after persons, and of laws, which are no nodes: "the
/// frigate Nordlys", "MV Bergen", "the novel Kari Lund", "the Coast Protection Act".
struct VehicleNames {
    let article: AnalyzedArticle

    /// The names without those of vehicles, wherever in the article they stand.
    ///
    /// - Complexity: O(*n*) in the number of names.
    func without(_ names: [Mention]) -> [Mention] {
        var forms = unrecognized(beside: names)
        var dropped: Set<Int> = []
        for (index, name) in names.enumerated() where name.kind == .name && name.type != .event {
            if isVehicle(name) {
                dropped.insert(index)
                forms.insert(ownName(name))
            } else if isWork(name) {
                dropped.insert(index)
            } else if isLettersOfLaw(name) {
                dropped.insert(index)
                forms.insert(ownName(name))
            } else if isLaw(name) {
                dropped.insert(index)
                if let letters = bracketed(after: name) { forms.insert(letters) }
            }
        }
        guard !forms.isEmpty || !dropped.isEmpty else { return names }
        return names.enumerated().filter { index, name in
            !dropped.contains(index) && !(name.kind == .name && forms.contains(ownName(name)))
        }.map(\.element)
    }

    /// The one-word names after nouns for vehicles that the labels overlook there, and may take for others elsewhere.
    private func unrecognized(beside names: [Mention]) -> Set<Substring> {
        let starts = Set(names.map(\.tokens.lowerBound))
        var forms: Set<Substring> = []
        for (noun, token) in article.tokens.enumerated().dropLast(3)
        where token.xpos == .NN && Self.vehicles.contains(article.text(noun)) || isPrefix(noun) {
            let name = isPrefix(noun + 1) ? noun + 2 : noun + 1
            guard article.tokens[name].xpos == .NNP, !starts.contains(name), article.tokens[name + 1].xpos != .NNP
            else {
                continue
            }
            forms.insert(article.text(name))
        }
        return forms
    }

    private func isPrefix(_ token: Int) -> Bool {
        article.tokens[token].xpos == .NNP && Self.prefixes.contains(article.text(token))
    }

    private func isVehicle(_ name: Mention) -> Bool {
        let first = name.tokens.lowerBound
        if name.tokens.count > 1, Self.prefixes.contains(article.text(first)) { return true }
        guard first > 0, article.tokens[first - 1].xpos == .NN || article.tokens[first - 1].xpos == .NNP else {
            return false
        }
        let before = article.text(first - 1)
        if Self.prefixes.contains(before) { return true }
        return Self.vehicles.contains(before) && !actsNext(name)
    }

    /// "her novel Kari Lund": a title that looks like a person.
    private func isWork(_ name: Mention) -> Bool {
        let first = name.tokens.lowerBound
        guard name.type == .person, name.tokens.count > 1, first > 0, article.tokens[first - 1].xpos == .NN else {
            return false
        }
        return Self.works.contains(article.text(first - 1)) && !actsNext(name)
    }

    /// "the Coast Protection Act": laws and rules by their last word.
    private func isLaw(_ name: Mention) -> Bool {
        name.tokens.count > 1 && name.type != .person && Self.laws.contains(article.text(name.tokens.upperBound - 1))
    }

    private func isLettersOfLaw(_ name: Mention) -> Bool {
        let open = name.tokens.lowerBound - 1
        return name.tokens.count == 1 && open > 0 && article.text(open) == "("
            && Self.laws.contains(article.text(open - 1))
    }

    /// "CPA" in "the Coast Protection Act (CPA)".
    private func bracketed(after name: Mention) -> Substring? {
        let open = name.tokens.upperBound
        guard open + 2 < article.tokens.count, article.text(open) == "(", article.text(open + 2) == ")" else {
            return nil
        }
        return article.text(open + 1)
    }

    static let laws: Set<Substring> = [
        "Act", "Bill", "Amendment", "Ordinance", "Statute", "Proposition", "Resolution",
    ]

    /// "the ship Norway sold", "the novel Kari Lund wrote": whoever does something to it.
    private func actsNext(_ name: Mention) -> Bool {
        let next = name.tokens.upperBound
        guard next < article.tokens.count else { return false }
        switch article.tokens[next].xpos {
        case .VBD, .VBZ, .POS: return article.tokens[name.tokens.lowerBound - 1].xpos == .NN && !isRoot(name)
        default: return false
        }
    }

    /// "The ferry Nordlys sank": its name is the subject's.
    private func isRoot(_ name: Mention) -> Bool {
        let noun = article.tokens[name.tokens.lowerBound - 1]
        return noun.relation == .nsubj || noun.relation == .nsubjPass
            || article.tokens[name.head].relation == .nsubjPass
            || name.type != .organization && name.type != .person
    }

    /// The name without the letters that say what kind of ship it is.
    private func ownName(_ name: Mention) -> Substring {
        let first = name.tokens.lowerBound
        guard name.tokens.count > 1, Self.prefixes.contains(article.text(first)) else { return article.text(name.span) }
        return article.text(
            TextSpan(article.tokens[first + 1].span.start, article.tokens[name.tokens.upperBound - 1].span.end))
    }

    private static let prefixes: Set<Substring> = [
        "MV", "M/V", "MS", "M/S", "MT", "SS", "USS", "HMS", "INS", "HMAS", "HMCS", "HMNZS", "RMS", "RV", "USNS",
        "USCGC",
        "ROKS", "KRI", "BRP", "FV", "F/V",
    ]

    private static let vehicles: Set<Substring> = [
        "warship", "frigate", "destroyer", "cruiser", "corvette", "submarine", "ship", "vessel", "tanker", "trawler",
        "freighter", "ferry", "yacht", "liner", "boat", "dhow", "schooner", "flagship", "icebreaker", "battleship",
        "gunboat", "steamer", "spacecraft", "shuttle", "probe", "rover", "airship", "sailboat", "catamaran", "barge",
    ]

    private static let works: Set<Substring> = [
        "novel", "film", "movie", "album", "song", "book", "play", "opera", "musical", "sitcom", "ballet", "poem",
        "comic", "videogame",
    ]
}

/// Finds again the one-word names of places and bodies where the labels overlook them: what is a name in one sentence is one
/// in all.
struct RepeatedNames {
    let article: AnalyzedArticle

    /// The mentions that are missing.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    func overlooked(besides names: [Mention]) -> [Mention] {
        var types: [Substring: NodeType] = [:]
        for name in names where name.kind == .name && name.tokens.count == 1 && name.confidence >= 0.6 {
            guard name.type == .organization || name.type == .place else { continue }
            let form = article.text(name.span)
            let isName = form.utf8.count > 2 && form.utf8.first.map { $0 < 0x61 } ?? false
            if isName, HeadNoun(lemma: form.lowercased()) == nil { types[form] = name.type }
        }
        let teams = shortTeams(among: names)
        types.merge(teams.map { ($0, .organization) }) { known, _ in known }
        guard !types.isEmpty else { return [] }
        var taken = [Bool](repeating: false, count: article.tokens.count)
        for name in names {
            for token in name.tokens { taken[token] = true }
        }
        return article.tokens.indices.compactMap { token -> Mention? in
            guard !taken[token], isNoun(token), article.text(token).utf8.first.map({ $0 < 0x61 }) ?? false,
                let type = types[article.text(token)], isFree(token, taken),
                !teams.contains(article.text(token)) || isTeam(token)
            else {
                return nil
            }
            return Mention(
                span: article.tokens[token].span, tokens: token..<token + 1, head: token, type: type, kind: .name,
                confidence: 0.6)
        }
    }

    /// "the Kings", "Kings coach Kari Lund"
    private func isTeam(_ token: Int) -> Bool {
        if token > 0, article.tokens[token - 1].upos == .det { return true }
        let next = token + 1
        guard next < article.tokens.count, article.tokens[next].upos == .noun else { return false }
        return HeadNoun(lemma: article.text(next).lowercased())?.type == .person || article.text(next) == "star"
    }

    /// "Kings" of "Oslo Kings": a plural that stands for the team with an article before it.
    private func shortTeams(among names: [Mention]) -> Set<Substring> {
        Set(
            names.compactMap { name -> Substring? in
                let last = name.tokens.upperBound - 1
                guard name.kind == .name, name.type == .organization, name.tokens.count == 2,
                    article.tokens[last].xpos == .NNPS
                else { return nil }
                let word = article.text(last)
                return HeadNoun(lemma: word.dropLast().lowercased()) == nil ? word : nil
            })
    }

    /// A title that does not follow another capitalized word: not "Minister" in "Foreign Minister".
    private func isTitle(_ token: Int) -> Bool { PersonTitles.contains(article.text(token)) }

    private func isNoun(_ token: Int) -> Bool {
        let upos = article.tokens[token].upos
        return upos == .propn || upos == .noun
    }

    /// Whether no other capitalized word that no name covers stands beside it: it may be a part of another name.
    private func isFree(_ token: Int, _ taken: [Bool]) -> Bool {
        ![token - 1, token + 1].contains { near in
            article.tokens.indices.contains(near) && !taken[near]
                && article.text(near).first?.isUppercase ?? false && !isTitle(near)
        }
    }
}
