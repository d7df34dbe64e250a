package import EntityExtraction
internal import LinearModels
package import ModelFiles
internal import TextModel

/// Learns the ranking of pronouns' antecedents.
///
/// A perceptron over (pronoun, cluster) pairs: where the best-scored cluster is wrong, its features lose and those of the
/// best right one gain (latent antecedents: Fernandes et al. 2012, aclanthology.org/W12-4502).
package struct PronounTraining {
    /// The number of passes over the documents.
    package var passes = 12
    /// The seed of the order of documents.
    package var seed: UInt64 = 1

    private let knowledge: any NameKnowledge

    package init(knowledge: any NameKnowledge) { self.knowledge = knowledge }

    /// Learns from documents with gold entities.
    ///
    /// - Returns: the model file's content.
    package func train(_ documents: [CoreferenceDocument]) -> SectionFileWriter {
        let trainer = PerceptronTrainer(labelCount: 1)
        let resolver = CoreferenceResolver(knowledge: knowledge)
        var order = SeededShuffle(seed: seed)
        for _ in 0..<passes {
            for number in order.shuffled(documents.count) {
                var article = documents[number].article
                var teacher = TeachingChooser(trainer: trainer, document: documents[number])
                resolver.analyze(&article, chooser: &teacher)
            }
        }
        var writer = SectionFileWriter()
        trainer.write(to: &writer, name: "pronouns", labels: ["antecedent"])
        return writer
    }
}

/// Answers with the right cluster, and corrects the weights where they would have answered wrongly.
struct TeachingChooser: AntecedentChooser {
    let trainer: PerceptronTrainer
    let document: CoreferenceDocument

    mutating func choose(_ question: AntecedentQuestion) -> Int? {
        guard let entity = document.entityOfHead[question.token] else { return nil }
        let right = question.candidates.map { candidate in
            candidate.heads.contains { document.entityOfHead[$0] == entity }
        }
        let scores = question.candidates.map { score($0.features) }
        let none = score(question.noneFeatures)
        let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) }
        let bestRight = right.indices.filter { right[$0] }.max { (scores[$0], -$0) < (scores[$1], -$1) }
        trainer.advance()
        let chosen = best.flatMap { scores[$0] > none ? $0 : nil }
        let isRight = chosen.map { right[$0] } ?? (bestRight == nil)
        if !isRight {
            trainer.update(chosen.map { question.candidates[$0].features } ?? question.noneFeatures, label: 0, by: -1)
            trainer.update(bestRight.map { question.candidates[$0].features } ?? question.noneFeatures, label: 0, by: 1)
        }
        return bestRight
    }

    private func score(_ features: [UInt64]) -> Float {
        var sums: [Float] = [0]
        trainer.score(features, into: &sums)
        return sums[0]
    }
}

/// Orders that depend on the seed alone (SplitMix64: Steele et al. 2014, doi:10.1145/2660193.2660195).
struct SeededShuffle {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The numbers below `count` in some order.
    mutating func shuffled(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for at in stride(from: count - 1, to: 0, by: -1) { order.swapAt(at, Int(next() % UInt64(at + 1))) }
        return order
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
