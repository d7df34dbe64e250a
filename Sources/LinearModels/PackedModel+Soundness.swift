/// Checks the weights of a packed model once, so that scoring needs no checks.
struct SoundnessCheck {
    let rows: UnsafeRawBufferPointer
    let labelCount: Int

    /// Whether all buckets name labels that exist and rows that lie inside `rows`.
    func passes(_ buckets: UnsafeRawBufferPointer) -> Bool {
        for start in stride(from: 0, to: buckets.count, by: PackedModel.bucketLength) {
            for slot in 0..<PackedModel.slotCount {
                let entry = buckets.loadUnaligned(fromByteOffset: start + 7 + 7 * slot, as: UInt64.self) >> 16
                let isRow = entry & 0xFF == UInt64(PackedModel.rowMark)
                guard isRow ? self.isRow(at: Int(entry >> 16) * 8, kind: Int(entry >> 8 & 0xFF)) : isInline(entry)
                else {
                    return false
                }
            }
        }
        return true
    }

    private func isInline(_ entry: UInt64) -> Bool {
        max(entry & 0xFF, entry >> 16 & 0xFF, entry >> 32 & 0xFF) < UInt64(labelCount)
    }

    private func isRow(at start: Int, kind: Int) -> Bool {
        guard kind > 0 else { return start + PackedModel.roundedUp(labelCount) <= rows.count }
        // All blocks are read, whether there or not.
        guard kind <= PackedModel.blockCount, start + 8 * PackedModel.blockCount <= rows.count else { return false }
        for label in stride(from: start, to: start + 8 * kind, by: 2) where Int(rows[label]) >= labelCount {
            return false
        }
        return true
    }
}
