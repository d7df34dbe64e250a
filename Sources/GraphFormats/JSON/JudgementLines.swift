public import GraphModel
internal import Ontology

/// The file of judgements: JSON Lines, one judgement a line, in the order in which they were made.
///
/// A line is added for each decision and taken out to undo it; version control shows the rest.
public enum JudgementLines {
    /// What the name of a graph's file is followed by in that of its judgements.
    public static let fileEnding = ".judgements.jsonl"

    /// The file's bytes for some judgements.
    public static func write(_ judgements: [Judgement]) -> [UInt8] { judgements.flatMap(line) }

    /// One judgement's line, ending in a line feed, to be added to a file.
    public static func line(_ judgement: Judgement) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(inline: true) { writer in
            writer.member("verdict", judgement.verdict.rawValue)
            write(judgement.a, as: "a", to: &writer)
            write(judgement.b, as: "b", to: &writer)
            writer.member("by", judgement.by)
            writer.member("at", judgement.at)
            writer.member("reason", optional: judgement.reason)
        }
        writer.endLine()
        return writer.bytes
    }

    /// The judgements of a file's bytes; empty lines are left out of account.
    ///
    /// - Throws: `FormatError` that names file, line and JSON path.
    public static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> [Judgement] {
        var judgements: [Judgement] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            var scanner = JSONScanner(Array(line), file: "\(file):\(number + 1)")
            judgements.append(try scanner.judgement())
            try scanner.end()
        }
        return judgements
    }

    private static func write(_ reference: NodeReference, as name: String, to writer: inout JSONWriter) {
        writer.key(name)
        writer.object(inline: true) { writer in
            writer.member("article", optional: reference.article)
            writer.member("type", reference.type.rawValue)
            writer.member("name", reference.name)
        }
    }
}

extension JSONScanner {
    /// Reads a judgement.
    fileprivate mutating func judgement() throws(FormatError) -> Judgement {
        var verdict: Judgement.Verdict?
        var a: NodeReference?
        var b: NodeReference?
        var judgement = Judgement(
            .unsure, NodeReference(type: .person, name: ""), NodeReference(type: .person, name: ""), by: "", at: "")
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "verdict": verdict = try scanner.word(as: Judgement.Verdict.self)
            case "a": a = try scanner.reference()
            case "b": b = try scanner.reference()
            case "by": judgement.by = try scanner.string()
            case "at": judgement.at = try scanner.string()
            case "reason": judgement.reason = try scanner.optionalString()
            default: try scanner.skip()
            }
        }
        guard let verdict, let a, let b else {
            throw error("a judgement without verdict, a or b", "give each judgement all three")
        }
        (judgement.verdict, judgement.a, judgement.b) = (verdict, a, b)
        return judgement
    }

    private mutating func reference() throws(FormatError) -> NodeReference {
        var reference = NodeReference(type: .person, name: "")
        var hasType = false
        try object { (scanner, key) throws(FormatError) in
            switch key {
            case "article": reference.article = try scanner.optionalString()
            case "type":
                reference.type = try scanner.word(as: NodeType.self)
                hasType = true
            case "name": reference.name = try scanner.string()
            default: try scanner.skip()
            }
        }
        guard hasType, !reference.name.isEmpty else {
            throw error("a node without type or name", "give the type and the name that the article has for it")
        }
        return reference
    }
}
