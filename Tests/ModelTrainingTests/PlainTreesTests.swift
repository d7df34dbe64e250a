import Foundation
import Testing
import TextModel

@testable import ModelTraining

@Suite("Trees of plain text")
struct PlainTreesTests {
    private let text = PlainSentences(["Lund left Oslo .", "", "Lund slept. She dreamt of Oslo."])

    private func trees(_ content: String) throws -> [TreebankSentence] {
        let path = try written(content)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try PlainTrees(path: path, of: text).sentences
    }

    @Test("Sentences are cut by line and by number in it")
    func sentences() {
        #expect(text.lines.map(\.count) == [1, 0, 2])
        #expect(text.words(line: 2, sentence: 1) == ["She", "dreamt", "of", "Oslo", "."])
        #expect(text.words(line: 2, sentence: 2).isEmpty && text.words(line: 9, sentence: 0).isEmpty)
    }

    @Test("A tree is read with its sentence's words")
    func reading() throws {
        let read = try trees("nsubj obj obl case punct root\n0\t0\t2A0F2B2E\n2\t1\t2A0F4D2C2E\n")
        #expect(read.map(\.words) == [["Lund", "left", "Oslo", "."], ["She", "dreamt", "of", "Oslo", "."]])
        #expect(read.map(\.heads) == [[2, 0, 2, 2], [2, 0, 4, 2, 2]])
        #expect(read.first?.relations == [.nsubj, .root, .obj, .punct])
    }

    @Test("A sentence that is cut otherwise now is left out")
    func otherCut() throws {
        #expect(try trees("nsubj obj punct root\n0\t0\t2A0D2B\n1\t0\t0D\n").isEmpty)
    }

    @Test(
        "A line of another form, and what is no tree, is named",
        arguments: [
            "0\t2A0D2B2C", "a\t0\t2A0D2B2C", "0\t0\t2A0D2B2Z", "0\t0\t2A3D2B2C", "0\t0\t0A0D2B2C", "0\t0\t9A0D2B2C",
            "0\t0\t",
        ])
    func malformed(_ line: String) throws {
        #expect {
            try trees("nsubj obj punct root\n0\t0\t2A0D2B2C\n\(line)\n")
        } throws: { error in
            (error as? TrainingDataError)?.line == 3
                && "\(error)".hasSuffix("not a sentence's place and tree")
        }
    }
}
