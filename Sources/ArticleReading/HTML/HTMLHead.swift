#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What a page says of its article beside the text: in `meta`, `link`, `time` and JSON-LD.
struct HTMLHead {
    private var metas: [String: String] = [:]
    private var canonical: String?
    private var times: [String] = []
    private var pageTitle = ""
    private var heading: String?
    private var linkedData: [String: String] = [:]
    /// The element whose text is wanted.
    private var open: String?
    private var text = ""

    /// Whether text is the head's and not the page's.
    var wantsText: Bool { open != nil }

    /// The headline.
    var title: String? {
        let headline = metas["og:title"] ?? linkedData["headline"] ?? heading
        let title = headline ?? Self.withoutSite(pageTitle)
        let line = title.split { $0.isWhitespace }.joined(separator: " ")
        return line.isEmpty ? nil : line
    }

    /// The day of publication, `YYYY-MM-DD`.
    var published: String? {
        let names = ["article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate"]
        let days = [linkedData["datePublished"]] + names.map { metas[$0] } + times.map { $0 }
        return days.compactMap { $0.flatMap(Self.day) }.first
    }

    /// The article's address, where it is one of the web.
    var address: String? {
        [canonical, metas["og:url"], linkedData["url"]].compactMap(\.self).first {
            $0.hasPrefix("https://") || $0.hasPrefix("http://")
        }
    }

    /// The publisher.
    var source: String? { metas["og:site_name"] ?? linkedData["publisher"] }

    /// Takes what a start tag says.
    mutating func take(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "meta":
            guard let key = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"],
                let value = attributes["content"], !value.isEmpty, metas[key.lowercased()] == nil
            else { return }
            metas[key.lowercased()] = value
        case "link":
            if attributes["rel"]?.lowercased() == "canonical", canonical == nil { canonical = attributes["href"] }
        case "time":
            if let day = attributes["datetime"] { times.append(day) }
        case "title" where pageTitle.isEmpty: open = name
        case "script" where attributes["type"]?.lowercased() == "application/ld+json": open = name
        default: break
        }
    }

    /// Takes text that is wanted.
    mutating func add(_ part: String) { text += part }

    /// Takes the first heading of the page.
    mutating func addHeading(_ line: String) { heading = heading ?? line }

    /// Takes the end of an element.
    mutating func close(_ name: String) {
        guard open == name else { return }
        if name == "title" { pageTitle = text } else { takeLinkedData() }
        open = nil
        text = ""
    }

    /// The title without the site's name behind a bar or a dash.
    private static func withoutSite(_ title: String) -> String {
        for bar in [" | ", " - ", " – ", " — ", " :: "] {
            guard let cut = title.ranges(of: bar).last?.lowerBound else { continue }
            if title[..<cut].split(separator: " ").count > 2 { return String(title[..<cut]) }
        }
        return title
    }

    private static func day(_ text: String) -> String? {
        DateLine.day(in: String(text.prefix(10))) ?? DateLine.day(in: text)
    }

    // MARK: JSON-LD

    private mutating func takeLinkedData() {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { return }
        take(value, depth: 0)
    }

    private mutating func take(_ value: JSONValue, depth: Int) {
        guard depth < 8 else { return }
        switch value {
        case .array(let values): for value in values { take(value, depth: depth + 1) }
        case .object(let members):
            take(members["@graph"] ?? .other, depth: depth + 1)
            guard members["headline"] != nil || members["datePublished"] != nil else { return }
            for key in ["headline", "datePublished", "url", "publisher"] where linkedData[key] == nil {
                linkedData[key] = members[key]?.text
            }
        default: break
        }
    }
}

/// Any JSON value, of which only texts count.
private enum JSONValue: Decodable {
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else if let members = try? container.decode([String: JSONValue].self) {
            self = .object(members)
        } else {
            self = .other
        }
    }

    /// The text, or that of an object's name.
    var text: String? {
        switch self {
        case .string(let text): text
        case .object(let members): members["name"]?.text
        case .array(let values): values.first?.text
        case .other: nil
        }
    }
}
