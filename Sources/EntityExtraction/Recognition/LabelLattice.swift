#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The sums over all label sequences of one sentence, and the best one: a linear-chain conditional random field
/// (Lafferty, McCallum and Pereira 2001).
///
/// Scores come token by token, `NameLabel.count` each; transitions that make no sense have no weight.
/// - Complexity: O(*n k*), *k* the number of legal transitions.
package struct LabelLattice {
    static let labels = NameLabel.count

    /// A legal step from one label to another.
    struct Step {
        let from: Int
        let to: Int
    }

    /// All legal steps, by their target.
    static let steps: [Step] = (0..<labels).flatMap { to in
        (0..<labels).compactMap { from in NameLabel.mayFollow(from, to) ? Step(from: from, to: to) : nil }
    }
    /// Where in `steps` those to each label are.
    static let stepsTo: [Range<Int>] = (0..<labels).map { to in
        let first = steps.firstIndex { $0.to == to } ?? 0
        return first..<first + steps.count { $0.to == to }
    }
    /// The bit of the label of tokens that belong to no name.
    static let outside: UInt32 = 1 << UInt32(NameLabel.outside)

    /// What each step adds to a sequence's score, in the order of `steps`.
    package var transitions: [Float]
    private var exponentials: [Float] = []
    /// All steps, those that lead outside, and the one that stays there; at hand, since they are gone through at each token.
    private let steps: [Step] = Self.steps
    private let leaving: Range<Int> = Self.stepsTo[NameLabel.outside]
    private let staying: Int = Self.steps.firstIndex { $0.from == NameLabel.outside && $0.to == NameLabel.outside } ?? 0
    /// The labels that may start a sentence, and those that may end it.
    private let starts: [Int] = (0..<labels).filter { NameLabel.mayFollow(nil, $0) }
    private let ends: [Int] = (0..<labels).filter { NameLabel.mayFollow($0, nil) }

    /// The number of steps, and so of transition weights.
    package static var stepCount: Int { steps.count }

    /// A lattice with the given transition weights.
    package init(transitions: [Float]) {
        self.transitions = transitions
        prepare()
    }

    /// Must be called after `transitions` have changed.
    package mutating func prepare() { exponentials = transitions.map { expf($0) } }

    /// The best sequence of labels.
    ///
    /// - Parameter allowed: for each token the bits of its possible labels, all or `outside` alone.
    package func best(_ scores: [Float], count: Int, allowed: [UInt32]) -> [Int] {
        guard count > 0 else { return [] }
        var current = [Float](repeating: -.infinity, count: Self.labels)
        for label in starts where allowed[0] & 1 << UInt32(label) != 0 { current[label] = scores[label] }
        var back = [UInt8](repeating: 0, count: count * Self.labels)
        var next = current
        for token in 1..<max(1, count) {
            let row = token * Self.labels
            if staysOutside(token, allowed) {
                let score = current[NameLabel.outside] + transitions[staying]
                current[NameLabel.outside] = score + scores[row + NameLabel.outside]
                continue
            }
            for label in 0..<Self.labels { next[label] = -.infinity }
            for index in steps(allowed[token]) {
                let step = steps[index]
                let score = current[step.from] + transitions[index]
                if score > next[step.to] {
                    next[step.to] = score
                    back[row + step.to] = UInt8(step.from)
                }
            }
            for label in 0..<Self.labels { next[label] += scores[row + label] }
            swap(&current, &next)
        }
        return path(back, from: ends.max { current[$0] < current[$1] } ?? 0, count: count)
    }

    /// The labels that lead to the last one.
    private func path(_ back: [UInt8], from last: Int, count: Int) -> [Int] {
        var label = last
        var path = [Int](repeating: 0, count: count)
        for token in stride(from: count - 1, through: 0, by: -1) {
            path[token] = label
            label = Int(back[token * Self.labels + label])
        }
        return path
    }

    /// The steps that may lead to a token with the given possible labels.
    private func steps(_ allowed: UInt32) -> Range<Int> { allowed == Self.outside ? leaving : 0..<steps.count }

    /// Whether neither a token nor the one before it can belong to a name: only one step leads from one to the other.
    private func staysOutside(_ token: Int, _ allowed: [UInt32]) -> Bool {
        token > 0 && allowed[token] == Self.outside && allowed[token - 1] == Self.outside
    }

    /// The probability of each label at each token, given that only allowed labels are possible; and the logarithm of the
    /// total weight.
    ///
    /// - Parameters:
    ///   - allowed: for each token the bits of its possible labels.
    ///   - steps: receives the expected number of times that each step is taken, added up; none where it is empty.
    package func marginals(
        _ scores: [Float], count: Int, allowed: [UInt32], steps expected: inout [Float]
    ) -> (probabilities: [Float], logTotal: Float) {
        let size = Self.labels
        var forward = [Float](repeating: 0, count: count * size)
        var local = [Float](repeating: 0, count: count * size)
        var norms = [Float](repeating: 0, count: count)
        var logTotal: Float = 0
        for token in 0..<count {
            let row = token * size
            let top = weigh(scores, row, allowed[token], into: &local)
            if staysOutside(token, allowed) {
                forward[row + NameLabel.outside] = forward[row - size + NameLabel.outside] * exponentials[staying]
            } else if token == 0 {
                for label in starts where allowed[0] & 1 << UInt32(label) != 0 { forward[label] = 1 }
            } else {
                for index in steps(allowed[token]) {
                    let step = steps[index]
                    forward[row + step.to] += forward[row - size + step.from] * exponentials[index]
                }
            }
            var sum: Float = 0
            for label in labels(allowed[token], at: row) {
                forward[label] *= local[label]
                sum += forward[label]
            }
            sum = max(sum, 1e-30)
            norms[token] = 1 / sum
            for label in labels(allowed[token], at: row) { forward[label] *= norms[token] }
            logTotal += logf(sum) + top
        }
        let ending = backward(&forward, local, norms, allowed: allowed, expected: &expected)
        return (forward, logTotal + ending)
    }

    /// Where the possible labels of a token stand in its row.
    private func labels(_ allowed: UInt32, at row: Int) -> Range<Int> {
        allowed == Self.outside ? row + NameLabel.outside..<row + NameLabel.outside + 1 : row..<row + Self.labels
    }

    /// The weights of a token's possible labels, as shares of the highest one of all; that one's score.
    private func weigh(_ scores: [Float], _ row: Int, _ allowed: UInt32, into local: inout [Float]) -> Float {
        if allowed == Self.outside {
            local[row + NameLabel.outside] = 1
            return scores[row + NameLabel.outside]
        }
        var top = scores[row]
        for label in 1..<Self.labels { top = max(top, scores[row + label]) }
        for label in 0..<Self.labels where allowed & 1 << UInt32(label) != 0 {
            local[row + label] = expf(scores[row + label] - top)
        }
        return top
    }

    /// Turns forward sums into probabilities; gives the logarithm of the share of sequences that end legally.
    private func backward(
        _ forward: inout [Float], _ local: [Float], _ norms: [Float], allowed: [UInt32], expected: inout [Float]
    ) -> Float {
        let (size, count) = (Self.labels, norms.count)
        let counts = !expected.isEmpty
        guard count > 0 else { return 0 }
        var backward = [Float](repeating: 0, count: size)
        var total: Float = 0
        for label in ends { total += forward[(count - 1) * size + label] }
        total = max(total, 1e-30)
        for label in ends { backward[label] = 1 / total }
        var outgoing = backward
        for token in stride(from: count - 1, through: 0, by: -1) {
            let row = token * size
            let possible = labels(allowed[token], at: 0)
            // What comes from this token on, as seen from the one before.
            for label in possible { outgoing[label] = backward[label] * local[row + label] * norms[token] }
            for label in possible { forward[row + label] *= backward[label] }
            guard token > 0 else { break }
            for label in 0..<size { backward[label] = 0 }
            for index in staysOutside(token, allowed) ? staying..<staying + 1 : steps(allowed[token]) {
                let step = steps[index]
                let weight = exponentials[index] * outgoing[step.to]
                backward[step.from] += weight
                if counts { expected[index] += forward[row - size + step.from] * weight }
            }
        }
        return logf(total)
    }
}
