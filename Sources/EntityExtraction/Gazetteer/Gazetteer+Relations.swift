internal import Ontology

extension Gazetteer {
    /// The place whose people or things a word names: "Netherlands" for "Dutch"; the best known of several.
    ///
    /// Folds case for words with a capital only: "Polish" is a demonym, "polish" is none.
    public func canonicalPlace(forDemonym form: some StringProtocol) -> String? {
        guard let first = form.unicodeScalars.first, first.properties.isUppercase else { return nil }
        return readings(of: form).first { $0.form == .demonym }?.name
    }

    /// The canonical name of a place: "United States" for "U.S.", "America"; `nil` for demonyms and unknown forms.
    public func canonicalPlace(for form: some StringProtocol) -> String? {
        readings(of: form).first { $0.nodeType == .place && $0.form != .demonym }?.name
    }

    /// The canonical name of an organization: "European Union" for "EU".
    public func canonicalOrganization(for form: some StringProtocol) -> String? {
        readings(of: form).first { $0.kind == .organization && $0.form != .member }?.name
    }

    /// What letters stand for: "International Monetary Fund" for "IMF"; the best known of several.
    public func expansion(ofAcronym form: some StringProtocol) -> String? {
        readings(of: form).first { $0.form == .acronym }?.name
    }

    /// The letters that stand for a name: "IMF" for "International Monetary Fund".
    public func acronym(of name: some StringProtocol) -> String? {
        for reading in readings(of: name) where reading.form == .name {
            let offset = entries[reading.entry].acronym
            if offset != 0 { return string(at: offset) }
        }
        return nil
    }

    /// The next larger place around the best-known place of that name: "Netherlands" for "The Hague", "Western Europe"
    /// for "Netherlands".
    public func container(of place: some StringProtocol) -> String? {
        bestPlace(place).flatMap { container(ofEntry: $0.entry) }?.name
    }

    /// The place around an entry.
    public func container(ofEntry number: Int) -> GazetteerReading? {
        guard number > 0, number < entries.count else { return nil }
        return entry(Int(entries[number].container))
    }

    /// The country that a place lies in, or that it is.
    public func country(of place: some StringProtocol) -> String? {
        var current = bestPlace(place)
        for _ in 0..<8 {
            guard let reached = current else { return nil }
            if reached.kind == .country { return reached.name }
            current = container(ofEntry: reached.entry)
        }
        return nil
    }

    /// Whether the best-known place called `inner` lies in the one called `outer`, over any number of steps.
    public func lies(_ inner: some StringProtocol, in outer: some StringProtocol) -> Bool {
        guard let target = bestPlace(outer)?.entry else { return false }
        var current = bestPlace(inner)
        for _ in 0..<8 {
            guard let reached = current, let next = container(ofEntry: reached.entry) else { return false }
            if next.entry == target { return true }
            current = next
        }
        return false
    }

    /// The capital of a country.
    public func capital(of country: some StringProtocol) -> String? {
        guard let place = bestPlace(country), place.kind == .country else { return nil }
        return entry(Int(entries[place.entry].capital))?.name
    }

    /// The country whose capital a city is.
    public func country(withCapital city: some StringProtocol) -> String? {
        for reading in readings(of: city) where reading.kind == .city && reading.form != .demonym {
            if let country = entry(Int(entries[reading.entry].capital)) { return country.name }
        }
        return nil
    }

    private func bestPlace(_ form: some StringProtocol) -> GazetteerReading? {
        readings(of: form).first { $0.nodeType == .place && $0.form != .demonym }
    }
}
