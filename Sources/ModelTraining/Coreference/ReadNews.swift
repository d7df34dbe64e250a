/// Plain news in which readers marked the names, and whom definite nouns stand for.
enum ReadNews {
    /// The texts, as `MarkedNews` gives those that were written with their marks.
    ///
    /// A line of `read-antecedents.tsv` tells a file of labelled text, a line of it from 0, where in it a noun stands,
    /// and a name that stands for the same, by its line and place; several are joined by "+", and "-" is nobody named:
    /// `voa_news	17	4-12	16:0-9+15:3-7`. Offsets count Unicode scalars.
    ///
    /// - Throws: `TrainingDataError` where a file cannot be read or a line is not of that form.
    static func texts(data: String, tables: String) throws -> [MarkedNews.Text] {
        let names = try ReadNames(path: "\(tables)/read-names.tsv")
        let anaphors = try anaphors("\(tables)/read-antecedents.tsv")
        return try anaphors.keys.sorted().flatMap { file in
            let lines = try SilverCorpus.lines("\(data)/silver/\(file).jsonl")
            let ofLine = Dictionary(grouping: anaphors[file] ?? []) { $0.line }
            let starts = Set(ofLine.keys.map { $0 - $0 % SilverCorpus.linesInText })
            return starts.sorted().map { start in
                let range = start..<min(lines.count, start + SilverCorpus.linesInText)
                return text(range, lines, names[file], ofLine)
            }
        }
    }

    /// A noun, and names that stand for the same.
    private struct Anaphor {
        let line: Int
        let range: Range<Int>
        let antecedents: [(line: Int, range: Range<Int>)]
    }

    private static func text(
        _ range: Range<Int>, _ lines: [String], _ names: [Int: [ReadNames.Name]], _ anaphors: [Int: [Anaphor]]
    ) -> MarkedNews.Text {
        var text = MarkedNews.Text()
        var start = 0
        for line in range {
            if line > range.lowerBound {
                text.plain += "\n"
                start += 1
            }
            text.plain += lines[line]
            text.names += (names[line] ?? []).map { ($0.range.shifted(by: start), $0.type) }
            text.anaphors += (anaphors[line] ?? []).map { anaphor in
                (
                    anaphor.range.shifted(by: start),
                    anaphor.antecedents.compactMap {
                        range.contains($0.line) ? scalars($0.range, of: lines[$0.line]) : nil
                    }
                )
            }
            start += lines[line].unicodeScalars.count
        }
        return text
    }

    private static func scalars(_ range: Range<Int>, of line: String) -> String {
        String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }

    private static func anaphors(_ path: String) throws -> [String: [Anaphor]] {
        var anaphors: [String: [Anaphor]] = [:]
        for (number, line) in try TrainingData.lines(path).enumerated() where !line.isEmpty {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4, let place = Int(fields[1]), let range = ReadNames.range(fields[2]),
                let antecedents = antecedents(fields[3])
            else {
                throw TrainingDataError(path: path, line: number + 1, problem: "no place of a word and its antecedents")
            }
            anaphors[String(fields[0]), default: []].append(
                Anaphor(line: place, range: range, antecedents: antecedents))
        }
        return anaphors
    }

    private static func antecedents(_ field: Substring) -> [(line: Int, range: Range<Int>)]? {
        if field == "-" { return [] }
        let places = field.split(separator: "+")
        let found = places.compactMap { place -> (line: Int, range: Range<Int>)? in
            let parts = place.split(separator: ":")
            guard parts.count == 2, let line = Int(parts[0]), let range = ReadNames.range(parts[1]) else { return nil }
            return (line, range)
        }
        return found.count == places.count && !found.isEmpty ? found : nil
    }
}

extension Range<Int> {
    fileprivate func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
