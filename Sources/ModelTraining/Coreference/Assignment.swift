/// The best one-to-one assignment of rows to columns (Kuhn 1955, doi:10.1002/nav.3800020109).
enum Assignment {
    /// The highest sum of entries with at most one in each row and each column.
    ///
    /// - Complexity: O(*n*³) in the larger side.
    static func highest(_ gains: [[Double]]) -> Double {
        let rows = gains.count
        let size = max(rows, gains.first?.count ?? 0)
        func cost(_ row: Int, _ column: Int) -> Double {
            row < rows && column < gains[row].count ? -gains[row][column] : 0
        }
        var rowPotential = [Double](repeating: 0, count: size + 1)
        var columnPotential = [Double](repeating: 0, count: size + 1)
        var rowOfColumn = [Int](repeating: 0, count: size + 1)
        for row in 1...max(1, size) where size > 0 {
            var way = [Int](repeating: 0, count: size + 1)
            var least = [Double](repeating: .infinity, count: size + 1)
            var isUsed = [Bool](repeating: false, count: size + 1)
            var column = 0
            rowOfColumn[0] = row
            repeat {
                isUsed[column] = true
                let current = rowOfColumn[column]
                var (delta, next) = (Double.infinity, 0)
                for other in 1...size where !isUsed[other] {
                    let reduced = cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
                    if reduced < least[other] { (least[other], way[other]) = (reduced, column) }
                    if least[other] < delta { (delta, next) = (least[other], other) }
                }
                for other in 0...size {
                    if isUsed[other] {
                        rowPotential[rowOfColumn[other]] += delta
                        columnPotential[other] -= delta
                    } else {
                        least[other] -= delta
                    }
                }
                column = next
            } while rowOfColumn[column] != 0
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[way[column]]
                column = way[column]
            }
        }
        return size == 0 ? 0 : (1...size).reduce(0) { $0 - cost(rowOfColumn[$1] - 1, $1 - 1) }
    }
}
