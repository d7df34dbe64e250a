internal import Foundation
package import RelationExtraction

/// Learns how far statements can be trusted from a reader's verdicts: logistic regression with a ridge, by gradient
/// descent over all examples.
package struct ConfidenceTraining {
    /// The pull of weights towards zero, in examples: a circumstance seen in far fewer says little.
    package var ridge = 8.0
    /// The number of steps.
    package var steps = 3000

    package init() {}

    /// The model of the given examples; circumstances seen fewer than three times are left out.
    package func train(_ examples: [JudgedStatements.Found]) -> ConfidenceModel {
        var uses: [String: Int] = [:]
        for example in examples { for feature in example.features { uses[feature, default: 0] += 1 } }
        let names = uses.filter { $0.value >= 3 }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, 1...))
        let rows = examples.map { [0] + $0.features.compactMap { numbers[$0] } }
        let weights = descend(rows, examples.map(\.judgement.isRight), count: names.count + 1)
        return ConfidenceModel(weights: Dictionary(uniqueKeysWithValues: zip(["bias"] + names, weights)))
    }

    private func descend(_ rows: [[Int]], _ answers: [Bool], count: Int) -> [Double] {
        var weights = [Double](repeating: 0, count: count)
        let rate = 2 / (Double(rows.count) + ridge)
        for _ in 0..<steps {
            var slope = weights.map { ridge * $0 }
            slope[0] = 0
            for (row, isRight) in zip(rows, answers) {
                let odds = row.reduce(0) { $0 + weights[$1] }
                let miss = 1 / (1 + exp(-odds)) - (isRight ? 1 : 0)
                for column in row { slope[column] += miss }
            }
            for column in weights.indices { weights[column] -= rate / 4 * slope[column] }
        }
        return weights
    }
}
