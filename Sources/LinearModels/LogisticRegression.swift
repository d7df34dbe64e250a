#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Learns the chance of a yes from hashed features: logistic regression with a ridge.
///
/// Solved by steps along a limited memory of slopes (L-BFGS: Liu and Nocedal 1989, doi:10.1007/BF01589116): no step size to
/// choose, and the same weights whenever it is run. Answers may be opinions, such as those of a larger model (Hinton, Vinyals
/// and Dean 2015, arXiv:1503.02531).
public struct LogisticRegression: Sendable {
    /// An example: its features, each counted once, and the answer.
    public struct Example: Sendable {
        /// The features' keys.
        public var keys: [UInt64]
        /// What is true of it.
        public var answer: Answer

        /// An example of the given features and answer.
        public init(keys: [UInt64], isYes: Bool) { self.init(keys: keys, answer: Answer(chance: isYes ? 1 : 0)) }

        /// An example of the given features and of an answer that need not be sure.
        public init(keys: [UInt64], answer: Answer) { (self.keys, self.answer) = (keys, answer) }
    }

    /// The answer to an example.
    public struct Answer: Sendable {
        /// How likely it is yes, 0 to 1: one of the two where that is known, between them where it is an opinion.
        public var chance: Double
        /// How many examples it counts for.
        public var weight: Double

        /// An answer that counts as `weight` examples.
        public init(chance: Double, weight: Double = 1) { (self.chance, self.weight) = (chance, weight) }
    }

    /// What an error costs beside half the square of the weights: higher follows the examples more closely.
    public var cost: Double
    /// A feature whose weight costs nothing: one that all examples have, as a rule.
    public var free: UInt64?
    /// The number of steps, at most; fewer where the slope is next to none.
    public var steps = 100

    /// A learner with the given cost of errors.
    public init(cost: Double) { self.cost = cost }

    /// The weight, in log-odds, of each feature that the examples have.
    ///
    /// - Complexity: O(*n*) in the number of all examples' features, for each step.
    public func weights(of examples: [Example]) -> [UInt64: Double] {
        weights(of: Table(examples.map(\.keys)), answers: examples.map(\.answer))
    }

    /// The weight of each feature of the examples of a table, of which several things may be asked, one after another or at a
    /// time.
    ///
    /// - Parameter answers: One for each example.
    /// - Complexity: O(*n*) in the number of all examples' features, for each step.
    public func weights(of table: Table, answers: [Answer]) -> [UInt64: Double] {
        let free = free.flatMap(table.keys.firstIndex)
        func loss(_ weights: [Double]) -> Descent.Loss { table.loss(weights, answers, cost: cost, free: free) }
        var descent = Descent(at: [Double](repeating: 0, count: table.keys.count), loss)
        for _ in 0..<steps where !descent.isDone { descent.step(loss) }
        return Dictionary(uniqueKeysWithValues: zip(table.keys, descent.point))
    }
}

extension LogisticRegression {
    /// The features of examples, as rows of column numbers.
    public struct Table: Sendable {
        /// The features, by column.
        fileprivate let keys: [UInt64]
        private let columns: [Int32]
        /// Where each example's columns begin; one more at the end.
        private let starts: [Int]
    }
}

extension LogisticRegression.Table {
    /// The table of examples with these features; one that is there twice counts once.
    public init(_ examples: [[UInt64]]) {
        var numbers: [UInt64: Int32] = [:]
        var (keys, columns, starts): ([UInt64], [Int32], [Int]) = ([], [], [0])
        for example in examples {
            for key in Set(example).sorted() {
                if numbers[key] == nil {
                    numbers[key] = Int32(keys.count)
                    keys.append(key)
                }
                columns.append(numbers[key, default: 0])
            }
            starts.append(columns.count)
        }
        (self.keys, self.columns, self.starts) = (keys, columns, starts)
    }

    /// What the weights cost, and the slope there.
    fileprivate func loss(
        _ weights: [Double], _ answers: [LogisticRegression.Answer], cost: Double, free: Int?
    ) -> Descent.Loss {
        var slope = weights
        if let free { slope[free] = 0 }
        var value = slope.reduce(0) { $0 + $1 * $1 } / 2
        for row in answers.indices {
            let range = starts[row]..<starts[row + 1]
            let odds = range.reduce(0) { $0 + weights[Int(columns[$1])] }
            let (chance, cost) = (answers[row].chance, cost * answers[row].weight)
            value += cost * (max(odds, 0) - chance * odds + log1p(exp(-abs(odds))))
            let pull = cost * (1 / (1 + exp(-odds)) - chance)
            for at in range { slope[Int(columns[at])] += pull }
        }
        return Descent.Loss(value: value, slope: slope)
    }
}

/// A descent to where a smooth loss is least.
private struct Descent {
    struct Loss {
        var value: Double
        var slope: [Double]
    }

    /// The last steps that are remembered, at most.
    private static let memory = 8
    /// The slope's length, as a share of the first one's, that counts as none.
    private static let tolerance = 1e-4

    private(set) var point: [Double]
    private(set) var isDone = false
    private var loss: Loss
    private let leastSlope: Double
    /// Past steps and what the slope changed by.
    private var past: [(step: [Double], change: [Double])] = []

    init(at start: [Double], _ evaluate: ([Double]) -> Loss) {
        point = start
        loss = evaluate(start)
        leastSlope = Self.tolerance * Self.length(loss.slope)
    }

    mutating func step(_ evaluate: ([Double]) -> Loss) {
        let direction = direction()
        let gain = Self.product(direction, loss.slope)
        var size = past.isEmpty ? 1 / max(1, Self.length(loss.slope)) : 1.0
        for _ in 0..<30 {
            let next = zip(point, direction).map { $0 + size * $1 }
            let there = evaluate(next)
            if there.value <= loss.value + 1e-4 * size * gain {
                remember(next, there)
                return
            }
            size /= 2
        }
        isDone = true
    }

    private mutating func remember(_ next: [Double], _ there: Loss) {
        let step = zip(next, point).map { $0 - $1 }
        let change = zip(there.slope, loss.slope).map { $0 - $1 }
        if Self.product(step, change) > 0 { past.append((step, change)) }
        if past.count > Self.memory { past.removeFirst() }
        (point, loss) = (next, there)
        isDone = Self.length(there.slope) <= leastSlope
    }

    /// Downhill, as far as the last slopes tell.
    private func direction() -> [Double] {
        var direction = loss.slope.map { -$0 }
        var shares: [Double] = []
        for (step, change) in past.reversed() {
            let share = Self.product(step, direction) / Self.product(step, change)
            shares.append(share)
            for index in direction.indices { direction[index] -= share * change[index] }
        }
        if let (step, change) = past.last {
            let scale = Self.product(step, change) / Self.product(change, change)
            for index in direction.indices { direction[index] *= scale }
        }
        for (step, change) in past {
            let share = (shares.popLast() ?? 0) - Self.product(change, direction) / Self.product(step, change)
            for index in direction.indices { direction[index] += share * step[index] }
        }
        return direction
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }

    private static func length(_ vector: [Double]) -> Double { product(vector, vector).squareRoot() }
}
