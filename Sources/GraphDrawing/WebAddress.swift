/// Addresses that may become links.
enum WebAddress {
    /// The address, percent-encoded where needed, if it is an `http` or `https` one; `nil` for any other scheme.
    ///
    /// Nothing in the result is special in DOT, in XML or in a Graphviz escape string but `&`.
    static func checked(_ address: String?) -> String? {
        guard let address, address.utf8.count < 2000 else { return nil }
        let lower = address.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        var result = scheme
        let rest = address.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, !"/?#.".utf8.contains(first) else { return nil }
        for byte in rest { result += encoded(byte) }
        return result
    }

    private static let plain = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&()*+,=%".utf8)

    private static func encoded(_ byte: UInt8) -> String {
        if plain.contains(byte) { return String(Unicode.Scalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }
}
