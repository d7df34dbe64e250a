internal import EntityExtraction
internal import LanguageAnalysis
internal import ModelFiles
public import TextModel

extension AnalysisPipeline {
    /// The stages that the program ships, with their models.
    ///
    /// - Throws: `ModelError` where a model is missing or damaged.
    public static func shipped() throws -> AnalysisPipeline {
        let gazetteer = try Gazetteer()
        let judge = try EventJudge(path: ShippedModels.path(of: EventJudge.fileName))
        return try AnalysisPipeline([
            Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(),
            NameRecognizer(path: ShippedModels.path(of: NameRecognizer.fileName), gazetteer: gazetteer),
            EventPhraseFinder(lexicon: EventLexicon(), judge: judge), CoreferenceResolver(gazetteer: gazetteer),
        ])
    }
}
