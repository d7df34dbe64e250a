import LanguageAnalysis
import Testing
import TextModel

@Suite("Arc-hybrid configurations")
struct ConfigurationTests {
    @Test("Moves build the tree of \"Ministers met today\"")
    func tree() {
        let store = ConfigurationStore(wordCount: 3, capacity: 1)
        let state = store[0]
        state.reset()
        #expect(!state.allows(.left) && !state.allows(.right) && state.allows(.shift))
        for move in [Configuration.Move.shift, .left, .shift, .shift, .right, .right] {
            #expect(state.allows(move))
            state.apply(move, relation: 1)
        }
        #expect(state.isFinished)
        #expect((1...3).map(state.head) == [2, 0, 2])
        #expect(state.left(2) == 1 && state.right(2) == 3 && state.leftCount(2) == 1)
    }

    @Test("The root takes its only dependent last")
    func singleRoot() {
        let store = ConfigurationStore(wordCount: 2, capacity: 1)
        let state = store[0]
        state.reset()
        state.apply(.shift, relation: 0)
        #expect(!state.allows(.right))
        state.apply(.shift, relation: 0)
        #expect(state.allows(.right) && !state.allows(.left) && !state.allows(.shift))
    }

    @Test("A copy goes its own way")
    func copy() {
        let store = ConfigurationStore(wordCount: 2, capacity: 2)
        store[0].reset()
        store[0].apply(.shift, relation: 0)
        store[1].copy(store[0])
        store[1].apply(.left, relation: 5)
        #expect(store[0].stackCount == 2 && store[1].stackCount == 1)
        #expect(store[0].head(1) == -1 && store[1].head(1) == 2 && store[1].relation(1) == 5)
    }

    @Test("Labels name actions and are read back")
    func labels() {
        for action in [ParseAction(.shift), ParseAction(.left, .nsubjPass), ParseAction(.right, .caseMarking)] {
            #expect(ParseAction(label: action.label) == action)
        }
        #expect(ParseAction(label: "Z:nsubj") == nil)
    }
}
