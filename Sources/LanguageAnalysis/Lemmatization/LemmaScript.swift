/// How a dictionary form is made of a word: lower its letters or not, take bytes off its end, append others.
///
/// Edit scripts as labels: Chrupała 2006.
public struct LemmaScript: Hashable, Sendable {
    /// Whether the word goes to lower case first.
    public var lowercases: Bool
    /// How many bytes of UTF-8 are taken off the end.
    public var strip: Int
    /// What is appended then.
    public var append: String

    /// A script of the given steps.
    public init(lowercases: Bool, strip: Int, append: String) {
        self.lowercases = lowercases
        self.strip = strip
        self.append = append
    }

    /// The shortest script that makes `lemma` of `form`; of equal ones that which lowers the case.
    public init(from form: String, to lemma: String) {
        let kept = Self.steps(Array(form.utf8), Array(lemma.utf8))
        let lowered = Self.steps(Array(form.lowercased().utf8), Array(lemma.utf8))
        let lowercases = lowered.strip <= kept.strip
        let steps = lowercases ? lowered : kept
        self.init(lowercases: lowercases, strip: steps.strip, append: steps.append)
    }

    private static func steps(_ form: [UInt8], _ lemma: [UInt8]) -> (strip: Int, append: String) {
        var common = 0
        while common < form.count, common < lemma.count, form[common] == lemma[common] { common += 1 }
        // Never inside a character.
        while common > 0, isInside(form, common) || isInside(lemma, common) { common -= 1 }
        return (form.count - common, String(decoding: lemma[common...], as: UTF8.self))
    }

    private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
        index < bytes.count && bytes[index] & 0xC0 == 0x80
    }

    /// The script as a line of a model file.
    public var line: String { "\(lowercases ? "l" : "k")\(strip)|\(append)" }

    /// The script that a line of a model file writes down.
    public init?(line: some StringProtocol) {
        guard let bar = line.firstIndex(of: "|"), let first = line.first, first == "l" || first == "k",
            let strip = Int(line[line.index(after: line.startIndex)..<bar]), strip >= 0
        else { return nil }
        self.init(lowercases: first == "l", strip: strip, append: String(line[line.index(after: bar)...]))
    }

    /// What the script makes of a word; `nil` if the word is too short for it.
    public func apply(to form: Substring) -> String? {
        if let plain = form.utf8.withContiguousStorageIfAvailable(applyToPlain) ?? nil { return plain }
        var bytes = lowercases ? Array(form.lowercased().utf8) : Array(form.utf8)
        guard strip <= bytes.count, strip == bytes.count || strip == 0 || bytes[bytes.count - strip] & 0xC0 != 0x80
        else { return nil }
        bytes.removeLast(strip)
        bytes += Array(append.utf8)
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The same for a word of ASCII letters alone, without a list of its bytes; `nil` for any other.
    private func applyToPlain(_ form: UnsafeBufferPointer<UInt8>) -> String? {
        let kept = form.count - strip
        guard kept >= 0, kept + append.utf8.count > 0, form.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: kept + append.utf8.count) { bytes in
            for index in 0..<kept {
                let isCapital = lowercases && (0x41...0x5A).contains(form[index])
                bytes[index] = isCapital ? form[index] + 32 : form[index]
            }
            var count = kept
            for byte in append.utf8 {
                bytes[count] = byte
                count += 1
            }
            return count
        }
    }
}
