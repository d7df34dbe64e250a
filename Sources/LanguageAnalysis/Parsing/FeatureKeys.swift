internal import LinearModels

/// A list of features' keys that is filled again and again.
///
/// A feature is a template's number and up to four values; see `FeatureHash` for what a key is.
public struct FeatureKeys: ~Copyable {
    /// The keys.
    let keys: UnsafeMutablePointer<UInt64>
    /// The number of keys.
    private(set) var count = 0
    /// The number of the template that was used last.
    var template: UInt64 = 0
    /// Where the weights will be looked up.
    private let table: BucketTable?

    /// No keys, and room for so many; weights in `table` are asked for as soon as their keys are known.
    init(capacity: Int, table: BucketTable?) {
        keys = .allocate(capacity: capacity)
        self.table = table
    }

    deinit { keys.deallocate() }

    /// All keys, valid until the next change.
    public var all: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: keys, count: count) }

    /// Starts with no keys.
    mutating func removeAll() { count = 0 }

    @inline(__always)
    private mutating func append(_ values: UInt64) {
        template &+= 1
        let mixed = values &+ template &* 0x9E37_79B9_7F4A_7C15
        let once = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        let key = once ^ once >> 32
        keys[count] = key
        if let table { table.prefetch(key) }
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
        template &-= 1
    }
}
