internal import EntityExtraction
internal import Foundation
internal import Ontology

/// Reads the entities of re3d: news of governments, marked by hand where the confidence says so.
///
/// The corpus marks noun phrases and pronouns too; a name is one whose every word has a capital, small words inside apart.
/// Countries that act are organizations there and places here. Names that no one has looked at count neither way.
struct Re3dCorpus {
    let gazetteer: Gazetteer

    private static let types: [String: NodeType] = [
        "Person": .person, "Organisation": .organization, "Location": .place,
    ]
    private static let small: Set<String> = ["of", "the", "and", "for", "in", "on", "de", "al", "bin", "&"]

    private struct Entity {
        let start: Int
        let end: Int
        let type: NodeType?
        let isSure: Bool
    }

    /// The documents of all the corpus's folders, in order of folder and file.
    func read(_ folder: String) throws -> [LabelledText] {
        let parts = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        return try parts.flatMap { part -> [LabelledText] in
            let path = "\(folder)/\(part)"
            guard FileManager.default.fileExists(atPath: "\(path)/documents.json") else { return [] }
            var entities: [String: [Entity]] = [:]
            for line in try TrainingData.jsonLines("\(path)/entities.json") {
                guard let document = line["documentId"] as? String, let entity = entity(line) else { continue }
                entities[document, default: []].append(entity)
            }
            return try TrainingData.jsonLines("\(path)/documents.json").compactMap { document in
                guard let id = document["_id"] as? String, let text = document["text"] as? String else { return nil }
                return labelled(text, entities[id] ?? [])
            }
        }
    }

    private func entity(_ line: [String: Any]) -> Entity? {
        guard let start = line["begin"] as? Int, let end = line["end"] as? Int, start < end,
            let type = line["type"] as? String
        else { return nil }
        let confidence = (line["confidence"] as? NSNumber)?.doubleValue ?? 0
        return Entity(start: start, end: end, type: Self.types[type], isSure: confidence >= 0.5)
    }

    private func labelled(_ text: String, _ entities: [Entity]) -> LabelledText {
        var runs = WordRuns(Array(text.unicodeScalars), cuts: Set(entities.flatMap { [$0.start, $0.end] }))
        runs.run()
        let names = entities.compactMap { entity in
            runs.words(of: entity.start..<entity.end).flatMap { name(entity, $0, runs.words) }
        }
        return LabelledText(sentences: runs.sentences, names: NameCleaning.withoutOverlaps(names), glued: runs.glued)
    }

    private func name(_ entity: Entity, _ range: Range<Int>, _ words: [String]) -> LabelledName? {
        var words = words[range]
        if let first = words.first, ["the", "The", "a", "an"].contains(first) { words = words.dropFirst() }
        guard let first = words.first, let last = words.last, Self.isCapital(first), Self.isCapital(last),
            words.allSatisfy({ Self.isCapital($0) || Self.small.contains($0) })
        else { return nil }
        guard let type = entity.type else { return nil }
        let readings = gazetteer.readings(of: words.joined(separator: " "))
        let isLand = readings.first.map { $0.kind == .country || $0.kind == .region } ?? false
        return LabelledName(
            words: words.startIndex..<words.endIndex, types: [isLand ? .place : type], mayBeNone: !entity.isSure)
    }

    private static func isCapital(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.properties.isUppercase || first.properties.numericType != nil || word.hasPrefix("al-")
    }
}
