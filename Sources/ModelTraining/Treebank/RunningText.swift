internal import TextModel

/// A treebank's sentences put together into running text, with the places of their words.
struct RunningText {
    /// One article a document.
    private(set) var articles: [Article] = []
    /// Each article's words.
    private(set) var words: [[TextSpan]] = []
    /// Each article's sentences, from the first word's start to the last word's end.
    private(set) var sentences: [[TextSpan]] = []

    private var text = ""
    private var paragraphs: [TextSpan] = []

    /// The text of the given sentences, in their order.
    init(_ treebank: [TreebankSentence]) {
        for sentence in treebank where !sentence.words.isEmpty {
            if sentence.startsDocument || words.isEmpty {
                close()
                words.append([])
                sentences.append([])
            }
            add(sentence)
        }
        close()
    }

    private mutating func add(_ sentence: TreebankSentence) {
        let continues = !sentence.startsParagraph && !paragraphs.isEmpty
        if !text.isEmpty, !continues { text += "\n\n" }
        let start = text.utf8.count
        for index in sentence.words.indices {
            let from = text.utf8.count
            text += sentence.words[index]
            words[words.count - 1].append(TextSpan(from, text.utf8.count))
            if sentence.spaceAfter[index] { text += " " }
        }
        let whole = TextSpan(start, words.last?.last?.end ?? start)
        sentences[sentences.count - 1].append(whole)
        if continues { paragraphs[paragraphs.count - 1].end = whole.end } else { paragraphs.append(whole) }
    }

    private mutating func close() {
        guard !text.isEmpty else { return }
        articles.append(Article(id: "\(articles.count)", text: text, paragraphs: paragraphs))
        text = ""
        paragraphs = []
    }
}
