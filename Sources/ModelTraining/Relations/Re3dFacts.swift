internal import Foundation
internal import TextModel

/// Relations of re3d: statements of governments and agencies about one conflict (Dstl, 2017).
package enum Re3dFacts {
    private static let readings: [String: String] = [
        "FightingAgainst": "assault threaten coerce sanction accuse mobilize",
        "AlliesOf": "support cooperate aid agree member_of", "CommWith": "consult comments_on request agree cooperate",
        "InChargeOf": "affiliated_with owns", "BelongsTo": "part_of member_of affiliated_with located_in from",
        "CoLocated": "located_in from consult mobilize", "Likes": "support", "Dislikes": "accuse reject threaten",
    ]

    /// The documents of all folders below `folder`, in the order of the folders' names.
    package static func read(_ folder: String) throws -> [FactDocument] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.flatMap { name in
            let path = "\(folder)/\(name)"
            guard FileManager.default.fileExists(atPath: "\(path)/relations.json") else { return [FactDocument]() }
            return try documents(path)
        }
    }

    private static func documents(_ folder: String) throws -> [FactDocument] {
        let relations = Dictionary(grouping: try TrainingData.jsonLines("\(folder)/relations.json")) {
            $0["documentId"] as? String ?? ""
        }
        return try TrainingData.jsonLines("\(folder)/documents.json").compactMap { json in
            guard let id = json["_id"] as? String, let text = json["text"] as? String else { return nil }
            var document = FactDocument(text: text)
            let offsets = CodePointOffsets(text)
            for relation in relations[id] ?? [] { add(relation, offsets, to: &document) }
            return document
        }
    }

    private static func add(_ relation: [String: Any], _ offsets: CodePointOffsets, to document: inout FactDocument) {
        guard let name = relation["type"] as? String, let source = span(relation, "source", offsets),
            let target = span(relation, "target", offsets)
        else { return }
        let fact = FactDocument.Fact(
            source: document.entity(at: source), target: document.entity(at: target), name: name,
            readings: FactDocument.Reading.list(readings[name] ?? ""))
        if !document.facts.contains(fact) { document.facts.append(fact) }
    }

    private static func span(_ relation: [String: Any], _ end: String, _ offsets: CodePointOffsets) -> TextSpan? {
        guard let low = relation["\(end)Begin"] as? Int, let high = relation["\(end)End"] as? Int else { return nil }
        return offsets.span(low, high)
    }
}
