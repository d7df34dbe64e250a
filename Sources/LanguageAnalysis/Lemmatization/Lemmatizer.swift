public import ModelFiles
public import TextModel

/// Finds each word's dictionary form, by its tag and its longest known ending.
///
/// The file has two sections: `lemma.scripts`, an edit script a line, and `lemma.table`, an open-addressed table of
/// (UInt32 check, UInt32 script number plus one) pairs by ending.
public struct Lemmatizer: AnalysisStage {
    /// "lemmatizer".
    public let name = "lemmatizer"
    /// Tokens and tags.
    public let requires: AnalysisLayers = [.tokens, .tags]
    /// Lemmas.
    public let assigns: AnalysisLayers = .lemmas

    private let scripts: [LemmaScript]
    private let table: [UInt64]

    /// The lemmatizer that ships with the program.
    ///
    /// - Throws: `ModelError` where its file is missing or damaged.
    public init() throws(ModelError) { try self.init(path: ShippedModels.path(of: "lemmatizer.model")) }

    /// A lemmatizer from a model file.
    ///
    /// - Throws: `ModelError` where the file is missing, damaged or not a lemmatizer's.
    public init(path: String) throws(ModelError) {
        let file = try SectionFile(path: path)
        var scripts: [LemmaScript] = []
        for line in try file.text("lemma.scripts").split(separator: "\n") {
            guard let script = LemmaScript(line: line) else {
                throw .damaged(path: path, detail: "\"\(line)\" is no edit script")
            }
            scripts.append(script)
        }
        self.scripts = scripts
        table = Array(try file.numbers("lemma.table", as: UInt64.self))
        let count = scripts.count
        guard table.count.nonzeroBitCount == 1, table.contains(0),
            table.allSatisfy({ Int($0 & 0xFFFF_FFFF) <= count })
        else { throw .damaged(path: path, detail: "its table does not fit its scripts") }
    }

    /// Fills in every token's lemma.
    public func analyze(_ article: inout AnalyzedArticle) {
        var keys = LemmaKeys()
        for index in article.tokens.indices {
            let form = article.text(index)
            article.tokens[index].lemma = lemma(of: form, tag: article.tokens[index].xpos, using: &keys)
        }
    }

    /// The dictionary form of one word.
    public func lemma(of form: Substring, tag: PennTag) -> String {
        var keys = LemmaKeys()
        return lemma(of: form, tag: tag, using: &keys)
    }

    private func lemma(of form: Substring, tag: PennTag, using keys: inout LemmaKeys) -> String {
        keys.fill(form.utf8, tag)
        for index in keys.keys.indices.reversed() {
            guard let script = script(of: keys.keys[index]) else { continue }
            return scripts[script].apply(to: form) ?? String(form)
        }
        return tag.isProperNoun ? String(form) : form.lowercased()
    }

    private func script(of key: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: key) & (table.count - 1)
        while table[slot] != 0 {
            if table[slot] >> 32 == key >> 32 { return Int(table[slot] & 0xFFFF_FFFF) - 1 }
            slot = (slot + 1) & (table.count - 1)
        }
        return nil
    }
}
