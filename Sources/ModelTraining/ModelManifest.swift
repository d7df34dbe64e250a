internal import Foundation
internal import ModelFiles

/// The list of shipped model files: what each was learnt from, how good it is, and its digest.
public struct ModelManifest {
    private struct Content: Codable {
        var format = "newsgraph models"
        var version = 1
        var files: [String: Entry] = [:]
    }

    private struct Entry: Codable {
        var bytes: Int
        var sha256: String
        var seed: UInt64
        var corpora: [Corpus]
        var scores: [Score]
    }

    private let folder: URL
    private var content: Content

    /// The manifest of a folder; an empty one where there is none yet.
    ///
    /// - Throws: `CorpusError` where the folder's `manifest.json` exists and is of another format.
    public init(folder: String) throws {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
        let file = self.folder.appendingPathComponent("manifest.json")
        guard let data = FileManager.default.contents(atPath: file.path), data.count > 4 else {
            content = Content()
            return
        }
        do {
            content = try JSONDecoder().decode(Content.self, from: data)
        } catch {
            throw CorpusError.malformed(path: file.path, line: 1, reason: "not a manifest of this version")
        }
    }

    /// Writes a model file beside the manifest and its entry into the manifest.
    public mutating func store(
        _ bytes: [UInt8], as file: String, seed: UInt64, corpora: [Corpus], scores: [Score]
    ) throws {
        try Data(bytes).write(to: folder.appendingPathComponent(file))
        let rounded = scores.map { score in
            Score(stage: score.stage, set: score.set, value: (score.value * 10_000).rounded() / 10_000)
        }
        content.files[file] = Entry(
            bytes: bytes.count, sha256: SHA256.hexDigest(of: bytes), seed: seed, corpora: corpora, scores: rounded)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(content)
        data.append(0x0A)
        try data.write(to: folder.appendingPathComponent("manifest.json"))
    }
}
