internal import EntityExtraction

/// Sentences as numbers, ready for training: for each token its features, and the labels that it may have.
struct FieldExamples {
    struct Sentence {
        let tokens: Range<Int>
        let weight: Float
    }

    private(set) var sentences: [Sentence] = []
    /// Where each token's features start in `features`; one more at the end.
    private(set) var starts: [Int] = [0]
    /// Numbers of features.
    private(set) var features: [UInt32] = []
    private(set) var allowed: [UInt32] = []
    /// The features' keys, by number.
    private(set) var keys: [UInt64] = []

    private var numbers: [UInt64: UInt32] = [:]

    /// Adds a sentence whose features count.
    mutating func add(_ tokens: [[UInt64]], allowed labels: [UInt32], weight: Float) {
        let first = allowed.count
        for (keysOfToken, labels) in zip(tokens, labels) {
            for key in keysOfToken {
                if let number = numbers[key] { features.append(number) }
            }
            starts.append(features.count)
            allowed.append(labels)
        }
        sentences.append(Sentence(tokens: first..<allowed.count, weight: weight))
    }

    /// Fixes which features there are: those that occur at least so often.
    mutating func fixFeatures(_ counter: FeatureCounter, least: UInt8) {
        keys = counter.keys(least: least)
        numbers = Dictionary(uniqueKeysWithValues: zip(keys, 0...))
    }
}

/// Counts features in a small space.
struct FeatureCounter {
    private var counts: [UInt64: UInt8] = [:]

    mutating func count(_ key: UInt64) {
        let seen = counts[key, default: 0]
        if seen < 255 { counts[key] = seen + 1 }
    }

    /// The keys that were seen at least so often, sorted.
    func keys(least: UInt8) -> [UInt64] { counts.filter { $0.value >= least }.keys.sorted() }
}
