internal import LanguageAnalysis
internal import ModelFiles
internal import TextModel

/// Learns which edit script belongs to which ending under which tag, and keeps what shorter endings do not tell already.
public struct LemmatizerTrainer {
    private var counts: [UInt64: [LemmaScript: Int]] = [:]
    /// Each distinct word's keys, shortest ending first.
    private var words: Set<[UInt64]> = []

    /// A trainer that has read a treebank.
    public init(_ sentences: [TreebankSentence]) {
        for sentence in sentences {
            for index in sentence.words.indices {
                add(form: sentence.words[index], tag: sentence.tags[index].penn, lemma: sentence.lemmas[index])
            }
        }
    }

    private mutating func add(form: String, tag: PennTag, lemma: String) {
        // Treebanks write "_" where there is no lemma, and correct misspelt words: neither is a rule.
        guard lemma != "_", tag != .GW else { return }
        let script = LemmaScript(from: form, to: lemma)
        var keys = LemmaKeys()
        keys.fill(form.utf8, tag)
        for key in keys.keys { counts[key, default: [:]][script, default: 0] += 1 }
        words.insert(keys.keys)
    }

    /// The model's file.
    public func encoded() -> [UInt8] {
        let kept = keptEntries()
        let scripts = Set(kept.values).sorted { $0.line < $1.line }
        let numbers = Dictionary(uniqueKeysWithValues: zip(scripts, 1...))
        var size = 16
        while size < kept.count * 3 / 2 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for (key, script) in kept.sorted(by: { $0.key < $1.key }) {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = (key >> 32) << 32 | UInt64(numbers[script] ?? 0)
        }
        var writer = SectionFileWriter()
        writer.add("lemma.scripts", text: scripts.map(\.line).joined(separator: "\n"))
        writer.add("lemma.table", numbers: table)
        return writer.encoded()
    }

    /// The endings whose commonest script differs from what the next shorter kept ending says.
    private func keptEntries() -> [UInt64: LemmaScript] {
        var kept: [UInt64: LemmaScript] = [:]
        var seen: Set<UInt64> = []
        // Shorter endings first, so that each finds its parent decided.
        let longest = words.map(\.count).max() ?? 0
        let ordered = words.sorted { $0.lexicographicallyPrecedes($1) }
        for place in 0..<longest {
            for keys in ordered where place < keys.count && seen.insert(keys[place]).inserted {
                let here = counts[keys[place]] ?? [:]
                guard let best = Self.commonest(here) else { continue }
                let inherited = keys[..<place].reversed().lazy.compactMap { kept[$0] }.first
                let isWhole = place == keys.count - 1
                let gain = (here[best] ?? 0) - (inherited.flatMap { here[$0] } ?? 0)
                if best != inherited, gain >= (isWhole ? 1 : 2) { kept[keys[place]] = best }
            }
        }
        return kept
    }

    private static func commonest(_ counts: [LemmaScript: Int]) -> LemmaScript? {
        counts.max { ($0.value, $1.key.line) < ($1.value, $0.key.line) }?.key
    }
}
