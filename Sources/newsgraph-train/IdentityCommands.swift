internal import ArgumentParser
internal import EntityExtraction
internal import Foundation
internal import GraphFixtures
internal import ModelTraining
internal import NewsGraph

/// `evaluate-identity`.
struct EvaluateIdentity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-identity",
        abstract: "Score who is who across articles, by the whole program from text to graph.",
        discussion:
            """
            A folder is read as topics of ECB+, each a corpus of its own; a file as news items with links, of which the \
            last month counts: the gazetteer and the names model are built without it.
            """)

    @Argument(help: "A folder of ECB+, or a JSON Lines file of news items with links.")
    var path: String

    @Flag(help: "List the pairs wrongly joined (+) or left apart (-), the costliest first.")
    var errors = false

    @Flag(help: "Score events, of a folder of ECB+, and not names.")
    var events = false

    func run() async throws {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let isFolderThere = isThere && isFolder.boolValue
        if events, !isFolderThere { throw ValidationError("--events takes a folder of ECB+; \(path) is none") }
        let corpora =
            isFolderThere
            ? try ECBReader.topics(in: path, of: events ? .events : .actors)
            : [try LinkedNewsReader(path: path).lastMonth()]
        let builder = try GraphBuilder()
        var scores = IdentityScores()
        for corpus in corpora {
            let graphs = await builder.articleGraphs(of: corpus.map(\.article))
            let graph = EntityGraph(resolving: graphs)
            if events { scores.addEvents(corpus, graph) } else { scores.add(corpus, graph) }
        }
        let what = events ? "events" : "names"
        print("B3 of \(what) with a mention  \(scores.seen.line)")
        print("B3 of all \(what)             \(scores.all.line)")
        print("lost by kind, in points of precision (+) or recall (-) of the \(what) with a mention")
        let share = 100 / Double(max(1, scores.seen.count))
        for (kind, cost) in scores.losses.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            print(String(format: "%5.2f  ", cost * share) + kind)
        }
        guard errors else { return }
        for (pair, cost) in scores.pairs.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            print(String(format: "%6.2f  ", cost) + pair)
        }
    }
}

extension BCubed {
    fileprivate var line: String {
        String(format: "P %.3f R %.3f F1 %.3f   count: %d", precision, recall, f1, count)
    }
}

/// `time-resolution`.
struct TimeResolution: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time-resolution",
        abstract: "Time how long it takes to tell who is who in made-up news, on one core.")

    @Argument(help: "Numbers of articles.")
    var counts = [1_000, 10_000, 100_000]

    func run() throws {
        print("articles  nodes in articles  nodes  seconds")
        for count in counts {
            var week = NewsWeek(seed: 1, articles: count)
            let articles = week.articles(count)
            let clock = ContinuousClock()
            var graph = EntityGraph()
            let time = clock.measure { graph = EntityGraph(resolving: articles) }
            let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
            let parts = articles.reduce(0) { $0 + $1.nodes.count }
            print(String(format: "%8d %18d %6d %8.2f", count, parts, graph.nodes.count, seconds))
        }
    }
}
