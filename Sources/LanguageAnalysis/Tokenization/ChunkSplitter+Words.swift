/// What lies between separating marks: stems with currency signs and units, clitics.
extension ChunkSplitter {
    /// Emits a run without separating marks: a stem, and the clitics behind it.
    mutating func emitWord(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if isPlainWord(range) { return emitPlain(range) }
        if let kind = abbreviation(range) { return emit(range, kind) }
        // "I'd've" carries two.
        var end = range.upperBound
        var clitics: [Range<Int>] = []
        while clitics.count < 2, let start = cliticStart(range.lowerBound..<end) {
            clitics.append(start..<end)
            end = start
        }
        emitStem(range.lowerBound..<end)
        for clitic in clitics.reversed() { emit(clitic, .clitic) }
    }

    private mutating func emitStem(_ range: Range<Int>) {
        if let cut = currencyEnd(range) {
            emit(range.lowerBound..<cut, .symbol)
            emitNumber(cut..<range.upperBound)
        } else {
            emitNumber(range)
        }
    }

    private mutating func emitNumber(_ range: Range<Int>) {
        guard reader.character(at: range.lowerBound).kind == .digit else { return emit(range, .word) }
        let cut = unitStart(range) ?? range.upperBound
        emit(range.lowerBound..<cut, .number)
        emit(cut..<range.upperBound, .word)
    }

    /// Where `'s`, `n't`, `'ll` … begin.
    private func cliticStart(_ range: Range<Int>) -> Int? {
        var at = range.upperBound
        var letters = 0
        while at > range.lowerBound {
            let character = reader.character(before: at)
            at -= character.length
            if character.kind == .apostrophe { break }
            letters += 1
            guard character.kind == .letter, letters <= 2 else { return nil }
        }
        guard at > range.lowerBound, letters > 0 else { return nil }
        let after = range.upperBound - letters
        let word = reader.lowered(after..<range.upperBound)
        if WordParts.clitics.contains(word) { return at }
        guard word == "t", at - range.lowerBound > 1, reader.bytes[at - 1] | 0x20 == UInt8(ascii: "n") else {
            return nil
        }
        return at - 1
    }

    /// Where the unit behind a number begins: `5|km`, `7:30|pm`.
    private func unitStart(_ range: Range<Int>) -> Int? {
        guard reader.character(at: range.lowerBound).kind == .digit else { return nil }
        var at = range.upperBound
        while at > range.lowerBound {
            let character = reader.character(before: at)
            guard character.kind == .letter || character.kind == .period else { break }
            at -= character.length
        }
        guard at > range.lowerBound, at < range.upperBound, range.upperBound - at <= 8 else { return nil }
        return WordParts.units.contains(reader.lowered(at..<range.upperBound)) ? at : nil
    }

    /// The end of `US$` in front of a number.
    private func currencyEnd(_ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        while at < range.upperBound, at - range.lowerBound < 4 {
            let character = reader.character(at: at)
            at += character.length
            if character.kind == .currency { return at < range.upperBound ? at : nil }
            guard character.kind == .letter else { return nil }
        }
        return nil
    }
}
