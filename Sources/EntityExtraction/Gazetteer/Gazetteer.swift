public import ModelFiles

/// A table of known names, mapped read-only: places with their people's names and what they lie in, organizations with
/// their acronyms, persons, events, given names, surnames, nicknames.
///
/// A form may have several readings ("Georgia", "Washington"); all are kept, the context decides. Sources and their
/// licences stand in the section "sources". Built by `newsgraph-train gazetteer`.
public struct Gazetteer: Sendable {
    /// The file's name among the shipped models.
    public static let fileName = "gazetteer.table"

    private let file: MappedFile
    nonisolated(unsafe) let formSlots: UnsafeBufferPointer<UInt64>
    nonisolated(unsafe) let readingTable: UnsafeBufferPointer<UInt64>
    nonisolated(unsafe) let prefixes: UnsafeBufferPointer<UInt64>
    nonisolated(unsafe) let wordSlots: UnsafeBufferPointer<UInt32>
    nonisolated(unsafe) let nicknames: UnsafeBufferPointer<UInt64>
    nonisolated(unsafe) let entries: UnsafeBufferPointer<GazetteerLayout.Entry>
    nonisolated(unsafe) let text: UnsafeRawBufferPointer

    /// Opens the shipped gazetteer.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    public init() throws(ModelError) { try self.init(path: ShippedModels.path(of: Self.fileName)) }

    /// Opens the gazetteer at `path`.
    ///
    /// - Throws: `ModelError` where it is missing or damaged.
    public init(path: String) throws(ModelError) {
        let sections = try SectionFile(path: path)
        file = sections.file
        formSlots = try sections.numbers("forms", as: UInt64.self)
        readingTable = try sections.numbers("readings", as: UInt64.self)
        prefixes = try sections.numbers("prefixes", as: UInt64.self)
        wordSlots = try sections.numbers("words", as: UInt32.self)
        nicknames = try sections.numbers("nicknames", as: UInt64.self)
        text = try sections.section("text")
        let raw = try sections.section("entries")
        guard raw.count % MemoryLayout<GazetteerLayout.Entry>.stride == 0 else {
            throw .damaged(path: path, detail: "section \"entries\" has an odd length")
        }
        entries = raw.bindMemory(to: GazetteerLayout.Entry.self)
        guard isSound else { throw .damaged(path: path, detail: "the parts of the gazetteer do not fit together") }
    }

    private var isSound: Bool {
        guard [formSlots.count, prefixes.count, wordSlots.count].allSatisfy({ $0.nonzeroBitCount == 1 }),
            text.last == 0, !entries.isEmpty, formSlots.contains(0), wordSlots.contains(0)
        else { return false }
        for slot in formSlots where slot != 0 {
            guard GazetteerLayout.firstReading(slot) + GazetteerLayout.readingCount(slot) <= readingTable.count else {
                return false
            }
        }
        for reading in readingTable {
            guard GazetteerLayout.entry(reading) < entries.count,
                GazetteerFormKind(rawValue: GazetteerLayout.form(reading)) != nil
            else { return false }
        }
        return entries.allSatisfy { entry in
            Int(entry.name) < text.count && Int(entry.acronym) < text.count && Int(entry.container) < entries.count
                && Int(entry.capital) < entries.count && GazetteerKind(rawValue: entry.kind) != nil
        }
    }

    /// The zero-ended string at `offset` of the text section.
    func string(at offset: UInt32) -> String {
        String(decoding: text[Int(offset)...].prefix { $0 != 0 }, as: UTF8.self)
    }
}
