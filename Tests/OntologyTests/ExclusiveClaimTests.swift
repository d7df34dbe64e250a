import Ontology
import Testing

@Suite struct ExclusiveClaimTests {
    @Test func officesGoByAllTheirNames() {
        func role(_ label: String) -> String? { ExclusiveClaim(type: .affiliatedWith, label: label)?.role }
        #expect(role("Prime Minister") == "prime minister")
        #expect(role("new premier") == "prime minister")
        #expect(role("secretary-general") == "secretary general")
        #expect(role("CEO") == "chief executive")
        for label in [
            "former prime minister", "deputy prime minister", "vice president", "president-elect", "member", "",
        ] {
            #expect(role(label) == nil, "\(label)")
        }
    }

    @Test func onlyClaimsWithRoomForOne() {
        #expect(ExclusiveClaim(type: .from, label: "born in")?.isForLife == true)
        #expect(ExclusiveClaim(type: .from, label: "lives in") == nil)
        #expect(ExclusiveClaim(type: .kinOf, label: "wife")?.ends == [.source, .target])
        #expect(ExclusiveClaim(type: .kinOf, label: "brother") == nil)
        #expect(ExclusiveClaim(type: .consult, label: "president") == nil)
    }
}
