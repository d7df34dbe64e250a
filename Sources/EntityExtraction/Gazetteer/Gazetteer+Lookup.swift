extension Gazetteer {
    /// Everything that a surface form may name, best reading first.
    ///
    /// Readings whose case and accents fit come before others; then names before aliases and acronyms, then the better
    /// known. Acronyms are found only in their own case. Leading articles belong to a few names only ("The Hague"), so
    /// take them off before asking.
    ///
    /// - Complexity: O(*n*) in the form's length.
    public func readings(of form: some StringProtocol) -> [GazetteerReading] {
        readings(of: FormKey(form))
    }

    func readings(of key: FormKey) -> [GazetteerReading] {
        let exact = key.exact
        var found: [GazetteerReading] = []
        for raw in readingRange(of: key).map({ readingTable[$0] }) {
            let isExact = GazetteerLayout.exact(raw) == exact
            guard let form = GazetteerFormKind(rawValue: GazetteerLayout.form(raw)), isExact || form != .acronym else {
                continue
            }
            if let reading = reading(GazetteerLayout.entry(raw), form: form, isExact: isExact) { found.append(reading) }
        }
        return found.sorted { left, right in
            if left.isExact != right.isExact { return left.isExact }
            if left.prominence != right.prominence { return left.prominence > right.prominence }
            return (left.form.rawValue, left.entry) < (right.form.rawValue, right.entry)
        }
    }

    /// The entry with the given number as a reading of its own name.
    public func entry(_ number: Int) -> GazetteerReading? {
        guard number > 0, number < entries.count else { return nil }
        return reading(number, form: .name, isExact: true)
    }

    private func reading(_ number: Int, form: GazetteerFormKind, isExact: Bool) -> GazetteerReading? {
        let entry = entries[number]
        guard let kind = GazetteerKind(rawValue: entry.kind) else { return nil }
        return GazetteerReading(
            entry: number, name: string(at: entry.name), kind: kind, form: form, prominence: Int(entry.prominence),
            isExact: isExact)
    }

    /// The readings' numbers; empty where the form is unknown.
    @inline(__always)
    func readingRange(of key: FormKey) -> Range<Int> {
        let folded = key.folded
        let mask = UInt64(formSlots.count - 1)
        var at = folded & mask
        while true {
            let slot = formSlots[Int(at)]
            if slot == 0 { return 0..<0 }
            if slot >> 32 == folded >> 32 {
                let first = GazetteerLayout.firstReading(slot)
                return first..<first + GazetteerLayout.readingCount(slot)
            }
            at = (at &+ 1) & mask
        }
    }

    /// Whether a known form may begin with the given run and go on; never wrongly no.
    @inline(__always)
    func mayContinue(_ key: FormKey) -> Bool {
        let (first, second) = GazetteerLayout.filterBits(key.folded, count: prefixes.count)
        return prefixes[first >> 6] & 1 << UInt64(first & 63) != 0
            && prefixes[second >> 6] & 1 << UInt64(second & 63) != 0
    }
}
