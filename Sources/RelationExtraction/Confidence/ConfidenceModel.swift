package import ModelFiles

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How often statements of a kind turned out right when people read them against their sentences.
///
/// A logistic regression over the circumstances of a statement (`StatementFeatures`), so that its value can be read as
/// a share: of the statements that get 0.8, four in five should be right. Its weights are a text file, `confidence.weights`,
/// one circumstance and its weight in log-odds a line.
package struct ConfidenceModel: Sendable {
    /// The file that ships with the program.
    package static let fileName = "confidence.weights"

    /// The log-odds that each circumstance adds; "bias" holds for every statement.
    package let weights: [String: Double]

    /// A model with the given weights.
    package init(weights: [String: Double]) { self.weights = weights }

    /// Reads the weights that ship with the program.
    ///
    /// - Throws: `ModelError` where the file is missing or not in its format.
    package init() throws(ModelError) {
        let path = try ShippedModels.path(of: Self.fileName)
        let file = try MappedFile(path: path)
        try self.init(text: String(decoding: file.bytes, as: UTF8.self), path: path)
    }

    /// Reads weights from their text.
    ///
    /// - Throws: `ModelError.damaged` with the line that is not a name and a number.
    package init(text: String, path: String) throws(ModelError) {
        var weights: [String: Double] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.first == "#" { continue }
            let parts = line.split(separator: " ")
            guard parts.count == 2, let weight = Double(parts[1]), weight.isFinite else {
                throw .damaged(path: path, detail: "line \(number + 1) is not a circumstance and its weight")
            }
            weights[String(parts[0])] = weight
        }
        self.weights = weights
    }

    /// The chance that a statement of these circumstances is right, 0…1, to two places.
    package func probability(of features: [String]) -> Double {
        (raw(features) * 100).rounded() / 100
    }

    private func raw(_ features: [String]) -> Double {
        let odds = features.reduce(weights["bias"] ?? 0) { $0 + (weights[$1] ?? 0) }
        return 1 / (1 + exp(-odds))
    }

    /// The file's text: the circumstances in the order of the alphabet.
    package var text: String {
        var lines = [
            "# The log-odds that a statement is right: \"bias\" for every one, and what each circumstance adds."
        ]
        lines += weights.sorted { $0.key < $1.key }.map { name, weight in
            "\(name) \((weight * 1000).rounded() / 1000)"
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
