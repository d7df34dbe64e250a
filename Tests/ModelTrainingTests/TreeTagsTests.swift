import LanguageAnalysis
import Testing
import TextModel

@testable import ModelTraining

@Suite("Tags that agree with trees")
struct TreeTagsTests {
    private func tree(_ words: String, _ heads: [Int], _ relations: [DependencyRelation]) -> TreebankSentence {
        var tree = TreebankSentence()
        (tree.words, tree.heads, tree.relations) = (words.split(separator: " ").map(String.init), heads, relations)
        return tree
    }

    @Test("A verb's tag gives way to a noun with its article, and a noun's to a verb with its subject")
    func correcting() throws {
        let noun = tree("The minister left .", [3, 3, 4, 0], [.det, .compound, .obj, .root])
        let verb = tree("It dogs him .", [2, 0, 2, 2], [.nsubj, .root, .obj, .punct])
        let dogs = tree("The dogs .", [2, 0, 2], [.nsubj, .root, .punct])
        let corrected = TreeTags(tagger: try Tagger()).corrected([noun, verb, dogs])
        let tags: [String: UniversalTag] = corrected.reduce(into: [:]) { tags, tree in
            for (word, tag) in zip(tree.words, tree.tags) { tags[word] = tag.universal }
        }
        #expect(tags["left"] != nil && tags["left"] != .verb)
        #expect(tags["dogs"] != nil && tags["dogs"] != .noun)
        #expect(corrected.allSatisfy { $0.tags.count == $0.words.count })
    }

    @Test("What agrees teaches nothing, nor what a hyphen joins")
    func agreeing() throws {
        let plain = tree("Lund left Oslo .", [2, 0, 2, 2], [.nsubj, .root, .obj, .punct])
        let joined = tree("a state - run paper", [5, 4, 4, 5, 0], [.det, .compound, .punct, .compound, .root])
        #expect(try TreeTags(tagger: Tagger()).corrected([plain, joined]).isEmpty)
    }
}
