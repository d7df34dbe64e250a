internal import LinearModels
internal import TextModel

/// What the features need to know of one token, worked out once.
struct TokenTraits {
    /// How a token is written.
    enum Case: UInt64 {
        case lower, capitalized, capitals, mixed, number, mark
    }

    let exact: UInt64
    let lower: UInt64
    let shape: UInt64
    let form: Case
    let prefix2: UInt64
    let prefix3: UInt64
    let prefix4: UInt64
    let suffix2: UInt64
    let suffix3: UInt64
    let suffix4: UInt64
    let hasHyphen: Bool
    let hasPeriod: Bool
    let length: Int
    let key: FormKey

    /// Whether a name may start or go on with this token on its looks.
    var isCapital: Bool { form == .capitalized || form == .capitals || form == .mixed }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var shape = ShapeHash()
        var exact: UInt64 = 0xCBF2_9CE4_8422_2325
        var lower = exact
        var prefixes = (UInt64(0), UInt64(0), UInt64(0))
        var hyphen = false
        var period = false
        for (index, byte) in bytes.enumerated() {
            let folded = Self.lowerCase(byte)
            exact = (exact ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            lower = (lower ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
            shape.add(byte)
            if index == 1 { prefixes.0 = lower }
            if index == 2 { prefixes.1 = lower }
            if index == 3 { prefixes.2 = lower }
            if byte == UInt8(ascii: "-") { hyphen = true }
            if byte == UInt8(ascii: ".") { period = true }
        }
        self.exact = exact
        self.lower = lower
        self.shape = shape.hash
        form = shape.form
        (prefix2, prefix3, prefix4) = prefixes
        suffix2 = Self.suffix(bytes, 2)
        suffix3 = Self.suffix(bytes, 3)
        suffix4 = Self.suffix(bytes, 4)
        hasHyphen = hyphen
        hasPeriod = period
        length = bytes.count
        key = FormKey(bytes)
    }

    @inline(__always)
    static func lowerCase(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    private static func suffix(_ bytes: UnsafeBufferPointer<UInt8>, _ length: Int) -> UInt64 {
        guard bytes.count >= length else { return 0 }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.count - length..<bytes.count {
            hash = (hash ^ UInt64(lowerCase(bytes[index]))) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    /// The hash under which `lower` is known for a word given as a string.
    static func lowerHash(_ word: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(lowerCase(byte))) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// The hash under which `exact` is known for a word given as a string.
    package static func exactHash(_ word: some StringProtocol) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}

/// A word's outline: capitals as X, small letters as x, digits as d, runs shortened.
private struct ShapeHash {
    private(set) var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var last: UInt8 = 0
    private var upper = 0
    private var lower = 0
    private var digits = 0
    private var startsUpper = false

    mutating func add(_ byte: UInt8) {
        let kind: UInt8
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            kind = UInt8(ascii: "X")
            if upper + lower + digits == 0 { startsUpper = true }
            upper += 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            kind = UInt8(ascii: "x")
            lower += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            kind = UInt8(ascii: "d")
            digits += 1
        case 0xC3 where upper + lower + digits == 0:
            // A first letter such as "É"; whether it is a capital is told by the byte after it.
            kind = 0xC3
        case 0x80...0xBF:
            kind = UInt8(ascii: "x")
            if last == 0xC3 && upper + lower + digits == 0 && byte < 0xA0 {
                upper += 1
                startsUpper = true
            } else if upper + lower + digits > 0 || last >= 0xC0 {
                lower += 1
            }
        default: kind = byte
        }
        guard kind != last || kind == UInt8(ascii: "X") && upper == 2 else { return }
        last = kind
        hash = (hash ^ UInt64(kind)) &* 0x0000_0100_0000_01B3
    }

    var form: TokenTraits.Case {
        if upper + lower == 0 { return digits > 0 ? .number : .mark }
        if upper == 0 { return .lower }
        if lower == 0 { return .capitals }
        return startsUpper && upper == 1 ? .capitalized : .mixed
    }
}
