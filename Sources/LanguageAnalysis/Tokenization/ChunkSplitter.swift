/// Splits what stands between two blanks into tokens, the way English Web Treebank and GUM do.
///
/// From the outside in: marks in front, marks behind, and then the hyphens, slashes and clitics inside.
struct ChunkSplitter {
    let reader: CharacterReader
    /// The end of the paragraph, for looks ahead.
    let limit: Int
    /// The tokens found so far.
    private(set) var pieces: [Piece] = []
    private(set) var opensParagraph = true

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

    func isPlainWord(_ range: Range<Int>) -> Bool {
        for offset in range where !reader.isASCIILetter(offset) { return false }
        return true
    }

    mutating func emit(_ range: Range<Int>, _ kind: Piece.Kind) {
        guard !range.isEmpty else { return }
        pieces.append(Piece(start: range.lowerBound, end: range.upperBound, kind: kind))
    }

    mutating func emitPlain(_ range: Range<Int>) {
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
