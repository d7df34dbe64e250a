internal import Ontology
internal import TextModel

/// Joins proper nouns that the recognizer overlooked with the persons and events whose names they repeat, and with their
/// like.
struct OverlookedNameSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        var persons: [String: Int] = [:]
        var events: [String: Int] = [:]
        for (index, profile) in state.profiles.enumerated() where profile.mention.kind == .name && profile.isGiven {
            if profile.type == .person, persons[profile.form] == nil { persons[profile.form] = index }
            if profile.type == .event, events[profile.form] == nil { events[profile.form] = index }
        }
        let names = FullNameIndex(state)
        var seen: [String: Int] = [:]
        for (index, profile) in state.profiles.enumerated() where profile.mention.kind == .name && !profile.isGiven {
            let full = profile.words.count == 1 ? names.onlyFamily(named: profile.form) : nil
            if let person = persons[profile.form] ?? full ?? events[profile.form] {
                state.clusters.join(person, index)
            } else if let other = seen[profile.form] {
                state.clusters.join(other, index)
            } else {
                seen[profile.form] = index
            }
        }
    }
}
