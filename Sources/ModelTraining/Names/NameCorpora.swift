internal import EntityExtraction

/// The corpora that the recognizer learns from.
struct NameCorpora {
    let data: String
    let gazetteer: Gazetteer
    /// The folder with what was written for this project.
    var tables = Self.tables

    /// Where that folder is among the sources.
    static let tables = "Sources/ModelTraining/Resources"
    /// How much an error counts in news whose names were marked for this project, to teach what the public corpora do not.
    static let markedWeight: Float = 1.5
    /// How much an error counts in text labelled by a recognizer.
    static let silverWeight: Float = 0.6

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
        texts += try documents().of(.training)
        let folder = "\(data)/ner/crossner"
        texts += try ColumnCorpus.crossNER.read("\(folder)/politics_train.txt")
        texts += try otherDomains(.crossNER).of(.training)
        texts += try KnowledgeNetCorpus.read("\(data)/relations/knowledgenet_folds123.tsv")
        texts += try markedNews().of(.training).map { text in
            var weighted = text
            weighted.weight = Self.markedWeight
            return weighted
        }
        return texts
    }

    /// News of all sections, written for this project, with all names marked.
    func markedNews() throws -> [LabelledText] { try MarkedNews.read("\(tables)/marked-news.txt") }

    /// The documents of the DocRED family.
    func documents() throws -> [LabelledText] {
        try ["redocred_dev", "docred_entities_only"].flatMap { try DocREDCorpus.read("\(data)/documents/\($0).json") }
    }

    /// CrossNER's domains without politics.
    func otherDomains(_ corpus: ColumnCorpus) throws -> [LabelledText] {
        try ["ai", "literature", "music", "science"].flatMap { domain in
            try ["train", "dev", "test"].flatMap { part in
                try corpus.read("\(data)/ner/crossner/\(domain)_\(part).txt")
            }
        }
    }

    /// Plain news with silver labels, and readers' where they marked it.
    func news() throws -> [LabelledText] {
        try SilverCorpus.read(
            "\(data)/silver/voa_news.jsonl", leastScore: Self.leastScore, sentencesPerText: SilverCorpus.linesInText,
            readers: try readNames()["voa_news"])
    }

    private func readNames() throws -> ReadNames { try ReadNames(path: "\(tables)/read-names.tsv") }

    private func silver() throws -> [LabelledText] {
        let folder = "\(data)/silver"
        let least = Self.leastScore
        let news = try news().of(.training)
        let web = try SilverCorpus.read(
            "\(folder)/ewt_train.jsonl", leastScore: least, sentencesPerText: SilverCorpus.linesInText)
        var events = try SilverCorpus.read(
            "\(folder)/current_events.jsonl", leastScore: least, sentencesPerText: 1,
            readers: try readNames()["current_events"], without: "2026-05")
        for index in events.indices { events[index].feedsGazetteer = true }
        return (news + web + events).map { text in
            var weighted = text
            weighted.weight = text.isRead ? Self.markedWeight : Self.silverWeight
            return weighted
        }
    }
}
