/// Checks the weights of a packed model once, so that scoring needs no checks.
struct SoundnessCheck {
    let rows: UnsafeRawBufferPointer
    let labelCount: Int

    /// Whether all buckets name labels that exist and rows that lie inside `rows`.
    func passes(_ buckets: UnsafeRawBufferPointer) -> Bool {
        for start in stride(from: 0, to: buckets.count, by: PackedModel.bucketLength) {
            for slot in 0..<PackedModel.slotCount {
                let entry = buckets.loadUnaligned(fromByteOffset: start + 7 + 7 * slot, as: UInt64.self) >> 16
                guard entry & 0xFF == UInt64(PackedModel.rowMark) ? isRow(Int(entry >> 16)) : isInline(entry) else {
                    return false
                }
            }
        }
        return true
    }

    private func isInline(_ entry: UInt64) -> Bool {
        let count = UInt64(labelCount)
        return entry & 0xFF < count && entry >> 16 & 0xFF < count && entry >> 32 & 0xFF < count
    }

    private func isRow(_ at: Int) -> Bool {
        guard at < rows.count else { return false }
        if rows[at] == PackedModel.denseMark { return at + 1 + PackedModel.roundedUp(labelCount) <= rows.count }
        let end = at + 1 + 2 * Int(rows[at])
        guard end <= rows.count else { return false }
        for label in stride(from: at + 1, to: end, by: 2) where Int(rows[label]) >= labelCount { return false }
        return true
    }
}
