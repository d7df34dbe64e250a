import EntityExtraction
import Ontology
import Testing
import TextModel

@Suite("Noun phrases and events that point back")
struct NominalChainTests {
    private func resolve(_ notation: String) -> AnalyzedArticle {
        var article = ArticleBuilder.article(notation)
        CoreferenceResolver(knowledge: FewNames()).analyze(&article)
        return article
    }

    @Test func aTitleIsAMentionOfItsBearer() {
        let article = resolve(
            """
            new|ADJ|2|amod Secretary|PROPN|3|nmod:desc [person: Mark|PROPN|5|nsubj Rutte|PROPN|3|flat] left|VERB|0|root
            """)
        #expect(article.chainTexts == [["new Secretary", "Mark Rutte"]])
        #expect(article.mentions.map(\.kind) == [.nominal, .name])
    }

    @Test func anAppositionIsAMention() {
        let article = resolve(
            """
            [person: Julia|PROPN|8|nsubj Smith|PROPN|1|flat] ,|PUNCT|5|punct the|DET|5|det envoy|NOUN|1|appos to|ADP|7|case \
            [organization: NATO|PROPN|5|nmod] ,|PUNCT|5|punct spoke|VERB|0|root
            """)
        #expect(article.chainTexts == [["Julia Smith", "envoy"], ["NATO"]])
    }

    @Test func aPredicateNounIsAMentionUnlessDenied() {
        let affirmed = resolve("[person: Smith|PROPN|4|nsubj] is|AUX|4|cop|be a|DET|4|det minister|NOUN|0|root")
        #expect(affirmed.chainTexts == [["Smith", "minister"]])
        let denied = resolve(
            """
            [person: Smith|PROPN|5|nsubj] is|AUX|5|cop|be not|PART|5|advmod|not a|DET|5|det minister|NOUN|0|root
            """)
        #expect(denied.chainTexts == [["Smith"]])
    }

    @Test func aRelativePronounIsWhatItsClauseBelongsTo() {
        let article = resolve(
            """
            [person: Rutte|PROPN|6|nsubj] ,|PUNCT|4|punct who|PRON|4|nsubj visited|VERB|1|acl:relcl \
            [place: Lisbon|PROPN|4|obj] spoke|VERB|0|root
            """)
        #expect(article.chainTexts == [["Rutte", "who"], ["Lisbon"]])
    }

    @Test func theMinistryIsTheOneWithAMinistryInItsName() {
        let article = resolve(
            """
            the|DET|3|det [organization: Interior|PROPN|3|compound Ministry|PROPN|4|nsubj] met|VERB|0|root \
            [organization: Wingtech|PROPN|4|obj]
            the|DET|2|det ministry|NOUN|3|nsubj spoke|VERB|0|root
            """)
        #expect(article.chainTexts == [["Interior Ministry", "ministry"], ["Wingtech"]])
    }

    @Test func theCountryIsTheNearestCountry() {
        let article = resolve(
            """
            [place: Sudan|PROPN|2|nsubj] borders|VERB|0|root [place: Lisbon|PROPN|2|obj]
            the|DET|2|det country|NOUN|3|nsubj grew|VERB|0|root
            """)
        #expect(article.chainTexts == [["Sudan", "country"], ["Lisbon"]])
    }

    @Test func anIndefiniteNounPointsAtNothing() {
        let article = resolve(
            """
            [place: Sudan|PROPN|2|nsubj] grew|VERB|0|root
            a|DET|2|det country|NOUN|3|nsubj fell|VERB|0|root
            """)
        #expect(article.chainTexts == [["Sudan"]])
    }

    @Test func aMatchIsNotItsTournamentAndTheLastOneToldOfIsMeant() {
        let article = resolve(
            """
            the|DET|3|det [event: World|PROPN|3|compound Cup|PROPN|4|nsubj] began|VERB|0|root
            the|DET|3|det [nominal event: first|ADJ|3|amod match|NOUN|4|nsubj] began|VERB|0|root
            the|DET|2|det game|NOUN|3|nsubj ended|VERB|0|root
            the|DET|3|det [nominal event: last|ADJ|3|amod game|NOUN|4|nsubj] began|VERB|0|root
            the|DET|2|det match|NOUN|3|nsubj ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["World Cup"], ["first match", "game"], ["last game", "match"]])
        #expect(article.chains[1].aliases.isEmpty)
    }

    @Test func anEventComesBackUnderItsOwnNounWhateverThatIs() {
        let article = resolve(
            """
            the|DET|2|det [nominal event: siege|NOUN|5|nsubj of|ADP|4|case Bergen|PROPN|2|nmod] began|VERB|0|root
            the|DET|2|det siege|NOUN|3|nsubj ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["siege of Bergen", "siege"]])
    }

    @Test func anEventComesBackUnderANounOfItsClass() {
        let article = resolve(
            """
            the|DET|3|det [nominal event: NATO|PROPN|3|compound summit|NOUN|4|nsubj] began|VERB|0|root
            the|DET|2|det meeting|NOUN|3|nsubj ended|VERB|0|root
            the|DET|4|det [nominal event: next|ADJ|4|amod NATO|PROPN|4|compound summit|NOUN|5|nsubj] waits|VERB|0|root
            """)
        #expect(article.chainTexts == [["NATO summit", "meeting"], ["next NATO summit"]])
    }

    @Test func aDayDoesNotPartAnEventFromItselfButFromAnotherDays() {
        let article = resolve(
            """
            the|DET|3|det [nominal event: police|NOUN|3|compound conference|NOUN|4|nsubj] began|VERB|0|root
            [nominal event: Saturday|PROPN|3|nmod:poss ’s|PART|1|case conference|NOUN|4|nsubj] ended|VERB|0|root
            [nominal event: Monday|PROPN|3|nmod:poss ’s|PART|1|case conference|NOUN|4|nsubj] ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["police conference", "Saturday ’s conference"], ["Monday ’s conference"]])
    }

    @Test func aBodyForOneThingIsNoneThatIsForAnother() {
        let article = resolve(
            """
            the|DET|4|det [organization: Nordic|PROPN|4|compound Fishing|PROPN|4|compound Authority|PROPN|5|nsubj] spoke|VERB|0|root
            the|DET|3|det harbour|NOUN|3|compound council|NOUN|4|nsubj left|VERB|0|root
            the|DET|3|det fishing|NOUN|3|compound agency|NOUN|4|nsubj left|VERB|0|root
            """)
        #expect(article.chainTexts == [["Nordic Fishing Authority", "fishing agency"]])
    }

    @Test func anEventComesBackUnderItsNameAndAnotherNoun() {
        let article = resolve(
            """
            the|DET|5|det [event: Tordis|PROPN|4|compound Open|PROPN|4|compound Festival|PROPN|5|nsubj] began|VERB|0|root
            the|DET|5|det [nominal event: first|ADJ|4|amod Tordis|PROPN|4|compound Open|PROPN|4|compound \
            tournament|NOUN|6|nsubj] ended|VERB|0|root
            the|DET|5|det [nominal event: Marit|PROPN|4|compound Open|PROPN|4|compound tournament|NOUN|5|nsubj] \
            waits|VERB|0|root
            """)
        #expect(
            article.chainTexts == [
                ["Tordis Open Festival", "first Tordis Open tournament"], ["Marit Open tournament"],
            ])
    }

    @Test func votingIsOneEventInThePluralAndInTheSingular() {
        let article = resolve(
            """
            the|DET|3|det [nominal event: parliamentary|ADJ|3|amod elections|NOUN|4|nsubj|election] began|VERB|0|root
            [nominal event: Sunday|PROPN|3|nmod:poss ’s|PART|1|case vote|NOUN|4|nsubj] ended|VERB|0|root
            the|DET|2|det [nominal event: talks|NOUN|3|nsubj|talk] began|VERB|0|root
            the|DET|2|det [nominal event: meeting|NOUN|3|nsubj] ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["parliamentary elections", "Sunday ’s vote"], ["talks"], ["meeting"]])
    }

    @Test func violenceComesBackAsAMassacre() {
        let article = resolve(
            """
            [nominal event: violence|NOUN|4|nsubj near|ADP|3|case Alta|PROPN|1|nmod] began|VERB|0|root
            the|DET|2|det [nominal event: massacre|NOUN|3|nsubj] ended|VERB|0|root
            """)
        #expect(article.chainTexts.count == 1)
    }

    @Test func theNewYearIsNoNewOccasion() {
        let article = resolve(
            """
            the|DET|4|det [nominal event: Nordic|PROPN|4|amod year|NOUN|4|compound celebrations|NOUN|5|nsubj|celebration] ended|VERB|0|root
            the|DET|4|det [nominal event: new|ADJ|3|amod year|NOUN|4|compound celebrations|NOUN|5|nsubj|celebration] ended|VERB|0|root
            the|DET|3|det [nominal event: new|ADJ|3|amod celebrations|NOUN|4|nsubj|celebration] began|VERB|0|root
            """)
        #expect(article.chainTexts.first?.count == 2)
        #expect(article.chainTexts.last == ["new celebrations"])
    }

    @Test func anEventComesBackUnderAnotherNounAtItsPlace() {
        let article = resolve(
            """
            a|DET|2|det [nominal event: summit|NOUN|5|nsubj in|ADP|4|case Alta|PROPN|2|nmod] began|VERB|0|root
            the|DET|2|det [nominal event: meeting|NOUN|5|nsubj in|ADP|4|case Alta|PROPN|2|nmod] ended|VERB|0|root
            the|DET|2|det [nominal event: meeting|NOUN|5|nsubj in|ADP|4|case Bodø|PROPN|2|nmod] waits|VERB|0|root
            """)
        #expect(article.chainTexts == [["summit in Alta", "meeting in Alta"], ["meeting in Bodø"]])
    }

    @Test func theTimeOfAnEventTellsWhichOneComesBack() {
        let article = resolve(
            """
            a|DET|2|det [nominal event: weekend|NOUN|3|compound summit|NOUN|4|nsubj] began|VERB|0|root
            the|DET|2|det [nominal event: meeting|NOUN|7|nsubj of|ADP|4|case mayors|NOUN|2|nmod \
            this|DET|6|det weekend|NOUN|2|nmod] ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["weekend summit", "meeting of mayors this weekend"]])
    }

    @Test func aDayOfAWeekendIsTheWeekends() {
        let article = resolve(
            """
            a|DET|3|det [nominal event: weekend|NOUN|3|compound summit|NOUN|4|nsubj] began|VERB|0|root
            a|DET|2|det [nominal event: conference|NOUN|5|nsubj in|ADP|4|case Alta|PROPN|2|nmod] waits|VERB|0|root
            [nominal event: Saturday|PROPN|3|nmod:poss ’s|PART|1|case meeting|NOUN|4|nsubj] ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["weekend summit", "Saturday ’s meeting"], ["conference in Alta"]])
    }

    @Test func anEventBesideAnotherIsStillOne() {
        let article = resolve(
            """
            a|DET|2|det [nominal event: meeting|NOUN|5|nsubj in|ADP|4|case Alta|PROPN|2|nmod] began|VERB|0|root
            the|DET|2|det [nominal event: meeting|NOUN|6|nsubj] and|CCONJ|5|cc the|DET|5|det \
            [nominal event: coup|NOUN|2|conj] ended|VERB|0|root
            """)
        #expect(article.chainTexts.first == ["meeting in Alta", "meeting"])
    }

    @Test func whatNothingTellsApartAndNothingComesBackToIsNoEvent() {
        let article = resolve(
            """
            mayors|NOUN|2|nsubj|mayor spoke|VERB|0|root
            [nominal event: Saturday|PROPN|3|nmod:poss ’s|PART|1|case meeting|NOUN|6|nsubj] of|ADP|5|case mayors|NOUN|3|nmod began|VERB|0|root
            a|DET|2|det [nominal event: meeting|NOUN|3|nsubj] helps|VERB|0|root
            the|DET|2|det [nominal event: meeting|NOUN|5|nsubj] of|ADP|4|case mayors|NOUN|2|nmod ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["Saturday ’s meeting", "meeting"]])
    }

    @Test func anEventIsToldAgainWithTheSameNationsAndNoArticle() {
        let article = resolve(
            """
            [demonym: American|ADJ|2|amod] [nominal event: talks|NOUN|3|nsubj|talk] began|VERB|0|root
            [demonym: Dutch|ADJ|2|amod] [nominal event: talks|NOUN|3|nsubj|talk] wait|VERB|0|root
            [demonym: American|ADJ|2|amod] [nominal event: negotiations|NOUN|3|nsubj|negotiation] ended|VERB|0|root
            """)
        #expect(article.chains.filter { $0.type == .event }.map(\.mentions.count) == [2, 1])
    }

    @Test func whoStandsBehindAnEventTellsWhichOneComesBack() {
        let article = resolve(
            """
            the|DET|2|det [nominal event: meeting|NOUN|5|nsubj] of|ADP|4|case mayors|NOUN|2|nmod began|VERB|0|root
            the|DET|3|det [nominal event: next|ADJ|3|amod meeting|NOUN|6|nsubj] of|ADP|5|case guards|NOUN|3|nmod \
            waits|VERB|0|root
            the|DET|2|det [nominal event: meeting|NOUN|5|nsubj] of|ADP|4|case mayors|NOUN|2|nmod ended|VERB|0|root
            """)
        #expect(article.chainTexts == [["meeting", "meeting"], ["next meeting"]])
    }

    @Test func aRolePointsAtThePersonJustNamed() {
        let article = resolve(
            """
            under|ADP|2|case [person: Mark|PROPN|4|obl Rutte|PROPN|2|flat] talks|NOUN|0|root began|VERB|4|acl
            The|DET|4|det former|ADJ|4|amod Prime|PROPN|4|compound Minister|PROPN|5|nsubj spoke|VERB|0|root
            """)
        #expect(article.chainTexts == [["Mark Rutte", "former Prime Minister"]])
    }

    @Test func aRoleBetweenCommasIsOfTheNameBefore() {
        let article = resolve(
            """
            [person: Albin|PROPN|2|nsubj Kurti|PROPN|1|flat] ,|PUNCT|2|punct the|DET|5|det minister|NOUN|2|appos \
            ,|PUNCT|5|punct spoke|VERB|0|root
            [person: Rutte|PROPN|7|obl] ,|PUNCT|1|punct the|DET|4|det minister|NOUN|7|nsubj ,|PUNCT|4|punct \
            will|AUX|7|aux go|VERB|0|root
            """)
        #expect(article.chainTexts == [["Albin Kurti", "minister"], ["Rutte", "minister"]])
    }

    @Test func theAfricanCountryLiesInAfrica() {
        let article = resolve(
            """
            [place: Sudan|PROPN|2|nsubj] borders|VERB|0|root [place: Iraq|PROPN|2|obj]
            the|DET|3|det [demonym: African|ADJ|3|amod] country|NOUN|4|nsubj grew|VERB|0|root
            """)
        #expect(article.chains.first.map(\.name) == "Sudan")
        #expect(article.chainTexts.first == ["Sudan", "African country"])
    }

    @Test func theStoryBeginsWithWhatItsTitleSays() {
        let article = resolve(
            """
            [nominal event: Bergen|PROPN|2|compound protest|NOUN|3|nsubj] ends|VERB|0|root
            a|DET|2|det [nominal event: protest|NOUN|5|nsubj in|ADP|4|case Bergen|PROPN|2|nmod] \
            ended|VERB|0|root
            the|DET|2|det [nominal event: protest|NOUN|3|nsubj] ended|VERB|0|root
            """)
        #expect(article.chains.filter { $0.type == .event }.map(\.mentions.count) == [3])
    }

    @Test func aPostIsItsHoldersWhomTheNextSentenceNames() {
        let text =
            """
            the|DET|3|det [demonym: Dutch|ADJ|3|amod] envoy|NOUN|4|nsubj spoke|VERB|0|root
            [person: Kari|PROPN|3|nsubj Lund|PROPN|1|flat] smiled|VERB|0|root
            """
        #expect(resolve(text).chainTexts.contains(["Dutch envoy", "Kari Lund"]))
        let other =
            """
            the|DET|3|det [demonym: Dutch|ADJ|3|amod] envoy|NOUN|4|nsubj spoke|VERB|0|root
            a|DET|2|det rebel|NOUN|3|compound [person: Kari|PROPN|5|nsubj Lund|PROPN|3|flat] smiled|VERB|0|root
            """
        #expect(!resolve(other).chainTexts.contains { $0.contains("Dutch envoy") })
    }

    @Test func noNewspaperGoesByAnAcronym() {
        let text =
            """
            [organization: NAME|PROPN|2|nsubj] moved|VERB|0|root
            the|DET|2|det newspaper|NOUN|3|nsubj moved|VERB|0|root
            """
        #expect(!resolve(text.replacing("NAME", with: "IRFO")).chainTexts.contains(["IRFO", "newspaper"]))
        #expect(resolve(text.replacing("NAME", with: "Irfo")).chainTexts.contains(["Irfo", "newspaper"]))
    }
}
