/// A configuration of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer, and
/// the arcs made so far.
///
/// Words are numbered from 1; 0 is the root, which lies at the stack's bottom and takes one dependent, when all other words
/// have their heads. Projective trees only. Every tree of *n* words takes 2*n* moves. The numbers lie in memory lent by
/// `ConfigurationStore`, so that copying is one move of memory.
public struct Configuration {
    /// A move without its relation.
    public enum Move: UInt8, Sendable {
        /// The buffer's first word goes onto the stack.
        case shift
        /// The stack's top becomes a dependent of the buffer's first word.
        case left
        /// The stack's top becomes a dependent of the word below it.
        case right
    }

    private enum Field: Int { case stack, heads, relations, left, left2, right, right2, leftCount, rightCount }

    static let fieldCount = 9
    static let headerLength = 2

    private let memory: UnsafeMutablePointer<Int32>
    private let width: Int

    init(memory: UnsafeMutablePointer<Int32>, width: Int) {
        self.memory = memory
        self.width = width
    }

    @inline(__always)
    private func at(_ field: Field, _ index: Int) -> UnsafeMutablePointer<Int32> {
        memory + (Self.headerLength + field.rawValue * width + index)
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
    /// A word's relation number so far; 0 for none.
    public func relation(_ word: Int) -> Int { Int(at(.relations, word).pointee) }
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

    /// Back to the start: the root on the stack, all words in the buffer.
    public func reset() {
        memory.update(repeating: 0, count: Self.headerLength + Self.fieldCount * width)
        at(.heads, 0).update(repeating: -1, count: width)
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
    public func apply(_ move: Move, relation: Int) {
        switch move {
        case .shift:
            at(.stack, stackCount).pointee = memory[1]
            memory[0] += 1
            memory[1] += 1
        case .left:
            let word = pop()
            attach(word, to: front, relation)
            at(.left2, front).pointee = at(.left, front).pointee
            at(.left, front).pointee = Int32(word)
            at(.leftCount, front).pointee += 1
        case .right:
            let word = pop()
            let head = stackWord(0)
            attach(word, to: head, relation)
            at(.right2, head).pointee = at(.right, head).pointee
            at(.right, head).pointee = Int32(word)
            at(.rightCount, head).pointee += 1
        }
    }

    private func pop() -> Int {
        memory[0] -= 1
        return Int(at(.stack, stackCount).pointee)
    }

    private func attach(_ word: Int, to head: Int, _ relation: Int) {
        at(.heads, word).pointee = Int32(head)
        at(.relations, word).pointee = Int32(relation)
    }

    /// Becomes like `other`, which has as many words.
    @inline(__always)
    public func copy(_ other: Configuration) {
        memory.update(from: other.memory, count: Self.headerLength + Self.fieldCount * width)
    }
}

/// Memory for some configurations of one sentence.
public final class ConfigurationStore {
    private let memory: UnsafeMutablePointer<Int32>
    private let width: Int
    private let stride: Int
    /// The number of configurations.
    public let capacity: Int

    /// Memory for `capacity` configurations of a sentence of `wordCount` words.
    public init(wordCount: Int, capacity: Int) {
        width = wordCount + 1
        stride = Configuration.headerLength + Configuration.fieldCount * width
        self.capacity = capacity
        memory = UnsafeMutablePointer<Int32>.allocate(capacity: stride * capacity)
    }

    deinit { memory.deallocate() }

    /// The configuration at `index`, valid while the store lives; to be `reset` or copied into before its first use.
    @inline(__always)
    public subscript(_ index: Int) -> Configuration { Configuration(memory: memory + index * stride, width: width) }
}
