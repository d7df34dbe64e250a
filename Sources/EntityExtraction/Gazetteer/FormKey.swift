internal import LinearModels

/// The key under which a surface form is looked up, put together token by token.
///
/// Spaces, hyphens, full stops and other marks do not count, so that the key does not depend on how the text was cut
/// into tokens ("U.S." = "US", "Coca-Cola" = "Coca - Cola"); apostrophes and "&" do. `folded` also ignores case and
/// accents; `exact` keeps them. Both are polynomial hashes modulo 2^64, so that the key of a run of tokens follows from
/// its tokens' keys (Karp and Rabin 1987, doi:10.1147/rd.312.0249).
struct FormKey: Equatable {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var foldedHash: UInt64 = 0
    private var foldedPower: UInt64 = 1
    private var exactHash: UInt64 = 0
    private var exactPower: UInt64 = 1

    /// The key of nothing.
    init() {}

    /// The key of UTF-8 text.
    ///
    /// - Complexity: O(*n*).
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while at < bytes.count { at += append(characterAt: at, of: bytes) }
    }

    /// The key of a string.
    init(_ text: some StringProtocol) {
        var copy = String(text)
        self = copy.withUTF8 { FormKey($0) }
    }

    /// The key of a run that ends in `next`.
    @inline(__always)
    func followed(by next: FormKey) -> FormKey {
        var key = self
        key.foldedHash = foldedHash &* next.foldedPower &+ next.foldedHash
        key.foldedPower = foldedPower &* next.foldedPower
        key.exactHash = exactHash &* next.exactPower &+ next.exactHash
        key.exactPower = exactPower &* next.exactPower
        return key
    }

    /// Whether no letter or digit was seen.
    var isEmpty: Bool { foldedPower == 1 }

    /// The key without case and accents.
    var folded: UInt64 { FeatureHash.key(1, foldedHash) }

    /// Sixteen bits that tell spellings of one folded form apart.
    var exact: UInt16 { UInt16(truncatingIfNeeded: FeatureHash.key(2, exactHash) >> 24) }

    @inline(__always)
    private mutating func append(folded: UInt8, exact: UInt8) {
        append(folded: folded)
        append(exact: exact)
    }

    @inline(__always)
    private mutating func append(folded byte: UInt8) {
        foldedHash = foldedHash &* Self.base &+ UInt64(byte) &+ 1
        foldedPower = foldedPower &* Self.base
    }

    @inline(__always)
    private mutating func append(exact byte: UInt8) {
        exactHash = exactHash &* Self.base &+ UInt64(byte) &+ 1
        exactPower = exactPower &* Self.base
    }

    /// Takes in the character at `at`; gives its length in bytes.
    @inline(__always)
    private mutating func append(characterAt at: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let byte = bytes[at]
        if byte < 0x80 {
            appendASCII(byte)
            return 1
        }
        return appendWide(at, bytes)
    }

    @inline(__always)
    private mutating func appendASCII(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            append(folded: byte, exact: byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(folded: byte | 0x20, exact: byte)
        case UInt8(ascii: "'"), UInt8(ascii: "&"): append(folded: byte, exact: byte)
        default: break
        }
    }

    private mutating func appendWide(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let length = bytes[at] >= 0xF0 ? 4 : bytes[at] >= 0xE0 ? 3 : 2
        let end = min(bytes.count, at + length)
        var scalar = UInt32(bytes[at]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for index in at + 1..<max(at + 1, end) { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
        if scalar == 0x2019 || scalar == 0x02BC {
            append(folded: UInt8(ascii: "'"), exact: UInt8(ascii: "'"))
        } else if (0x2000...0x206F).contains(scalar) || (0xA0...0xBF).contains(scalar) {
            return end - at
        } else if let letter = LetterFolding.plainLetter(scalar) {
            append(folded: letter)
            for index in at..<end { append(exact: bytes[index]) }
        } else {
            for index in at..<end { append(folded: bytes[index], exact: bytes[index]) }
        }
        return end - at
    }
}
