/// Character references of HTML: `&amp;`, `&#8217;`.
enum HTMLCharacters {
    /// The text with its references resolved; what is none stays as it is.
    ///
    /// - Complexity: O(*n*).
    static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "&"), let (character, length) = reference(bytes[(place + 1)...]) {
                text += Array(String(character).utf8)
                place += 1 + length
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The character that a reference without its `&` stands for, and the length of it with its semicolon.
    private static func reference(_ bytes: ArraySlice<UInt8>) -> (Character, length: Int)? {
        guard let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
        guard let character = character(named: name) else { return nil }
        return (character, bytes.distance(from: bytes.startIndex, to: end) + 1)
    }

    private static func character(named name: String) -> Character? {
        guard name.hasPrefix("#") else { return named[name] }
        let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
        guard let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10) else {
            return nil
        }
        // Numbers from 128 to 159 mean Windows' characters, as browsers take them.
        let scalar = (0x80...0x9F).contains(number) ? WindowsText.scalar(UInt8(number)) : Unicode.Scalar(number)
        return scalar.map(Character.init)
    }

    /// The references that occur in running text; every other character is written as it is, or as a number.
    private static let named: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
        "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«",
        "raquo": "»", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "thinsp": "\u{2009}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "copy": "©",
        "reg": "®", "trade": "™", "deg": "°", "sect": "§", "para": "¶", "times": "×", "frac12": "½",
        "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ",
        "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì", "iacute": "í",
        "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ",
        "ouml": "ö", "oslash": "ø", "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý",
        "yuml": "ÿ", "szlig": "ß", "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä",
        "Aring": "Å", "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë",
        "Iacute": "Í", "Ntilde": "Ñ", "Oacute": "Ó", "Ocirc": "Ô", "Ouml": "Ö", "Oslash": "Ø", "Uacute": "Ú",
        "Uuml": "Ü", "scaron": "š", "Scaron": "Š", "oelig": "œ", "OElig": "Œ",
    ]
}

/// Text in Windows-1252, which pages that claim ISO 8859-1 are written in as well.
enum WindowsText {
    /// The text of some bytes.
    static func decode(_ bytes: [UInt8]) -> String {
        String(String.UnicodeScalarView(bytes.map { scalar($0) ?? "\u{FFFD}" }))
    }

    /// The character of a byte; `nil` for the five that have none.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let scalar = upper[Int(byte) - 0x80]
        return scalar == " " ? nil : scalar
    }

    private static let upper = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
}
