import LinearModels
import Testing

@Suite("Logistic regression")
struct LogisticRegressionTests {
    private typealias Example = LogisticRegression.Example

    @Test("Features that tell yes from no get weights of either sign; what tells nothing gets next to none")
    func signs() {
        let examples = (0..<40).map { (number: UInt64) -> Example in
            let telling: UInt64 = number % 2 == 0 ? 1 : 2
            let idle: UInt64 = 10 + number / 2 % 2
            return Example(keys: [telling, idle], isYes: telling == 1)
        }
        let weights = LogisticRegression(cost: 1).weights(of: examples)
        #expect(weights[1, default: 0] > 1 && weights[2, default: 0] < -1)
        #expect(abs(weights[10, default: 9]) < 0.1 && abs(weights[11, default: 9]) < 0.1)
    }

    @Test("With errors dear enough, the log-odds are those of the examples", arguments: [0.2, 0.5, 0.8])
    func odds(share: Double) {
        let examples = (0..<1000).map { Example(keys: [7], isYes: Double($0) < 1000 * share) }
        let weight = LogisticRegression(cost: 10).weights(of: examples)[7, default: 9]
        #expect(abs(1 / (1 + exp(weight)) - (1 - share)) < 0.01)
    }

    @Test("An opinion counts as that share of yes, and a weight as so many examples", arguments: [0.2, 0.5, 0.8])
    func opinions(share: Double) {
        let learner = LogisticRegression(cost: 10)
        func chance(_ examples: [Example]) -> Double {
            1 / (1 + exp(-learner.weights(of: examples)[7, default: 9]))
        }
        let opinion = Example(keys: [7], answer: .init(chance: share, weight: 1000))
        #expect(abs(chance([opinion]) - share) < 0.01)
        let known = Example(keys: [7], answer: .init(chance: 1, weight: 500))
        #expect(abs(chance([opinion, known]) - (1000 * share + 500) / 1500) < 0.01)
    }

    @Test("A weight that costs nothing follows the examples however cheap errors are")
    func free() {
        var learner = LogisticRegression(cost: 0.001)
        learner.free = 7
        let examples = (0..<100).map { Example(keys: [7], isYes: $0 < 80) }
        let weight = learner.weights(of: examples)[7, default: 0]
        #expect(abs(1 / (1 + exp(weight)) - 0.2) < 0.01)
    }

    @Test("A feature counts once in an example, and the same examples give the same weights")
    func repeats() {
        let once = (0..<30).map { (number: UInt64) -> Example in
            Example(keys: [1, 2 + number % 3], isYes: number % 5 < 2)
        }
        let twice = once.map { Example(keys: $0.keys + $0.keys, answer: $0.answer) }
        let learner = LogisticRegression(cost: 0.3)
        #expect(learner.weights(of: once) == learner.weights(of: twice))
    }

    @Test("Dearer errors move weights farther from zero")
    func cost() {
        let examples = (0..<20).map { (number: UInt64) -> Example in
            Example(keys: [number % 2], isYes: number % 2 == 0)
        }
        let weights = [0.01, 0.1, 1].map { LogisticRegression(cost: $0).weights(of: examples)[0, default: 0] }
        #expect(weights[0] < weights[1] && weights[1] < weights[2])
    }

    private func exp(_ x: Double) -> Double {
        // e to the x by its series, of a moderate x.
        (1...60).reversed().reduce(1) { 1 + x / Double($1) * $0 }
    }
}
