internal import TextModel

/// Recognises paragraphs that belong to the site and not to the article: comment prompts, share and subscription
/// lines, cookie notices, links to other articles, copyright lines, lines in another language.
///
/// Only short paragraphs are ever taken for furniture, and quotations never are. Cues that could also open a sentence
/// of the article count only near its beginning or end.
struct SiteFurniture {
    /// The paragraphs that are left, and whether the article as a whole is in another language.
    struct Outcome {
        let paragraphs: [TextSpan]
        let isForeign: Bool
    }

    let text: String

    /// The longest paragraph that can be furniture, in bytes.
    private static let longest = 300
    /// How many paragraphs at either end count as near it.
    private static let margin = 4

    init(text: String) {
        self.text = text
    }

    /// The article's own paragraphs.
    func paragraphs(among paragraphs: [TextSpan]) -> Outcome {
        var own: [TextSpan] = []
        var foreignBytes = 0
        for (index, paragraph) in paragraphs.enumerated() {
            let words = LowercaseWords(text[paragraph])
            if words.isForeign {
                foreignBytes += paragraph.length
                if paragraph.length <= Self.longest * 2 { continue }
            } else if paragraph.length <= Self.longest {
                let isNearEdge = index < Self.margin || paragraphs.count - index <= Self.margin
                if isFurniture(text[paragraph], words.all, isNearEdge: isNearEdge) { continue }
            }
            own.append(paragraph)
        }
        let total = paragraphs.reduce(0) { $0 + $1.length }
        return Outcome(paragraphs: own, isForeign: foreignBytes * 2 > total)
    }

    private func isFurniture(_ paragraph: Substring, _ words: [String], isNearEdge: Bool) -> Bool {
        guard !words.isEmpty else { return isNearEdge || paragraph.utf8.count < 8 }
        if isQuotation(paragraph) { return false }
        let phrase = words.joined(separator: " ")
        if FurnitureCues.wholeLines.contains(phrase) { return true }
        if FurnitureCues.openings.contains(where: { opens(phrase, with: $0) }), words.count <= 30 { return true }
        if FurnitureCues.phrases.contains(where: phrase.contains), words.count <= 40 { return true }
        if isLabelled(paragraph, words) || isCopyright(words) || isInvitation(words) { return true }
        return isNearEdge && (isByline(paragraph, words) || isCounter(words))
    }

    private func opens(_ phrase: String, with cue: String) -> Bool {
        phrase.hasPrefix(cue) && (phrase.utf8.count == cue.utf8.count || phrase.dropFirst(cue.count).hasPrefix(" "))
    }

    /// "Copyright 2020 …", "© Example News": the word alone may open a sentence about the law.
    private func isCopyright(_ words: [String]) -> Bool {
        guard words[0] == "copyright", words.count <= 30, words.count >= 2 else { return words[0] == "©" }
        return words[1] == "©" || words[1] == "c" || Int(words[1]).map { (1900...2200).contains($0) } ?? false
    }

    /// An order or offer to the reader, about the site, that speaks of "us" and "you".
    private func isInvitation(_ words: [String]) -> Bool {
        guard FurnitureCues.invitations.contains(words[0]), words.count <= 20 else { return false }
        let rest = words.dropFirst()
        return rest.contains(where: FurnitureCues.siteObjects.contains)
            && rest.contains(where: FurnitureCues.addresses.contains)
    }

    private func isQuotation(_ paragraph: Substring) -> Bool {
        guard let first = paragraph.unicodeScalars.first else { return false }
        return first == "“" || first == "\"" || first == "‘" || first == "«"
    }

    /// "Related: …", "Tags: …": a label of the site, a colon, and something short.
    private func isLabelled(_ paragraph: Substring, _ words: [String]) -> Bool {
        guard words.count <= 25, let colon = paragraph.firstIndex(of: ":") else { return false }
        let label = LowercaseWords(paragraph[..<colon]).all.joined(separator: " ")
        return FurnitureCues.labels.contains(label)
    }

    /// "By Jane Roe": capitalised words only, and no sentence.
    private func isByline(_ paragraph: Substring, _ words: [String]) -> Bool {
        guard words.first == "by", words.count >= 2, words.count <= 12, !SentenceEnd.closes(paragraph) else {
            return false
        }
        let written = paragraph.split(separator: " ").dropFirst()
        return written.allSatisfy { word in
            word.first.map { $0.isUppercase || !$0.isLetter } ?? true || ["and", "in", "for"].contains(word)
        }
    }

    /// "5 min read", "12 comments", "3 hours ago", "1.2K shares".
    private func isCounter(_ words: [String]) -> Bool {
        guard words.count <= 5, let last = words.last, words[0].first?.isNumber ?? false else { return false }
        return FurnitureCues.counted.contains(last)
    }
}
