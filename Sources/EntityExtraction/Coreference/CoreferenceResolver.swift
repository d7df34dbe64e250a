internal import Ontology
public import TextModel

/// Tells which mentions of an article are of one person, organization, place or event, and who says what.
///
/// Sieves from the surest down, each joining clusters that the ones before it left apart (Raghunathan et al. 2010,
/// aclanthology.org/D10-1048): forms of names, constructions that state identity, definite noun phrases, pronouns.
/// Names are joined sparingly: two nodes for one person can be joined later, one node for two persons misleads.
public struct CoreferenceResolver: AnalysisStage {
    /// "coreference".
    public let name = "coreference"
    /// Trees and names.
    public let requires: AnalysisLayers = [.tokens, .tags, .lemmas, .trees, .names]
    /// Chains and quotations.
    public let assigns: AnalysisLayers = [.chains, .quotations]

    private let knowledge: any NameKnowledge

    /// A resolver with the given knowledge of names.
    public init(knowledge: any NameKnowledge = NoNameKnowledge()) { self.knowledge = knowledge }

    /// Adds nominal and pronoun mentions to the article's mentions, and fills in its chains and quotations.
    ///
    /// - Complexity: near linear in the number of tokens: nominals and pronouns look back over a bounded window.
    public func analyze(_ article: inout AnalyzedArticle) {
        NameTypes(knowledge: knowledge).settle(&article)
        var state = CoreferenceState(article, knowledge: knowledge)
        for sieve in Self.nameSieves { sieve.apply(to: &state) }
        ChainWriter(state: state).write(to: &article)
    }

    private static let nameSieves: [any CoreferenceSieve] = [
        ExactNameSieve(), KnownNameSieve(), BracketedAcronymSieve(), PersonNameSieve(), OrganizationNameSieve(),
        PlaceNameSieve(), MisspelledNameSieve(), InitialsSieve(), EventSieve(),
    ]
}
