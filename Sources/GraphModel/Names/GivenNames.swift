/// Short forms of given names and the forms they stand for.
///
/// Customary English short forms that news uses beside the full form; gathered by hand from general knowledge.
enum GivenNames {
    /// The full forms that a folded given name may stand for, itself among them.
    static func forms(of name: String) -> Set<String> { Set([name] + (full[name] ?? [])) }

    /// Whether one given name is a customary form of the other, or both are of a third.
    static func agree(_ left: String, _ right: String) -> Bool { !forms(of: left).isDisjoint(with: forms(of: right)) }

    private static let full: [String: [String]] = {
        var full: [String: [String]] = [:]
        for line in table.split(separator: "\n") {
            let names = line.split(separator: " ").map(String.init)
            for short in names.dropFirst() { full[short, default: []].append(names[0]) }
        }
        return full
    }()

    private static let table = """
        abraham abe
        albert al bert
        alexander alex alec sasha sandy
        alexandra alex sasha sandra
        andrew andy drew
        anthony tony
        antonio tony
        barbara barb
        benjamin ben benny bibi
        catherine cathy kate katie
        charles charlie chuck
        christopher chris
        christine chris tina
        daniel dan danny
        david dave
        deborah debbie deb
        donald don
        dmitry dima dmitri
        edward ed eddie ted teddy
        elizabeth liz beth betty eliza
        eugene gene
        francis frank
        frederick fred freddie
        gerald gerry jerry
        gregory greg
        henry harry hank
        ivan vanya
        jacob jake
        james jim jimmy jamie
        jennifer jen jenny
        jeffrey jeff
        jerome jerry
        john jack johnny jon
        jonathan jon
        joseph joe joey
        joshua josh
        katherine kate kathy katie
        kenneth ken kenny
        lawrence larry
        leonard len leo
        margaret maggie peggy meg
        matthew matt
        michael mike mick mickey
        michelle shelly
        mikhail misha
        nathaniel nate nat
        nicholas nick nicky
        nikolai nick kolya
        pamela pam
        patricia pat patty
        patrick pat
        peter pete
        philip phil
        raymond ray
        rebecca becky
        richard dick rick rich
        robert bob bobby rob robbie
        ronald ron ronnie
        samuel sam sammy
        sergei seryozha serge
        stephen steve
        steven steve
        susan sue susie
        theodore ted teddy
        thomas tom tommy
        timothy tim
        valerie val
        vincent vince
        vladimir vlad volodya
        volodymyr vova
        walter walt
        william bill billy will willie
        yekaterina katya
        zachary zach zack
        """
}
