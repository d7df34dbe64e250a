internal import EntityExtraction

/// Adds long and former names of countries from the World Factbook's table.
struct FactbookReader {
    func read(_ path: String, into builder: inout GazetteerBuilder) throws {
        for line in try TrainingData.lines(path).dropFirst() {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 10 else { continue }
            let names = [columns[1], columns[2]].map { String($0).replacing("&ocirc;", with: "ô") }
            guard let entry = names.compactMap({ builder.place($0, kinds: [.country]) }).first else { continue }
            let former = columns[4].split(separator: ",").map { String($0.drop { $0 == " " }) }
            for form in names + former where Self.isName(form) && builder.place(form) == nil {
                builder.addForm(form, kind: .alias, to: entry)
            }
            addLeader(columns[8], of: entry, to: &builder)
            addLeader(columns[9], of: entry, to: &builder)
        }
    }

    private static func isName(_ form: String) -> Bool {
        form != "none" && form.count > 3 && form.first?.isUppercase == true && !form.contains { "();/".contains($0) }
            && form.split(separator: " ").allSatisfy { $0.first?.isUppercase == true || $0.count < 4 }
    }

    /// A leader stands as "Prime Minister Sifi GHRIEB (since 28 August 2025)".
    private func addLeader(_ text: Substring, of country: Int, to builder: inout GazetteerBuilder) {
        var given: [String] = []
        for word in text.prefix(while: { $0 != "(" }).split(separator: " ") {
            let isSurname = word.count > 1 && word.allSatisfy { $0.isUppercase || $0 == "-" || $0 == "'" }
            if isSurname {
                let surname = word.prefix(1) + word.dropFirst().lowercased()
                let name = (given.suffix(1) + [String(surname)]).joined(separator: " ")
                if given.isEmpty
                    || builder.entries(named: name).contains(where: { builder.entries[$0].kind == .person })
                {
                    return
                }
                _ = builder.add(name, kind: .person, prominence: 60, container: country)
                return
            }
            given.append(String(word))
        }
    }
}
