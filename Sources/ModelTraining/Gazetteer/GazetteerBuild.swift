internal import EntityExtraction
internal import ModelFiles

/// Builds the gazetteer from the public sources in one folder and the hand-written tables in another.
public struct GazetteerBuild {
    /// The folder with `gazetteers`, `linking`, `lexicon`, `silver` and `text`.
    public let data: String
    /// The folder with `gazetteer-places.tsv` and `gazetteer-organizations.tsv`.
    public let tables: String

    /// A build from the given folders.
    public init(data: String, tables: String) {
        self.data = data
        self.tables = tables
    }

    /// Where the names come from.
    public static let corpora = Corpus.nameLists + [.currentEvents, .plainNews]

    /// The same as text, kept in the table.
    private static let sources = corpora.map { "\($0.name)\t\($0.source)\t\($0.licence)" }.joined(separator: "\n")

    /// Reads all sources; gives the file's bytes.
    ///
    /// - Throws: `TrainingDataError`.
    public func encoded() throws -> [UInt8] {
        let words = try WordUse(sentences: "\(data)/text/voa_news_sentences.txt")
        let lists = "\(data)/gazetteers"
        var builder = GazetteerBuilder()
        try readPlaces(lists, words, into: &builder)
        let names = try personNames(lists, words)
        try readOrganizations(lists, words, into: &builder)
        try CurrentEventsReader(
            links: "\(data)/linking/wikipedia_current_events.jsonl", labels: "\(data)/silver/current_events.jsonl"
        ).write(into: &builder)
        try readActors(names, words, into: &builder)
        var writer = GazetteerWriter()
        builder.write(to: &writer)
        names.write(to: &writer)
        var file = SectionFileWriter()
        writer.write(to: &file)
        file.add("sources", text: Self.sources)
        return file.encoded()
    }

    private func readPlaces(_ lists: String, _ words: WordUse, into builder: inout GazetteerBuilder) throws {
        try FactsReader().read("\(tables)/gazetteer-places.tsv", into: &builder)
        var places = GeoNamesReader(words: words)
        try places.readCountries("\(lists)/geonames_countries.json", into: &builder)
        try FactbookReader().read("\(lists)/factbook_countries.tsv", into: &builder)
        try places.readCities("\(lists)/geonames_cities15000.json", into: &builder)
    }

    private func readOrganizations(_ lists: String, _ words: WordUse, into builder: inout GazetteerBuilder) throws {
        try FactsReader().read("\(tables)/gazetteer-organizations.tsv", into: &builder)
        let reader = OrganizationsReader(words: words)
        try reader.readCompanies("\(lists)/sp500.csv", into: &builder)
        try reader.readUniversities("\(lists)/universities.json", into: &builder)
    }

    private func readActors(
        _ names: PersonNamesReader, _ words: WordUse, into builder: inout GazetteerBuilder
    ) throws {
        let reader = ActorsReader(names: names, words: words)
        let folder = "\(data)/lexicon/cameo"
        try reader.readOrganizations("\(folder)/Phoenix.International.actors.txt", into: &builder)
        try reader.readOrganizations("\(folder)/Phoenix.MilNonState.actors.txt", into: &builder)
        try reader.readPersons("\(folder)/Phoenix.Countries.actors.txt", into: &builder)
    }

    private func personNames(_ lists: String, _ words: WordUse) throws -> PersonNamesReader {
        var names = PersonNamesReader(words: words)
        try names.readCensus(
            female: "\(lists)/us_census_dist.female.first", male: "\(lists)/us_census_dist.male.first",
            surnames: "\(lists)/us_census_dist.all.last")
        try names.readByCountry(
            given: "\(lists)/common-forenames-by-country.csv", surnames: "\(lists)/common-surnames-by-country.csv")
        try names.readNicknames("\(lists)/nicknames.csv")
        return names
    }
}
