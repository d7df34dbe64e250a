/// The features from which the parser decides on a move: words, tags, kinds of dependents, distances, valencies and what lies
/// between, around the stack's top and the buffer's front (after Zhang and Nivre 2011).
///
/// They come in parts that each look at few things only, so that their scores can be kept while a sentence is parsed.
public struct ParseFeatures: ~Copyable {
    /// What the features look at: the words around the stack's top (its third word, the one below the top, and the top itself)
    /// and the buffer's front, some with their dependents.
    enum Part: Int, CaseIterable {
        case front, pair, stack, triple, third, top, topBelow, topFront, below, belowTop, dependents, dependentsTop,
            rest
    }

    /// At most so many features has a configuration.
    static let capacity = 256
    /// At most so many templates has a part.
    private static let templateCount: UInt64 = 64

    var list = FeatureKeys(capacity: capacity)

    /// An extractor without keys.
    public init() {}

    /// The keys of all features of a configuration, valid until the next call.
    public mutating func keys(_ state: Configuration, _ sentence: ParseSentence) -> UnsafeBufferPointer<UInt64> {
        list.removeAll()
        let around = Surroundings(state)
        for part in Part.allCases { add(part, around, sentence) }
        return list.all
    }

    /// The keys of one part of the features.
    @inline(__always)
    mutating func keys(
        _ part: Part, _ around: Surroundings, _ sentence: ParseSentence
    ) -> UnsafeBufferPointer<UInt64> {
        list.removeAll()
        add(part, around, sentence)
        return list.all
    }

    private mutating func add(_ part: Part, _ around: Surroundings, _ sentence: ParseSentence) {
        list.template = UInt64(part.rawValue) &* Self.templateCount
        switch part {
        case .front: addFront(around.front.place, sentence)
        case .pair: addPair(around.top.place, around.front.place, sentence)
        case .stack: addStack(around.below.place, around.top.place, sentence)
        case .triple: addTriple(around, sentence)
        case .third: addThird(around, sentence)
        case .top: addTop(around.top, sentence)
        case .topBelow: addTopBelow(around.top, around.below.place, sentence)
        case .topFront: addTopFront(around.top, around.front.place, sentence)
        case .below: addBelow(around.below, sentence)
        case .belowTop: addBelowTop(around.below, around.top.place, sentence)
        case .dependents: addDependents(around.front, sentence)
        case .dependentsTop: addDependentsTop(around.front, around.top.place, sentence)
        case .rest: addRest(around, sentence)
        }
    }
}
