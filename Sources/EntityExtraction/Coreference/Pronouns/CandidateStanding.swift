internal import Ontology
internal import TextModel

/// How the candidates for one pronoun stand among each other.
struct CandidateStanding {
    /// The place of each candidate among those of a kind that the pronoun can stand for by name, nearest first.
    private(set) var placeAmongNamed: [Int] = []
    /// The place of each candidate by how often the whole article names or describes its cluster.
    private(set) var placeBySize: [Int] = []
    /// The place of each candidate among those with the pronoun's part in their sentences.
    private(set) var placeAmongParallel: [Int] = []
    /// The place of each candidate among the subjects.
    private(set) var placeAmongSubjects: [Int] = []
    /// How many candidates are named.
    private(set) var namedCount = 0

    /// The standing of `candidates`, mentions in the order of preference.
    ///
    /// - Complexity: O(*n* log *n*) in the number of candidates.
    init(_ candidates: [Int], pronoun: MentionProfile, state: CoreferenceState) {
        let sizes = candidates.map { state.clusters.facts($0).isAnchored ? state.clusters.members($0).count : 0 }
        let order = candidates.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
        placeBySize = [Int](repeating: 0, count: candidates.count)
        for (place, candidate) in order.enumerated() { placeBySize[candidate] = place }
        var (parallel, subjects) = (0, 0)
        for candidate in candidates {
            let profile = state.profiles[candidate]
            placeAmongNamed.append(namedCount)
            placeAmongParallel.append(parallel)
            placeAmongSubjects.append(subjects)
            guard Self.isNamed(candidate, state) else { continue }
            namedCount += 1
            if profile.role == pronoun.role { parallel += 1 }
            if profile.role == .subject || profile.role == .passiveSubject { subjects += 1 }
        }
    }

    private static func isNamed(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        let facts = state.clusters.facts(candidate)
        return facts.isAnchored || facts.type == .person
    }
}
