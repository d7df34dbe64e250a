internal import GraphModel
package import Ontology
package import RelationExtraction
package import TextModel

/// Holds the program's statements against a corpus of relations.
///
/// Recall: of the facts that the vocabulary has a word for, how many are stated. Precision, which means something only
/// where a corpus is annotated throughout: of the statements between two annotated entities, how many agree with a fact.
package struct FactEvaluation {
    private let pipeline: AnalysisPipeline
    private let extractor: StatementExtractor

    /// An evaluation of the given stages and patterns.
    package init(pipeline: AnalysisPipeline, extractor: StatementExtractor) {
        self.pipeline = pipeline
        self.extractor = extractor
    }

    /// How often one kind of fact is found.
    package struct Recall {
        /// Facts of the corpus.
        package var facts = 0
        /// Facts both ends of which the program mentions.
        package var reachable = 0
        /// Facts joined by any typed statement.
        package var linked = 0
        /// Facts joined by one of a type that says the same.
        package var found = 0
    }

    /// How often statements of one type agree with the corpus.
    package struct Precision {
        package var right = 0
        package var wrong = 0
    }

    /// A fact that was not found.
    package struct Miss {
        /// The corpus's name of the relation.
        package var name: String
        package var source: String
        package var target: String
        package var sentence: String
    }

    /// The figures of one corpus.
    package struct Report {
        /// By the corpus's name of the relation.
        package var recall: [String: Recall] = [:]
        /// By edge type.
        package var precision: [EdgeType: Precision] = [:]
        /// Facts with both ends mentioned in one sentence that no statement joins, with that sentence.
        package var missed: [Miss] = []

        /// The recall over all relations.
        package var all: Recall {
            recall.values.reduce(into: Recall()) { sum, recall in
                sum.facts += recall.facts
                sum.reachable += recall.reachable
                sum.linked += recall.linked
                sum.found += recall.found
            }
        }
    }

    /// The figures over some documents.
    package func report(_ documents: [FactDocument]) -> Report {
        var report = Report()
        for document in documents where document.facts.contains(where: { !$0.readings.isEmpty }) {
            let article = pipeline.analyze(
                Article(id: "", text: document.text, paragraphs: [TextSpan(0, document.text.utf8.count)]))
            count(document, article, &report)
        }
        return report
    }

    /// A statement whose ends are two annotated entities.
    private struct Link: Hashable {
        var source: Int
        var target: Int
        var type: EdgeType

        func says(_ fact: FactDocument.Fact) -> Bool {
            fact.readings.contains { reading in
                guard reading.type == type else { return false }
                let (from, to) = reading.isTurned ? (fact.target, fact.source) : (fact.source, fact.target)
                return from == source && to == target || type.isSymmetric && from == target && to == source
            }
        }

        func joins(_ fact: FactDocument.Fact) -> Bool {
            source == fact.source && target == fact.target || source == fact.target && target == fact.source
        }
    }

    private func count(_ document: FactDocument, _ article: AnalyzedArticle, _ report: inout Report) {
        let entities = article.chains.map { self.entities(of: $0, article, document) }
        var links: Set<Link> = []
        for statement in extractor.statements(in: article) {
            for source in entities[statement.source] {
                for target in entities[statement.target] where source != target {
                    links.insert(Link(source: source, target: target, type: statement.type))
                }
            }
        }
        let reached = Set(entities.joined())
        for fact in document.facts where !fact.readings.isEmpty {
            var recall = report.recall[fact.name] ?? Recall()
            recall.facts += 1
            recall.reachable += reached.contains(fact.source) && reached.contains(fact.target) ? 1 : 0
            recall.linked += links.contains { $0.joins(fact) } ? 1 : 0
            recall.found += links.contains { $0.says(fact) } ? 1 : 0
            report.recall[fact.name] = recall
            if !links.contains(where: { $0.joins(fact) }), let miss = miss(fact, document, article) {
                report.missed.append(miss)
            }
        }
        for link in links {
            if document.facts.contains(where: link.says) {
                report.precision[link.type, default: Precision()].right += 1
            } else {
                report.precision[link.type, default: Precision()].wrong += 1
            }
        }
    }

    private func miss(_ fact: FactDocument.Fact, _ document: FactDocument, _ article: AnalyzedArticle) -> Miss? {
        let (sources, targets) = (document.entities[fact.source], document.entities[fact.target])
        for sentence in article.sentences {
            guard let source = sources.first(where: { sentence.span.contains($0) }),
                let target = targets.first(where: { sentence.span.contains($0) })
            else { continue }
            return Miss(
                name: fact.name, source: String(document.text[source]), target: String(document.text[target]),
                sentence: String(document.text[sentence.span]))
        }
        return nil
    }

    /// The annotated entities that a chain stands for: those with a mention that one of its own covers or lies in.
    private func entities(of chain: CoreferenceChain, _ article: AnalyzedArticle, _ document: FactDocument) -> [Int] {
        let spans = chain.mentions.map { article.mentions[$0] }.filter { $0.kind != .nominal || $0.type == .event }
        return document.entities.indices.filter { number in
            document.entities[number].contains { place in
                spans.contains { place.contains($0.span) || $0.span.contains(place) }
            }
        }
    }
}
