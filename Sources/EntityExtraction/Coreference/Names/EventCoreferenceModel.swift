internal import LinearModels
internal import ModelFiles

/// What annotated articles taught of event phrases: how likely two in one article tell of one event.
struct EventCoreferenceModel: Sendable {
    /// The name of the model in its file.
    static let name = "events"
    /// The log-odds from which two phrases that no rule joins are one event. Below even odds where their nouns are of one kind: an
    /// event told twice costs two nodes their arrows, and two alike in one article are often one to readers.
    static func threshold(areAlike: Bool) -> Double { areAlike ? -1 : 0.5 }

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
