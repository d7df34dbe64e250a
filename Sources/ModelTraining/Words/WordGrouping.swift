internal import Foundation

/// Groups words by their neighbours on both sides: the exchange algorithm (Kneser and Ney 1993) on counts of words beside
/// groups (Uszkoreit and Brants 2008).
///
/// Each word in turn moves to the group in which the text becomes most likely. Words start in groups by rank, so that the
/// result depends on the text alone.
struct WordGrouping {
    private let text: GroupingText
    private let groupCount: Int
    /// The group of each word, from 0.
    private(set) var groups: [Int]
    private var sizes: [Double]
    /// How often each neighbour stands beside each group; left and right neighbours count as different.
    private var beside: [Int32]
    private let logarithms: [Double]

    init(_ text: GroupingText, groupCount: Int) {
        self.text = text
        self.groupCount = groupCount
        groups = text.frequencies.indices.map { $0 % groupCount }
        sizes = Array(repeating: 0, count: groupCount)
        beside = Array(repeating: 0, count: 2 * text.words.count * groupCount)
        logarithms = (0..<100_000).map { $0 == 0 ? 0 : Double($0) * log(Double($0)) }
        for word in groups.indices { place(word, into: groups[word], by: 1) }
    }

    private mutating func place(_ word: Int, into group: Int, by sign: Int32) {
        sizes[group] += Double(sign) * Double(text.frequencies[word])
        for (neighbour, count) in text.neighbours[word] { beside[neighbour * groupCount + group] += sign * count }
    }

    /// Lets every word move, so many times or until fewer than one in a hundred does.
    mutating func run(rounds: Int) {
        for _ in 0..<rounds {
            var moved = 0
            for word in groups.indices {
                let old = groups[word]
                place(word, into: old, by: -1)
                groups[word] = best(for: word, preferring: old)
                place(word, into: groups[word], by: 1)
                moved += groups[word] == old ? 0 : 1
            }
            if moved * 100 < groups.count { return }
        }
    }

    /// The group in which a word makes the text most likely.
    private func best(for word: Int, preferring old: Int) -> Int {
        var gains = sizes.map { size in 2 * (Self.entropy(size) - Self.entropy(size + Double(text.frequencies[word]))) }
        for (neighbour, count) in text.neighbours[word] {
            let alone = entropy(count)
            for group in 0..<groupCount {
                let before = beside[neighbour * groupCount + group]
                gains[group] += before == 0 ? alone : entropy(before + count) - entropy(before)
            }
        }
        return gains.indices.reduce(old) { gains[$1] > gains[$0] ? $1 : $0 }
    }

    private func entropy(_ count: Int32) -> Double {
        Int(count) < logarithms.count ? logarithms[Int(count)] : Self.entropy(Double(count))
    }

    private static func entropy(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }
}

/// The words of plain text with their neighbours.
struct GroupingText {
    /// Words seen less often are left out.
    static let leastCount = 4

    /// The words, the most frequent first.
    let words: [String]
    /// How often each occurs.
    let frequencies: [Int]
    /// The words beside each, with their counts: left ones by number, right ones by number plus the number of words.
    let neighbours: [[(neighbour: Int, count: Int32)]]

    init(_ sentences: [[Substring]]) {
        var counts: [Substring: Int] = [:]
        for sentence in sentences {
            for word in sentence { counts[word, default: 0] += 1 }
        }
        let kept = counts.filter { $0.value >= Self.leastCount }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let numbers = Dictionary(uniqueKeysWithValues: zip(kept.map(\.key), 0...))
        var beside = [[Int: Int32]](repeating: [:], count: kept.count)
        for sentence in sentences {
            let line = sentence.map { numbers[$0] }
            for (left, right) in zip(line, line.dropFirst()) {
                guard let left, let right else { continue }
                beside[right][left, default: 0] += 1
                beside[left][right + kept.count, default: 0] += 1
            }
        }
        words = kept.map { String($0.key) }
        frequencies = kept.map(\.value)
        neighbours = beside.map { row in row.sorted { $0.key < $1.key }.map { (neighbour: $0.key, count: $0.value) } }
    }

    /// Fine and coarse groups of all words, counted from 1.
    func groups(fine: Int, coarse: Int, rounds: Int) -> [(word: String, fine: Int, coarse: Int)] {
        let numbers = [fine, coarse].map { count in
            var grouping = WordGrouping(self, groupCount: count)
            grouping.run(rounds: rounds)
            return grouping.groups
        }
        return words.indices.map { (words[$0], numbers[0][$0] + 1, numbers[1][$0] + 1) }
    }
}
