internal import Ontology

/// Where events were held, who held them and when, as far as their articles say: what tells two happenings of one kind
/// apart, and what shows that two tellings are of one.
struct EventParticulars {
    /// What is known of one event.
    struct Facts {
        /// The clusters of the places where it was held.
        var places: Set<Int> = []
        /// The clusters of the organizations in its name.
        var organizers: Set<Int> = []
        /// The days, months or years that its articles give it.
        var dates: Set<String> = []
        /// The days of the week in its names.
        var weekdays: Set<String> = []

        /// The same as a text that orders and compares.
        var spelling: String {
            "@\(places.sorted()) #\(organizers.sorted()) \(dates.sorted())"
        }
    }

    /// The facts of each event, by unit.
    private(set) var facts: [Int: Facts] = [:]
    /// For each cluster of places, those that it is said to lie in.
    private var regions: [Int: Set<Int>] = [:]
    private let names: [Int: String]

    /// The particulars of all events in the present state of a run.
    ///
    /// - Complexity: O(*n*) in the number of nodes and statements of the articles with events.
    init(_ resolution: IdentityResolution) {
        var forest = resolution.forest
        var clusters = resolution.graphs.map { Array(repeating: -1, count: $0.nodes.count) }
        var names: [Int: String] = [:]
        for (number, unit) in resolution.units.enumerated() {
            let root = forest.root(number)
            if unit.type != .event { names[root] = names[root] ?? unit.name }
            for place in unit.places { clusters[place.article][place.node] = unit.type == .event ? number : root }
        }
        self.names = names
        for (article, graph) in resolution.graphs.enumerated() { add(graph, clusters[article]) }
    }

    private mutating func add(_ graph: ArticleGraph, _ clusters: [Int]) {
        let events = graph.nodes.indices.filter { graph.nodes[$0].type == .event }
        for statement in graph.statements where statement.type == .locatedIn && statement.polarity == .affirmed {
            let (source, target) = (statement.source, statement.target)
            if graph.nodes[source].type == .event {
                facts[clusters[source], default: Facts()].places.insert(clusters[target])
            } else if graph.nodes[source].type == .place {
                regions[clusters[source], default: []].insert(clusters[target])
            }
        }
        for statement in graph.statements {
            guard let date = statement.date else { continue }
            for end in [statement.source, statement.target] where graph.nodes[end].type == .event {
                facts[clusters[end], default: Facts()].dates.insert(date)
            }
        }
        guard !events.isEmpty else { return }
        let named = Self.namedNodes(of: graph)
        for event in events { readName(of: event, in: graph, named, clusters) }
    }

    /// The words of a form of a node's name, without an article.
    private struct NodeForm {
        let node: Int
        let words: ArraySlice<String>
    }

    /// All forms of the names of a graph's organizations and places, in the order of the nodes.
    private static func namedNodes(of graph: ArticleGraph) -> [NodeForm] {
        graph.nodes.indices.filter { graph.nodes[$0].type == .organization || graph.nodes[$0].type == .place }
            .flatMap { number in
                ([graph.nodes[number].name] + graph.nodes[number].aliases).map {
                    NodeForm(node: number, words: LetterFolding.words($0).drop { $0 == "the" })
                }
            }
    }

    /// Takes places and organizations out of an event's name, where the article has them as nodes.
    private mutating func readName(
        of event: Int, in graph: ArticleGraph, _ named: [NodeForm], _ clusters: [Int]
    ) {
        let words = LetterFolding.words(graph.nodes[event].name)
        let forms = [graph.nodes[event].name] + graph.nodes[event].aliases
        let weekdays = Self.weekdays.intersection(forms.flatMap { LetterFolding.words($0) })
        facts[clusters[event], default: Facts()].weekdays.formUnion(weekdays)
        var last = -1
        for form in named where form.node != last {
            guard let at = Self.place(of: form.words, in: words) else { continue }
            last = form.node
            if graph.nodes[form.node].type == .organization {
                facts[clusters[event], default: Facts()].organizers.insert(clusters[form.node])
            } else if at > 0, ["in", "at", "near", "outside"].contains(words[at - 1]) {
                facts[clusters[event], default: Facts()].places.insert(clusters[form.node])
            }
        }
    }

    /// Where the words of a name stand in those of an event's name, with the article before them.
    private static func place(of name: ArraySlice<String>, in words: [String]) -> Int? {
        guard let first = name.first, name.count < words.count else { return nil }
        for at in 0...(words.count - name.count) where words[at] == first && words[at...].starts(with: name) {
            return at > 0 && words[at - 1] == "the" ? at - 1 : at
        }
        return nil
    }

    /// What rules out that two events are one, in words.
    func contradiction(_ left: Int, _ right: Int) -> String? {
        guard let a = facts[left], let b = facts[right] else { return nil }
        if let (x, y) = apart(a.places, b.places) { return "one is in \(x), the other in \(y)" }
        if let (x, y) = apart(a.organizers, b.organizers) { return "one is of \(x), the other of \(y)" }
        return nil
    }

    /// Adds what the particulars of two events say to a comparison.
    func compare(_ left: Int, _ right: Int, _ comparison: inout Comparison) {
        guard let a = facts[left], let b = facts[right] else { return }
        if let place = a.places.intersection(b.places).min() { comparison.add(0.8, "both are in \(name(place))") }
        if let body = a.organizers.intersection(b.organizers).min() {
            comparison.add(0.4, "both are of \(name(body))")
        }
        let (x, y) = (a.dates.min() ?? "", b.dates.min() ?? "")
        guard !x.isEmpty, !y.isEmpty else { return }
        let agree = a.dates.contains { date in b.dates.contains { $0.hasPrefix(date) || date.hasPrefix($0) } }
        comparison.add(agree ? 0.5 : -1, agree ? "both are dated \(max(x, y))" : "one is dated \(x), the other \(y)")
    }

    /// Adds what days of the week in the names of two events say, which were reported in one week or at unknown times.
    func compareWeekdays(_ left: Int, _ right: Int, _ comparison: inout Comparison) {
        guard let a = facts[left]?.weekdays, let b = facts[right]?.weekdays, let x = a.min(), let y = b.min() else {
            return
        }
        if let day = a.intersection(b).min() {
            comparison.add(0.9, "both were on a \(day)")
        } else {
            comparison.add(-3.5, "one was on a \(x), the other on a \(y)")
        }
    }

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    private func name(_ cluster: Int) -> String { names[cluster] ?? "" }

    /// One name of each side, where both sides are known and neither is, nor lies in, one of the other.
    private func apart(_ left: Set<Int>, _ right: Set<Int>) -> (String, String)? {
        guard let a = left.min(), let b = right.min(), left.isDisjoint(with: right) else { return nil }
        let (wideLeft, wideRight) = (widened(left), widened(right))
        guard wideLeft.isDisjoint(with: right), wideRight.isDisjoint(with: left) else { return nil }
        return (name(a), name(b))
    }

    /// Places with what they lie in, over two steps.
    private func widened(_ places: Set<Int>) -> Set<Int> {
        let once = places.reduce(into: places) { $0.formUnion(regions[$1] ?? []) }
        return once.reduce(into: once) { $0.formUnion(regions[$1] ?? []) }
    }
}
