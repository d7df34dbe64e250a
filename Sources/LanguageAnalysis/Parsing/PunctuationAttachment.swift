internal import TextModel

/// Hangs punctuation marks into a tree of words by the treebanks' own rules
/// (https://universaldependencies.org/u/dep/punct.html).
///
/// A pair of brackets or quotation marks belongs to the head of what it encloses. Any other mark belongs to the highest word
/// to its left or right that can have it without crossing an arc, of the two sides to the lower one; a full stop looks to its
/// left only.
struct PunctuationAttachment {
    private let sentence: ParseSentence
    /// Heads by place from 1; marks have none yet.
    private var heads: [Int]
    /// Each word's first and last dependent, itself if it has none on that side.
    private var first: [Int]
    private var last: [Int]

    /// An attachment to the tree with the given heads, by place; those of marks are not looked at.
    init(_ sentence: ParseSentence, heads: [Int]) {
        self.sentence = sentence
        self.heads = heads
        first = Array(heads.indices)
        last = first
        for place in heads.indices.dropFirst() where !sentence.isMark[place] {
            let head = heads[place]
            first[head] = min(first[head], place)
            last[head] = max(last[head], place)
        }
    }

    /// The heads of all places.
    func attached() -> [Int] {
        var result = heads
        for (opening, closing) in pairs() {
            guard let head = headInside(opening, closing) else { continue }
            result[opening] = head
            result[closing] = head
        }
        for place in heads.indices.dropFirst() where sentence.isMark[place] && result[place] < 0 {
            result[place] = head(of: place)
        }
        return result
    }

    // MARK: - Pairs

    private func pairs() -> [(Int, Int)] {
        var open: [Int] = []
        var pairs: [(Int, Int)] = []
        for place in heads.indices.dropFirst() where sentence.isMark[place] {
            switch sentence.penn[place] {
            case .openBracket, .openQuote: open.append(place)
            case .closeBracket: close(.openBracket, place, &open, &pairs)
            case .closeQuote: close(.openQuote, place, &open, &pairs)
            default: break
            }
        }
        return pairs
    }

    private func close(_ kind: PennTag, _ place: Int, _ open: inout [Int], _ pairs: inout [(Int, Int)]) {
        guard let index = open.suffix(16).lastIndex(where: { sentence.penn[$0] == kind }) else { return }
        pairs.append((open[index], place))
        open.removeSubrange(index...)
    }

    /// The only word between two places whose head lies outside.
    private func headInside(_ opening: Int, _ closing: Int) -> Int? {
        var found: Int?
        guard closing - opening <= 500 else { return nil }
        for place in opening + 1..<closing where !sentence.isMark[place] {
            if heads[place] > opening, heads[place] < closing { continue }
            guard found == nil else { return nil }
            found = place
        }
        return found
    }

    // MARK: - Single marks

    private func head(of mark: Int) -> Int {
        let left = climb(from: word(mark, -1), past: mark)
        let right = sentence.penn[mark] == .period ? nil : climb(from: word(mark, 1), past: mark)
        guard let left else { return right ?? climb(from: word(mark, 1), past: mark) ?? 0 }
        guard let right else { return left }
        return isAncestor(right, of: left) ? left : right
    }

    /// The next word on one side.
    private func word(_ mark: Int, _ step: Int) -> Int? {
        var place = mark + step
        while place > 0, place < heads.count {
            if !sentence.isMark[place] { return place }
            place += step
        }
        return nil
    }

    /// From a word up as long as the head is on the same side of the mark and no arc spans the mark.
    private func climb(from word: Int?, past mark: Int) -> Int? {
        guard var at = word else { return nil }
        while heads[at] > 0 {
            let isSpanned = at < mark ? last[at] > mark : first[at] < mark
            guard !isSpanned, (heads[at] < mark) == (at < mark) else { break }
            at = heads[at]
        }
        return at
    }

    private func isAncestor(_ ancestor: Int, of place: Int) -> Bool {
        var at = place
        while at > 0 {
            if at == ancestor { return true }
            at = heads[at]
        }
        return false
    }
}
