internal import Foundation
package import TextModel

/// Texts whose names, pronouns and nouns are marked, as documents to learn antecedents from: tokens, trees and names as the
/// program finds them.
package enum MarkedDocuments {
    /// The news written for this project in which a pronoun or noun is marked, and the plain news that readers marked.
    ///
    /// - Parameters:
    ///   - data: the folder of corpora.
    ///   - tables: the folder of what was written and marked for this project.
    ///   - pipeline: ends before coreference.
    package static func read(
        data: String, tables: String, pipeline: AnalysisPipeline
    ) throws -> [CoreferenceDocument] {
        let texts = try MarkedNews.texts("\(tables)/marked-news.txt") + ReadNews.texts(data: data, tables: tables)
        return texts.filter { !$0.anaphors.isEmpty }.map { document($0, pipeline) }
    }

    private static func document(_ text: MarkedNews.Text, _ pipeline: AnalysisPipeline) -> CoreferenceDocument {
        let lines = text.plain.split(separator: "\n", omittingEmptySubsequences: false)
        var paragraphs: [TextSpan] = []
        var start = 0
        for line in lines {
            paragraphs.append(TextSpan(start, start + line.utf8.count))
            start += line.utf8.count + 1
        }
        let article = pipeline.analyze(Article(id: "marked", text: text.plain, paragraphs: paragraphs))
        let offsets = byteOffsets(text.plain)
        func span(_ scalars: Range<Int>) -> TextSpan {
            TextSpan(offsets[scalars.lowerBound], offsets[scalars.upperBound])
        }
        var entities = Entities()
        var entityOfHead: [Int: Int] = [:]
        for name in text.names {
            let place = span(name.span)
            let entity = entities.number(of: String(scalars: text.plain, name.span))
            for mention in article.mentions where mention.span.overlaps(place) { entityOfHead[mention.head] = entity }
        }
        let named = Set(entityOfHead.values)
        var areNounsMarked = false
        for anaphor in text.anaphors {
            let place = span(anaphor.span)
            guard let token = article.tokens.firstIndex(where: { $0.span == place }) else { continue }
            if article.tokens[token].upos != .pron { areNounsMarked = true }
            // Who is nobody named is an entity of its own; of several together the first one will do.
            entityOfHead[token] = anaphor.antecedents.first.map { entities.number(of: $0) } ?? entities.fresh()
        }
        if areNounsMarked {
            for token in definiteNouns(article) where entityOfHead[token] == nil {
                entityOfHead[token] = entities.fresh()
            }
        }
        return CoreferenceDocument(article: article, entityOfHead: entityOfHead, named: named)
    }

    /// The heads of definite noun phrases: in a text where some are marked, the others stand for nobody named.
    static func definiteNouns(_ article: AnalyzedArticle) -> [Int] {
        article.tokens.compactMap { token in
            let isDefinite = ["the", "this", "that", "these", "those"].contains(token.lemma.lowercased())
            return isDefinite && token.relation == .det && token.head >= 0 ? token.head : nil
        }
    }

    /// For each Unicode scalar of a text, and its end, where its bytes begin.
    private static func byteOffsets(_ text: String) -> [Int] {
        var offsets = [0]
        for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + scalar.utf8.count) }
        return offsets
    }

    /// Numbers of entities by their names: a form that is the beginning or the end of a longer one, "Berg" of "Kari Berg", has
    /// its number.
    private struct Entities {
        private var forms: [(name: String, number: Int)] = []
        private var count = 0

        mutating func fresh() -> Int {
            count += 1
            return count - 1
        }

        mutating func number(of name: String) -> Int {
            let known =
                forms.first { $0.name == name }
                ?? forms.first { Self.isShort(name, for: $0.name) || Self.isShort($0.name, for: name) }
            let number = known?.number ?? fresh()
            forms.append((name, number))
            return number
        }

        private static func isShort(_ short: String, for long: String) -> Bool {
            long.hasPrefix(short + " ") || long.hasSuffix(" " + short)
        }
    }
}

extension String {
    fileprivate init(scalars text: String, _ range: Range<Int>) {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        self = String(text.unicodeScalars[start..<scalars.index(start, offsetBy: range.count)])
    }
}
