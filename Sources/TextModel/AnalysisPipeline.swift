/// One step of analysis, replaceable by any other that assigns the same layers.
public protocol AnalysisStage: Sendable {
    /// A short name for messages: "tagger".
    var name: String { get }
    /// The layers that must be there before it runs.
    var requires: AnalysisLayers { get }
    /// The layers it fills in.
    var assigns: AnalysisLayers { get }

    /// Fills in its layers.
    func analyze(_ article: inout AnalyzedArticle)
}

/// Stages in an order that gives each what it requires.
public struct AnalysisPipeline: Sendable {
    /// A stage stands before one whose layers it needs.
    public struct OrderError: Error, CustomStringConvertible, Equatable {
        /// The stage that cannot run.
        public let stage: String
        /// The layers it lacks.
        public let missing: AnalysisLayers

        /// The complaint in words.
        public var description: String {
            "the stage \"\(stage)\" stands before the stages it depends on (missing layers: \(missing.rawValue))"
        }
    }

    /// The stages, in order.
    public let stages: [any AnalysisStage]

    /// A pipeline of the given stages.
    ///
    /// - Throws: `OrderError` where a stage's requirement is not met by the stages before it.
    public init(_ stages: [any AnalysisStage]) throws(OrderError) {
        var filled: AnalysisLayers = []
        for stage in stages {
            guard filled.isSuperset(of: stage.requires) else {
                throw OrderError(stage: stage.name, missing: stage.requires.subtracting(filled))
            }
            filled.formUnion(stage.assigns)
        }
        self.stages = stages
    }

    /// Runs every stage on one article.
    public func analyze(_ article: Article) -> AnalyzedArticle {
        var analyzed = AnalyzedArticle(article)
        for stage in stages {
            stage.analyze(&analyzed)
            analyzed.layers.formUnion(stage.assigns)
        }
        return analyzed
    }
}
