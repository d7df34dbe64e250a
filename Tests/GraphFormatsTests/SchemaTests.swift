import Foundation
import GraphFixtures
import GraphFormats
import GraphModel
import Testing

@Suite struct SchemaTests {
    /// Everything that is written is described, and everything required is written.
    @Test func whatIsWrittenFollowsTheSchema() throws {
        var week = NewsWeek(seed: 9, articles: 8)
        var articles = week.articles(8)
        articles[0].article.title = "A title"
        articles[0].article.address = "https://example.org/a"
        articles[0].article.source = "A paper"
        articles[0].statements[0].attribution = 0
        articles[0].statements[0].date = "2025-06-01"
        articles[0].statements[0].target = articles[0].statements[0].source
        let graph = EntityGraph(resolving: articles, options: ResolutionOptions(coMentions: true))
        let document = try JSONSerialization.jsonObject(with: Data(GraphJSON.write(graph)))
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(GraphJSON.schema.utf8)) as? [String: Any])
        let validator = Validator(definitions: schema["$defs"] as? [String: [String: Any]] ?? [:])
        #expect(!graph.reflexive.isEmpty)
        #expect(validator.complaints(document, schema, "$").isEmpty)
        #expect(!validator.complaints(["format": "x", "colour": 1], schema, "$").isEmpty)
    }
}

/// As much of JSON Schema as the format's schema uses.
private struct Validator {
    let definitions: [String: [String: Any]]

    func complaints(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        var found: [String] = []
        if let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last {
            guard let definition = definitions[String(name)] else { return ["\(path): no \(reference)"] }
            found += complaints(value, definition, path)
        }
        if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") { found.append(path) }
        if let constant = schema["const"] as? NSObject, constant != value as? NSObject { found.append(path) }
        if let type = schema["type"] as? String, !isA(type, value) { found.append("\(path): no \(type)") }
        if let object = value as? [String: Any] {
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for name in schema["required"] as? [String] ?? [] where object[name] == nil {
                found.append("\(path).\(name)")
            }
            for (name, member) in object {
                guard let property = properties[name] else {
                    if schema["properties"] != nil { found.append("\(path).\(name) is not described") }
                    continue
                }
                found += complaints(member, property, "\(path).\(name)")
            }
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            for (index, element) in list.enumerated() { found += complaints(element, items, "\(path)[\(index)]") }
        }
        return found
    }

    private func isA(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        default: value is NSNumber
        }
    }
}
