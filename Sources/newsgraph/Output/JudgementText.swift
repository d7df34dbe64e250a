import NewsGraph

/// A judgement in words: `person "Ann Lee" and person "A. Lee" are judged the same (by ann, 2025-01-31: one desk)`.
struct JudgementText: CustomStringConvertible {
    let description: String

    init(_ judgement: Judgement) {
        let verdict = judgement.verdict == .same ? "the same" : judgement.verdict.rawValue
        let reason = judgement.reason.map { ": \($0)" } ?? ""
        description =
            "\(judgement.a) and \(judgement.b) are judged \(verdict) (by \(judgement.by), \(judgement.at)\(reason))"
    }
}
