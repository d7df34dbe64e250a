/// Turns features into 64-bit keys.
///
/// A feature is a template number and up to three values, each itself a number (a word's hash, a tag, a bucket). Keys are
/// spread over all 64 bits, so that the low ones can choose a slot and the high ones tell features apart (feature
/// hashing: Weinberger et al. 2009, doi:10.1145/1553374.1553516).
public enum FeatureHash {
    /// The key of a template with one value.
    @inlinable @inline(__always)
    public static func key(_ template: UInt64, _ a: UInt64) -> UInt64 {
        finish(mix(template &* 0x9E37_79B9_7F4A_7C15, a))
    }

    /// The key of a template with two values.
    @inlinable @inline(__always)
    public static func key(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
        finish(mix(mix(template &* 0x9E37_79B9_7F4A_7C15, a), b))
    }

    /// The key of a template with three values.
    @inlinable @inline(__always)
    public static func key(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        finish(mix(mix(mix(template &* 0x9E37_79B9_7F4A_7C15, a), b), c))
    }

    /// The hash of a run of bytes: a word, a prefix, a suffix.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    public static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 { finish(fnv(bytes)) }

    /// The same before its bits are mixed: FNV-1a.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    public static func fnv(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    @inlinable @inline(__always)
    static func mix(_ state: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (state ^ value) &* 0xD6E8_FEB8_6659_FD93
        return (mixed ^ mixed >> 32) &* 0xA076_1D64_78BD_642F
    }

    @inlinable @inline(__always)
    static func finish(_ state: UInt64) -> UInt64 {
        let mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 31
    }

    /// Sorts keys and leaves each there once: a feature that a word and its neighbour both give counts once.
    ///
    /// - Complexity: O(*n* log *n*).
    public static func settle(_ keys: inout [UInt64]) {
        keys.sort()
        var count = 0
        for key in keys where count == 0 || keys[count - 1] != key {
            keys[count] = key
            count += 1
        }
        keys.removeSubrange(count...)
    }
}
