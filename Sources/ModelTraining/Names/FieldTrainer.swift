internal import EntityExtraction

/// Trains a linear-chain conditional random field by stochastic gradient descent.
///
/// Step sizes per weight by AdaGrad (Duchi, Hazan and Singer 2011); small weights are pulled to zero by an L1 penalty, so
/// that the model stays small (truncated gradients: Langford, Li and Zhang 2009). Where a token may have several labels,
/// the likelihood sums over them (partial labels: Tsuboi et al. 2008, doi:10.3115/1599081.1599194).
struct FieldTrainer: Sendable {
    struct Settings: Sendable {
        var epochs = 6
        var rate: Float = 0.12
        var penalty: Float = 0.00002
        var seed: UInt64 = 17
    }

    /// The share of features that are left out at random of each token at each reading, so that none is relied on alone
    /// (dropout: Srivastava et al. 2014).
    static let dropout: Float = 0.25

    let settings: Settings
    private var generator: SeededGenerator
    private var sums: [Float] = []
    private var stepSums = [Float](repeating: 0, count: LabelLattice.stepCount)
    private var remembered: Float = 0
    /// For each token of the sentence in hand, which of its features (modulo 64) are left out.
    private var masks: [UInt64] = []
    private(set) var weights: [Float]
    private var squares: [Float]
    private var stepSquares: [Float]
    private(set) var lattice: LabelLattice
    private let size = NameLabel.count

    init(featureCount: Int, settings: Settings) {
        self.settings = settings
        generator = SeededGenerator(seed: settings.seed)
        weights = Array(repeating: 0, count: featureCount * NameLabel.count)
        squares = Array(repeating: 0, count: featureCount * NameLabel.count)
        stepSquares = Array(repeating: 1, count: LabelLattice.stepCount)
        lattice = LabelLattice(transitions: Array(repeating: 0, count: LabelLattice.stepCount))
    }

    /// Trains several times side by side, each time from another seed: the mean of the weights evens out what one order of the
    /// sentences taught by chance (compare bagging, Breiman 1996, doi:10.1007/BF00058655), at no cost in use.
    ///
    /// - Parameter report: is told the seed, the epoch and the mean loss of a token of all epochs, at the end.
    static func mean(
        of runs: Int, _ examples: FieldExamples, featureCount: Int, settings: Settings,
        report: (UInt64, Int, Float) -> Void
    ) -> FieldTrainer {
        let seeds = (0..<UInt64(max(1, runs))).map { settings.seed + $0 }
        let all = SeveralRuns.results(seeds: seeds) { seed in
            var settings = settings
            settings.seed = seed
            var trainer = FieldTrainer(featureCount: featureCount, settings: settings)
            var losses: [Float] = []
            trainer.train(examples) { losses.append($1) }
            return Run(trainer: trainer, losses: losses)
        }
        for (seed, one) in zip(seeds, all) {
            for (epoch, loss) in one.losses.enumerated() { report(seed, epoch + 1, loss) }
        }
        var mean = all[0].trainer
        for other in all.dropFirst() { mean.add(other.trainer) }
        mean.divide(by: Float(all.count))
        return mean
    }

    /// One training, with the loss of each epoch.
    private struct Run: Sendable {
        let trainer: FieldTrainer
        let losses: [Float]
    }

    private mutating func add(_ other: FieldTrainer) {
        for index in weights.indices { weights[index] += other.weights[index] }
        lattice.transitions = zip(lattice.transitions, other.lattice.transitions).map { $0 + $1 }
    }

    private mutating func divide(by count: Float) {
        for index in weights.indices { weights[index] /= count }
        lattice.transitions = lattice.transitions.map { $0 / count }
        lattice.prepare()
    }

    /// Goes through all sentences once for each epoch, each time in another order.
    ///
    /// - Parameter report: is told the epoch and the mean loss of a token after each epoch.
    mutating func train(_ examples: FieldExamples, report: (Int, Float) -> Void) {
        var order = Array(examples.sentences.indices)
        for epoch in 1...max(1, settings.epochs) {
            order.shuffle(using: &generator)
            var loss: Float = 0
            for index in order { loss += learn(examples, examples.sentences[index]) }
            report(epoch, loss / Float(max(1, examples.allowed.count)))
            if epoch * 2 > settings.epochs { remember() }
        }
        takeMean()
    }

    /// Adds the weights as they stand to the mean of the later rounds, which errs less than any one of them (stochastic
    /// weight averaging: Izmailov et al. 2018).
    private mutating func remember() {
        if sums.isEmpty { sums = Array(repeating: 0, count: weights.count) }
        for index in weights.indices { sums[index] += weights[index] }
        stepSums = zip(stepSums, lattice.transitions).map { $0 + $1 }
        remembered += 1
    }

    private mutating func takeMean() {
        guard remembered > 0 else { return }
        for index in weights.indices { weights[index] = sums[index] / remembered }
        lattice.transitions = stepSums.map { $0 / remembered }
        lattice.prepare()
        sums = []
    }

    private mutating func learn(_ examples: FieldExamples, _ sentence: FieldExamples.Sentence) -> Float {
        let count = sentence.tokens.count
        guard count > 0 else { return 0 }
        masks = sentence.tokens.map { _ in generator.next() & generator.next() }
        let scores = score(examples, sentence.tokens)
        var freeSteps = [Float](repeating: 0, count: LabelLattice.stepCount)
        var heldSteps = freeSteps
        let free = lattice.marginals(
            scores, count: count, allowed: Array(repeating: .max, count: count), steps: &freeSteps)
        let held = lattice.marginals(
            scores, count: count, allowed: Array(examples.allowed[sentence.tokens]), steps: &heldSteps)
        let loss = free.logTotal - held.logTotal
        guard loss.isFinite, loss > 0.0005 else { return 0 }
        for (place, token) in sentence.tokens.enumerated() {
            for label in 0..<size {
                let gradient =
                    (free.probabilities[place * size + label] - held.probabilities[place * size + label])
                    * sentence.weight
                if abs(gradient) > 0.002 { step(examples, token, mask: masks[place], label, gradient) }
            }
        }
        for index in freeSteps.indices {
            let gradient = (freeSteps[index] - heldSteps[index]) * sentence.weight
            stepSquares[index] += gradient * gradient
            lattice.transitions[index] -= settings.rate * gradient / stepSquares[index].squareRoot()
        }
        lattice.prepare()
        return loss
    }

    private func score(_ examples: FieldExamples, _ tokens: Range<Int>) -> [Float] {
        var scores = [Float](repeating: 0, count: tokens.count * size)
        scores.withUnsafeMutableBufferPointer { scores in
            weights.withUnsafeBufferPointer { weights in
                for (place, token) in tokens.enumerated() {
                    let row = place * size
                    let start = examples.starts[token]
                    for at in start..<examples.starts[token + 1]
                    where masks[place] >> UInt64((at - start) & 63) & 1 == 0 {
                        let base = Int(examples.features[at]) * size
                        for label in 0..<size { scores[row + label] += weights[base + label] }
                    }
                }
            }
        }
        return scores
    }

    private mutating func step(_ examples: FieldExamples, _ token: Int, mask: UInt64, _ label: Int, _ gradient: Float) {
        let rate = settings.rate
        let penalty = settings.penalty
        weights.withUnsafeMutableBufferPointer { weights in
            squares.withUnsafeMutableBufferPointer { squares in
                let start = examples.starts[token]
                for at in start..<examples.starts[token + 1] where mask >> UInt64((at - start) & 63) & 1 == 0 {
                    let index = Int(examples.features[at]) * size + label
                    squares[index] += gradient * gradient
                    let pace = rate / (squares[index].squareRoot() + 0.1)
                    let weight = weights[index] - pace * gradient
                    weights[index] = weight > 0 ? max(0, weight - pace * penalty) : min(0, weight + pace * penalty)
                }
            }
        }
    }
}
