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

@Suite struct BackgroundTests {
    @Test("What lies behind is drawn where the layout has put the nodes", arguments: ["sfdp", "neato"])
    func background(engine: String) throws {
        let dot = "digraph { graph [bgcolor=\"#FFFFFF\"]; \"a\" -> \"b\" -> \"c\" -> \"a\"; }"
        let plain = try GraphvizRenderer.render(dot: dot, engine: engine, format: "svg")
        let shaded = try GraphvizRenderer.render(dot: dot, engine: engine, format: "svg") { places in
            #expect(Set(places.keys) == ["a", "b", "c"])
            guard let place = places["a"] else { return nil }
            return "C 9 -#59636E1A c 9 -#59636E00 E \(place.x) \(place.y) 50 50"
        }
        let ellipses = [plain, shaded].map { middles(in: String(decoding: $0, as: UTF8.self)) }
        #expect(ellipses[0].count == 3 && ellipses[1].count == 4)
        #expect(ellipses[1][0] == ellipses[1][1], "the shape and the node share their middle")
        let bare = try GraphvizRenderer.render(dot: dot, engine: engine, format: "svg") { _ in nil }
        #expect(middles(in: String(decoding: bare, as: UTF8.self)) == ellipses[0])
    }

    /// The middles of the ellipses, rounded.
    private func middles(in svg: String) -> [[Int]] {
        svg.split(separator: "<ellipse ").dropFirst().map { part in
            ["cx", "cy"].compactMap { name in
                part.split(separator: "\(name)=\"").dropFirst().first?.split(separator: "\"").first.flatMap {
                    Double($0)
                }
                .map { Int($0.rounded()) }
            }
        }
    }
}
