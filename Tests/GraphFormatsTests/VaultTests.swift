import GraphFixtures
import GraphFormats
import GraphModel
import Ontology
import Testing

@Suite struct VaultTests {
    private func notes(_ names: [String], label: String = "knows") -> [String: String] {
        var builder = ArticleBuilder("../../etc/passwd")
        let numbers = names.map { builder.node(.person, $0) }
        for number in numbers.dropFirst() { builder.state(numbers[0], .accuse, number, label) }
        let files = ObsidianVault.files(of: EntityGraph(resolving: [builder.built]))
        let pairs = files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "Names stay inside the vault and fit every file system",
        arguments: [
            "../../etc/passwd", "a/b\\c", "CON", "nul.txt", "..", ".", "", "x\u{0}y\nz", "-rf", "a[[b]]|c#d^e",
            "\u{202E}gnp.exe", String(repeating: "ø", count: 400), "~root", "$HOME `id`", "trailing. ",
        ])
    func fileNames(name: String) throws {
        let notes = notes(["Ann", name])
        #expect(notes.count == 3)
        for path in notes.keys {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(parts.count == 2)
            let file = try #require(parts.last)
            #expect(file.utf8.count < 200 && file.hasSuffix(".md") && file != ".md")
            let stem = file.dropLast(3)
            #expect(!stem.hasPrefix(".") && !stem.hasSuffix(".") && !stem.hasSuffix(" "))
            #expect(!["con", "nul"].contains(stem.prefix { $0 != "." }.lowercased()))
            let isPlain = stem.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !"/\\:*?\"<>|[]#^\u{202E}".unicodeScalars.contains($0)
            }
            #expect(isPlain)
        }
    }

    @Test("Names that differ in case alone get notes of their own")
    func oneNoteEach() {
        let nodes = ["Anna Berg", "ANNA BERG?", "anna/berg"].enumerated().map { number, name in
            EntityGraph.Node(id: "n\(number)", type: .person, name: name, aliases: [], members: [])
        }
        let paths = ObsidianVault.files(of: EntityGraph(nodes: nodes)).map(\.name)
        #expect(paths == ["Persons/Anna Berg.md", "Persons/ANNA BERG 2.md", "Persons/anna berg 3.md"])
    }

    @Test("Every link leads to a note")
    func links() {
        var week = NewsWeek(seed: 2, articles: 10)
        let graph = EntityGraph(resolving: week.articles(10))
        let files = ObsidianVault.files(of: graph)
        let paths = Set(files.map(\.name))
        #expect(files.count == graph.nodes.count + graph.articles.count)
        var count = 0
        for file in files {
            for part in String(decoding: file.bytes, as: UTF8.self).split(separator: "[[").dropFirst() {
                count += 1
                #expect(paths.contains(part.prefix { $0 != "|" } + ".md"))
            }
        }
        #expect(count > graph.edges.count)
    }

    @Test("Article text becomes neither markup nor link nor code")
    func hostileText() {
        let notes = notes(["Ann", "Bo"], label: "<script>[[Bo]] `= this` #tag ![[x]] %%hidden%% $1$")
        let note = notes["Persons/Ann.md"] ?? ""
        #expect(note.contains("\\<script\\>\\[\\[Bo\\]\\] \\`\\= this\\` \\#tag \\!\\[\\[x\\]\\] \\%\\%hidden"))
        #expect(note.hasPrefix(ObsidianVault.firstLines + "\"ann\"\naliases: [\"Ann\"]\ntags: [person]\n"))
        #expect(!note.replacing("\\<", with: "").contains("<"))
    }
}
