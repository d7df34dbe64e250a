internal import EntityExtraction
internal import Ontology

/// An annotated set: its name, its texts, and the types that count.
struct NameSet {
    let name: String
    let texts: [LabelledText]
    let types: [NodeType]
}

/// The sets that the recognizer is measured on.
struct NameSets {
    let data: String
    let gazetteer: Gazetteer

    private static let names: [NodeType] = [.person, .organization, .place]

    /// What changes are judged by: foreign corpora, and one text in twenty of those that training draws on.
    func development() throws -> [NameSet] {
        let cleaning = NameCleaning(gazetteer: gazetteer)
        return [
            NameSet(
                name: "wikigold", texts: try ColumnCorpus.wikigold.read("\(data)/ner/wikigold.conll.txt"),
                types: Self.names),
            NameSet(
                name: "UNER EWT dev", texts: try ColumnCorpus.uner.read("\(data)/ner/uner_ewt_dev.iob2"),
                types: Self.names),
            NameSet(
                name: "CrossNER politics dev",
                texts: try ColumnCorpus.crossNEREvaluation.read("\(data)/ner/crossner/politics_dev.txt"),
                types: Self.names + [.event]),
            NameSet(
                name: "GUM dev", texts: try GUMCorpus.read("\(data)/treebank/gum/dev").map(cleaning.cleaned),
                types: Self.names + [.event]),
        ] + (try part(.development, "dev"))
    }

    /// What no change was judged by; for the figures alone.
    func check() throws -> [NameSet] { try part(.check, "check") }

    private func part(_ part: TextPart, _ suffix: String) throws -> [NameSet] {
        let corpora = NameCorpora(data: data, gazetteer: gazetteer)
        let cleaning = NameCleaning(gazetteer: gazetteer)
        func set(_ name: String, _ texts: [LabelledText], _ types: [NodeType]) -> NameSet {
            NameSet(name: "\(name) \(suffix)", texts: texts.map { Self.opened(cleaning.cleaned($0)) }, types: types)
        }
        let government = try Re3dCorpus(gazetteer: gazetteer).read("\(data)/relations/re3d")
        let news = try corpora.news().of(part)
        let isEven = part == .development
        return [
            set("DocRED", try corpora.documents().of(part), Self.names),
            set("CrossNER other domains", try corpora.otherDomains(.crossNER).of(part), Self.names + [.event]),
            set("re3d", government.indices.filter { ($0 % 2 == 0) == isEven }.map { government[$0] }, Self.names),
            set("marked news", try corpora.markedNews().of(part), Self.names + [.event]),
            set("read news", news.filter(\.isRead), Self.names + [.event]),
            set("silver news", news.filter { !$0.isRead }, Self.names),
        ]
    }

    /// The text with its doubtful names counting neither way.
    private static func opened(_ text: LabelledText) -> LabelledText {
        var text = text
        for index in text.names.indices where text.names[index].isDoubtful { text.names[index].mayBeNone = true }
        return text
    }
}
