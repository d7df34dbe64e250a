internal import LinearModels
package import RelationExtraction

/// Learns how far statements can be trusted from a reader's verdicts: logistic regression with a ridge.
package struct ConfidenceTraining {
    /// The pull of weights towards zero, in examples: a circumstance seen in far fewer says little.
    package var ridge = 8.0

    package init() {}

    /// The model of the given examples; circumstances seen fewer than three times are left out.
    package func train(_ examples: [JudgedStatements.Found]) -> ConfidenceModel {
        var uses: [String: Int] = [:]
        for example in examples { for feature in example.features { uses[feature, default: 0] += 1 } }
        let names = ["bias"] + uses.filter { $0.value >= 3 }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, UInt64(0)...))
        var learner = LogisticRegression(cost: 1 / ridge)
        learner.free = 0
        let weights = learner.weights(
            of: examples.map { example in
                LogisticRegression.Example(
                    keys: [0] + example.features.compactMap { numbers[$0] }, isYes: example.judgement.isRight)
            })
        return ConfidenceModel(weights: numbers.compactMapValues { weights[$0] })
    }
}
