/// A place's name as far as identity goes.
enum PlaceName {
    /// The letters alone, without an article or a form of state in front.
    static func key(_ name: String) -> String {
        var words = LetterFolding.words(name)
        if words.count > 1, words.first == "the" { words.removeFirst() }
        for form in forms where words.count > form.count && words.starts(with: form) {
            words.removeFirst(form.count)
            break
        }
        return words.joined()
    }

    private static let forms = [
        ["republic", "of", "the"], ["republic", "of"], ["kingdom", "of"], ["state", "of"], ["city", "of"],
        ["commonwealth", "of"], ["principality", "of"],
    ]
}
