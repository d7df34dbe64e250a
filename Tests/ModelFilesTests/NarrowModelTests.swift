import Foundation
import LinearModels
import ModelFiles
import Testing

@Suite("Models of few labels")
struct NarrowModelTests {
    /// Features with one to three weights, the largest of them 3.
    private let features = (0..<600).map { (number: UInt64) in
        let weights = (0..<1 + number % 3).map { label in
            (UInt8(label), Float(Int(FeatureHash.key(3, number, label) % 61) - 30) / 10)
        }
        return PackedModelEncoder.Feature(key: FeatureHash.key(1, number), uses: 1, weights: weights)
    }

    @Test("A feature adds its weights, rounded, to its labels; one that is unknown adds nothing")
    func weights() throws {
        let model = try model(budget: .max)
        let lost = features.filter { feature in
            let sums = sums(model, [feature.key])[0] * model.scale
            return (0..<4).contains { label in
                let wanted = feature.weights.first { Int($0.label) == label }?.weight ?? 0
                // Half a step between two roots.
                return abs(sums[label] - wanted) > 3.0 / 127
            }
        }
        // Too many of one bucket.
        #expect(lost.count < features.count / 20)
        #expect((0..<200).allSatisfy { sums(model, [FeatureHash.key(2, $0)])[0] == .zero })
    }

    @Test("Runs of features give the sums of their features")
    func runs() throws {
        let model = try model(budget: .max)
        let keys = features.map(\.key) + [FeatureHash.key(2, 1)]
        let together = sums(model, Array(keys[..<100]), Array(keys[100...]))
        #expect(together[0] == keys[..<100].reduce(.zero) { $0 + sums(model, [$1])[0] })
        #expect(together[1] == keys[100...].reduce(.zero) { $0 + sums(model, [$1])[0] })
        #expect(together[0] != .zero && together[0][3] == 0)
    }

    @Test("Where there is no room for all features, those that matter most stay")
    func budget() throws {
        let model = try model(budget: 1_280)
        let heard = features.filter { sums(model, [$0.key])[0] != .zero }
        #expect((80...192).contains(heard.count))
        #expect(heard.allSatisfy { feature in feature.weights.contains { abs($0.weight) >= 2 } })
    }

    @Test(
        "Too many labels, and buckets that are cut off, are an error with a name",
        arguments: [("a\nb\nc\nd", 64), ("a\nb", 63)])
    func unsound(labels: String, length: Int) throws {
        var writer = SectionFileWriter()
        writer.add("toy.labels", text: labels)
        writer.add("toy.buckets", bytes: [UInt8](repeating: 7, count: length))
        writer.add("toy.scale", numbers: [UInt32(1)])
        #expect(throws: ModelError.self) { try read(writer) }
    }

    private func model(budget: Int) throws -> NarrowModel {
        var writer = SectionFileWriter()
        NarrowModelEncoder(features, labels: ["a", "b", "c"]).write(to: &writer, name: "toy", budget: budget)
        return try read(writer)
    }

    private func read(_ writer: SectionFileWriter) throws -> NarrowModel {
        let path = try temporaryFile(writer.encoded())
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try NarrowModel(SectionFile(path: path), name: "toy")
    }

    /// The sums of each of several runs, worked out at once.
    private func sums(_ model: NarrowModel, _ runs: [UInt64]...) -> [SIMD4<Float>] {
        var sums = [SIMD4<Float>](repeating: .zero, count: runs.count)
        let keys = runs.flatMap(\.self)
        keys.withUnsafeBufferPointer { keys in
            sums.withUnsafeMutableBufferPointer { sums in
                guard let first = sums.baseAddress else { return }
                var start = 0
                let parts = runs.indices.map { run in
                    defer { start += runs[run].count }
                    let part = UnsafeBufferPointer(rebasing: keys[start..<start + runs[run].count])
                    return NarrowRun(keys: part, sums: first + run)
                }
                parts.withUnsafeBufferPointer { model.add($0) }
            }
        }
        return sums
    }
}
