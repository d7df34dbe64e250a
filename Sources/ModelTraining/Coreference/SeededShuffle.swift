/// Orders that depend on the seed alone (SplitMix64: Steele et al. 2014, doi:10.1145/2660193.2660195).
struct SeededShuffle {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The numbers below `count` in some order.
    mutating func shuffled(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for at in stride(from: count - 1, to: 0, by: -1) { order.swapAt(at, Int(next() % UInt64(at + 1))) }
        return order
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
