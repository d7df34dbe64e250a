import ArgumentParser
import LanguageAnalysis
import ModelTraining

/// `train plain`.
struct TrainPlain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plain", abstract: "Learn which tags and relations are plain, for speed.",
        discussion: "To be run when the tagger and the parser in the output folder are trained.")
    @OptionGroup var options: TrainingOptions

    func run() throws {
        let groups = try options.groups()
        let training = try PlainDecisionTraining(
            plainText: "\(options.data)/text/voa_news_sentences.txt", treebank: options.treebanks().all)
        let (taggerPath, parserPath) = ("\(options.output)/tagger.model", "\(options.output)/parser.model")
        let tagger = try withModel(PlainDecisionTraining.blank(taggerPath, model: "tagger")) { path in
            try training.tagger(path, groups: groups)
        }
        try options.storeTagger(tagger, groups)
        let parser = try withModel(PlainDecisionTraining.blank(parserPath, model: "relations")) { path in
            try training.parser(path, tagger: Tagger(path: taggerPath, groups: groups), groups: groups)
        }
        try options.storeParser(parser, groups)
    }
}

extension TrainingOptions {
    /// What tagger and parser learn from.
    private static let withPlainTrees: [Corpus] = [
        .ewt, .gum, .plainNews, .currentEvents, .writtenNews, .plainTrees,
    ]

    /// Scores a tagger's file and writes it with its manifest entry.
    func storeTagger(_ bytes: [UInt8], _ groups: WordGroups) throws {
        let scores = try withModel(bytes) { path in
            let tagger = try Tagger(path: path, groups: groups)
            return try developmentSets().flatMap { name, sentences in
                let accuracy = tagger.accuracy(on: sentences)
                return [
                    Score(stage: "UPOS", set: name, value: accuracy.universal),
                    Score(stage: "XPOS", set: name, value: accuracy.penn),
                ]
            }
        }
        try store(bytes, as: "tagger.model", corpora: Self.withPlainTrees, scores: scores)
    }

    /// Scores a parser's file beside the output folder's tagger and writes it with its manifest entry.
    func storeParser(_ bytes: [UInt8], _ groups: WordGroups) throws {
        let tagger = try Tagger(path: "\(output)/tagger.model")
        let scores = try withModel(bytes) { path in
            let parser = try DependencyParser(path: path, groups: groups)
            return try developmentSets().flatMap { name, sentences in
                let attachment = parser.attachment(on: sentences, tagger: tagger)
                return [
                    Score(stage: "UAS", set: name, value: attachment.unlabelled),
                    Score(stage: "LAS", set: name, value: attachment.labelled),
                ]
            }
        }
        try store(bytes, as: "parser.model", corpora: Self.withPlainTrees, scores: scores)
    }
}
