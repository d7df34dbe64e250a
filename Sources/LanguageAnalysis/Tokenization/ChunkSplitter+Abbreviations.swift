/// Which periods belong to a word.
extension ChunkSplitter {
    /// What kind of abbreviation `range` is, its last character being a period; `nil` where that is a full stop.
    func abbreviation(_ range: Range<Int>) -> Piece.Kind? {
        guard reader.bytes[range.upperBound - 1] == UInt8(ascii: "."), 2...24 ~= range.count else { return nil }
        let body = range.lowerBound..<range.upperBound - 1
        if isDotted(body) { return AbbreviationList.titles.contains(reader.lowered(body)) ? .title : .abbreviation }
        if let initial = initialKind(body) { return initial }
        if body.allSatisfy({ reader.character(at: $0).kind == .digit }) {
            guard body.count <= 2, let next = nextStart(range.upperBound) else { return nil }
            // "a 5. 9 magnitude quake": a number that a blank has torn apart.
            return opensParagraph || body.count == 1 && isLoneDigit(next) ? .number : nil
        }
        guard body.count <= 7 else { return nil }
        return listedKind(body, end: range.upperBound)
    }

    private func listedKind(_ body: Range<Int>, end: Int) -> Piece.Kind? {
        let word = reader.lowered(body)
        let isTitle = AbbreviationList.titles.contains(word)
        guard isTitle || AbbreviationList.others.contains(word) else { return nil }
        let next = nextStart(end)
        if AbbreviationList.onlyCapitalised.contains(word), !reader.isUpper(body.lowerBound) { return nil }
        if AbbreviationList.onlyBeforeNumber.contains(word) {
            guard let next, reader.character(at: next).kind == .digit else { return nil }
        }
        if isTitle { return next == nil ? nil : .title }
        return .abbreviation
    }

    /// `U.S`, `a.m`, `Ph.D`: letters with periods between them.
    private func isDotted(_ body: Range<Int>) -> Bool {
        var run = 0
        var dots = 0
        for offset in body {
            if reader.bytes[offset] == UInt8(ascii: ".") {
                guard run >= 1, run <= 2 else { return false }
                dots += 1
                run = 0
            } else {
                guard reader.isASCIILetter(offset) else { return false }
                run += 1
            }
        }
        return dots > 0 && run >= 1 && run <= 2
    }

    /// A single letter: an initial if it is a capital one that something follows.
    private func initialKind(_ body: Range<Int>) -> Piece.Kind? {
        guard reader.character(at: body.lowerBound).length == body.count else { return nil }
        let next = nextStart(body.upperBound + 1)
        if reader.isUpper(body.lowerBound) {
            guard let next else { return nil }
            if reader.bytes[body.lowerBound] == UInt8(ascii: "I"), !reader.isUpper(next) { return nil }
            return .initial
        }
        guard reader.isLower(body.lowerBound), let next, reader.character(at: next).kind == .digit else { return nil }
        return .title
    }

    /// A digit that no other follows, with a word after it.
    private func isLoneDigit(_ offset: Int) -> Bool {
        guard reader.character(at: offset).kind == .digit, offset + 1 < limit else { return false }
        let after = reader.character(at: offset + 1)
        guard after.kind == .space, let next = nextStart(offset + 1) else { return false }
        return reader.isLower(next)
    }

    /// Where the next chunk of the paragraph begins, blanks passed over.
    private func nextStart(_ offset: Int) -> Int? {
        var at = offset
        while at < limit {
            let character = reader.character(at: at)
            if character.kind != .space { return at }
            at += character.length
        }
        return nil
    }
}
