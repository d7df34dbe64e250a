import GraphFixtures
import GraphModel
import Ontology
import Testing

/// Who is who across articles, one rule a test.
@Suite struct IdentityTests {
    @Test(arguments: [
        ("Rudolf Rassendyll", "Rudolf Rassendyll"), ("Rudolf Rassendyll", "RUDOLF RASSENDYLL"),
        ("Park Chung-hee", "Park Chung Hee"), ("Aleksandar Vučić", "Aleksandar Vucic"),
        ("Bill Hentzau", "William Hentzau"),
        ("Rudolf K. Rassendyll", "Rudolf Rassendyll"), ("Pedro Elphberg Strofzin", "Pedro Elphberg"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Chung-hee Park", "Park Chung-hee"),
        ("Robert Hentzau Jr.", "Robert Hentzau Jr"), ("Muhammad Sapt", "Mohammed Sapt"),
    ])
    func onePerson(left: String, right: String) {
        #expect(count(.person, left, right) == 1)
    }

    @Test(arguments: [
        ("Rudolf Rassendyll", "Robert Rassendyll"), ("Rassendyll", "Rudolf Rassendyll"), ("Rassendyll", "Rassendyll"),
        ("George W. Hentzau", "George H. W. Hentzau"), ("Robert Hentzau Jr.", "Robert Hentzau Sr."),
        ("Mario Strofzin", "Maria Strofzin"), ("R. Hentzau", "Rupert Hentzau"), ("Anna Sapt", "Hanna Sapt"),
    ])
    func twoPersons(left: String, right: String) {
        #expect(count(.person, left, right) == 2)
    }

    @Test(arguments: [
        ("Zenda Bank", "the Zenda Bank"), ("Zenda Technology Co., Ltd.", "Zenda Technology"),
        ("ZENDA BANK", "Zenda Bank"), ("Bank of Zenda", "Zenda Bank"),
    ])
    func oneOrganization(left: String, right: String) {
        #expect(count(.organization, left, right) == 1)
    }

    @Test(arguments: [
        ("Foreign Ministry", "Foreign Ministry"), ("Zenda Bank", "Strelsau Bank"), ("RDP", "Ruritanian Dairy Plant"),
    ])
    func twoOrganizations(left: String, right: String) {
        #expect(count(.organization, left, right) == 2)
    }

    @Test func aliasJoinsOrganizations() {
        var first = ArticleBuilder("a")
        first.node(.organization, "Ruritanian Treaty Organization", aliases: ["RTO"])
        var second = ArticleBuilder("b")
        second.node(.organization, "RTO")
        let graph = EntityGraph(resolving: [first.built, second.built])
        #expect(graph.nodes.map(\.name) == ["Ruritanian Treaty Organization"])
        #expect(graph.nodes.map(\.aliases) == [["RTO"]])
    }

    @Test(arguments: [("Zenda ASA", "Zenda Ruritania BV", 2), ("Zenda ASA", "Zenda Ruritania", 1)])
    func twoFullCompanyNamesStayTwo(one: String, other: String, count: Int) {
        var builder = ArticleBuilder("a")
        let companies = [one, other].map { builder.node(.organization, $0) }
        for place in ["Strelsau", "Graustark", "Hentzau"].map({ builder.node(.place, $0) }) {
            for company in companies { builder.state(company, .threaten, place) }
        }
        #expect(EntityGraph(resolving: [builder.built]).nodes.filter { $0.type == .organization }.count == count)
    }

    @Test func unionAndItsCouncilStayTwo() {
        var builder = ArticleBuilder("a")
        let union = builder.node(.organization, "Ruritanian Union")
        let council = builder.node(.organization, "Ruritanian Union Security Council")
        let places = ["Zenda", "Strelsau", "Graustark"].map { builder.node(.place, $0) }
        for place in places {
            builder.state(union, .threaten, place)
            builder.state(council, .threaten, place)
        }
        #expect(EntityGraph(resolving: [builder.built]).nodes.filter { $0.type == .organization }.count == 2)
    }

    @Test func oneAcronymOfTwoBodiesIsNoChain() {
        let graphs = ["Ruritanian Dairy Plant", "Royal Defence Party"].map { name in
            var builder = ArticleBuilder(name)
            builder.node(.organization, name, aliases: ["RDP"])
            return builder.built
        }
        var third = ArticleBuilder("third")
        third.node(.organization, "RDP")
        #expect(EntityGraph(resolving: graphs + [third.built]).nodes.count == 2)
    }

    @Test func placesByAliasAndFormOfState() {
        var first = ArticleBuilder("a")
        first.node(.place, "Ruritania", aliases: ["Ruritanian Kingdom"])
        var second = ArticleBuilder("b")
        second.node(.place, "Kingdom of Ruritania")
        var third = ArticleBuilder("c")
        third.node(.place, "Ruritanian Kingdom")
        #expect(EntityGraph(resolving: [first.built, second.built, third.built]).nodes.count == 1)
    }

    @Test func surnameJoinsWithSupport() {
        let graph = EntityGraph(resolving: [report("a", "Rudolf Rassendyll"), report("b", "Rassendyll")])
        #expect(graph.nodes.filter { $0.type == .person }.map(\.name) == ["Rudolf Rassendyll"])
        #expect(graph.edges.filter { $0.type == .affiliatedWith }.map(\.evidence.count) == [2])
    }

    @Test func surnameOfTwoBearersStaysInDoubt() {
        let articles = [report("a", "Rudolf Rassendyll"), report("b", "Robert Rassendyll"), report("c", "Rassendyll")]
        let resolution = Resolver().resolve(articles)
        #expect(resolution.graph.nodes.filter { $0.type == .person }.count == 3)
        #expect(resolution.doubts.count == 2)
    }

    @Test func chainDoesNotJoinWhatContradicts() {
        var first = ArticleBuilder("a")
        first.node(.person, "George Hentzau")
        var second = ArticleBuilder("b")
        second.node(.person, "George W. Hentzau")
        var third = ArticleBuilder("c")
        third.node(.person, "George H. W. Hentzau")
        let graph = EntityGraph(resolving: [first.built, second.built, third.built])
        for node in graph.nodes {
            let names = Set(node.members.map(\.node.name))
            #expect(!names.isSuperset(of: ["George W. Hentzau", "George H. W. Hentzau"]))
        }
    }

    @Test func conflictingRolesKeepOneNameApart() {
        let articles = [("a", "midfielder", "Zenda Rovers"), ("b", "minister", "Royal Cabinet of Graustark")].map {
            id, role, body in
            var builder = ArticleBuilder(id)
            let person = builder.node(.person, "John Strofzin")
            builder.state(person, .affiliatedWith, builder.node(.organization, body), role)
            return builder.built
        }
        let resolution = Resolver().resolve(articles)
        #expect(resolution.graph.nodes.filter { $0.type == .person }.map(\.id) == ["john_strofzin", "john_strofzin_2"])
        #expect(resolution.doubts.count == 1)
    }

    @Test func personsThatOneArticleTellsApart() {
        var first = report("a", "Rudolf Rassendyll")
        first.nodes.append(ArticleNode(type: .person, name: "Rassendyll", aliases: [], mentions: []))
        let graph = EntityGraph(resolving: [first, report("b", "Rassendyll")])
        #expect(graph.nodes.filter { $0.type == .person }.count == 2)
    }

    @Test func aSlipOfTypeIsOneNode() {
        func graph(_ name: String, slips: Int) -> EntityGraph {
            let articles = (0..<5).map { number in
                var builder = ArticleBuilder("article \(number)")
                builder.node(number < slips ? .place : .organization, name)
                return builder.built
            }
            return EntityGraph(resolving: articles)
        }
        #expect(graph("Zenda House", slips: 1).nodes.map(\.type) == [.organization])
        #expect(graph("Zenda House", slips: 2).nodes.count == 2)
        #expect(graph("Zenda", slips: 1).nodes.count == 2)
    }

    private func report(_ id: String, _ person: String) -> ArticleGraph {
        var builder = ArticleBuilder(id)
        let number = builder.node(.person, person)
        let body = builder.node(.organization, "Royal Guard of Ruritania")
        builder.state(number, .affiliatedWith, body, "colonel")
        builder.state(number, .consult, builder.node(.place, "Graustark"), "visited")
        return builder.built
    }

    private func count(_ type: NodeType, _ names: String...) -> Int {
        let articles = names.enumerated().map { number, name in
            var builder = ArticleBuilder("article \(number)")
            builder.node(type, name)
            return builder.built
        }
        return EntityGraph(resolving: articles).nodes.count
    }
}
