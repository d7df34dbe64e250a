public import TextModel

/// A tagged sentence as the parser sees it: the root, the words, and one more entry that stands for no word.
public struct ParseSentence: Sendable {
    /// What the parser looks at in a word.
    public struct Word: Sendable {
        var form: UInt64
        var lower: UInt64
        /// Universal and Penn tag in one number.
        var tag: UInt64
        var universal: UInt64
        var suffix: UInt64
        var prefix: UInt64
        /// The groups of words that are used alike.
        var fine: UInt64
        var coarse: UInt64
    }

    let words: [Word]
    /// For each place the numbers of commas, of coordinators, of verbs and of other marks before it.
    let marks: [(commas: Int32, coordinators: Int32, verbs: Int32, others: Int32)]

    /// The number of words, without the root.
    public var count: Int { words.count - 2 }

    /// A sentence of the given words.
    public init(_ features: some Collection<WordFeatures>, tags: some Collection<(UniversalTag, PennTag)>) {
        var words = [Self.word(.root, tag: 2000, universal: 50)]
        words.reserveCapacity(features.count + 2)
        for (word, tag) in zip(features, tags) {
            let joint = UInt64(tag.0.rawValue) * 64 + UInt64(tag.1.rawValue) + 1
            words.append(Self.word(word, tag: joint, universal: UInt64(tag.0.rawValue) + 1))
        }
        words.append(Self.word(.boundary, tag: 0, universal: 0))
        self.words = words
        marks = Self.countMarks(tags.map { $0 })
    }

    private static func word(_ features: WordFeatures, tag: UInt64, universal: UInt64) -> Word {
        Word(
            form: features.form, lower: features.lower, tag: tag, universal: universal, suffix: features.suffixes.2,
            prefix: features.prefixes.2, fine: features.fineGroup, coarse: features.coarseGroup)
    }

    private static func countMarks(
        _ tags: [(UniversalTag, PennTag)]
    ) -> [(commas: Int32, coordinators: Int32, verbs: Int32, others: Int32)] {
        var marks: [(commas: Int32, coordinators: Int32, verbs: Int32, others: Int32)] = [(0, 0, 0, 0), (0, 0, 0, 0)]
        for (universal, penn) in tags {
            var next = marks[marks.count - 1]
            if penn == .comma { next.commas += 1 } else if universal == .punct { next.others += 1 }
            if universal == .cconj { next.coordinators += 1 }
            if universal == .verb { next.verbs += 1 }
            marks.append(next)
        }
        return marks
    }

    /// Which kinds of marks stand strictly between two places, a bit each.
    @inline(__always)
    func between(_ left: Int, _ right: Int) -> UInt64 {
        guard left >= 0, right > left else { return 99 }
        let (from, to) = (marks[left + 1], marks[right])
        let commas = min(to.commas - from.commas, 2)
        return UInt64(commas) | (to.coordinators > from.coordinators ? 4 : 0) | (to.verbs > from.verbs ? 8 : 0)
            | (to.others > from.others ? 16 : 0)
    }
}
