#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file's bytes, read whole.
public enum FileBytes {
    /// The bytes of the file at `path`; `-` is the standard input.
    ///
    /// - Parameter limit: the most bytes to read; a larger file is refused without being read to its end.
    public static func read(_ path: String, limit: Int?) throws(ReadingProblem) -> [UInt8] {
        if path == "-" { return try readAll(STDIN_FILENO, limit: limit) }
        // Non-blocking, so that a pipe nobody writes to does not stop the batch.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) == 0, let limit, Int(status.st_size) > limit {
            throw .tooLarge(bytes: Int(status.st_size), limit: limit)
        }
        return try readAll(descriptor, limit: limit, expected: Int(status.st_size))
    }

    /// The first bytes of the file at `path`; none where it cannot be read, or is not a file.
    public static func head(_ path: String, _ count: Int) -> [UInt8] {
        guard exists(path) else { return [] }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: count)
        let length = systemRead(descriptor, &buffer, count)
        return Array(buffer[..<max(0, length)])
    }

    /// Whether there is a regular file at `path`.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func readAll(
        _ descriptor: Int32, limit: Int?, expected: Int = 0
    ) throws(ReadingProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = systemRead(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
            if let limit, bytes.count > limit { throw .tooLarge(bytes: bytes.count, limit: limit) }
        }
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
