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

    private static let by = WordCode.of("by")
    private static let copyright = WordCode.of("copyright")
    private static let copyrightSign = WordCode.of("©")

    init(text: String) {
        self.text = text
    }

    /// The article's own paragraphs.
    ///
    /// - Complexity: O(*n*) in the length of the paragraphs.
    func paragraphs(among paragraphs: [TextSpan]) -> Outcome {
        var copy = text
        return copy.withUTF8 { bytes in
            var own: [TextSpan] = []
            var foreignBytes = 0
            for (index, paragraph) in paragraphs.enumerated() {
                let words = ParagraphWords(bytes, paragraph)
                if words.isForeign {
                    foreignBytes += paragraph.length
                    if paragraph.length <= Self.longest * 2 { continue }
                } else if paragraph.length <= Self.longest {
                    let isNearEdge = index < Self.margin || paragraphs.count - index <= Self.margin
                    if isFurniture(paragraph, words, isNearEdge: isNearEdge) { continue }
                }
                if let kept = PictureCredit(text: text).withoutCredit(paragraph) { own.append(kept) }
            }
            let total = paragraphs.reduce(0) { $0 + $1.length }
            return Outcome(paragraphs: own, isForeign: foreignBytes * 2 > total)
        }
    }

    private func isFurniture(_ paragraph: TextSpan, _ words: ParagraphWords, isNearEdge: Bool) -> Bool {
        let codes = words.codes
        guard !codes.isEmpty else { return isNearEdge || paragraph.length < 8 }
        if isQuotation(paragraph) { return false }
        if FurnitureCues.wholeLines.equals(codes[...]) { return true }
        if codes.count <= 30, FurnitureCues.openings.begins(codes[...]) { return true }
        if codes.count <= 40, FurnitureCues.phrases.occurs(in: codes) { return true }
        // "Related: …", "Tags: …": a label of the site, a colon, and something short.
        if codes.count <= 25, let count = words.countBeforeColon, FurnitureCues.labels.equals(codes[..<count]) {
            return true
        }
        if isCopyright(codes) || isInvitation(codes) { return true }
        return isNearEdge && (isByline(paragraph, codes) || isCounter(paragraph, codes))
    }

    /// "Copyright 2020 …", "© Example News": the word alone may open a sentence about the law.
    private func isCopyright(_ codes: [UInt64]) -> Bool {
        guard codes[0] == Self.copyright, codes.count <= 30, codes.count >= 2 else {
            return codes[0] == Self.copyrightSign
        }
        return FurnitureCues.copyrightWords.contains(codes[1])
    }

    /// An order or offer to the reader, about the site, that speaks of "us" and "you".
    private func isInvitation(_ codes: [UInt64]) -> Bool {
        guard FurnitureCues.invitations.contains(codes[0]), codes.count <= 20 else { return false }
        let rest = codes.dropFirst()
        return rest.contains(where: FurnitureCues.siteObjects.contains)
            && rest.contains(where: FurnitureCues.addresses.contains)
    }

    private func isQuotation(_ paragraph: TextSpan) -> Bool {
        guard let first = text[paragraph].unicodeScalars.first else { return false }
        return first == "“" || first == "\"" || first == "‘" || first == "«"
    }

    /// "By Jane Roe": capitalised words only, and no sentence.
    private func isByline(_ paragraph: TextSpan, _ codes: [UInt64]) -> Bool {
        guard codes[0] == Self.by, codes.count >= 2, codes.count <= 12, !SentenceEnd.closes(text[paragraph]) else {
            return false
        }
        let written = text[paragraph].split(separator: " ").dropFirst()
        return written.allSatisfy { word in
            word.first.map { $0.isUppercase || !$0.isLetter } ?? true || ["and", "in", "for"].contains(word)
        }
    }

    /// "5 min read", "12 comments", "3 hours ago", "1.2K shares".
    private func isCounter(_ paragraph: TextSpan, _ codes: [UInt64]) -> Bool {
        guard codes.count <= 5, let last = codes.last, FurnitureCues.counted.contains(last) else { return false }
        return text[paragraph].first { $0.isLetter || $0.isNumber }?.isNumber ?? false
    }
}
