internal import LinearModels
public import TextModel

/// A tagged sentence as the parser sees it: the root, the words, and one more entry that stands for no word.
///
/// Punctuation marks are no words here but properties of their neighbours (Ma, Zhang and Zhu 2014,
/// doi:10.3115/v1/P14-2128): where they belong follows from the tree of the words, by `PunctuationAttachment`.
public struct ParseSentence: Sendable {
    /// What the parser looks at in a word.
    struct Word {
        var lower: UInt64
        /// Without its inflection, roughly.
        var stem: UInt64
        /// Universal and Penn tag in one number.
        var tag: UInt64
        var universal: UInt64
        var suffix: UInt64
        /// The groups of words that are used alike.
        var fine: UInt64
        var coarse: UInt64
        /// What it is to its head as long as it has no dependents.
        var category: WordCategory
        /// The marks between the word before and this one, and between this one and the next.
        var before: UInt64 = 0
        var after: UInt64 = 0
        /// The noun that a preposition introduces.
        var next = Noun()
    }

    /// What the parser looks at in a noun ahead.
    struct Noun {
        var coarse: UInt64 = 0
    }

    /// How many of some things stand before a word.
    struct Counts {
        var commas: Int32 = 0
        var otherMarks: Int32 = 0
        var coordinators: Int32 = 0
        var verbs: Int32 = 0
    }

    private(set) var words: [Word]
    private var counts: [Counts] = [Counts()]
    /// The place in the sentence, from 1, of the root (0) and of each word.
    public private(set) var places: [Int] = [0]
    /// Whether each place of the sentence, from 1, holds a mark; the one at 0 is the root's.
    let isMark: [Bool]
    /// For each place of the sentence, from 1, the Penn tag.
    let penn: [PennTag]

    /// The number of words, without the root.
    public var count: Int { places.count - 1 }

    /// A sentence of the given tokens. Where all are marks, the first counts as a word.
    public init(_ features: some Collection<WordFeatures>, tags: some Collection<(UniversalTag, PennTag)>) {
        var isMark = [false] + tags.map { $0.0 == .punct }
        if isMark.count > 1, !isMark.dropFirst().contains(false) { isMark[1] = false }
        self.isMark = isMark
        penn = [.XX] + tags.map(\.1)
        words = [Self.word(.root, tag: 2000, universal: 50, .other)]
        words.reserveCapacity(features.count + 2)
        counts.reserveCapacity(features.count + 1)
        places.reserveCapacity(features.count + 1)
        var running = Counts()
        for (index, (word, tag)) in zip(features, tags).enumerated() {
            if isMark[index + 1] {
                addMark(word, tag.1, &running)
            } else {
                add(word, tag, at: index + 1, &running)
            }
        }
        words.append(Self.word(.boundary, tag: 0, universal: 0, .other))
        findNouns()
    }

    /// Looks for each preposition's noun: the last of the first run of nouns behind it, a few words away at most.
    private mutating func findNouns() {
        let noun = (UInt64(UniversalTag.noun.rawValue) + 1, UInt64(UniversalTag.propn.rawValue) + 1)
        let verb = UInt64(UniversalTag.verb.rawValue) + 1
        let adposition = UInt64(UniversalTag.adp.rawValue) + 1
        for place in words.indices where words[place].universal == adposition {
            var found: Int?
            for ahead in place + 1..<min(place + 7, words.count) {
                let tag = words[ahead].universal
                if tag == noun.0 || tag == noun.1 {
                    found = ahead
                } else if found != nil || tag == verb || tag == adposition {
                    break
                }
            }
            words[place].next.coarse = found.map { words[$0].coarse + 1 } ?? 0
        }
    }

    /// The word at a place, or `offset` behind it; what stands for no word where there is none.
    @inline(__always)
    func word(_ place: Int, _ offset: Int = 0) -> Word {
        words[place < 0 || place + offset > count ? words.count - 1 : place + offset]
    }

    /// A dependent; what stands for no word where its number is 0.
    @inline(__always)
    func child(_ place: Int) -> Word { words[place <= 0 ? words.count - 1 : place] }

    /// What a word is to its head as long as it has no dependents.
    func category(_ place: Int) -> WordCategory { words[place].category }

    private mutating func addMark(_ word: WordFeatures, _ tag: PennTag, _ running: inout Counts) {
        if tag == .comma { running.commas += 1 } else { running.otherMarks += 1 }
        let last = words.count - 1
        // The first two marks tell enough.
        if words[last].after < 1 << 8 {
            words[last].after =
                words[last].after == 0 ? UInt64(tag.rawValue) + 1 : words[last].after << 8 | word.lower >> 56
        }
    }

    private mutating func add(
        _ word: WordFeatures, _ tag: (UniversalTag, PennTag), at place: Int, _ running: inout Counts
    ) {
        let joint = UInt64(tag.0.rawValue) * 64 + UInt64(tag.1.rawValue) + 1
        var next = Self.word(
            word, tag: joint, universal: UInt64(tag.0.rawValue) + 1, WordCategory(tag.0, tag.1))
        next.before = words[words.count - 1].after
        words.append(next)
        places.append(place)
        counts.append(running)
        if tag.0 == .cconj { running.coordinators += 1 }
        if tag.0 == .verb { running.verbs += 1 }
    }

    private static func word(
        _ features: WordFeatures, tag: UInt64, universal: UInt64, _ category: WordCategory
    ) -> Word {
        Word(
            lower: features.lower, stem: features.stem, tag: tag, universal: universal, suffix: features.suffixes.2,
            fine: features.fineGroup, coarse: features.coarseGroup, category: category)
    }

    /// What stands strictly between two words: commas up to two, and a bit each for other marks, coordinators and verbs.
    @inline(__always)
    func between(_ left: Int, _ right: Int) -> UInt64 {
        guard left >= 0, right > left else { return 99 }
        let (from, inside, to) = (counts[left], counts[left + 1], counts[right])
        let commas = min(to.commas - from.commas, 2)
        return UInt64(commas) | (to.coordinators > inside.coordinators ? 4 : 0) | (to.verbs > inside.verbs ? 8 : 0)
            | (to.otherMarks > from.otherMarks ? 16 : 0)
    }
    /// How far apart two words are, in steps.
    @inline(__always)
    static func distance(_ left: Int, _ right: Int) -> UInt64 {
        guard left >= 0, right >= 0 else { return 0 }
        let distance = right - left
        if distance <= 5 { return UInt64(distance) }
        return distance <= 10 ? 6 : 7
    }
}
