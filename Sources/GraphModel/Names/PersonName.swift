/// A person's name taken apart as far as its spelling allows.
struct PersonName: Hashable {
    /// The folded words, without courtesy titles and generation suffixes.
    let words: [String]
    /// "jr", "sr", "ii"…, where the name says so.
    let generation: String?

    /// Takes a name apart.
    init(_ name: String) {
        var words = LetterFolding.words(name)
        while words.count > 1, let first = words.first, Self.titles.contains(first) { words.removeFirst() }
        var generation: String?
        while words.count > 2, let last = words.last, Self.generations.contains(last) {
            generation = last
            words.removeLast()
        }
        self.words = words
        self.generation = generation
    }

    /// Whether the name has no more than one word, so that it may stand for many people.
    var isLone: Bool { words.count < 2 }
    /// The letters alone: "Doo-hwan" and "Doo Hwan" agree.
    var key: String { words.joined() }
    /// The first word: a given name, in most languages.
    var first: String { words.first ?? "" }
    /// The last word: a surname, in most languages.
    var last: String { words.last ?? "" }

    /// Whether a lone word may be short for this name.
    func mayBeCalled(_ word: String) -> Bool { word == last || word == first }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "president", "minister",
        "senator", "general", "judge", "king", "queen", "prince", "princess", "pope",
    ]
    private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// The consonants in a spelling that transliterations of one name share: doubled letters once, `ph` as `f`,
    /// `y`/`j` as `i`, `c`/`q`/`g` as `k`, `w` as `v`, vowels and `h` dropped after the first letter.
    static func skeleton(_ word: String) -> String {
        var skeleton: [UInt8] = []
        for byte in word.utf8 {
            if byte == UInt8(ascii: "h"), skeleton.last == UInt8(ascii: "p") {
                skeleton[skeleton.count - 1] = UInt8(ascii: "f")
                continue
            }
            let letter = soundalikes[byte] ?? byte
            let isVowel = vowels.contains(letter)
            if skeleton.isEmpty || (!isVowel && skeleton.last != letter) { skeleton.append(letter) }
        }
        return String(decoding: skeleton, as: UTF8.self)
    }

    private static let vowels = Set("aeiouh".utf8)
    private static let soundalikes: [UInt8: UInt8] = Dictionary(
        uniqueKeysWithValues: zip("yjcqgwz".utf8, "iikkkvs".utf8))
}
