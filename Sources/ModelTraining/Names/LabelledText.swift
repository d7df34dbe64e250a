internal import Ontology

/// A name in an annotated text.
struct LabelledName: Equatable {
    /// Its words, by index over the whole text.
    var words: Range<Int>
    /// The types that it may have; more than one where the corpus does not tell.
    var types: [NodeType]
    /// Whether it may as well be no name in this project's sense.
    var mayBeNone = false
    /// Whether neither extent nor type can be relied on.
    var isDoubtful = false
}

/// A text with its names: a document, or a sentence where the corpus has no more.
struct LabelledText {
    /// Sentences of words, as the corpus cuts them.
    var sentences: [[String]]
    /// The names, in text order.
    var names: [LabelledName]
    /// The words, by index over the whole text, that no blank parts from the word before.
    var glued: Set<Int> = []
    /// How much an error in it counts in training.
    var weight: Float = 1
    /// Whether the gazetteer's forms of persons, organizations and events were drawn from this very text.
    var feedsGazetteer = false
    /// Whether it may have other names than those marked.
    var isPartial = false
    /// Whether readers marked all its names, where a recognizer's labels are the rule.
    var isRead = false
    /// Whether it is a sentence of another text, written as a headline.
    var isHeadline = false
}
