internal import GraphModel
internal import Ontology
package import RelationExtraction
package import TextModel

/// Finds judged statements again in what the program reads now.
package struct JudgedStatements {
    private let news: PlainNews
    private let pipeline: AnalysisPipeline
    private let extractor: StatementExtractor

    /// - Parameters:
    ///   - news: The file that the judgements' line numbers count in.
    ///   - pipeline: Stages up to the chains.
    ///   - extractor: What draws the statements.
    package init(news: PlainNews, pipeline: AnalysisPipeline, extractor: StatementExtractor) {
        self.news = news
        self.pipeline = pipeline
        self.extractor = extractor
    }

    /// A statement that the program draws, with a reader's verdict.
    package struct Found {
        package var judgement: StatementJudgement
        package var features: [String]
        package var confidence: Double
    }

    /// What the program draws from the judged passages.
    package struct Yield {
        /// Statements with a verdict.
        package var found: [Found] = []
        /// How many have none, since the program drew none such when they were judged.
        package var unjudged = 0
        /// Judged statements that the program no longer draws.
        package var gone: [StatementJudgement] = []
    }

    /// The statements of all passages that the judgements come from.
    package func yield(of judgements: [StatementJudgement]) -> Yield {
        var yield = Yield()
        let byPassage = Dictionary(grouping: judgements, by: \.passage)
        for (passage, judged) in byPassage.sorted(by: { $0.key.line < $1.key.line }) {
            let article = pipeline.analyze(news.passage(at: passage.line, length: passage.length))
            var open = judged
            for explained in extractor.explainedStatements(in: article) {
                let place = open.firstIndex { Self.isSame($0, explained.statement, article) }
                guard let place else {
                    yield.unjudged += 1
                    continue
                }
                yield.found.append(
                    Found(
                        judgement: open.remove(at: place), features: explained.features,
                        confidence: explained.statement.confidence))
            }
            yield.gone += open
        }
        return yield
    }

    private static func isSame(
        _ judgement: StatementJudgement, _ statement: Statement, _ article: AnalyzedArticle
    ) -> Bool {
        guard judgement.type == statement.type, judgement.label == statement.label else { return false }
        let (source, target) = (article.chains[statement.source], article.chains[statement.target])
        if isNamed(source, judgement.source), isNamed(target, judgement.target) { return true }
        return statement.type.isSymmetric && isNamed(source, judgement.target) && isNamed(target, judgement.source)
    }

    private static func isNamed(_ chain: CoreferenceChain, _ name: String) -> Bool {
        chain.name == name || chain.aliases.contains(name)
    }
}

extension JudgedStatements {
    /// Every statement of a passage as a line of a file of judgements, its verdict left open, after a remark with its
    /// sentence.
    package func sheet(at line: Int, length: Int, part: StatementJudgement.Part) -> String {
        let article = pipeline.analyze(news.passage(at: line, length: length))
        var sheet = ""
        var sentence: TextSpan?
        for statement in extractor.statements(in: article) {
            if statement.sentence != sentence { sheet += "# \(article.article.text[statement.sentence])\n" }
            sentence = statement.sentence
            let columns = [
                part.rawValue, String(line), String(length), article.chains[statement.source].name,
                statement.type.rawValue, article.chains[statement.target].name, statement.label, "?",
            ]
            sheet += columns.joined(separator: "\t") + Self.remark(statement, article) + "\n"
        }
        return sheet
    }

    /// What a reader should know beside the claim: its status and who says so.
    private static func remark(_ statement: Statement, _ article: AnalyzedArticle) -> String {
        var words: [String] = []
        if statement.polarity != .affirmed { words.append(statement.polarity.rawValue) }
        if statement.modality != .asserted { words.append(statement.modality.rawValue) }
        if let speaker = statement.attribution { words.append("by \(article.chains[speaker].name)") }
        if let date = statement.date { words.append(date) }
        return words.isEmpty ? "" : "\t" + words.joined(separator: " ")
    }
}
