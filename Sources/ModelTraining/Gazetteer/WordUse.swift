/// How words are used in running text: in lower case, or with a capital inside a sentence.
///
/// Tells names that are ordinary words too ("Reading", "Will") from those that are not.
struct WordUse {
    private var lower: [Substring: Int] = [:]
    private var capital: [Substring: Int] = [:]

    /// Counts the words of a file of tokenised sentences, a line each.
    init(sentences path: String) throws {
        for line in try TrainingData.lines(path) {
            for word in line.split(separator: " ").dropFirst() {
                guard let first = word.unicodeScalars.first else { continue }
                if first.properties.isLowercase {
                    lower[word, default: 0] += 1
                } else if first.properties.isUppercase {
                    capital[word, default: 0] += 1
                }
            }
        }
    }

    /// Whether a word stands mostly in lower case.
    func isCommonWord(_ word: String) -> Bool {
        let low = lower[Substring(word.lowercased())] ?? 0
        return low >= 3 && low > 2 * (capital[Substring(word)] ?? 0)
    }

    /// Whether a word occurs with a capital inside sentences.
    func occursAsName(_ word: String) -> Bool { capital[Substring(word)] != nil }
}
