/// A configuration of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer, and
/// the arcs made so far.
///
/// Words are numbered from 1; 0 is the root, which lies at the stack's bottom and takes one dependent, when all other words
/// have their heads. Projective trees only. Every tree of *n* words takes 2*n* moves. Which relations the arcs are is decided
/// later, on the finished tree; here each word keeps what kinds of dependents it has. The numbers lie in memory lent by
/// `ConfigurationStore`, so that copying is one move of memory.
public struct Configuration {
    /// A move.
    public enum Move: UInt8, CaseIterable, Sendable, BitwiseCopyable {
        /// The buffer's first word goes onto the stack.
        case shift
        /// The stack's top becomes a dependent of the buffer's first word.
        case left
        /// The stack's top becomes a dependent of the word below it.
        case right
    }

    private enum Field: Int {
        case stack, heads, left, left2, right, right2, leftCount, rightCount, leftKinds, rightKinds
    }

    static let fieldCount = 10
    static let headerLength = 2

    private let memory: UnsafeMutablePointer<Int32>
    private let width: Int
    private let categories: UnsafePointer<WordCategory>

    init(memory: UnsafeMutablePointer<Int32>, width: Int, categories: UnsafePointer<WordCategory>) {
        self.memory = memory
        self.width = width
        self.categories = categories
    }

    /// What is known of one word lies together.
    @inline(__always)
    private func at(_ field: Field, _ index: Int) -> UnsafeMutablePointer<Int32> {
        memory + (Self.headerLength &+ index &* Self.fieldCount &+ field.rawValue)
    }

    /// The number of words.
    public var count: Int { width - 1 }
    /// The number of words on the stack, the root among them.
    public var stackCount: Int { Int(memory[0]) }
    /// The buffer's first word; `count + 1` when it is empty.
    public var front: Int { Int(memory[1]) }
    /// Whether every word has its head.
    public var isFinished: Bool { front > count && stackCount == 1 }

    /// The stack's word at `depth` from the top; -1 where there is none.
    @inline(__always)
    public func stackWord(_ depth: Int) -> Int {
        depth < stackCount ? Int(at(.stack, stackCount - 1 - depth).pointee) : -1
    }
    /// The buffer's word at `offset` from its front; -1 where there is none.
    @inline(__always)
    public func bufferWord(_ offset: Int) -> Int { front + offset <= count ? front + offset : -1 }

    /// A word's head so far; -1 while unknown.
    public func head(_ word: Int) -> Int { Int(at(.heads, word).pointee) }
    /// A word's leftmost dependent so far; 0 for none.
    public func left(_ word: Int) -> Int { Int(at(.left, word).pointee) }
    /// Its second leftmost.
    public func left2(_ word: Int) -> Int { Int(at(.left2, word).pointee) }
    /// Its rightmost.
    public func right(_ word: Int) -> Int { Int(at(.right, word).pointee) }
    /// Its second rightmost.
    public func right2(_ word: Int) -> Int { Int(at(.right2, word).pointee) }
    /// The number of its dependents to the left.
    public func leftCount(_ word: Int) -> Int { Int(at(.leftCount, word).pointee) }
    /// The number of its dependents to the right.
    public func rightCount(_ word: Int) -> Int { Int(at(.rightCount, word).pointee) }
    /// The set of the categories of its dependents to the left; see `WordCategory`.
    public func leftKinds(_ word: Int) -> UInt32 { UInt32(bitPattern: at(.leftKinds, word).pointee) }
    /// The set of the categories of its dependents to the right.
    public func rightKinds(_ word: Int) -> UInt32 { UInt32(bitPattern: at(.rightKinds, word).pointee) }
    /// What it is with the dependents that it has so far.
    public func category(_ word: Int) -> WordCategory { categories[word].with(leftKinds(word), rightKinds(word)) }

    /// Back to the start: the root on the stack, all words in the buffer.
    public func reset() {
        memory.update(repeating: 0, count: Self.headerLength + Self.fieldCount * width)
        for word in 0..<width { at(.heads, word).pointee = -1 }
        memory[0] = 1
        memory[1] = 1
    }

    /// Whether a move is possible.
    public func allows(_ move: Move) -> Bool {
        switch move {
        case .shift: front <= count
        case .left: front <= count && stackCount > 1
        case .right: stackCount > 2 || (stackCount == 2 && front > count)
        }
    }

    /// Makes a move.
    ///
    /// - Precondition: the move is allowed.
    public func apply(_ move: Move) {
        switch move {
        case .shift:
            at(.stack, stackCount).pointee = memory[1]
            memory[0] += 1
            memory[1] += 1
        case .left:
            let word = pop()
            at(.heads, word).pointee = Int32(front)
            at(.left2, front).pointee = at(.left, front).pointee
            at(.left, front).pointee = Int32(word)
            at(.leftCount, front).pointee += 1
            at(.leftKinds, front).pointee |= kind(word)
        case .right:
            let word = pop()
            let head = stackWord(0)
            at(.heads, word).pointee = Int32(head)
            at(.right2, head).pointee = at(.right, head).pointee
            at(.right, head).pointee = Int32(word)
            at(.rightCount, head).pointee += 1
            at(.rightKinds, head).pointee |= kind(word)
        }
    }

    private func pop() -> Int {
        memory[0] -= 1
        return Int(at(.stack, stackCount).pointee)
    }

    private func kind(_ word: Int) -> Int32 { Int32(bitPattern: category(word).bit) }

    /// Becomes like `other`, which has as many words.
    @inline(__always)
    public func copy(_ other: Configuration) {
        memory.update(from: other.memory, count: Self.headerLength + Self.fieldCount * width)
    }
}

/// Memory for some configurations of one sentence.
public final class ConfigurationStore {
    private let memory: UnsafeMutablePointer<Int32>
    private let categories: UnsafeMutablePointer<WordCategory>
    private let width: Int
    private let stride: Int
    /// The number of configurations.
    public let capacity: Int

    /// Memory for `capacity` configurations of `sentence`.
    public convenience init(_ sentence: ParseSentence, capacity: Int) {
        self.init(wordCount: sentence.count, capacity: capacity)
        for word in 0...sentence.count { categories[word] = sentence.category(word) }
    }

    /// Memory for `capacity` configurations of `wordCount` words of which nothing is known.
    public init(wordCount: Int, capacity: Int) {
        width = wordCount + 1
        stride = Configuration.headerLength + Configuration.fieldCount * width
        self.capacity = capacity
        memory = .allocate(capacity: stride * capacity)
        categories = .allocate(capacity: width)
        categories.initialize(repeating: .other, count: width)
    }

    deinit {
        memory.deallocate()
        categories.deallocate()
    }

    /// The configuration at `index`, valid while the store lives; to be `reset` or copied into before its first use.
    @inline(__always)
    public subscript(_ index: Int) -> Configuration {
        Configuration(memory: memory + index * stride, width: width, categories: categories)
    }
}
