internal import EntityExtraction

/// Collects entries from all sources and merges those that are the same.
///
/// An entry is known by its kind's node type, its folded name and, for places, what it lies in. Sources are read in a
/// fixed order, the hand-written ones first, so that their canonical names win.
struct GazetteerBuilder {
    struct Entry {
        var name: String
        var kind: GazetteerKind
        var prominence: Int
        var container: Int?
        var acronym: String?
        var forms: [Form]
    }

    struct Form: Hashable {
        let text: String
        let kind: GazetteerFormKind
    }

    private(set) var entries: [Entry] = []
    private(set) var capitals: [(country: Int, city: Int)] = []
    private var byForm: [String: [Int]] = [:]
    private var demonyms: Set<String> = []

    /// The form in lower case, without accents and marks, as a dictionary key.
    static func fold(_ form: String) -> String { LetterFolding.fold(form) }

    /// The entries one of whose forms is `form`.
    func entries(named form: String) -> [Int] { byForm[Self.fold(form)] ?? [] }

    /// Whether a form is a demonym: sources of entities hold peoples, too.
    func isDemonym(_ form: String) -> Bool { demonyms.contains(Self.fold(form)) }

    /// The first place of that name, of the given kinds.
    func place(_ name: String, kinds: Set<GazetteerKind> = [.country, .region, .division, .city]) -> Int? {
        entries(named: name).first { kinds.contains(entries[$0].kind) }
    }

    /// Adds an entry and its name as a form.
    mutating func add(
        _ name: String, kind: GazetteerKind, prominence: Int = 0, container: Int? = nil
    ) -> Int {
        entries.append(
            Entry(name: name, kind: kind, prominence: prominence, container: container, acronym: nil, forms: []))
        addForm(name, kind: .name, to: entries.count - 1)
        return entries.count - 1
    }

    /// Adds a form to an entry.
    mutating func addForm(_ text: String, kind: GazetteerFormKind, to entry: Int) {
        let form = Form(text: text, kind: kind)
        guard !text.isEmpty, !entries[entry].forms.contains(form) else { return }
        entries[entry].forms.append(form)
        if kind == .acronym && entries[entry].acronym == nil { entries[entry].acronym = text }
        let key = Self.fold(text)
        if kind == .demonym { demonyms.insert(key) }
        if kind != .demonym && kind != .member && byForm[key]?.last != entry { byForm[key, default: []].append(entry) }
    }

    /// Raises an entry's prominence to at least the given one.
    mutating func raise(_ entry: Int, to prominence: Int) {
        entries[entry].prominence = max(entries[entry].prominence, prominence)
    }

    /// Says what an entry lies in, unless that is known.
    mutating func setContainer(of entry: Int, to container: Int?) {
        if entries[entry].container == nil && container != entry { entries[entry].container = container }
    }

    /// Joins a country and its capital.
    mutating func setCapital(of country: Int, to city: Int) { capitals.append((country, city)) }

    /// Moves everything into a writer.
    func write(to writer: inout GazetteerWriter) {
        let numbers = entries.map {
            writer.addEntry(name: $0.name, kind: $0.kind, prominence: $0.prominence, acronym: $0.acronym)
        }
        for (index, entry) in entries.enumerated() {
            if let container = entry.container { writer.setContainer(of: numbers[index], to: numbers[container]) }
            for form in entry.forms { writer.addForm(form.text, kind: form.kind, entry: numbers[index]) }
        }
        for (country, city) in capitals { writer.setCapital(of: numbers[country], to: numbers[city]) }
    }
}
