import GraphFormats
import GraphModel
import Ontology
import Testing

@Suite struct JudgementLinesTests {
    private let judgements = [
        Judgement(
            .same, NodeReference(article: "a\nb", type: .person, name: "\"Sapt\""),
            NodeReference(type: .person, name: "Anna Sapt"), by: "user", at: "2025-01-01T00:00:00Z", reason: "seen"),
        Judgement(
            .different, NodeReference(type: .place, name: "Zenda"),
            NodeReference(article: "x", type: .place, name: "Z"),
            by: "user", at: "2025-01-02T00:00:00Z"),
    ]

    @Test func whatIsWrittenReadsBack() throws {
        let bytes = JudgementLines.write(judgements)
        #expect(bytes.filter { $0 == UInt8(ascii: "\n") }.count == 2)
        #expect(try JudgementLines.read(bytes + Array("\n \n".utf8), file: "j") == judgements)
    }

    @Test func badLinesAreNamed() {
        let bytes = JudgementLines.write(judgements) + Array(#"{"verdict": "maybe"}"#.utf8)
        let error = #expect(throws: FormatError.self) { try JudgementLines.read(bytes, file: "judgements.jsonl") }
        #expect(error?.file == "judgements.jsonl:3")
        #expect(error?.place == "$.verdict")
    }
}
