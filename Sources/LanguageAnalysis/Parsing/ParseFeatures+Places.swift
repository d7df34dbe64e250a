/// The features of places alone: they know of no arcs.
extension ParseFeatures {
    /// What the buffer's first words say.
    mutating func addFront(_ front: Int, _ sentence: ParseSentence) {
        let (b0, b1, b2) = (sentence.word(front), sentence.word(front, 1), sentence.word(front, 2))
        list.add(1)
        list.add(b0.lower)
        list.add(b0.tag)
        list.add(b1.lower)
        list.add(b1.tag)
        list.add(b1.lower, b1.tag)
        list.add(b2.tag)
        list.add(b0.suffix, b0.tag)
        list.add(b0.fine)
        list.add(b1.fine)
        list.add(b0.tag, b1.tag)
        list.add(b0.tag, b1.tag, b2.tag)
        list.add(b0.before, b0.after, b0.tag)
    }

    /// What a word of the stack says alone.
    mutating func addWord(_ word: ParseSentence.Word) {
        list.add(word.lower)
        list.add(word.tag)
        list.add(word.lower, word.tag)
        list.add(word.suffix, word.tag)
        list.add(word.fine)
    }

    /// What the stack's top says alone.
    mutating func addTopWord(_ word: ParseSentence.Word) {
        addWord(word)
        list.add(word.before, word.lower)
        list.add(word.before, word.after, word.tag)
    }

    /// What the stack's top and the buffer's front say together.
    mutating func addPair(_ top: Int, _ front: Int, _ sentence: ParseSentence) {
        let (s0, b0, b1) = (sentence.word(top), sentence.word(front), sentence.word(front, 1))
        let b2 = sentence.word(front, 2)
        let near = ParseSentence.distance(top, front)
        let gap = sentence.between(top, front)
        list.add(s0.tag, b0.lower, b0.tag)
        list.add(s0.tag, b0.tag)
        list.add(s0.tag, b0.tag, b1.tag)
        list.add(s0.lower, b0.tag, b1.tag)
        list.add(s0.tag, b0.tag, b1.tag, b2.tag)
        list.add(s0.lower, b0.universal)
        list.add(s0.fine, b0.fine)
        list.add(s0.coarse, s0.tag, b0.tag)
        list.add(s0.tag, b0.coarse, b0.tag)
        list.add(s0.lower, b0.coarse)
        list.add(near, s0.tag, b0.tag)
        list.add(near, s0.lower)
        list.add(near, b0.lower)
        list.add(gap, s0.tag, b0.tag)
        list.add(gap, s0.lower)
        list.add(s0.after, s0.tag, b0.tag)
        list.add(b0.before, s0.tag, b0.tag)
        list.add(b0.before, s0.lower)
        list.add(b0.after, s0.tag, b0.tag)
        list.add(s0.before, b0.before, s0.tag)
        list.add(s0.after, b0.before, gap)
        list.add(s0.stem, b1.stem)
        list.add(s0.stem, b0.stem)
        // The words beside the two.
        let (prior, next, last) = (sentence.word(top - 1), sentence.word(top, 1), sentence.word(front - 1))
        list.add(s0.tag, next.tag, last.tag, b0.tag)
        list.add(prior.tag, s0.tag, last.tag, b0.tag)
        list.add(prior.tag, s0.tag, b0.tag, b1.tag)
        list.add(s0.tag, next.tag, b0.tag, b1.tag)
        list.add(last.lower, s0.tag, b0.tag)
    }

    /// What the stack's two topmost words say together.
    mutating func addStack(_ below: Int, _ top: Int, _ sentence: ParseSentence) {
        let (s1, s0) = (sentence.word(below), sentence.word(top))
        let far = ParseSentence.distance(below, top)
        let gap = sentence.between(below, top)
        list.add(s1.tag, s0.tag)
        list.add(s1.lower, s0.universal)
        list.add(s1.universal, s0.lower)
        list.add(s1.fine, s0.fine)
        list.add(s1.stem, s0.stem)
        list.add(s1.coarse, s1.tag, s0.tag)
        list.add(s1.tag, s0.coarse, s0.tag)
        list.add(far, s1.tag, s0.tag)
        list.add(far, s1.lower)
        list.add(far, s0.lower)
        list.add(gap, s1.tag, s0.tag)
        list.add(gap, s1.lower)
        list.add(s0.before, s1.tag, s0.tag)
        list.add(s1.after, s1.tag, s0.tag)
        list.add(s1.after, s0.before, gap)
        // The words beside the two.
        let (prior, next, last) = (sentence.word(below - 1), sentence.word(below, 1), sentence.word(top - 1))
        list.add(s1.tag, next.tag, last.tag, s0.tag)
        list.add(prior.tag, s1.tag, last.tag, s0.tag)
        list.add(s1.tag, next.tag, s0.tag, sentence.word(top, 1).tag)
    }

    /// What the word below the top and the buffer's front say together.
    mutating func addBelowFront(_ s1: ParseSentence.Word, _ b0: ParseSentence.Word) {
        list.add(s1.tag, b0.tag)
        list.add(s1.lower, b0.tag)
        list.add(s1.tag, b0.lower)
        list.add(s1.stem, b0.stem)
        list.add(s1.fine, b0.fine)
        list.add(s1.stem, b0.lower, b0.next.coarse)
        list.add(s1.coarse, b0.lower, b0.next.coarse)
    }

    /// What the stack's two topmost words and the buffer's front say together.
    mutating func addTriple(_ around: Surroundings, _ sentence: ParseSentence) {
        let (s0, s1) = (sentence.word(around.top.place), sentence.word(around.below.place))
        let (b0, b1) = (sentence.word(around.front.place), sentence.word(around.front.place, 1))
        list.add(s1.tag, s0.tag, b0.tag)
        list.add(s1.tag, s0.tag, b0.tag, b1.tag)
        list.add(s1.universal, s0.universal, b0.universal)
        list.add(s0.coarse, b0.coarse, s1.tag)
        list.add(s1.coarse, s0.coarse, b0.tag)
        list.add(s1.coarse, s0.coarse, b0.coarse)
        list.add(s1.coarse, s0.coarse, b0.lower)
        let (far, near) = gaps(around, sentence)
        list.add(far, near, s1.tag, b0.tag)
        list.add(far, near, s0.tag)
    }

    private func gaps(_ around: Surroundings, _ sentence: ParseSentence) -> (UInt64, UInt64) {
        let (below, top) = (around.below.place, around.top.place)
        return (sentence.between(below, top), sentence.between(top, around.front.place))
    }

    /// What the stack's third word says with those above it.
    mutating func addThird(_ around: Surroundings, _ sentence: ParseSentence) {
        let (s0, s1) = (sentence.word(around.top.place), sentence.word(around.below.place))
        let s2 = sentence.word(around.third)
        list.add(s2.tag)
        list.add(s2.lower, s2.tag)
        list.add(s2.tag, s1.tag, s0.tag)
        list.add(s2.coarse, s1.tag, s0.tag)
    }
}
