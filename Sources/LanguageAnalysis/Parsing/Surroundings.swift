/// A word with what is known of its dependents.
struct Family {
    /// The word; -1 for none.
    let place: Int
    /// Its outermost dependents on each side; 0 for none.
    let left, left2, right, right2: Int
    /// The sets of the categories of its dependents.
    let leftKinds, rightKinds: UInt64
    /// How many it has, up to four.
    let leftCount, rightCount: UInt64
    /// A number for all of this.
    let identity: UInt64

    @inline(__always)
    init(_ place: Int, _ state: Configuration) {
        self.place = place
        guard place >= 0 else {
            (left, left2, right, right2) = (0, 0, 0, 0)
            (leftKinds, rightKinds, leftCount, rightCount) = (0, 0, 9, 9)
            identity = 0x5EED
            return
        }
        (left, left2) = (state.left(place), state.left2(place))
        (right, right2) = (state.right(place), state.right2(place))
        (leftKinds, rightKinds) = (UInt64(state.leftKinds(place)), UInt64(state.rightKinds(place)))
        leftCount = UInt64(min(4, state.leftCount(place)))
        rightCount = UInt64(min(4, state.rightCount(place)))
        let left = Self.mixed(UInt64(left) << 32 | UInt64(left2), leftKinds << 8 | leftCount)
        let right = Self.mixed(UInt64(right) << 32 | UInt64(right2), rightKinds << 8 | rightCount)
        identity = Self.mixed(left ^ UInt64(place), right)
    }

    /// A number for two numbers.
    @inline(__always)
    static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let once = (a ^ a >> 31) &* 0xD6E8_FEB8_6659_FD93 &+ (b ^ b >> 29) &* 0xA076_1D64_78BD_642F
        return (once ^ once >> 32) &* 0x9E37_79B9_7F4A_7C15
    }
}

/// The words around which a configuration's features are: the stack's upper three and the buffer's first.
package struct Surroundings {
    let top, below, front: Family
    /// The stack's third word; -1 for none.
    let third: Int
    /// What configurations share that differ in nothing that the features speak of.
    package let identity: UInt64
    /// The same for the stack's top and the word below it alone.
    private let families: UInt64

    /// What is around a configuration's stack and buffer.
    @inline(__always)
    package init(_ state: Configuration) {
        top = Family(state.stackWord(0), state)
        below = Family(state.stackWord(1), state)
        front = Family(state.bufferWord(0), state)
        third = state.stackWord(2)
        families = Family.mixed(top.identity, below.identity)
        identity = Family.mixed(families, Family.mixed(front.identity, UInt64(bitPattern: Int64(third))))
    }

    /// Sets for each part of the features what it looks at; the same for the same part of another configuration if its features
    /// are.
    @inline(__always)
    func identify(into numbers: UnsafeMutablePointer<UInt64>) {
        typealias Part = ParseFeatures.Part
        numbers[Part.front.rawValue] = Self.number(front.place)
        numbers[Part.topWord.rawValue] = Self.number(top.place)
        numbers[Part.belowWord.rawValue] = Self.number(below.place)
        numbers[Part.pair.rawValue] = Self.number(top.place, front.place)
        numbers[Part.stack.rawValue] = Self.number(below.place, top.place)
        numbers[Part.belowFront.rawValue] = Self.number(below.place, front.place)
        numbers[Part.triple.rawValue] = Self.number(below.place, top.place, front.place)
        numbers[Part.third.rawValue] = Self.number(below.place, top.place, third)
        numbers[Part.top.rawValue] = top.identity
        numbers[Part.topBelow.rawValue] = Self.number(top.identity, below.place)
        numbers[Part.topFront.rawValue] = Self.number(top.identity, front.place)
        numbers[Part.below.rawValue] = below.identity
        numbers[Part.belowTop.rawValue] = Self.number(below.identity, top.place)
        numbers[Part.dependents.rawValue] = front.identity
        numbers[Part.dependentsTop.rawValue] = Self.number(front.identity, top.place)
        numbers[Part.families.rawValue] = families
        numbers[Part.rest.rawValue] = identity
    }

    /// A number for up to three places, none of them beyond two million.
    @inline(__always)
    private static func number(_ a: Int, _ b: Int = -1, _ c: Int = -1) -> UInt64 {
        UInt64(truncatingIfNeeded: a &+ 1) | UInt64(truncatingIfNeeded: b &+ 1) << 21
            | UInt64(truncatingIfNeeded: c &+ 1) << 42
    }

    /// A number for a word with its dependents and a place.
    @inline(__always)
    private static func number(_ family: UInt64, _ place: Int) -> UInt64 {
        family ^ UInt64(truncatingIfNeeded: place &+ 1) &* 0xA076_1D64_78BD_642F
    }
}
