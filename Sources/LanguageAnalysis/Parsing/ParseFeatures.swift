internal import LinearModels

/// The features from which the parser decides on a move: words, tags, relations, distances, valencies and what lies between,
/// around the stack's top and the buffer's front (after Zhang and Nivre 2011).
public struct ParseFeatures {
    /// At most so many features has a configuration.
    public static let capacity = 192

    /// Room for the keys.
    public let keys: UnsafeMutablePointer<UInt64>
    /// The number of keys that the last configuration gave.
    public private(set) var count = 0
    private var template: UInt64 = 0

    /// A number that configurations with the same features share.
    public var sum: UInt64 {
        var sum: UInt64 = 0
        for index in 0..<count { sum &+= keys[index] }
        return sum
    }

    /// An extractor that writes into `keys`, room for `capacity` numbers.
    public init(keys: UnsafeMutablePointer<UInt64>) { self.keys = keys }

    @inline(__always)
    private mutating func add(_ a: UInt64) {
        template &+= 1
        keys[count] = FeatureHash.key(template, a)
        count &+= 1
    }

    @inline(__always)
    private mutating func add(_ a: UInt64, _ b: UInt64) {
        template &+= 1
        keys[count] = FeatureHash.key(template, a, b)
        count &+= 1
    }

    @inline(__always)
    private mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
        template &+= 1
        keys[count] = FeatureHash.key(template, a, b, c)
        count &+= 1
    }

    /// The words that the features speak of: places, -1 where there is none.
    private struct Places {
        var s0, s1, s2, b0, b1, b2: Int
        init(_ state: Configuration) {
            (s0, s1, s2) = (state.stackWord(0), state.stackWord(1), state.stackWord(2))
            (b0, b1, b2) = (state.bufferWord(0), state.bufferWord(1), state.bufferWord(2))
        }
    }

    private typealias Word = ParseSentence.Word

    /// Fills `keys` for a configuration.
    public mutating func extract(_ state: Configuration, _ sentence: ParseSentence) {
        count = 0
        template = 0
        let places = Places(state)
        sentence.words.withUnsafeBufferPointer { words in
            let none = words.count - 1
            func word(_ index: Int) -> Word { words[index < 0 ? none : index] }
            let (s0, s1, s2) = (word(places.s0), word(places.s1), word(places.s2))
            let (b0, b1, b2) = (word(places.b0), word(places.b1), word(places.b2))
            addWords(s0, s1, s2, b0, b1, b2)
            addPairs(s0, s1, s2, b0, b1, b2)
            addGroups(s0, s1, s2, b0, b1)
            addChildren(state, places, words, s0, s1, s2, b0)
            addDistances(state, places, sentence, s0, s1, b0)
        }
    }

    private mutating func addWords(_ s0: Word, _ s1: Word, _ s2: Word, _ b0: Word, _ b1: Word, _ b2: Word) {
        add(1)
        add(s0.lower)
        add(s0.tag)
        add(s0.lower, s0.tag)
        add(s1.lower)
        add(s1.tag)
        add(s1.lower, s1.tag)
        add(s2.tag)
        add(s2.lower, s2.tag)
        add(b0.lower)
        add(b0.tag)
        add(b0.lower, b0.tag)
        add(b1.lower)
        add(b1.tag)
        add(b1.lower, b1.tag)
        add(b2.tag)
        add(b2.lower, b2.tag)
        add(s0.suffix, s0.tag)
        add(s1.suffix, s1.tag)
        add(b0.suffix, b0.tag)
        add(s0.suffix, b0.suffix)
        add(s1.suffix, s0.suffix)
    }

    private mutating func addPairs(_ s0: Word, _ s1: Word, _ s2: Word, _ b0: Word, _ b1: Word, _ b2: Word) {
        add(s0.lower, b0.lower)
        add(s0.lower, s0.tag, b0.tag)
        add(s0.tag, b0.lower, b0.tag)
        add(s0.tag, b0.tag)
        add(s1.lower, s0.lower)
        add(s1.lower, s1.tag, s0.tag)
        add(s1.tag, s0.lower, s0.tag)
        add(s1.tag, s0.tag)
        add(s1.tag, b0.tag)
        add(s1.lower, b0.tag)
        add(s1.tag, b0.lower)
        add(s1.lower, b0.lower)
        add(b0.tag, b1.tag)
        add(b0.lower, b1.tag)
        add(b0.tag, b1.lower)
        add(b0.lower, b1.lower)
        add(s2.tag, s1.tag, s0.tag)
        add(s1.tag, s0.tag, b0.tag)
        add(s2.tag, s0.tag, b0.tag)
        add(s0.tag, b0.tag, b1.tag)
        add(b0.tag, b1.tag, b2.tag)
        add(s1.lower, s0.tag, b0.tag)
        add(s1.tag, s0.lower, b0.tag)
        add(s1.tag, s0.tag, b0.lower)
        add(s0.lower, b0.tag, b1.tag)
        add(s0.tag, b0.tag, b1.lower)
        add(s1.tag, s0.tag, b1.tag)
        add(s1.lower, s0.lower, b0.tag)
        add(s1.lower, s0.tag, b0.lower)
        add(s1.tag, s0.lower, b0.lower)
        add(s1.universal, s0.universal, b0.universal)
        add(s0.lower, b0.universal)
        add(s1.lower, s0.universal)
        add(s1.universal, s0.lower)
    }

    private mutating func addGroups(_ s0: Word, _ s1: Word, _ s2: Word, _ b0: Word, _ b1: Word) {
        add(s0.fine)
        add(s1.fine)
        add(b0.fine)
        add(b1.fine)
        add(s0.fine, b0.fine)
        add(s1.fine, s0.fine)
        add(s1.fine, b0.fine)
        add(s0.coarse, s0.tag, b0.tag)
        add(s0.tag, b0.coarse, b0.tag)
        add(s1.coarse, s1.tag, s0.tag)
        add(s1.tag, s0.coarse, s0.tag)
        add(s0.coarse, b0.coarse, s1.tag)
        add(s1.coarse, s0.coarse, b0.tag)
        add(s1.coarse, s0.coarse, b0.coarse)
        add(s2.coarse, s1.tag, s0.tag)
        add(s0.lower, b0.coarse)
        add(s0.coarse, b0.lower)
        add(s1.lower, s0.coarse)
        add(s1.coarse, s0.lower)
    }

    private mutating func addChildren(
        _ state: Configuration, _ places: Places, _ words: UnsafeBufferPointer<Word>, _ s0: Word, _ s1: Word,
        _ s2: Word, _ b0: Word
    ) {
        let none = words.count - 1
        func child(_ index: Int) -> Word { words[index <= 0 ? none : index] }
        func relation(_ index: Int) -> UInt64 { index > 0 ? UInt64(state.relation(index)) : 0 }
        let (i0, i1, j0) = (max(0, places.s0), max(0, places.s1), max(0, places.b0))
        let (l0, l02, r0, r02) = (state.left(i0), state.left2(i0), state.right(i0), state.right2(i0))
        let (l1, l12, r1, r12) = (state.left(i1), state.left2(i1), state.right(i1), state.right2(i1))
        let (lb, lb2) = places.b0 < 0 ? (0, 0) : (state.left(j0), state.left2(j0))
        add(s0.tag, child(l0).tag, b0.tag)
        add(s0.tag, child(r0).tag, b0.tag)
        add(s1.tag, child(l0).tag, s0.tag)
        add(s1.tag, child(r0).tag, s0.tag)
        add(s1.tag, child(r1).tag, s0.tag)
        add(s1.tag, child(l1).tag, s0.tag)
        add(s0.tag, child(lb).tag, b0.tag)
        add(s1.tag, child(r1).tag, b0.tag)
        add(s0.tag, child(l0).tag, child(l02).tag)
        add(s0.tag, child(r0).tag, child(r02).tag)
        add(s1.tag, child(r1).tag, child(r12).tag)
        add(b0.tag, child(lb).tag, child(lb2).tag)
        add(child(l0).lower, s0.tag)
        add(child(r0).lower, s0.tag)
        add(child(l1).lower, s1.tag)
        add(child(r1).lower, s1.tag)
        add(child(lb).lower, b0.tag)
        add(child(lb).lower, b0.tag, s0.tag)
        add(child(r0).lower, s0.tag, b0.tag)
        add(child(l0).lower, s0.tag, s1.tag)
        add(s0.tag, relation(l0), relation(r0))
        add(s0.lower, relation(l0))
        add(s0.lower, relation(r0))
        add(s0.tag, relation(l0), relation(l02))
        add(s0.tag, relation(r0), relation(r02))
        add(s1.tag, relation(l1), relation(r1))
        add(s1.lower, relation(r1), s0.tag)
        add(s1.lower, relation(l1))
        add(s1.tag, relation(l1), relation(l12))
        add(s1.tag, relation(r1), relation(r12))
        add(s1.tag, relation(r1), s0.tag)
        add(s1.tag, relation(l1), s0.tag)
        add(s1.tag, relation(l0), s0.tag)
        add(b0.tag, relation(lb), relation(lb2))
        add(b0.lower, relation(lb))
        add(b0.tag, relation(lb), s0.tag)
        let (left0, right0) = (UInt64(min(4, state.leftCount(i0))), UInt64(min(4, state.rightCount(i0))))
        let (left1, right1) = (UInt64(min(4, state.leftCount(i1))), UInt64(min(4, state.rightCount(i1))))
        let leftB = places.b0 < 0 ? 9 : UInt64(min(4, state.leftCount(j0)))
        add(s0.lower, left0)
        add(s0.tag, left0, b0.tag)
        add(s0.lower, right0)
        add(s0.tag, right0, b0.tag)
        add(s1.tag, right1, s0.tag)
        add(s1.lower, right1)
        add(s1.tag, left1, s0.tag)
        add(b0.tag, leftB, s0.tag)
        add(b0.lower, leftB)
    }

    private mutating func addDistances(
        _ state: Configuration, _ places: Places, _ sentence: ParseSentence, _ s0: Word, _ s1: Word, _ b0: Word
    ) {
        let near = Self.bucket(places.s0, places.b0)
        let far = Self.bucket(places.s1, places.s0)
        add(near, s0.tag, b0.tag)
        add(near, s0.lower)
        add(near, b0.lower)
        add(far, s1.tag, s0.tag)
        add(far, s1.lower)
        add(far, s0.lower)
        let gapNear = sentence.between(places.s0, places.b0)
        let gapFar = sentence.between(places.s1, places.s0)
        add(gapNear, s0.tag, b0.tag)
        add(gapFar, s1.tag, s0.tag)
        add(gapNear, s0.lower)
        add(gapFar, s1.lower)
        add(gapFar, gapNear, s0.tag)
        add(s0.after, s0.tag, b0.tag)
        add(b0.before, s0.tag, b0.tag)
        add(s0.before, s1.tag, s0.tag)
        add(s1.after, s1.tag, s0.tag)
        add(b0.before, s0.lower)
        add(b0.before, b0.lower)
        add(s0.before, s0.lower)
        add(b0.after, s0.tag, b0.tag)
        add(s0.before, b0.before, s0.tag)
        add(s0.before, s0.after, s0.tag)
        add(b0.before, b0.after, b0.tag)
        add(s0.after, b0.before, gapNear)
    }

    @inline(__always)
    private static func bucket(_ left: Int, _ right: Int) -> UInt64 {
        guard left >= 0, right >= 0 else { return 0 }
        let distance = right - left
        if distance <= 5 { return UInt64(distance) }
        return distance <= 10 ? 6 : 7
    }
}
