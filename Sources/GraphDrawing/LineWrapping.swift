/// Text broken into short lines.
enum LineWrapping {
    /// The text in at most `lines` lines of about `width` columns, broken between words where possible.
    ///
    /// Two lines are made about equally long. What does not fit is cut off and marked with an ellipsis. A wide (East
    /// Asian) character takes two columns.
    static func wrap(_ text: String, width: Int, lines: Int) -> [String] {
        let total = columns(text)
        guard total > width else { return [text] }
        let needed = min(lines, (total + width - 1) / width)
        let even = min(width, total / needed + 4)
        let balanced = fill(text, width: even)
        if balanced.count <= lines { return balanced }
        let full = fill(text, width: width)
        guard full.count > lines else { return full }
        var kept = Array(full.prefix(lines))
        kept[lines - 1] = cut(kept[lines - 1] + " ", width: width - 1, force: true)
        return kept
    }

    /// The text cut to `width` columns, at a word's end where one is near, with an ellipsis.
    static func cut(_ text: String, width: Int, force: Bool = false) -> String {
        if !force && columns(text) <= width { return text }
        var taken = ""
        var used = 0
        for character in text {
            used += columns(character)
            if used > width { break }
            taken.append(character)
        }
        if let space = taken.lastIndex(of: " "), columns(String(taken[..<space])) * 3 > width * 2 {
            taken = String(taken[..<space])
        }
        return taken + "…"
    }

    /// The room a text takes, in columns.
    static func columns(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns($1) }
    }

    private static func columns(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// Greedy filling; a word longer than a line is broken.
    private static func fill(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ").flatMap({ pieces($0, width: width) }) {
            let length = columns(word)
            if used > 0 && used + 1 + length > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if used > 0 { line += " " }
            line += word
            used += length + (used > 0 ? 1 : 0)
        }
        if used > 0 { lines.append(line) }
        return lines
    }

    private static func pieces(_ word: Substring, width: Int) -> [Substring] {
        guard columns(word) > width else { return [word] }
        var result: [Substring] = []
        var start = word.startIndex
        var used = 0
        for index in word.indices {
            let length = columns(word[index])
            if used + length > width {
                result.append(word[start..<index])
                (start, used) = (index, 0)
            }
            used += length
        }
        result.append(word[start...])
        return result
    }
}
