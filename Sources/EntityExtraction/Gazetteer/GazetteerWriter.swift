package import ModelFiles

/// Puts a gazetteer's sections together.
///
/// Entries and forms are added in any order; the bytes depend on their content only.
package struct GazetteerWriter {
    private struct Form: Hashable, Comparable {
        let folded: UInt64
        let exact: UInt16
        let form: UInt8
        let entry: Int

        static func < (left: Form, right: Form) -> Bool {
            (left.folded, left.entry, left.form, left.exact) < (right.folded, right.entry, right.form, right.exact)
        }
    }

    private var entries: [GazetteerLayout.Entry] = [GazetteerLayout.Entry()]
    private var text: [UInt8] = [0]
    private var forms: Set<Form> = []
    private var prefixes: Set<UInt64> = []
    private var words: [(folded: UInt64, bits: UInt32)] = []
    private var pairs: Set<UInt64> = []

    /// A gazetteer without entries.
    package init() {}

    /// Adds an entry; gives its number.
    package mutating func addEntry(name: String, kind: GazetteerKind, prominence: Int, acronym: String?) -> Int {
        var entry = GazetteerLayout.Entry()
        entry.name = add(name)
        entry.acronym = acronym.map { add($0) } ?? 0
        entry.kind = kind.rawValue
        entry.prominence = UInt8(max(0, min(255, prominence)))
        entries.append(entry)
        return entries.count - 1
    }

    /// Says which place an entry lies in.
    package mutating func setContainer(of entry: Int, to container: Int) {
        entries[entry].container = UInt32(container)
    }

    /// Joins a country and its capital.
    package mutating func setCapital(of country: Int, to city: Int) {
        entries[country].capital = UInt32(city)
        entries[city].capital = UInt32(country)
    }

    /// Adds a form of an entry.
    package mutating func addForm(_ form: String, kind: GazetteerFormKind, entry: Int) {
        let key = FormKey(form)
        guard !key.isEmpty else { return }
        let kind = kind == .alias && Self.isLetters(form) ? GazetteerFormKind.acronym : kind
        forms.insert(Form(folded: key.folded, exact: key.exact, form: kind.rawValue, entry: entry))
        var run = FormKey()
        for piece in Self.pieces(form).dropLast() {
            run = run.followed(by: FormKey(piece))
            prefixes.insert(run.folded)
        }
    }

    /// Adds a word of persons' names; `bits` are made from the word's key.
    package mutating func addWord(
        _ word: String, given: Int, surname: Int, isFemale: Bool, isMale: Bool, isCommonWord: Bool
    ) {
        let folded = FormKey(word).folded
        let bits = WordBits(
            folded: folded, given: given, surname: surname, isFemale: isFemale, isMale: isMale,
            isCommonWord: isCommonWord)
        words.append((folded, bits.raw))
    }

    /// Adds a pair of a given name and its short form.
    package mutating func addNickname(_ first: String, _ second: String) {
        pairs.insert(GazetteerLayout.pair(FormKey(first).folded, FormKey(second).folded))
    }

    /// Writes the sections into `file`.
    package func write(to file: inout SectionFileWriter) {
        writeForms(to: &file)
        writeEntries(to: &file)
        file.add("prefixes", numbers: filter())
        file.add("words", numbers: wordTable())
        file.add("nicknames", numbers: pairs.sorted())
        file.add("text", bytes: text)
    }

    private mutating func add(_ string: String) -> UInt32 {
        let offset = UInt32(text.count)
        text += Array(string.utf8) + [0]
        return offset
    }

    /// Whether a form is a few capitals, like "U.S.": such forms must not be found in another case.
    private static func isLetters(_ form: String) -> Bool {
        let letters = form.filter(\.isLetter)
        return letters.count < 6 && letters.allSatisfy(\.isUppercase)
    }

    /// Letters and digits apart from what is between them: the places where a tokenizer may cut.
    private static func pieces(_ form: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        for character in form {
            if character.isLetter || character.isNumber {
                current.append(character)
            } else {
                if !current.isEmpty { pieces.append(current) }
                pieces.append(String(character))
                current = ""
            }
        }
        return current.isEmpty ? pieces : pieces + [current]
    }

    private func writeForms(to file: inout SectionFileWriter) {
        var readings: [UInt64] = []
        var slots: [(folded: UInt64, slot: UInt64)] = []
        var group: [Form] = []
        for form in forms.sorted() {
            if let last = group.last, last.folded != form.folded { Self.close(&group, &readings, &slots) }
            group.append(form)
        }
        Self.close(&group, &readings, &slots)
        var table = [UInt64](repeating: 0, count: Self.tableSize(slots.count))
        for (folded, slot) in slots {
            var at = Int(folded & UInt64(table.count - 1))
            while table[at] != 0 { at = (at + 1) & (table.count - 1) }
            table[at] = slot
        }
        file.add("forms", numbers: table)
        file.add("readings", numbers: readings)
    }

    private static func close(
        _ group: inout [Form], _ readings: inout [UInt64], _ slots: inout [(folded: UInt64, slot: UInt64)]
    ) {
        guard let folded = group.first?.folded else { return }
        let kept = group.prefix(255)
        slots.append((folded, GazetteerLayout.slot(folded: folded, firstReading: readings.count, count: kept.count)))
        readings += kept.map { form in
            GazetteerLayout.reading(
                entry: form.entry, form: GazetteerFormKind(rawValue: form.form) ?? .alias, exact: form.exact)
        }
        group = []
    }

    private func writeEntries(to file: inout SectionFileWriter) {
        let numbers = entries.flatMap { entry in
            [
                entry.name, entry.acronym, entry.container, entry.capital,
                UInt32(entry.kind) | UInt32(entry.prominence) << 8,
            ]
        }
        file.add("entries", numbers: numbers)
    }

    private func filter() -> [UInt64] {
        var size = 64
        while size * 64 < prefixes.count * 12 { size *= 2 }
        var filter = [UInt64](repeating: 0, count: size)
        for prefix in prefixes {
            let (first, second) = GazetteerLayout.filterBits(prefix, count: size)
            filter[first >> 6] |= 1 << UInt64(first & 63)
            filter[second >> 6] |= 1 << UInt64(second & 63)
        }
        return filter
    }

    private func wordTable() -> [UInt32] {
        var table = [UInt32](repeating: 0, count: Self.tableSize(words.count))
        for (folded, bits) in words.sorted(by: { $0.folded < $1.folded }) {
            var at = Int(folded & UInt64(table.count - 1))
            while table[at] != 0 { at = (at + 1) & (table.count - 1) }
            table[at] = bits
        }
        return table
    }

    private static func tableSize(_ count: Int) -> Int {
        var size = 16
        while size * 4 < count * 5 { size *= 2 }
        return size
    }
}
