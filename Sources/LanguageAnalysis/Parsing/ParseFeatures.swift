internal import LinearModels

/// The features from which the parser decides on a move: words, tags, kinds of dependents, distances, valencies and what lies
/// between, around the stack's top and the buffer's front (after Zhang and Nivre 2011).
///
/// They come in parts that each look at few things only, so that their scores can be kept while a sentence is parsed.
public struct ParseFeatures: ~Copyable {
    /// What the features look at: the words around the stack's top (its third word, the one below the top, and the top itself)
    /// and the buffer's front, some with their dependents.
    enum Part: Int, CaseIterable {
        // Words alone.
        case front, topWord, belowWord, pair, stack, belowFront, triple, third
        // Words with their dependents.
        case top, topBelow, topFront, below, belowTop, dependents, dependentsTop, families, rest
    }

    /// At most so many features has a configuration.
    private static let capacity = 256
    /// At most so many templates has a part.
    private static let templateCount: UInt64 = 64

    var list: FeatureKeys

    /// An extractor without keys.
    public init() { self.init(configurations: 1, table: nil) }

    /// An extractor with room for the keys of so many configurations, whose weights are in `table`.
    init(configurations: Int, table: BucketTable?) {
        list = FeatureKeys(capacity: configurations * Self.capacity, table: table)
    }

    /// The keys of all features of a configuration, valid until the next call.
    public mutating func keys(_ state: Configuration, _ sentence: ParseSentence) -> UnsafeBufferPointer<UInt64> {
        list.removeAll()
        let around = Surroundings(state)
        for part in Part.allCases { add(part, around, sentence) }
        return list.all
    }

    /// Forgets all keys.
    mutating func removeAll() { list.removeAll() }

    /// Adds the keys of one part of the features to those that are there, and asks for their weights; these keys, valid until
    /// all are forgotten.
    @inline(__always)
    mutating func append(
        _ part: Part, _ around: Surroundings, _ sentence: ParseSentence
    ) -> UnsafeBufferPointer<UInt64> {
        let start = list.count
        add(part, around, sentence)
        list.askForWeights()
        return UnsafeBufferPointer(start: list.keys + start, count: list.count &- start)
    }

    private mutating func add(_ part: Part, _ around: Surroundings, _ sentence: ParseSentence) {
        list.goOn(behind: UInt64(part.rawValue) &* Self.templateCount)
        switch part {
        case .front: addFront(around.front.place, sentence)
        case .topWord: addTopWord(sentence.word(around.top.place))
        case .belowWord: addWord(sentence.word(around.below.place))
        case .pair: addPair(around.top.place, around.front.place, sentence)
        case .stack: addStack(around.below.place, around.top.place, sentence)
        case .belowFront: addBelowFront(sentence.word(around.below.place), sentence.word(around.front.place))
        case .triple: addTriple(around, sentence)
        case .third: addThird(around, sentence)
        case .top: addTop(around.top, sentence)
        case .topBelow: addTopBelow(around.top, around.below.place, sentence)
        case .topFront: addTopFront(around.top, around.front.place, sentence)
        case .below: addBelow(around.below, sentence)
        case .belowTop: addBelowTop(around.below, around.top.place, sentence)
        case .dependents: addDependents(around.front, sentence)
        case .dependentsTop: addDependentsTop(around.front, around.top.place, sentence)
        case .families: addFamilies(around.top, around.below, sentence)
        case .rest: addRest(around, sentence)
        }
    }
}
