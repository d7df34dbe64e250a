public import TextModel

/// Finds the tokens and sentences of title and paragraphs.
///
/// Tokens are those of the English Universal Dependencies treebanks: contractions and possessives are split ("do|n't",
/// "NATO|'s"), hyphen compounds too ("EU|-|led"). White space and invisible control characters lie between tokens;
/// tokens and gaps together give the text back byte for byte.
public struct Tokenizer: AnalysisStage {
    /// "tokenizer".
    public let name = "tokenizer"
    /// Nothing: this is the first stage.
    public let requires: AnalysisLayers = []
    /// Tokens and sentences.
    public let assigns: AnalysisLayers = .tokens

    /// A tokenizer.
    public init() {}

    /// Fills in tokens and sentences; spans point into `article.text`, a title's sentences carry paragraph -1.
    ///
    /// - Complexity: O(*n*) in the length of title and paragraphs.
    public func analyze(_ article: inout AnalyzedArticle) {
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        var parts = article.article.paragraphs.enumerated().map { (place: $0.offset, span: $0.element) }
        if let title = article.article.title { parts.append((-1, title)) }
        parts.sort { ($0.span.start, $0.place) < ($1.span.start, $1.place) }
        article.article.text.withUTF8 { bytes in
            let reader = CharacterReader(bytes)
            for (place, span) in parts where span.start >= 0 && span.end <= bytes.count {
                Self.tokenize(span, place, reader, &tokens, &sentences)
            }
        }
        article.tokens = tokens
        article.sentences = sentences
    }

    private static func tokenize(
        _ span: TextSpan, _ place: Int, _ reader: CharacterReader, _ tokens: inout [Token],
        _ sentences: inout [Sentence]
    ) {
        let pieces = pieces(of: span, reader)
        guard !pieces.isEmpty else { return }
        let starts = SentenceSplitter(reader: reader, pieces: pieces).starts()
        let base = tokens.count
        for piece in pieces { tokens.append(Token(span: TextSpan(piece.start, piece.end))) }
        for (start, end) in zip(starts, starts.dropFirst()) {
            let whole = TextSpan(pieces[start].start, pieces[end - 1].end)
            sentences.append(Sentence(span: whole, tokens: base + start..<base + end, paragraph: place))
        }
    }

    private static func pieces(of span: TextSpan, _ reader: CharacterReader) -> [Piece] {
        var splitter = ChunkSplitter(reader: reader, limit: span.end)
        var start = span.start
        var at = span.start
        while at < span.end {
            let character = reader.character(at: at)
            if character.kind == .space {
                if start < at { splitter.split(start..<at) }
                start = at + character.length
            }
            at += character.length
        }
        if start < span.end { splitter.split(start..<span.end) }
        return splitter.pieces
    }
}
