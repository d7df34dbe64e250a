internal import Foundation
internal import TextModel

/// Reads CoNLL-U, the format of Universal Dependencies: https://universaldependencies.org/format.html.
///
/// Words are what is analysed: of multiword tokens only the blank behind them is kept, empty nodes are passed over.
public enum ConlluReader {
    /// The sentences of a file, or of all `.conllu` files of a folder in the order of their names.
    ///
    /// - Throws: where the path cannot be read or a line has not ten columns.
    public static func sentences(at path: String) throws -> [TreebankSentence] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return try sentences(in: String(contentsOfFile: path, encoding: .utf8), path: path)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".conllu") }
        return try names.sorted().flatMap { try sentences(at: "\(path)/\($0)") }
    }

    /// The sentences of a text in the format.
    public static func sentences(in text: String, path: String) throws -> [TreebankSentence] {
        var result: [TreebankSentence] = []
        var sentence = TreebankSentence()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty {
                if !sentence.words.isEmpty { result.append(sentence) }
                sentence = TreebankSentence()
            } else if line.first == "#" {
                if line.hasPrefix("# text = ") { sentence.text = String(line.dropFirst(9)) }
                if line.hasPrefix("# newdoc") { sentence.startsDocument = true }
                if line.hasPrefix("# newpar") { sentence.startsParagraph = true }
            } else {
                try add(line.split(separator: "\t", omittingEmptySubsequences: false), to: &sentence, path, number + 1)
            }
        }
        if !sentence.words.isEmpty { result.append(sentence) }
        return result
    }

    private static func add(
        _ columns: [Substring], to sentence: inout TreebankSentence, _ path: String, _ line: Int
    ) throws {
        guard columns.count == 10 else { throw FormatError(path: path, line: line, problem: "not ten columns") }
        if let hyphen = columns[0].firstIndex(of: "-") {
            sentence.openToken = Int(columns[0][columns[0].index(after: hyphen)...]).map { ($0, !isJoined(columns)) }
            return
        }
        guard !columns[0].contains(".") else { return }
        guard let head = Int(columns[6]) else { throw FormatError(path: path, line: line, problem: "no head") }
        sentence.words.append(String(columns[1]))
        sentence.lemmas.append(String(columns[2]))
        sentence.tags.append((UniversalTag(name: columns[3]) ?? .x, PennTag(name: columns[4]) ?? .XX))
        sentence.heads.append(head)
        sentence.relations.append(DependencyRelation(name: columns[7]) ?? .dep)
        sentence.miscellany.append(String(columns[9]))
        if let token = sentence.openToken {
            sentence.spaceAfter.append(token.last == sentence.count && token.spaceAfter)
            if token.last == sentence.count { sentence.openToken = nil }
        } else {
            sentence.spaceAfter.append(!isJoined(columns))
        }
    }

    private static func isJoined(_ columns: [Substring]) -> Bool { columns[9].contains("SpaceAfter=No") }

    /// A line that is not in the format.
    public struct FormatError: Error, CustomStringConvertible {
        /// The file.
        public let path: String
        /// The line, from 1.
        public let line: Int
        /// What is wrong with it.
        public let problem: String

        /// The complaint in words.
        public var description: String { "\(path), line \(line): \(problem)" }
    }
}
