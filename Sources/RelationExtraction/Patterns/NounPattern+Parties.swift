internal import Ontology
internal import TextModel

/// Those who have something with each other: "talks between A and B".
extension NounPattern {
    /// "between A and B", "among A, B and C", "talks continue between A and B".
    func parties(in phrases: [Int]) -> [Argument] {
        for phrase in phrases {
            let ends = syntax.arguments(phrase, reach: .collective, lexicon: lexicon)
            if ends.count >= 2 { return ends }
        }
        return []
    }

    /// "between officials of A and ministers of B, C and D": the two sides, where one of them is several.
    func sides(in phrases: [Int]) -> (one: [Argument], other: [Argument])? {
        for phrase in phrases where syntax.preposition(of: phrase) == "between" {
            let parts = [phrase] + syntax.children(phrase, .conj)
            guard parts.count == 2, syntax.chain(headedBy: parts[1]) == nil else { continue }
            let (one, other) = (end(phrase, without: parts[1]), end(parts[1], without: nil))
            if !one.isEmpty, one.count < 3, other.count > 1 { return (one, other) }
        }
        return nil
    }

    private func end(_ phrase: Int, without other: Int?) -> [Argument] {
        let all = syntax.arguments(phrase, reach: .collective, lexicon: lexicon)
        guard let other else { return all }
        let rest = syntax.arguments(other, reach: .collective, lexicon: lexicon)
        return all.filter { argument in !rest.contains { $0.chain == argument.chain } }
    }

    /// What each of one side has with each of the other.
    func between(_ one: [Argument], _ other: [Argument], _ noun: Int, _ type: EdgeType) -> [Candidate] {
        one.flatMap { first in
            other.filter { $0.chain != first.chain }.map { second in
                Candidate(
                    source: first.chain, target: second.chain, type: type, label: "\(syntax.word(noun)) between",
                    tokens: [first.token, noun, second.token], trigger: noun, pattern: .noun)
            }
        }
    }

    /// The phrases with "between" or "among" that belong to the noun, or to its verb.
    func meetingPhrases(of noun: Int) -> [Int] {
        let phrase = syntax.measure(of: noun)
        let verb = syntax.token(phrase).head
        var phrases = syntax.children(noun, .nmod) + (phrase == noun ? [] : syntax.children(phrase, .nmod))
        if verb >= 0, syntax.token(verb).upos == .verb,
            [.nsubj, .nsubjPass, .obj].contains(syntax.token(phrase).relation)
        {
            phrases += syntax.children(verb, .obl)
        }
        return phrases.filter { ["between", "among"].contains(syntax.preposition(of: $0) ?? "") }
    }

    /// What each of the parties has with each of the others; of a long list the first two alone.
    func mutual(_ parties: [Argument], _ noun: Int, _ type: EdgeType) -> [Candidate] {
        let ends = parties.count > 4 ? Array(parties.prefix(2)) : parties
        return ends.indices.flatMap { first in
            ends[(first + 1)...].map { second in
                Candidate(
                    source: ends[first].chain, target: second.chain, type: type, label: "\(syntax.word(noun)) between",
                    tokens: [ends[first].token, noun, second.token], trigger: noun, pattern: .noun)
            }
        }
    }
}
