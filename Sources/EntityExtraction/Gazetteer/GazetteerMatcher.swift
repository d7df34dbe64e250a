public import TextModel

/// A run of tokens that is a known form.
public struct GazetteerMatch: Sendable, Equatable {
    /// The tokens, by index.
    public let tokens: Range<Int>
    /// Which kinds of entry the form may name: bit *k* for `GazetteerKind` *k*, names, aliases and acronyms.
    public let kinds: UInt16
    /// Whether a reading is a demonym.
    public let isDemonym: Bool
    /// Whether a reading is a member of an organization.
    public let isMember: Bool
    /// The greatest prominence of its readings.
    public let prominence: Int
    /// The kind of the best-known reading that is no demonym.
    public let bestKind: GazetteerKind?
}

extension Gazetteer {
    /// The most tokens that a match may span.
    static let longestRun = 12

    /// The known forms in a run of tokens, longest first from the left, without overlaps.
    ///
    /// A form starts at a token that begins with a capital letter or digit. Acronyms must stand in their own case, other forms
    /// may differ in case and accents.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    public func matches(in article: AnalyzedArticle, tokens: Range<Int>) -> [GazetteerMatch] {
        var found: [GazetteerMatch] = []
        var text = article.article.text
        text.withUTF8 { bytes in
            let keys = tokens.map { index in
                let span = article.tokens[index].span
                return FormKey(UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]))
            }
            var at = 0
            while at < keys.count {
                let start = bytes[article.tokens[tokens.lowerBound + at].span.start]
                guard Self.mayStartName(start), let match = longestMatch(keys, from: at, offset: tokens.lowerBound)
                else {
                    at += 1
                    continue
                }
                found.append(match)
                at = match.tokens.upperBound - tokens.lowerBound
            }
        }
        return found
    }

    @inline(__always)
    static func mayStartName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    /// The longest known form that starts at token `start`; `offset` is added to the tokens' numbers.
    func longestMatch(_ keys: [FormKey], from start: Int, offset: Int = 0) -> GazetteerMatch? {
        var run = keys[start]
        guard !run.isEmpty else { return nil }
        var best: GazetteerMatch?
        var end = start + 1
        while true {
            if !keys[end - 1].isEmpty {
                best = match(run, tokens: offset + start..<offset + end) ?? best
            }
            guard end < keys.count, end - start < Self.longestRun, mayContinue(run) else { return best }
            run = run.followed(by: keys[end])
            end += 1
        }
    }

    private func match(_ run: FormKey, tokens: Range<Int>) -> GazetteerMatch? {
        let range = readingRange(of: run)
        guard !range.isEmpty else { return nil }
        var summary = MatchSummary()
        let exact = run.exact
        for raw in range.lazy.map({ readingTable[$0] }) {
            let isExact = GazetteerLayout.exact(raw) == exact
            summary.add(entries[GazetteerLayout.entry(raw)], form: GazetteerLayout.form(raw), isExact: isExact)
        }
        return summary.match(tokens)
    }
}

/// What the readings of one form have in common.
private struct MatchSummary {
    private var kinds: UInt16 = 0
    private var isDemonym = false
    private var isMember = false
    private var prominence = -1
    private var bestKind: UInt8?
    private var bestProminence = -1

    mutating func add(_ entry: GazetteerLayout.Entry, form: UInt8, isExact: Bool) {
        if form == GazetteerFormKind.acronym.rawValue && !isExact { return }
        prominence = max(prominence, Int(entry.prominence))
        switch form {
        case GazetteerFormKind.demonym.rawValue: isDemonym = true
        case GazetteerFormKind.member.rawValue: isMember = true
        default:
            kinds |= 1 << UInt16(entry.kind)
            guard Int(entry.prominence) > bestProminence else { return }
            bestProminence = Int(entry.prominence)
            bestKind = entry.kind
        }
    }

    func match(_ tokens: Range<Int>) -> GazetteerMatch? {
        guard prominence >= 0 else { return nil }
        return GazetteerMatch(
            tokens: tokens, kinds: kinds, isDemonym: isDemonym, isMember: isMember, prominence: prominence,
            bestKind: bestKind.flatMap(GazetteerKind.init(rawValue:)))
    }
}
