import GraphDrawing
import GraphvizRendering
import Testing

@Suite struct RenderingTests {
    static let dot = "digraph g { a [label=\"Ä\"]; a -> b -> c -> a; c -> d; }"

    @Test(arguments: [
        ("svg", Array("<?xml".utf8)), ("png", [0x89, 0x50, 0x4E, 0x47]), ("pdf", Array("%PDF".utf8)),
        ("dot", Array("digraph".utf8)),
    ])
    func formatsBeginAsTheyShould(format: String, magic: [UInt8]) throws {
        let bytes = try GraphvizRenderer.render(dot: Self.dot, engine: "dot", format: format)
        #expect(Array(bytes.prefix(magic.count)) == magic)
    }

    @Test(arguments: LayoutEngine.allCases)
    func theSameTextGivesTheSameBytes(engine: LayoutEngine) throws {
        let first = try GraphvizRenderer.render(dot: Self.dot, engine: engine.rawValue, format: "svg")
        let second = try GraphvizRenderer.render(dot: Self.dot, engine: engine.rawValue, format: "svg")
        let same = first == second
        #expect(same)
    }

    @Test func troubleIsToldInWords() {
        #expect(throws: GraphvizError.noEngine("magic")) {
            try GraphvizRenderer.render(dot: Self.dot, engine: "magic", format: "svg")
        }
        #expect(throws: GraphvizError.noFormat("docx")) {
            try GraphvizRenderer.render(dot: Self.dot, engine: "dot", format: "docx")
        }
        #expect(throws: GraphvizError.unreadable("")) {
            try GraphvizRenderer.render(dot: "digraph { a\u{0} }", engine: "dot", format: "svg")
        }
        #expect {
            try GraphvizRenderer.render(dot: "digraph { a -> ", engine: "dot", format: "svg")
        } throws: { error in
            guard case .unreadable(let words) = error as? GraphvizError else { return false }
            return words.contains("syntax error")
        }
    }

    @Test func whatIsInstalledIsListed() throws {
        #expect(try GraphvizRenderer.engines().contains("sfdp"))
        let formats = try GraphvizRenderer.formats()
        #expect(formats.contains("svg") && formats.contains("png"))
        #expect(!formats.contains("x11"))
    }

    @Test func manyAtOnce() async throws {
        let expected = try GraphvizRenderer.render(dot: Self.dot, engine: "dot", format: "svg")
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 {
                group.addTask { try GraphvizRenderer.render(dot: Self.dot, engine: "dot", format: "svg") }
            }
            for try await bytes in group {
                let same = bytes == expected
                #expect(same)
            }
        }
    }
}
