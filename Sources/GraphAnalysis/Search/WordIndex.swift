/// The words of all names, and which nodes have them.
struct WordIndex {
    private var nodesOfWord: [String: [Int]] = [:]
    /// The words with their bytes, by number of bytes: only words of near lengths can be near.
    private var byLength: [[(word: String, bytes: [UInt8])]] = []

    /// Adds the words of one of a node's names.
    mutating func add(_ words: [String], of node: Int) {
        for word in words where nodesOfWord[word]?.last != node { nodesOfWord[word, default: []].append(node) }
    }

    /// Makes the index ready for questions, once all words are in.
    mutating func finish() {
        let longest = nodesOfWord.keys.reduce(0) { max($0, $1.utf8.count) }
        byLength = Array(repeating: [], count: longest + 1)
        for word in nodesOfWord.keys.sorted() { byLength[word.utf8.count].append((word, Array(word.utf8))) }
    }

    /// The nodes that have all of the words in their names, ascending.
    func nodes(withAll words: [String]) -> [Int] {
        var common: Set<Int>?
        for word in words {
            let nodes = Set(nodesOfWord[word] ?? [])
            common = common?.intersection(nodes) ?? nodes
        }
        return (common ?? []).sorted()
    }

    /// The nodes that have words near all of the given ones, with the number of slips; ascending.
    ///
    /// - Complexity: O(words of near length) for each given word.
    func nodes(similarTo words: [String], extraSlips: Int = 0) -> [(node: Int, slips: Int)] {
        var common: [Int: Int]?
        for word in words {
            var slips: [Int: Int] = [:]
            for (near, distance) in similarWords(to: word, extraSlips: extraSlips) {
                for node in nodesOfWord[near] ?? [] { slips[node] = min(slips[node] ?? .max, distance) }
            }
            if let known = common {
                common = known.reduce(into: [:]) { sums, entry in
                    if let more = slips[entry.key] { sums[entry.key] = entry.value + more }
                }
            } else {
                common = slips
            }
        }
        return (common ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func similarWords(to word: String, extraSlips: Int) -> [(String, Int)] {
        let bytes = Array(word.utf8)
        let bound = EditDistance.tolerance(forLength: word.count) + (word.count > 2 ? extraSlips : 0)
        var found: [(String, Int)] = []
        for length in max(0, bytes.count - bound)...(bytes.count + bound) where byLength.indices.contains(length) {
            for candidate in byLength[length] {
                if let distance = EditDistance.between(bytes, candidate.bytes, bound: bound) {
                    found.append((candidate.word, distance))
                }
            }
        }
        return found
    }
}
