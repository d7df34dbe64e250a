import NewsGraph

/// Reads what a command works on, and tells what could not be read.
struct Inputs {
    /// The graph of all that could be read.
    let graph: EntityGraph
    /// The articles among it.
    let articles: [Article]
    /// Success, or trouble where something is missing.
    let status: Status

    /// Reads articles and graphs.
    ///
    /// - Throws: `Trouble` where nothing could be read; `ModelError`.
    init(_ paths: [String], coMentions: Bool = false) async throws {
        let progress = Progress()
        let files = try await GraphFiles(
            reading: paths, options: ResolutionOptions(coMentions: coMentions)
        ) { progress.report($0, of: $1) }
        for notice in files.notices { Messages.write(notice.description) }
        guard !files.graph.articles.isEmpty || files.isComplete else { throw Trouble("nothing could be read") }
        graph = files.graph
        articles = files.articles
        status = files.isComplete ? .success : .trouble
    }
}
