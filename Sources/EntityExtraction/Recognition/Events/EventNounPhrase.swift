internal import Ontology
internal import TextModel

/// A noun phrase around an event noun, with what speaks for and against its telling of one happening.
struct EventNounPhrase {
    /// How the phrase is determined.
    enum Determination {
        case definite, possessive, indefinite, bare, excluded
    }

    let head: Int
    let tokens: Range<Int>
    let noun: EventLexicon.Noun
    let singular: String
    let determination: Determination
    let isPlural: Bool
    /// Whether it is told which of a row it is: "a second round of talks".
    let isNumbered: Bool
    private let isRound: Bool
    /// Whether somebody holds it on a day of its own: "will host a conference on Norway next month".
    private let isHosted: Bool
    /// Whether both its sides are named: "between Lund and Hamar".
    private let namesBothSides: Bool
    /// Whether somebody gives it a name: "an offensive, dubbed Operation Northern Light".
    private let isDubbed: Bool
    /// Whether a name or a demonym stands in it.
    let hasName: Bool
    /// Whether a date stands in it: a year, a month, a weekday, "last week's".
    let hasDate: Bool
    /// Whether the words around it say that it happens: "the meeting takes place on Monday".
    let isHappening: Bool
    /// Whether it stands in the headline or in the sentence after it: what the article is about.
    let isInLead: Bool
    /// Whether a word before it tells that it has cost lives, or a clause after it: "deadly riots".
    let isDeadly: Bool
    /// Whether it stands in the plural and something is told of it that is over: "floods in Norway have killed six".
    let isReported: Bool
    /// Whether it strikes in the article's first sentences where a place is named: "A quake shook the town of Hamar".
    let isPlaced: Bool

    /// The phrase around `head`; `nil` where the token is no event noun, or is part of a name or of another noun's phrase.
    init?(
        head: Int, article: AnalyzedArticle, dependents: DependentTable, names: NameTable, lexicon: EventLexicon
    ) {
        let token = article.tokens[head]
        guard
            token.upos == .noun || token.upos == .propn
                || token.upos == .adp && lexicon.compound(endingAt: head, in: article) != nil,
            token.relation != .compound, token.relation != .flat,
            names.mentions[head] == nil, !Self.namesPrize(head, article),
            token.upos != .propn || !EventDate.isDate(head, in: article),
            let (noun, singular, isPlural) = lexicon.noun(at: head, in: article),
            noun.firmness != .never, !Self.isTrade(head, singular, article, dependents),
            !Self.isCount(head, singular, article, dependents),
            !Self.isBeginning(head, singular, article, dependents, lexicon)
        else { return nil }
        if head > 0, lexicon.phrase(article.text(head - 1), Substring(singular))?.firmness == .never { return nil }
        let extent = EventPhraseExtent(head: head, article: article, dependents: dependents)
        if Self.isBodysName(head, extent, article) || Self.isClass(head, extent, article, dependents) { return nil }
        // Where the tree tears "sit-in" apart, its preposition alone is none.
        if token.upos == .adp, extent.tokens.lowerBound > head - 2 { return nil }
        let course = EventCourse(article: article, dependents: dependents)
        self.head = head
        self.noun = noun
        self.singular = singular
        self.isPlural = isPlural
        tokens = extent.tokens
        determination = extent.determination
        isNumbered = extent.isNumbered
        isRound = extent.isRound
        isHosted = noun.kind == "meeting" && noun.firmness == .firm && course.isHosted(head)
        namesBothSides = Self.namesBothSides(head, extent.tokens, article, dependents, names)
        isDubbed = EventNaming.isDubbed(extent.tokens.upperBound, in: article)
        hasName = extent.tokens.contains {
            names.mentions[$0] != nil || article.tokens[$0].upos == .propn
                || Self.ofPeoples.contains(noun.kind) && Self.isPeople($0, article)
        }
        hasDate =
            extent.tokens.contains { EventDate.isDate($0, in: article) }
            || Self.dated.contains(noun.kind) && EventDate.follows(extent.tokens.upperBound, in: article)
        isInLead = article.sentenceIndex(ofToken: head) < 2
        isDeadly = dependents[head].contains { Self.deadly.contains(article.text($0).lowercased()) }
        isHappening = course.isTold(of: head)
        isReported = (isPlural || isInLead && Self.strikes(noun)) && course.isReported(head)
        isPlaced =
            isInLead && isReported
            && article.sentences[article.sentenceIndex(ofToken: head)].tokens.contains {
                names.mentions[$0].map { article.mentions[$0].type == .place } ?? false
            }
    }

    /// "Congress", "Marathon": what has a capital and nothing beside it is a body's name.
    private static func isBodysName(_ head: Int, _ extent: EventPhraseExtent, _ article: AnalyzedArticle) -> Bool {
        article.tokens[head].upos == .propn && extent.tokens.count == 1 && extent.determination == .bare
            && (article.tokens[head].relation == .nsubj || article.tokens[head].relation == .nmodPoss)
            && article.text(head).first?.isUppercase ?? false
    }

    /// "was a military operation", "could become a war": what something else is said to be.
    private static func isClass(
        _ head: Int, _ extent: EventPhraseExtent, _ article: AnalyzedArticle, _ dependents: DependentTable
    ) -> Bool {
        guard extent.determination == .indefinite else { return false }
        if isApposed(extent.tokens.lowerBound, article) { return true }
        let token = article.tokens[head]
        if token.relation == .xcomp, token.head >= 0, article.tokens[token.head].lemma == "become" { return true }
        return dependents[head].contains { article.tokens[$0].relation == .cop }
            && dependents[head].contains { child in
                article.tokens[child].relation == .nsubj
                    && (article.tokens[child].upos == .propn || article.tokens[child].upos == .noun)
            }
    }

    /// "Hurricane Kari, now a category five storm,": what a comma sets beside a name.
    private static func isApposed(_ first: Int, _ article: AnalyzedArticle) -> Bool {
        var at = first - 1
        if at >= 0, article.tokens[at].upos == .det { at -= 1 }
        if at >= 0, article.tokens[at].upos == .adv { at -= 1 }
        guard at > 1, article.tokens[at].xpos == .comma, article.tokens[at - 1].upos == .propn else { return false }
        let kind = (max(0, at - 4)..<at).first { HappeningNames.kind(article.text($0)) != nil }
        return kind != nil
    }

    /// "between Lund and Hamar".
    private static func namesBothSides(
        _ head: Int, _ tokens: Range<Int>, _ article: AnalyzedArticle, _ dependents: DependentTable, _ names: NameTable
    ) -> Bool {
        let sides = dependents[head].first { child in
            dependents[child].contains { article.text($0) == "between" }
        }
        guard let sides, tokens.contains(sides) else { return false }
        return Set((sides..<tokens.upperBound).compactMap { names.mentions[$0] }).count > 1
    }

    /// "the Sunni boycott": a people or a faith tells a happening apart as a name does.
    private static func isPeople(_ token: Int, _ article: AnalyzedArticle) -> Bool {
        guard article.tokens[token].upos == .adj, article.tokens[token].xpos == .JJ else { return false }
        return peoples.contains(article.text(token)) || isAmongNations(article.text(token))
    }

    /// Kinds that peoples and faiths have a part in: "the Muslim season" is none of their doing.
    private static let ofPeoples: Set<String> = ["conflict", "attack", "protest", "meeting"]

    /// "inter-Korean", "anti-Norwegian".
    private static func isAmongNations(_ word: Substring) -> Bool {
        guard let hyphen = word.firstIndex(of: "-"), word.first?.isLowercase ?? false else { return false }
        return word[word.index(after: hyphen)...].first?.isUppercase ?? false
    }

    private static let peoples: Set<Substring> = [
        "Sunni", "Shiite", "Shi'ite", "Shia", "Muslim", "Islamic", "Islamist", "Christian", "Catholic", "Orthodox",
        "Jewish", "Hindu", "Buddhist", "Sikh", "Kurdish", "Arab", "Tamil", "Tutsi", "Hutu", "Albanian",
    ]

    /// Kinds of which a date right behind tells one apart: "protests Saturday".
    private static let dated: Set<String> = ["vote", "protest"]

    private static let deadly: Set<String> = ["deadly", "bloody", "fatal", "lethal"]

    /// "by 110,000 votes": ballots that are counted.
    private static func isCount(
        _ head: Int, _ noun: String, _ article: AnalyzedArticle, _ dependents: DependentTable
    ) -> Bool {
        noun == "vote" && dependents[head].contains { article.tokens[$0].relation == .nummod }
    }

    /// "the outbreak of demonstrations": what breaks out is the happening.
    private static func isBeginning(
        _ head: Int, _ noun: String, _ article: AnalyzedArticle, _ dependents: DependentTable, _ lexicon: EventLexicon
    ) -> Bool {
        noun == "outbreak"
            && dependents[head].contains { child in
                article.tokens[child].relation == .nmod && lexicon.noun(at: child, in: article) != nil
            }
    }

    /// "relief operations", "the bank's overseas operations": what a body does day by day.
    private static func isTrade(
        _ head: Int, _ noun: String, _ article: AnalyzedArticle, _ dependents: DependentTable
    ) -> Bool {
        // "came under fire for it"
        if noun == "fire", head > 0, article.text(head - 1) == "under" { return true }
        return noun == "operation" && dependents[head].contains { trades.contains(article.text($0).lowercased()) }
    }

    private static let trades: Set<String> = [
        "humanitarian", "aid", "relief", "normal", "daily", "business", "commercial", "banking", "trading", "mining",
        "overseas", "oil",
    ]

    /// "Man of the Match": a prize, no match.
    static func namesPrize(_ head: Int, _ article: AnalyzedArticle) -> Bool {
        guard head > 2, article.tokens[head].upos == .propn, article.text(head - 1) == "the",
            article.text(head - 2) == "of"
        else { return false }
        return prizes.contains(article.text(head - 3).lowercased())
    }

    private static let prizes: Set<String> = ["man", "woman", "player", "goal", "save", "try", "team", "bowler"]

    /// "the attack", "this trial": definite, and nothing in it says which one.
    var isBareDefinite: Bool { determination == .definite && !hasName && !hasDate }

    /// "the dialogue between Lund and Hamar": of those that readers saw, nine in ten told of one happening.
    var isOfNamedSides: Bool { namesBothSides && determination == .definite && !isPlural }

    /// Whether something in the phrase tells this happening from others of its kind.
    var isIdentified: Bool {
        if isDubbed, determination != .excluded { return true }
        switch determination {
        case .excluded: return false
        case .definite, .possessive:
            return hasName || hasDate || isNumbered || isHappening && !isPlural && !isRound
        case .bare:
            if isToldInLead { return true }
            guard noun.firmness == .firm else { return false }
            // "Armed clashes broke out in Hamar"
            if isPlural, isReported, isHappening, noun.kind == "conflict" || noun.kind == "protest" { return true }
            return hasDate || hasName && (!isPlural || isReported || noun.kind == "vote")
        case .indefinite:
            return isToldInLead || noun.firmness == .firm && hasName && (hasDate || !isPlural)
                || Self.reported.contains(noun.kind) && hasDate && hasName
                || isHosted && hasName
        }
    }

    /// "the massacre", "the invasion": what befalls is known to the reader where the article names it so.
    var isKnown: Bool {
        isBareDefinite && noun.firmness == .firm && !isPlural && ["attack", "conflict", "disaster"].contains(noun.kind)
    }

    /// What an article begins with, with a place or somebody's name, happens: "Oslo riots", "a raid on a village in Hedmark".
    private var isToldInLead: Bool {
        isPlaced || isInLead && (hasName || isDeadly) && Self.reported.contains(noun.kind)
    }

    /// Whether such things strike: blasts and quakes do, talks do not.
    private static func strikes(_ noun: EventLexicon.Noun) -> Bool {
        noun.firmness == .firm && (noun.kind == "attack" || noun.kind == "disaster")
    }

    private static let reported: Set<String> = ["attack", "conflict", "disaster", "vote", "protest"]

    /// Whether the phrase stands for a happening that a later one takes up.
    func introduces(_ later: EventNounPhrase) -> Bool { later.takesUp(self) && (mayBeTakenUp || isIdentified) }

    /// Whether the phrase may introduce a happening that the article comes back to.
    var mayBeTakenUp: Bool {
        switch determination {
        case .excluded, .bare: false
        case .definite, .possessive: noun.firmness == .firm && !isPlural
        // "a fire", "an attack" happen; "a campaign" may be anybody's.
        case .indefinite: (noun.firmness == .firm || Self.befalling.contains(noun.kind)) && !isPlural
        }
    }

    private static let befalling: Set<String> = ["disaster", "attack"]

    /// Whether this phrase, further on, tells again of the happening that `earlier` tells of.
    func takesUp(_ earlier: EventNounPhrase) -> Bool {
        head > earlier.head && determination == .definite && isOfOneKind(earlier) && !isPlural && !hasName
            && !hasDate
    }

    /// "an explosion", then "the blast".
    private func isOfOneKind(_ earlier: EventNounPhrase) -> Bool {
        if singular == earlier.singular { return true }
        guard let mine = HeadNoun(lemma: singular), mine.type == .event else { return false }
        return mine.group != .happening && mine == HeadNoun(lemma: earlier.singular)
    }

    /// Whether the phrase tells of no other event than the name right before its head: "Summer Week celebrations".
    func isJust(_ name: Mention, _ article: AnalyzedArticle) -> Bool {
        name.tokens.upperBound == head && tokens.lowerBound <= name.tokens.lowerBound
            && Self.general.contains(singular)
    }

    private static let general: Set<String> = [
        "celebration", "celebrations", "festivity", "festivities", "ceremony", "event", "exercise", "exercises",
        "drill",
        "manoeuvre", "manoeuvres", "maneuver", "maneuvers", "commemoration",
    ]

    /// The phrase as a mention; surer with more that identifies it.
    func mention(in article: AnalyzedArticle) -> Mention {
        var sure = noun.firmness == .firm ? 0.6 : 0.5
        if hasName { sure += 0.15 }
        if hasDate { sure += 0.1 }
        if determination == .definite || determination == .possessive { sure += 0.1 }
        let span = TextSpan(
            article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end)
        return Mention(span: span, tokens: tokens, head: head, type: .event, kind: .nominal, confidence: sure)
    }
}
