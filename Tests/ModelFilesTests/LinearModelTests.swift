import Foundation
import LinearModels
import ModelFiles
import Testing

@Suite("Linear models")
struct LinearModelTests {
    @Test("A trained model survives quantisation, writing and mapping")
    func roundTrip() throws {
        let trainer = PerceptronTrainer(labelCount: 3)
        var scores = [Float](repeating: 0, count: 3)
        for _ in 0..<20 {
            for label in 0..<3 {
                let features = [FeatureHash.key(1, UInt64(label)), FeatureHash.key(2, 7)]
                trainer.score(features, into: &scores)
                let guess = scores.indices.max { scores[$0] < scores[$1] } ?? 0
                if guess != label {
                    trainer.update(features, label: label, by: 1)
                    trainer.update(features, label: guess, by: -1)
                }
                trainer.advance()
            }
        }
        var writer = SectionFileWriter()
        trainer.write(to: &writer, name: "toy", labels: ["a", "b", "c"])
        let path = try temporaryFile(writer.encoded())
        defer { try? FileManager.default.removeItem(atPath: path) }
        let model = try LinearModel(SectionFile(path: path), name: "toy")
        for label in 0..<3 {
            var sums = [Int32](repeating: 0, count: 3)
            sums.withUnsafeMutableBufferPointer { sums in
                guard let base = sums.baseAddress else { return }
                model.add(FeatureHash.key(1, UInt64(label)), to: base)
                model.add(FeatureHash.key(2, 7), to: base)
                model.add(FeatureHash.key(9, 99), to: base)
            }
            #expect(sums.indices.max { sums[$0] < sums[$1] } == label)
        }
    }

    @Test("A truncated or altered file is an error with a name")
    func damage() throws {
        var writer = SectionFileWriter()
        writer.add("one", numbers: [UInt32](0..<100))
        let whole = writer.encoded()
        for length in stride(from: 1, to: whole.count, by: 37) {
            let path = try temporaryFile(Array(whole[..<length]))
            defer { try? FileManager.default.removeItem(atPath: path) }
            #expect(throws: ModelError.self) { try SectionFile(path: path) }
        }
        for index in stride(from: 0, to: whole.count, by: 13) {
            var altered = whole
            altered[index] ^= 0x40
            let path = try temporaryFile(altered)
            defer { try? FileManager.default.removeItem(atPath: path) }
            #expect(throws: ModelError.self) { try SectionFile(path: path) }
        }
    }

    private func temporaryFile(_ bytes: [UInt8]) throws -> String {
        let path = NSTemporaryDirectory() + "newsgraph-\(UUID().uuidString)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }
}
