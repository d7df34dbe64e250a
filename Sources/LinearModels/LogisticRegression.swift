#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Learns the chance of a yes from hashed features: logistic regression with a ridge.
///
/// Solved in its dual, one example at a time (Yu, Huang and Lin 2011, doi:10.1007/s10994-010-5221-8): no step size to choose,
/// and the same weights whenever it is run.
public struct LogisticRegression: Sendable {
    /// An example: its features, each counted once, and the answer.
    public struct Example: Sendable {
        /// The features' keys.
        public var keys: [UInt64]
        /// The answer.
        public var isYes: Bool

        /// An example of the given features and answer.
        public init(keys: [UInt64], isYes: Bool) { (self.keys, self.isYes) = (keys, isYes) }
    }

    /// What an error costs beside the square of the weights: higher follows the examples more closely.
    public var cost: Double
    /// Passes over all examples.
    public var passes = 60

    /// A learner with the given cost of errors.
    public init(cost: Double) { self.cost = cost }

    /// The weight, in log-odds, of each feature that the examples have.
    ///
    /// - Complexity: O(*n*) in the number of all examples' features, for each pass.
    public func weights(of examples: [Example]) -> [UInt64: Double] {
        var columns: [UInt64: Int] = [:]
        let rows = examples.map { example in
            Set(example.keys).sorted().map { key in
                let column = columns[key] ?? columns.count
                columns[key] = column
                return column
            }
        }
        let weights = solve(rows, examples.map { $0.isYes ? 1.0 : -1.0 }, columnCount: columns.count)
        return columns.mapValues { weights[$0] }
    }

    private func solve(_ rows: [[Int]], _ signs: [Double], columnCount: Int) -> [Double] {
        var weights = [Double](repeating: 0, count: columnCount)
        var duals = [Double](repeating: min(0.001 * cost, 1e-8), count: rows.count)
        for (number, row) in rows.enumerated() {
            for column in row { weights[column] += signs[number] * duals[number] }
        }
        for _ in 0..<passes {
            for (number, row) in rows.enumerated() {
                let margin = signs[number] * row.reduce(0) { $0 + weights[$1] }
                let dual = step(from: duals[number], margin: margin, norm: Double(row.count))
                let change = signs[number] * (dual - duals[number])
                for column in row { weights[column] += change }
                duals[number] = dual
            }
        }
        return weights
    }

    /// The best dual of one example while all others stay: where `margin + norm · (z − dual) + log(z / (cost − z))` is zero.
    private func step(from dual: Double, margin: Double, norm: Double) -> Double {
        var (low, high) = (0.0, cost)
        var z = dual
        for _ in 0..<30 {
            let slope = margin + norm * (z - dual) + log(z / (cost - z))
            if slope > 0 { high = z } else { low = z }
            guard abs(slope) > 1e-6 else { break }
            let next = z - slope / (norm + cost / (z * (cost - z)))
            z = next > low && next < high ? next : (low + high) / 2
        }
        return z
    }
}
