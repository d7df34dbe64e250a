internal import LinearModels
public import ModelFiles
internal import Ontology
public import TextModel

/// Tells which mentions of an article are of one person, organization, place or event, and who says what.
///
/// Sieves from the surest down, each joining clusters that the ones before it left apart (Raghunathan et al. 2010,
/// aclanthology.org/D10-1048): forms of names, constructions that state identity, definite noun phrases. Definite noun phrases
/// and pronouns choose among the clusters by learnt rankings. Names are joined sparingly: two nodes for one person can be joined
/// later, one node for two persons misleads.
public struct CoreferenceResolver: AnalysisStage {
    /// The file's name among the shipped models.
    public static let fileName = "coreference.model"
    /// The names of the models in it.
    package static let pronounModelName = "pronouns"
    package static let nominalModelName = "nominals"
    /// The file, among the shipped models, of what was learnt of event phrases.
    public static let eventFileName = "event-chains.model"
    /// The name of the model in it.
    package static let eventModelName = EventCoreferenceModel.name

    /// "coreference".
    public let name = "coreference"
    /// Trees and names.
    public let requires: AnalysisLayers = [.tokens, .tags, .lemmas, .trees, .names]
    /// Chains and quotations.
    public let assigns: AnalysisLayers = [.chains, .quotations]

    private let knowledge: any NameKnowledge
    private let rankings: Rankings?
    private let events: EventCoreferenceModel?

    /// What was learnt of the antecedents of pronouns and of definite noun phrases.
    private struct Rankings {
        let pronouns: NarrowModel
        let nominals: NarrowModel
    }

    /// A resolver with the given knowledge of names that leaves third-person pronouns alone, and definite noun phrases to rules.
    public init(knowledge: any NameKnowledge = NoNameKnowledge()) {
        self.knowledge = knowledge
        rankings = nil
        events = nil
    }

    /// The shipped resolver: the gazetteer's knowledge of names, the shipped rankings, and what was learnt of events.
    ///
    /// - Throws: `ModelError` where a model is missing or damaged.
    public init(gazetteer: Gazetteer) throws(ModelError) {
        try self.init(
            knowledge: gazetteer, modelPath: ShippedModels.path(of: Self.fileName),
            eventModelPath: ShippedModels.path(of: Self.eventFileName))
    }

    /// A resolver with the given knowledge of names, and the rankings of a model file.
    ///
    /// - Parameter eventModelPath: the file that tells which event phrases are of one event; rules alone do without it.
    /// - Throws: `ModelError` where a model is missing or damaged.
    public init(knowledge: any NameKnowledge, modelPath: String, eventModelPath: String? = nil) throws(ModelError) {
        self.knowledge = knowledge
        let file = try SectionFile(path: modelPath)
        rankings = Rankings(
            pronouns: try NarrowModel(file, name: Self.pronounModelName),
            nominals: try NarrowModel(file, name: Self.nominalModelName))
        if let eventModelPath { events = try EventCoreferenceModel(path: eventModelPath) } else { events = nil }
    }

    /// Adds nominal and pronoun mentions to the article's mentions, and fills in its chains and quotations.
    ///
    /// - Complexity: near linear in the number of tokens: nominals and pronouns look back over a bounded window.
    public func analyze(_ article: inout AnalyzedArticle) {
        if let rankings {
            var pronouns = RankingChooser(model: rankings.pronouns)
            var nominals = RankingChooser(model: rankings.nominals)
            analyze(&article, pronouns: &pronouns, nominals: &nominals)
        } else {
            var pronouns = AbstainingChooser()
            var nominals = RuledChooser()
            analyze(&article, pronouns: &pronouns, nominals: &nominals)
        }
    }

    /// The same, with third-person pronouns and definite noun phrases left to choosers.
    package func analyze(
        _ article: inout AnalyzedArticle, pronouns: inout some AntecedentChooser, nominals: inout some AntecedentChooser
    ) {
        var state = stateWithNames(of: &article)
        let passages = QuotationFinder(article: article, children: DependentTable(article)).passages()
        EventSieve(model: events).apply(to: &state)
        ConstructionSieve().apply(to: &state)
        DefiniteNominalSieve().apply(to: &state, chooser: &nominals)
        for sieve in Self.laterSieves { sieve.apply(to: &state) }
        PronounResolution(passages: passages).apply(to: &state, chooser: &pronouns)
        ChainWriter(state: state, passages: passages).write(to: &article)
    }

    /// The state after the sieves that join names.
    private func stateWithNames(of article: inout AnalyzedArticle) -> CoreferenceState {
        BracketedAcronyms().add(to: &article)
        SpelledAcronyms().add(to: &article)
        NameTypes(knowledge: knowledge).settle(&article)
        ReportingClauses(dependents: DependentTable(article)).straighten(&article)
        var state = CoreferenceState(article, knowledge: knowledge)
        for sieve in Self.nameSieves { sieve.apply(to: &state) }
        return state
    }

    private static let nameSieves: [any CoreferenceSieve] = [
        ExactNameSieve(), KnownNameSieve(), BracketedAcronymSieve(), PersonNameSieve(), OverlookedNameSieve(),
        OrganizationNameSieve(), PlaceNameSieve(), MisspelledNameSieve(), InitialsSieve(),
    ]

    private static let laterSieves: [any CoreferenceSieve] = [NamedLaterSieve(), HeadlinePostSieve()]
}

extension CoreferenceResolver {
    /// Two event phrases of an article, for learning which tell of one event.
    package struct EventPair: Sendable {
        package var earlier: EventPlace
        package var later: EventPlace
        package var features: [UInt64]
    }

    /// All pairs of event phrases in an article whose names and events are found, by the later and then the earlier.
    package func eventPairs(in article: AnalyzedArticle) -> [EventPair] {
        var article = article
        var state = stateWithNames(of: &article)
        let phrases = EventSieve().join(&state)
        let places = phrases.map { EventPlace(state.profiles[$0.mention].mention, in: article) }
        return phrases.indices.flatMap { later in
            let features = EventPairFeatures(phrases[later], after: phrases[..<later])
            return phrases[..<later].indices.map { earlier in
                EventPair(earlier: places[earlier], later: places[later], features: features.keys(at: earlier))
            }
        }
    }
}

/// Leaves every pronoun alone.
struct AbstainingChooser: AntecedentChooser {
    func choose(_ question: AntecedentQuestion) -> Int? { nil }
}
