public import ModelFiles

/// Writes feature weights, however they were learnt, as a model that `LinearModel` reads.
public enum LinearModelEncoder {
    /// Writes a quantised model into `writer` under `name`.
    ///
    /// - Parameters:
    ///   - keys: the features' keys.
    ///   - weights: for each feature `labels.count` weights.
    ///   - unit: what one step of a quantised weight is worth; larger weights than 127 steps are cut.
    ///   - load: the greatest share of the hash table's slots to fill, at most 0.9.
    public static func write(
        keys: [UInt64], weights: [Float], labels: [String], unit: Float, load: Double = 0.8, name: String,
        to writer: inout SectionFileWriter
    ) {
        precondition(weights.count == keys.count * labels.count && load <= 0.9)
        var rows: [UInt8] = [0]
        var kept: [(key: UInt64, row: Int)] = []
        for index in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
            var pairs: [UInt8] = []
            for label in labels.indices {
                let weight = (weights[index * labels.count + label] / unit).rounded()
                let quantised = Int8(max(-127, min(127, weight)))
                if quantised != 0 { pairs += [UInt8(label), UInt8(bitPattern: quantised)] }
            }
            guard !pairs.isEmpty else { continue }
            kept.append((keys[index], rows.count))
            rows.append(UInt8(pairs.count / 2))
            rows += pairs
        }
        writer.add("\(name).labels", text: labels.joined(separator: "\n"))
        writer.add("\(name).table", numbers: table(kept, load: load))
        writer.add("\(name).rows", bytes: rows)
        writer.add("\(name).scale", numbers: [UInt32(max(1, unit * 1_000_000))])
    }

    private static func table(_ kept: [(key: UInt64, row: Int)], load: Double) -> [UInt64] {
        var size = 16
        while Double(size) * load < Double(kept.count) { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for (key, row) in kept {
            var slot = Int(key & UInt64(size - 1))
            while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = (key >> 32) << 32 | UInt64(row)
        }
        return table
    }
}
