internal import Ontology

/// The common nouns that point at persons, organizations, places and events, by class.
///
/// Compiled for this project; the frequent heads of each type were looked up in the training part of the GUM corpus
/// (annotation CC BY 4.0).
enum HeadNounTable {
    /// The nouns by dictionary form.
    static let nouns: [String: HeadNoun] = {
        var table: [String: HeadNoun] = [:]
        for (group, gender, list) in lists {
            for lemma in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[String(lemma)] = HeadNoun(type: group.type, group: group, gender: gender)
            }
        }
        return table
    }()

    private static let lists: [(NounGroup, Gender?, String)] = persons + organizations + places + events

    private static let persons: [(NounGroup, Gender?, String)] = [
        (
            .post, nil,
            """
            president vice-president premier minister secretary secretary-general chancellor governor mayor senator \
            deputy lawmaker legislator congressman congresswoman representative ambassador envoy diplomat consul \
            commissioner commissar director director-general chief head leader chairman chairwoman chair chairperson \
            spokesman spokeswoman spokesperson official officer executive ceo cfo coo manager boss founder co-founder \
            cofounder owner co-owner editor publisher commander general colonel captain major lieutenant sergeant \
            admiral marshal brigadier corporal sheriff inspector superintendent detective constable policeman \
            policewoman prosecutor attorney lawyer solicitor barrister judge justice magistrate counsel coach captain \
            trainer professor dean rector chancellor principal bishop archbishop cardinal pope patriarch priest pastor \
            imam ayatollah rabbi cleric monk king queen prince princess emperor empress sultan emir sheikh shah tsar \
            monarch ruler dictator strongman politician statesman premier speaker whip mp councillor councilman \
            councilwoman councilor treasurer auditor analyst economist adviser advisor aide negotiator mediator \
            coordinator rapporteur undersecretary under-secretary administrator regulator comptroller postmaster \
            president-elect prime-minister chief-of-staff candidate nominee contender frontrunner incumbent \
            coroner ombudsman registrar successor predecessor delegate member partner president-designate supremo warlord rebel militant
            """
        ),
        (
            .human, nil,
            """
            person human individual child kid baby teenager youth adult citizen resident native immigrant migrant \
            refugee student pupil teacher doctor physician surgeon nurse scientist physicist chemist biologist \
            mathematician engineer researcher scholar historian philosopher linguist psychologist sociologist \
            anthropologist geologist expert author writer novelist poet playwright journalist reporter correspondent \
            columnist broadcaster presenter anchor photographer artist painter sculptor architect designer musician \
            singer songwriter rapper composer conductor pianist guitarist drummer dancer actor comedian filmmaker \
            producer screenwriter magician model celebrity star athlete player footballer striker midfielder defender \
            goalkeeper forward quarterback pitcher batsman bowler cyclist runner swimmer boxer wrestler skater golfer \
            driver racer rider pilot astronaut sailor soldier fighter veteran guard spy agent hacker activist \
            campaigner dissident protester demonstrator organizer organiser volunteer worker employee employer farmer \
            fisherman miner banker investor entrepreneur businessman businesswoman businessperson tycoon billionaire \
            industrialist trader merchant salesman customer client consumer victim survivor witness suspect defendant \
            plaintiff accused convict prisoner inmate detainee hostage fugitive criminal gunman shooter attacker \
            assailant bomber terrorist killer murderer robber thief smuggler trafficker kidnapper captor offender \
            opponent rival critic supporter ally enemy colleague teammate classmate neighbor neighbour friend \
            roommate boss mentor protégé hero legend champion winner medalist laureate finalist loser star newcomer \
            veteran pioneer inventor explorer traveler traveller tourist visitor guest passenger pedestrian motorist \
            patient donor recipient owner defector exile whistleblower informant translator interpreter editor \
            librarian curator blogger user speaker reader viewer voter republican democrat conservative liberal \
            socialist communist nationalist separatist islamist jihadist freshman graduate alumnus saint prophet \
            disciple missionary theologian nun native local foreigner stranger inventor developer programmer bassist cellist violinist chef magnate shipowner financier
            philanthropist astronomer winger skipper referee
            """
        ),
        (
            .human, .masculine,
            "man boy guy gentleman lad chap monk nobleman businessman actor sportsman policeman fisherman salesman"
        ),
        (.human, .feminine, "woman girl lady actress heroine hostess waitress nun businesswoman schoolgirl housewife"),
        (
            .post, .masculine,
            "king prince emperor sultan duke baron lord pope congressman chairman spokesman councilman"
        ),
        (.post, .feminine, "queen princess empress duchess baroness spokeswoman congresswoman chairwoman councilwoman"),
        (
            .kin, .masculine,
            """
            father son brother husband uncle nephew grandfather grandson dad boyfriend fiancé widower stepfather \
            stepson half-brother brother-in-law son-in-law father-in-law ex-husband godfather
            """
        ),
        (
            .kin, .feminine,
            """
            mother daughter sister wife aunt niece grandmother granddaughter mom mum girlfriend fiancée widow \
            stepmother stepdaughter half-sister sister-in-law daughter-in-law mother-in-law ex-wife bride mistress
            """
        ),
        (.kin, nil, "parent sibling cousin spouse relative twin grandparent grandchild descendant ancestor heir"),
    ]

    private static let organizations: [(NounGroup, Gender?, String)] = [
        (
            .company, nil,
            """
            company firm corporation business manufacturer maker carmaker automaker chipmaker retailer supplier \
            producer conglomerate giant startup start-up subsidiary enterprise airline carrier utility operator \
            developer insurer brewer drugmaker distributor contractor brand studio label chain vendor conglomerate \
            multinational shipbuilder miner refiner consultancy brokerage publisher cooperative co-operative wholesaler \
            grocer shipyard brewery distillery winery dairy fintech shipper steelmaker planemaker toymaker accelerator \
            incubator bookmaker telecom hauler haulier spin-off lessor
            """
        ),
        (.ministry, nil, "ministry department"),
        (
            .agency, nil,
            """
            agency bureau authority commission regulator watchdog service administration secretariat directorate \
            inspectorate headquarters police constabulary council committee panel board task-force office
            """
        ),
        (.government, nil, "government cabinet regime junta coalition"),
        (.party, nil, "party faction"),
        (.alliance, nil, "alliance bloc pact grouping organization organisation coalition"),
        (.union, nil, "union federation confederation"),
        (.team, nil, "team club side squad franchise"),
        (.church, nil, "church sect denomination religion diocese archdiocese parish congregation prelature"),
        (
            .force, nil,
            "army navy military force militia brigade battalion regiment squadron fleet corps guard troop insurgency"
        ),
        (
            .school, nil,
            "university college school institute academy faculty lyceum conservatory conservatoire polytechnic seminary"
        ),
        (
            .medium, nil,
            """
            newspaper magazine broadcaster daily weekly outlet network channel station journal tabloid publication \
            website paper newswire portal fortnightly
            """
        ),
        (.court, nil, "court tribunal judiciary"),
        (.parliament, nil, "parliament assembly congress senate legislature chamber knesset"),
        (.bank, nil, "bank lender fund exchange bourse"),
        (
            .body, nil,
            """
            group body movement association institution foundation charity ngo network society league cartel gang \
            cell militia organization organisation establishment outfit collective institute trust think-tank nonprofit \
            non-profit consortium syndicate orchestra choir ensemble quartet troupe mafia lobby
            """
        ),
    ]

    private static let places: [(NounGroup, Gender?, String)] = [
        (.country, nil, "country nation state kingdom republic homeland motherland"),
        (
            .region, nil,
            """
            region area province territory district county continent zone peninsula archipelago enclave \
            constituency prefecture oblast municipality subcontinent borderland canton
            """
        ),
        (.city, nil, "city town village capital metropolis suburb settlement municipality port neighborhood commune"),
        (
            .facility, nil,
            """
            building facility plant factory airport stadium station hospital prison jail museum hotel complex depot
            clinic library arena gallery center centre laboratory observatory \
            palace tower bridge camp base theater theatre mosque cathedral temple monastery site venue hall park \
            square road highway street mall market cemetery restaurant reactor dam mine refinery warehouse ship vessel
            """
        ),
        (
            .landform, nil,
            "island sea lake river mountain volcano desert valley coast bay gulf strait ocean beach glacier forest"
        ),
    ]

    private static let events: [(NounGroup, Gender?, String)] = [
        (.meeting, nil, "meeting summit conference gathering session forum congress convention expo exhibition fair"),
        (.talks, nil, "talk talks dialogue negotiation discussion"),
        (
            .attack, nil,
            "attack assault bombing strike raid shooting ambush airstrike shelling massacre genocide stabbing blast explosion"
        ),
        (.war, nil, "war conflict invasion fighting battle offensive hostility sweep operation"),
        (.election, nil, "election vote poll ballot voting referendum runoff by-election re-election reelection"),
        (.fire, nil, "fire blaze inferno wildfire"),
        (.disaster, nil, "disaster earthquake quake flood tsunami hurricane storm cyclone typhoon tornado eruption"),
        (.trial, nil, "trial hearing case lawsuit suit proceeding"),
        (.coup, nil, "coup putsch takeover mutiny"),
        (.contest, nil, "contest competition championship tournament race olympics cup marathon regatta"),
        (
            .match, nil,
            """
            match game bout fixture derby final semifinal semi-final quarterfinal quarter-final friendly rematch \
            playoff
            """
        ),
        (.protest, nil, "protest demonstration rally march riot unrest uprising violence"),
        (.crash, nil, "crash accident collision derailment sinking collapse capsizing"),
        (.deal, nil, "acquisition takeover merger purchase buyout deal sale"),
        (.exercise, nil, "exercise drill maneuver manoeuvre"),
        (.visit, nil, "visit trip tour"),
        (.arrest, nil, "arrest detention raid"),
        (.robbery, nil, "robbery heist burglary theft holdup"),
        (.death, nil, "death killing murder assassination"),
        (.ceremony, nil, "ceremony funeral wedding inauguration celebration festival anniversary pilgrimage"),
        (.crisis, nil, "crisis emergency outbreak epidemic pandemic famine"),
        (.investigation, nil, "investigation inquiry probe"),
        (.broadcast, nil, "broadcast"),
        (.ceasefire, nil, "ceasefire truce armistice"),
        (.happening, nil, "event incident tragedy"),
    ]
}
