/// Whether a statement affirms or denies.
public enum Polarity: String, CaseIterable, Sendable, Codable, Hashable {
    case affirmed
    /// "did not", "denied that".
    case negated
}

/// How real a statement claims its content to be.
public enum Modality: String, CaseIterable, Sendable, Codable, Hashable {
    /// The article tells it as a fact.
    case asserted
    /// Announced, intended, scheduled.
    case planned
    /// "may", "could", "if".
    case possible
    /// Somebody else says so, in quoted or indirect speech.
    case reported
}

/// How a stretch of text names or points at something.
public enum MentionKind: String, CaseIterable, Sendable, Codable, Hashable {
    /// A proper name: "Mark Rutte", "KFOR".
    case name
    /// A common noun phrase: "the former prime minister", "the summit".
    case nominal
    /// "he", "its", "who".
    case pronoun
    /// A nationality or region word standing for its place: "Dutch".
    case demonym
}
