internal import TextModel

/// A pronoun's candidates seen together: how each stands among the others.
struct CandidateField {
    /// The number of candidates.
    let count: Int
    /// For each candidate, how many before it (nearer ones) may have the pronoun's gender.
    let genderRanks: [Int]
    /// For each candidate, how many before it are subjects.
    let subjectRanks: [Int]
    /// How many candidates surely have the pronoun's gender.
    let sureCount: Int
    /// The most mentions that a candidate has had so far.
    let mostMentions: Int

    /// The field of the candidates for the pronoun at `index`, nearest first.
    init(_ candidates: [Int], for index: Int, _ state: CoreferenceState) {
        count = candidates.count
        let gender = state.profiles[index].gender
        var (genderRanks, subjectRanks): ([Int], [Int]) = ([], [])
        var (fitting, subjects, sure, most) = (0, 0, 0, 0)
        for candidate in candidates {
            genderRanks.append(fitting)
            subjectRanks.append(subjects)
            let facts = state.clusters.facts(candidate)
            if facts.gender == nil || facts.gender == gender { fitting += 1 }
            if facts.gender != nil, facts.gender == gender { sure += 1 }
            let role = state.profiles[candidate].role
            if role == .subject || role == .passiveSubject { subjects += 1 }
            most = max(most, state.clusters.members(candidate, before: index).count)
        }
        self.genderRanks = genderRanks
        self.subjectRanks = subjectRanks
        sureCount = sure
        mostMentions = most
    }
}
