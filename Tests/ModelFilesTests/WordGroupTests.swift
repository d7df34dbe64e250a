import Foundation
import LinearModels
import ModelFiles
import Testing

@Suite("Word groups and keys")
struct WordGroupTests {
    private func table(in writer: SectionFileWriter) throws -> WordGroupTable {
        let path = try temporaryFile(writer.encoded())
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try WordGroupTable(SectionFile(path: path), section: "groups")
    }

    @Test("Each word written has its groups, others have none")
    func groups() throws {
        let words = (1...200).map { (hash: FeatureHash.fnv("word\($0)".utf8), fine: $0, coarse: $0 % 7 + 1) }
        var writer = SectionFileWriter()
        writer.add("groups", numbers: WordGroupTable.slots(words))
        let table = try table(in: writer)
        for word in words {
            let found = table.groups(of: word.hash)
            #expect(found.fine == UInt64(word.fine) && found.coarse == UInt64(word.coarse))
        }
        #expect(table.groups(of: FeatureHash.fnv("unheard".utf8)) == (0, 0))
    }

    @Test("A table without an empty place is damaged")
    func damage() throws {
        var writer = SectionFileWriter()
        writer.add("groups", numbers: [UInt64](repeating: 1, count: 4))
        #expect(throws: ModelError.self) { try table(in: writer) }
    }

    @Test(
        "Settled keys are sorted and stand there once",
        arguments: [[], [5], [3, 1, 3, 2, 1], [7, 7, 7]] as [[UInt64]])
    func settled(keys: [UInt64]) {
        var settled = keys
        FeatureHash.settle(&settled)
        #expect(settled == Set(keys).sorted())
    }
}
