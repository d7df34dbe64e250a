/// The natural logarithm without a C library: the same bits on every platform.
enum Logarithm {
    /// ln *x* for *x* ≥ 1, to about twelve digits.
    ///
    /// Halves *x* down to 1…2, then sums the series of 2 artanh((*x* − 1)/(*x* + 1)).
    static func natural(_ x: Double) -> Double {
        guard x.isFinite, x > 1 else { return 0 }
        let halvings = Double(x.exponent)
        let ratio = (x.significand - 1) / (x.significand + 1)
        var power = ratio
        var sum = 0.0
        for step in 0..<16 {
            sum += power / Double(2 * step + 1)
            power *= ratio * ratio
        }
        return 2 * sum + halvings * 0.693147180559945309
    }
}
