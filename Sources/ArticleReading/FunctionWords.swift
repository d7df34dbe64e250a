/// Short frequent words by which a language is known; own collection.
///
/// Left out of the other languages are words that English has too, in whatever sense, and the particles of names
/// ("de", "von", "van", "bin"), which stand in English text as well.
enum FunctionWords {
    /// English alone has them; "in", "was", "on" and the like, which others have as well, speak for none.
    static let english: Set<UInt64> = Set(
        WordCode.list(
            """
            the of and that with by from it are were has have had not but they his her their its which this would who \
            been more about after when also said she we you there than into up out if could may can our my your what \
            where while during before under between against through because should must since until some two other new \
            them him being did does how why both those these only such any
            """))

    /// One language a line; a line that begins with white space goes on with the one before.
    private static let table = """
        German: der das und ist nicht ein eine mit auf für dem sich des von auch als wie noch nach bei aus zu zum zur
          wird sind haben hat wir ihr sie ich kann über oder einen einem dein deine uns euch du diese dieser dieses
          keine kein nur wenn dass daß hier mehr ihre ihren
        French: les des est une dans pour pas sur qui avec ce cette sont aux par plus nous vous ils elle mais ou être
          été votre notre vos cet leur et il que au du ne ont fait si tous tout vos à où
        Spanish: los las una por con para más pero como está son sus este esta ha han fue ser también lo del que se su
          tu es y nos todos sobre entre cuando qué opinas tu primero si sin hay muy ya
        Italian: gli che non una per con sono è della delle dei nel nella anche più questo questa ha hanno come alla dal
          ed il lo cui tuo tua sul
        Portuguese: uma para com não mais como foi ao pela pelo são está você seu sua também os as em que um nos na no
          ser tem
        Dutch: het een van dat niet op aan met voor ook zijn er maar om bij naar uit nog dan wordt deze heeft je jouw ik
          wij uw
        Swedish: och att det som en är av för inte med på jag har till ett om vi men den från din ditt
        Danish/Norwegian: og det som en er av af ikke med på jeg har til et om vi men den fra din ditt for at
        Polish: nie się na jest że do jak ale po co tak za od przez tym dla oraz ma czy był była są przy ten twoje twój
        Czech/Slovak: se na je že jsem jako ale po co tak za od pro byl byla jsou sa je nie aj ako pri tvoje který
          jeho ktorý
        Bosnian/Croatian/Serbian: je i da se na su za od što koji koja koje će nije ili bi kao ali sa iz kako u o
          po do biti ovo ova ovaj ovome tvoje tvoj vaš vaše samo jer prvi kakvo šta nam nas vam vas tome sve još već mi
          vi oni ono taj nema ima bez kod pri
        Slovene: je in da se na so za od ki ne bo ali kot tudi pa iz po pri kaj vaš tvoje
        Romanian: și să nu este la cu pe în din care mai sunt pentru ce un dar fost după prin acest ale sau ți
        Hungarian: és hogy nem az egy is meg volt van ez csak már de mint ki még lesz vagy én te
        Turkish: bir ve bu için çok ne da ile var mı daha olarak gibi kadar sonra olan ise en değil senin
        Albanian: të në për një është dhe me nga që si ka më janë por nuk së ju tuaj
        Indonesian/Malay: yang dan di itu dengan untuk ini tidak dari dalam akan pada juga ke oleh ada anda saya
          kami adalah
        Finnish: ja on ei että se oli hän mutta myös ovat kun niin tai ole joka mitä sinun
        Swahili: na ya wa kwa ni katika la za cha kuwa hii hiyo yake kama pia
        Tagalog: ang ng sa mga na ay hindi ito si para ni kay niya nang mo
        Vietnamese: và của là có được cho không trong một với những người này các đã để
        """

    /// The number of other languages.
    static let languageCount = table.count { $0 == ":" }

    /// Each function word of another language with the numbers of the languages that have it.
    static let others: [UInt64: [Int]] = {
        var languages: [UInt64: [Int]] = [:]
        var number = -1
        for word in table.split(whereSeparator: \.isWhitespace).map(String.init) {
            if word.hasSuffix(":") {
                number += 1
                continue
            }
            let code = WordCode.of(word)
            if !english.contains(code), !shared.contains(code), languages[code]?.last != number {
                languages[code, default: []].append(number)
            }
        }
        return languages
    }()

    /// Words of other languages that English text has too: as words, as names' particles, as abbreviations.
    private static let shared: Set<UInt64> = Set(
        WordCode.list(
            """
            de del des der den das di da do dos von van la le les el al en et en un une i o u e y a on me te die den \
            is was an am so no he she man men son pas par plus sur per con are as at to at for me ne si sa se se om \
            fra til ha han din po co is do is bin nor per vi is na no on or os in mo mini ma tu es bi ce ai ki ka ben \
            can her nu er ti ex ed as est sin san ser som ali sea si kay cha la los las les lo il ya is zur su di ten \
            this her more in was is i so do no he a an at on as or to for all one will be
            """))
}
