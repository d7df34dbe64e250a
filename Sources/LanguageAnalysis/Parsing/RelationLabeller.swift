internal import LinearModels
internal import ModelFiles
internal import TextModel

/// Names the relations of a finished tree's arcs, one after the other from the top; see `WordTree.named`. Those that are plain
/// are looked up, all others are chosen by a linear model.
struct RelationLabeller: Sendable {
    private let model: PackedModel
    private let relations: [DependencyRelation]
    private let plain: PlainArcs

    /// The labeller in a parser's file.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    init(_ file: SectionFile) throws(ModelError) {
        model = try PackedModel(file, name: "relations")
        var relations: [DependencyRelation] = []
        for label in model.labels {
            guard let relation = DependencyRelation(name: label) else {
                throw .damaged(path: file.file.path, detail: "the label \"\(label)\" is no relation")
            }
            relations.append(relation)
        }
        self.relations = relations
        plain = try PlainArcs(file, relationCount: relations.count)
    }

    /// The relations of all words of a tree, by word.
    ///
    /// - Complexity: O(*n*) for usual trees.
    func relations(of tree: WordTree, _ sentence: ParseSentence) -> [DependencyRelation] {
        relations(of: tree, sentence, known: { plain.relation(of: $0, tree, sentence) }, chosen: { _, _ in })
    }

    /// The relations of all words of a tree, by word: those that `known` gives a number, all others as the model has them.
    ///
    /// - Parameter chosen: called with each arc and the number of the relation that the model gave it.
    @inline(__always)
    func relations(
        of tree: WordTree, _ sentence: ParseSentence, known: (UnnamedArc) -> Int?, chosen: (UnnamedArc, Int) -> Void
    ) -> [DependencyRelation] {
        var features = RelationFeatures(table: model.table)
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.sumCount) { sums in
            let scores = sums.baseAddress.unsafelyUnwrapped
            return tree.named { arc in
                if let number = known(arc) { return relations[number] }
                let number = model.best(features.keys(arc, tree, sentence), scores: scores)
                chosen(arc, number)
                return relations[number]
            }
        }
    }
}
