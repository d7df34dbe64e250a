/// The letters by which companies of many countries end their names: "ASA", "GmbH", "Inc."
enum LegalForms {
    /// Whether a token is such an ending.
    static func contains(_ token: Substring) -> Bool { all.contains(token) }

    private static let all: Set<Substring> = [
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
