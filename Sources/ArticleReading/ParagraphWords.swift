internal import TextModel

/// The words of a paragraph, and what they tell of its language.
struct ParagraphWords {
    /// The words' codes, punctuation gone; "don't" gives "don" and "t".
    private(set) var codes: [UInt64] = []
    /// The number of words before the first colon, where there is one.
    private(set) var countBeforeColon: Int?
    private var evidence = LanguageEvidence()

    /// A paragraph's beginning is enough to tell its language, in bytes.
    private static let longestLook = 1_200

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: TextSpan) {
        var end = min(paragraph.end, paragraph.start + Self.longestLook)
        while end < paragraph.end, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var scanner = WordScanner(bytes, paragraph.start, end)
        while let word = scanner.next() {
            codes.append(word.code)
            evidence.add(word)
            if countBeforeColon == nil, scanner.position < end, bytes[scanner.position] == UInt8(ascii: ":") {
                countBeforeColon = codes.count
            }
        }
    }

    /// Whether the words are those of another language: another script, or another language's function words and
    /// spelling where English would have its own.
    var isForeign: Bool {
        if evidence.otherScriptLetters * 2 > evidence.letters { return true }
        let foreign = evidence.foreign
        if codes.count <= 3 { return foreign >= 2 && evidence.english == 0 }
        return foreign >= 2 && foreign > 2 * evidence.english && foreign * 8 >= codes.count
    }
}

/// Counts what speaks for English and what for another language.
private struct LanguageEvidence {
    private(set) var english = 0
    private(set) var letters = 0
    private(set) var otherScriptLetters = 0
    private var counts = [Int](repeating: 0, count: FunctionWords.languageCount)
    private var accented = 0

    /// Function words of the likeliest other language, and uncapitalised words that English does not spell so.
    var foreign: Int { (counts.max() ?? 0) + accented }

    mutating func add(_ word: WordScanner.Word) {
        letters += word.letters
        otherScriptLetters += word.otherScriptLetters
        if FunctionWords.english.contains(word.code) {
            english += 1
        } else if let languages = FunctionWords.others[word.code] {
            for language in languages { counts[language] += 1 }
        } else if word.hasAccent, !word.isCapitalised {
            accented += 1
        }
    }
}
