/// The words around which a configuration's features are, and what is known of their dependents.
struct StateWords {
    typealias Word = ParseSentence.Word

    /// A word with the dependents that it has so far.
    struct Family {
        let word: Word
        let left, left2, right, right2: Word
        let leftRelation, left2Relation, rightRelation, right2Relation: UInt64
        let leftCount, rightCount: UInt64

        @inline(__always)
        init(_ place: Int, _ state: Configuration, _ sentence: ParseSentence) {
            let at = max(0, place)
            let (l, l2, r, r2) = (state.left(at), state.left2(at), state.right(at), state.right2(at))
            word = sentence.word(place)
            (left, left2) = (sentence.child(l), sentence.child(l2))
            (right, right2) = (sentence.child(r), sentence.child(r2))
            (leftRelation, left2Relation) = (Self.relation(l, state), Self.relation(l2, state))
            (rightRelation, right2Relation) = (Self.relation(r, state), Self.relation(r2, state))
            leftCount = UInt64(min(4, state.leftCount(at)))
            rightCount = UInt64(min(4, state.rightCount(at)))
        }

        @inline(__always)
        private static func relation(_ child: Int, _ state: Configuration) -> UInt64 {
            child > 0 ? UInt64(state.relation(child)) : 0
        }
    }

    let top, front: Int
    let s0, s1: Family
    let s2, b0, b1: Word
    /// The front word's left dependents; it has no others yet.
    let frontLeft, frontLeft2: Word
    let frontRelation, frontRelation2: UInt64
    let frontCount: UInt64
    let gapFar, gapNear: UInt64

    @inline(__always)
    init(_ state: Configuration, _ sentence: ParseSentence) {
        let below = state.stackWord(1)
        top = state.stackWord(0)
        front = state.bufferWord(0)
        s0 = Family(top, state, sentence)
        s1 = Family(below, state, sentence)
        s2 = sentence.word(state.stackWord(2))
        (b0, b1) = (sentence.word(front), sentence.word(front, 1))
        let (l, l2) = front < 0 ? (0, 0) : (state.left(front), state.left2(front))
        (frontLeft, frontLeft2) = (sentence.child(l), sentence.child(l2))
        frontRelation = l > 0 ? UInt64(state.relation(l)) : 0
        frontRelation2 = l2 > 0 ? UInt64(state.relation(l2)) : 0
        frontCount = front < 0 ? 9 : UInt64(min(4, state.leftCount(front)))
        gapFar = sentence.between(below, top)
        gapNear = sentence.between(top, front)
    }
}

extension ParseFeatures {
    mutating func addTriples(_ words: StateWords, _ state: Configuration, _ sentence: ParseSentence) {
        let (s0, s1, s2, b0, b1) = (words.s0.word, words.s1.word, words.s2, words.b0, words.b1)
        add(.third, s2.tag)
        add(.third, s2.lower, s2.tag)
        add(.triple, s1.tag, b0.tag)
        add(.triple, s1.lower, b0.tag)
        add(.triple, s1.tag, b0.lower)
        add(.triple, s1.stem, b0.stem)
        add(.third, s2.tag, s1.tag, s0.tag)
        add(.triple, s1.tag, s0.tag, b0.tag)
        add(.rest, s2.tag, s0.tag, b0.tag)
        add(.triple, s1.tag, s0.tag, b0.tag, b1.tag)
        add(.triple, s1.universal, s0.universal, b0.universal)
        add(.triple, s1.fine, b0.fine)
        add(.triple, s0.coarse, b0.coarse, s1.tag)
        add(.triple, s1.coarse, s0.coarse, b0.tag)
        add(.triple, s1.coarse, s0.coarse, b0.coarse)
        add(.triple, s1.coarse, s0.coarse, b0.lower)
        add(.third, s2.coarse, s1.tag, s0.tag)
        add(.triple, s1.stem, b0.lower, b0.next.coarse)
        add(.triple, s1.coarse, b0.lower, b0.next.coarse)
        add(.third, words.gapFar, words.gapNear, s0.tag)
        add(.triple, words.gapFar, words.gapNear, s1.tag, b0.tag)
    }

    mutating func addChildren(_ words: StateWords) {
        let (s0, s1, b0) = (words.s0, words.s1, words.b0)
        let (w0, w1) = (s0.word, s1.word)
        add(.topFront, w0.tag, s0.left.tag, b0.tag)
        add(.topFront, w0.tag, s0.right.tag, b0.tag)
        add(.topBelow, w1.tag, s0.left.tag, w0.tag)
        add(.topBelow, w1.tag, s0.right.tag, w0.tag)
        add(.belowTop, w1.tag, s1.right.tag, w0.tag)
        add(.belowTop, w1.tag, s1.left.tag, w0.tag)
        add(.frontTop, w0.tag, words.frontLeft.tag, b0.tag)
        add(.rest, w1.tag, s1.right.tag, b0.tag)
        add(.top, w0.tag, s0.left.tag, s0.left2.tag)
        add(.top, w0.tag, s0.right.tag, s0.right2.tag)
        add(.below, w1.tag, s1.right.tag, s1.right2.tag)
        add(.front, b0.tag, words.frontLeft.tag, words.frontLeft2.tag)
        add(.top, s0.left.lower, w0.tag)
        add(.top, s0.right.lower, w0.tag)
        add(.below, s1.left.lower, w1.tag)
        add(.below, s1.right.lower, w1.tag)
        add(.front, words.frontLeft.lower, b0.tag)
        add(.frontTop, words.frontLeft.lower, b0.tag, w0.tag)
        add(.topFront, s0.right.lower, w0.tag, b0.tag)
        add(.topBelow, s0.left.lower, w0.tag, w1.tag)
        // Which word goes with which preposition or conjunction.
        add(.topBelow, w1.stem, s0.left.lower)
        add(.topBelow, w1.coarse, s0.left.lower, w0.coarse)
        add(.frontTop, w0.stem, words.frontLeft.lower)
        add(.rest, w1.tag, s1.rightRelation, s0.left.lower)
        add(.top, w0.stem, s0.right.stem)
        // Whether two conjuncts are built alike.
        add(.rest, s1.left.lower, s0.left.lower, w1.tag)
        add(.rest, s1.leftRelation, s0.left.lower, s0.left2Relation, w1.universal)
    }

    mutating func addValencies(_ words: StateWords) {
        let (s0, s1, b0) = (words.s0, words.s1, words.b0)
        let (w0, w1) = (s0.word, s1.word)
        add(.top, w0.tag, s0.leftRelation, s0.rightRelation)
        add(.top, w0.lower, s0.leftRelation)
        add(.top, w0.lower, s0.rightRelation)
        add(.top, w0.tag, s0.leftRelation, s0.left2Relation)
        add(.top, w0.tag, s0.rightRelation, s0.right2Relation)
        add(.below, w1.tag, s1.leftRelation, s1.rightRelation)
        add(.below, w1.lower, s1.leftRelation)
        add(.below, w1.tag, s1.leftRelation, s1.left2Relation)
        add(.below, w1.tag, s1.rightRelation, s1.right2Relation)
        add(.belowTop, w1.tag, s1.rightRelation, w0.tag)
        add(.belowTop, w1.tag, s1.leftRelation, w0.tag)
        add(.topBelow, w1.tag, s0.leftRelation, w0.tag)
        add(.belowTop, w1.tag, s1.rightRelation, s1.right2Relation, w0.tag)
        add(.front, b0.tag, words.frontRelation, words.frontRelation2)
        add(.front, b0.lower, words.frontRelation)
        add(.frontTop, b0.tag, words.frontRelation, w0.tag)
        add(.frontTop, w0.stem, b0.tag, words.frontRelation)
        add(.topFront, w0.tag, s0.leftRelation, b0.tag)
        add(.top, w0.lower, s0.leftCount)
        add(.topFront, w0.tag, s0.leftCount, b0.tag)
        add(.top, w0.lower, s0.rightCount)
        add(.topFront, w0.tag, s0.rightCount, b0.tag)
        add(.belowTop, w1.tag, s1.rightCount, w0.tag)
        add(.below, w1.lower, s1.rightCount)
        add(.belowTop, w1.tag, s1.leftCount, w0.tag)
        add(.frontTop, b0.tag, words.frontCount, w0.tag)
        add(.front, b0.lower, words.frontCount)
    }
}
