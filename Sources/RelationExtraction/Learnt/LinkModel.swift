internal import LinearModels
package import ModelFiles
package import Ontology

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What annotated articles taught of pairs of mentions: how likely the sentence says something of the two, and what.
package struct LinkModel: Sendable {
    /// The file that ships with the program.
    package static let fileName = "links.model"
    /// The names of its two models.
    package static let linkName = "link"
    package static let typeName = "type"

    /// What a sentence may say of two mentions.
    package struct Reading: Sendable, Hashable, Comparable {
        package var type: EdgeType
        /// Whether the mention that stands second is the source.
        package var isReversed: Bool

        package init(type: EdgeType, isReversed: Bool) { (self.type, self.isReversed) = (type, isReversed) }

        /// "accuse", and "accuse<" where the source stands second.
        package var name: String { type.rawValue + (isReversed ? "<" : "") }

        /// The same with the two mentions the other way around.
        var turned: Reading { type.isSymmetric ? self : Reading(type: type, isReversed: !isReversed) }

        /// What a candidate says of a pair; `nil` where it joins others.
        init?(_ candidate: Candidate, of pair: LinkPair) {
            let ends = (pair.first.chain, pair.second.chain)
            guard (candidate.source, candidate.target) == ends || (candidate.target, candidate.source) == ends else {
                return nil
            }
            self.init(
                type: candidate.type, isReversed: candidate.source == ends.1 && !candidate.type.isSymmetric)
        }

        package init?(name: String) {
            let isReversed = name.hasSuffix("<")
            guard let type = EdgeType(rawValue: isReversed ? String(name.dropLast()) : name) else { return nil }
            self.init(type: type, isReversed: isReversed)
        }

        package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
    }

    private let link: NarrowModel
    private let types: PackedModel
    private let readings: [Reading]

    /// The model that ships with the program.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    package init() throws(ModelError) { try self.init(path: ShippedModels.path(of: Self.fileName)) }

    /// The model in a file.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    package init(path: String) throws(ModelError) {
        let file = try SectionFile(path: path)
        link = try NarrowModel(file, name: Self.linkName)
        types = try PackedModel(file, name: Self.typeName)
        readings = types.labels.compactMap { Reading(name: $0) }
        guard readings.count == types.labels.count else {
            throw .damaged(path: path, detail: "a label is no type of edge")
        }
    }

    /// The log-odds that a sentence says something of a pair with these features.
    func odds(_ keys: [UInt64]) -> Double {
        Double(keys.withUnsafeBufferPointer { link.sums(of: $0)[0] } * link.scale)
    }

    /// The share of belief below which what a sentence says is anybody's guess. Chosen, with `LearntPattern.threshold`, so that
    /// more links are found and typed relations lose as little as they can.
    static let leastShare = 0.25

    /// What a sentence may say of a pair with these features, of what two nodes of their types may be joined by, each with its
    /// share of belief.
    func shares(_ keys: [UInt64], first: NodeType, second: NodeType) -> [(reading: Reading, share: Double)] {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: types.sumCount) { room in
            guard let sums = room.baseAddress else { return [] }
            sums.initialize(repeating: 0, count: types.sumCount)
            keys.withUnsafeBufferPointer { types.add($0, to: sums) }
            let possible = readings.indices.filter {
                readings[$0].isReversed
                    ? readings[$0].type.joins(second, first) : readings[$0].type.joins(first, second)
            }
            let chances = possible.map { chance(sums[$0]) }
            let all = chances.reduce(0, +)
            return zip(possible, chances).map { (readings[$0], $1 / all) }
        }
    }

    private func chance(_ sum: Int32) -> Double { 1 / (1 + exp(-Double(Float(sum) * types.scale))) }
}
