/// Chooses what the rules propose.
package struct RuledChooser: AntecedentChooser {
    package init() {}

    package func choose(_ question: AntecedentQuestion) -> Int? { question.ruled }
}
