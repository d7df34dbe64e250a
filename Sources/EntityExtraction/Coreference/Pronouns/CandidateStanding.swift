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
    init(_ candidates: [Int], pronoun index: Int, state: CoreferenceState) {
        let pronoun = state.profiles[index]
        self.pronoun = index
        lastAlike = (max(0, index - 60)..<index).last { other in
            let profile = state.profiles[other]
            return profile.pronoun?.gender == pronoun.gender && profile.pronoun?.isPlural == pronoun.pronoun?.isPlural
                && profile.pronoun?.person == 3 && profile.pronoun?.form != .relative
        }
        named = Set(candidates.filter { Self.isNamed($0, state) })
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

    /// The pronoun's mention.
    let pronoun: Int
    /// The last pronoun before of the same gender and number.
    let lastAlike: Int?
    private let named: Set<Int>

    /// How many named candidates of its sentence stand left of a candidate.
    func placeFromLeft(_ candidate: Int, _ state: CoreferenceState) -> Int {
        let sentence = state.profiles[candidate].sentence
        return named.count { $0 < candidate && state.profiles[$0].sentence == sentence }
    }

    private static func isNamed(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        let facts = state.clusters.facts(candidate)
        return facts.isAnchored || facts.type == .person
    }
}
