internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// The persons that the labels overlook right after a title: "General Tarelim al-Bekri", "Minister of Education Kari Lund".
    ///
    /// The title is evidence enough where nothing else is known of the words.
    /// - Complexity: O(*n*) in the number of the sentence's tokens.
    func titledPersons(
        in article: AnalyzedArticle, _ features: NameFeatures, besides names: [Mention]
    ) -> [Mention] {
        let taken = TakenTokens(names, features.range)
        var found: [Mention] = []
        var end = features.range.lowerBound
        for title in features.range.dropLast() where title >= end && !taken[title] {
            guard let start = nameStart(afterTitle: title, article, features, taken) else { continue }
            let run = personRun(from: start, article, features, taken)
            guard isUnknown(run, afterTitle: title, article, features, taken) else { continue }
            end = run.upperBound
            found.append(person(run, article))
        }
        return found
    }

    /// The person whose name stands between a body's and a verb of saying: "director of the Oslo Institute Kari Lund said".
    func speakersAfterBodies(
        in article: AnalyzedArticle, _ features: NameFeatures, besides names: [Mention]
    ) -> [Mention] {
        let taken = TakenTokens(names, features.range)
        return names.compactMap { body -> Mention? in
            let run = body.tokens.upperBound..<body.tokens.upperBound + 2
            guard body.type == .organization, run.upperBound < features.range.upperBound,
                run.allSatisfy({ !taken[$0] && isProper($0, article) }),
                article.tokens[run.upperBound].xpos == .VBD || article.tokens[run.upperBound].xpos == .VBZ,
                SpeechVerbs.all.contains(article.tokens[run.upperBound].lemma), isPersonal(run, features)
            else { return nil }
            return person(run, article)
        }
    }

    private func isPersonal(_ run: Range<Int>, _ features: NameFeatures) -> Bool {
        let words = run.map { features.sentence.words[$0 - features.range.lowerBound] }
        return words.contains { $0.map { $0.given > 0 || $0.surname > 0 } ?? true }
            && words.allSatisfy { !($0?.isCommonWord ?? false) || $0?.surname ?? 0 > 0 }
    }

    // MARK: The title

    /// Where the name begins that a title leads to, its portfolio skipped; `nil` where the word is no title.
    private func nameStart(
        afterTitle title: Int, _ article: AnalyzedArticle, _ features: NameFeatures, _ taken: TakenTokens
    ) -> Int? {
        let next = title + 1 - features.range.lowerBound
        guard
            features.sentence.tokens[next].isCapital
                || next + 1 < features.range.count && features.sentence.tokens[next + 1].isCapital
        else { return nil }
        let word = article.text(title)
        let isTitle = PersonTitles.contains(word) || HeadNoun(lemma: word.lowercased())?.group == .post
        guard isTitle else { return nil }
        var start = title + 1
        if ["of", "for"].contains(article.text(start)) {
            start += 1
            let first = start
            while start < features.range.upperBound, !taken[start],
                Self.portfolios.contains(article.text(start).lowercased())
            {
                start += 1
            }
            guard start > first else { return nil }
        }
        return start
    }

    /// What ministers are for, as far as one word tells it.
    private static let portfolios: Set<String> = [
        "education", "health", "finance", "defence", "defense", "justice", "interior", "foreign", "affairs", "trade",
        "transport", "transportation", "agriculture", "culture", "labour", "labor", "energy", "environment", "state",
        "industry", "economy", "sport", "sports", "tourism", "science", "technology", "communications", "information",
        "planning", "housing", "immigration", "employment", "research", "security", "home", "treasury", "commerce",
        "fisheries", "development", "war", "public", "works", "and", "the", "national", "social", "higher", "women",
        "youth", "media", "police", "railways", "water", "mines", "petroleum", "tax",
    ]

    // MARK: The name

    /// The capitalized words from a token on, small words of names among them.
    private func personRun(
        from start: Int, _ article: AnalyzedArticle, _ features: NameFeatures, _ taken: TakenTokens
    ) -> Range<Int> {
        var end = start
        var next = start
        while next < features.range.upperBound, next < start + 6, !taken[next] {
            if isProper(next, article), HeadNoun(lemma: article.text(next).lowercased())?.type != .organization {
                end = next + 1
            } else if !Self.particles.contains(article.text(next)) {
                break
            }
            next += 1
        }
        return start..<end
    }

    private static let particles: Set<Substring> = [
        "al", "el", "bin", "bint", "ibn", "ben", "abu", "de", "da", "do", "dos", "del", "della", "di", "du", "van",
        "von", "der", "den", "ter", "la", "le", "ul", "-",
    ]

    /// Whether nothing else is known of the words, and the title is one that stands before names: what is written small
    /// leads to a full name only.
    private func isUnknown(
        _ run: Range<Int>, afterTitle title: Int, _ article: AnalyzedArticle, _ features: NameFeatures,
        _ taken: TakenTokens
    ) -> Bool {
        guard let first = run.first, run.upperBound == features.range.upperBound || !taken[run.upperBound],
            article.tokens[run.upperBound - 1].xpos == .NNP
        else { return false }
        let isCapital = article.text(title).first?.isUppercase ?? false
        let words = run.filter { isProper($0, article) }.count
        // "Special Envoy de Lund": the small word leads to a family name.
        let isLed = run.count > 1 && words < run.count && !isProper(first, article)
        guard words > 1 || isCapital && (isLed || PersonTitles.isHonorific(article.text(title))) else { return false }
        guard !CalendarNames.isWeekday(article.text(first)) else { return false }
        return run.allSatisfy { token in
            let word = article.text(token).lowercased()
            if HeadNoun(lemma: word) != nil || OrganizationName.kindWords.contains(word) { return false }
            let local = token - features.range.lowerBound
            let isNamesake = features.sentence.words[local].map { $0.given > 0 || $0.surname > 0 } ?? false
            return features.sentence.matches[local] == nil || isNamesake && token > first
        }
    }

    private func person(_ tokens: Range<Int>, _ article: AnalyzedArticle) -> Mention {
        let span = TextSpan(
            article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end)
        return Mention(
            span: span, tokens: tokens, head: article.head(of: tokens), type: .person, kind: .name, confidence: 0.6)
    }
}

/// The tokens of a sentence that names cover.
struct TakenTokens {
    private var flags: [Bool]
    private let start: Int

    init(_ names: [Mention], _ range: Range<Int>) {
        flags = [Bool](repeating: false, count: range.count)
        start = range.lowerBound
        for name in names {
            for token in name.tokens where range.contains(token) { flags[token - start] = true }
        }
    }

    subscript(token: Int) -> Bool { flags.indices.contains(token - start) && flags[token - start] }
}
