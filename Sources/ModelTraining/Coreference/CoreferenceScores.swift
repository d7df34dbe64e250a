/// How well predicted clusters of mentions agree with gold ones: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998),
/// CEAF-e (Luo 2005, aclanthology.org/H05-1004), and their mean, as in CoNLL 2012.
///
/// Mentions are numbers; clusters of one mention are left out on both sides.
package struct CoreferenceScores {
    /// Parts found and parts there are, for precision and recall.
    package struct Tally {
        package var precisionPart = 0.0
        package var precisionWhole = 0.0
        package var recallPart = 0.0
        package var recallWhole = 0.0

        package var precision: Double { precisionWhole > 0 ? precisionPart / precisionWhole : 0 }
        package var recall: Double { recallWhole > 0 ? recallPart / recallWhole : 0 }
        package var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    }

    package private(set) var muc = Tally()
    package private(set) var bCubed = Tally()
    package private(set) var ceafE = Tally()

    package init() {}

    /// The mean of the three F1.
    package var mean: Double { (muc.f1 + bCubed.f1 + ceafE.f1) / 3 }

    /// Counts one document.
    package mutating func add(predicted: [[Int]], gold: [[Int]]) {
        let predicted = predicted.filter { $0.count > 1 }
        let gold = gold.filter { $0.count > 1 }
        let (toPredicted, toGold) = (Self.index(predicted), Self.index(gold))
        addLinks(gold, toPredicted, &muc.recallPart, &muc.recallWhole)
        addLinks(predicted, toGold, &muc.precisionPart, &muc.precisionWhole)
        addMentions(gold, predicted, toPredicted, &bCubed.recallPart, &bCubed.recallWhole)
        addMentions(predicted, gold, toGold, &bCubed.precisionPart, &bCubed.precisionWhole)
        addAlignment(predicted, gold, toPredicted)
    }

    private static func index(_ clusters: [[Int]]) -> [Int: Int] {
        var index: [Int: Int] = [:]
        for (number, cluster) in clusters.enumerated() { for mention in cluster { index[mention] = number } }
        return index
    }

    private func addLinks(_ clusters: [[Int]], _ other: [Int: Int], _ part: inout Double, _ whole: inout Double) {
        for cluster in clusters {
            let lone = cluster.filter { other[$0] == nil }.count
            let pieces = Set(cluster.compactMap { other[$0] }).count + lone
            part += Double(cluster.count - pieces)
            whole += Double(cluster.count - 1)
        }
    }

    private func addMentions(
        _ clusters: [[Int]], _ others: [[Int]], _ index: [Int: Int], _ part: inout Double, _ whole: inout Double
    ) {
        for cluster in clusters {
            var shared: [Int: Int] = [:]
            for mention in cluster { if let other = index[mention] { shared[other, default: 0] += 1 } }
            part += shared.values.reduce(0) { $0 + Double($1 * $1) } / Double(cluster.count)
            whole += Double(cluster.count)
        }
    }

    private mutating func addAlignment(_ predicted: [[Int]], _ gold: [[Int]], _ toPredicted: [Int: Int]) {
        ceafE.precisionWhole += Double(predicted.count)
        ceafE.recallWhole += Double(gold.count)
        guard !predicted.isEmpty, !gold.isEmpty else { return }
        var likeness = [[Double]](repeating: [Double](repeating: 0, count: predicted.count), count: gold.count)
        for (row, cluster) in gold.enumerated() {
            for mention in cluster { if let column = toPredicted[mention] { likeness[row][column] += 1 } }
            for column in predicted.indices {
                likeness[row][column] *= 2 / Double(cluster.count + predicted[column].count)
            }
        }
        let best = Assignment.highest(likeness)
        ceafE.precisionPart += best
        ceafE.recallPart += best
    }
}
