internal import LinearModels

/// Chooses the candidate with the highest sum of weights.
struct RankingChooser: AntecedentChooser {
    let model: NarrowModel

    func choose(_ question: AntecedentQuestion) -> Int? {
        var best: Int?
        var highest = question.mayBeNone ? score(question.noneFeatures) : -.infinity
        for (number, candidate) in question.candidates.enumerated() {
            let score = score(candidate.features)
            if score > highest { (best, highest) = (number, score) }
        }
        return best
    }

    private func score(_ features: [UInt64]) -> Float {
        features.withUnsafeBufferPointer { model.sums(of: $0)[0] }
    }
}
