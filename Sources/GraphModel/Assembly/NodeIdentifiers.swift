/// Readable, unique identifiers made from names.
enum NodeIdentifiers {
    /// The longest slug, in characters; a longer name is cut at a word.
    static let longest = 60

    /// The folded words of `name` joined by `_`; `fallback` where it has none.
    static func slug(of name: String, fallback: String) -> String {
        var slug = ""
        for word in LetterFolding.words(name) {
            if !slug.isEmpty, slug.count + word.count + 1 > longest { break }
            slug += (slug.isEmpty ? "" : "_") + word.prefix(longest)
        }
        return slug.isEmpty ? fallback : slug
    }

    /// An identifier for each name, in their order: the slug, with `_2`, `_3`… where it is taken.
    static func unique(_ slugs: [String]) -> [String] {
        var taken = Set(slugs)
        var seen: Set<String> = []
        var next: [String: Int] = [:]
        return slugs.map { slug in
            if seen.insert(slug).inserted { return slug }
            var number = next[slug, default: 2]
            while !taken.insert("\(slug)_\(number)").inserted { number += 1 }
            next[slug] = number + 1
            return "\(slug)_\(number)"
        }
    }
}
