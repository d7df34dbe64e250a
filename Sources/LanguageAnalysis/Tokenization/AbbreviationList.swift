/// Words that are written with a period, lower case, without it.
///
/// Common knowledge of English newspaper style, checked against the training parts of the English Web Treebank and GUM.
enum AbbreviationList {
    /// Titles and other words that a name or number follows: no sentence ends with them.
    static let titles: Set<String> = words(
        """
        mr mrs ms messrs dr drs prof gen lt ltd-gen col sgt capt cpt cmdr maj adm brig cpl pvt pfc rev fr hon sen sens
        rep reps gov govs pres st ste ft mt mme mlle amb supt insp det asst ald sheikh atty sr-gen vs v cf fig figs no nos
        op vol pp eq sec viz approx e.g i.e ca arrv tel attn const ofc cst dep comdr
        """)

    /// Words that are abbreviated wherever they are followed by a period.
    static let others: Set<String> = words(
        """
        jr sr inc corp co cos ltd plc llc bros mfg dept univ assn assoc bldg ave blvd rd hwy etc al est ext ed eds
        jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
        ala ariz ark cal calif colo conn del fla ga ill ind kan kans ky la mass md mich minn mo mont neb nebr nev okla ore
        pa penn tenn tex va vt wash wis wyo ont que
        esp min mins hr hrs yr yrs lb lbs oz ph ave intl natl dist govt adj misc
        """)

    /// Of the above, those that are also plain words: abbreviations only with a capital letter.
    static let onlyCapitalised: Set<String> = words(
        """
        cal jan mar jun sep dec mon tue wed thu sat sun fri ill ind mass miss wash ore mo pa la ark del conn penn tex gen col
        sec rep reps sen gov fr rev adm maj hon pres fig no nos op vol ed min sheikh det ext ave est mt ft st kan va const dep
        """)

    /// Of the above, those that are abbreviations only before a number.
    static let onlyBeforeNumber: Set<String> = words("no nos fig figs op vol pp sec eq mar jun sep may pa p")

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
