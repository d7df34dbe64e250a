/// The words of a paragraph in lower case, and what they tell of its language.
struct LowercaseWords {
    /// The words, punctuation gone; "don't" gives "don" and "t".
    let all: [String]
    private let foreign: Int
    private let english: Int
    private let letters: Int
    private let otherScriptLetters: Int

    /// A paragraph's beginning is enough to tell its language, in bytes.
    private static let longestLook = 1_200

    init(_ paragraph: Substring) {
        var words: [String] = []
        var evidence = LanguageEvidence()
        for word in Self.beginning(of: paragraph).split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "©" }) {
            let lower = word.lowercased()
            evidence.add(lower, isCapitalised: word.first?.isUppercase ?? false)
            words.append(lower)
        }
        all = words
        foreign = evidence.foreign
        english = evidence.english
        letters = evidence.letters
        otherScriptLetters = evidence.otherScriptLetters
    }

    /// Whether the words are those of another language: another script, or another language's function words and
    /// spelling where English would have its own.
    var isForeign: Bool {
        if letters > 0, otherScriptLetters * 2 > letters { return true }
        if all.count <= 3 { return foreign >= 2 && english == 0 }
        return foreign >= 2 && foreign > 2 * english && foreign * 8 >= all.count
    }

    private static func beginning(of paragraph: Substring) -> Substring {
        guard paragraph.utf8.count > longestLook else { return paragraph }
        let bytes = paragraph.utf8
        return paragraph[..<bytes.index(bytes.startIndex, offsetBy: longestLook)]
    }
}

/// Counts what speaks for English and what for another language.
struct LanguageEvidence {
    private(set) var english = 0
    private(set) var letters = 0
    private(set) var otherScriptLetters = 0
    private var counts = [Int](repeating: 0, count: FunctionWords.languageCount)
    private var accented = 0

    /// Function words of the likeliest other language, and uncapitalised words that English does not spell so.
    var foreign: Int { (counts.max() ?? 0) + accented }

    mutating func add(_ word: String, isCapitalised: Bool) {
        var hasAccent = false
        for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            // Latin letters end at U+024F; Vietnamese and the like have more from U+1E00 on.
            if scalar.value > 0x24F, !(0x1E00...0x1EFF).contains(scalar.value) { otherScriptLetters += 1 }
            if scalar.value > 0x7F { hasAccent = true }
        }
        if FunctionWords.english.contains(word) {
            english += 1
            return
        }
        if let languages = FunctionWords.others[word] {
            for language in languages { counts[language] += 1 }
        } else if hasAccent, !isCapitalised {
            accented += 1
        }
    }
}
