public import LanguageAnalysis
internal import TextModel

/// Tags of plain text that agree with its trees: what a sentence's tree makes a noun's place is no verb, and the other way round.
///
/// "Gunmen shot at police", "clashes with troops": the words around tell a tagger less than a whole tree does, and a larger parser has
/// made the trees.
public struct TreeTags {
    private let tagger: Tagger

    /// - Parameter tagger: One that learnt from treebanks alone.
    public init(tagger: Tagger) { self.tagger = tagger }

    /// The sentences whose tags their trees put right, tagged so. The others would teach a tagger what it knows.
    public func corrected(_ trees: [TreebankSentence]) -> [TreebankSentence] {
        trees.compactMap { tree in
            let words = tagger.groups.features(of: tree.words)
            let places = Place.all(in: tree)
            guard zip(tagger.tags(of: words), places).contains(where: { !$1.allows($0.0) }) else { return nil }
            var tree = tree
            tree.tags = tagger.tags(of: words) { places[$0].allows($1) }.map { (universal: $0.0, penn: $0.1) }
            return tree
        }
    }

    /// What a word is in its tree, as far as that tells nouns from verbs.
    private enum Place {
        case noun
        case verb
        case open

        func allows(_ tag: UniversalTag) -> Bool {
            switch self {
            case .noun: tag != .verb && tag != .aux
            case .verb: tag != .noun
            case .open: true
            }
        }

        static func all(in tree: TreebankSentence) -> [Place] {
            var dependents = [[DependencyRelation]](repeating: [], count: tree.count + 1)
            for (head, relation) in zip(tree.heads, tree.relations) { dependents[head].append(relation) }
            return tree.words.indices.map { word in
                let beside = [word - 1, word + 1].filter(tree.words.indices.contains)
                // "state-run": the tree of a compound with hyphens tells nothing.
                if beside.contains(where: { tree.words[$0] == "-" }) { return .open }
                return Place(tree.relations[word], dependents[word + 1])
            }
        }

        private init(_ relation: DependencyRelation, _ dependents: [DependencyRelation]) {
            if Self.ofNouns.contains(relation), dependents.contains(where: Self.aroundNouns.contains),
                !dependents.contains(where: Self.aroundVerbs.contains)
            {
                self = .noun
            } else if Self.ofVerbs.contains(relation), dependents.contains(where: Self.onlyAroundVerbs.contains),
                !dependents.contains(where: Self.againstVerbs.contains)
            {
                self = .verb
            } else {
                self = .open
            }
        }

        private static let ofNouns: Set<DependencyRelation> = [.nsubj, .nsubjPass, .obj, .iobj, .obl, .nmod]
        private static let aroundNouns: Set<DependencyRelation> = [
            .det, .amod, .caseMarking, .nmodPoss, .compound, .nummod,
        ]
        private static let aroundVerbs: Set<DependencyRelation> = [
            .nsubj, .nsubjPass, .obj, .iobj, .aux, .auxPass, .mark, .advmod, .ccomp, .xcomp,
        ]
        private static let ofVerbs: Set<DependencyRelation> = [
            .root, .advcl, .acl, .aclRelcl, .ccomp, .xcomp, .parataxis,
        ]
        private static let onlyAroundVerbs: Set<DependencyRelation> = [.nsubj, .nsubjPass, .obj, .aux, .auxPass]
        private static let againstVerbs: Set<DependencyRelation> = [
            .det, .cop, .amod, .caseMarking, .nmod, .nmodPoss, .compound, .nummod, .appos, .nsubjOuter,
        ]
    }
}
