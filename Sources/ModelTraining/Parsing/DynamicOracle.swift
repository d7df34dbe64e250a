internal import LanguageAnalysis

/// What each move of the arc-hybrid system costs: how many gold arcs can no longer be made after it.
///
/// Goldberg and Nivre 2013, doi:10.1162/tacl_a_00237.
struct DynamicOracle {
    /// Gold heads, by word from 1; the root's place at 0 is unused.
    let heads: [Int]

    /// The cost of a move in a configuration that allows it.
    func cost(of move: ArcHybrid.Move, in state: ArcHybrid) -> Int {
        switch move {
        case .shift: shiftCost(state)
        case .left: popCost(state, newHead: state.front)
        case .right: popCost(state, newHead: state.stackWord(1))
        }
    }

    /// The front word loses a head deeper in the stack, and all dependents in the stack.
    private func shiftCost(_ state: ArcHybrid) -> Int {
        let word = state.front
        var cost = 0
        for (depth, other) in state.stack.reversed().enumerated() {
            if other != 0, heads[other] == word { cost += 1 }
            if depth > 0, heads[word] == other { cost += 1 }
        }
        return cost
    }

    /// The stack's top loses its dependents in the buffer, and its head unless it is the new one.
    private func popCost(_ state: ArcHybrid, newHead: Int) -> Int {
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
}
