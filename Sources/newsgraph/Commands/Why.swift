import ArgumentParser
import NewsGraph

struct Why: Command {
    static let configuration = CommandConfiguration(
        abstract: "Tell why two names are one node, or two: what speaks for and against, and who judged so.",
        discussion: "NAME@ARTICLE is what one article calls so. A judgement outranks whatever else speaks.")

    @Argument(help: "A name.")
    var a: String

    @Argument(help: "Another.")
    var b: String

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: String

    @Flag(help: "Answer in JSON.")
    var json = false

    mutating func perform() async throws -> Status {
        let judged = try await JudgedGraph(graph, isChanged: false)
        let pair: NamedPair
        do {
            pair = try NamedPair(a, b, in: judged.graph)
        } catch let one as NamedPair.OneName {
            return try tell(one, in: judged)
        }
        let (resolver, articles) = (judged.resolver(), judged.graph.articleGraphs())
        let references = (pair.first.reference, pair.second.reference)
        guard let match = resolver.explain(references.0, references.1, among: articles) else {
            throw Trouble("\(graph) no longer has the two; build it anew")
        }
        let resolution = resolver.resolve(articles)
        let answer = Answer(
            match: match, pair: pair, graph: resolution.graph,
            judgements: judged.judgements.judgements.filter { Self.concerns($0, pair, judged.graph) },
            way: Self.way(to: match, among: resolution.joins))
        StandardStream.output.write(json ? try JSONText.document(answer.record) : answer.words(terminal: .current))
        let agreement = JudgedGraph.report(resolution.conflicts)
        return judged.status == .success ? agreement : judged.status
    }

    /// Says that the articles themselves take two names for one.
    private func tell(_ one: NamedPair.OneName, in judged: JudgedGraph) throws -> Status {
        let node = judged.graph.nodes[one.node]
        if json {
            StandardStream.output.write(try JSONText.document(Articles(areOne: true, nodes: [NodeRecord(node)])))
        } else {
            let heading = GraphText(judged.graph).heading(node)
            let names = [a, b].map { "“\(PlainText.line($0))”" }
            StandardStream.output.write("\(names[0]) and \(names[1]) are one to the articles: \(heading)\n")
        }
        return judged.status
    }

    private struct Articles: Encodable {
        let areOne: Bool
        let nodes: [NodeRecord]
    }

    /// Whether a judgement is on the two, or on names inside their nodes.
    private static func concerns(_ judgement: Judgement, _ pair: NamedPair, _ graph: EntityGraph) -> Bool {
        let sides = [pair.first, pair.second]
        if sides[0].node == sides[1].node {
            return Set([judgement.a, judgement.b]) == Set(sides.map(\.reference))
        }
        let (left, right) = (graph.nodes(named: judgement.a), graph.nodes(named: judgement.b))
        return left.contains(sides[0].node) && right.contains(sides[1].node)
            || left.contains(sides[1].node) && right.contains(sides[0].node)
    }

    /// The joins that made one node of two that by themselves would not be.
    private static func way(to match: Match, among joins: [Match]) -> [Match] {
        guard match.leftNode == match.rightNode, match.comparison.verdict != .same else { return [] }
        return joins.filter { $0.leftNode == match.leftNode && $0.rightNode == match.leftNode }
    }

    private struct Answer {
        let match: Match
        let pair: NamedPair
        let graph: EntityGraph
        let judgements: [Judgement]
        let way: [Match]

        func words(terminal: Terminal) -> String {
            let text = GraphText(graph, terminal: terminal)
            let nodes = [match.leftNode, match.rightNode].map { text.heading(graph.nodes[$0]) }
            let names = [pair.first, pair.second].map { PlainText.line($0.reference.description) }
            var lines = [
                nodes[0] == nodes[1] && match.leftNode == match.rightNode
                    ? "\(names[0]) and \(names[1]) are one: \(nodes[0])"
                    : "\(names[0]) and \(names[1]) are two: \(nodes[0]), \(nodes[1])"
            ]
            lines += judgements.map { "  " + terminal.marked(PlainText.line("\(JudgementText($0))")) }
            let comparison = ComparisonText(comparison: match.comparison, terminal: terminal)
            lines += comparison.lines(indent: 2, areTwo: match.leftNode != match.rightNode && judgements.isEmpty)
            if !way.isEmpty { lines.append("joined by way of") }
            for join in way {
                lines.append("  " + PlainText.line("\(join.left) and \(join.right)"))
                lines += ComparisonText(comparison: join.comparison, terminal: terminal).lines(indent: 4)
            }
            return lines.joined(separator: "\n") + "\n"
        }

        struct Record: Encodable {
            let a: NodeReference
            let b: NodeReference
            let areOne: Bool
            let nodes: [NodeRecord]
            let comparison: ComparisonRecord
            let judgements: [Judgement]
            let way: [Join]
        }

        struct Join: Encodable {
            let a: NodeReference
            let b: NodeReference
            let comparison: ComparisonRecord
        }

        var record: Record {
            Record(
                a: pair.first.reference, b: pair.second.reference, areOne: match.leftNode == match.rightNode,
                nodes: [match.leftNode, match.rightNode].map { NodeRecord(graph.nodes[$0]) },
                comparison: ComparisonRecord(match.comparison), judgements: judgements,
                way: way.map { Join(a: $0.left, b: $0.right, comparison: ComparisonRecord($0.comparison)) })
        }
    }
}
