internal import EntityExtraction
internal import Foundation

/// Reads known entities, their aliases and named events from Wikipedia's current events.
///
/// A linked title gets the type that the silver labels give its surface forms most often; titles that they mostly leave
/// unlabelled are not taken. The last month is kept aside for the evaluation of linking.
struct CurrentEventsReader {
    /// Words one of which a heading must hold to count as an event.
    private static let eventWords: Set<String> = [
        "war", "conflict", "election", "elections", "crisis", "insurgency", "attack", "attacks", "shooting", "bombing",
        "earthquake", "protests", "uprising", "invasion", "rebellion", "genocide", "massacre", "summit", "conference",
        "olympics", "games", "cup", "championship", "championships", "referendum", "coup", "hurricane", "typhoon",
        "cyclone", "flood", "floods", "wildfires", "wildfire", "tsunami", "eruption", "pandemic", "epidemic",
        "outbreak",
        "riots", "siege", "battle", "offensive", "strikes", "ceasefire", "revolution", "assassination", "crash",
        "explosion", "collapse", "disaster", "awards", "festival", "open", "tournament", "campaign", "unrest",
        "negotiations", "talks", "convention", "congress", "murders", "murder", "kidnapping", "hijacking", "derailment",
        "fire", "landslide", "heatwave", "drought", "famine", "strike", "boycott", "trial", "inauguration", "playoffs",
        "league", "prix", "bowl", "prizes", "mission",
    ]

    private struct Title {
        var forms: [String: Int] = [:]
        var links = 0
        var types: [String: Int] = [:]
    }

    private var titles: [String: Title] = [:]
    private var headings: [String: Int] = [:]

    /// Reads links and headings, and the labels of the same items.
    init(links: String, labels: String) throws {
        let items = try TrainingData.jsonLines(links)
        let months = Set(items.compactMap { ($0["day"] as? String)?.prefix(7) }).sorted()
        let labelled = try TrainingData.jsonLines(labels)
        guard items.count == labelled.count, let aside = months.last else {
            throw TrainingDataError(path: labels, line: 0, problem: "not as many items as links")
        }
        for (item, label) in zip(items, labelled) where !((item["day"] as? String) ?? "").hasPrefix(aside) {
            for heading in item["topics"] as? [String] ?? [] { headings[heading, default: 0] += 1 }
            count(item, types: Self.types(label))
        }
    }

    private static func types(_ item: [String: Any]) -> [Range<Int>: String] {
        var types: [Range<Int>: String] = [:]
        for mention in item["mentions"] as? [[Any]] ?? [] where mention.count == 4 {
            if let start = mention[0] as? Int, let end = mention[1] as? Int, let type = mention[2] as? String {
                types[start..<end] = type
            }
        }
        return types
    }

    private mutating func count(_ item: [String: Any], types: [Range<Int>: String]) {
        let text = Array((item["text"] as? String ?? "").unicodeScalars)
        for link in item["links"] as? [[Any]] ?? [] where link.count == 3 {
            guard let start = link[0] as? Int, let end = link[1] as? Int, let name = link[2] as? String,
                start < end, end <= text.count
            else { continue }
            var form = String(String.UnicodeScalarView(text[start..<end]))
            let article = ["The ", "the "].first { form.hasPrefix($0) }?.count ?? 0
            form.removeFirst(article)
            guard form.first?.isUppercase == true || form.first?.isNumber == true else { continue }
            titles[name, default: Title()].links += 1
            titles[name, default: Title()].forms[form, default: 0] += 1
            if let type = types[start + article..<end] { titles[name, default: Title()].types[type, default: 0] += 1 }
        }
    }

    func write(into builder: inout GazetteerBuilder) {
        for (name, title) in titles.sorted(by: { $0.key < $1.key }) {
            guard let (type, count) = title.types.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                count * 2 >= title.links
            else { continue }
            add(name, title, type: type, to: &builder)
        }
        for (heading, count) in headings.sorted(by: { $0.key < $1.key }) where Self.isEvent(heading) {
            _ = entry(Self.plainName(heading), kind: .event, prominence: 50 + 10 * min(6, count), in: &builder)
        }
    }

    private func add(_ name: String, _ title: Title, type: String, to builder: inout GazetteerBuilder) {
        let kinds: [String: GazetteerKind] = [
            "person": .person, "organization": .organization, "place": .area, "event": .event,
        ]
        guard let kind = kinds[type], !builder.isDemonym(name) else { return }
        let prominence = 50 + Int(log2(Double(title.links)) * 12)
        let plain = Self.plainName(name)
        let known = entry(plain, kind: kind, prominence: prominence, in: &builder)
        if [.country, .region].contains(builder.entries[known].kind) { return }
        for (form, count) in title.forms.sorted(by: { $0.key < $1.key }) where Self.isAlias(form, count, of: title) {
            // "U.S." linked to "Petroleum in the United States" still names the country.
            let better = builder.entries(named: form).contains { $0 != known && builder.entries[$0].prominence > 99 }
            if better || builder.isDemonym(form) { continue }
            let isAcronym = form.count <= 6 && form.count > 1 && form.allSatisfy { $0.isUppercase || $0 == "-" }
            builder.addForm(form, kind: isAcronym && kind == .organization ? .acronym : .alias, to: known)
        }
    }

    /// Whether a surface form is usual enough for its title.
    private static func isAlias(_ form: String, _ count: Int, of title: Title) -> Bool {
        form.count > 1 && !form.contains(",") && form.split(separator: " ").count < 9
            && (count > 1 || form.contains(" ") || title.links < 4)
    }

    private func entry(
        _ name: String, kind: GazetteerKind, prominence: Int, in builder: inout GazetteerBuilder
    ) -> Int {
        let known = builder.entries(named: name).first { builder.entries[$0].kind.nodeType == kind.nodeType }
        if let known {
            builder.raise(known, to: prominence)
            return known
        }
        return builder.add(name, kind: kind, prominence: prominence)
    }

    /// A title without what tells it from its namesakes: "Mercury (planet)", "Nome, Alaska".
    private static func plainName(_ title: String) -> String {
        let name = String(title.prefix { $0 != "(" }).trimmingSuffix(" ")
        guard let comma = name.firstIndex(of: ","), name[comma...].hasPrefix(", "), name.count < 40 else { return name }
        return String(name[..<comma])
    }

    private static func isEvent(_ heading: String) -> Bool {
        let parts = heading.split { $0 == " " || $0 == "–" || $0 == "-" }.map { $0.lowercased() }
        return parts.count > 1 && parts.count < 9 && parts.contains { eventWords.contains($0) }
            && !heading.hasPrefix("List of") && !parts.contains("relations")
    }
}
