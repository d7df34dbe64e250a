package import EntityExtraction
internal import LinearModels
package import ModelFiles
internal import TextModel

/// Learns the rankings of the antecedents of pronouns and of definite noun phrases.
///
/// Log-linear rankings of (mention, cluster) pairs, learnt online over whole documents and single choices.
package struct AntecedentTraining {
    /// The number of passes over the documents.
    package var passes = 6
    /// The size of a first step.
    package var rate: Float = 0.02
    /// The pull of weights towards zero.
    package var penalty: Float = 0.02
    /// How many trainings, from as many seeds, give the mean that is written.
    package var runs = 4
    /// The seed of the order of documents.
    package var seed: UInt64 = 1

    /// The size of the weights of each ranking in bytes, at most.
    private static let budget = 1_000_000

    private let knowledge: any NameKnowledge

    package init(knowledge: any NameKnowledge) { self.knowledge = knowledge }

    /// Learns from documents with gold entities, and from single pronouns with two names each.
    ///
    /// - Returns: the model file's content.
    package func train(_ documents: [CoreferenceDocument], _ choices: [GapChoice] = []) -> SectionFileWriter {
        let learnt = (0..<max(1, runs)).map { learn(documents, choices, seed: seed &+ UInt64($0)) }
        var writer = SectionFileWriter()
        for (name, all) in [
            (CoreferenceResolver.pronounModelName, learnt.map(\.pronouns)),
            (CoreferenceResolver.nominalModelName, learnt.map(\.nominals)),
        ] {
            let features = SeveralRuns.mean(of: all.map(\.features))
            NarrowModelEncoder(features, labels: ["antecedent"]).write(to: &writer, name: name, budget: Self.budget)
        }
        return writer
    }

    private func learn(
        _ documents: [CoreferenceDocument], _ choices: [GapChoice], seed: UInt64
    ) -> (pronouns: AntecedentLearner, nominals: AntecedentLearner) {
        let pronouns = AntecedentLearner(rate: rate, penalty: penalty)
        let nominals = AntecedentLearner(rate: rate, penalty: penalty)
        let resolver = CoreferenceResolver(knowledge: knowledge)
        var order = SeededShuffle(seed: seed)
        for pass in 0..<passes {
            for number in order.shuffled(documents.count + choices.count) {
                if number < documents.count {
                    var article = documents[number].article
                    var teacher = DocumentTeacher(learner: pronouns, document: documents[number])
                    var other = DocumentTeacher(learner: nominals, document: documents[number])
                    resolver.analyze(&article, pronouns: &teacher, nominals: &other)
                } else {
                    var article = choices[number - documents.count].article
                    var teacher = ChoiceTeacher(learner: pronouns, choice: choices[number - documents.count])
                    var other = RuledChooser()
                    resolver.analyze(&article, pronouns: &teacher, nominals: &other)
                }
            }
            if pass >= passes / 3 {
                pronouns.takeSnapshot()
                nominals.takeSnapshot()
            }
        }
        return (pronouns, nominals)
    }
}
