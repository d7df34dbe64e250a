/// The features from which the parser decides on a move: words, tags, relations, distances, valencies and what lies between,
/// around the stack's top and the buffer's front (after Zhang and Nivre 2011).
///
/// They come in parts that each look at few things only, so that their scores can be kept while a sentence is parsed: three
/// at one or two places, the others at places and the arcs made so far around them.
public struct ParseFeatures: ~Copyable {
    /// What the features look at that know of arcs: the words around the stack's top (its third word, the one below the top,
    /// and the top itself) and the buffer's front, some with their dependents.
    enum Part: Int, CaseIterable {
        case rest, triple, third, top, topBelow, topFront, below, belowTop, front, frontTop
    }

    /// At most so many features has a configuration.
    public static let capacity = 256

    /// The keys.
    public let keys: UnsafeMutablePointer<UInt64>
    /// For each key that `addState` gave, the number of its part.
    let parts: UnsafeMutablePointer<UInt8>
    /// The number of keys that the last call gave.
    public private(set) var count = 0
    /// A number that configurations share which differ in nothing that the features speak of.
    public private(set) var identity: UInt64 = 0
    private var template: UInt64 = 0

    /// An extractor without keys.
    public init() {
        keys = .allocate(capacity: Self.capacity)
        parts = .allocate(capacity: Self.capacity)
    }

    deinit {
        keys.deallocate()
        parts.deallocate()
    }

    /// Fills `keys` with all features of a configuration.
    public mutating func extract(_ state: Configuration, _ sentence: ParseSentence) {
        begin()
        let (s0, front) = (state.stackWord(0), state.bufferWord(0))
        addFront(front, sentence)
        addPair(s0, front, sentence)
        addStack(state.stackWord(1), s0, sentence)
        addState(state, sentence)
    }

    /// Starts with no keys.
    public mutating func begin() { count = 0 }

    // MARK: - Keys

    @inline(__always)
    private mutating func append(_ values: UInt64) {
        template &+= 1
        let mixed = values &+ template &* 0x9E37_79B9_7F4A_7C15
        let once = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        keys[count] = once ^ once >> 32
        count &+= 1
    }

    @inline(__always)
    private mutating func note(_ part: Part) { parts[count] = UInt8(truncatingIfNeeded: part.rawValue) }

    @inline(__always)
    mutating func add(_ a: UInt64) { append(a &* 0xA076_1D64_78BD_642F) }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64) {
        append(a &* 0xA076_1D64_78BD_642F &+ b &* 0xE703_7ED1_A0B4_28DB)
    }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
        append(
            a &* 0xA076_1D64_78BD_642F &+ b &* 0xE703_7ED1_A0B4_28DB &+ c &* 0x8EBC_6AF0_9C88_C6E3)
    }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        append(
            a &* 0xA076_1D64_78BD_642F &+ b &* 0xE703_7ED1_A0B4_28DB &+ c &* 0x8EBC_6AF0_9C88_C6E3
                &+ d &* 0x5896_5CC7_5374_CC97)
    }

    @inline(__always)
    mutating func add(_ part: Part, _ a: UInt64) {
        note(part)
        add(a)
    }

    @inline(__always)
    mutating func add(_ part: Part, _ a: UInt64, _ b: UInt64) {
        note(part)
        add(a, b)
    }

    @inline(__always)
    mutating func add(_ part: Part, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
        note(part)
        add(a, b, c)
    }

    @inline(__always)
    mutating func add(_ part: Part, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        note(part)
        add(a, b, c, d)
    }

    // MARK: - Parts

    /// What the buffer's first words say.
    public mutating func addFront(_ front: Int, _ sentence: ParseSentence) {
        template = 0
        let (b0, b1, b2) = (sentence.word(front), sentence.word(front, 1), sentence.word(front, 2))
        add(1)
        add(b0.lower)
        add(b0.tag)
        add(b1.lower)
        add(b1.tag)
        add(b1.lower, b1.tag)
        add(b2.tag)
        add(b0.suffix, b0.tag)
        add(b0.fine)
        add(b1.fine)
        add(b0.tag, b1.tag)
        add(b0.tag, b1.tag, b2.tag)
        add(b0.before, b0.after, b0.tag)
    }

    /// What the stack's top and the buffer's front say.
    public mutating func addPair(_ top: Int, _ front: Int, _ sentence: ParseSentence) {
        template = 64
        let (s0, b0, b1) = (sentence.word(top), sentence.word(front), sentence.word(front, 1))
        let b2 = sentence.word(front, 2)
        let near = ParseSentence.distance(top, front)
        let gap = sentence.between(top, front)
        add(s0.lower)
        add(s0.tag)
        add(s0.lower, s0.tag)
        add(s0.suffix, s0.tag)
        add(s0.fine)
        add(s0.tag, b0.lower, b0.tag)
        add(s0.tag, b0.tag)
        add(s0.tag, b0.tag, b1.tag)
        add(s0.lower, b0.tag, b1.tag)
        add(s0.tag, b0.tag, b1.tag, b2.tag)
        add(s0.lower, b0.universal)
        add(s0.fine, b0.fine)
        add(s0.coarse, s0.tag, b0.tag)
        add(s0.tag, b0.coarse, b0.tag)
        add(s0.lower, b0.coarse)
        add(near, s0.tag, b0.tag)
        add(near, s0.lower)
        add(near, b0.lower)
        add(gap, s0.tag, b0.tag)
        add(gap, s0.lower)
        add(s0.after, s0.tag, b0.tag)
        add(b0.before, s0.tag, b0.tag)
        add(b0.before, s0.lower)
        add(s0.before, s0.lower)
        add(b0.after, s0.tag, b0.tag)
        add(s0.before, b0.before, s0.tag)
        add(s0.before, s0.after, s0.tag)
        add(s0.after, b0.before, gap)
        add(s0.stem, b1.stem)
        // The words beside the two.
        let (prior, next, last) = (sentence.word(top - 1), sentence.word(top, 1), sentence.word(front - 1))
        add(s0.tag, next.tag, last.tag, b0.tag)
        add(prior.tag, s0.tag, last.tag, b0.tag)
        add(prior.tag, s0.tag, b0.tag, b1.tag)
        add(s0.tag, next.tag, b0.tag, b1.tag)
        add(last.lower, s0.tag, b0.tag)
    }

    /// What the stack's two topmost words say.
    public mutating func addStack(_ below: Int, _ top: Int, _ sentence: ParseSentence) {
        template = 128
        let (s1, s0) = (sentence.word(below), sentence.word(top))
        let far = ParseSentence.distance(below, top)
        let gap = sentence.between(below, top)
        add(s1.lower)
        add(s1.tag)
        add(s1.lower, s1.tag)
        add(s1.suffix, s1.tag)
        add(s1.fine)
        add(s1.tag, s0.tag)
        add(s1.lower, s0.universal)
        add(s1.universal, s0.lower)
        add(s1.fine, s0.fine)
        add(s1.coarse, s1.tag, s0.tag)
        add(s1.tag, s0.coarse, s0.tag)
        add(far, s1.tag, s0.tag)
        add(far, s1.lower)
        add(far, s0.lower)
        add(gap, s1.tag, s0.tag)
        add(gap, s1.lower)
        add(s0.before, s1.tag, s0.tag)
        add(s1.after, s1.tag, s0.tag)
        add(s1.after, s0.before, gap)
        // The words beside the two.
        let (prior, next, last) = (sentence.word(below - 1), sentence.word(below, 1), sentence.word(top - 1))
        add(s1.tag, next.tag, last.tag, s0.tag)
        add(prior.tag, s1.tag, last.tag, s0.tag)
        add(s1.tag, next.tag, s0.tag, sentence.word(top, 1).tag)
    }

    /// What depends on more than two places, or on the arcs made so far.
    public mutating func addState(_ state: Configuration, _ sentence: ParseSentence) {
        template = 192
        let start = count
        let words = StateWords(state, sentence)
        addTriples(words, state, sentence)
        addChildren(words)
        addValencies(words)
        var sum = UInt64(truncatingIfNeeded: words.front &* 4096 &+ words.top)
        for index in start..<count { sum &+= keys[index] }
        identity = sum
    }
}
