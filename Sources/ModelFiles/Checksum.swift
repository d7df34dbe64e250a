/// A fast 64-bit checksum: tells a damaged file from a whole one, not a forged one from an honest one.
///
/// Four independent multiply-and-rotate lanes over 32-byte blocks, in the manner of xxHash (public domain design), so
/// that twenty megabytes take some milliseconds.
enum Checksum {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (
            0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89
        )
        var offset = 0
        while offset + 32 <= bytes.count {
            lanes.0 = step(lanes.0, word(bytes, offset))
            lanes.1 = step(lanes.1, word(bytes, offset + 8))
            lanes.2 = step(lanes.2, word(bytes, offset + 16))
            lanes.3 = step(lanes.3, word(bytes, offset + 24))
            offset += 32
        }
        var sum = step(step(step(lanes.0, lanes.1), lanes.2), lanes.3)
        while offset < bytes.count {
            sum = step(sum, UInt64(bytes[offset]))
            offset += 1
        }
        return step(sum, UInt64(bytes.count))
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    private static func step(_ state: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (state ^ value) &* 0x9E37_79B1_85EB_CA87
        return (mixed << 29 | mixed >> 35) &+ 0x27D4_EB2F_1656_67C5
    }
}
