internal import TextModel

/// Relations of the DocRED family (Yao et al. 2019; Re-DocRED, Tan et al. 2022).
package enum DocREDFacts {
    /// Wikidata properties in this program's vocabulary.
    private static let readings: [String: String] = [
        "P131": "located_in", "P17": "located_in", "P150": "located_in⁻", "P276": "located_in", "P159": "located_in",
        "P27": "from", "P19": "from", "P20": "from", "P551": "from",
        "P361": "part_of located_in member_of", "P527": "part_of⁻ located_in⁻ member_of⁻",
        "P749": "part_of owns⁻", "P355": "part_of⁻ owns",
        "P463": "member_of affiliated_with", "P102": "member_of affiliated_with", "P54": "member_of affiliated_with",
        "P108": "affiliated_with", "P69": "affiliated_with", "P241": "affiliated_with member_of",
        "P6": "affiliated_with⁻", "P35": "affiliated_with⁻", "P488": "affiliated_with⁻",
        "P127": "owns⁻ part_of", "P112": "founded⁻", "P170": "founded⁻",
        "P3373": "kin_of", "P40": "kin_of", "P22": "kin_of", "P25": "kin_of", "P26": "kin_of",
        "P1344": "participates_in", "P710": "participates_in⁻", "P607": "participates_in",
    ]

    /// The documents of a file, with the facts that one sentence alone states.
    package static func read(_ path: String) throws -> [FactDocument] {
        guard let documents = try TrainingData.json(path) as? [[String: Any]] else {
            throw TrainingDataError(path: path, line: 0, problem: "not a list of documents")
        }
        return documents.compactMap(document)
    }

    private static func document(_ json: [String: Any]) -> FactDocument? {
        guard let sentences = json["sents"] as? [[String]], let vertices = json["vertexSet"] as? [[[String: Any]]],
            let labels = json["labels"] as? [[String: Any]]
        else { return nil }
        let (text, places) = runningText(sentences)
        var document = FactDocument(text: text)
        document.entities = vertices.map { mentions in mentions.compactMap { span($0, places) } }
        document.facts = labels.compactMap { label in
            guard let name = label["r"] as? String, let head = label["h"] as? Int, let tail = label["t"] as? Int,
                let evidence = label["evidence"] as? [Int], evidence.count == 1,
                [head, tail].allSatisfy({ isMentioned(vertices[$0], in: evidence[0]) })
            else { return nil }
            return FactDocument.Fact(
                source: head, target: tail, name: name,
                readings: FactDocument.Reading.list(readings[name] ?? ""))
        }
        return document
    }

    private static func isMentioned(_ mentions: [[String: Any]], in sentence: Int) -> Bool {
        mentions.contains { $0["sent_id"] as? Int == sentence }
    }

    private static func span(_ mention: [String: Any], _ places: [[TextSpan]]) -> TextSpan? {
        guard let sentence = mention["sent_id"] as? Int, let words = mention["pos"] as? [Int], words.count == 2,
            sentence < places.count, words[0] < words[1], words[1] <= places[sentence].count
        else { return nil }
        return TextSpan(places[sentence][words[0]].start, places[sentence][words[1] - 1].end)
    }

    /// The sentences set as print sets them, and where each word stands.
    private static func runningText(_ sentences: [[String]]) -> (text: String, places: [[TextSpan]]) {
        var text = ""
        let places = sentences.map { sentence in
            if !text.isEmpty { text += " " }
            var setting = Typesetting()
            return sentence.map { word in
                text += setting.blank(before: Substring(word)) ? " " : ""
                let start = text.utf8.count
                text += word
                return TextSpan(start, text.utf8.count)
            }
        }
        return (text, places)
    }
}
