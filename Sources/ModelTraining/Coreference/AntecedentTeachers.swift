internal import EntityExtraction
internal import LinearModels

/// Scores a pronoun's candidates by the weights so far, and corrects the weights.
struct AntecedentLearner {
    let trainer: PerceptronTrainer

    /// The best-scored of the candidates that `isAllowed` lets through; `nil` for none of them, where that is allowed and
    /// scores at least as high.
    func best(_ question: AntecedentQuestion, none: Bool, isAllowed: (Int) -> Bool) -> Int? {
        var best: Int?
        var highest = none ? score(question.noneFeatures) : -.infinity
        for (number, candidate) in question.candidates.enumerated() where isAllowed(number) {
            let score = score(candidate.features)
            if score > highest { (best, highest) = (number, score) }
        }
        return best
    }

    /// Moves the weights from a wrong choice to a right one.
    func correct(_ question: AntecedentQuestion, from wrong: Int?, to right: Int?) {
        trainer.update(features(question, wrong), label: 0, by: -1)
        trainer.update(features(question, right), label: 0, by: 1)
    }

    private func features(_ question: AntecedentQuestion, _ choice: Int?) -> [UInt64] {
        choice.map { question.candidates[$0].features } ?? question.noneFeatures
    }

    private func score(_ features: [UInt64]) -> Float {
        var sums: [Float] = [0]
        trainer.score(features, into: &sums)
        return sums[0]
    }
}

/// Answers with a right cluster, and corrects the weights where they would have answered wrongly.
struct DocumentTeacher: AntecedentChooser {
    let learner: AntecedentLearner
    let document: CoreferenceDocument

    mutating func choose(_ question: AntecedentQuestion) -> Int? {
        guard let entity = document.entityOfHead[question.token] else { return nil }
        let right = question.candidates.map { candidate in
            candidate.heads.contains { document.entityOfHead[$0] == entity }
        }
        learner.trainer.advance()
        let chosen = learner.best(question, none: true) { _ in true }
        let wanted = right.contains(true) ? learner.best(question, none: false) { right[$0] } : nil
        if chosen.map({ !right[$0] }) ?? (wanted != nil) { learner.correct(question, from: chosen, to: wanted) }
        return wanted
    }
}

/// Teaches one pronoun of an article and leaves the others to the weights.
struct ChoiceTeacher: AntecedentChooser {
    let learner: AntecedentLearner
    let choice: GapChoice

    mutating func choose(_ question: AntecedentQuestion) -> Int? {
        let chosen = learner.best(question, none: true) { _ in true }
        guard question.token == choice.pronoun else { return chosen }
        learner.trainer.advance()
        let right = question.candidates.map { !choice.right.isDisjoint(with: $0.heads) }
        let wrong = question.candidates.map { !choice.wrong.isDisjoint(with: $0.heads) }
        let wanted: Int?
        if choice.right.isEmpty {
            guard let chosen, wrong[chosen] else { return chosen }
            wanted = learner.best(question, none: true) { !wrong[$0] }
        } else {
            guard right.contains(true), chosen.map({ !right[$0] }) ?? true else { return chosen }
            wanted = learner.best(question, none: false) { right[$0] }
        }
        learner.correct(question, from: chosen, to: wanted)
        return wanted
    }
}
