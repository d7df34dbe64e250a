import ModelFiles
import Testing

@testable import RelationExtraction

@Suite struct ConfidenceModelTests {
    @Test func circumstancesAddUpInLogOdds() throws {
        let model = try ConfidenceModel(
            text: "# weights\nbias 0\npattern=title 2.197\ntype=consult -2.197\n", path: "w")
        #expect(model.probability(of: []) == 0.5)
        #expect(model.probability(of: ["pattern=title"]) == 0.9)
        #expect(model.probability(of: ["pattern=title", "type=consult", "unheard"]) == 0.5)
    }

    @Test func whatIsWrittenReadsBack() throws {
        let model = ConfidenceModel(weights: ["bias": 0.25, "ends=person>place": -1.5])
        #expect(try ConfidenceModel(text: model.text, path: "w").weights == model.weights)
    }

    @Test(arguments: ["bias", "bias much", "bias 1 2", "bias nan"])
    func aLineThatIsNoWeightIsNamed(_ line: String) {
        #expect(throws: ModelError.damaged(path: "w", detail: "line 2 is not a circumstance and its weight")) {
            try ConfidenceModel(text: "type=from 1\n\(line)\n", path: "w")
        }
    }

    @Test func shippedWeightsTrustTitlesMoreThanLooseVerbs() throws {
        let model = try ConfidenceModel()
        #expect(model.probability(of: ["pattern=title"]) > model.probability(of: ["pattern=verbAttached"]))
    }
}
