internal import Ontology
internal import TextModel

/// One run of resolution: from units to clusters, in steps of falling certainty.
///
/// Names that settle it come first; then lone surnames, generic bodies and short forms, by whom and what they share; then
/// events, by participants, places and days.
struct IdentityResolution {
    /// A pair of units with what was found.
    struct Candidate {
        var left: Int
        var right: Int
        var comparison: Comparison
        var judgement: Judgement?
    }

    let graphs: [ArticleGraph]
    let units: [IdentityUnit]
    let comparator: UnitComparator
    private(set) var forest: ClusterForest
    private(set) var joins: [Candidate] = []
    private(set) var doubts: [Candidate] = []
    let conflicts: [JudgementConflict]
    /// Pairs that a judgement leaves open.
    private let judgedOpen: [(Int, Int, Judgement)]
    /// The article nodes of each article that a unit holds.
    private let articles: [Set<Int>]

    /// A run over the given articles.
    init(graphs: [ArticleGraph], judgements: JudgementSet) {
        self.graphs = graphs
        units = UnitBundling(graphs: graphs, judgements: judgements).units()
        comparator = UnitComparator(units: units)
        articles = units.map { Set($0.places.map(\.article)) }
        let plan = JudgementPlan(judgements, units: units)
        forest = ClusterForest(
            spellings: units.map { "\($0.type.rawValue) \($0.spelling)" }, forbidden: plan.forbidden)
        conflicts = plan.conflicts
        judgedOpen = plan.open
        for (left, right, judgement) in plan.joins {
            forest.join(left, right)
            joins.append(
                Candidate(left: left, right: right, comparison: compareNames(left, right), judgement: judgement))
        }
        joinByNames()
        watchPersons()
        joinBySurroundings()
        joinEvents()
        joinMistypedNames()
    }

    /// The article nodes of each cluster.
    mutating func clusters() -> [[NodePlace]] {
        forest.clusters().map { cluster in cluster.flatMap { units[$0].places } }
    }

    /// The root of a unit's cluster.
    mutating func root(_ unit: Int) -> Int { forest.root(unit) }

    /// What judgements leave open; then the doubts that are still open and that no judgement settles, the most doubtful
    /// first: the strongest for each pair of clusters.
    mutating func openDoubts() -> [Candidate] {
        let ordered = doubts.indices.map { (index: $0, score: doubts[$0].comparison.score) }.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            let (a, b) = (doubts[left.index], doubts[right.index])
            return (a.left, a.right) < (b.left, b.right)
        }
        var seen: Set<[Int]> = []
        var open = judgedOpen.map { left, right, judgement in
            Candidate(left: left, right: right, comparison: compareNames(left, right), judgement: judgement)
        }
        for (index, _) in ordered {
            let (left, right) = (forest.root(doubts[index].left), forest.root(doubts[index].right))
            if left == right || forest.isForbidden(left, right) { continue }
            if seen.insert([min(left, right), max(left, right)]).inserted { open.append(doubts[index]) }
        }
        return open
    }

    private func compareNames(_ left: Int, _ right: Int) -> Comparison { comparator.compareNames(left, right) }

    /// Joins what the names settle.
    private mutating func joinByNames() {
        var blocks = Blocks()
        for (index, unit) in units.enumerated() { blocks.add(index, to: NameKeys.keys(of: unit)) }
        var candidates: [Candidate] = []
        for (left, right) in blocks.pairs(units) {
            let comparison = compareNames(left, right)
            guard comparison.verdict == .same else { continue }
            candidates.append(Candidate(left: left, right: right, comparison: comparison))
        }
        settle(candidates)
    }

    /// Persons that one article tells apart stay apart from here on.
    private mutating func watchPersons() {
        for (index, unit) in units.enumerated() where unit.type == .person { forest.watch(articles[index], of: index) }
    }

    /// Joins lone surnames, generic bodies and short forms where enough is shared.
    private mutating func joinBySurroundings() {
        let surroundings = Surroundings(self, include: { !$0.isWeak })
        var search = WeakNameSearch(resolution: self, surroundings: surroundings)
        settle(search.candidates())
    }

    /// Joins events.
    private mutating func joinEvents() {
        for (index, unit) in units.enumerated() where unit.type == .event { forest.watch(articles[index], of: index) }
        let search = EventSearch(resolution: self)
        for (event, facts) in search.particulars.facts.sorted(by: { $0.key < $1.key }) {
            forest.respell(event, as: facts.spelling)
        }
        let comparator = comparator
        settle(
            search.candidates(),
            unless: { comparator.contradicts($0, $1) || search.particulars.contradiction($0, $1) != nil })
    }

    /// Joins names that a few articles give another type; last, as clusters of two types take in nothing more.
    private mutating func joinMistypedNames() {
        for (usual, slip) in MistypedNames.pairs(of: units) where !forest.isForbidden(usual, slip) {
            var comparison = Comparison()
            comparison.add(4, "the same name")
            comparison.add(-1, "few articles take it for a \(units[slip].type.rawValue)")
            forest.join(usual, slip)
            joins.append(Candidate(left: usual, right: slip, comparison: comparison))
        }
    }

    /// Whether one article names both persons or events, and so takes them for two; names that settle it outweigh that.
    private func areToldApart(_ left: Int, _ right: Int) -> Bool {
        let type = units[left].type
        guard type == .event || type == .person, !articles[left].isDisjoint(with: articles[right]) else { return false }
        return type == .event || comparator.compareNames(left, right).score < 3
    }

    /// Joins candidates from the surest down, by names that do not contradict each other.
    private mutating func settle(_ candidates: [Candidate]) {
        let comparator = comparator
        settle(candidates, unless: comparator.contradicts)
    }

    /// Joins candidates from the surest down, and notes those that stay in doubt.
    private mutating func settle(_ candidates: [Candidate], unless contradicts: (Int, Int) -> Bool) {
        let ordered = candidates.map { (candidate: $0, score: $0.comparison.score) }.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            return (left.candidate.left, left.candidate.right) < (right.candidate.left, right.candidate.right)
        }
        for (candidate, _) in ordered where !areToldApart(candidate.left, candidate.right) {
            switch candidate.comparison.verdict {
            case .different: continue
            case .unsure: doubts.append(candidate)
            case .same:
                if forest.root(candidate.left) == forest.root(candidate.right) { continue }
                let joined = forest.join(candidate.left, candidate.right, unless: contradicts)
                if joined { joins.append(candidate) } else { doubts.append(candidate) }
            }
        }
    }
}

extension IdentityUnit {
    /// The name as far as it decides which other names are contradicted.
    var spelling: String {
        switch form {
        case .person(let name): name.words.joined(separator: " ") + (name.generation.map { ", \($0)" } ?? "")
        case .organization(let names): names.name.words.joined(separator: " ")
        case .place(let key, _): key
        case .event(let name): name.edition.spelling
        }
    }
}
