import ArgumentParser

/// What a command came to, as its exit status.
enum Status: Int32 {
    /// All is well.
    case success = 0
    /// The answer is no: different, not found, not verified.
    case negative = 1
    /// Something could not be done; the rest has been.
    case trouble = 2
}

/// A command whose errors become one line for people and an exit status.
protocol Command: AsyncParsableCommand {
    /// Does the work.
    mutating func perform() async throws -> Status
}

extension Command {
    mutating func run() async throws {
        let status: Status
        do {
            status = try await perform()
        } catch {
            Messages.write(ErrorWords.describe(error))
            throw ExitCode(ErrorWords.status(of: error).rawValue)
        }
        if status != .success { throw ExitCode(status.rawValue) }
    }
}
