import NewsGraph

/// A graph file and the judgements beside it.
struct JudgedGraph {
    let path: String
    let graph: EntityGraph
    let judgements: JudgementFile
    /// Success, or trouble where something could not be read.
    let status: Status

    /// Reads a graph and its judgements; articles will do, unless they are to be judged.
    init(_ path: String, isChanged: Bool) async throws {
        guard !isChanged || GraphFiles.isNative(path) else {
            throw Trouble("\(path) is no graph: its name does not end in .json; build one")
        }
        self.path = path
        let inputs = try await Inputs([path])
        (graph, status) = (inputs.graph, inputs.status)
        judgements = try JudgementFile(beside: path)
    }

    /// Who decides who is who, under these judgements or others.
    func resolver(under judgements: [Judgement]? = nil) -> Resolver {
        let coMentions = graph.edges.contains { $0.type == .coMentioned }
        return Resolver(
            judgements: judgements ?? self.judgements.judgements, options: ResolutionOptions(coMentions: coMentions))
    }

    /// Writes the judgements, then the graph: where the second fails, building anew makes up for it.
    ///
    /// - Returns: Trouble where judgements contradict each other; they are reported.
    func write(_ resolution: Resolution, _ judgements: [Judgement]) throws -> Status {
        var file = self.judgements
        file.judgements = judgements
        try file.write()
        try OutputFile.write(GraphJSON.write(resolution.graph), to: path)
        Messages.write("\(GraphSize(resolution.graph)) written to \(path)")
        return Self.report(resolution.conflicts)
    }

    /// Tells which judgements contradict each other.
    static func report(_ conflicts: [JudgementConflict]) -> Status {
        for conflict in conflicts { Messages.write("judgements contradict each other: \(conflict)") }
        return conflicts.isEmpty ? .success : .trouble
    }
}
