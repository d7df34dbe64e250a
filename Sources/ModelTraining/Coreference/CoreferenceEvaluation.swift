package import EntityExtraction
internal import Ontology
internal import TextModel

/// Scores coreference on documents with gold trees and gold names: the chains of named entities, with their nominals and
/// pronouns, mentions compared by their head word.
package struct CoreferenceEvaluation {
    private let resolver: CoreferenceResolver

    package init(resolver: CoreferenceResolver) { self.resolver = resolver }

    /// What an evaluation tells.
    package struct Result {
        /// Names alone.
        package var names = CoreferenceScores()
        /// All mentions of named entities.
        package var all = CoreferenceScores()
        /// Third-person pronouns: with a name of their entity in one chain, or not.
        package var pronouns = CoreferenceScores.Tally()
        /// Nominals, likewise.
        package var nominals = CoreferenceScores.Tally()
    }

    /// The scores over all documents.
    package func scores(_ documents: [CoreferenceDocument]) -> Result {
        var result = Result()
        for document in documents {
            var article = document.article
            resolver.analyze(&article)
            let nameHeads = Set(document.article.mentions.map(\.head))
            let predicted = article.chains.map { $0.mentions.map { article.mentions[$0].head } }
            var gold: [Int: [Int]] = [:]
            for (head, entity) in document.entityOfHead where document.named.contains(entity) {
                gold[entity, default: []].append(head)
            }
            let clusters = gold.sorted { $0.key < $1.key }.map { $0.value.sorted() }
            result.all.add(predicted: predicted, gold: clusters)
            result.names.add(
                predicted: predicted.map { $0.filter(nameHeads.contains) },
                gold: clusters.map { $0.filter(nameHeads.contains) })
            count(article, document, nameHeads, .pronoun, &result.pronouns)
            count(article, document, nameHeads, .nominal, &result.nominals)
        }
        return result
    }

    private func count(
        _ article: AnalyzedArticle, _ document: CoreferenceDocument, _ nameHeads: Set<Int>, _ kind: MentionKind,
        _ tally: inout CoreferenceScores.Tally
    ) {
        for mention in article.mentions where mention.kind == kind && counts(mention, article) {
            guard let chain = mention.chain else { continue }
            let entities = article.chains[chain].mentions.map { article.mentions[$0].head }
                .filter(nameHeads.contains).compactMap { document.entityOfHead[$0] }
            tally.precisionWhole += 1
            if let entity = document.entityOfHead[mention.head], entities.contains(entity) { tally.precisionPart += 1 }
        }
        tally.recallPart = tally.precisionPart
        for (head, entity) in document.entityOfHead where document.named.contains(entity) && !nameHeads.contains(head) {
            let token = document.article.tokens[head]
            let isPronoun = token.xpos == .PRP || token.xpos == .PRPS
            let isThird = Self.thirdPerson.contains(document.article.text(head).lowercased())
            if kind == .pronoun ? isPronoun && isThird : token.upos == .noun { tally.recallWhole += 1 }
        }
    }

    private func counts(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        mention.kind != .pronoun || Self.thirdPerson.contains(article.text(mention.span).lowercased())
    }

    private static let thirdPerson: Set<String> = [
        "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
        "theirs", "themselves",
    ]
}

extension CoreferenceEvaluation {
    /// The names that were joined wrongly (`+`) or left apart (`-`), a line a pair of forms.
    package func nameErrors(_ document: CoreferenceDocument) -> [String] {
        var article = document.article
        resolver.analyze(&article)
        var chainOfHead: [Int: Int] = [:]
        for (number, chain) in article.chains.enumerated() {
            for mention in chain.mentions { chainOfHead[article.mentions[mention].head] = number }
        }
        var lines: Set<String> = []
        let mentions = document.article.mentions
        for (at, one) in mentions.enumerated() {
            for other in mentions[(at + 1)...] {
                let isGold = document.entityOfHead[one.head] == document.entityOfHead[other.head]
                let isFound = chainOfHead[one.head] != nil && chainOfHead[one.head] == chainOfHead[other.head]
                guard isGold != isFound else { continue }
                lines.insert("\(isFound ? "+" : "-") \(article.text(one.span)) | \(article.text(other.span))")
            }
        }
        return lines.sorted() + referringErrors(article, document)
    }

    /// The nominals (`n`) and third-person pronouns (`p`) in a chain without a name of their entity.
    private func referringErrors(_ article: AnalyzedArticle, _ document: CoreferenceDocument) -> [String] {
        let nameHeads = Set(document.article.mentions.map(\.head))
        return article.mentions.compactMap { mention in
            guard mention.kind == .nominal || mention.kind == .pronoun, counts(mention, article),
                let chain = mention.chain
            else { return nil }
            let entities = article.chains[chain].mentions.map { article.mentions[$0].head }
                .filter(nameHeads.contains).compactMap { document.entityOfHead[$0] }
            if let entity = document.entityOfHead[mention.head], entities.contains(entity) { return nil }
            let sentence = article.sentences[article.sentenceIndex(ofToken: mention.head)].span
            return
                "\(mention.kind == .nominal ? "n" : "p") \(article.text(mention.span)) = \(article.chains[chain].name)"
                + " in: \(article.text(sentence))"
        }
    }
}
