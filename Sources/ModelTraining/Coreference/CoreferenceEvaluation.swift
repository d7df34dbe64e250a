package import EntityExtraction
internal import TextModel

/// Scores coreference on documents with gold trees and gold names: the chains of named entities, with their nominals and
/// pronouns, mentions compared by their head word.
package struct CoreferenceEvaluation {
    private let resolver: CoreferenceResolver

    package init(resolver: CoreferenceResolver) { self.resolver = resolver }

    /// The scores over all documents: of names alone, and of all mentions of named entities.
    package func scores(_ documents: [CoreferenceDocument]) -> (names: CoreferenceScores, all: CoreferenceScores) {
        var (names, all) = (CoreferenceScores(), CoreferenceScores())
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
            all.add(predicted: predicted, gold: clusters)
            names.add(
                predicted: predicted.map { $0.filter(nameHeads.contains) },
                gold: clusters.map { $0.filter(nameHeads.contains) })
        }
        return (names, all)
    }
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
        return lines.sorted()
    }
}
