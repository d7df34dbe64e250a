extension RelationLexicon {
    /// The dictionary form of an inflected word, where stripping its ending leads to a word that the lexicon knows.
    ///
    /// - Parameters:
    ///   - word: As it stands, lower case.
    ///   - isVerb: Whether it is inflected as a verb, else as a noun.
    func baseForm(of word: String, isVerb: Bool) -> String? {
        if knows(word) { return word }
        if isVerb, let base = irregularVerbs[word] { return base }
        for ending in isVerb ? ["ied", "ies", "ed", "ing", "es", "s"] : ["ies", "es", "s"] where word.hasSuffix(ending)
        {
            let stem = String(word.dropLast(ending.count))
            guard stem.utf8.count > 1 else { continue }
            if let base = Self.bases(of: stem, ending).first(where: knows) { return base }
        }
        return nil
    }

    /// What a stem may have been before an ending was put to it: "raid", "raide"; "stop" from "stopp".
    private static func bases(of stem: String, _ ending: String) -> [String] {
        if ending == "ied" || ending == "ies" { return [stem + "y"] }
        var bases = [stem, stem + "e"]
        let last = stem.utf8.suffix(2)
        if last.count == 2, last.first == last.last { bases.append(String(stem.dropLast())) }
        return bases
    }
}
