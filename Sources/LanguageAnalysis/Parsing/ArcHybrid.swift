/// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer, and three moves.
///
/// Words are numbered from 1; 0 is the root, which lies at the stack's bottom. Projective trees only.
public struct ArcHybrid {
    /// A move without its relation.
    public enum Move: UInt8, Sendable {
        /// The buffer's first word goes onto the stack.
        case shift
        /// The stack's top becomes a dependent of the buffer's first word.
        case left
        /// The stack's top becomes a dependent of the word below it.
        case right
    }

    /// The number of words.
    public let count: Int
    /// The stack, the root first.
    public private(set) var stack: [Int]
    /// The buffer's first word; `count + 1` when it is empty.
    public private(set) var front: Int
    /// Each word's head so far; -1 while unknown.
    public private(set) var heads: [Int]
    /// Each word's relation number so far; 0 for none.
    public private(set) var relations: [Int]
    /// Each word's leftmost, second leftmost, rightmost and second rightmost dependents so far; 0 for none.
    public private(set) var leftChildren: [(Int, Int)]
    /// As `leftChildren`, from the right.
    public private(set) var rightChildren: [(Int, Int)]
    /// The numbers of dependents to the left and to the right.
    public private(set) var valencies: [(left: Int, right: Int)]

    /// The start: the root on the stack, all words in the buffer.
    public init(count: Int) {
        self.count = count
        stack = [0]
        front = 1
        heads = Array(repeating: -1, count: count + 1)
        relations = Array(repeating: 0, count: count + 1)
        leftChildren = Array(repeating: (0, 0), count: count + 1)
        rightChildren = Array(repeating: (0, 0), count: count + 1)
        valencies = Array(repeating: (0, 0), count: count + 1)
    }

    /// Whether every word has its head.
    public var isFinished: Bool { front > count && stack.count == 1 }

    /// Whether a move is possible. The root takes one dependent, when all other words are attached.
    public func allows(_ move: Move) -> Bool {
        switch move {
        case .shift: front <= count
        case .left: front <= count && stack.count > 1
        case .right: stack.count > 2 || (stack.count == 2 && front > count)
        }
    }

    /// Makes a move.
    ///
    /// - Precondition: the move is allowed.
    public mutating func apply(_ move: Move, relation: Int) {
        switch move {
        case .shift:
            stack.append(front)
            front += 1
        case .left:
            let word = stack.removeLast()
            attach(word, to: front, relation)
            let (first, _) = leftChildren[front]
            leftChildren[front] = (word, first)
            valencies[front].left += 1
        case .right:
            let word = stack.removeLast()
            let head = stack[stack.count - 1]
            attach(word, to: head, relation)
            let (first, _) = rightChildren[head]
            rightChildren[head] = (word, first)
            valencies[head].right += 1
        }
    }

    private mutating func attach(_ word: Int, to head: Int, _ relation: Int) {
        heads[word] = head
        relations[word] = relation
    }

    /// The stack's word at `depth` from the top; -1 where there is none.
    public func stackWord(_ depth: Int) -> Int { depth < stack.count ? stack[stack.count - 1 - depth] : -1 }

    /// The buffer's word at `offset` from its front; -1 where there is none.
    public func bufferWord(_ offset: Int) -> Int { front + offset <= count ? front + offset : -1 }
}
