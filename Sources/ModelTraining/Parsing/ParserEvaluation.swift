public import LanguageAnalysis
internal import TextModel

extension DependencyParser {
    /// The shares of words with the right head, and with the right head and relation; on gold tokens with tags from
    /// `tagger`. Punctuation counts, as Universal Dependencies has it.
    public func attachment(on sentences: [TreebankSentence], tagger: Tagger) -> (unlabelled: Double, labelled: Double) {
        var heads = 0
        var both = 0
        var total = 0
        for sentence in sentences {
            let features = tagger.groups.features(of: sentence.words)
            let tagged = ParseSentence(features, tags: tagger.tags(of: features))
            for (index, arc) in parse(tagged).enumerated() {
                total += 1
                guard arc.head == sentence.heads[index] else { continue }
                heads += 1
                let relation = arc.head == 0 ? .root : arc.relation
                both += relation == sentence.relations[index] ? 1 : 0
            }
        }
        return (Double(heads) / Double(max(1, total)), Double(both) / Double(max(1, total)))
    }
}
