package import Ontology
package import TextModel

/// A text with annotated entities and what it says of them, from any corpus of relations.
package struct FactDocument {
    /// The text.
    package var text: String
    /// Where each entity is mentioned.
    package var entities: [[TextSpan]] = []
    /// What the text says of them.
    package var facts: [Fact] = []

    /// One annotated relation.
    package struct Fact: Hashable {
        /// The number of the entity it starts from.
        package var source: Int
        /// The number of the entity it leads to.
        package var target: Int
        /// Its name in the corpus.
        package var name: String
        /// The edges that say the same in this program's vocabulary; empty where none does.
        package var readings: [Reading]
    }

    /// An edge type in one direction.
    package struct Reading: Hashable {
        package var type: EdgeType
        /// Whether the edge leads from the fact's target to its source.
        package var isTurned: Bool
    }

    package init(text: String) { self.text = text }

    /// The number of the entity mentioned at a place, made where it is new.
    mutating func entity(at span: TextSpan) -> Int {
        if let known = entities.firstIndex(where: { $0.contains(span) }) { return known }
        entities.append([span])
        return entities.count - 1
    }
}

extension FactDocument.Reading {
    /// Readings in words: "located_in", or "founded⁻" for the way back.
    static func list(_ words: String) -> [FactDocument.Reading] {
        words.split(separator: " ").compactMap { word in
            let isTurned = word.hasSuffix("⁻")
            let name = isTurned ? word.dropLast() : word[...]
            return EdgeType(rawValue: String(name)).map { FactDocument.Reading(type: $0, isTurned: isTurned) }
        }
    }
}
