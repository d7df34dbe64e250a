/// Verbs that tell of saying something.
enum SpeechVerbs {
    /// Their dictionary forms.
    static let all: Set<String> = Set(
        """
        say tell add state write announce declare claim argue insist note observe remark explain stress emphasize \
        emphasise underline underscore report respond reply answer acknowledge admit concede confirm deny allege assert \
        maintain warn predict suggest propose complain comment conclude recall reveal disclose promise pledge vow urge ask \
        demand request boast joke quip continue repeat reiterate agree believe think hope fear testify tweet post read \
        elaborate describe caution contend estimate indicate mention point recount relate sign shout whisper cry exclaim \
        inform notify assure remind convince praise criticize criticise condemn order plead swear speculate affirm
        """.split(separator: " ").map(String.init))

    /// Verbs whose object is who hears what is said.
    static let addressing: Set<String> = ["tell", "inform", "assure", "remind", "warn", "convince", "notify"]

    /// Verbs that take a clause as what is thought or learnt, not said: no indirect speech.
    static let inward: Set<String> = ["think", "hope", "fear", "agree", "read", "sign", "post", "order"]
}
