/// A public corpus or list that a model learnt from.
public struct Corpus: Sendable, Equatable, Codable {
    /// Its short name.
    public var name: String
    /// Where it is published.
    public var source: String
    /// The terms it is published under.
    public var licence: String

    /// A corpus with the given name, origin and terms.
    public init(name: String, source: String, licence: String) {
        self.name = name
        self.source = source
        self.licence = licence
    }

    /// The English Web Treebank.
    public static let ewt = Corpus(
        name: "UD English EWT, train", source: "github.com/UniversalDependencies/UD_English-EWT",
        licence: "CC BY-SA 4.0")
    /// The Georgetown University Multilayer corpus without its non-commercial genres.
    public static let gum = Corpus(
        name: "GUM 11.1, train", source: "github.com/amir-zeldes/gum",
        licence: "annotation CC BY 4.0; texts CC BY, CC BY-SA or public domain")
    /// Ambiguous pronouns of Wikipedia, each with two names.
    public static let gap = Corpus(
        name: "GAP, development", source: "github.com/google-research-datasets/gap-coreference", licence: "Apache-2.0")
    /// Plain news of the Voice of America.
    public static let plainNews = Corpus(
        name: "Voice of America sentences", source: "Groningen Meaning Bank", licence: "public domain")
    /// News in the manner of papers of many countries, with invented persons and firms.
    public static let writtenNews = Corpus(
        name: "News written for this project", source: "this project",
        licence: "as the project")
    /// News articles of Wikinews.
    public static let wikinews = Corpus(name: "Wikinews articles", source: "en.wikinews.org", licence: "CC BY 2.5")
    /// Press releases of governments and articles on one war, as the corpus re3d gathers them.
    public static let governmentReports = Corpus(
        name: "re3d, texts", source: "github.com/dstl/re3d",
        licence: "public domain (US); OGL 3.0 (UK); CC BY-SA (Wikipedia); reuse with source (EU)")
}
