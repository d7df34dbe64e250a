package import EntityExtraction

/// What readers say of phrases around event nouns, and of names of events, in plain text.
///
/// A file of it has a line for each passage: its first line in the text, from 0, a tab, and for each phrase, parted by blanks, the byte
/// offset of its head noun in the passage and the reader's answer: a capital letter for each event of the passage, "-" for none,
/// "?" where he was undecided.
package struct ReadEvents {
    private var passages: [Int: [Int: EventReading]] = [:]

    /// The answers of a file.
    ///
    /// - Throws: `TrainingDataError` where it cannot be read or a line of it is of another form.
    package init(path: String) throws {
        for (number, line) in try TrainingData.lines(path).enumerated() where !line.isEmpty {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let place = Int(fields[0]), let answers = Self.answers(fields[1]) else {
                throw TrainingDataError(path: path, line: number + 1, problem: "no passage with answers")
            }
            passages[place] = answers
        }
    }

    private static func answers(_ field: Substring) -> [Int: EventReading]? {
        var answers: [Int: EventReading] = [:]
        for part in field.split(separator: " ") {
            guard let answer = part.utf8.last.flatMap(EventReading.init(letter:)), let head = Int(part.dropLast())
            else { return nil }
            answers[head] = answer
        }
        return answers
    }

    /// The readings of a passage's phrases by their places; `nil` where nobody read it.
    ///
    /// - Parameter line: The passage's first line.
    package func readings(inPassageAt line: Int) -> ((EventPlace) -> EventReading)? {
        passages[line].map { answers in { answers[$0.head] ?? .undecided } }
    }
}
