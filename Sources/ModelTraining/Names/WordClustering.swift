internal import Foundation

/// Groups words by their neighbours: the exchange algorithm (Kneser and Ney 1993) for a class model that looks both ways,
/// with word-to-class counts as in Uszkoreit and Brants 2008.
///
/// Each word in turn moves to the class where the text's likelihood gains most, until few words move. Words start in classes
/// by rank, so the result depends on the text only.
struct WordClustering {
    private let classCount: Int
    private let neighbours: [[(word: Int, count: Int)]]
    private let frequencies: [Int]
    /// The class of each word, from 0.
    private(set) var classes: [Int]
    private var classSizes: [Double]
    /// How often each word stands beside a member of each class, on its own side of the vocabulary.
    private var beside: [Int32]

    /// A clustering of words by the given neighbours.
    ///
    /// - Parameter neighbours: for each word the words beside it, left ones as they are and right ones moved up by the
    ///   vocabulary's size, with their counts.
    init(neighbours: [[(word: Int, count: Int)]], frequencies: [Int], classCount: Int) {
        self.classCount = classCount
        self.neighbours = neighbours
        self.frequencies = frequencies
        classes = frequencies.indices.map { $0 % classCount }
        classSizes = Array(repeating: 0, count: classCount)
        beside = Array(repeating: 0, count: 2 * frequencies.count * classCount)
        for word in frequencies.indices { move(word, to: classes[word], by: 1) }
    }

    private mutating func move(_ word: Int, to target: Int, by sign: Int) {
        classSizes[target] += Double(sign * frequencies[word])
        for (other, count) in neighbours[word] { beside[other * classCount + target] += Int32(sign * count) }
    }

    /// Moves words until fewer than one in a hundred moves, at most so many rounds.
    mutating func run(rounds: Int) {
        let logs = (0..<200_000).map { $0 == 0 ? 0 : Double($0) * log(Double($0)) }
        func entropy(_ count: Int32) -> Double {
            Int(count) < logs.count ? logs[Int(count)] : Double(count) * log(Double(count))
        }
        var gains = [Double](repeating: 0, count: classCount)
        for _ in 0..<rounds {
            var moved = 0
            for word in frequencies.indices {
                let old = classes[word]
                move(word, to: old, by: -1)
                for target in 0..<classCount { gains[target] = sizeChange(target, frequencies[word]) }
                for (other, count) in neighbours[word] {
                    let row = other * classCount
                    let alone = entropy(Int32(count))
                    for target in 0..<classCount {
                        let before = beside[row + target]
                        gains[target] += before == 0 ? alone : entropy(before + Int32(count)) - entropy(before)
                    }
                }
                let best = gains.indices.reduce(old) { gains[$1] > gains[$0] ? $1 : $0 }
                if best != old { moved += 1 }
                classes[word] = best
                move(word, to: best, by: 1)
            }
            if moved * 100 < frequencies.count { break }
        }
    }

    /// What the greater size of a class costs, on both sides.
    private func sizeChange(_ target: Int, _ frequency: Int) -> Double {
        let before = classSizes[target]
        let after = before + Double(frequency)
        return 2 * ((before > 0 ? before * log(before) : 0) - after * log(after))
    }
}

/// The words of plain text with their neighbours.
struct ClusteringText {
    /// Words seen less often are left out.
    static let leastCount = 4

    private(set) var words: [String] = []
    private(set) var frequencies: [Int] = []
    private(set) var neighbours: [[(word: Int, count: Int)]] = []

    /// The words of the given sentences.
    init(_ sentences: [[Substring]]) {
        var counts: [Substring: Int] = [:]
        for sentence in sentences {
            for word in sentence { counts[word, default: 0] += 1 }
        }
        let kept = counts.filter { $0.value >= Self.leastCount }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        words = kept.map { String($0.key) }
        frequencies = kept.map(\.value)
        let numbers = Dictionary(uniqueKeysWithValues: zip(kept.map(\.key), 0...))
        var beside = [[Int: Int]](repeating: [:], count: words.count)
        for sentence in sentences {
            let line = sentence.map { numbers[$0] }
            for (left, right) in zip(line, line.dropFirst()) {
                guard let left, let right else { continue }
                beside[right][left, default: 0] += 1
                beside[left][right + words.count, default: 0] += 1
            }
        }
        neighbours = beside.map { counts in counts.sorted { $0.key < $1.key }.map { (word: $0.key, count: $0.value) } }
    }

    /// Fine and coarse groups of all words, counted from 1.
    func groups(fine: Int, coarse: Int, rounds: Int) -> [(word: String, fine: Int, coarse: Int)] {
        let classes = [fine, coarse].map { count in
            var clustering = WordClustering(neighbours: neighbours, frequencies: frequencies, classCount: count)
            clustering.run(rounds: rounds)
            return clustering.classes
        }
        return words.indices.map { (words[$0], classes[0][$0] + 1, classes[1][$0] + 1) }
    }
}
