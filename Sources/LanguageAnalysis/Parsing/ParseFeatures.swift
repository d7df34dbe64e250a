internal import LinearModels

/// The features from which the parser decides on a move: words, tags, relations, distances and valencies around the stack's
/// top and the buffer's front (after Zhang and Nivre 2011).
public struct ParseFeatures {
    /// The keys of the features of the configuration asked for last.
    public private(set) var keys: [UInt64] = []
    private var template: UInt64 = 0

    /// An empty extractor.
    public init() { keys.reserveCapacity(112) }

    /// What the parser knows of a word: its lower-case hash, its tag, its ending.
    public struct Word: Sendable {
        /// The word's lower-case hash.
        public var lower: UInt64
        /// The Penn tag's number plus one.
        public var tag: UInt64
        /// The universal tag's number plus one.
        public var universal: UInt64
        /// The hash of its last three letters.
        public var suffix: UInt64

        /// A word with the given parts.
        public init(lower: UInt64, tag: UInt64, universal: UInt64, suffix: UInt64) {
            self.lower = lower
            self.tag = tag
            self.universal = universal
            self.suffix = suffix
        }

        /// Stands where there is no word.
        static let none = Word(lower: 1, tag: 0, universal: 0, suffix: 1)
    }

    private mutating func add(_ a: UInt64) {
        template += 1
        keys.append(FeatureHash.key(template, a))
    }

    private mutating func add(_ a: UInt64, _ b: UInt64) {
        template += 1
        keys.append(FeatureHash.key(template, a, b))
    }

    private mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
        template += 1
        keys.append(FeatureHash.key(template, a, b, c))
    }

    /// Fills `keys` for a configuration.
    ///
    /// - Parameters:
    ///   - state: the configuration.
    ///   - words: the sentence's words; the root at 0.
    public mutating func extract(_ state: ArcHybrid, _ words: [Word]) {
        keys.removeAll(keepingCapacity: true)
        template = 0
        func word(_ index: Int) -> Word { index < 0 ? .none : words[index] }
        func child(_ index: Int) -> Word { index <= 0 ? .none : words[index] }
        let (i0, i1, i2) = (state.stackWord(0), state.stackWord(1), state.stackWord(2))
        let (j0, j1, j2) = (state.bufferWord(0), state.bufferWord(1), state.bufferWord(2))
        let (s0, s1, s2) = (word(i0), word(i1), word(i2))
        let (b0, b1, b2) = (word(j0), word(j1), word(j2))
        addWords(s0, s1, s2, b0, b1, b2)
        addPairs(s0, s1, s2, b0, b1, b2)
        let left0 = i0 >= 0 ? state.leftChildren[i0] : (0, 0)
        let right0 = i0 >= 0 ? state.rightChildren[i0] : (0, 0)
        let left1 = i1 >= 0 ? state.leftChildren[i1] : (0, 0)
        let right1 = i1 >= 0 ? state.rightChildren[i1] : (0, 0)
        let leftB = j0 >= 0 ? state.leftChildren[j0] : (0, 0)
        func relation(_ index: Int) -> UInt64 { index > 0 ? UInt64(state.relations[index]) : 0 }
        // Children of the stack's two top words and of the buffer's front.
        add(s0.tag, child(left0.0).tag, b0.tag)
        add(s0.tag, child(right0.0).tag, b0.tag)
        add(s1.tag, child(left0.0).tag, s0.tag)
        add(s1.tag, child(right0.0).tag, s0.tag)
        add(s1.tag, child(right1.0).tag, s0.tag)
        add(s1.tag, child(left1.0).tag, s0.tag)
        add(s0.tag, child(leftB.0).tag, b0.tag)
        add(s1.tag, child(right1.0).tag, b0.tag)
        add(s0.tag, child(left0.0).tag, child(left0.1).tag)
        add(s0.tag, child(right0.0).tag, child(right0.1).tag)
        add(b0.tag, child(leftB.0).tag, child(leftB.1).tag)
        add(child(left0.0).lower, s0.tag)
        add(child(right0.0).lower, s0.tag)
        add(child(right1.0).lower, s1.tag)
        add(child(leftB.0).lower, b0.tag)
        add(s0.tag, relation(left0.0), relation(right0.0))
        add(s0.lower, relation(left0.0))
        add(s0.lower, relation(right0.0))
        add(s0.tag, relation(left0.0), relation(left0.1))
        add(s0.tag, relation(right0.0), relation(right0.1))
        add(s1.tag, relation(left1.0), relation(right1.0))
        add(s1.lower, relation(right1.0), s0.tag)
        add(s1.tag, relation(right1.0), relation(right1.1))
        add(s1.tag, relation(right1.0), s0.tag)
        add(b0.tag, relation(leftB.0), relation(leftB.1))
        add(b0.lower, relation(leftB.0))
        addDistances(state, i0, i1, j0, s0, s1, b0)
        addValencies(state, i0, i1, j0, s0, s1, b0)
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
    }

    private mutating func addPairs(_ s0: Word, _ s1: Word, _ s2: Word, _ b0: Word, _ b1: Word, _ b2: Word) {
        add(s0.lower, b0.lower)
        add(s0.lower, s0.tag, b0.tag)
        add(s0.tag, b0.lower, b0.tag)
        add(s0.tag, b0.tag)
        add(s0.lower, b0.tag)
        add(s0.tag, b0.lower)
        add(s1.lower, s0.lower)
        add(s1.lower, s1.tag, s0.tag)
        add(s1.tag, s0.lower, s0.tag)
        add(s1.tag, s0.tag)
        add(s1.tag, b0.tag)
        add(s1.lower, b0.tag)
        add(s1.tag, b0.lower)
        add(b0.tag, b1.tag)
        add(b0.lower, b1.tag)
        add(b0.tag, b1.lower)
        add(s2.tag, s1.tag, s0.tag)
        add(s1.tag, s0.tag, b0.tag)
        add(s0.tag, b0.tag, b1.tag)
        add(b0.tag, b1.tag, b2.tag)
        add(s1.lower, s0.tag, b0.tag)
        add(s1.tag, s0.lower, b0.tag)
        add(s1.tag, s0.tag, b0.lower)
        add(s0.lower, b0.tag, b1.tag)
        add(s0.tag, b0.tag, b1.lower)
        add(s1.tag, s0.tag, b1.tag)
        add(s1.lower, s0.lower, b0.tag)
        add(s0.universal, b0.universal, s1.universal)
        add(s0.lower, b0.universal)
        add(s1.universal, s0.universal, b0.lower)
    }

    private mutating func addDistances(
        _ state: ArcHybrid, _ i0: Int, _ i1: Int, _ j0: Int, _ s0: Word, _ s1: Word, _ b0: Word
    ) {
        let near = Self.bucket(i0, j0)
        let far = Self.bucket(i1, i0)
        add(near, s0.tag, b0.tag)
        add(near, s0.lower)
        add(near, b0.lower)
        add(far, s1.tag, s0.tag)
        add(far, s1.lower)
        add(far, s0.lower)
    }

    private static func bucket(_ left: Int, _ right: Int) -> UInt64 {
        guard left >= 0, right >= 0 else { return 0 }
        let distance = right - left
        if distance <= 5 { return UInt64(distance) }
        return distance <= 10 ? 6 : 7
    }

    private mutating func addValencies(
        _ state: ArcHybrid, _ i0: Int, _ i1: Int, _ j0: Int, _ s0: Word, _ s1: Word, _ b0: Word
    ) {
        func counts(_ index: Int) -> (UInt64, UInt64) {
            guard index >= 0 else { return (0, 0) }
            return (UInt64(min(4, state.valencies[index].left)), UInt64(min(4, state.valencies[index].right)))
        }
        let (left0, right0) = counts(i0)
        let (left1, right1) = counts(i1)
        let (leftB, _) = counts(j0)
        add(s0.lower, left0)
        add(s0.tag, left0)
        add(s0.lower, right0)
        add(s0.tag, right0)
        add(s1.tag, right1)
        add(s1.lower, right1)
        add(s1.tag, left1)
        add(b0.tag, leftB)
        add(b0.lower, leftB)
    }
}
