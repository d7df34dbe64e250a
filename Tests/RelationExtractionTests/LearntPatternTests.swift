import Foundation
import GraphModel
import LinearModels
import ModelFiles
import Ontology
import RelationExtraction
import Testing
import TextModel

@Suite("What annotated articles taught of pairs of mentions")
struct LearntPatternTests {
    /// The feature that every pair has.
    private let bias = FeatureHash.key(1, 0, 0)

    /// An extractor whose model gives each pair these odds, and each reading its belief.
    private func extractor(odds: Float, _ readings: [(name: String, belief: Float)]) throws -> StatementExtractor {
        var writer = SectionFileWriter()
        NarrowModelEncoder([.init(key: bias, uses: 1, weights: [(UInt8(0), odds)])], labels: ["link"])
            .write(to: &writer, name: LinkModel.linkName, budget: 1000)
        var weights: [(label: UInt8, weight: Float)] = []
        for reading in readings { weights.append((label: UInt8(weights.count), weight: reading.belief)) }
        PackedModelEncoder([.init(key: bias, uses: 1, weights: weights)], labels: readings.map(\.name))
            .write(to: &writer, name: LinkModel.typeName, budget: 1000)
        let path = NSTemporaryDirectory() + "links-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(writer.encoded()).write(to: URL(fileURLWithPath: path))
        return try StatementExtractor(learnt: LinkModel(path: path))
    }

    /// No pattern knows what "hoodwinked" tells; that Berg is in Oslo another one reads.
    private let sentence = """
        Lund NNP 2 nsubj person:lund
        hoodwinked/hoodwink VBD 0 root
        Berg NNP 2 obj person:berg
        """

    @Test("A pair that no other pattern joins is joined, by the way's verb, from the likeliest end")
    func joins() throws {
        let readings: [(String, Float)] = [("accuse", 2), ("accuse<", 3)]
        #expect(try extractor(odds: 3, readings).told(sentence).first?.hasPrefix("berg -accuse-> lund") ?? false)
        let label = try extractor(odds: 3, readings).statements(in: annotated(sentence)).map(\.label)
        #expect(label == ["hoodwinked"])
    }

    @Test("An unlikely pair stays apart, and so does one of which nobody can say what is told")
    func doubts() throws {
        #expect(try extractor(odds: 0.5, [("accuse", 3)]).told(sentence).isEmpty)
        let readings = ["accuse", "aid", "agree", "reject", "request", "support"].map { (name: $0, belief: Float(1)) }
        #expect(try extractor(odds: 3, readings).told(sentence).isEmpty)
    }

    @Test("What two sentences leave likely, one alone leaves in doubt")
    func addsUp() throws {
        let once = try extractor(odds: 0.5, [("accuse", 3)]).told(sentence)
        let twice = try extractor(odds: 0.5, [("accuse", 3)]).told(sentence + "\n\n" + sentence)
        #expect(once.isEmpty)
        #expect(twice.count == 1 && twice[0].hasPrefix("lund -accuse-> berg"))
    }

    @Test("Nothing is read that cannot join two of their types")
    func types() throws {
        let readings: [(String, Float)] = [("located_in", 4), ("accuse", 1)]
        #expect(try extractor(odds: 3, readings).told(sentence).first?.hasPrefix("lund -accuse-> berg") ?? false)
    }

    @Test("Whoever speaks from a place need not come from there")
    func origins() throws {
        let told = try extractor(odds: 3, [("from", 3)]).told(
            """
            Lund NNP 2 nsubj person:lund
            spoke/speak VBD 0 root
            from IN 4 case
            Oslo NNP 2 obl place:oslo
            """)
        #expect(told.isEmpty)
    }

    @Test("A body need not sit in the place that a sentence names with it")
    func seats() throws {
        let told = try extractor(odds: 3, [("located_in", 3)]).told(
            """
            Telenor NNP 2 nsubj organization:telenor
            shone/shine VBD 0 root
            near IN 4 case
            Oslo NNP 2 obl place:oslo
            """)
        #expect(told.isEmpty)
    }

    @Test("Who leads a body is no rival of it, as far as the learnt model can tell; persons may be rivals")
    func rivals() throws {
        let bodies = sentence.replacingOccurrences(of: "person:", with: "organization:")
        #expect(try extractor(odds: 3, [("competes_with", 3)]).told(bodies).isEmpty)
        #expect(try !extractor(odds: 3, [("competes_with", 3)]).told(sentence).isEmpty)
        #expect(try !extractor(odds: 3, [("accuse", 3)]).told(bodies).isEmpty)
    }

    @Test("What another pattern reads stands")
    func others() throws {
        let told = try extractor(odds: 3, [("aid", 3)]).told(
            """
            Lund NNP 2 nsubj person:lund
            accused/accuse VBD 0 root
            Berg NNP 2 obj person:berg
            """)
        #expect(told.count == 1 && told[0].hasPrefix("lund -accuse-> berg"))
    }

    @Test("A model with a label that is no type of edge is damaged")
    func damage() {
        #expect(throws: ModelError.self) { try extractor(odds: 1, [("loves", 1)]) }
    }
}
