/// The letters by which companies of many countries end their names: "ASA", "GmbH", "Inc."
package enum LegalForms {
    /// Whether a word as it stands is such an ending.
    package static func contains(_ word: some StringProtocol) -> Bool { written.contains(String(word)) }

    /// The endings in lower case and without points, as words of folded names are.
    package static let folded: Set<String> = Set(written.map { $0.lowercased().filter { $0 != "." } })
        .union(["corporation", "co", "as", "kk", "oao", "lp"])

    private static let written: Set<String> = [
        // English-speaking countries and those that follow their law
        "Ltd", "Ltd.", "Limited", "Inc", "Inc.", "Incorporated", "LLC", "L.L.C.", "LLP", "L.P.", "PLC", "plc", "Plc",
        "Corp", "Corp.", "Pty", "Bhd", "Bhd.", "Berhad", "Pte",
        // Western and northern Europe
        "AG", "GmbH", "KGaA", "SE", "NV", "N.V.", "BV", "B.V.", "SAS", "SARL", "ASA", "AB", "A/S", "ApS", "Oyj", "Oy",
        "hf.", "SpA", "S.p.A.", "Srl", "S.r.l.", "S.L.", "S.A.",
        // Eastern Europe, the south and the east
        "SRL", "S.R.L.", "SAB", "Ltda", "Ltda.", "d.d.", "d.o.o.", "a.s.", "s.r.o.", "OOO", "PJSC", "JSC", "OJSC",
        "Tbk",
        "KK", "K.K.", "A.Ş.", "A.S.",
    ]
}
