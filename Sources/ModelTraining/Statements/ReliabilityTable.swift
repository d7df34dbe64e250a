/// How often statements of each confidence are right (a reliability diagram in numbers).
package struct ReliabilityTable {
    /// A confidence, 0…1, and whether the statement was right.
    package typealias Observation = (confidence: Double, isRight: Bool)

    private let observations: [Observation]

    package init(_ observations: [Observation]) { self.observations = observations }

    /// The mean distance between what is promised and what is kept, each band counting by its size (expected
    /// calibration error).
    package var calibrationError: Double {
        bands.reduce(0) { $0 + abs($1.promised - $1.kept) * Double($1.count) } / Double(max(observations.count, 1))
    }

    /// One stretch of confidence.
    package struct Band {
        package var range: Range<Double>
        package var count: Int
        /// The mean confidence in it.
        package var promised: Double
        /// The share that is right.
        package var kept: Double
    }

    /// The bands that hold anything, from the least sure.
    package var bands: [Band] {
        stride(from: 0.0, to: 0.95, by: 0.1).compactMap { low in
            let high = low > 0.85 ? 1.01 : low + 0.1
            let inside = observations.filter { $0.confidence >= low - 1e-9 && $0.confidence < high - 1e-9 }
            guard !inside.isEmpty else { return nil }
            return Band(
                range: low..<high, count: inside.count,
                promised: inside.reduce(0) { $0 + $1.confidence } / Double(inside.count),
                kept: Double(inside.count { $0.isRight }) / Double(inside.count))
        }
    }

    /// The table, a line a band.
    package var text: String {
        let rows = bands.map { band in
            "\(Self.figure(band.range.lowerBound))–\(Self.figure(min(band.range.upperBound, 1)))  \(band.count)"
                .padded(to: 18) + "\(Self.figure(band.promised)) promised, \(Self.figure(band.kept)) right\n"
        }
        return rows.joined() + "mean distance \(Self.figure(calibrationError))\n"
    }

    static func figure(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension String {
    /// The text with blanks after it up to a width.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
