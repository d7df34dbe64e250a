import Testing
import TextModel

@testable import LanguageAnalysis

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
            state.apply(move)
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
        state.apply(.shift)
        #expect(!state.allows(.right))
        state.apply(.shift)
        #expect(state.allows(.right) && !state.allows(.left) && !state.allows(.shift))
    }

    @Test("A copy goes its own way")
    func copy() {
        let store = ConfigurationStore(wordCount: 2, capacity: 2)
        store[0].reset()
        store[0].apply(.shift)
        store[1].copy(store[0])
        store[1].apply(.left)
        #expect(store[0].stackCount == 2 && store[1].stackCount == 1)
        #expect(store[0].head(1) == -1 && store[1].head(1) == 2)
    }

    @Test("Words know what kinds of dependents they have: \"that ministers from Oslo met\"")
    func kinds() {
        let state = clause[0]
        #expect(state.leftKinds(5) == WordCategory.subordinator.bit | WordCategory.noun.bit)
        #expect(state.rightKinds(2) == WordCategory.withPreposition.bit)
        #expect(state.category(4) == .withPreposition && state.category(5) == .markedClause)
    }

    @Test("A finished tree is gone through from the top, each word's dependents from left to right")
    func order() {
        let tree = WordTree(clause[0])
        var visited: [[Int]] = []
        let relations = tree.named { arc in
            visited.append([arc.head, arc.dependent, arc.previous])
            return arc.dependent == 1 ? .mark : .dep
        }
        #expect(visited == [[5, 1, 0], [5, 2, 1], [2, 4, 0], [4, 3, 0]])
        #expect(relations == [.root, .mark, .dep, .dep, .dep, .root])
    }

    @Test("What is named already is told: the head's relation, the last one beside, and all that the head has given")
    func known() {
        var given: [UInt64] = []
        var above: [UInt64] = []
        _ = WordTree(clause[0]).named { arc in
            given.append(arc.given)
            above.append(arc.headRelation)
            return arc.dependent == 1 ? .mark : .nsubj
        }
        let (mark, subject) = (UInt64(DependencyRelation.mark.rawValue), UInt64(DependencyRelation.nsubj.rawValue))
        #expect(given == [0, 1 << mark, 0, 0])
        #expect(
            above == [UInt64(DependencyRelation.root.rawValue) + 1, UInt64(DependencyRelation.root.rawValue) + 1]
                + [subject + 1, subject + 1])
    }

    /// The tree of "that ministers from Oslo met".
    private let clause = {
        let words = ["that", "ministers", "from", "Oslo", "met"]
        let tags: [(UniversalTag, PennTag)] = [
            (.sconj, .IN), (.noun, .NNS), (.adp, .IN), (.propn, .NNP), (.verb, .VBD),
        ]
        let features = words.map { word in Array(word.utf8).withUnsafeBufferPointer { WordFeatures($0) } }
        let store = ConfigurationStore(ParseSentence(features, tags: tags), capacity: 1)
        store[0].reset()
        for move in [Configuration.Move.shift, .shift, .shift, .left, .shift, .right, .left, .left, .shift, .right] {
            store[0].apply(move)
        }
        return store
    }()
}

@Suite("Categories of words")
struct WordCategoryTests {
    @Test("What stands to its left makes a verb a clause of some kind")
    func clauses() {
        let verb = WordCategory(.verb, .VBN)
        #expect(verb == .participle)
        #expect(verb.with(0, 0) == .participle)
        #expect(verb.with(WordCategory.auxiliary.bit, 0) == .finite)
        #expect(verb.with(WordCategory.auxiliary.bit | WordCategory.name.bit, 0) == .clauseWithSubject)
        #expect(verb.with(WordCategory.relative.bit | WordCategory.name.bit, 0) == .relativeClause)
    }

    @Test("A noun with a preposition, with a possession, as a predicate")
    func nominals() {
        let noun = WordCategory(.propn, .NNP)
        #expect(noun.with(WordCategory.preposition.bit | WordCategory.determiner.bit, 0) == .withPreposition)
        #expect(noun.with(0, WordCategory.possession.bit) == .withPossession)
        #expect(noun.with(WordCategory.auxiliary.bit, 0) == .predicate)
    }

    @Test("All categories fit into one set")
    func bits() {
        let all = WordCategory.allCases.reduce(UInt32(0)) { $0 | $1.bit }
        #expect(all.nonzeroBitCount == WordCategory.allCases.count)
    }
}
