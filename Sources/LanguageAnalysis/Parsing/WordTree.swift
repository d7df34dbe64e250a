package import TextModel

/// A finished tree of words, to be gone through from the top: each word's dependents from left to right.
package struct WordTree {
    /// The configuration that has all arcs.
    package let arcs: Configuration
    /// Each word's first dependent, and the next one of the same head; 0 for none.
    private let first: [Int32]
    private let next: [Int32]

    /// The tree of a finished configuration, valid while that one is.
    ///
    /// - Complexity: O(*n*).
    package init(_ arcs: Configuration) {
        self.arcs = arcs
        var first = [Int32](repeating: 0, count: arcs.count + 1)
        var next = first
        for word in stride(from: arcs.count, to: 0, by: -1) {
            let head = max(0, arcs.head(word))
            next[word] = first[head]
            first[head] = Int32(word)
        }
        (self.first, self.next) = (first, next)
    }

    /// A word's first dependent; 0 for none.
    @inline(__always)
    package func firstDependent(_ word: Int) -> Int { Int(first[word]) }
    /// The next dependent of a word's head; 0 for none.
    @inline(__always)
    package func next(_ word: Int) -> Int { Int(next[word]) }
}

/// An arc whose relation is to be named, with what is named already: the arcs above it, and those of its head to its left.
package struct UnnamedArc {
    package var dependent: Int
    package var head: Int
    /// The relation of the head, as a number from 1.
    package var headRelation: UInt64
    /// The head's last dependent before this one, 0 for none, and its relation.
    package var previous = 0
    package var previousRelation: UInt64 = 0
    /// The relations that the head has given, a bit each.
    package var given: UInt64 = 0

    package init(_ dependent: Int, of head: Int, headRelation: UInt64) {
        (self.dependent, self.head, self.headRelation) = (dependent, head, headRelation)
    }

    /// Goes on to the next dependent of the same head, once this one's relation is known.
    package mutating func advance(to next: Int, after relation: DependencyRelation) {
        previous = dependent
        previousRelation = UInt64(relation.rawValue) + 1
        given |= 1 << UInt64(relation.rawValue)
        dependent = next
    }
}

extension WordTree {
    /// Names the relation of each arc by `choose`, from the top, each word's dependents from left to right.
    ///
    /// - Returns: the relations by word; that of the root at 0.
    package func named(_ choose: (UnnamedArc) -> DependencyRelation) -> [DependencyRelation] {
        var relations = [DependencyRelation](repeating: .root, count: arcs.count + 1)
        // The words whose dependents are still to be named.
        var heads: [Int] = []
        heads.reserveCapacity(arcs.count)
        var root = firstDependent(0)
        while root > 0 {
            heads.append(root)
            root = next(root)
        }
        var at = 0
        while at < heads.count {
            let head = heads[at]
            at += 1
            var arc = UnnamedArc(firstDependent(head), of: head, headRelation: UInt64(relations[head].rawValue) + 1)
            while arc.dependent > 0 {
                let relation = choose(arc)
                relations[arc.dependent] = relation
                heads.append(arc.dependent)
                arc.advance(to: next(arc.dependent), after: relation)
            }
        }
        return relations
    }
}
