#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Finds the model files that ship with the program.
///
/// `Bundle.module` would do, but it needs all of Foundation at start-up and traps where its folder is missing; this
/// looks beside the running program and gives an error with a name.
public enum ShippedModels {
    /// The environment variable that overrides the place.
    public static let environmentVariable = "NEWSGRAPH_MODELS"

    /// The path of a shipped file.
    ///
    /// - Throws: `ModelError.notInstalled` where no folder with that file is found.
    public static func path(of name: String) throws(ModelError) -> String {
        let folders = candidateFolders()
        for folder in folders where access("\(folder)/\(name)", R_OK) == 0 { return "\(folder)/\(name)" }
        throw .notInstalled(name: name, searched: folders)
    }

    private static func candidateFolders() -> [String] {
        if let override = getenv(environmentVariable) { return [String(cString: override)] }
        let beside = programFolder()
        let inner = "newsgraph_ModelFiles"
        return [
            "\(beside)/\(inner).resources/Resources",
            "\(beside)/\(inner).bundle/Resources",
            "\(beside)/\(inner).bundle/Contents/Resources/Resources",
            "\(beside)/../share/newsgraph/models",
        ]
    }

    /// The folder of the running program, links resolved.
    private static func programFolder() -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        #if os(Linux)
            let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
            guard length > 0 else { return "." }
        #else
            var size = UInt32(buffer.count)
            guard _NSGetExecutablePath(&buffer, &size) == 0, let resolved = realpath(buffer, nil) else { return "." }
            buffer = Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved) + 1))
            free(resolved)
        #endif
        let path = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[..<slash])
    }
}
