import EntityExtraction
import Foundation
import LanguageAnalysis
import Ontology
import Testing
import TextModel

@testable import ModelTraining

@Suite("What antecedents are learnt from")
struct AntecedentTrainingTests {
    private let folder = NSTemporaryDirectory() + "antecedents-\(UUID().uuidString)"

    private func pipeline() throws -> AnalysisPipeline {
        try AnalysisPipeline([Tokenizer(), Tagger(), Lemmatizer(), DependencyParser(), NameRecognizer()])
    }

    private func write(_ files: [String: String]) throws {
        for (name, content) in files {
            let path = "\(folder)/\(name)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try content.write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    /// What a document says of each of its words: the number of an entity.
    private func entities(_ document: CoreferenceDocument) -> [String: Int] {
        var entities: [String: Int] = [:]
        for (token, entity) in document.entityOfHead { entities[String(document.article.text(token))] = entity }
        return entities
    }

    @Test(
        "Marked pronouns and nouns have the entity of their name; where a noun is marked, other definite nouns have their own"
    )
    func marked() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write([
            "tables/marked-news.txt":
                "{P Kari Lund} left {O Nordlys Bank}.\n{=Kari Lund|She} had run the {=Nordlys Bank|firm} until the strike.\n",
            "tables/read-names.tsv": "news\t0\t0-9 P\nnews\t1\n",
            "tables/read-antecedents.tsv": "news\t1\t4-9\t0:0-9\nnews\t1\t19-23\t-\n",
            "data/silver/news.jsonl": """
            {"text": "Ola Berg spoke in the town ."}
            {"text": "The mayor left the hall ."}
            """,
        ])
        let documents = try MarkedDocuments.read(
            data: "\(folder)/data", tables: "\(folder)/tables", pipeline: pipeline())
        #expect(documents.count == 2)
        let written = entities(documents[0])
        #expect(written["She"] == written["Lund"] || written["She"] == written["Kari"])
        #expect(written["firm"] == written["Bank"])
        #expect(
            written["strike"] != nil && Set([written["She"], written["firm"]]).contains(written["strike"]) == false)
        let read = entities(documents[1])
        #expect(read["mayor"] != nil && read["mayor"] == (read["Berg"] ?? read["Ola"]))
        #expect(read["hall"] != read["mayor"] && read["town"] != read["mayor"])
    }

    @Test("A line of antecedents that makes no sense is named")
    func malformed() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for wrong in ["news\t0\t4-9", "news\tx\t4-9\t-", "news\t0\t9-4\t-", "news\t0\t4-9\t0-9", "news\t0\t4-9\t"] {
            try write(["tables/read-names.tsv": "", "tables/read-antecedents.tsv": wrong])
            #expect(throws: TrainingDataError.self) { try ReadNews.texts(data: folder, tables: "\(folder)/tables") }
        }
    }

    @Test("The noun phrases that an annotator lists have the entity of their node")
    func annotated() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write([
            "lund/article.txt":
                "Mayor leaves\n\nKari Lund left Oslo. The former mayor praised the city and the river.\n",
            "lund/gold.json": """
            {"nodes": [{"id": "lund", "type": "person", "name": "Kari Lund", "nominals": ["the former mayor"]},
                       {"id": "oslo", "type": "place", "name": "Oslo", "nominals": ["the city"]}], "edges": []}
            """,
        ])
        let document = AnnotatedNominals.documents(
            try AnnotatedArticle.all(in: folder), pipeline: try pipeline())[0]
        let found = entities(document)
        #expect(found["mayor"] == 0)
        #expect(found["city"] == 1)
        #expect((found["river"] ?? 0) > 1)
        #expect(document.named == [0, 1])
    }
}
