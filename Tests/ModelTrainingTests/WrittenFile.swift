import Foundation

/// A file of its own with the given content, for the caller to remove.
func written(_ content: String) throws -> String {
    let path = NSTemporaryDirectory() + "training-\(UUID().uuidString).txt"
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    return path
}
