/// Goes through a text word by word: runs of letters and digits, and the copyright sign.
struct WordScanner {
    struct Word {
        var code = WordCode.start
        var letters = 0
        /// Letters that are not Latin.
        var otherScriptLetters = 0
        /// A letter beyond the alphabet of English.
        var hasAccent = false
        var isCapitalised = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// The offset after the last word.
    private(set) var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        self.bytes = bytes
        self.end = end
        position = start
    }

    /// The next word; `nil` at the end.
    mutating func next() -> Word? {
        var word = Word()
        var isEmpty = true
        while position < end {
            let byte = bytes[position]
            if byte < 0x80 {
                let isCapital = byte >= 0x41 && byte <= 0x5A
                let lower = isCapital ? byte | 0x20 : byte
                let isLetter = lower >= 0x61 && lower <= 0x7A
                guard isLetter || byte >= 0x30 && byte <= 0x39 else {
                    if !isEmpty { return word }
                    position += 1
                    continue
                }
                if isLetter { word.letters += 1 }
                if isEmpty { word.isCapitalised = isCapital }
                word.code = WordCode.adding(lower, to: word.code)
                position += 1
            } else {
                let (scalar, length) = decoded()
                guard scalar == "©" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                    if !isEmpty { return word }
                    position += length
                    continue
                }
                if isEmpty { word.isCapitalised = scalar.properties.isUppercase }
                take(scalar, &word)
                position += length
            }
            isEmpty = false
        }
        return isEmpty ? nil : word
    }

    private func take(_ scalar: Unicode.Scalar, _ word: inout Word) {
        if scalar.properties.isAlphabetic {
            word.letters += 1
            word.hasAccent = true
            // Latin letters end at U+024F; Vietnamese and the like have more from U+1E00 on.
            if scalar.value > 0x24F, !(0x1E00...0x1EFF).contains(scalar.value) { word.otherScriptLetters += 1 }
        }
        for byte in scalar.properties.lowercaseMapping.utf8 { word.code = WordCode.adding(byte, to: word.code) }
    }

    /// The character at the position; the text is valid UTF-8.
    private func decoded() -> (scalar: Unicode.Scalar, length: Int) {
        let lead = bytes[position]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for index in position + 1..<min(position + length, end) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
