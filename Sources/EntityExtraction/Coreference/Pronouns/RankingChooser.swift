internal import LinearModels

/// Chooses the candidate with the highest sum of weights.
struct RankingChooser: AntecedentChooser {
    let model: LinearModel

    func choose(_ question: AntecedentQuestion) -> Int? {
        var best: Int?
        var highest = score(question.noneFeatures)
        for (number, candidate) in question.candidates.enumerated() {
            let score = score(candidate.features)
            if score > highest { (best, highest) = (number, score) }
        }
        return best
    }

    private func score(_ features: [UInt64]) -> Int32 {
        var sum: Int32 = 0
        for key in features { withUnsafeMutablePointer(to: &sum) { model.add(key, to: $0) } }
        return sum
    }
}
