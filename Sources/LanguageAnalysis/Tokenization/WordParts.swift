/// Words that the treebanks split although nothing separates their parts, and such as they leave whole.
enum WordParts {
    /// Contractions without an apostrophe, lower case, and the length of their first part.
    static let contractions: [String: Int] = [
        "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "outta": 3, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2,
        "wasnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "arent": 3, "werent": 4,
        "im": 1, "ive": 1, "youre": 3, "theyre": 4, "thats": 4, "theres": 5, "whats": 4,
    ]

    /// What can stand after an apostrophe as a word of its own, lower case.
    static let clitics: Set<String> = ["s", "re", "ve", "ll", "d", "m"]

    /// Words that begin with an apostrophe, lower case, without it.
    static let elided: Set<String> = ["em", "tis", "twas", "til", "cause", "bout", "n"]

    /// First parts that stay joined to what follows their hyphen, lower case.
    static let prefixes: Set<String> = [
        "non", "e", "re", "anti", "co", "pre", "pro", "mid", "cross", "post", "over", "multi", "ex", "sub", "counter",
        "semi", "mini", "neo", "socio", "inter", "intra", "micro", "un", "ultra", "trans", "pseudo", "quasi", "bi",
        "de", "extra", "hyper", "infra", "macro", "meta", "mega", "super", "under", "tri", "uni",
    ]

    /// Units that follow a number without a blank and are words of their own, lower case.
    static let units: Set<String> = [
        "k", "m", "mm", "cm", "km", "kg", "g", "mg", "ft", "lb", "lbs", "oz", "am", "pm", "bn", "b", "tn", "mph", "kph",
        "hrs", "hr", "min", "mins", "gb", "mb", "tb", "kw", "mw", "gw", "hz", "khz", "mhz", "ghz", "ml", "l", "in",
        "yrs", "yr", "sec", "secs", "ha", "sq", "million", "billion", "trillion", "nm", "kwh", "mwh", "a.m.", "p.m.",
        "x",
    ]
}
