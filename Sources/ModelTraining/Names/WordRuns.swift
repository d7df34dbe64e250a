/// The words of a text by their offsets in Unicode scalars, cut at blanks and wherever a mark starts or ends; a line is a
/// sentence.
struct WordRuns {
    private let scalars: [Unicode.Scalar]
    private let cuts: Set<Int>
    private(set) var sentences: [[String]] = []
    /// The words that no blank parts from the word before.
    private(set) var glued: Set<Int> = []
    /// The word that starts, and the number of words up to the one that ends, at an offset.
    private(set) var starts: [Int: Int] = [:]
    private(set) var ends: [Int: Int] = [:]
    private(set) var words: [String] = []

    init(_ scalars: [Unicode.Scalar], cuts: Set<Int>) {
        self.scalars = scalars
        self.cuts = cuts
    }

    mutating func run() {
        var line: [String] = []
        var at = 0
        while at < scalars.count {
            guard !scalars[at].properties.isWhitespace else {
                if scalars[at] == "\n", !line.isEmpty {
                    sentences.append(line)
                    line = []
                }
                at += 1
                continue
            }
            var end = at + 1
            while end < scalars.count, !scalars[end].properties.isWhitespace, !cuts.contains(end) { end += 1 }
            starts[at] = words.count
            if at > 0, !scalars[at - 1].properties.isWhitespace { glued.insert(words.count) }
            words.append(String(String.UnicodeScalarView(scalars[at..<end])))
            line.append(words[words.count - 1])
            ends[end] = words.count
            at = end
        }
        if !line.isEmpty { sentences.append(line) }
    }

    /// The words of a stretch; `nil` where it does not start and end with words.
    func words(of span: Range<Int>) -> Range<Int>? {
        guard let first = starts[span.lowerBound], let end = ends[span.upperBound], first < end else { return nil }
        return first..<end
    }
}

extension LabelledText {
    /// Appends cut text with names given by their stretches; those that do not fall on words are left out.
    mutating func append(_ runs: WordRuns, _ found: [(span: Range<Int>, name: LabelledName)]) {
        let offset = sentences.reduce(0) { $0 + $1.count }
        sentences += runs.sentences
        glued.formUnion(runs.glued.map { $0 + offset })
        names += found.compactMap { span, name in
            guard let words = runs.words(of: span) else { return nil }
            var placed = name
            placed.words = words.lowerBound + offset..<words.upperBound + offset
            return placed
        }
    }
}
