import Foundation
import NewsGraph
import Testing

@Suite("stats")
struct StatsTests {
    /// Two circles of acquaintance that only Ann and Fay join, and a pair apart.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        let pairs = [
            ("Ann Lee", "Bo Roe"), ("Ann Lee", "Cy Dee"), ("Bo Roe", "Cy Dee"), ("Fay Kim", "Gus Oh"),
            ("Fay Kim", "Hal Poe"), ("Gus Oh", "Hal Poe"), ("Ann Lee", "Fay Kim"), ("Ida Moe", "Jon Nye"),
        ]
        let articles = pairs.enumerated().map { SampleGraphs.article("a\($0)", $1.0, "met", $1.1) }
        try scratch.write("graph.json", Data(GraphJSON.write(EntityGraph(resolving: articles))))
        return scratch
    }

    @Test("Parts, communities and those at the centre are told in words")
    func words() throws {
        let scratch = try scratch()
        let outcome = try Program.run(["stats", "graph.json", "--top", "2"], in: scratch.folder)
        let lines = outcome.output.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true)
        }
        #expect(lines.contains(["parts", "2", "of", "6,", "2", "nodes"]))
        #expect(lines.contains { $0.starts(with: ["communities", "3", "Ann"]) })
        #expect(lines.contains(["betweenness", "0.286", "Ann", "Lee", "(person)"]))
        #expect(lines.contains { $0.starts(with: ["PageRank"]) && $0.count == 5 })
        #expect(lines.contains(["most", "linked", "3", "Ann", "Lee", "(person)"]))
    }

    @Test("The same in JSON, and every node's figures as a table")
    func formats() throws {
        let scratch = try scratch()
        let outcome = try Program.run(["stats", "graph.json", "--json"], in: scratch.folder)
        let record = try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any]
        #expect(record?["parts"] as? [Int] == [6, 2])
        #expect(
            record?["communities"] as? [[String]]
                == [["ann_lee", "bo_roe", "cy_dee"], ["fay_kim", "gus_oh", "hal_poe"], ["ida_moe", "jon_nye"]])
        let between = try #require(record?["betweenness"] as? [[String: Any]])
        #expect(between.map { $0["id"] as? String }.prefix(2) == ["ann_lee", "fay_kim"])
        let table = try Program.run(["stats", "graph.json", "--format", "csv"], in: scratch.folder).output
        let rows = table.split(whereSeparator: \.isNewline)
        #expect(rows.count == 9)
        #expect(rows[0] == "name,id,type,edges,pagerank,betweenness,part,community,mentions")
        #expect(rows.contains { $0.hasPrefix("Jon Nye,jon_nye,person,1,0.125,0.000,2,3,") })
    }
}
