internal import LinearModels

/// How the gazetteer's sections are laid out.
///
/// `forms`: an open-addressed hash table; a slot is 32 bits of the folded key, 24 bits of the first reading's number, 8
/// bits of their count; 0 is empty. `readings`: 16 bits of the exact key, 8 bits of form kind, 24 bits of entry. `entries`: see
/// `Entry`; entry 0 stands for none. `text`: zero-ended strings. `words`: an open-addressed table of given names and
/// surnames, see `WordBits`. `prefixes`: a Bloom filter of the beginnings of longer forms. `nicknames`: sorted keys of
/// pairs.
package enum GazetteerLayout {
    /// One entry, 20 bytes.
    package struct Entry {
        /// Where its name starts in the text section.
        package var name: UInt32 = 0
        /// Where its acronym starts; 0 where it has none.
        package var acronym: UInt32 = 0
        /// The entry that it lies in; 0 where unknown.
        package var container: UInt32 = 0
        /// For a country its capital, for a capital its country; else 0.
        package var capital: UInt32 = 0
        /// A `GazetteerKind`.
        package var kind: UInt8 = 0
        /// How well known it is.
        package var prominence: UInt8 = 0
        /// Keeps the stride a multiple of four.
        package var reserved: UInt16 = 0

        /// An entry of which nothing is known.
        package init() {}
    }

    static func firstReading(_ slot: UInt64) -> Int { Int(slot >> 8 & 0xFF_FFFF) }
    static func readingCount(_ slot: UInt64) -> Int { Int(slot & 0xFF) }
    static func entry(_ reading: UInt64) -> Int { Int(reading & 0xFF_FFFF) }
    static func form(_ reading: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: reading >> 24) }
    static func exact(_ reading: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: reading >> 32) }

    /// A slot of the form table.
    package static func slot(folded: UInt64, firstReading: Int, count: Int) -> UInt64 {
        (folded >> 32) << 32 | UInt64(firstReading) << 8 | UInt64(count)
    }

    /// A reading.
    package static func reading(entry: Int, form: GazetteerFormKind, exact: UInt16) -> UInt64 {
        UInt64(exact) << 32 | UInt64(form.rawValue) << 24 | UInt64(entry)
    }

    /// The two bits of the Bloom filter of `count` words that a key sets.
    package static func filterBits(_ folded: UInt64, count: Int) -> (Int, Int) {
        let mask = UInt64(count * 64 - 1)
        return (Int(folded & mask), Int(folded >> 32 & mask))
    }

    /// The key of an unordered pair of names.
    package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        FeatureHash.key(3, min(first, second), max(first, second))
    }
}

/// What is known of a single word as a part of persons' names; 32 bits with the word's check.
package struct WordBits {
    /// The 20-bit check, and from the low end: 4 bits of how usual a given name it is, 4 of how usual a surname, 1 mostly
    /// female, 1 mostly male, 1 a word of the language too.
    package var raw: UInt32

    /// The bits of a word.
    ///
    /// - Parameters:
    ///   - given: how usual as a given name, 0…15.
    ///   - surname: how usual as a surname, 0…15.
    package init(
        folded: UInt64, given: Int, surname: Int, isFemale: Bool, isMale: Bool, isCommonWord: Bool
    ) {
        raw = Self.check(folded) << 12 | UInt32(given) | UInt32(surname) << 4
        raw |= (isFemale ? 1 << 8 : 0) | (isMale ? 1 << 9 : 0) | (isCommonWord ? 1 << 10 : 0) | 1 << 11
    }

    init(raw: UInt32) { self.raw = raw }

    static func check(_ folded: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: folded >> 44) }

    var check: UInt32 { raw >> 12 }
    var given: Int { Int(raw & 15) }
    var surname: Int { Int(raw >> 4 & 15) }
    var isFemale: Bool { raw & 1 << 8 != 0 }
    var isMale: Bool { raw & 1 << 9 != 0 }
    var isCommonWord: Bool { raw & 1 << 10 != 0 }
}
