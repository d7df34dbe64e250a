import ArgumentParser
import NewsGraph

struct Undo: Command {
    static let configuration = CommandConfiguration(
        abstract: "Take the last judgement back, or the last on two names, and resolve the graph anew.",
        usage: "newsgraph undo [<a> <b>] <graph>",
        discussion: "The graph is, byte for byte, what it was without it. Exit status 1 where there is none.")

    @Argument(help: "Two names, if not the last judgement of all is meant, and the graph.", completion: .file())
    var words: [String]

    func validate() throws {
        guard words.count == 1 || words.count == 3 else { throw ValidationError("undo takes [A B] GRAPH") }
    }

    mutating func perform() async throws -> Status {
        let judged = try await JudgedGraph(words[words.count - 1], isChanged: true)
        var all = judged.judgements.judgements
        let last = words.count == 1 ? all.indices.last : Self.last(of: all, on: words[0], words[1], in: judged.graph)
        guard let last else {
            Messages.write("there is no such judgement in \(judged.judgements.path)")
            return .negative
        }
        let judgement = all.remove(at: last)
        let resolution = judged.resolver(under: all).resolve(judged.graph.articleGraphs())
        Messages.write("taken back: \(JudgementText(judgement))")
        return try judged.write(resolution, all)
    }

    /// The place of the last judgement on two names.
    private static func last(of all: [Judgement], on a: String, _ b: String, in graph: EntityGraph) -> Int? {
        let names = ReferenceNames(Set(all.flatMap { [$0.a, $0.b] }).sorted(), in: graph)
        let (first, second) = (names.closest(to: a), names.closest(to: b))
        return all.lastIndex {
            first.contains($0.a) && second.contains($0.b) || first.contains($0.b) && second.contains($0.a)
        }
    }
}
