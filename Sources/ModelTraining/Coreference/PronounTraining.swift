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

    /// Learns from documents with gold entities, and from single pronouns with two names each.
    ///
    /// - Returns: the model file's content.
    package func train(_ documents: [CoreferenceDocument], _ choices: [GapChoice] = []) -> SectionFileWriter {
        let trainer = PerceptronTrainer(labelCount: 1)
        let learner = AntecedentLearner(trainer: trainer)
        let resolver = CoreferenceResolver(knowledge: knowledge)
        var order = SeededShuffle(seed: seed)
        for _ in 0..<passes {
            for number in order.shuffled(documents.count + choices.count) {
                if number < documents.count {
                    var article = documents[number].article
                    var teacher = DocumentTeacher(learner: learner, document: documents[number])
                    resolver.analyze(&article, chooser: &teacher)
                } else {
                    var article = choices[number - documents.count].article
                    var teacher = ChoiceTeacher(learner: learner, choice: choices[number - documents.count])
                    resolver.analyze(&article, chooser: &teacher)
                }
            }
        }
        var writer = SectionFileWriter()
        trainer.write(to: &writer, name: "pronouns", labels: ["antecedent"])
        return writer
    }
}
