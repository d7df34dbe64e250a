#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Turns the field's probabilities, which are too sure of themselves on text unlike the training text, into shares of names
/// that are right: a logistic function of the log odds (Platt 1999).
package struct NameCalibration: Sendable, Equatable {
    /// How much the log odds count; below 1 for a field that is too sure.
    package var slope: Float
    /// What is added to them.
    package var offset: Float

    /// A function that leaves probabilities as they are.
    package static let none = NameCalibration(slope: 1, offset: 0)

    /// A calibration with the given slope and offset.
    package init(slope: Float, offset: Float) {
        self.slope = slope
        self.offset = offset
    }

    /// The logarithm of the odds, within bounds that a float can bear.
    package static func logOdds(_ probability: Float) -> Float {
        let bounded = max(0.0001, min(0.9999, probability))
        return logf(bounded / (1 - bounded))
    }

    /// The share of names of such a probability that are right.
    package func callAsFunction(_ probability: Float) -> Float { share(Self.logOdds(probability)) }

    /// The same for log odds.
    package func share(_ logOdds: Float) -> Float { 1 / (1 + expf(-(slope * logOdds + offset))) }
}
