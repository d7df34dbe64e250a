import ArgumentParser

/// The program that makes the shipped models and tells how good they are.
@main
struct NewsgraphTrain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsgraph-train",
        abstract: "Trains newsgraph's language models from public corpora and evaluates them.",
        subcommands: [
            Train.self, Evaluate.self, EvaluateCoreference.self, EvaluateGap.self, EvaluateIdentity.self,
            EvaluateStatements.self, EvaluateRelations.self, SampleStatements.self, TimeResolution.self,
            TimeQuestions.self, GatherText.self, ListCases.self, ListSentences.self, ListEventPhrases.self,
            EvaluateNames.self, Errors.self,
        ])
}

/// Trains one model; each is a subcommand of its own.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train a model and record it in the manifest.",
        subcommands: [
            TrainWords.self, TrainTagger.self, TrainLemmatizer.self, TrainParser.self, TrainPlain.self,
            TrainCoreference.self, TrainGazetteer.self, TrainNames.self, TrainEvents.self, TrainEventChains.self,
            TrainLinks.self, TrainConfidence.self,
        ])
}
