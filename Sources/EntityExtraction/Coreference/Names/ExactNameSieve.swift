internal import Ontology
internal import TextModel

/// Joins names of the same words; a person's family name alone waits for the full names.
struct ExactNameSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        for type in [NodeType.person, .organization, .place] {
            for form in state.nameForms(type) where type != .person || form.words.count > 1 {
                for mention in form.mentions.dropFirst() { state.clusters.merge(form.mentions[0], mention) }
            }
        }
    }
}

/// Joins the names and demonyms that the gazetteer leads to one place or organization: "U.S.", "American".
struct KnownNameSieve: CoreferenceSieve {
    func apply(to state: inout CoreferenceState) {
        var first: [String: Int] = [:]
        var demonyms: [Int] = []
        for (index, profile) in state.profiles.enumerated() where profile.isGiven {
            guard let key = key(of: profile, form: String(state.text(index)), state.knowledge) else {
                if profile.mention.kind == .demonym { demonyms.append(index) }
                continue
            }
            if let other = first[key] { state.clusters.join(other, index) } else { first[key] = index }
        }
        joinUnknown(demonyms, in: &state)
    }

    private func key(of profile: MentionProfile, form: String, _ knowledge: any NameKnowledge) -> String? {
        switch (profile.mention.kind, profile.type) {
        case (.demonym, _): knowledge.place(for: form, demonym: true).map { "place \($0)" }
        case (.name, .place): "place " + (knownPlace(form, knowledge) ?? profile.form)
        case (.name, .organization): knowledge.organization(for: form).map { "organization \($0)" }
        default: nil
        }
    }

    /// The common name of a country, a region or a great town. Small towns have other towns' names among theirs.
    private func knownPlace(_ form: String, _ knowledge: any NameKnowledge) -> String? {
        guard let name = knowledge.place(for: form, demonym: false) else { return nil }
        return knowledge.placeKind(of: form) == .city && !knowledge.isProminentPlace(name) ? nil : name
    }

    /// A demonym that nothing is known of goes with a place that it begins like: "Ruritanian", "Ruritania".
    private func joinUnknown(_ demonyms: [Int], in state: inout CoreferenceState) {
        guard !demonyms.isEmpty else { return }
        let places = state.nameForms(.place)
        var seen: [String: Int] = [:]
        for demonym in demonyms {
            let form = state.profiles[demonym].form
            if let other = seen[form] {
                state.clusters.join(other, demonym)
                continue
            }
            seen[form] = demonym
            let stem = form.prefix(max(4, form.count - 3))
            let fitting = places.filter { $0.words.count == 1 && $0.words[0].hasPrefix(stem) }
            if fitting.count == 1 { state.clusters.join(fitting[0].mentions[0], demonym) }
        }
    }
}
