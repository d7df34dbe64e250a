internal import LinearModels
public import TextModel

/// The keys under which the lemmatizer's table knows a word's endings, from the empty one to the whole word.
public struct LemmaKeys {
    /// The longest ending that has a key, in bytes.
    public static let longestEnding = 6

    /// The keys, shortest ending first; the last is the whole word's.
    public private(set) var keys: [UInt64] = []

    /// No keys yet.
    public init() { keys.reserveCapacity(Self.longestEnding + 2) }

    /// Fills `keys` for a word with a tag.
    ///
    /// - Complexity: O(*n*) in the word's length.
    public mutating func fill(_ form: some BidirectionalCollection<UInt8>, _ tag: PennTag) {
        keys.removeAll(keepingCapacity: true)
        var state = FeatureHash.key(UInt64(tag.rawValue) + 1, Self.isAllCapitals(form) ? 1 : 0)
        keys.append(state)
        var length = 0
        for byte in form.reversed() {
            state = (state ^ UInt64(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
            length += 1
            if length <= Self.longestEnding { keys.append(FeatureHash.key(1, state)) }
        }
        keys.append(FeatureHash.key(2, state))
    }

    /// Two or more letters, all of them capitals.
    private static func isAllCapitals(_ form: some Collection<UInt8>) -> Bool {
        var capitals = 0
        for byte in form {
            if byte >= 97 && byte <= 122 || byte >= 128 { return false }
            if byte >= 65 && byte <= 90 { capitals += 1 }
        }
        return capitals > 1
    }
}
