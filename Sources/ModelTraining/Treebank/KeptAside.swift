/// The documents of the training treebanks that no language model is trained on: one in 25. They are for a last check of
/// figures that no choice was made by.
public enum KeptAside {
    private static let step = 25
    private static let place = 12

    /// Whether the document of this number, from 0 in its treebank's order, is kept aside.
    static func contains(document: Int) -> Bool { document % step == place }

    /// The sentences of a treebank's documents that are kept aside, or of all others.
    ///
    /// - Parameters:
    ///   - isKeptAside: which of the two.
    ///   - treebank: whole documents in their order.
    public static func sentences(_ isKeptAside: Bool, of treebank: [TreebankSentence]) -> [TreebankSentence] {
        var document = -1
        return treebank.filter { sentence in
            if sentence.startsDocument || document < 0 { document += 1 }
            return contains(document: document) == isKeptAside
        }
    }
}
