public import GraphModel
internal import RelationExtraction
public import TextModel

/// Turns articles into graphs: the whole pipeline behind one value.
///
/// Building one opens the models that ship with the program and takes some milliseconds; it may be shared by any number
/// of tasks. An article's graph depends on that article alone.
public struct GraphBuilder: Sendable {
    private let stages: Stages

    /// The stages behind one reference: copying a builder is cheap, and its layout stays when theirs changes, which
    /// programs built step by step rely on.
    private final class Stages: Sendable {
        let pipeline: AnalysisPipeline
        let extractor: StatementExtractor

        init(pipeline: AnalysisPipeline, extractor: StatementExtractor) {
            self.pipeline = pipeline
            self.extractor = extractor
        }
    }

    /// A builder with the models that ship with the program.
    ///
    /// - Throws: `ModelError` where a model is missing or damaged.
    public init() throws {
        try self.init(pipeline: .shipped())
    }

    /// A builder with stages of one's own.
    ///
    /// - Parameter pipeline: Stages that fill in all layers up to the chains.
    /// - Throws: `ModelError` where the lexicon of relations is missing or damaged.
    public init(pipeline: AnalysisPipeline) throws {
        stages = Stages(pipeline: pipeline, extractor: try StatementExtractor())
    }

    /// The article with all that the language analysis finds in it.
    public func analyze(_ article: Article) -> AnalyzedArticle { stages.pipeline.analyze(article) }

    /// What one article says.
    public func articleGraph(of article: Article) -> ArticleGraph {
        let analyzed = analyze(article)
        return ArticleGraph(analyzed, statements: stages.extractor.statements(in: analyzed))
    }

    /// What each of the articles says, in their order; several are analysed at once.
    ///
    /// - Parameter progress: Told after each article how many are done; calls come one after the other.
    public func articleGraphs(
        of articles: [Article], progress: ((Int) -> Void)? = nil
    ) async -> [ArticleGraph] {
        var rest = articles[...]
        return await articleGraphs(progress: progress) { rest.popFirst() }
    }

    /// What each article says that `next` gives until it gives none, in their order; no more are asked for than are
    /// analysed at once.
    public func articleGraphs(
        progress: ((Int) -> Void)? = nil, next: () -> Article?
    ) async -> [ArticleGraph] {
        await concurrentMap(next, progress: progress) { articleGraph(of: $0) }
    }

    /// The articles with all that the language analysis finds in them, in their order.
    public func analyze(_ articles: [Article]) async -> [AnalyzedArticle] {
        var rest = articles[...]
        return await concurrentMap({ rest.popFirst() }, progress: nil) { analyze($0) }
    }

    /// The graph of a set of articles; their order changes nothing.
    ///
    /// - Parameters:
    ///   - articles: What to read; ids should be unique.
    ///   - judgements: Decisions about who is who that outrank the program's own.
    public func graph(of articles: [Article], judgements: [Judgement] = []) async -> EntityGraph {
        EntityGraph(resolving: await articleGraphs(of: articles), judgements: judgements)
    }

    /// Applies `transform` to every element, as many at once as there are processors.
    private func concurrentMap<Element: Sendable, Result: Sendable>(
        _ next: () -> Element?, progress: ((Int) -> Void)?, _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results: [Result?] = []
            var done = 0
            func start() {
                guard let element = next() else { return }
                let index = results.count
                results.append(nil)
                group.addTask { (index, transform(element)) }
            }
            // More in flight than processors would only hold more in memory.
            for _ in 0..<2 * Processors.count { start() }
            while let (index, result) = await group.next() {
                results[index] = result
                done += 1
                progress?(done)
                start()
            }
            return results.compactMap(\.self)
        }
    }
}
