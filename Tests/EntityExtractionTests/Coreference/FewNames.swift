import EntityExtraction

/// The few names that tests need to be known.
struct FewNames: NameKnowledge {
    func place(for form: String, demonym: Bool) -> String? {
        demonym
            ? ["Dutch": "Netherlands", "American": "United States", "German": "Germany", "African": "Africa"][form]
            : ["U.S.": "United States", "US": "United States", "Sudan": "Sudan", "Iraq": "Iraq", "Iran": "Iran"][form]
    }
    func organization(for form: String) -> String? { ["EU": "European Union", "UN": "United Nations"][form] }
    func placeKind(of form: String) -> PlaceKind? {
        switch form {
        case "Sudan", "South Sudan", "Netherlands", "United States", "Germany", "Iraq", "Iran": .country
        case "Lisbon": .city
        default: nil
        }
    }
    func lies(_ place: String, in region: String) -> Bool { place == "Sudan" && region == "Africa" }
    func gender(ofGivenName name: String) -> Gender? {
        [
            "mark": .masculine, "john": .masculine, "anna": .feminine, "julia": .feminine, "olaf": .masculine,
            "dale": .masculine,
        ][
            name.lowercased()]
    }
    func isGivenName(_ word: String) -> Bool { gender(ofGivenName: word) != nil }
    func isRatherSurname(_ word: String) -> Bool { word == "dale" }
    func areNicknames(_ one: String, _ other: String) -> Bool { Set([one, other]) == ["bill", "william"] }
}
