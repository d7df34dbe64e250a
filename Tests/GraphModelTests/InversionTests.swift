import GraphFixtures
import GraphModel
import Ontology
import Testing
import TextModel

@Suite struct InversionTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func articleGraphsComeBack(seed: UInt64) {
        var week = NewsWeek(seed: seed, articles: 12)
        let articles = week.articles(12).map { $0.normalized() }.sorted { $0.article.id < $1.article.id }
        #expect(EntityGraph(resolving: articles).articleGraphs() == articles)
        let coMentioned = EntityGraph(resolving: articles, options: ResolutionOptions(coMentions: true))
        #expect(coMentioned.articleGraphs() == articles)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func orderAndGroupingDoNotMatter(seed: UInt64) {
        var week = NewsWeek(seed: seed, articles: 24)
        let articles = week.articles(24)
        var generator = SeededGenerator(seed: seed &+ 100)
        let whole = EntityGraph(resolving: articles)
        #expect(EntityGraph(resolving: articles.shuffled(using: &generator)) == whole)
        let cut = Int.random(in: 1..<23, using: &generator)
        let part = EntityGraph(resolving: Array(articles[..<cut]))
        let grown = part.adding(Array(articles[cut...]))
        #expect(grown == whole)
        #expect(grown.removing(articles: Set(articles[cut...].map(\.article.id))) == part)
    }
}
