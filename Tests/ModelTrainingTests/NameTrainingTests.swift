import EntityExtraction
import Foundation
import Ontology
import Testing

@testable import ModelTraining

@Suite("Training of names")
struct NameTrainingTests {
    @Test("One text in twenty is for choosing, another for checking, and neighbours stay together")
    func parts() {
        let parts = (0..<400).map(TextPart.of)
        #expect(parts.count { $0 == .development } == 20)
        #expect(parts.count { $0 == .check } == 20)
        #expect(Set(stride(from: 0, to: 400, by: 5).map { Set(parts[$0..<$0 + 5]).count }) == [1])
    }

    @Test("Words are cut where names are, and blanks are remembered")
    func words() {
        let text = "Kari Lund-led Acme."
        var runs = WordRuns(Array(text.unicodeScalars), cuts: [0, 9])
        runs.run()
        #expect(runs.words == ["Kari", "Lund", "-led", "Acme."])
        #expect(runs.glued == [2])
        #expect(runs.words(of: 0..<9) == 0..<2)
        #expect(runs.words(of: 1..<9) == nil)
    }

    @Test("Marked news gives its names where they stand, each text apart")
    func markedNews() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("marked-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try "{O Acme Fish ASA}'s shares fell.\n{P Lund} left.\n\nIn {L Oslo}.".write(
            to: file, atomically: true, encoding: .utf8)
        let texts = try MarkedNews.read(file.path)
        #expect(texts.map(\.sentences.count) == [2, 1])
        #expect(texts.map { $0.names.map(\.types) } == [[[.organization], [.person]], [[.place]]])
        let words = texts[0].sentences.flatMap { $0 }
        #expect(texts[0].names.map { words[$0.words].joined(separator: " ") } == ["Acme Fish ASA", "Lund"])
        #expect(texts[0].glued == [3])
        try "{P Lund} said {=Lund|she} left {=-|it}.".write(to: file, atomically: true, encoding: .utf8)
        let told = try #require(MarkedNews.texts(file.path).first)
        #expect(told.plain == "Lund said she left it.")
        #expect(told.anaphors.map(\.antecedents) == [["Lund"], []])
        #expect(told.anaphors.map(\.span) == [10..<13, 19..<21])
        for wrong in ["{O Acme", "{X Acme} fell", "Acme} fell", "{O {P Lund}}"] {
            try wrong.write(to: file, atomically: true, encoding: .utf8)
            #expect(throws: TrainingDataError.self) { try MarkedNews.read(file.path) }
        }
    }

    @Test("What readers marked stands in place of a recognizer's labels, and texts read in whole are known")
    func readNames() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("read-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let silver = folder.appendingPathComponent("news.jsonl")
        try """
        {"text": "Acme Fish fell .", "mentions": [[0, 4, "person", 0.9]]}
        {"text": "It rained .", "mentions": [[0, 2, "place", 0.9]]}
        {"text": "Lund left .", "mentions": [[0, 4, "person", 0.9]]}
        """.write(to: silver, atomically: true, encoding: .utf8)
        let marks = folder.appendingPathComponent("read-names.tsv")
        try "news\t0\t0-9 O\nnews\t1\nother\t2\t0-4 L\n".write(to: marks, atomically: true, encoding: .utf8)
        let texts = try SilverCorpus.read(
            silver.path, leastScore: 0.6, sentencesPerText: 2, readers: ReadNames(path: marks.path)["news"])
        #expect(texts.map(\.isRead) == [true, false])
        #expect(texts.map { $0.names.map(\.types) } == [[[.organization]], [[.person]]])
        #expect(texts[0].names.map(\.words) == [0..<2])
        for wrong in ["news", "news\tx", "news\t0\t3-3 O", "news\t0\t0-4 X", "news\t0\t0-4"] {
            try wrong.write(to: marks, atomically: true, encoding: .utf8)
            #expect(throws: TrainingDataError.self) { try ReadNames(path: marks.path) }
        }
    }

    @Test("Facts give typed names; pronouns and the rest of the passage stay open")
    func facts() throws {
        let passage = "She met Kari Lund, who runs Acme Fish."
        let rows = [
            "fold\tdoc\tpass_start\tpass_end\tsubj_start\tsubj_end\tobj_start\tobj_end\tproperty\tu\tv\ts\to\tpassage",
            "1\t7\t100\t138\t128\t137\t108\t117\tCEO\t\t\tAcme Fish\tKari Lund\t\(passage)",
            "1\t7\t100\t138\t100\t103\t108\t117\tSPOUSE\t\t\tShe\tKari Lund\t\(passage)",
        ]
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("facts-\(UUID().uuidString).tsv")
        defer { try? FileManager.default.removeItem(at: file) }
        try rows.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        let texts = try KnowledgeNetCorpus.read(file.path)
        let text = try #require(texts.first)
        let words = text.sentences.flatMap { $0 }
        #expect(texts.count == 1 && text.isPartial)
        #expect(text.names.map { words[$0.words].joined(separator: " ") } == ["Kari Lund", "Acme Fish"])
        #expect(text.names.map(\.types) == [[.person], [.organization]])
    }

    @Test("A field that is too sure of itself is taken down to the share that is right")
    func calibration() {
        let samples = (0..<1000).map { (confidence: 0.95, isRight: $0 % 10 < 7) }
        #expect(abs(CalibrationFit.fit(samples)(0.95) - 0.7) < 0.02)
        let mixed = samples + (0..<9000).map { (confidence: 0.9999, isRight: $0 % 20 < 19) }
        #expect(abs(CalibrationFit.fit(mixed)(0.9999) - 0.95) < 0.01)
        let before = Reliability(samples)
        #expect(before.bins.map(\.count) == [1000])
        #expect(abs(before.error - 0.25) < 0.001)
    }

    @Test("Of a mention of GUM the name is taken: beside a role, without an office, without its owner")
    func mentions() throws {
        let rows = [
            "1\tSwedish\t_\tADJ\tJJ\t_\t2\tamod\t_\tEntity=(1-person-new-nnnnn-cf1-2-sgl(2-place-new-nnnnn-cf2-1-sgl)",
            "2\tcaptain\t_\tNOUN\tNN\t_\t5\tnsubj\t_\t_",
            "3\tKari\t_\tPROPN\tNNP\t_\t2\tflat\t_\t_",
            "4\tLund\t_\tPROPN\tNNP\t_\t3\tflat\t_\tEntity=1)",
            "5\tmet\t_\tVERB\tVBD\t_\t0\troot\t_\t_",
            "6\tMinister\t_\tPROPN\tNNP\t_\t9\tnmod:desc\t_\tEntity=(3-person-new-nnnnn-cf3-4-sgl",
            "7\tof\t_\tADP\tIN\t_\t8\tcase\t_\t_",
            "8\tEducation\t_\tPROPN\tNNP\t_\t6\tnmod\t_\t_",
            "9\tOla\t_\tPROPN\tNNP\t_\t5\tobj\t_\t_",
            "10\tBerg\t_\tPROPN\tNNP\t_\t9\tflat\t_\tEntity=3)",
            "11\tof\t_\tADP\tIN\t_\t14\tcase\t_\t_",
            "12\tNorway\t_\tPROPN\tNNP\t_\t14\tnmod:poss\t_\tEntity=(4-organization-new-nnnnn-cf4-4-sgl(5-place-new-nnnnn-cf5-1-sgl",
            "13\t's\t_\tPART\tPOS\t_\t12\tcase\t_\tEntity=5)",
            "14\tCoast\t_\tPROPN\tNNP\t_\t9\tnmod\t_\t_",
            "15\tGuard\t_\tPROPN\tNNP\t_\t14\tflat\t_\tEntity=4)",
        ]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gum-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = rows.joined(separator: "\n") + "\n\n"
        try text.write(to: folder.appendingPathComponent("one.conllu"), atomically: true, encoding: .utf8)
        let document = try #require(try GUMCorpus.read(folder.path).first)
        let words = document.sentences.flatMap { $0 }
        let names = document.names.map { words[$0.words].joined(separator: " ") }
        #expect(names == ["Kari Lund", "Ola Berg", "Norway", "Coast Guard"])
    }
}
