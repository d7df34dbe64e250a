/// The comparison form of words: lower case, Latin letters without marks, no full stops and apostrophes.
enum FoldedWord {
    /// The folded form of a word; empty where nothing of it counts ("'", ".").
    ///
    /// - Complexity: O(*n*).
    static func fold(_ word: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { append(scalar, to: &folded) }
        return String(folded)
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
        case 0x61...0x7A, 0x30...0x39, 0x26: folded.append(scalar)
        case 0x27, 0x2E, 0x60, 0x2018, 0x2019, 0x02BC, 0x300...0x36F, 0xAD: break
        case ..<0x80: break
        default:
            if let letter = LetterFolding.plainLetter(scalar.value) {
                folded.append(Unicode.Scalar(letter))
            } else {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
    }

    /// The folded words of a text, parted at blanks, hyphens, dashes and slashes.
    ///
    /// - Complexity: O(*n*).
    static func words(_ text: some StringProtocol) -> [String] {
        if let words = text.utf8.withContiguousStorageIfAvailable(plainWords) ?? nil { return words }
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !isSeparator(scalar) {
                append(scalar, to: &word)
            } else if !word.isEmpty {
                words.append(String(word))
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// The folded words of a text without letters beyond ASCII; `nil` for any other.
    private static func plainWords(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 1) { word in
            var words: [String] = []
            var count = 0
            func end() {
                if count > 0 { words.append(String(decoding: word[..<count], as: UTF8.self)) }
                count = 0
            }
            for byte in text {
                switch byte {
                case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x26:
                    word[count] = 0x41...0x5A ~= byte ? byte + 32 : byte
                    count += 1
                case 0x80...: return nil
                default: if isSeparator(Unicode.Scalar(byte)) { end() }
                }
            }
            end()
            return words
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x2D, 0x2F, 0xA0, 0x2010...0x2015, 0x2212, 0x5F, 0x28, 0x29, 0x2C, 0x3A: true
        default: false
        }
    }
}
