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
        let model = try model(writer.encoded())
        var sums = [Int32](repeating: 0, count: model.sumCount)
        for label in 0..<3 {
            let keys = [FeatureHash.key(1, UInt64(label)), FeatureHash.key(2, 7), FeatureHash.key(9, 99)]
            #expect(keys.withUnsafeBufferPointer { model.best($0, scores: &sums) } == label)
        }
    }

    @Test("Features with many labels and full buckets keep what matters most")
    func packing() throws {
        let labels = (0..<40).map { "label \($0)" }
        var features = (0..<200).map { number in
            PackedModelEncoder.Feature(
                key: FeatureHash.key(1, number), uses: 1, weights: [(UInt8(number % 40), 0.01 * Float(number + 1))])
        }
        let dense = FeatureHash.key(2, 0)
        features.append(.init(key: dense, uses: 9, weights: labels.indices.map { (UInt8($0), 4 - Float($0) / 10) }))
        let sparse = FeatureHash.key(3, 0)
        features.append(.init(key: sparse, uses: 9, weights: [5, 6, 7, 39].map { (UInt8($0), -Float($0)) }))
        var writer = SectionFileWriter()
        PackedModelEncoder(features, labels: labels).write(to: &writer, name: "toy", budget: 1_500)
        let bytes = writer.encoded()
        #expect(bytes.count < 3_200)
        let model = try model(bytes)
        var sums = [Int32](repeating: 0, count: model.sumCount)
        func best(_ key: UInt64) -> Int { [key].withUnsafeBufferPointer { model.best($0, scores: &sums) } }
        #expect(best(dense) == 0)
        #expect(sums[0] > sums[20] && sums[20] > sums[39] && sums[39] >= 0)
        #expect(best(sparse) == 0)
        #expect(sums[39] < sums[7] && sums[7] < sums[6] && sums[6] < sums[5] && sums[5] < 0)
        // The light ones had to go, the heavy ones are there.
        #expect(best(FeatureHash.key(1, 199)) == 39)
        _ = best(FeatureHash.key(1, 0))
        #expect(sums.allSatisfy { $0 == 0 })
    }

    @Test("Weights that name labels or rows that do not exist are an error with a name")
    func unsoundWeights() throws {
        // A label too high; a row that is cut off; one of an unknown kind.
        let cases = [
            ("a\nb", [3, 1], 24), ("a\nb", [255, 1, 1, 0, 0, 0], 24), ("a\nb", [255, 4, 0, 0, 0, 0], 64),
        ]
        for (labels, weights, rowLength) in cases {
            var bucket = [UInt8](repeating: 0, count: 64)
            bucket.replaceSubrange(9..<9 + weights.count, with: weights.map { UInt8($0) })
            var writer = SectionFileWriter()
            writer.add("toy.labels", text: labels)
            writer.add("toy.buckets", bytes: bucket)
            writer.add("toy.rows", bytes: [UInt8](repeating: 0, count: rowLength))
            writer.add("toy.scale", numbers: [UInt32(1)])
            #expect(throws: ModelError.self) { try model(writer.encoded()) }
        }
    }

    private func model(_ bytes: [UInt8]) throws -> PackedModel {
        let path = try temporaryFile(bytes)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try PackedModel(SectionFile(path: path), name: "toy")
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
}
