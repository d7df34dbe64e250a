import NewsGraph

/// Something that keeps a command from its work: what, and what to do about it.
struct Trouble: Error {
    let message: String

    init(_ message: String) { self.message = message }
}

/// The one place where errors become words for people.
enum ErrorWords {
    static func describe(_ error: any Error) -> String {
        switch error {
        case let trouble as Trouble: trouble.message
        case let error as any CustomStringConvertible: error.description
        default: "\(error)"
        }
    }

    static func status(of error: any Error) -> Status {
        if let name = error as? NameError, case .unknown = name { return .negative }
        return .trouble
    }
}
