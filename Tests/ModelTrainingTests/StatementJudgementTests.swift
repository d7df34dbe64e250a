import Foundation
import Ontology
import RelationExtraction
import Testing

@testable import ModelTraining

@Suite struct StatementJudgementTests {
    @Test(arguments: [
        (#"He said , " It 's over . ""#, #"He said, "It's over.""#),
        ("It cost $ 5 ( or 4 % ) .", "It cost $5 (or 4%)."),
        ("They did n't meet ; the ministers ' talks ended", "They didn't meet; the ministers' talks ended"),
    ])
    func tokenisedNewsIsSetAsPrintSetsIt(_ pair: (tokens: String, text: String)) {
        #expect(PlainNews.runningText(Substring(pair.tokens)) == pair.text)
    }

    @Test func verdictsAreRead() throws {
        let path = try written("# remark\ntrain\t7\t12\tKari Lund\tfrom\tOslo\tborn in\tright\tplanned\n")
        let judgements = try StatementJudgement.read(path)
        #expect(judgements.map(\.source) == ["Kari Lund"])
        #expect(judgements[0].isRight && judgements[0].part == .train && judgements[0].type == .from)
        #expect(judgements[0].passage == StatementJudgement.Passage(line: 7, length: 12))
    }

    @Test(arguments: ["train\t7\t12\tA\tfrom\tB\tin\t?", "train\t7\t12\tA\tloves\tB\tin\tright", "train\t7"])
    func anOpenOrUnknownVerdictIsNamedByItsLine(_ line: String) throws {
        let path = try written("\n\(line)\n")
        #expect(throws: TrainingDataError(path: path, line: 2, problem: "not a judged statement")) {
            try StatementJudgement.read(path)
        }
    }

    @Test func whatIsOftenWrongLosesTrust() {
        let examples = (0..<40).map { number in
            example(number % 2 == 0 ? "pattern=title" : "pattern=speech", isRight: number % 2 == 0 || number % 8 == 1)
        }
        let model = ConfidenceTraining().train(examples)
        #expect(model.probability(of: ["pattern=title"]) > 0.75)
        #expect(model.probability(of: ["pattern=speech"]) < 0.5)
        #expect(ConfidenceTraining().train(examples).weights == model.weights)
    }

    @Test func rareCircumstancesAreLeftOut() {
        let model = ConfidenceTraining().train([
            example("type=owns", isRight: true), example("type=owns", isRight: true),
        ])
        #expect(model.weights.keys.sorted() == ["bias"])
    }

    @Test func reliabilityHoldsPromiseAgainstOutcome() {
        let table = ReliabilityTable([(0.8, true), (0.8, true), (0.8, true), (0.8, false), (0.3, false), (1.0, true)])
        #expect(table.bands.map(\.count) == [1, 4, 1])
        #expect(table.bands.map(\.kept) == [0, 0.75, 1])
        #expect(abs(table.calibrationError - (0.3 + 4 * 0.05) / 6) < 1e-9)
    }

    private func example(_ feature: String, isRight: Bool) -> JudgedStatements.Found {
        let judgement = StatementJudgement(
            part: .train, line: 0, length: 1, source: "A", type: .consult, target: "B", label: "met", isRight: isRight)
        return JudgedStatements.Found(judgement: judgement, features: [feature], confidence: 0.5)
    }

    private func written(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("judgements-\(UUID().uuidString).tsv")
        try text.write(to: path, atomically: true, encoding: .utf8)
        return path.path
    }
}
