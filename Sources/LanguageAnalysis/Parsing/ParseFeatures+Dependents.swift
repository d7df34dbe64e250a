/// The features that look at the dependents that words have so far.
extension ParseFeatures {
    /// The stack's top and its dependents.
    mutating func addTop(_ top: Family, _ sentence: ParseSentence) {
        let (word, left, right) = (sentence.word(top.place), sentence.child(top.left), sentence.child(top.right))
        addFamily(top, word, left, right)
        list.add(word.tag, left.tag, sentence.child(top.left2).tag)
        list.add(word.tag, right.tag, sentence.child(top.right2).tag)
        list.add(left.lower, word.tag)
        list.add(right.lower, word.tag)
        list.add(word.stem, right.stem)
        list.add(word.lower, top.leftCount)
        list.add(word.lower, top.rightCount)
    }

    /// The word below the top and its dependents.
    mutating func addBelow(_ below: Family, _ sentence: ParseSentence) {
        let (word, left, right) = (sentence.word(below.place), sentence.child(below.left), sentence.child(below.right))
        addFamily(below, word, left, right)
        list.add(word.tag, right.tag, sentence.child(below.right2).tag)
        list.add(left.lower, word.tag)
        list.add(right.lower, word.tag)
        list.add(word.lower, below.rightCount)
    }

    private mutating func addFamily(
        _ family: Family, _ word: ParseSentence.Word, _ left: ParseSentence.Word, _ right: ParseSentence.Word
    ) {
        list.add(word.tag, family.leftKinds)
        list.add(word.tag, family.rightKinds)
        list.add(word.tag, family.leftKinds, family.rightKinds)
        list.add(word.lower, family.leftKinds)
        list.add(word.lower, family.rightKinds)
    }

    /// The top with its dependents, and the word below.
    mutating func addTopBelow(_ top: Family, _ below: Int, _ sentence: ParseSentence) {
        let (w0, w1) = (sentence.word(top.place), sentence.word(below))
        let (left, right) = (sentence.child(top.left), sentence.child(top.right))
        list.add(w1.tag, left.tag, w0.tag)
        list.add(w1.tag, right.tag, w0.tag)
        list.add(left.lower, w0.tag, w1.tag)
        // Which word goes with which preposition or conjunction.
        list.add(w1.stem, left.lower)
        list.add(w1.coarse, left.lower, w0.coarse)
        list.add(w1.tag, top.leftKinds, w0.tag)
        list.add(w1.stem, top.leftKinds, w0.tag)
        list.add(w1.fine, top.leftKinds, w0.tag)
    }

    /// The top with its dependents, and the buffer's front.
    mutating func addTopFront(_ top: Family, _ front: Int, _ sentence: ParseSentence) {
        let (w0, b0) = (sentence.word(top.place), sentence.word(front))
        let (left, right) = (sentence.child(top.left), sentence.child(top.right))
        list.add(w0.tag, left.tag, b0.tag)
        list.add(w0.tag, right.tag, b0.tag)
        list.add(right.lower, w0.tag, b0.tag)
        list.add(w0.tag, top.leftCount, b0.tag)
        list.add(w0.tag, top.rightCount, b0.tag)
        list.add(w0.tag, top.leftKinds, b0.tag)
        list.add(w0.tag, top.rightKinds, b0.tag)
        list.add(w0.tag, top.leftKinds | top.rightKinds, b0.lower)
    }

    /// The word below with its dependents, and the top.
    mutating func addBelowTop(_ below: Family, _ top: Int, _ sentence: ParseSentence) {
        let (w1, w0) = (sentence.word(below.place), sentence.word(top))
        list.add(w1.tag, sentence.child(below.right).tag, w0.tag)
        list.add(w1.tag, sentence.child(below.left).tag, w0.tag)
        list.add(w1.tag, below.rightCount, w0.tag)
        list.add(w1.tag, below.leftCount, w0.tag)
        list.add(w1.tag, below.rightKinds, w0.tag)
        list.add(w1.stem, below.rightKinds, w0.tag)
        list.add(w1.tag, below.leftKinds, w0.tag)
        list.add(w1.tag, below.leftKinds, below.rightKinds, w0.tag)
    }

    /// The buffer's front and its dependents, all to its left.
    mutating func addDependents(_ front: Family, _ sentence: ParseSentence) {
        let (word, left) = (sentence.word(front.place), sentence.child(front.left))
        list.add(word.tag, left.tag, sentence.child(front.left2).tag)
        list.add(left.lower, word.tag)
        list.add(word.tag, front.leftKinds)
        list.add(word.lower, front.leftKinds)
        list.add(word.lower, front.leftCount)
    }

    /// The buffer's front with its dependents, and the top.
    mutating func addDependentsTop(_ front: Family, _ top: Int, _ sentence: ParseSentence) {
        let (b0, w0, left) = (sentence.word(front.place), sentence.word(top), sentence.child(front.left))
        list.add(w0.tag, left.tag, b0.tag)
        list.add(left.lower, b0.tag, w0.tag)
        list.add(w0.stem, left.lower)
        list.add(b0.tag, front.leftKinds, w0.tag)
        list.add(w0.stem, b0.tag, front.leftKinds)
        list.add(b0.tag, front.leftCount, w0.tag)
        list.add(b0.lower, front.leftKinds, w0.tag)
    }

    /// The top and the word below it, with their dependents.
    mutating func addFamilies(_ top: Family, _ below: Family, _ sentence: ParseSentence) {
        let (w0, w1, left) = (sentence.word(top.place), sentence.word(below.place), sentence.child(top.left))
        list.add(w1.tag, below.rightKinds, left.lower)
        list.add(w1.tag, below.rightKinds, w0.tag, top.leftKinds)
        // Whether two conjuncts are built alike.
        list.add(sentence.child(below.left).lower, left.lower, w1.tag)
        list.add(below.leftKinds, left.lower, top.leftKinds, w1.universal)
    }

    /// What looks further than any other part.
    mutating func addRest(_ around: Surroundings, _ sentence: ParseSentence) {
        let (below, front) = (around.below, sentence.word(around.front.place))
        list.add(sentence.word(below.place).tag, sentence.child(below.right).tag, front.tag)
        list.add(sentence.word(around.third).tag, sentence.word(around.top.place).tag, front.tag)
    }
}
