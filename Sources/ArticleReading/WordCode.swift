/// Words as numbers: a hash of the lower-case form, so that looking a word up takes no string.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
enum WordCode {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func adding(_ byte: UInt8, to code: UInt64) -> UInt64 { (code ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    /// The code of a word.
    static func of(_ word: some StringProtocol) -> UInt64 {
        word.lowercased().utf8.reduce(start) { adding($1, to: $0) }
    }

    /// The codes of words parted by white space.
    static func list(_ words: String) -> [UInt64] { words.split(whereSeparator: \.isWhitespace).map { of($0) } }
}

/// Phrases that are looked for in a sequence of words.
struct PhraseTable {
    /// The words after the first, by the first.
    private var rests: [UInt64: [[UInt64]]] = [:]

    init(_ phrases: some Sequence<String>) {
        for phrase in phrases {
            let codes = WordCode.list(phrase)
            guard let first = codes.first else { continue }
            rests[first, default: []].append(Array(codes.dropFirst()))
        }
    }

    /// Whether one of the phrases is all of the words.
    func equals(_ words: ArraySlice<UInt64>) -> Bool {
        guard let first = words.first, let candidates = rests[first] else { return false }
        return candidates.contains { words.dropFirst().elementsEqual($0) }
    }

    /// Whether the words begin with one of the phrases.
    func begins(_ words: ArraySlice<UInt64>) -> Bool {
        guard let first = words.first, let candidates = rests[first] else { return false }
        return candidates.contains { words.dropFirst().starts(with: $0) }
    }

    /// Whether one of the phrases occurs among the words.
    func occurs(in words: [UInt64]) -> Bool { words.indices.contains { begins(words[$0...]) } }
}
