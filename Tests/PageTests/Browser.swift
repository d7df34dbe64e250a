import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A headless Chromium that is told what to do over a pair of pipes.
///
/// It speaks the Chrome DevTools Protocol, <https://chromedevtools.github.io/devtools-protocol/>: JSON messages that a
/// zero byte ends. It stops, and its profile goes, when this process ends.
final class Browser: Sendable {
    /// The browser that all tests share; `nil` where the machine has none.
    static let shared: Browser? = try? path.map(Browser.init)

    /// Where a Chromium or Chrome is, `NEWSGRAPH_CHROMIUM` first.
    static let path: String? = {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "/usr/bin").split(separator: ":").map(String.init)
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
        let candidates = folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
        let mac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
        return ([environment["NEWSGRAPH_CHROMIUM"]].compactMap(\.self) + candidates + mac)
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Why something did not work.
    struct Trouble: Error, CustomStringConvertible {
        let description: String
    }

    /// What has come in and not been asked for yet.
    private struct Line {
        var unread: [UInt8] = []
        var events: [Message] = []
    }

    /// A message of the browser: an answer to a numbered command, or an event.
    private struct Message {
        let number: Int?
        let session: String
        let method: String
        let bytes: Data

        init(_ bytes: Data) throws {
            let fields = try Browser.object(bytes)
            number = fields["id"] as? Int
            session = fields["sessionId"] as? String ?? ""
            method = fields["method"] as? String ?? ""
            self.bytes = bytes
        }
    }

    private let process: Process
    private let commands: Int32
    private let answers: Int32
    private let line = Mutex(Line())
    private let lastNumber = Atomic(0)

    init(path: String) throws {
        let profile = NSTemporaryDirectory() + "newsgraph-browser-\(UUID().uuidString)"
        let (input, output) = (Pipe(), Pipe())
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Chromium reads from descriptor 3 and writes to 4; the shell stays to clear away the profile.
        process.arguments = [
            "-c", #"program=$1; shift; "$program" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1; rm -rf "$PROFILE""#, "sh",
            path,
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--hide-scrollbars",
            "--disable-background-networking", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "about:blank",
        ]
        process.environment = ProcessInfo.processInfo.environment.merging(["PROFILE": profile]) { $1 }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        commands = dup(input.fileHandleForWriting.fileDescriptor)
        answers = dup(output.fileHandleForReading.fileDescriptor)
        // Children of later tests must not hold these ends open.
        for descriptor in [commands, answers] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    }

    /// Sends a command and waits for its result.
    ///
    /// - Throws: `Trouble` where the browser refuses it or does not answer in time.
    @discardableResult
    func send(_ method: String, _ parameters: [String: Any] = [:], session: String = "") throws -> [String: Any] {
        let number = lastNumber.add(1, ordering: .relaxed).newValue
        var message: [String: Any] = ["id": number, "method": method, "params": parameters]
        if !session.isEmpty { message["sessionId"] = session }
        let bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
        let answer = try line.withLock { line in
            try put(bytes)
            while true {
                let message = try next(&line, patience: 20_000)
                if message.number == number { return message.bytes }
                line.events.append(message)
            }
        }
        let fields = try Self.object(answer)
        if let error = fields["error"] as? [String: Any] {
            throw Trouble(description: "\(method): \(error["message"] ?? error)")
        }
        return fields["result"] as? [String: Any] ?? [:]
    }

    /// What the browser told of a page since it was last asked.
    func events(_ method: String, session: String) throws -> [[String: Any]] {
        let found = line.withLock { line in
            let found = line.events.filter { $0.session == session && $0.method == method }
            line.events.removeAll { $0.session == session && $0.method == method }
            return found.map(\.bytes)
        }
        return try found.map { try Self.object($0)["params"] as? [String: Any] ?? [:] }
    }

    private static func object(_ bytes: Data) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
    }

    private func put(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(commands, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Trouble(description: "the browser has gone") }
            rest = rest.dropFirst(count)
        }
    }

    /// The next message, within so many milliseconds.
    private func next(_ line: inout Line, patience: Int32) throws -> Message {
        while true {
            if let end = line.unread.firstIndex(of: 0) {
                let message = Data(line.unread[..<end])
                line.unread.removeFirst(end + 1)
                return try Message(message)
            }
            var waiting = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, patience) > 0 else { throw Trouble(description: "the browser does not answer") }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(answers, &buffer, buffer.count)
            guard count > 0 else { throw Trouble(description: "the browser has gone") }
            line.unread += buffer.prefix(count)
        }
    }
}
