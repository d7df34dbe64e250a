internal import LinearModels
public import ModelFiles
internal import Ontology
public import TextModel

/// Tells which mentions of an article are of one person, organization, place or event, and who says what.
///
/// Sieves from the surest down, each joining clusters that the ones before it left apart (Raghunathan et al. 2010,
/// aclanthology.org/D10-1048): forms of names, constructions that state identity, definite noun phrases. Pronouns then
/// choose among the clusters by a learnt ranking. Names are joined sparingly: two nodes for one person can be joined
/// later, one node for two persons misleads.
public struct CoreferenceResolver: AnalysisStage {
    /// The file's name among the shipped models.
    public static let fileName = "coreference.model"

    /// "coreference".
    public let name = "coreference"
    /// Trees and names.
    public let requires: AnalysisLayers = [.tokens, .tags, .lemmas, .trees, .names]
    /// Chains and quotations.
    public let assigns: AnalysisLayers = [.chains, .quotations]

    private let knowledge: any NameKnowledge
    private let ranking: NarrowModel?

    /// A resolver with the given knowledge of names that leaves third-person pronouns alone.
    public init(knowledge: any NameKnowledge = NoNameKnowledge()) {
        self.knowledge = knowledge
        ranking = nil
    }

    /// The shipped resolver: the gazetteer's knowledge of names, and the shipped pronoun ranking.
    ///
    /// - Throws: `ModelError` where the model is missing or damaged.
    public init(gazetteer: Gazetteer) throws(ModelError) {
        try self.init(knowledge: gazetteer, modelPath: ShippedModels.path(of: Self.fileName))
    }

    /// A resolver with the given knowledge of names, and the pronoun ranking of a model file.
    ///
    /// - Throws: `ModelError` where the model is missing or damaged.
    public init(knowledge: any NameKnowledge, modelPath: String) throws(ModelError) {
        self.knowledge = knowledge
        ranking = try NarrowModel(SectionFile(path: modelPath), name: "pronouns")
    }

    /// Adds nominal and pronoun mentions to the article's mentions, and fills in its chains and quotations.
    ///
    /// - Complexity: near linear in the number of tokens: nominals and pronouns look back over a bounded window.
    public func analyze(_ article: inout AnalyzedArticle) {
        if let ranking {
            var chooser = RankingChooser(model: ranking)
            analyze(&article, chooser: &chooser)
        } else {
            var chooser = AbstainingChooser()
            analyze(&article, chooser: &chooser)
        }
    }

    /// The same, with third-person pronouns left to `chooser`.
    package func analyze(_ article: inout AnalyzedArticle, chooser: inout some AntecedentChooser) {
        BracketedAcronyms().add(to: &article)
        SpelledAcronyms().add(to: &article)
        NameTypes(knowledge: knowledge).settle(&article)
        ReportingClauses(dependents: DependentTable(article)).straighten(&article)
        let passages = QuotationFinder(article: article, children: DependentTable(article)).passages()
        var state = CoreferenceState(article, knowledge: knowledge)
        for sieve in Self.sieves { sieve.apply(to: &state) }
        PronounResolution(passages: passages).apply(to: &state, chooser: &chooser)
        ChainWriter(state: state, passages: passages).write(to: &article)
    }

    private static let sieves: [any CoreferenceSieve] = [
        ExactNameSieve(), KnownNameSieve(), BracketedAcronymSieve(), PersonNameSieve(), OverlookedNameSieve(),
        OrganizationNameSieve(), PlaceNameSieve(), MisspelledNameSieve(), InitialsSieve(), EventSieve(),
        ConstructionSieve(),
        DefiniteNominalSieve(), NamedLaterSieve(), HeadlinePostSieve(),
    ]
}

/// Leaves every pronoun alone.
struct AbstainingChooser: AntecedentChooser {
    func choose(_ question: AntecedentQuestion) -> Int? { nil }
}
