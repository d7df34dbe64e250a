package import Foundation
internal import Ontology
internal import RelationExtraction
package import TextModel

/// What is learnt from of pairs of mentions, written out for a larger model that is to have an opinion of them: where they stand,
/// what the small model sees of them, and a reader's answer where there is one.
package struct LearningCases {
    private let links: LinkTraining

    package init(links: LinkTraining) { self.links = links }

    /// An annotated article's pairs, as a line of JSON.
    package func line(of annotated: AnnotatedArticle) throws -> Data {
        try line(annotated.article, links.cases(annotated))
    }

    /// A passage's pairs, as a line of JSON, with readers' verdicts of them; the other answers are open.
    ///
    /// - Parameter first: The passage's first line in its file.
    package func line(of passage: Article, at first: Int, verdicts: NewsOpinions?) throws -> Data {
        let cases = links.cases(passage).map { item in
            var item = item
            let spans = item.pair.spans
            item.readings = verdicts?.opinion(inPassageAt: first, of: spans.first, spans.second)
                .map { $0.readings.keys.sorted() }
            return item
        }
        return try line(passage, cases)
    }

    private func line(_ article: Article, _ pairs: [LinkTraining.Case]) throws -> Data {
        let object: [String: Any] = ["id": article.id, "text": article.text, "pairs": pairs.map(described)]
        return try JSONSerialization.data(withJSONObject: object, options: .sortedKeys) + Data("\n".utf8)
    }

    private func described(_ item: LinkTraining.Case) -> [String: Any] {
        let pair = item.pair
        return [
            "sentence": offsets(pair.sentence), "spans": [offsets(pair.spans.first), offsets(pair.spans.second)],
            "types": [pair.types.first.rawValue, pair.types.second.rawValue], "isRead": pair.isRead,
            "patterns": pair.readings.map(\.name), "features": pair.features.map { String($0, radix: 36) },
            "answers": item.readings.map { $0.map(\.name) } as Any? ?? NSNull(),
        ]
    }

    private func offsets(_ span: TextSpan) -> [Int] { [span.start, span.end] }
}
