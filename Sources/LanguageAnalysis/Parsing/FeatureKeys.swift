internal import LinearModels

/// A list of features' keys that is filled again and again.
///
/// A feature is a template's number and up to four values; see `FeatureHash` for what a key is.
public struct FeatureKeys: ~Copyable {
    /// What sets the keys of one template apart from those of the next.
    private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The keys.
    let keys: UnsafeMutablePointer<UInt64>
    /// The number of keys.
    private(set) var count = 0
    /// The number of the template that was used last, spread.
    private var place: UInt64 = 0
    /// Where the weights will be looked up, and how many were asked for.
    private let table: BucketTable?
    private var askedCount = 0

    /// No keys, and room for so many, whose weights are in `table`.
    init(capacity: Int, table: BucketTable?) {
        keys = .allocate(capacity: capacity)
        self.table = table
    }

    deinit { keys.deallocate() }

    /// All keys, valid until the next change.
    public var all: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: keys, count: count) }

    /// Starts with no keys.
    @inline(__always)
    mutating func removeAll() { (count, askedCount) = (0, 0) }

    /// The next feature is of the template behind the given one.
    @inline(__always)
    mutating func goOn(behind template: UInt64) { place = template &* Self.spread }

    /// Passes over a template.
    @inline(__always)
    mutating func passTemplate() { place &+= Self.spread }

    /// Asks for the weights of the keys that came since it did so last, and does not wait for them. Some at a time: done key by
    /// key, it would keep the compiler from working out keys together.
    @inline(__always)
    mutating func askForWeights() {
        if let table {
            for index in askedCount..<count { table.prefetch(keys[index]) }
        }
        askedCount = count
    }

    @inline(__always)
    private mutating func append(_ values: UInt64) {
        place &+= Self.spread
        let mixed = values &+ place
        let once = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        keys[count] = once ^ once >> 32
        count &+= 1
    }

    @inline(__always)
    mutating func add(_ a: UInt64) { append(a &* 0xA076_1D64_78BD_642F) }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64) {
        append(a &* 0xA076_1D64_78BD_642F &+ b &* 0xE703_7ED1_A0B4_28DB)
    }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
        append(a &* 0xA076_1D64_78BD_642F &+ b &* 0xE703_7ED1_A0B4_28DB &+ c &* 0x8EBC_6AF0_9C88_C6E3)
    }

    @inline(__always)
    mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        append(
            a &* 0xA076_1D64_78BD_642F &+ b &* 0xE703_7ED1_A0B4_28DB &+ c &* 0x8EBC_6AF0_9C88_C6E3
                &+ d &* 0x5896_5CC7_5374_CC97)
    }

    /// Adds a feature of a set of any size: all of them have the same template.
    @inline(__always)
    mutating func addMember(_ a: UInt64, _ b: UInt64, _ c: UInt64 = 0) {
        add(a, b, c)
        place &-= Self.spread
    }
}
