/// Splits what stands between two blanks into tokens, the way English Web Treebank and GUM do.
///
/// From the outside in: marks in front, marks behind, and then the hyphens, slashes and clitics inside.
struct ChunkSplitter {
    let reader: CharacterReader
    /// The end of the paragraph, for looks ahead.
    let limit: Int
    /// The tokens found so far.
    private(set) var pieces: [Piece] = []
    private var opensParagraph = true

    init(reader: CharacterReader, limit: Int) {
        self.reader = reader
        self.limit = limit
        pieces.reserveCapacity(64)
    }

    /// Splits the chunk `range`, which holds no white space.
    mutating func split(_ range: Range<Int>) {
        let first = pieces.count
        if isPlainWord(range) {
            emitPlain(range)
        } else if let address = WebAddress.range(in: range, reader) {
            splitMarked(range.lowerBound..<address.lowerBound)
            emit(address, .word)
            splitMarked(address.upperBound..<range.upperBound)
        } else {
            splitMarked(range)
        }
        if first < pieces.count { pieces[first].spaced = true }
        opensParagraph = false
    }

    private func isPlainWord(_ range: Range<Int>) -> Bool {
        for offset in range where !reader.isASCIILetter(offset) { return false }
        return true
    }

    private mutating func emit(_ range: Range<Int>, _ kind: Piece.Kind) {
        guard !range.isEmpty else { return }
        pieces.append(Piece(start: range.lowerBound, end: range.upperBound, kind: kind))
    }

    private mutating func emitPlain(_ range: Range<Int>) {
        if range.count <= 8, let cut = WordParts.contractions[reader.lowered(range)] {
            emit(range.lowerBound..<range.lowerBound + cut, .word)
            emit(range.lowerBound + cut..<range.upperBound, .clitic)
        } else {
            emit(range, .word)
        }
    }

    // MARK: - Marks outside

    private mutating func splitMarked(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound, let end = mark(from: start, before: range.upperBound) {
            emit(start..<end, kind(ofMark: start))
            start = end
        }
        var end = range.upperBound
        var behind: [(Range<Int>, Piece.Kind)] = []
        while start < end, let from = mark(endingAt: end, after: start) {
            behind.append((from..<end, kind(ofMark: from)))
            end = from
        }
        if start < end { splitInside(start..<end) }
        for (place, kind) in behind.reversed() { emit(place, kind) }
    }

    private func kind(ofMark offset: Int) -> Piece.Kind {
        let character = reader.character(at: offset)
        switch character.kind {
        case .period:
            let isRun = offset + 1 < limit && reader.bytes[offset + 1] == reader.bytes[offset]
            return isRun ? .ellipsis : .period
        case .terminator: return .terminator
        case .ellipsis: return .ellipsis
        case .comma: return .comma
        case .colon: return .colon
        case .hyphen, .dash: return .dash
        case .quote, .apostrophe: return .quote
        case .opener: return .opener
        case .closer: return .closer
        default: return .symbol
        }
    }

    /// The end of the run of equal marks at `start`: `--`, `...`, `?!`; other marks stand alone.
    private func runEnd(_ start: Int, _ end: Int) -> Int {
        let first = reader.character(at: start)
        var at = start + first.length
        let joins: (ClassifiedCharacter) -> Bool
        switch first.kind {
        case .period, .hyphen, .ellipsis: joins = { $0.scalar == first.scalar }
        case .terminator: joins = { $0.kind == .terminator }
        case .apostrophe: joins = { $0.scalar == first.scalar }
        case .symbol: joins = { $0.scalar == first.scalar && first.scalar < 0x80 }
        default: return at
        }
        while at < end {
            let next = reader.character(at: at)
            guard joins(next) else { break }
            at += next.length
        }
        return at
    }

    /// The end of the mark that stands in front of a word; `nil` where the word begins.
    private func mark(from start: Int, before end: Int) -> Int? {
        let character = reader.character(at: start)
        let next = start + character.length
        switch character.kind {
        case .letter, .digit, .space: return nil
        case .period where next < end && reader.character(at: next).kind == .digit: return nil
        case .symbol where isTag(character, next, end): return nil
        case .apostrophe: return isElision(start, next, end) ? nil : runEnd(start, end)
        default: return runEnd(start, end)
        }
    }

    /// `#topic` and `@name`; `#1` is two tokens.
    private func isTag(_ character: ClassifiedCharacter, _ next: Int, _ end: Int) -> Bool {
        guard character.scalar == 0x23 || character.scalar == 0x40, next < end else { return false }
        return reader.character(at: next).kind == .letter
    }

    /// `'s`, `'em`, `'72`: an apostrophe that belongs to what follows.
    private func isElision(_ start: Int, _ next: Int, _ end: Int) -> Bool {
        guard next < end, reader.bytes[start] != UInt8(ascii: "`") else { return false }
        var stop = next
        while stop < end, stop - next <= 6, reader.character(at: stop).kind.isWordlike {
            stop += reader.character(at: stop).length
        }
        guard stop > next, stop - next <= 5 else { return false }
        if reader.character(at: next).kind == .digit { return stop - next == 2 || stop - next == 3 }
        if stop < end, reader.character(at: stop).kind == .apostrophe { return false }
        let word = reader.lowered(next..<stop)
        return WordParts.clitics.contains(word) || WordParts.elided.contains(word)
    }

    /// The start of the mark that ends at `end`; `nil` where the word ends.
    private func mark(endingAt end: Int, after start: Int) -> Int? {
        let character = reader.character(before: end)
        switch character.kind {
        case .letter, .digit, .space: return nil
        case .period: return periodStart(end, after: start)
        default: break
        }
        var from = end - character.length
        switch character.kind {
        case .hyphen, .ellipsis, .terminator, .symbol:
            while from > start {
                let before = reader.character(before: from)
                let joins =
                    character.kind == .terminator ? before.kind == .terminator : before.scalar == character.scalar
                guard joins, character.scalar < 0x80 || character.kind != .symbol else { break }
                from -= before.length
            }
        case .currency:
            // "US$" is one token.
            if from > start, end - from == 1, reader.isUpper(start), from - start <= 3 { return nil }
        default: break
        }
        return from
    }

    /// Where the periods before `end` start; `nil` where the only one belongs to an abbreviation.
    private func periodStart(_ end: Int, after start: Int) -> Int? {
        var from = end - 1
        while from > start, reader.bytes[from - 1] == UInt8(ascii: ".") { from -= 1 }
        guard end - from == 1 else { return from }
        return abbreviation(start..<end) == nil ? from : nil
    }

    // MARK: - Inside

    private mutating func splitInside(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            if let end = mark(from: start, before: range.upperBound) {
                emit(start..<end, kind(ofMark: start))
                start = end
            } else if let found = firstCut(in: start..<range.upperBound) {
                emitWord(start..<found.lowerBound)
                emit(found, kind(ofMark: found.lowerBound))
                start = found.upperBound
            } else {
                return emitWord(start..<range.upperBound)
            }
        }
    }

    /// The first mark inside that separates words.
    private func firstCut(in word: Range<Int>) -> Range<Int>? {
        var at = word.lowerBound + reader.character(at: word.lowerBound).length
        while at < word.upperBound {
            let character = reader.character(at: at)
            if let end = cut(character, at: at, in: word) { return at..<end }
            at += character.length
        }
        return nil
    }

    /// The end of the mark at `at` if it separates words; `nil` if it belongs to the word.
    private func cut(_ character: ClassifiedCharacter, at: Int, in word: Range<Int>) -> Int? {
        let next = at + character.length
        guard next <= word.upperBound else { return nil }
        switch character.kind {
        case .letter, .digit, .space, .symbol: return nil
        case .dash, .quote, .opener, .closer, .ellipsis, .terminator, .percent: return runEnd(at, word.upperBound)
        case .currency: return nil
        case .comma, .colon: return isBetweenDigits(at, next, word) ? nil : next
        case .hyphen: return HyphenRule(reader: reader).cut(at: at, in: word)
        case .slash: return isBetweenWords(at, next, word) ? next : nil
        case .period: return periodCut(at, next, word)
        case .apostrophe: return nil
        }
    }

    private func isBetweenDigits(_ at: Int, _ next: Int, _ word: Range<Int>) -> Bool {
        guard next < word.upperBound else { return false }
        return reader.character(before: at).kind == .digit && reader.character(at: next).kind == .digit
    }

    private func isBetweenWords(_ at: Int, _ next: Int, _ word: Range<Int>) -> Bool {
        guard at - word.lowerBound > 1, word.upperBound - next > 1 else { return false }
        return reader.character(before: at).kind == .letter && reader.character(at: next).kind == .letter
    }

    /// A run of periods, or a full stop that lacks its blank: "said.The".
    private func periodCut(_ at: Int, _ next: Int, _ word: Range<Int>) -> Int? {
        let end = runEnd(at, word.upperBound)
        if end - at > 1 { return end }
        guard at - word.lowerBound > 2, next + 1 < word.upperBound, reader.isLower(at - 1), reader.isLower(at - 2),
            reader.isUpper(next), reader.isLower(next + 1)
        else { return nil }
        return next
    }
}

extension ChunkSplitter {
    // MARK: - Words

    private mutating func emitWord(_ range: Range<Int>) {
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

    // MARK: - Abbreviations

    /// What kind of abbreviation `range` is, its last character being a period; `nil` where that is a full stop.
    private func abbreviation(_ range: Range<Int>) -> Piece.Kind? {
        guard reader.bytes[range.upperBound - 1] == UInt8(ascii: "."), 2...24 ~= range.count else { return nil }
        let body = range.lowerBound..<range.upperBound - 1
        if isDotted(body) { return AbbreviationList.titles.contains(reader.lowered(body)) ? .title : .abbreviation }
        if let initial = initialKind(body) { return initial }
        if body.allSatisfy({ reader.character(at: $0).kind == .digit }) {
            return opensParagraph && body.count <= 2 && nextStart(range.upperBound) != nil ? .number : nil
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
