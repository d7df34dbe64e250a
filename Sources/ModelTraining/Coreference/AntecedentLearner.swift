internal import EntityExtraction
internal import Foundation
internal import LinearModels

/// A log-linear model of the choice of a pronoun or noun phrase among its candidates and none.
///
/// Maximises the summed probability of the right answers (latent antecedents: Durrett and Klein 2013,
/// aclanthology.org/D13-1203) by AdaGrad (Duchi et al. 2011) with an L2 penalty on the features that a step touches.
final class AntecedentLearner {
    /// The size of a first step.
    let rate: Float
    /// The pull of weights towards zero, for each step that touches them.
    let penalty: Float

    private var numbers: [UInt64: Int] = [:]
    private var weights: [Float] = []
    private var squares: [Float] = []
    private var sums: [Float] = []
    private var snapshots: Float = 0

    init(rate: Float, penalty: Float) {
        self.rate = rate
        self.penalty = penalty
    }

    /// The best-scored of the candidates that `isAllowed` lets through; `nil` for none of them, where that is allowed and
    /// scores at least as high.
    func best(_ question: AntecedentQuestion, none: Bool, isAllowed: (Int) -> Bool) -> Int? {
        var best: Int?
        var highest = none ? score(question.noneFeatures) : -.infinity
        for (number, candidate) in question.candidates.enumerated() where isAllowed(number) {
            let score = score(candidate.features)
            if score > highest { (best, highest) = (number, score) }
        }
        return best
    }

    /// Moves the weights towards the right answers.
    func learn(_ question: AntecedentQuestion, none: Bool, isRight: (Int) -> Bool) {
        let answers = question.candidates.map(\.features) + [question.noneFeatures]
        let right = question.candidates.indices.map(isRight) + [none]
        let scores = answers.map(score)
        let highest = scores.max() ?? 0
        let shares = scores.map { exp($0 - highest) }
        let all = shares.reduce(0, +)
        let held = zip(shares, right).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        guard held > 0 else { return }
        var gradients: [Int: Float] = [:]
        for (answer, features) in answers.enumerated() {
            let gradient = shares[answer] / all - (right[answer] ? shares[answer] / held : 0)
            guard abs(gradient) > 0.001 else { continue }
            for key in features { gradients[number(of: key), default: 0] += gradient }
        }
        for (number, gradient) in gradients {
            let full = gradient + penalty * weights[number]
            squares[number] += full * full
            weights[number] -= rate * full / (squares[number].squareRoot() + 1e-6)
        }
    }

    /// Takes the weights as they are into the mean that is written: a mean over passes varies less than the last one.
    func takeSnapshot() {
        sums += [Float](repeating: 0, count: weights.count - sums.count)
        for number in weights.indices { sums[number] += weights[number] }
        snapshots += 1
    }

    /// The features with the mean weights, sorted by key.
    var features: [PackedModelEncoder.Feature] {
        let weights = snapshots > 0 ? sums.map { $0 / snapshots } : weights
        return numbers.sorted { $0.key < $1.key }.map { key, number in
            PackedModelEncoder.Feature(key: key, uses: 0, weights: [(0, weights[number])])
        }
    }

    private func number(of key: UInt64) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = weights.count
        weights.append(0)
        squares.append(0)
        return weights.count - 1
    }

    private func score(_ features: [UInt64]) -> Float {
        features.reduce(0) { sum, key in sum + (numbers[key].map { weights[$0] } ?? 0) }
    }
}
