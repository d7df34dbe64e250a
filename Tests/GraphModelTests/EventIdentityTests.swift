import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct EventIdentityTests {
    @Test func oneEventInDifferentWords() {
        #expect(
            events(("a", "2025-03-01", "Ruritania peace talks", true), ("b", "2025-03-02", "negotiations", true)) == 1)
        #expect(
            events(("a", "2025-03-01", "summit in Strelsau", true), ("b", "2025-03-02", "Strelsau summit", true)) == 1)
        #expect(events(("a", nil, "Ruritania summit", true), ("b", nil, "summit", true)) == 1)
    }

    @Test func twoEvents() {
        #expect(events(("a", "2025-03-01", "meeting", true), ("b", "2025-03-02", "meeting", false)) == 2)
        #expect(events(("a", "2025-03-01", "Strelsau summit", true), ("b", "2025-09-02", "summit", true)) == 2)
        #expect(events(("a", nil, "2024 Zenda Games", true), ("b", nil, "2028 Zenda Games", true)) == 2)
        #expect(events(("a", nil, "Ruritania trial", true), ("b", nil, "Ruritania flood", true)) == 2)
    }

    @Test func whatIsElsewhereOrAnothersIsAnotherEvent() {
        func telling(_ id: String, _ event: String, in place: String, of body: String) -> ArticleGraph {
            var builder = ArticleBuilder(id, published: "2025-03-01")
            let people = ["Rudolf Rassendyll", "Flavia Elphberg", "Michael Strelsau"].map { builder.node(.person, $0) }
            let event = builder.node(.event, event)
            builder.sentence(people + [builder.node(.place, place), builder.node(.organization, body), event])
            for person in people { builder.state(person, .participatesIn, event, "attended") }
            return builder.built
        }
        func count(_ articles: ArticleGraph...) -> Int {
            EntityGraph(resolving: articles).nodes.filter { $0.type == .event }.count
        }
        let summit = telling("a", "summit in Zenda", in: "Zenda", of: "Elphberg League")
        #expect(count(summit, telling("b", "meeting in Zenda", in: "Zenda", of: "Elphberg League")) == 1)
        #expect(count(summit, telling("b", "summit in Hentzau", in: "Hentzau", of: "Elphberg League")) == 2)
        let league = telling("a", "Elphberg League summit", in: "Zenda", of: "Elphberg League")
        #expect(count(league, telling("b", "Union-led talks", in: "Hentzau", of: "Union")) == 2)
    }

    @Test func theDayOfTheWeekCounts() {
        #expect(events(("a", nil, "Friday's talks", true), ("b", nil, "Friday's meeting", true)) == 1)
        #expect(events(("a", nil, "Friday's talks", true), ("b", nil, "Monday's meeting", true)) == 2)
    }

    @Test func theYearOfAnEventCounts() {
        #expect(events(("a", nil, "1990 Ruritania coup", true), ("b", nil, "Ruritania coup in 1990", true)) == 1)
        #expect(events(("a", nil, "1990 Ruritania coup", true), ("b", nil, "Ruritania coup in 1993", true)) == 2)
    }

    @Test func warsLastAndMeetingsDoNot() {
        #expect(events(("a", "2025-03-01", "Ruritania war", true), ("b", "2025-09-02", "war", true)) == 1)
        #expect(events(("a", "2025-03-01", "Ruritania visit", true), ("b", "2025-09-02", "visit", true)) == 2)
    }

    @Test func eventsOfOneArticleStayApart() {
        var first = ArticleBuilder("a")
        let place = first.node(.place, "Strelsau")
        for name in ["talks", "meeting"] { first.state(first.node(.event, name), .locatedIn, place) }
        var second = ArticleBuilder("b")
        second.state(second.node(.event, "peace talks"), .locatedIn, second.node(.place, "Strelsau"))
        let graph = EntityGraph(resolving: [first.built, second.built])
        #expect(graph.nodes.filter { $0.type == .event }.count >= 2)
    }

    @Test func anAgeAnHourAndAScoreAreNoEditions() {
        #expect(events(("a", nil, "fight at 2:56", true), ("b", nil, "16th straight fight", true)) == 1)
        #expect(events(("a", nil, "2024 Zenda Games", true), ("b", nil, "33rd Zenda Games", true)) == 1)
        #expect(events(("a", nil, "32nd Zenda Games", true), ("b", nil, "33rd Zenda Games", true)) == 2)
        #expect(events(("a", nil, "Zenda Bowl 50", true), ("b", nil, "Zenda Bowl 51", true)) == 2)
        #expect(events(("a", nil, "Second Zenda War", true), ("b", nil, "Zenda War II", true)) == 1)
    }

    @Test func theDayOfTheMonthCounts() {
        #expect(events(("a", nil, "June 20 attack", true), ("b", nil, "attack on 20 June", true)) == 1)
        #expect(events(("a", nil, "June 20 attack", true), ("b", nil, "June 24 attack", true)) == 2)
    }

    @Test func roundsOfAContestAreTwo() {
        #expect(events(("a", nil, "Ruritania final", true), ("b", nil, "Ruritania match", true)) == 1)
        #expect(events(("a", nil, "Ruritania final", true), ("b", nil, "Ruritania semifinal", true)) == 2)
    }

    @Test func aTownAndAVictimAreNoRivals() {
        #expect(
            events(("a", nil, "Ruritania shooting", true), ("b", nil, "shooting of Rudolf Rassendyll", true)) == 1)
    }

    @Test func articlesOfOneStoryTellOneEvent() {
        func telling(_ id: String, _ event: String, of names: [String], opening: Bool) -> ArticleGraph {
            var builder = ArticleBuilder(id)
            let people = names.map { builder.node(.person, $0) }
            let event = builder.node(.event, event)
            if opening { builder.sentence([event]) }
            for person in people { builder.sentence([person]) }
            if !opening { builder.sentence([event]) }
            return builder.built
        }
        func count(_ articles: ArticleGraph...) -> Int {
            EntityGraph(resolving: articles).nodes.filter { $0.type == .event }.count
        }
        let people = ["Rudolf Rassendyll", "Flavia Elphberg", "Michael Strelsau", "Antoinette Mauban"]
        let others = ["Grenfall Lorry", "Yetive Ganlook", "Harry Anguish", "Quinnox Dangloss"]
        let crash = telling("a", "deadly forest crash", of: people, opening: true)
        #expect(count(crash, telling("b", "deadly forest crash", of: people, opening: true)) == 1)
        #expect(count(crash, telling("b", "deadly forest crash", of: others, opening: true)) == 2)
        #expect(count(crash, telling("b", "deadly forest crash", of: people, opening: false)) == 2)
    }

    private func events(_ tellings: (id: String, day: String?, name: String, isHere: Bool)...) -> Int {
        let articles = tellings.map { id, day, name, isHere in
            var builder = ArticleBuilder(id, published: day)
            let ruritania = builder.node(.place, isHere ? "Ruritania" : "Graustark")
            let city = builder.node(.place, isHere ? "Strelsau" : "Edelweiss")
            let person = builder.node(.person, isHere ? "Rudolf Rassendyll" : "Grenfall Lorry")
            let event = builder.node(.event, name)
            builder.state(event, .locatedIn, city, "in")
            builder.state(person, .participatesIn, event, "attended")
            builder.sentence([ruritania, event])
            return builder.built
        }
        return EntityGraph(resolving: articles).nodes.filter { $0.type == .event }.count
    }
}
