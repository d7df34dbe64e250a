package import Ontology

/// A statement drawn from plain news and a reader's verdict on it.
///
/// A file of them names the news by line numbers, so that it can be shared without the text.
package struct StatementJudgement {
    /// What the verdict is for.
    package enum Part: String {
        /// Weights of confidence are learnt from it.
        case train
        /// Figures are reported on it.
        case test
    }

    /// Whether it is learnt from.
    package var part: Part
    /// The first sentence of the passage, from 0.
    package var line: Int
    /// The number of sentences of the passage.
    package var length: Int
    /// The canonical name of the node that the statement starts from.
    package var source: String
    /// What kind of claim it is.
    package var type: EdgeType
    /// The canonical name of the node that it leads to.
    package var target: String
    /// The words for the arrow.
    package var label: String
    /// Whether the passage says so.
    package var isRight: Bool

    /// The passage that it was drawn from.
    package struct Passage: Hashable {
        package var line: Int
        package var length: Int
    }

    package var passage: Passage { Passage(line: line, length: length) }
}

extension StatementJudgement {
    /// The verdicts of a tab-separated file: part, line, length, source, type, target, label, verdict (right, wrong).
    ///
    /// - Throws: `TrainingDataError` with the line that is not one of these.
    package static func read(_ path: String) throws -> [StatementJudgement] {
        try TrainingData.lines(path).enumerated().compactMap { number, line in
            if line.isEmpty || line.first == "#" { return nil }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 8, let part = Part(rawValue: String(columns[0])), let at = Int(columns[1]),
                let length = Int(columns[2]), let type = EdgeType(rawValue: String(columns[4])),
                ["right", "wrong"].contains(columns[7])
            else { throw TrainingDataError(path: path, line: number + 1, problem: "not a judged statement") }
            return StatementJudgement(
                part: part, line: at, length: length, source: String(columns[3]), type: type,
                target: String(columns[5]), label: String(columns[6]), isRight: columns[7] == "right")
        }
    }
}
