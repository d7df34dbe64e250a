/// What the stages look at in a word's letters, hashed once: the word, its lower-case form, beginnings, endings, shape.
public struct WordFeatures: Sendable, Equatable {
    /// The word as it stands.
    public var form: UInt64
    /// With ASCII letters in lower case.
    public var lower: UInt64
    /// In lower case without an ending of inflection, roughly; the same for most forms of a regular word.
    public var stem: UInt64
    /// The first one, two and three bytes in lower case.
    public var prefixes: (UInt64, UInt64, UInt64)
    /// The last one to four bytes in lower case.
    public var suffixes: (UInt64, UInt64, UInt64, UInt64)
    /// Its pattern of capitals, small letters, digits and marks, runs shortened to two.
    public var shape: UInt64
    /// The number of its fine group among words that are used alike; 0 where unknown.
    public var fineGroup: UInt64 = 0
    /// The number of its coarse group; 0 where unknown.
    public var coarseGroup: UInt64 = 0

    /// The features of a word's UTF-8 bytes.
    ///
    /// - Complexity: O(*n*) in the word's length.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var formHash = Hasher()
        var lowerHash = Hasher()
        var shapeHash = Hasher()
        var lastClass: UInt8 = 0
        var run = 0
        prefixes = (0, 0, 0)
        let stemLength = Self.stemLength(bytes)
        var stem: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            let small = Self.lowercased(byte)
            formHash.add(byte)
            lowerHash.add(small)
            if index == 0 { prefixes.0 = lowerHash.value }
            if index == 1 { prefixes.1 = lowerHash.value }
            if index == 2 { prefixes.2 = lowerHash.value }
            if index + 1 == stemLength { stem = lowerHash.value }
            let kind = Self.kind(byte)
            run = kind == lastClass ? run + 1 : 1
            lastClass = kind
            if run <= 2 { shapeHash.add(kind) }
        }
        form = formHash.value
        lower = lowerHash.value
        self.stem = stem
        shape = shapeHash.value
        suffixes = Self.suffixes(bytes)
    }

    /// What stands before a sentence's first word and after its last.
    public static let boundary = WordFeatures(value: 0x5EED_0B0D)

    /// The root above a sentence's tree.
    public static let root = WordFeatures(value: 0x5EED_0007)

    private init(value: UInt64) {
        form = value
        lower = value
        stem = value
        prefixes = (value, value, value)
        suffixes = (value, value, value, value)
        shape = value
    }

    private static func suffixes(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64, UInt64, UInt64) {
        var result: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var hash = Hasher()
        var length = 0
        var index = bytes.count - 1
        while index >= 0, length < 4 {
            hash.add(lowercased(bytes[index]))
            length += 1
            switch length {
            case 1: result.0 = hash.value
            case 2: result.1 = hash.value
            case 3: result.2 = hash.value
            default: result.3 = hash.value
            }
            index -= 1
        }
        return result
    }

    /// How long a word is without "-ing", "-ed", "-es", "-s" or "-e".
    private static func stemLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let count = bytes.count
        guard count >= 4 else { return count }
        let (last, before) = (lowercased(bytes[count - 1]), lowercased(bytes[count - 2]))
        switch last {
        case UInt8(ascii: "g"):
            let isGerund = before == UInt8(ascii: "n") && lowercased(bytes[count - 3]) == UInt8(ascii: "i")
            return isGerund && count >= 6 ? count - 3 : count
        case UInt8(ascii: "d"): return before == UInt8(ascii: "e") && count >= 5 ? count - 2 : count
        case UInt8(ascii: "s"):
            if before == UInt8(ascii: "s") { return count }
            return before == UInt8(ascii: "e") ? count - 2 : count - 1
        case UInt8(ascii: "e"): return count - 1
        default: return count
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }

    /// Capital, small letter, digit, letter beyond ASCII, or the mark itself.
    private static func kind(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 65...90: 1
        case 97...122: 2
        case 48...57: 3
        case 128...: 4
        default: byte
        }
    }

    /// FNV-1a, a byte at a time, with the state open to be read between bytes.
    private struct Hasher {
        private var state: UInt64 = 0xCBF2_9CE4_8422_2325
        mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var value: UInt64 { state }
    }

    /// Whether two words have the same features.
    public static func == (left: WordFeatures, right: WordFeatures) -> Bool {
        left.form == right.form && left.lower == right.lower && left.shape == right.shape
    }
}
