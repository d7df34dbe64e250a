/// A claim that leaves no room for another one: an office has one holder at a time, a person one birthplace.
///
/// Two articles that fill one place differently contradict each other, though neither denies what the other says.
public struct ExclusiveClaim: Sendable, Hashable {
    /// The end of the edge that has room for one other end only.
    public enum End: Sendable, Hashable {
        case source, target
    }

    /// What there is one of: "prime minister", "spouse", "birthplace".
    public let role: String
    /// The ends that have room for one.
    public let ends: [End]
    /// Whether it never changes, so that dates do not matter.
    public let isForLife: Bool

    /// What an edge claims exclusively, if anything; only whole labels count, so that no deputy takes an office.
    ///
    /// - Complexity: O(*n*) in the length of the label.
    public init?(type: EdgeType, label: String) {
        let words = Self.words(of: label)
        let role = words.joined(separator: " ")
        switch type {
        case .affiliatedWith:
            guard let office = Self.offices[role] else { return nil }
            (self.role, ends, isForLife) = (office, [.target], false)
        case .kinOf:
            guard Self.spouses.contains(role) else { return nil }
            (self.role, ends, isForLife) = ("spouse", [.source, .target], false)
        case .from:
            guard words.first == "born" || role == "birthplace" else { return nil }
            (self.role, ends, isForLife) = ("birthplace", [.source], true)
        case .locatedIn:
            guard words.first == "capital" else { return nil }
            (self.role, ends, isForLife) = ("capital", [.target], false)
        default: return nil
        }
    }

    /// The label's words in small letters, without those that say only that the claim holds now.
    private static func words(of label: String) -> [String] {
        label.lowercased().split { $0 == " " || $0 == "-" }.map(String.init).filter {
            !["the", "new", "newly", "elected", "current", "incumbent", "longtime", "’s", "'s"].contains($0)
        }
    }

    private static let spouses: Set<String> = ["wife", "husband", "spouse", "married", "married to"]

    /// Offices with one holder, each under the word that stands for all its names.
    private static let offices: [String: String] = {
        let lists = [
            ["president"], ["prime minister", "premier"], ["chancellor"], ["king"], ["queen"], ["emperor"], ["pope"],
            ["head of state"], ["head of government"], ["foreign minister", "minister of foreign affairs"],
            ["defence minister", "defense minister", "minister of defence", "minister of defense"],
            ["finance minister", "minister of finance"], ["interior minister", "minister of the interior"],
            ["justice minister", "minister of justice"], ["mayor"], ["governor"],
            ["secretary general"], ["director general"],
            ["chief executive", "chief executive officer", "ceo"],
            ["chairman", "chairwoman", "chairperson", "chair"], ["managing director"], ["head coach"], ["captain"],
            ["editor in chief"], ["commander in chief"],
        ]
        return lists.reduce(into: [:]) { offices, names in
            for name in names { offices[name] = names[0] }
        }
    }()
}
