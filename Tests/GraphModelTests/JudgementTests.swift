import GraphFixtures
import GraphModel
import Ontology
import Testing

@Suite struct JudgementTests {
    @Test func sameOutranksNames() {
        let articles = week(5)
        let plain = EntityGraph(resolving: articles)
        let people = plain.nodes.filter { $0.type == .person }.compactMap(\.reference)
        let judgement = judge(.same, people[0], people[1])
        let judged = EntityGraph(resolving: articles, judgements: [judgement])
        #expect(judged.nodes.contains { $0.references.contains(people[0]) && $0.references.contains(people[1]) })
        #expect(!plain.nodes.contains { $0.references.contains(people[0]) && $0.references.contains(people[1]) })
        #expect(EntityGraph(resolving: articles) == plain)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func differentAlwaysHolds(seed: UInt64) {
        let articles = week(seed)
        let plain = EntityGraph(resolving: articles)
        var generator = SeededGenerator(seed: seed)
        var judgements: [Judgement] = []
        for node in plain.nodes where node.members.count > 1 {
            let pair = node.references.shuffled(using: &generator).prefix(2)
            if pair[0] != pair[1] { judgements.append(judge(.different, pair[0], pair[1])) }
            if let other = plain.nodes.randomElement(using: &generator)?.reference, other.type == node.type {
                judgements.append(judge(.same, pair[0], other))
            }
        }
        let resolution = Resolver(judgements: judgements.shuffled(using: &generator)).resolve(articles)
        let index = MemberIndex(resolution.graph)
        func node(_ reference: NodeReference) -> Int? {
            guard let article = articles.first(where: { $0.article.id == reference.article }) else { return nil }
            let number = article.nodes.firstIndex { $0.name == reference.name && $0.type == reference.type }
            return number.flatMap { index.node($0, in: article.article.id) }
        }
        #expect(judgements.contains { $0.verdict == .different })
        for judgement in judgements where judgement.verdict == .different {
            #expect(node(judgement.a) != node(judgement.b))
        }
        #expect(Resolver(judgements: judgements).resolve(articles.reversed()).graph == resolution.graph)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func undoRestoresTheGraphStepByStep(seed: UInt64) {
        let articles = week(seed)
        var generator = SeededGenerator(seed: seed)
        let references = EntityGraph(resolving: articles).nodes.compactMap(\.reference)
        var judgements: [Judgement] = []
        var graphs: [EntityGraph] = []
        for day in 1...5 {
            graphs.append(EntityGraph(resolving: articles, judgements: judgements))
            let pair = references.shuffled(using: &generator)
            guard let other = pair.dropFirst().first(where: { $0.type == pair[0].type }) else { continue }
            let verdict = day % 2 == 1 ? .same : Judgement.Verdict.allCases[Int.random(in: 0..<3, using: &generator)]
            judgements.append(judge(verdict, pair[0], other, at: "2025-01-0\(day)"))
        }
        #expect(Set(graphs).count > 1)
        for graph in graphs.reversed() {
            while judgements.count > 0, EntityGraph(resolving: articles, judgements: judgements) != graph {
                judgements.removeLast()
            }
            #expect(EntityGraph(resolving: articles, judgements: judgements) == graph)
        }
    }

    @Test func contradictionsAreReportedAndNotApplied() {
        let articles = ["Anna", "Berta", "Clara"].map { name in
            var builder = ArticleBuilder(name)
            builder.node(.person, "\(name) Sapt")
            return builder.built
        }
        let people = ["Anna", "Berta", "Clara"].map { NodeReference(type: .person, name: "\($0) Sapt") }
        let judgements = [
            judge(.same, people[0], people[1]), judge(.same, people[1], people[2]),
            judge(.different, people[0], people[2]),
        ]
        let resolution = Resolver(judgements: judgements).resolve(articles)
        #expect(resolution.graph.nodes.count == 3)
        #expect(resolution.conflicts.count == 1)
        #expect(resolution.conflicts.first?.together.count == 2)
        #expect(Resolver(judgements: Array(judgements.dropLast())).resolve(articles).graph.nodes.count == 1)
    }

    @Test func laterJudgementOnAPairReplacesTheEarlier() {
        let (a, b) = (NodeReference(type: .person, name: "Anna Sapt"), NodeReference(type: .person, name: "Berta Sapt"))
        let articles = [a, b].map { reference in
            var builder = ArticleBuilder(reference.name)
            builder.node(.person, reference.name)
            return builder.built
        }
        let judgements = [judge(.same, a, b, at: "2025-01-01"), judge(.different, b, a, at: "2025-01-02")]
        let resolution = Resolver(judgements: judgements).resolve(articles)
        #expect(resolution.graph.nodes.count == 2)
        #expect(resolution.conflicts.isEmpty)
    }

    @Test func reasonsAreGiven() {
        let articles = ["Anna Sapt", "A. Sapt"].map { name in
            var builder = ArticleBuilder(name)
            builder.node(.person, name)
            return builder.built
        }
        let references = articles.map { NodeReference(type: .person, name: $0.nodes[0].name) }
        let match = Resolver().explain(references[0], references[1], among: articles)
        #expect(match?.comparison.features.map(\.words) == ["the same surname and initial"])
        #expect(match?.comparison.verdict == .unsure)
        #expect(match?.leftNode != match?.rightNode)
        let same = judge(.same, references[0], references[1])
        let judged = Resolver(judgements: [same]).explain(references[0], references[1], among: articles)
        #expect(judged?.judgement == same)
        #expect(judged?.leftNode == judged?.rightNode)
        #expect(Resolver().explain(references[0], NodeReference(type: .place, name: "x"), among: articles) == nil)
    }

    private func week(_ seed: UInt64) -> [ArticleGraph] {
        var week = NewsWeek(seed: seed, articles: 16)
        return week.articles(16)
    }

    private func judge(
        _ verdict: Judgement.Verdict, _ a: NodeReference, _ b: NodeReference, at: String = "2025-01-01"
    ) -> Judgement {
        Judgement(verdict, a, b, by: "test", at: at)
    }
}
