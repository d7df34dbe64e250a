internal import LinearModels
public import ModelFiles

/// What annotated articles taught of event nouns: how likely a phrase tells of one happening that readers would keep.
///
/// It both takes phrases that no condition takes and turns down such as the conditions take; what these say is part of what
/// it goes by.
public struct EventJudge: Sendable {
    /// The file that ships with the program.
    public static let fileName = "events.model"
    /// The name of its model.
    package static let modelName = "event"

    /// The log-odds from which a phrase counts, whether or not the conditions take it: chosen where, in articles that nothing
    /// was learnt from, links are joined best; a lower one finds more events and joins more that is none.
    static let threshold = 1.4

    private let model: NarrowModel

    /// The judge in a file.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    public init(path: String) throws(ModelError) {
        model = try NarrowModel(SectionFile(path: path), name: Self.modelName)
    }

    /// Whether a phrase with these features counts.
    func accepts(_ keys: [UInt64]) -> Bool {
        Double(keys.withUnsafeBufferPointer { model.sums(of: $0)[0] } * model.scale) > Self.threshold
    }
}
