/// A model or table file: a header, a directory of named sections, and the sections' bytes.
///
/// Layout, all numbers little-endian: magic `NGM1` · UInt32 count of sections · UInt64 checksum of everything after it ·
/// for each section a 24-byte name padded with zeros, UInt64 offset from the file's start, UInt64 length · the sections,
/// each aligned to 64 bytes, a cache line.
public struct SectionFile: Sendable {
    static let magic: [UInt8] = Array("NGM1".utf8)
    static let headerLength = 16
    static let nameLength = 24
    static let entryLength = nameLength + 16

    /// The mapped file behind the sections.
    public let file: MappedFile
    private let directory: [String: Range<Int>]

    /// Maps and checks the file at `path`.
    ///
    /// - Throws: `ModelError` where the file cannot be read, is of another format, or is truncated or altered.
    /// - Complexity: O(*n*) in the file's length, once, for the checksum.
    public init(path: String) throws(ModelError) {
        file = try MappedFile(path: path)
        let bytes = file.bytes
        guard bytes.count >= Self.headerLength, bytes[0..<4].elementsEqual(Self.magic) else {
            throw .unknownFormat(path: path)
        }
        let count = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
        let stored = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        guard Self.headerLength + count * Self.entryLength <= bytes.count else {
            throw .damaged(path: path, detail: "its directory is cut off")
        }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[Self.headerLength...])
        guard Checksum.of(rest) == stored else { throw .damaged(path: path, detail: "its checksum does not fit") }
        directory = try Self.readDirectory(bytes, count: count, path: path)
    }

    private static func readDirectory(
        _ bytes: UnsafeRawBufferPointer, count: Int, path: String
    ) throws(ModelError) -> [String: Range<Int>] {
        var directory: [String: Range<Int>] = [:]
        for index in 0..<count {
            let at = headerLength + index * entryLength
            let name = String(decoding: bytes[at..<at + nameLength].prefix { $0 != 0 }, as: UTF8.self)
            let offset = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + nameLength, as: UInt64.self))
            let length = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + nameLength + 8, as: UInt64.self))
            let (end, overflow) = offset.addingReportingOverflow(length)
            guard !overflow, end <= UInt64(bytes.count) else {
                throw .damaged(path: path, detail: "section \"\(name)\" lies outside the file")
            }
            directory[name] = Int(offset)..<Int(end)
        }
        return directory
    }

    /// The names of the sections, sorted.
    public var sectionNames: [String] { directory.keys.sorted() }

    /// The bytes of a section.
    ///
    /// - Throws: `ModelError.missingSection`.
    public func section(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
        guard let range = directory[name] else { throw .missingSection(path: file.path, name: name) }
        return UnsafeRawBufferPointer(rebasing: file.bytes[range])
    }

    /// A section as an array of fixed-width numbers, in place.
    ///
    /// The buffer is valid while `file` lives. Only for hosts whose byte order is the file's (little-endian), as all
    /// supported platforms are.
    ///
    /// - Throws: `ModelError.missingSection`, or `.damaged` where the length is no multiple of the number's width.
    public func numbers<Number: FixedWidthInteger>(
        _ name: String, as type: Number.Type
    ) throws(ModelError) -> UnsafeBufferPointer<Number> {
        let bytes = try section(name)
        guard bytes.count % MemoryLayout<Number>.stride == 0,
            Int(bitPattern: bytes.baseAddress) % MemoryLayout<Number>.alignment == 0
        else { throw .damaged(path: file.path, detail: "section \"\(name)\" has an odd length or place") }
        return bytes.bindMemory(to: type)
    }

    /// A section as UTF-8 text.
    ///
    /// - Throws: `ModelError.missingSection`.
    public func text(_ name: String) throws(ModelError) -> String {
        String(decoding: try section(name), as: UTF8.self)
    }
}
