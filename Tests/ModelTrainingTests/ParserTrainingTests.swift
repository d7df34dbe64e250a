import LanguageAnalysis
import LinearModels
import ModelFiles
import Testing
import TextModel

@testable import ModelTraining

@Suite("Parser training")
struct ParserTrainingTests {
    @Test("Crossing arcs are lifted, others stay")
    func lifting() {
        #expect(ProjectiveTree.lifted([-1, 2, 0, 2]) == [-1, 2, 0, 2])
        // 1 ← 3 crosses the root's arc to 2; 3 hangs on 2.
        #expect(ProjectiveTree.lifted([-1, 3, 0, 2]) == [-1, 2, 0, 2])
    }

    @Test("Following the static oracle costs nothing by the dynamic one and gives the gold tree")
    func oracles() {
        let heads = [-1, 2, 5, 2, 3, 0, 5, 8, 6]
        let oracle = DynamicOracle(heads: heads)
        let store = ConfigurationStore(wordCount: 8, capacity: 1)
        let state = store[0]
        state.reset()
        var moves = 0
        while !state.isFinished {
            let move = oracle.nextMove(in: state)
            #expect(oracle.cost(of: move, in: state) == 0)
            state.apply(move)
            moves += 1
        }
        #expect(moves == 16)
        #expect((1...8).map(state.head) == Array(heads[1...]))
    }

    @Test("The same examples and seed give the same bytes, move by move and with a beam")
    func determinism() throws {
        let first = try train(seed: 7)
        #expect(try train(seed: 7) == first)
        #expect(first.count > 1000)
    }

    @Test("So does the tagger's training, and the lemmatizer's")
    func otherDeterminism() throws {
        let sentences = try ConlluReader.sentences(in: TreebankTests.sample, path: "sample")
        let (first, second) = try withWordGroups { groups in
            let taggers = (0..<2).map { _ in TaggerTrainer(sentences, groups: groups, epochs: 3, seed: 7) }
            return (taggers[0].encoded(budget: 100_000), taggers[1].encoded(budget: 100_000))
        }
        #expect(first == second && first.count > 1000)
        #expect(LemmatizerTrainer(sentences).encoded() == LemmatizerTrainer(sentences).encoded())
    }

    @Test("The right tag's rival is the best of the others, wherever the right one stands")
    func rivals() {
        #expect(TaggerTrainer.rival(of: 0, [5, 1, 3]) == 2)
        #expect(TaggerTrainer.rival(of: 1, [2, 5, 2]) == 0)
        #expect(TaggerTrainer.rival(of: 2, [-4, -1, -9]) == 1)
    }

    @Test("Relations are learnt, and two runs side by side give the same bytes each time")
    func relations() throws {
        let examples = try withWordGroups { try self.examples($0) }
        let learn = { @Sendable (seed: UInt64) -> [PackedModelEncoder.Feature] in
            let trainer = RelationTrainer(examples, margin: 2, seed: seed)
            let shares = (0..<8).map { _ in trainer.round() }
            return shares[7] == 1 ? trainer.averagedFeatures() : []
        }
        let mean = SeveralRuns.mean(seeds: [1, 2], learn)
        #expect(!mean.isEmpty && mean.map(\.key) == mean.map(\.key).sorted())
        let encoded = { (features: [PackedModelEncoder.Feature]) in
            var writer = SectionFileWriter()
            RelationTrainer.write(features, of: examples, to: &writer, budget: 1_000_000)
            return writer.encoded()
        }
        #expect(encoded(mean) == encoded(SeveralRuns.mean(seeds: [1, 2], learn)))
    }

    @Test("The mean of several runs: what a run does not know counts as nothing")
    func mean() {
        let mean = SeveralRuns.mean(seeds: [1, 2]) { seed in
            let shared = PackedModelEncoder.Feature(key: 10, uses: 3, weights: [(0, Float(seed)), (UInt8(seed), 4)])
            let own = PackedModelEncoder.Feature(key: 10 * (seed + 1), uses: 1, weights: [(0, 8)])
            return [shared, own]
        }
        #expect(mean.map(\.key) == [10, 20, 30] && mean.map(\.uses) == [6, 1, 1])
        #expect(mean[0].weights.map(\.label) == [0, 1, 2] && mean[0].weights.map(\.weight) == [1.5, 2, 2])
        #expect(mean[2].weights.map(\.weight) == [4])
    }

    @Test("A context is plain where nearly all decisions are the same, and not where they differ or are few")
    func plainContexts() {
        var counts = PlainDecisionCounts()
        for turn in 0..<600 {
            counts.add(1 << 40, label: 2)
            counts.add(2 << 40, label: turn == 300 ? 4 : 3)
            counts.add(3 << 40, label: turn.isMultiple(of: 200) ? 4 : 3)
            if turn < 19 { counts.add(4 << 40, label: 2) }
        }
        #expect(counts.table().filter { $0 != 0 }.sorted() == [UInt64(1) << 40 | 2, UInt64(2) << 40 | 3])
        #expect(PlainDecisionCounts().table().allSatisfy { $0 == 0 })
    }

    @Test("A tagger and a parser decide as before where what is plain is looked up")
    func plainDecisions() throws {
        try withWordGroups { groups in
            let sentences = try ConlluReader.sentences(in: TreebankTests.sample, path: "sample")
            let lines = sentences.map { $0.words.joined(separator: " ") }.joined(separator: "\n") + "\n"
            let text = TemporaryModel(Array(String(repeating: lines, count: 25).utf8))
            let training = try text.use { try PlainDecisionTraining(plainText: $0, treebank: []) }
            let blank = TaggerTrainer(sentences, groups: groups, epochs: 5, seed: 1).encoded(budget: 1_000_000)
            let plain = try TemporaryModel(blank).use { try training.tagger($0, groups: groups) }
            #expect(plain.count > blank.count)
            let blanks = try [plain, blank].map { bytes in
                try TemporaryModel(bytes).use { try PlainDecisionTraining.blank($0, model: "tagger") }
            }
            #expect(blanks[0] == blanks[1])
            func tags(_ bytes: [UInt8]) throws -> [[PennTag]] {
                try TemporaryModel(bytes).use { path in
                    let tagger = try Tagger(path: path, groups: groups)
                    return sentences.map { tagger.tags(of: groups.features(of: $0.words)).map(\.1) }
                }
            }
            #expect(try tags(plain) == tags(blank))
        }
    }

    private func examples(
        _ groups: WordGroups, _ text: String = TreebankTests.sample
    ) throws -> [ParserTrainer.Example] {
        try ConlluReader.sentences(in: text, path: "sample")
            .map { ParserTrainer.Example($0, groups: groups, tags: $0.tags.map { ($0, $1) }) }
    }

    private func train(seed: UInt64) throws -> [UInt8] {
        let trainer = ParserTrainer(try withWordGroups { try self.examples($0) }, seed: seed)
        for _ in 0..<2 { _ = trainer.greedyRound(exploration: 0.9) }
        var share = 0.0
        for _ in 0..<8 { share = trainer.beamRound(width: 2, margin: 40) }
        #expect(share == 1)
        var writer = SectionFileWriter()
        ParserTrainer.write(trainer.averagedFeatures(), to: &writer, budget: 1_000_000)
        return writer.encoded()
    }

    private func withWordGroups<Result>(_ body: (WordGroups) throws -> Result) throws -> Result {
        var writer = SectionFileWriter()
        writer.add("groups", numbers: WordGroups.table([("They", 1, 1), ("do", 2, 1)]))
        return try TemporaryModel(writer.encoded()).use { try body(WordGroups(path: $0)) }
    }
}
