internal import Ontology
internal import TextModel

/// The countries that an article names, and their capitals.
struct Countries {
    private let state: CoreferenceState
    /// How many sentences back a country may stand that is not the article's own.
    private static let reach = 3

    /// The countries among the clusters of a state.
    init(_ state: CoreferenceState) { self.state = state }

    /// The country that an article is about at a mention: the one named most, if it or any other country is near.
    func topic(at index: Int, _ places: [Int]) -> Int? {
        let countries = places.filter { country(of: $0) != nil }
        guard let first = countries.first, let topic = countries.max(by: { count($0) < count($1) }) else { return nil }
        let isNear = state.profiles[index].sentence - state.profiles[first].sentence <= Self.reach
        guard count(topic) == count(first) else { return isNear || count(topic) >= 3 ? topic : nil }
        return isNear || countries.count == 1 ? first : nil
    }

    /// The capital of the country named most, of those capitals that are named.
    func capital(_ places: [Int]) -> Int? {
        let capitals = places.compactMap { place in home(of: place).map { (place: place, home: $0) } }
        guard capitals.count > 1 else { return capitals.first?.place }
        var counts: [String: Int] = [:]
        for place in places { if let country = country(of: place) { counts[country, default: 0] += count(place) } }
        let ranked = capitals.map { (place: $0.place, count: counts[$0.home] ?? 0) }
        guard let best = ranked.max(by: { $0.count < $1.count }), best.count > 0 else { return nil }
        return ranked.count { $0.count == best.count } == 1 ? best.place : nil
    }

    /// The country whose capital a place is.
    private func home(of place: Int) -> String? {
        for member in state.clusters.members(place).prefix(20) where state.profiles[member].mention.kind == .name {
            if let country = state.knowledge.country(withCapital: String(state.text(member))) { return country }
        }
        return nil
    }

    /// The common name of the country that a cluster's names or demonyms tell.
    private func country(of place: Int) -> String? {
        for member in state.clusters.members(place).prefix(20) {
            let kind = state.profiles[member].mention.kind
            guard kind == .name || kind == .demonym else { continue }
            let form = String(state.text(member))
            let name = state.knowledge.place(for: form, demonym: kind == .demonym) ?? form
            if state.knowledge.placeKind(of: name) == .country { return name }
        }
        return nil
    }

    private func count(_ place: Int) -> Int {
        state.clusters.members(place).count { state.profiles[$0].mention.kind != .pronoun }
    }
}
