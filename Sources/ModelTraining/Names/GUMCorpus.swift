internal import Foundation
internal import Ontology

/// Reads named mentions from GUM, which marks every nominal: those whose head is a proper noun, cut down to the run of
/// proper nouns around it, and those whose head is a role with the name beside it ("captain Kari Lund").
enum GUMCorpus {
    /// The documents of a folder of CoNLL-U files.
    static func read(_ folder: String) throws -> [LabelledText] {
        let files: [String]
        do {
            files = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw TrainingDataError(path: folder, line: 0, problem: "cannot be listed (\(error.localizedDescription))")
        }
        return try files.filter { $0.hasSuffix(".conllu") }.sorted().map { try document("\(folder)/\($0)") }
    }

    private static func document(_ path: String) throws -> LabelledText {
        var reader = GUMDocument()
        for line in try TrainingData.lines(path) {
            if line.isEmpty {
                reader.endSentence()
            } else if !line.hasPrefix("#") {
                let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard columns.count == 10, Int(columns[0]) != nil else { continue }
                reader.add(
                    word: String(columns[1]), tag: columns[4], governor: Int(columns[6]) ?? 0, relation: columns[7],
                    misc: columns[9])
            }
        }
        reader.endSentence()
        return LabelledText(sentences: reader.sentences, names: NameCleaning.withoutOverlaps(reader.names))
    }
}

/// What is open while a document's lines go by.
private struct GUMDocument {
    private struct Open {
        let id: Substring
        let type: Substring
        let head: Int
        let start: Int
    }

    private(set) var sentences: [[String]] = []
    private(set) var names: [LabelledName] = []
    private var words: [String] = []
    private var tags: [Substring] = []
    private var governors: [Int] = []
    private var relations: [Substring] = []
    /// The last words of mentions, where a possessor ends.
    private var mentionEnds: Set<Int> = []
    private var sentence: [String] = []
    private var open: [Open] = []

    private static let types: [Substring: NodeType] = [
        "person": .person, "organization": .organization, "place": .place, "event": .event,
    ]

    mutating func endSentence() {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
        open = []
    }

    mutating func add(word: String, tag: Substring, governor: Int, relation: Substring, misc: Substring) {
        governors.append(words.count - sentence.count + governor - 1)
        relations.append(relation)
        words.append(word)
        tags.append(tag)
        sentence.append(word)
        guard let field = misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") }) else { return }
        var rest = field.dropFirst(7)
        while let first = rest.first {
            if first == "(" {
                let body = rest.dropFirst().prefix { $0 != "(" && $0 != ")" }
                rest = rest.dropFirst(1 + body.count)
                openMention(body)
                if rest.first == ")" {
                    rest.removeFirst()
                    if let last = open.popLast() { close(last) }
                }
            } else {
                let id = rest.prefix { $0 != ")" && $0 != "(" }
                rest = rest.dropFirst(id.count)
                if rest.first == ")" { rest.removeFirst() }
                if let index = open.lastIndex(where: { $0.id == id }) { close(open.remove(at: index)) }
            }
        }
    }

    /// A mention opens as "id-type-status-salience-centre-head words-…".
    private mutating func openMention(_ body: Substring) {
        let fields = body.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count > 5, let head = Int(fields[5].prefix { $0 != "," }) else { return }
        open.append(Open(id: fields[0], type: fields[1], head: words.count - 2 + head, start: words.count - 1))
    }

    private func isProper(_ index: Int) -> Bool { tags[index] == "NNP" || tags[index] == "NNPS" }

    private mutating func close(_ mention: Open) {
        let end = words.count
        defer { mentionEnds.insert(end - 1) }
        guard let type = Self.types[mention.type], let head = nameHead(mention) else { return }
        var first = head
        while first > mention.start {
            if isProper(first - 1) {
                if type == .person, isTitle(first - 1, of: head) { break }
                first -= 1
            } else if let reach = connection(type, from: first - 1, step: -1, until: mention.start) {
                first = reach
            } else {
                break
            }
        }
        var last = head
        while last + 1 < end {
            if isProper(last + 1) || tags[last + 1] == "CD" && type == .event {
                last += 1
            } else if let reach = connection(type, from: last + 1, step: 1, until: end - 1) {
                last = reach
            } else {
                break
            }
        }
        names.append(LabelledName(words: first..<last + 1, types: [type]))
    }

    /// The word that heads the name inside a mention: its own head, or the first proper noun that follows a role.
    private func nameHead(_ mention: Open) -> Int? {
        guard mention.head < words.count else { return nil }
        if isProper(mention.head) { return mention.head }
        return (mention.head + 1..<words.count).first { index in
            relations[index] == "flat" && governors[index] == mention.head && isProper(index)
        }
    }

    /// Whether a proper noun before a person's name says what the person is: "Finance Minister Kari Lund".
    private func isTitle(_ index: Int, of head: Int) -> Bool {
        relations[index].hasPrefix("nmod") || governors[index] != head && relations[index] == "compound"
            || index == governors[head]
    }

    /// The small words that may stand inside a name. "and" is left out: it more often parts two names.
    private static let small: [NodeType: Set<String>] = [
        .person: ["de", "von", "van", "-"], .place: ["of", "the", "de", "-"],
        .organization: ["of", "the", "for", "&", "-", "'s", "’s", "de", "on"],
        .event: ["of", "the", "for", "&", "-", "'s", "’s", "de", "on", "in"],
    ]

    /// The next proper noun beyond at most two small words.
    private func connection(_ type: NodeType, from index: Int, step: Int, until limit: Int) -> Int? {
        let small = Self.small[type] ?? []
        var at = index
        for _ in 0..<2 {
            guard at != limit, small.contains(words[at]), step > 0 || !mentionEnds.contains(at) else { return nil }
            at += step
            if isProper(at) { return at }
        }
        return nil
    }
}
