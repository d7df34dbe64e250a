/// A list of DOT attributes in the order they are first set; a later value takes an earlier one's place.
struct DOTAttributes {
    private var pairs: [(name: String, value: String)] = []

    /// The list as DOT writes it, without brackets.
    var text: String { pairs.map { "\($0.name)=\($0.value)" }.joined(separator: " ") }

    /// Sets an attribute to a plain value: a number, a colour, a keyword.
    mutating func set(_ name: String, _ value: some CustomStringConvertible) {
        append(name, "\"\(value)\"")
    }

    /// Sets an attribute to one shown line, already cleaned.
    mutating func set(_ name: String, text line: String) { append(name, DOTEscaping.quoted(line)) }

    /// Sets an attribute to shown lines, already cleaned.
    mutating func set(_ name: String, lines: [String]) { append(name, DOTEscaping.quoted(lines)) }

    /// Sets an attribute to an HTML-like label.
    mutating func set(_ name: String, markup: String) { append(name, "<" + markup + ">") }

    /// The list without the attributes of the given names.
    func without(_ names: Set<String>) -> DOTAttributes {
        var copy = self
        copy.pairs.removeAll { names.contains($0.name) }
        return copy
    }

    private mutating func append(_ name: String, _ value: String) {
        if let place = pairs.firstIndex(where: { $0.name == name }) {
            pairs[place].value = value
        } else {
            pairs.append((name, value))
        }
    }
}

/// Numbers as DOT wants them, the same on every machine.
func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}
