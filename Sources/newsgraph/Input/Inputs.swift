import NewsGraph

/// Reads what a command works on, and tells what could not be read.
struct Inputs {
    /// The graph of all that could be read.
    let graph: EntityGraph
    /// Success, or trouble where something is missing or judgements contradict each other.
    let status: Status

    /// Reads articles and graphs; a graph that is not alone is resolved anew, under the judgements beside it.
    ///
    /// - Parameter output: A graph whose judgements count as well.
    /// - Throws: `Trouble` where nothing could be read; `ModelError`; `FormatError` for damaged judgements.
    init(_ paths: [String], coMentions: Bool = false, output: String? = nil) async throws {
        let progress = Progress()
        let isResolved = paths.count > 1 || coMentions || output != nil
        let graphs = isResolved ? Set(paths.filter(GraphFiles.isNative) + [output].compactMap(\.self)).sorted() : []
        let judgements = try JudgementFile.applied(beside: graphs)
        let files = try await GraphFiles(
            reading: paths, judgements: judgements, options: ResolutionOptions(coMentions: coMentions)
        ) { progress.report($0) }
        progress.finish()
        for notice in files.notices { Messages.write(notice.description) }
        guard !files.graph.articles.isEmpty || files.isComplete else { throw Trouble("nothing could be read") }
        graph = files.graph
        let agreement = JudgedGraph.report(files.conflicts)
        status = files.isComplete ? agreement : .trouble
    }
}
