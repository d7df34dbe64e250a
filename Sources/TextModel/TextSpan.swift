/// A half-open range of UTF-8 offsets in an article's text.
public struct TextSpan: Hashable, Sendable, Codable {
    /// The offset of the first byte.
    public var start: Int
    /// The offset after the last byte.
    public var end: Int

    /// A span from `start` up to `end`; an `end` before `start` gives an empty span.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The number of bytes.
    @inlinable public var length: Int { end - start }

    /// Whether the span holds no byte.
    @inlinable public var isEmpty: Bool { end == start }

    /// Whether `other` lies wholly inside this span.
    @inlinable
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two spans share a byte.
    @inlinable
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
    /// Orders by start, then by end.
    @inlinable
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}

extension String {
    /// The text of a span of UTF-8 offsets.
    ///
    /// - Precondition: the span lies inside the string and on character boundaries.
    /// - Complexity: O(1) to locate, for a native string; the result shares the storage.
    @inlinable
    public subscript(span: TextSpan) -> Substring {
        let bytes = utf8
        let from = bytes.index(bytes.startIndex, offsetBy: span.start)
        let to = bytes.index(from, offsetBy: span.length)
        return self[from..<to]
    }
}
