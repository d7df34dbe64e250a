package import RelationExtraction
package import TextModel

/// What a larger model thinks of pairs of mentions in plain news: how likely their sentence says something of the two, and what.
///
/// A file of opinions has a line for each: the first line of the passage in the news, from 0, where the two mentions stand in it,
/// as byte offsets, and the chance in percent, between tabs; after another what is likely said, "accuse:60,reject<:25".
package struct NewsOpinions {
    /// What is thought of a pair.
    package struct Opinion: Equatable {
        /// How likely anything is said of the two.
        package var chance: Double
        /// How likely each reading is where something is said; none where that is unlikely.
        package var readings: [LinkModel.Reading: Double] = [:]
    }

    /// The passage's first line and the byte offsets in it.
    private typealias Place = [Int]

    private var opinions: [Place: Opinion] = [:]

    /// The opinions of a file.
    ///
    /// - Throws: `TrainingDataError` where it cannot be read or a line of it is of another form.
    package init(path: String) throws {
        for (number, line) in try TrainingData.lines(path).enumerated() where !line.isEmpty {
            guard let (place, opinion) = Self.read(line) else {
                throw TrainingDataError(
                    path: path, line: number + 1, problem: "not a passage, two ranges, a chance in percent and readings"
                )
            }
            opinions[place] = opinion
        }
    }

    private static func read(_ line: Substring) -> (Place, Opinion)? {
        let fields = line.split(separator: "\t")
        let numbers = fields.prefix(6).compactMap { Int($0) }
        guard numbers.count == 6, fields.count <= 7, let chance = share(numbers[5]) else { return nil }
        var opinion = Opinion(chance: chance)
        for part in fields.dropFirst(6).flatMap({ $0.split(separator: ",") }) {
            let pair = part.split(separator: ":")
            guard pair.count == 2, let reading = LinkModel.Reading(name: String(pair[0])),
                let share = Int(pair[1]).flatMap(share)
            else { return nil }
            opinion.readings[reading] = share
        }
        return (Array(numbers[..<5]), opinion)
    }

    private static func share(_ percent: Int) -> Double? {
        (0...100).contains(percent) ? Double(percent) / 100 : nil
    }

    /// What is thought of two mentions in a passage; `nil` where there is no opinion of them.
    ///
    /// - Parameter line: The passage's first line.
    package func opinion(inPassageAt line: Int, of first: TextSpan, _ second: TextSpan) -> Opinion? {
        opinions[[line, first.start, first.end, second.start, second.end]]
    }
}
