/// Words before a person's name that are no part of it.
package enum PersonTitles {
    private static let titles: Set<String> = Set(
        """
        Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Rev Rev. Reverend Fr. Father \
        Ayatollah Sheikh Sheik Shaikh Rabbi Archbishop Bishop Cardinal Patriarch \
        President Vice-President \
        Vice Premier Chancellor Minister Ministers Secretary Senator Sen Sen. Sens. Rep Rep. Reps. Representative \
        Congressman Congresswoman Governor Gov Gov. Mayor Ambassador Judge Justice General Gen Gen. Lt Lt. Lieutenant \
        Col Col. Colonel Maj Maj. Major Capt Capt. Captain Sgt Sgt. Sergeant Cpl. Corporal Pvt. Admiral Adm. \
        Marshal Commander Cmdr. Brigadier Commodore Corporal Sheriff Constable Undersecretary Councillor Chairman Chairwoman Chair Director Commissioner Superintendent Inspector \
        Detective Officer Attorney Speaker Coach Chief Prime Former Ex-President Mullah Comrade \
        Mme Mme. Monsieur Madame Señor Herr Frau Pres. Hon. Shri Smt. Datuk \
        Dato Datin Khun Maître Sister Monsignor Msgr. Padre Imam Metropolitan Aunty Auntie Private Trooper Supt. Insp. \
        CEO CFO CTO COO MP MEP MEC
        """.split(separator: " ").map(String.init))

    /// Whether a title is followed by a name wherever it stands: "Mr.", a rank, an office that nothing is named after.
    static func isHonorific(_ word: some StringProtocol) -> Bool { honorifics.contains(String(word)) }

    private static let honorifics: Set<String> = Set(
        """
        Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Rev Rev. Reverend Ayatollah Sheikh Sheik Rabbi Archbishop Bishop \
        Senator Sen. Rep. Congressman Congresswoman Governor Gov. Mayor Ambassador Gen. Lt. Lieutenant Col. Colonel \
        Maj. Capt. Captain Sgt. Sergeant Adm. Admiral Brigadier Commodore Superintendent Inspector Detective Mullah
        """.split(separator: " ").map(String.init))

    /// Whether a word is such a title; capitalised or in capitals.
    package static func contains(_ word: some StringProtocol) -> Bool {
        let bytes = word.utf8
        guard let first = bytes.first, (0x41...0x5A).contains(first) else { return false }
        if titles.contains(String(word)) { return true }
        guard let second = bytes.dropFirst().first, (0x41...0x5A).contains(second) else { return false }
        return titles.contains(word.prefix(1) + word.dropFirst().lowercased())
    }
}
