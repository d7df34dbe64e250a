/// Puts sections together into the bytes that `SectionFile` reads.
public struct SectionFileWriter {
    private var sections: [(name: String, bytes: [UInt8])] = []

    /// A file without sections.
    public init() {}

    /// A file with the sections of another, but for one.
    ///
    /// - Throws: never, for a file that was opened.
    public init(_ file: SectionFile, without left: String) throws(ModelError) {
        for name in file.sectionNames where name != left { add(name, bytes: Array(try file.section(name))) }
    }

    /// Adds a section of raw bytes.
    ///
    /// - Precondition: the name has at most 24 UTF-8 bytes and was not added before.
    public mutating func add(_ name: String, bytes: [UInt8]) {
        precondition(name.utf8.count <= SectionFile.nameLength && !sections.contains { $0.name == name })
        sections.append((name, bytes))
    }

    /// Adds a section of numbers, little-endian.
    public mutating func add<Number: FixedWidthInteger>(_ name: String, numbers: [Number]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * MemoryLayout<Number>.stride)
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        add(name, bytes: bytes)
    }

    /// Adds a section of text.
    public mutating func add(_ name: String, text: String) { add(name, bytes: Array(text.utf8)) }

    /// The whole file.
    public func encoded() -> [UInt8] {
        var directory: [UInt8] = []
        var body: [UInt8] = []
        let start = SectionFile.headerLength + sections.count * SectionFile.entryLength
        for (name, bytes) in sections {
            body.append(contentsOf: repeatElement(0, count: -(start + body.count) & 63))
            directory += Array(name.utf8) + Array(repeating: 0, count: SectionFile.nameLength - name.utf8.count)
            Self.append(UInt64(start + body.count), to: &directory)
            Self.append(UInt64(bytes.count), to: &directory)
            body += bytes
        }
        let rest = directory + body
        var out = SectionFile.magic
        withUnsafeBytes(of: UInt32(sections.count).littleEndian) { out.append(contentsOf: $0) }
        Self.append(rest.withUnsafeBytes { Checksum.of($0) }, to: &out)
        return out + rest
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
