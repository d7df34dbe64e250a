/// How weights are kept in a byte: as the signed root of their share of the largest, so that small ones are told apart.
enum WeightLevel {
    /// The byte whose square is nearest to a weight's share of the largest.
    static func of(_ weight: Float, largest: Float) -> Int8 {
        let size = (abs(weight) / largest).squareRoot() * 127
        return Int8(weight < 0 ? -size.rounded() : size.rounded())
    }

    /// What a byte adds to a score: its square, signed.
    static func worth(_ level: Int8) -> Int32 { Int32(level) * Int32(abs(Int32(level))) }
}
