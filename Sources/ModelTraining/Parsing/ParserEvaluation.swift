public import LanguageAnalysis
public import TextModel

extension DependencyParser {
    /// The shares of words with the right head, and with the right head and relation; on gold tokens with tags from
    /// `tagger`. Punctuation counts, as Universal Dependencies has it.
    public func attachment(on sentences: [TreebankSentence], tagger: Tagger) -> (unlabelled: Double, labelled: Double) {
        var heads = 0
        var both = 0
        var total = 0
        compare(sentences, tagger) { gold, found in
            total += 1
            guard found.head == gold.head else { return }
            heads += 1
            both += found.relation == gold.relation ? 1 : 0
        }
        return (Double(heads) / Double(max(1, total)), Double(both) / Double(max(1, total)))
    }

    /// What relations are taken for others where the head is right, and how often; the most frequent first.
    public func confusions(
        on sentences: [TreebankSentence], tagger: Tagger
    ) -> [(gold: DependencyRelation, found: DependencyRelation, count: Int)] {
        var counts: [[DependencyRelation]: Int] = [:]
        compare(sentences, tagger) { gold, found in
            guard found.head == gold.head, found.relation != gold.relation else { return }
            counts[[gold.relation, found.relation], default: 0] += 1
        }
        return counts.map { ($0[0], $0[1], $1) }.sorted {
            ($1.2, $0.0.rawValue, $0.1.rawValue) < ($0.2, $1.0.rawValue, $1.1.rawValue)
        }
    }

    private typealias Arc = (head: Int, relation: DependencyRelation)

    private func compare(_ sentences: [TreebankSentence], _ tagger: Tagger, _ body: (Arc, Arc) -> Void) {
        for sentence in sentences {
            let features = tagger.groups.features(of: sentence.words)
            for (index, arc) in parse(ParseSentence(features, tags: tagger.tags(of: features))).enumerated() {
                body((sentence.heads[index], sentence.relations[index]), arc)
            }
        }
    }
}
