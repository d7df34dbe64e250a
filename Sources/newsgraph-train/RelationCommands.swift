internal import ArgumentParser
internal import ModelTraining
internal import NewsGraph
internal import Ontology
internal import RelationExtraction
internal import TextModel

/// `evaluate-relations`.
struct EvaluateRelations: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-relations",
        abstract: "Hold statements against corpora of relations: Re-DocRED, KnowledgeNet, re3d.",
        discussion: """
            Of Re-DocRED the facts that one sentence states are asked for. Precision is printed for it alone: the other \
            two leave most of what their texts say without a mark.
            """)

    @Option(help: "The folder of corpora: documents/, relations/ …")
    var data: String

    @Option(help: "Read only every n-th document.")
    var every = 1

    @Flag(help: "List the facts whose ends stand in one sentence and are not joined.")
    var missed = false

    func run() throws {
        let evaluation = FactEvaluation(pipeline: try .shipped(), extractor: try StatementExtractor())
        let wiki = evaluation.report(thinned(try DocREDFacts.read("\(data)/documents/redocred_dev.json")))
        print("Re-DocRED, development part")
        printRecall(wiki)
        printPrecision(wiki)
        print("\nKnowledgeNet")
        let facts = try KnowledgeNetFacts.read("\(data)/relations/knowledgenet_folds123.tsv")
        printRecall(evaluation.report(thinned(facts)))
        print("\nre3d")
        printRecall(evaluation.report(thinned(try Re3dFacts.read("\(data)/relations/re3d"))))
    }

    private func thinned(_ documents: [FactDocument]) -> [FactDocument] {
        documents.enumerated().filter { $0.offset % max(every, 1) == 0 }.map(\.element)
    }

    private func printRecall(_ report: FactEvaluation.Report) {
        print("  relation                facts  both ends  linked  right type")
        for (name, recall) in report.recall.sorted(by: { ($1.value.facts, $0.key) < ($0.value.facts, $1.key) }) {
            print(row(name, recall))
        }
        print(row("all", report.all))
        guard missed else { return }
        for miss in report.missed { print("  \(miss.name): \(miss.source) | \(miss.target) | \(miss.sentence)") }
    }

    private func row(_ name: String, _ recall: FactEvaluation.Recall) -> String {
        let share = { (count: Int) in "\(100 * count / max(recall.facts, 1)) %" }
        return "  " + column(name, 22) + column("\(recall.facts)", 7) + column(share(recall.reachable), 11)
            + column(share(recall.linked), 8) + share(recall.found)
    }

    private func printPrecision(_ report: FactEvaluation.Report) {
        let types: [EdgeType] = [.locatedIn, .from, .kinOf, .memberOf, .affiliatedWith, .partOf, .owns, .founded]
        for type in types {
            guard let precision = report.precision[type] else { continue }
            print("  \(type.rawValue): \(precision.right) of \(precision.right + precision.wrong) agree")
        }
    }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
