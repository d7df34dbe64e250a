/// How text is cut into tokens and sentences, rule by rule: `|` between tokens, `‖` between sentences.
let goldenRules: [GoldenRule] = [
    GoldenRule(
        1, "A full stop ends a sentence and is a token", "Talks began. Nobody spoke.",
        "Talks|began|. ‖ Nobody|spoke|."),
    GoldenRule(
        2, "Question and exclamation marks too, runs of them are one token", "Who won?! They did!",
        "Who|won|?! ‖ They|did|!"),
    GoldenRule(
        3, "A title's period ends nothing", "Mr. Hill met Dr. Lake.", "Mr.|Hill|met|Dr.|Lake|."),
    GoldenRule(4, "Nor do initials", "J. K. Hill and Ann B. Lake won.", "J.|K.|Hill|and|Ann|B.|Lake|won|."),
    GoldenRule(
        5, "An abbreviation at a sentence's end closes it before a sentence opener",
        "He moved to the U.S. The move paid.", "He|moved|to|the|U.S. ‖ The|move|paid|."),
    GoldenRule(
        6, "An abbreviation inside a sentence does not", "The U.S. Senate met at 9 a.m. Monday.",
        "The|U.S.|Senate|met|at|9|a.m.|Monday|."),
    GoldenRule(
        7, "Decimals, thousands and times are one token", "It rose 3.5 to 1,200.75 at 10:30.",
        "It|rose|3.5|to|1,200.75|at|10:30|."),
    GoldenRule(
        8, "Currency signs, per cent signs and units are tokens", "US$4.5bn, €20m, 7% and 5pm.",
        "US$|4.5|bn|,|€|20|m|,|7|%|and|5|pm|."),
    GoldenRule(9, "Ordinals and decades are one token", "The 21st of the 1990s.", "The|21st|of|the|1990s|."),
    GoldenRule(
        10, "Contractions are split", "They don't, can't and won't; we're sure he's there.",
        "They|do|n't|,|ca|n't|and|wo|n't|;|we|'re|sure|he|'s|there|."),
    GoldenRule(
        11, "So are they with a typographic apostrophe", "They don’t know it’s over.",
        "They|do|n’t|know|it|’s|over|."),
    GoldenRule(
        12, "Possessive endings are split", "NATO's and the allies' plan, the UN’s too.",
        "NATO|'s|and|the|allies|'|plan|,|the|UN|’s|too|."),
    GoldenRule(
        13, "Hyphen compounds are split", "The EU-led, 12-year-old mission.",
        "The|EU|-|led|,|12|-|year|-|old|mission|."),
    GoldenRule(
        14, "Prefixes stay with their word", "A non-profit co-founder, re-elected mid-term.",
        "A|non-profit|co-founder|,|re-elected|mid-term|."),
    GoldenRule(
        15, "Ranges are split, telephone numbers and dates are not", "In 2010-2012, call 555-1234 by 2024-10-17.",
        "In|2010|-|2012|,|call|555-1234|by|2024-10-17|."),
    GoldenRule(
        16, "Dashes separate, with and without blanks", "The vote—a first—failed – again -- today.",
        "The|vote|—|a|first|—|failed|–|again|--|today|."),
    GoldenRule(
        17, "A slash separates words, not the parts of dates and fractions", "His and/or her 9/11 speech, 1/2 of it.",
        "His|and|/|or|her|9/11|speech|,|1/2|of|it|."),
    GoldenRule(
        18, "Web and mail addresses are one token", "See https://example.org/a?b=c, or ask me@example.org.",
        "See|https://example.org/a?b=c|,|or|ask|me@example.org|."),
    GoldenRule(
        19, "A closing quotation mark belongs to its sentence", "“We won.” She left.",
        "“|We|won|.|” ‖ She|left|."),
    GoldenRule(
        20, "Straight quotation marks likewise", "\"We won.\" She left.", "\"|We|won|.|\" ‖ She|left|."),
    GoldenRule(
        21, "A quotation may hold several sentences", "“We won. They lost. It is over.”",
        "“|We|won|. ‖ They|lost|. ‖ It|is|over|.|”"),
    GoldenRule(
        22, "What goes on in lower case goes on", "“Will it hold?” he asked.", "“|Will|it|hold|?|”|he|asked|."),
    GoldenRule(
        23, "Quotations may be nested", "“He said ‘never’ to us,” she said.",
        "“|He|said|‘|never|’|to|us|,|”|she|said|."),
    GoldenRule(
        24, "An ellipsis is one token", "They waited... and waited… Nothing came.",
        "They|waited|...|and|waited|… ‖ Nothing|came|."),
    GoldenRule(
        25, "Brackets are tokens", "The force (KFOR) [sic] stays.", "The|force|(|KFOR|)|[|sic|]|stays|."),
    GoldenRule(26, "A headline needs no full stop", "Ministers meet in Brussels", "Ministers|meet|in|Brussels"),
    GoldenRule(
        27, "A list number at a line's start stays with its item", "1. Sign the deal", "1.|Sign|the|deal"),
    GoldenRule(
        28, "A dateline belongs to the first sentence", "BRUSSELS, Oct. 17 (Reuters) - Ministers met. They agreed.",
        "BRUSSELS|,|Oct.|17|(|Reuters|)|-|Ministers|met|. ‖ They|agreed|."),
    GoldenRule(
        29, "Company abbreviations go on before a verb", "Acme Inc. said it bought Bolt Corp. for cash.",
        "Acme|Inc.|said|it|bought|Bolt|Corp.|for|cash|."),
    GoldenRule(
        30, "\"No.\" is an abbreviation before a number only", "Is he No. 1? No. He is not.",
        "Is|he|No.|1|? ‖ No|. ‖ He|is|not|."),
    GoldenRule(31, "Ampersands stay inside names", "AT&T and R&D.", "AT&T|and|R&D|."),
    GoldenRule(
        32, "Apostrophes inside names stay", "O'Hara left Sana'a at five o'clock.",
        "O'Hara|left|Sana'a|at|five|o'clock|."),
    GoldenRule(33, "Elided years stay", "Since '72 the ’90s.", "Since|'72|the|’90s|."),
    GoldenRule(
        34, "A missing blank after a full stop is forgiven", "It ended.Nobody came.", "It|ended|. ‖ Nobody|came|."),
    GoldenRule(
        35, "Invisible characters and no-break blanks are no tokens", "10\u{A0}km\u{200B} on\u{FEFF}", "10|km|on"),
    GoldenRule(
        36, "Words of any script are kept whole", "Müller, Đoković and Владимир spoke.",
        "Müller|,|Đoković|and|Владимир|spoke|."),
    GoldenRule(37, "\"Cannot\" is two words", "It cannot be.", "It|can|not|be|."),
    GoldenRule(
        38, "Handles and topics are one token", "Ask @nato about #defence, item #1.",
        "Ask|@nato|about|#defence|,|item|#|1|."),
    GoldenRule(
        39, "Footnote numbers stay with their sentence", "He left in 1805. [19] She stayed.",
        "He|left|in|1805|.|[|19|] ‖ She|stayed|."),
    GoldenRule(
        40, "A full stop inside brackets at the end", "They lost (again.) Then they won.",
        "They|lost|(|again|.|) ‖ Then|they|won|."),
]
