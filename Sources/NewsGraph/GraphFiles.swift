internal import ArticleReading
internal import GraphFormats
public import GraphModel
internal import TextModel

/// A graph read from files of any kind: graphs, articles, or both.
public struct GraphFiles: Sendable {
    /// The graph of all that could be read.
    public let graph: EntityGraph
    /// Judgements that contradict each other.
    public let conflicts: [JudgementConflict]
    /// What could not be read, or not as it stands.
    public let notices: [Notice]

    /// Whether everything could be read.
    public var isComplete: Bool { notices.allSatisfy(\.isHarmless) }

    /// Something that a person should know about a file.
    public struct Notice: Sendable, Hashable, CustomStringConvertible {
        /// File, line and what is wrong, in one line.
        public let description: String
        /// Whether the file was read all the same.
        public let isHarmless: Bool
    }

    /// Reads files and folders, and resolves everything into one graph.
    ///
    /// Articles are read one after the other, and no more of their texts are in memory than are being analysed.
    ///
    /// - Parameters:
    ///   - paths: Article files, folders of them, JSON Lines, and graphs: files that end in `.json`, and those of other
    ///     programs (GraphML, GEXF, CSV, FollowTheMoney).
    ///   - judgements: Decisions about who is who.
    ///   - options: What the graph shall hold beside the standard.
    ///   - progress: Told after each article how many are done.
    /// - Throws: `ModelError` where there are articles to read, and a model is missing or damaged.
    public init(
        reading paths: [String], judgements: [Judgement] = [], options: ResolutionOptions = ResolutionOptions(),
        progress: ((_ done: Int) -> Void)? = nil
    ) async throws {
        var notices: [Notice] = []
        let graphs = Self.graphs(at: paths.filter(Self.isGraph), &notices)
        let stream = ArticleReader().stream(paths.filter { !Self.isGraph($0) })
        let told = try await Self.articleGraphs(of: stream, progress)
        notices += stream.notices.map { Notice(description: $0.description, isHarmless: $0.problem.isHarmless) }
        self.notices = notices
        if told.isEmpty, graphs.count == 1, judgements.isEmpty, options == ResolutionOptions() {
            graph = graphs[0]
            conflicts = []
            return
        }
        let facts = graphs.flatMap { $0.articleGraphs() } + told
        let resolution = Resolver(judgements: judgements, options: options).resolve(facts)
        (graph, conflicts) = (resolution.graph, resolution.conflicts)
    }

    /// What each article of a stream says.
    private static func articleGraphs(
        of stream: ArticleStream, _ progress: ((Int) -> Void)?
    ) async throws -> [ArticleGraph] {
        // The models are opened only where there is something to read.
        guard let first = stream.next() else { return [] }
        var pending: Article? = first
        var graphs = try await GraphBuilder().articleGraphs(progress: progress) {
            defer { pending = nil }
            return pending ?? stream.next()
        }
        for (index, id) in stream.ids.enumerated() { graphs[index].article.id = id }
        return graphs
    }

    /// Whether a path is taken for a graph's: by its ending, or where that says little, by what the file begins with.
    public static func isGraph(_ path: String) -> Bool { isNative(path) || ForeignFiles.format(of: path) != nil }

    /// Whether a path is taken for that of a graph in the native format, which judgements and additions go into.
    public static func isNative(_ path: String) -> Bool {
        path.hasSuffix(".json") && ForeignFiles.format(of: path) == nil
    }

    private static func graphs(at paths: [String], _ notices: inout [Notice]) -> [EntityGraph] {
        var graphs: [EntityGraph] = []
        for path in ForeignFiles.withoutSecondTables(Set(paths)).sorted() {
            do {
                guard let format = ForeignFiles.format(of: path) else {
                    graphs.append(try GraphJSON.read(FileBytes.read(path, limit: nil), file: path))
                    continue
                }
                let imported = try ForeignFiles.read(path, as: format)
                graphs.append(imported.graph)
                notices += imported.remarks.map { Notice(description: $0, isHarmless: true) }
            } catch let problem as ReadingProblem {
                let notice = ReadingNotice(path: path, problem: problem)
                notices.append(Notice(description: notice.description, isHarmless: false))
            } catch {
                notices.append(Notice(description: "\(error)", isHarmless: false))
            }
        }
        return graphs
    }
}
