import Foundation
import LinearModels
import ModelFiles
import Testing

@Suite("Plain decisions")
struct PlainDecisionsTests {
    private let labels = Dictionary(
        uniqueKeysWithValues: (0..<500).map { (FeatureHash.key(3, UInt64($0)), $0 % 7) })

    private func decisions(_ table: [UInt64], labelCount: Int = 7) throws -> PlainDecisions {
        var writer = SectionFileWriter()
        writer.add("tags.plain", numbers: table)
        let path = try temporaryFile(writer.encoded())
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try PlainDecisions(SectionFile(path: path), name: "tags", labelCount: labelCount)
    }

    @Test("What was written is found, and nothing else is")
    func readsBack() throws {
        let decisions = try decisions(PlainDecisions.table(labels))
        #expect(labels.allSatisfy { decisions[$0.key] == $0.value })
        #expect((500..<5000).allSatisfy { decisions[FeatureHash.key(3, UInt64($0))] == nil })
    }

    @Test("Where nothing is plain, nothing is found")
    func none() throws {
        let decisions = try decisions(PlainDecisions.table([:]))
        #expect(labels.keys.allSatisfy { decisions[$0] == nil })
    }

    @Test("The same decisions give the same table")
    func sameBytes() {
        let again = Dictionary(uniqueKeysWithValues: labels.sorted { $0.key > $1.key })
        #expect(PlainDecisions.table(labels) == PlainDecisions.table(again))
    }

    @Test(
        "A table that names labels that do not exist, has no end or an odd size is an error with a name",
        arguments: [[0, 0x0107], [0x0101, 0x0201], [0, 0x0101, 0], []] as [[UInt64]])
    func damaged(table: [UInt64]) {
        #expect(throws: ModelError.self) { try decisions(table) }
    }
}
