internal import EntityExtraction
internal import Foundation

/// Fits the calibration of a recognizer's confidences to names that it found, each right or wrong.
enum CalibrationFit {
    /// The likeliest slope and offset, by Newton's method on the logarithm of the likelihood, with steps halved as long as
    /// they would lower it.
    ///
    /// - Complexity: O(*n*) a round.
    static func fit(_ samples: [(confidence: Double, isRight: Bool)]) -> NameCalibration {
        let points = samples.map { (odds: NameCalibration.logOdds(Float($0.confidence)), isRight: $0.isRight) }
        var best = NameCalibration(slope: 0.5, offset: 0)
        guard !points.isEmpty else { return .none }
        var bestFit = likelihood(best, points)
        for _ in 0..<50 {
            let (slope, offset) = newtonStep(best, points)
            var scale: Float = 1
            while scale > 0.001 {
                let next = NameCalibration(slope: best.slope + scale * slope, offset: best.offset + scale * offset)
                let fit = likelihood(next, points)
                if fit > bestFit {
                    (best, bestFit) = (next, fit)
                    break
                }
                scale /= 2
            }
            if scale <= 0.001 { break }
        }
        return best
    }

    private static func likelihood(_ calibration: NameCalibration, _ points: [(odds: Float, isRight: Bool)]) -> Double {
        points.reduce(0) { sum, point in
            let share = Double(calibration.share(point.odds))
            return sum + log(max(1e-9, point.isRight ? share : 1 - share))
        } / Double(points.count)
    }

    private static func newtonStep(
        _ calibration: NameCalibration, _ points: [(odds: Float, isRight: Bool)]
    ) -> (slope: Float, offset: Float) {
        var gradient = (slope: 0.0, offset: 0.0)
        var curve = (slope: 1e-6, both: 0.0, offset: 1e-6)
        for point in points {
            let share = Double(calibration.share(point.odds))
            let (odds, rest) = (Double(point.odds), (point.isRight ? 1 : 0) - share)
            let weight = share * (1 - share)
            gradient.slope += rest * odds
            gradient.offset += rest
            curve.slope += weight * odds * odds
            curve.both += weight * odds
            curve.offset += weight
        }
        let determinant = max(1e-9, curve.slope * curve.offset - curve.both * curve.both)
        return (
            Float((gradient.slope * curve.offset - gradient.offset * curve.both) / determinant),
            Float((gradient.offset * curve.slope - gradient.slope * curve.both) / determinant)
        )
    }
}

/// How far confidences can be trusted: names by confidence, and the share of them that are right.
public struct Reliability {
    /// Names of similar confidence.
    public struct Bin: Equatable {
        /// The least confidence.
        public let least: Double
        /// The number of names.
        public let count: Int
        /// Their mean confidence.
        public let confidence: Double
        /// The share that is right.
        public let right: Double
    }

    /// The bins from the least sure to the surest, without empty ones.
    public let bins: [Bin]

    private static let edges = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]

    init(_ samples: [(confidence: Double, isRight: Bool)]) {
        bins = Self.edges.indices.compactMap { index in
            let end = index + 1 < Self.edges.count ? Self.edges[index + 1] : 1.1
            let inside = samples.filter { $0.confidence >= Self.edges[index] && $0.confidence < end }
            guard !inside.isEmpty else { return nil }
            let count = Double(inside.count)
            return Bin(
                least: Self.edges[index], count: inside.count,
                confidence: inside.reduce(0) { $0 + $1.confidence } / count,
                right: Double(inside.count { $0.isRight }) / count)
        }
    }

    /// The mean distance of confidence and share, weighted by the number of names (expected calibration error: Naeini,
    /// Cooper and Hauskrecht 2015).
    public var error: Double {
        let count = bins.reduce(0) { $0 + $1.count }
        guard count > 0 else { return 0 }
        return bins.reduce(0) { $0 + Double($1.count) * abs($1.confidence - $1.right) } / Double(count)
    }
}
