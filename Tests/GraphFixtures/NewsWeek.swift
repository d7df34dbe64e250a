public import GraphModel
internal import Ontology
internal import TextModel

/// Made-up articles of one news week: a world of people, bodies and places, and reports that name them in varied forms.
public struct NewsWeek {
    private var generator: SeededGenerator
    private let people: [(given: String, surname: String)]
    private let bodies: [(full: String, short: String)]
    private let places: [String]
    private let stories: Int

    /// A world that grows with the number of articles that it is to fill.
    public init(seed: UInt64, articles: Int) {
        var generator = SeededGenerator(seed: seed)
        let size = max(12, articles / 2)
        people = (0..<size).map { _ in (Self.name(&generator, 2), Self.name(&generator, 3)) }
        bodies = (0..<max(6, articles / 4)).map { _ in
            let words = [Self.name(&generator, 3), Self.name(&generator, 2), "Council"]
            return (words.joined(separator: " "), words.map { String($0.prefix(1)) }.joined() + "X")
        }
        places = (0..<max(8, articles / 8)).map { _ in Self.name(&generator, 3) }
        stories = max(3, articles / 10)
        self.generator = generator
    }

    /// Makes the given number of articles.
    public mutating func articles(_ count: Int) -> [ArticleGraph] {
        (0..<count).map { article(number: $0) }
    }

    private mutating func article(number: Int) -> ArticleGraph {
        let story = Int.random(in: 0..<stories, using: &generator)
        let day = 1 + number % 7
        var builder = ArticleBuilder("article-\(number)", published: "2025-06-0\(day)")
        let place = builder.node(.place, places[story % places.count])
        var actors = [place]
        for offset in 0..<Int.random(in: 2...4, using: &generator) {
            let person = people[(story * 3 + offset) % people.count]
            let full = "\(person.given) \(person.surname)"
            let style = Int.random(in: 0..<4, using: &generator)
            let name = style == 0 ? person.surname : full
            actors.append(builder.node(.person, name, aliases: style == 1 ? [person.surname] : []))
        }
        for offset in 0..<Int.random(in: 1...3, using: &generator) {
            let body = bodies[(story * 2 + offset) % bodies.count]
            let short = Bool.random(using: &generator)
            actors.append(
                builder.node(.organization, short ? body.short : body.full, aliases: short ? [] : [body.short]))
        }
        let event = builder.node(.event, ["summit", "\(places[story % places.count]) summit"][number % 2])
        builder.state(event, .locatedIn, place, "in")
        for actor in actors.dropFirst() where Bool.random(using: &generator) {
            builder.state(actor, .participatesIn, event, "attended")
        }
        for _ in 0..<4 {
            guard let source = actors.randomElement(using: &generator),
                let target = actors.randomElement(using: &generator)
            else { continue }
            let type: EdgeType = [.consult, .accuse, .support, .request][Int.random(in: 0..<4, using: &generator)]
            let polarity: Polarity = Int.random(in: 0..<6, using: &generator) == 0 ? .negated : .affirmed
            builder.state(source, type, target, type.rawValue, polarity: polarity)
        }
        return builder.built
    }

    private static func name(_ generator: inout SeededGenerator, _ syllables: Int) -> String {
        let onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "st", "kr", "br"]
        let rimes = ["a", "e", "i", "o", "u", "an", "er", "il", "on", "ur", "ak", "em"]
        var name = ""
        for _ in 0..<syllables {
            name += onsets[Int.random(in: 0..<onsets.count, using: &generator)]
            name += rimes[Int.random(in: 0..<rimes.count, using: &generator)]
        }
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
