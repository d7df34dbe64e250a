internal import EntityExtraction

/// Answers with a right cluster, and corrects the weights where they would have answered wrongly. Of what nobody marked it
/// learns nothing.
struct DocumentTeacher: AntecedentChooser {
    let learner: AntecedentLearner
    let document: CoreferenceDocument

    mutating func choose(_ question: AntecedentQuestion) -> Int? {
        guard let entity = document.entityOfHead[question.token] else { return question.ruled }
        let right = question.candidates.map { candidate in
            candidate.heads.contains { document.entityOfHead[$0] == entity }
        }
        let isAntecedent = right.contains(true)
        learner.learn(question, none: !isAntecedent) { right[$0] }
        return isAntecedent ? learner.best(question, none: false) { right[$0] } : nil
    }
}

/// Teaches one pronoun of an article and leaves the others to the weights.
struct ChoiceTeacher: AntecedentChooser {
    let learner: AntecedentLearner
    let choice: GapChoice

    mutating func choose(_ question: AntecedentQuestion) -> Int? {
        guard question.token == choice.pronoun else { return learner.best(question, none: true) { _ in true } }
        let right = question.candidates.map { !choice.right.isDisjoint(with: $0.heads) }
        let wrong = question.candidates.map { !choice.wrong.isDisjoint(with: $0.heads) }
        if choice.right.isEmpty {
            learner.learn(question, none: true) { !wrong[$0] }
            return learner.best(question, none: true) { !wrong[$0] }
        }
        guard right.contains(true) else { return learner.best(question, none: true) { !wrong[$0] } }
        learner.learn(question, none: false) { right[$0] }
        return learner.best(question, none: false) { right[$0] }
    }
}
