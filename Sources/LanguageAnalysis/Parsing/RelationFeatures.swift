package import LinearModels
internal import TextModel

/// The features from which the relation of an arc is told, in a tree that is finished: its two words, what stands around and
/// between them, their other dependents, and the relations that are known already.
package struct RelationFeatures: ~Copyable {
    /// At most so many features has an arc.
    private static let capacity = 192
    /// At most so many templates has a direction.
    private static let templateCount: UInt64 = 128
    /// At most so many dependents of a word are looked at one by one.
    private static let familyLimit = 12

    private var list: FeatureKeys

    /// An extractor without keys; weights in `table` are asked for as soon as their keys are known.
    package init(table: BucketTable? = nil) { list = FeatureKeys(capacity: Self.capacity, table: table) }

    /// The keys of all features of an arc, valid until the next call.
    package mutating func keys(
        _ arc: UnnamedArc, _ tree: WordTree, _ sentence: ParseSentence
    ) -> UnsafeBufferPointer<UInt64> {
        list.removeAll()
        list.goOn(behind: arc.dependent < arc.head ? 0 : Self.templateCount)
        let (d, h) = (sentence.word(arc.dependent), sentence.word(arc.head))
        addWords(d, h)
        list.askForWeights()
        addPlaces(arc, d, h, sentence)
        list.askForWeights()
        addDependents(arc, tree, d, h, sentence)
        list.askForWeights()
        addKinds(arc, tree, d, h)
        list.askForWeights()
        addKnown(arc, tree, d, h, sentence)
        list.askForWeights()
        addMembers(arc, tree, d, h, sentence)
        list.askForWeights()
        return list.all
    }

    // MARK: - The two words

    private mutating func addWords(_ d: ParseSentence.Word, _ h: ParseSentence.Word) {
        list.add(d.lower)
        list.add(d.tag)
        list.add(d.lower, d.tag)
        list.add(d.suffix, d.tag)
        list.add(d.fine)
        list.add(d.coarse, d.tag)
        list.add(h.lower)
        list.add(h.tag)
        list.add(h.fine)
        list.add(d.tag, h.tag)
        list.add(d.lower, h.tag)
        list.add(d.tag, h.lower)
        list.add(d.stem, h.stem)
        list.add(d.fine, h.fine)
        list.add(d.coarse, h.coarse)
        list.add(d.coarse, d.tag, h.tag)
        list.add(d.tag, h.coarse, h.tag)
        list.add(d.suffix, h.tag)
        list.add(d.lower, h.coarse)
        list.add(d.stem, h.fine)
        list.add(d.fine, h.stem)
    }

    // MARK: - Where they stand

    private mutating func addPlaces(
        _ arc: UnnamedArc, _ d: ParseSentence.Word, _ h: ParseSentence.Word, _ sentence: ParseSentence
    ) {
        let (left, right) = (min(arc.dependent, arc.head), max(arc.dependent, arc.head))
        let (distance, gap) = (ParseSentence.distance(left, right), sentence.between(left, right))
        list.add(distance, d.tag, h.tag)
        list.add(distance, d.lower)
        list.add(gap, d.tag, h.tag)
        list.add(gap, d.lower)
        list.add(d.before, d.tag, h.tag)
        list.add(d.after, d.tag, h.tag)
        list.add(d.before, d.after, d.tag)
        list.add(d.before, d.lower)
        list.add(h.before, h.after, d.tag, h.tag)
        let (prior, next) = (sentence.word(arc.dependent - 1), sentence.word(arc.dependent, 1))
        list.add(prior.tag, d.tag, next.tag)
        list.add(prior.tag, d.tag, h.tag)
        list.add(d.tag, next.tag, h.tag)
        list.add(prior.lower, d.tag)
        list.add(next.lower, d.tag)
        list.add(prior.lower, d.tag, h.tag)
        list.add(prior.lower, d.lower)
        list.add(d.lower, next.lower)
        list.add(sentence.word(arc.head - 1).tag, h.tag, d.tag)
        list.add(h.tag, sentence.word(arc.head, 1).tag, d.tag)
    }

    // MARK: - Dependents

    private mutating func addDependents(
        _ arc: UnnamedArc, _ tree: WordTree, _ d: ParseSentence.Word, _ h: ParseSentence.Word, _ sentence: ParseSentence
    ) {
        let (left, left2) = (
            sentence.child(tree.arcs.left(arc.dependent)), sentence.child(tree.arcs.left2(arc.dependent))
        )
        let right = sentence.child(tree.arcs.right(arc.dependent))
        list.add(left.lower, d.tag, h.tag)
        list.add(left.tag, d.tag, h.tag)
        list.add(left.lower, h.stem)
        list.add(left.lower, d.stem)
        list.add(left.lower, d.coarse, h.coarse)
        list.add(left.lower, left2.lower, d.tag)
        list.add(left2.lower, d.tag, h.tag)
        list.add(right.lower, d.tag, h.tag)
        list.add(right.tag, d.tag, h.tag)
        let headRight = sentence.child(tree.arcs.right(arc.head))
        list.add(headRight.tag, d.tag, h.tag)
        list.add(headRight.lower, d.tag, h.tag)
    }

    private mutating func addKinds(
        _ arc: UnnamedArc, _ tree: WordTree, _ d: ParseSentence.Word, _ h: ParseSentence.Word
    ) {
        let (dLeft, dRight) = (UInt64(tree.arcs.leftKinds(arc.dependent)), UInt64(tree.arcs.rightKinds(arc.dependent)))
        let (hLeft, hRight) = (UInt64(tree.arcs.leftKinds(arc.head)), UInt64(tree.arcs.rightKinds(arc.head)))
        let kinds = (
            UInt64(tree.arcs.category(arc.dependent).rawValue) + 1, UInt64(tree.arcs.category(arc.head).rawValue) + 1
        )
        list.add(dLeft, d.tag, h.tag)
        list.add(dRight, d.tag, h.tag)
        list.add(dLeft, d.lower)
        list.add(dLeft, dRight, d.tag)
        list.add(hLeft, h.tag, d.tag)
        list.add(hRight, h.tag, d.tag)
        list.add(hLeft, h.tag, kinds.0)
        list.add(hRight, h.tag, kinds.0)
        list.add(kinds.0, kinds.1)
        list.add(kinds.0, h.stem)
        list.add(kinds.1, d.lower)
        list.add(kinds.0, kinds.1, d.coarse)
    }

    // MARK: - What is known already

    /// Relations that a word gives once, and those of the words that show what a clause or phrase is.
    private static let telling: UInt64 = [
        DependencyRelation.nsubj, .nsubjPass, .csubj, .obj, .iobj, .ccomp, .xcomp, .cop, .auxPass, .expl, .caseMarking,
        .det, .mark, .nmodPoss, .conj, .appos, .flat,
    ].reduce(0) { $0 | 1 << UInt64($1.rawValue) }

    private mutating func addKnown(
        _ arc: UnnamedArc, _ tree: WordTree, _ d: ParseSentence.Word, _ h: ParseSentence.Word, _ sentence: ParseSentence
    ) {
        let above = sentence.word(max(0, tree.arcs.head(arc.head)))
        let kind = UInt64(tree.arcs.category(arc.dependent).rawValue) + 1
        list.add(arc.headRelation, d.tag, h.tag)
        list.add(arc.headRelation, d.lower)
        list.add(arc.headRelation, kind, h.tag)
        list.add(above.tag, h.tag, d.tag)
        list.add(above.stem, d.stem)
        let previous = sentence.child(arc.previous)
        list.add(arc.previousRelation, d.tag, h.tag)
        list.add(arc.previousRelation, d.lower)
        list.add(arc.previousRelation, previous.tag, d.tag, h.tag)
        list.add(arc.previousRelation, previous.lower, d.tag)
        list.add(arc.given, d.tag, h.tag)
        let telling = arc.given & Self.telling
        list.add(telling, d.tag, h.tag)
        list.add(telling, kind, h.tag)
        list.add(telling, kind, h.stem)
        list.add(telling, d.lower)
        let next = sentence.child(tree.next(arc.dependent))
        list.add(next.tag, d.tag, h.tag)
        list.add(next.lower, d.tag, h.tag)
        list.add(next.tag, telling, d.tag, h.tag)
    }

    // MARK: - Dependents one by one

    private static let function: UInt32 = [
        WordCategory.auxiliary, .preposition, .coordinator, .subordinator, .particle, .relative, .existential,
        .possession,
    ].reduce(0) { $0 | $1.bit }

    private mutating func addMembers(
        _ arc: UnnamedArc, _ tree: WordTree, _ d: ParseSentence.Word, _ h: ParseSentence.Word, _ sentence: ParseSentence
    ) {
        list.passTemplate()
        var (member, limit) = (tree.firstDependent(arc.dependent), Self.familyLimit)
        while member > 0, limit > 0 {
            let word = sentence.word(member)
            list.addMember(word.lower, d.tag)
            member = tree.next(member)
            limit -= 1
        }
        list.passTemplate()
        (member, limit) = (tree.firstDependent(arc.head), Self.familyLimit)
        while member > 0, limit > 0 {
            let word = sentence.word(member)
            if word.category.bit & Self.function != 0, member != arc.dependent {
                list.addMember(word.lower, d.tag, h.tag)
            }
            member = tree.next(member)
            limit -= 1
        }
        list.passTemplate()
    }
}
