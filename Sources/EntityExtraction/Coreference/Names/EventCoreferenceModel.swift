internal import LinearModels
internal import ModelFiles

/// What annotated articles taught of event phrases: how likely two in one article tell of one event.
struct EventCoreferenceModel: Sendable {
    /// The name of the model in its file.
    static let name = "events"
    /// The log-odds from which two phrases that no rule joins are one event: even odds where their nouns are one or of one
    /// class. One node for two events misleads more than two for one.
    static func threshold(areAlike: Bool) -> Double { areAlike ? 0 : 1 }

    private let model: NarrowModel

    /// The model in a file.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    init(path: String) throws(ModelError) { model = try NarrowModel(SectionFile(path: path), name: Self.name) }

    /// The log-odds that two phrases with these features tell of one event.
    func odds(_ keys: [UInt64]) -> Double {
        Double(keys.withUnsafeBufferPointer { model.sums(of: $0)[0] } * model.scale)
    }
}
