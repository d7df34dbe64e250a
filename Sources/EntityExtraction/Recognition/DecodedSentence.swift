internal import Ontology
internal import TextModel

/// The labels of one sentence with their probabilities.
struct DecodedSentence {
    let labels: [Int]
    let probabilities: [Float]
    let calibration: NameCalibration

    /// The names that the labels say, as mentions.
    func mentions(in article: AnalyzedArticle, _ range: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var at = 0
        while at < labels.count {
            guard let type = NameLabel.type(labels[at]) else {
                at += 1
                continue
            }
            var end = at + 1
            while end < labels.count, NameLabel.position(labels[end - 1]) != .last,
                NameLabel.position(labels[end - 1]) != .unit
            {
                end += 1
            }
            mentions.append(mention(at..<end, type, in: article, offset: range.lowerBound))
            at = end
        }
        return mentions
    }

    /// The confidence is the least probability of its tokens' labels, calibrated.
    private func mention(_ local: Range<Int>, _ type: NodeType, in article: AnalyzedArticle, offset: Int) -> Mention {
        let sure = local.map { probabilities[$0 * NameLabel.count + labels[$0]] }.min() ?? 0
        let tokens = local.lowerBound + offset..<local.upperBound + offset
        return Mention(
            span: TextSpan(
                article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end),
            tokens: tokens, head: article.head(of: tokens), type: type, kind: .name,
            confidence: Double(calibration(sure)))
    }
}

extension AnalyzedArticle {
    /// The token of a run that the others depend on; its last one where there is no tree.
    func head(of run: Range<Int>) -> Int {
        guard tokens[run.upperBound - 1].head >= 0 || tokens[run.lowerBound].head >= 0 else {
            return run.upperBound - 1
        }
        return run.first { !run.contains(tokens[$0].head) } ?? run.upperBound - 1
    }
}
