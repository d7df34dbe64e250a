internal import Foundation

/// A corpus file that cannot be used.
public struct TrainingDataError: Error, CustomStringConvertible, Equatable {
    /// The file.
    public let path: String
    /// The line, from 1; 0 for the whole file.
    public let line: Int
    /// What is wrong with it.
    public let problem: String

    /// The complaint in words.
    public var description: String { line > 0 ? "\(path):\(line): \(problem)" : "\(path): \(problem)" }
}

/// Reads files of training data.
enum TrainingData {
    /// The bytes of a file.
    static func data(_ path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw TrainingDataError(path: path, line: 0, problem: "cannot be read (\(error.localizedDescription))")
        }
    }

    /// The lines of a UTF-8 file, without their ends and without a byte order mark.
    static func lines(_ path: String) throws -> [Substring] {
        let text = String(decoding: try data(path), as: UTF8.self)
        let body = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? text.utf8.dropFirst(3) : text.utf8[...]
        return body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
    }

    /// The files of a folder whose names begin so, in the order of their names.
    static func files(_ folder: String, prefix: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw TrainingDataError(path: folder, line: 0, problem: "not a folder that can be read")
        }
        return names.filter { $0.hasPrefix(prefix) }.sorted().map { "\(folder)/\($0)" }
    }

    /// A JSON file's value.
    static func json(_ path: String) throws -> Any {
        do {
            return try JSONSerialization.jsonObject(with: try data(path))
        } catch let error as TrainingDataError {
            throw error
        } catch {
            throw TrainingDataError(path: path, line: 0, problem: "not JSON (\(error.localizedDescription))")
        }
    }

    /// The objects of a JSON Lines file.
    static func jsonLines(_ path: String) throws -> [[String: Any]] {
        try lines(path).enumerated().compactMap { number, line in
            if line.isEmpty { return nil }
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                throw TrainingDataError(path: path, line: number + 1, problem: "not a JSON object")
            }
            return object
        }
    }
}
