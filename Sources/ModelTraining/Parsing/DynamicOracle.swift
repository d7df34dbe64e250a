internal import LanguageAnalysis

/// What each move of the arc-hybrid system costs: how many gold arcs can no longer be made after it.
///
/// Goldberg and Nivre 2013, doi:10.1162/tacl_a_00237.
struct DynamicOracle {
    /// Gold heads, by word from 1; the root's place at 0 is unused.
    let heads: [Int]
    /// The last dependent of each word; 0 for none.
    private let lastDependents: [Int]

    init(heads: [Int]) {
        self.heads = heads
        var last = Array(repeating: 0, count: heads.count)
        for word in heads.indices.dropFirst() { last[heads[word]] = max(last[heads[word]], word) }
        lastDependents = last
    }

    /// The cost of a move in a configuration that allows it.
    func cost(of move: Configuration.Move, in state: Configuration) -> Int {
        switch move {
        case .shift: shiftCost(state)
        case .left: popCost(state, newHead: state.front)
        case .right: popCost(state, newHead: state.stackWord(1))
        }
    }

    /// The front word loses a head deeper in the stack, and all dependents in the stack.
    private func shiftCost(_ state: Configuration) -> Int {
        let word = state.front
        var cost = 0
        for depth in 0..<state.stackCount {
            let other = state.stackWord(depth)
            if other != 0, heads[other] == word { cost += 1 }
            if depth > 0, heads[word] == other { cost += 1 }
        }
        return cost
    }

    /// The stack's top loses its dependents in the buffer, and its head unless it is the new one.
    private func popCost(_ state: Configuration, newHead: Int) -> Int {
        let word = state.stackWord(0)
        var cost = 0
        if state.front <= state.count {
            for other in state.front...state.count where heads[other] == word { cost += 1 }
        }
        let head = heads[word]
        let isReachable = head >= state.front || head == state.stackWord(1)
        if head != newHead, isReachable { cost += 1 }
        return cost
    }

    /// The move that leads to the gold tree, which is projective, from a configuration on the way to it: dependents are
    /// attached as soon as they are complete.
    func nextMove(in state: Configuration) -> Configuration.Move {
        let top = state.stackWord(0)
        if state.stackCount > 1, isComplete(top, state) {
            if state.allows(.left), heads[top] == state.front { return .left }
            if state.allows(.right), heads[top] == state.stackWord(1) { return .right }
        }
        return .shift
    }

    /// Whether none of a word's dependents is still in the buffer.
    private func isComplete(_ word: Int, _ state: Configuration) -> Bool {
        lastDependents[word] < state.front
    }
}
