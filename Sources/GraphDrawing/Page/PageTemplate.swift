internal import ModelFiles

/// A text with places to be filled: `{{name}}`.
struct PageTemplate {
    private let template: String

    init(_ template: String) { self.template = template }

    /// The text with each place filled; what is filled in is not looked at again.
    func filled(_ values: [String: String]) -> String {
        var result = ""
        var rest = template[...]
        while let opening = rest.firstRange(of: "{{"), let closing = rest[opening.upperBound...].firstRange(of: "}}") {
            result += rest[..<opening.lowerBound]
            result += values[String(rest[opening.upperBound..<closing.lowerBound])] ?? ""
            rest = rest[closing.upperBound...]
        }
        return result + rest
    }

    /// A content security policy under which nothing is loaded, and only this style and this script count.
    ///
    /// See <https://www.w3.org/TR/CSP3/>.
    static func policy(style: String, script: String) -> String {
        "default-src 'none'; style-src 'sha256-\(digest(of: style))'; script-src 'sha256-\(digest(of: script))'; "
            + "base-uri 'none'; form-action 'none'"
    }

    /// The SHA-256 digest of a text's bytes, in Base64 (RFC 4648).
    private static func digest(of text: String) -> String {
        let digits = Array(SHA256.hexDigest(of: text).utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).map { nibble(digits[$0]) << 4 | nibble(digits[$0 + 1]) }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var encoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0...group.count { encoded.append(alphabet[bits >> (18 - 6 * place) & 63]) }
            encoded += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func nibble(_ digit: UInt8) -> UInt8 {
        digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    }
}
