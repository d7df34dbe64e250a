internal import Ontology
internal import TextModel

extension NameRecognizer {
    /// Bodies whose names begin with the Arabic article, as families' names do, and were taken for persons: the gazetteer knows
    /// them. Known forms are looked for where a capital stands, and these begin with none.
    func withKnownGroups(_ names: [Mention], in article: AnalyzedArticle) -> [Mention] {
        names.map { name in
            guard name.type == .person, name.kind == .name, name.tokens.count > 1,
                article.text(name.tokens.lowerBound).lowercased() == "al",
                let best = gazetteer.readings(of: article.text(name.span)).first, best.isExact,
                best.kind == .organization
            else { return name }
            var group = name
            group.type = .organization
            return group
        }
    }
}
