internal import Dispatch
public import LinearModels
internal import Synchronization

/// Trains the same model several times side by side, each time from another seed: the mean of the weights evens out what
/// one order of the examples taught by chance (compare bagging, Breiman 1996, doi:10.1007/BF00058655), at no cost in use.
public enum SeveralRuns {
    /// The features of all runs with the mean of their weights, sorted by key.
    ///
    /// - Parameter train: trains with the seed given and gives the features sorted by key; called on several threads.
    public static func mean(
        seeds: [UInt64], _ train: @Sendable (UInt64) -> [PackedModelEncoder.Feature]
    ) -> [PackedModelEncoder.Feature] {
        mean(of: results(seeds: seeds, train))
    }

    /// What each training gives, in the order of the seeds.
    ///
    /// - Parameter train: called on several threads.
    static func results<Result: Sendable>(seeds: [UInt64], _ train: @Sendable (UInt64) -> Result) -> [Result] {
        let runs = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: seeds.count) { run in
            let result = train(seeds[run])
            runs.withLock { $0[run] = result }
        }
        return runs.withLock { runs in seeds.indices.compactMap { runs[$0] } }
    }

    /// The features of several trainings, each list sorted by key, with the mean of their weights.
    static func mean(of runs: [[PackedModelEncoder.Feature]]) -> [PackedModelEncoder.Feature] {
        runs.reduce([], merged).map { feature in
            let weights = feature.weights.map { ($0.label, $0.weight / Float(runs.count)) }
            return PackedModelEncoder.Feature(key: feature.key, uses: feature.uses, weights: weights)
        }
    }

    /// Two sorted lists of features as one, with the sums of their weights.
    private static func merged(
        _ left: [PackedModelEncoder.Feature], _ right: [PackedModelEncoder.Feature]
    ) -> [PackedModelEncoder.Feature] {
        var result: [PackedModelEncoder.Feature] = []
        result.reserveCapacity(max(left.count, right.count))
        var other = right[...]
        for feature in left {
            while let next = other.first, next.key < feature.key { result.append(other.removeFirst()) }
            if let next = other.first, next.key == feature.key {
                result.append(sum(feature, other.removeFirst()))
            } else {
                result.append(feature)
            }
        }
        return result + other
    }

    private static func sum(
        _ left: PackedModelEncoder.Feature, _ right: PackedModelEncoder.Feature
    ) -> PackedModelEncoder.Feature {
        var weights = left.weights
        for entry in right.weights {
            if let index = weights.firstIndex(where: { $0.label == entry.label }) {
                weights[index].weight += entry.weight
            } else {
                weights.append(entry)
            }
        }
        weights.sort { $0.label < $1.label }
        return PackedModelEncoder.Feature(key: left.key, uses: left.uses + right.uses, weights: weights)
    }
}
