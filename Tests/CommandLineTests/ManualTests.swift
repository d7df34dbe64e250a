import Foundation
import Testing

@Suite("Manual page")
struct ManualTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/newsgraph/newsgraph.1")

    private static let known = [
        "build", "draw", "neighbors", "show", "path", "diff", "stats", "verify", "same", "different", "unsure", "undo",
        "why",
        "review", "analyze", "search", "events", "compare", "export",
    ]

    @Test("The page knows every option that the program knows", arguments: known)
    func options(command: String) throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(page.contains(".Cm \(command)"))
        let help = try Program.run(["help", command]).output
        let options = help.split { !$0.isLetter && $0 != "-" }.filter { $0.hasPrefix("--") }
        #expect(options.contains("--help"))
        for option in Set(options) {
            #expect(page.contains("-\(option.dropFirst(2))"), "\(command) \(option)")
        }
    }

    @Test("Every command of the program has a test above")
    func commands() throws {
        let help = try Program.run(["--help"]).output
        let listed = help.components(separatedBy: "SUBCOMMANDS:").last?.split(separator: "\n") ?? []
        let names = listed.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(names.filter { $0 != "See" } == Self.known)
    }

    @Test("Completions are printed for each shell", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try Program.run(["--generate-completion-script", shell])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("neighbors"))
    }
}
