package import TextModel

/// Gives the trainer the features that the recognizer sees.
package struct NameFeatureReader {
    let gazetteer: Gazetteer
    let clusters: WordClusters?

    /// A reader that looks words up in the given tables.
    package init(gazetteer: Gazetteer, clusters: WordClusters?) {
        self.gazetteer = gazetteer
        self.clusters = clusters
    }

    /// For each token of a sentence the keys of its features.
    package func features(
        of article: AnalyzedArticle, sentence: Int, usesGazetteer: Bool = true
    ) -> [[UInt64]] {
        var text = article.article.text
        return text.withUTF8 { bytes in
            let range = article.sentences[sentence].tokens
            var features = NameFeatures(
                article, range, bytes, topic: ArticleTopic(article, bytes), gazetteer: gazetteer, clusters: clusters)
            features.usesGazetteer = usesGazetteer
            return range.indices.map { index in
                var keys: [UInt64] = []
                features.append(index - range.lowerBound, to: &keys)
                return keys
            }
        }
    }

    /// For each sentence and token of an article the keys of the features that come from its other sentences.
    ///
    /// - Parameter first: a recognizer that has not learnt from this article.
    package static func memoryFeatures(of article: AnalyzedArticle, first: NameRecognizer) -> [[[UInt64]]] {
        let readings = first.firstReading(of: article)
        var memory = NameMemory()
        for reading in readings { memory.add(reading.features.sentence, reading.probabilities) }
        return readings.map { reading in
            let sentence = reading.features.sentence
            let evidence = memory.evidence(for: sentence, reading.probabilities)
            return sentence.tokens.indices.map { index in
                var keys: [UInt64] = []
                evidence.append(index, sentence, to: &keys)
                return keys
            }
        }
    }
}
