internal import TextModel

/// Trees that a larger parser made of plain text (`README.md`): learning from them is what Petrov, Chang, Ringgaard and Alshawi
/// (2010, aclanthology.org/D10-1069) call uptraining.
///
/// The file's first line names the relations, parted by blanks. Each other line is a sentence: its line in the text and its number
/// there, both from 0, and after another tab for each of its words the head's number, 0 for the root, and a letter: A for the first
/// relation, B for the second …
package struct PlainTrees {
    /// The sentences, in the order of the file; without tags and lemmas. Those that the tokenizer now cuts into more words or fewer
    /// are left out.
    package let sentences: [TreebankSentence]

    /// The trees of a file, over the text that they were made of.
    ///
    /// - Throws: `TrainingDataError` where a line is of another form.
    package init(path: String, of text: PlainSentences) throws {
        let lines = try TrainingData.lines(path)
        let relations = (lines.first ?? "").split(separator: " ").compactMap { DependencyRelation(name: String($0)) }
        sentences = try lines.enumerated().dropFirst().filter { !$1.isEmpty }.compactMap { number, line in
            guard let tree = Self.tree(line, relations) else {
                throw TrainingDataError(path: path, line: number + 1, problem: "not a sentence's place and tree")
            }
            let words = text.words(line: tree.line, sentence: tree.sentence)
            return words.count == tree.heads.count ? TreebankSentence(words, tree.heads, tree.relations) : nil
        }
    }

    private struct Tree {
        var line: Int
        var sentence: Int
        var heads: [Int] = []
        var relations: [DependencyRelation] = []
    }

    private static func tree(_ line: Substring, _ relations: [DependencyRelation]) -> Tree? {
        let fields = line.split(separator: "\t")
        guard fields.count == 3, let place = Int(fields[0]), let sentence = Int(fields[1]) else { return nil }
        var tree = Tree(line: place, sentence: sentence)
        var head = 0
        for byte in fields[2].utf8 {
            if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
                head = 10 * head + Int(byte - UInt8(ascii: "0"))
                continue
            }
            let relation = Int(byte) - Int(UInt8(ascii: "A"))
            guard relations.indices.contains(relation) else { return nil }
            tree.heads.append(head)
            tree.relations.append(relations[relation])
            head = 0
        }
        return isTree(tree.heads) ? tree : nil
    }

    /// Whether one word is the root and each other leads to it.
    private static func isTree(_ heads: [Int]) -> Bool {
        guard heads.count(where: { $0 == 0 }) == 1, heads.allSatisfy({ $0 <= heads.count }) else { return false }
        return heads.indices.allSatisfy { word in
            var (at, steps) = (word + 1, 0)
            while at > 0, steps <= heads.count { (at, steps) = (heads[at - 1], steps + 1) }
            return at == 0
        }
    }
}

extension TreebankSentence {
    fileprivate init(_ words: [String], _ heads: [Int], _ relations: [DependencyRelation]) {
        self.init()
        (self.words, self.heads, self.relations) = (words, heads, relations)
    }
}
