import Foundation
import Ontology
import Testing
import TextModel

@testable import ModelTraining

@Suite struct FactCorpusTests {
    @Test func readingsMayLeadBack() {
        let readings = FactDocument.Reading.list("located_in founded⁻ nonsense")
        #expect(readings.map(\.type) == [.locatedIn, .founded])
        #expect(readings.map(\.isTurned) == [false, true])
    }

    @Test func onlyFactsOfOneSentenceAreTaken() throws {
        let json = """
            [{"title": "T", "sents": [["Lund", "lives", "in", "Oslo", "."], ["She", "left", "Berg", "."]],
              "vertexSet": [[{"pos": [0, 1], "sent_id": 0}], [{"pos": [3, 4], "sent_id": 0}],
                            [{"pos": [2, 3], "sent_id": 1}]],
              "labels": [{"r": "P551", "h": 0, "t": 1, "evidence": [0]}, {"r": "P551", "h": 0, "t": 2, "evidence": [1]},
                         {"r": "P551", "h": 0, "t": 1, "evidence": [0, 1]}]}]
            """
        let document = try #require(try DocREDFacts.read(try written(json)).first)
        #expect(document.text == "Lund lives in Oslo. She left Berg.")
        #expect(document.entities.map { document.text[$0[0]] } == ["Lund", "Oslo", "Berg"])
        #expect(document.facts.map(\.target) == [1])
        #expect(document.facts[0].readings.map(\.type) == [.from])
    }

    @Test func placesCountedInCodePointsAreTurnedIntoUTF8() throws {
        let header =
            "fold\tdoc\tpass_start\tpass_end\tsubj_start\tsubj_end\tobj_start\tobj_end\tproperty\tu\tv\tsubj\tobj\tpassage\n"
        let passage = "Åse Lund founded Bergø Ltd."
        let lines =
            "1\t9\t100\t127\t117\t126\t100\t108\tFOUNDED_BY\t\t\tBergø Ltd\tÅse Lund\t\(passage)\n"
            + "1\t9\t100\t127\t-\t-\t-\t-\tCEO\t\t\t\t\t\(passage)\n"
        let documents = try KnowledgeNetFacts.read(try written(header + lines))
        #expect(documents.count == 1)
        #expect(documents[0].facts.count == 1)
        #expect(documents[0].text[documents[0].entities[0][0]] == "Bergø Ltd")
        #expect(documents[0].text[documents[0].entities[1][0]] == "Åse Lund")
    }

    private func written(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("facts-\(UUID().uuidString)")
        try text.write(to: path, atomically: true, encoding: .utf8)
        return path.path
    }
}
