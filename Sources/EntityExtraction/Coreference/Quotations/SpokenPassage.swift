internal import TextModel

/// A quotation whose speaker is known as a mention, before chains have numbers.
struct SpokenPassage {
    /// The quotation, without a speaker.
    var quotation: Quotation
    /// The token that names the speaker.
    var speaker: Int?
}
