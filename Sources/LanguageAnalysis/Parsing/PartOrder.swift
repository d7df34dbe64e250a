/// Where the keys that `ParseFeatures.addState` gives stand when they are put part by part.
///
/// Which feature belongs to which part never changes, so it is looked up once.
struct PartOrder {
    /// The numbers of the keys in the new order.
    private let members: [Int]
    /// Where each part begins and, one further, ends.
    private let bounds: [Int]

    init() {
        let sentence = ParseSentence([], tags: [])
        let store = ConfigurationStore(wordCount: 0, capacity: 1)
        store[0].reset()
        var features = ParseFeatures()
        features.begin()
        features.addState(store[0], sentence)
        let parts = UnsafeBufferPointer(start: features.parts, count: features.count).map(Int.init)
        members = parts.indices.sorted { (parts[$0], $0) < (parts[$1], $1) }
        bounds = (0...ParseFeatures.Part.allCases.count).map { part in parts.count { $0 < part } }
    }

    /// Where a part's keys stand.
    @inline(__always)
    func range(_ part: Int) -> Range<Int> { bounds[part]..<bounds[part + 1] }

    /// Puts `keys` in order.
    @inline(__always)
    func arrange(_ keys: UnsafePointer<UInt64>, into ordered: UnsafeMutablePointer<UInt64>) {
        for (index, member) in members.enumerated() { ordered[index] = keys[member] }
    }
}
