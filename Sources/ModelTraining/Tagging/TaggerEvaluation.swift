public import LanguageAnalysis

extension Tagger {
    /// The shares of words with the right universal and the right Penn tag, on gold tokens.
    public func accuracy(on sentences: [TreebankSentence]) -> (universal: Double, penn: Double) {
        var universal = 0
        var penn = 0
        var total = 0
        for sentence in sentences {
            for (found, gold) in zip(tags(of: groups.features(of: sentence.words)), sentence.tags) {
                universal += found.0 == gold.universal ? 1 : 0
                penn += found.1 == gold.penn ? 1 : 0
                total += 1
            }
        }
        return (Double(universal) / Double(max(1, total)), Double(penn) / Double(max(1, total)))
    }
}
