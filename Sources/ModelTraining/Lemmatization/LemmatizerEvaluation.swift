public import LanguageAnalysis
internal import TextModel

extension Lemmatizer {
    /// The share of words with the right lemma, on gold tokens, with tags from `tagger`; words without a gold lemma
    /// do not count.
    public func accuracy(on sentences: [TreebankSentence], tagger: Tagger) -> Double {
        var right = 0
        var total = 0
        for sentence in sentences {
            let tags = tagger.tags(of: tagger.groups.features(of: sentence.words))
            for index in sentence.words.indices where sentence.lemmas[index] != "_" {
                total += 1
                let found = lemma(of: sentence.words[index][...], tag: tags[index].1)
                right += found == sentence.lemmas[index] ? 1 : 0
            }
        }
        return Double(right) / Double(max(1, total))
    }
}
