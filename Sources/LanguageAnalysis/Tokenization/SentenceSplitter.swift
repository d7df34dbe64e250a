/// Finds where sentences end among the tokens of one paragraph.
struct SentenceSplitter {
    let reader: CharacterReader
    let pieces: [Piece]

    /// The index of each sentence's first piece, and at last the number of pieces.
    func starts() -> [Int] {
        guard !pieces.isEmpty else { return [0] }
        var starts = [0]
        var index = 0
        while index < pieces.count {
            if let caption = captionEnd(index) {
                starts.append(caption)
                index = caption
                continue
            }
            let next = end(after: index)
            if next < pieces.count, next > index + 1 || mayEnd(index), isBoundary(index, next, starts.last ?? 0) {
                starts.append(next)
            }
            index = max(next, index + 1)
        }
        starts.append(pieces.count)
        return starts
    }

    private func mayEnd(_ index: Int) -> Bool { pieces[index].endsSentence || pieces[index].isAbbreviated }

    /// The piece after `index` and the closing marks and footnote numbers that belong to it.
    private func end(after index: Int) -> Int {
        var next = index + 1
        guard mayEnd(index) else { return next }
        while next < pieces.count {
            let piece = pieces[next]
            if piece.kind == .closer || piece.endsSentence && !piece.spaced || piece.kind == .quote && !opens(next) {
                next += 1
            } else if isFootnote(next) {
                next += 3
            } else if isBareFootnote(next) {
                next += 1
            } else {
                break
            }
        }
        return next
    }

    /// Whether a quotation mark opens: white space before it and none behind.
    private func opens(_ index: Int) -> Bool {
        guard pieces[index].spaced else { return false }
        return index + 1 < pieces.count && !pieces[index + 1].spaced
    }

    /// `[17]` behind a full stop.
    private func isFootnote(_ index: Int) -> Bool {
        guard index + 2 < pieces.count, pieces[index].kind == .opener else { return false }
        return pieces[index + 1].kind == .number && pieces[index + 2].kind == .closer
            && reader.bytes[pieces[index].start] == UInt8(ascii: "[")
    }

    /// `rights. 4 Even so`: a small number between a full stop and a word that opens sentences.
    private func isBareFootnote(_ index: Int) -> Bool {
        guard index + 1 < pieces.count, pieces[index].kind == .number, pieces[index].spaced,
            pieces[index].end - pieces[index].start <= 2, pieces[index - 1].kind == .period, pieces[index + 1].spaced,
            reader.isUpper(pieces[index + 1].start)
        else { return false }
        return SentenceOpeners.contains(reader.lowered(range(index + 1)))
    }

    /// The piece after a caption's number at the start of a paragraph: `Figure 1.5 Residents gather.`
    private func captionEnd(_ index: Int) -> Int? {
        guard index == 0, pieces.count > 2, pieces[1].kind == .number, reader.isUpper(pieces[2].start),
            pieces[0].end - pieces[0].start <= 6
        else { return nil }
        return ["figure", "table", "fig."].contains(reader.lowered(range(0))) ? 2 : nil
    }

    private func isBoundary(_ index: Int, _ next: Int, _ start: Int) -> Bool {
        let last = pieces[index]
        let following = pieces[next]
        guard following.spaced || last.endsSentence && isCapital(next) && last.kind != .ellipsis else { return false }
        switch last.kind {
        case .title, .initial: return false
        case .abbreviation: return isCapital(next) && SentenceOpeners.contains(reader.lowered(range(firstWord(next))))
        default: break
        }
        if isListNumber(start, index) { return false }
        if following.kind == .dash { return false }
        if following.kind == .opener, last.kind == .period { return true }
        return isCapital(next)
    }

    /// "1." at the start of a line.
    private func isListNumber(_ start: Int, _ index: Int) -> Bool {
        index == start + 1 && pieces[start].kind == .number
    }

    /// The first word from `index` on, opening marks passed over.
    private func firstWord(_ index: Int) -> Int {
        var index = index
        let last = min(pieces.count - 1, index + 6)
        while index < last, !pieces[index].isWordlike { index += 1 }
        return index
    }

    private func isCapital(_ index: Int) -> Bool {
        let word = pieces[firstWord(index)]
        return reader.isUpper(word.start) || word.kind == .number || !reader.isLower(word.start)
    }

    private func range(_ index: Int) -> Range<Int> { pieces[index].start..<pieces[index].end }
}

/// Words that often open a sentence: behind an abbreviation, a capital letter on one of them tells of a new sentence.
enum SentenceOpeners {
    static func contains(_ word: String) -> Bool { words.contains(word) }

    private static let words: Set<String> = [
        "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "his", "her",
        "its", "their", "our", "my", "there", "here", "in", "on", "at", "but", "and", "or", "so", "if", "when", "while",
        "after", "before", "since", "although", "though", "however", "for", "from", "with", "by", "as", "to", "of",
        "some", "many", "most", "both", "no", "not", "what", "who", "how", "why", "where", "one", "two", "last",
        "meanwhile", "also", "such", "all", "according", "under", "during", "despite", "among", "another", "then",
        "even", "yet", "thus", "now", "because",
    ]
}
