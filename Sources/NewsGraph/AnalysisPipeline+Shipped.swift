internal import EntityExtraction
internal import LanguageAnalysis
internal import ModelFiles
public import TextModel

extension AnalysisPipeline {
    /// The stages that the program ships, with their models.
    ///
    /// - Throws: `ModelError` where a model is missing or damaged.
    public static func shipped() throws -> AnalysisPipeline {
        try AnalysisPipeline([Tokenizer(), Tagger(), Lemmatizer(), DependencyParser()])
    }
}
