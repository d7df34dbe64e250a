import ArgumentParser
import ModelTraining

/// `train tagger`.
struct TrainTagger: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Train the part-of-speech tagger.")
    @OptionGroup var options: TrainingOptions

    func run() throws {
        throw ValidationError("not built in yet")
    }
}

/// `train lemmatizer`.
struct TrainLemmatizer: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Train the lemmatizer.")
    @OptionGroup var options: TrainingOptions

    func run() throws {
        throw ValidationError("not built in yet")
    }
}

/// `train parser`.
struct TrainParser: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Train the dependency parser.")
    @OptionGroup var options: TrainingOptions

    func run() throws {
        throw ValidationError("not built in yet")
    }
}
