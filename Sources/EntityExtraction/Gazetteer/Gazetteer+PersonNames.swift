internal import TextModel

extension Gazetteer {
    /// The gender that a given name suggests; `nil` where it is unknown or used for both.
    public func gender(ofGivenName name: some StringProtocol) -> NameGender? {
        guard let bits = wordBits(of: FormKey(name)), bits.given > 0, bits.isFemale != bits.isMale else { return nil }
        return bits.isFemale ? .female : .male
    }

    /// Whether a word is a known given name.
    public func isGivenName(_ name: some StringProtocol) -> Bool { givenNameRank(name) > 0 }

    /// Whether a word is a known surname.
    public func isSurname(_ name: some StringProtocol) -> Bool { surnameRank(name) > 0 }

    /// How usual a word is as a given name: 0 unknown, 1 rare … 15 among the most usual.
    public func givenNameRank(_ name: some StringProtocol) -> Int { wordBits(of: FormKey(name))?.given ?? 0 }

    /// How usual a word is as a surname: 0 unknown, 1 rare … 15 among the most usual.
    public func surnameRank(_ name: some StringProtocol) -> Int { wordBits(of: FormKey(name))?.surname ?? 0 }

    /// Whether one name is a known short or pet form of the other: "Bill" and "William".
    ///
    /// - Complexity: O(log *n*) in the number of known pairs.
    public func areNicknames(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
        let pair = GazetteerLayout.pair(FormKey(first).folded, FormKey(second).folded)
        let place = nicknames.partitioningIndex { $0 >= pair }
        return place < nicknames.count && nicknames[place] == pair
    }

    @inline(__always)
    func wordBits(of key: FormKey) -> WordBits? {
        let folded = key.folded
        let check = WordBits.check(folded)
        let mask = UInt64(wordSlots.count - 1)
        var at = folded & mask
        while true {
            let slot = wordSlots[Int(at)]
            if slot == 0 { return nil }
            let bits = WordBits(raw: slot)
            if bits.check == check { return bits }
            at = (at &+ 1) & mask
        }
    }
}
