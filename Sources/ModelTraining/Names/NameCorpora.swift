internal import EntityExtraction

/// The corpora that the recognizer learns from.
struct NameCorpora {
    let data: String
    let gazetteer: Gazetteer

    /// Names below this score are left open in silver text.
    static let leastScore = 0.6

    /// All training texts, cleaned, in a fixed order, and some of their sentences as headlines.
    func training(seed: UInt64) throws -> [LabelledText] {
        let cleaning = NameCleaning(gazetteer: gazetteer)
        let texts = (try gold() + silver()).map { cleaning.cleaned($0) }
        var style = HeadlineStyle(seed: seed)
        return texts + style.headlines(from: texts)
    }

    private func gold() throws -> [LabelledText] {
        var texts = try GUMCorpus.read("\(data)/treebank/gum/train")
        texts += try DocREDCorpus.read("\(data)/documents/redocred_dev.json")
        texts += try DocREDCorpus.read("\(data)/documents/docred_entities_only.json")
        let folder = "\(data)/ner/crossner"
        texts += try ColumnCorpus.crossNER.read("\(folder)/politics_train.txt")
        for domain in ["ai", "literature", "music", "science"] {
            for part in ["train", "dev", "test"] {
                texts += try ColumnCorpus.crossNER.read("\(folder)/\(domain)_\(part).txt")
            }
        }
        return texts
    }

    private func silver() throws -> [LabelledText] {
        let folder = "\(data)/silver"
        let least = Self.leastScore
        let news = try SilverCorpus.read("\(folder)/voa_news.jsonl", leastScore: least, sentencesPerText: 12)
        let web = try SilverCorpus.read("\(folder)/ewt_train.jsonl", leastScore: least, sentencesPerText: 12)
        var events = try SilverCorpus.read(
            "\(folder)/current_events.jsonl", leastScore: least, sentencesPerText: 1, without: "2026-05")
        for index in events.indices { events[index].feedsGazetteer = true }
        return (news + web + events).map { text in
            var weighted = text
            weighted.weight = 0.6
            return weighted
        }
    }
}
