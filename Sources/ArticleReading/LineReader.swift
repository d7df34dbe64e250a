#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reads a file line by line, with no more than one line in memory.
final class LineReader {
    /// What comes next in the file.
    enum Line {
        /// A line without its end.
        case whole([UInt8])
        /// A line that is longer than the limit, and its length.
        case tooLong(Int)
    }

    private let descriptor: Int32
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var position = 0
    private var end = 0
    private var isAtEnd = false

    /// Opens a file; `-` is the standard input.
    ///
    /// - Parameter limit: The longest line to keep, in bytes.
    init(_ path: String, limit: Int) throws(ReadingProblem) {
        self.limit = limit
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(errno)))
        }
    }

    deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

    /// The next line; `nil` at the end of the file.
    ///
    /// - Complexity: O(*n*) in the line's length.
    func next() throws(ReadingProblem) -> Line? {
        var line: [UInt8] = []
        var length = 0
        while true {
            if position == end {
                try fill()
                if isAtEnd { return length == 0 ? nil : length > limit ? .tooLong(length) : .whole(line) }
            }
            let part = buffer[position..<end]
            let stop = part.firstIndex(of: 0x0A) ?? end
            length += stop - position
            if length <= limit { line += buffer[position..<stop] } else { line = [] }
            position = stop
            guard stop < end else { continue }
            position += 1
            return length > limit ? .tooLong(length) : .whole(line)
        }
    }

    private func fill() throws(ReadingProblem) {
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
            (position, end) = (0, count)
            isAtEnd = count == 0
            return
        }
    }
}
