internal import GraphModel

/// The words of a query, to be found where words of a text begin with them.
struct WordBeginnings {
    /// Each word after a space.
    private let words: [[UInt8]]

    /// Takes the words of a query; `nil` where it has none.
    init?(_ query: String) {
        words = LetterFolding.words(query).map { Array(" \($0)".utf8) }
        if words.isEmpty { return nil }
    }

    /// How the words are found in a text.
    enum Presence {
        /// Side by side, in their order.
        case phrase
        /// All of them somewhere.
        case scattered
        /// Not all of them.
        case none
    }

    /// How the words are found in a text; case and diacritics do not count.
    ///
    /// - Complexity: O(*n* · words).
    func presence(in text: String) -> Presence {
        let text = Self.searchable(text)
        guard words.allSatisfy({ Self.contains(text, $0) }) else { return .none }
        return words.count == 1 || Self.contains(text, words.flatMap { $0 }) ? .phrase : .scattered
    }

    /// The folded words of a text, each after one space.
    private static func searchable(_ text: String) -> [UInt8] {
        var bytes = [UInt8(ascii: " ")]
        for byte in LetterFolding.fold(text).utf8 where byte != UInt8(ascii: " ") || bytes.last != byte {
            bytes.append(byte)
        }
        return bytes
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { start in
            text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
        }
    }
}
