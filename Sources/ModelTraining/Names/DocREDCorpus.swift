internal import Ontology

/// Reads typed mentions of the DocRED family: documents of Wikipedia.
enum DocREDCorpus {
    /// The documents of a file.
    static func read(_ path: String) throws -> [LabelledText] {
        guard let documents = try TrainingData.json(path) as? [[String: Any]] else {
            throw TrainingDataError(path: path, line: 0, problem: "not a list of documents")
        }
        return documents.compactMap { document in
            guard let sentences = document["sents"] as? [[String]],
                let vertices = document["vertexSet"] as? [[[String: Any]]]
            else { return nil }
            let starts = sentences.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
            let names = vertices.joined().compactMap { name($0, starts: starts) }
            return LabelledText(sentences: sentences, names: NameCleaning.withoutOverlaps(names))
        }
    }

    private static func name(_ mention: [String: Any], starts: [Int]) -> LabelledName? {
        guard let type = mention["type"] as? String, let sentence = mention["sent_id"] as? Int,
            let place = mention["pos"] as? [Int], place.count == 2, sentence + 1 < starts.count, place[0] < place[1]
        else { return nil }
        let words = starts[sentence] + place[0]..<starts[sentence] + place[1]
        guard words.upperBound <= starts[sentence + 1] else { return nil }
        switch type {
        case "PER": return LabelledName(words: words, types: [.person])
        case "ORG": return LabelledName(words: words, types: [.organization])
        case "LOC": return LabelledName(words: words, types: [.place])
        // Works, products, languages, and events among them.
        case "MISC": return LabelledName(words: words, types: [.event], mayBeNone: true)
        default: return nil
        }
    }
}
