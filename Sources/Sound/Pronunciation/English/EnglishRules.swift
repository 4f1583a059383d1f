// The English rules, in the order they are applied. A limit, a score and a clock come before a plain number or slash.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  static let english = PronunciationRules(
    rules: Array(
      [
        marks, sides, comparisons, clocks, vertebrae, slashes, fractions, [numeral], ranges, times, units, [sameUnit],
        abbreviations, capitals, [homograph, imperative, tear, posture], spokenFractions, everywhere,
      ].joined()),
    words: englishWords)

  private static let marks: [SpeakingRule] =
    numberedShort + [
      foreignLetters,
      quotation,
      .init(.mark, "tag", "<@>", " ", for: "<b>hold", not: "b > 3"),
      .init(.mark, "closing tag", "</@>", " ", for: "hold</b>", not: "b > 3"),
      .init(.mark, "tag alone", "<@~/>", " ", for: "hold<br/>rest", not: "b > 3"),
      .init(.mark, "arrows", "~>>~", " \u{2192} ", for: "left >> right", not: "left > 3"),
      .init(.mark, "arrow", "~->~", " \u{2192} ", for: "knees bent -> feet flat", not: "a - b"),
      .init(.mark, "double arrow", "~=>~", " \u{2192} ", for: "knees bent => feet flat", not: "knees >= 90"),
      address,
      .init(.mark, "A&E", "A~&~E", "A-and-E", for: "go to A&E", not: "a & b"),
      .init(.mark, "at", " \\@ ", " at ", for: "10 reps @ 20 kg", not: "@home"),
      .init(.mark, "at a number", "\\@#", "at $1", for: "squat @60%", not: "@home"),
      .init(.mark, "plus or minus", "+/-", "plus or minus ", for: "5 +/- 1", not: "5 + 1"),
      .init(.mark, "plus-minus sign", "~\u{B1}~", " plus or minus ", for: "5\u{B1}1", not: "5 1"),
      .init(.mark, "about sign", "~\u{2248}~", " about ", for: "\u{2248}10 reps", not: "10 reps"),
      tilde,
      .init(.mark, "ampersand", "~&~", " and ", for: "breathe & hold", not: "breathe and hold"),
      arrows,
      decade,
    ] + figures + [
      colon,
      decimalComma,
      decimalPoint,
    ]

  private static let comparisons: [SpeakingRule] = [
    .init(.comparison, "at most", "~<=~", " at most ", for: "pain <=3", not: "pain < 3"),
    .init(.comparison, "at most, one sign", "~\u{2264}~", " at most ", for: "pain \u{2264} 3", not: "pain = 3"),
    .init(.comparison, "at least", "~>=~", " at least ", for: "rest >=60 s", not: "rest > 60 s"),
    .init(.comparison, "at least, one sign", "~\u{2265}~", " at least ", for: "rest \u{2265} 60", not: "rest = 60"),
    .init(.comparison, "not equal", "~\u{2260}~", " is not ", for: "stretch \u{2260} pain", not: "stretch, pain"),
    .init(.comparison, "less than", "~<~", " less than ", for: "pain <3", not: "<b>pain</b> 3"),
    .init(.comparison, "more than", "~>~", " more than ", for: "stop if pain > 4", not: "<b>4</b>"),
    .init(.comparison, "equals", "~=~#", " equals $1", for: "1 set = 8 reps", not: "pain = stop"),
  ]

  private static let vertebrae: [SpeakingRule] = [
    .init(
      .range, "vertebrae", "(c|t|l|s)#~\u{2014}~(c|t|l|s)#", "$1$2 to $3$4", for: "C5\u{2013}C6", not: "C5, C6"),
    .init(.slash, "two vertebrae", "(c|t|l|s)#~/~(c|t|l|s)#", "$1$2, $3$4", for: "l5/s1 pain", not: "2 steps/s"),
    .init(.slash, "vertebra and number", "(C|T|L)#/#", "$1$2, $3", for: "around L4/5", not: "set 4/5"),
  ]

  private static let slashes: [SpeakingRule] =
    slashWords + [
      .init(.slash, "three days", "M/W/F", "Monday, Wednesday, Friday", for: "on M/W/F", not: "M, W"),
      .init(.slash, "with", "w/~", "with ", for: "w/ a band", not: "w a band"),
      .init(.slash, "and/or", "and/or", "and or", for: "heat and/or cold", not: "heat/cold"),
      .init(.slash, "work to rest", "work/rest", "work to rest", for: "work/rest ratio", not: "work/life balance"),
      .init(.slash, "names in two", "cat/(cow|camel)", "cat $1", for: "cat/cow", not: "cat/dog"),
      .init(.slash, "speed", "(km|k)/h", "kilometres an hour", for: "walk at 5 km/h", not: "walk 5 km"),
      .init(.slash, "metres a second", "#~m/s", "$1 metres a second", for: "1.2 m/s", not: "1.2 m"),
      .init(
        .slash, "one of many",
        "(set|sets|round|rounds|rep|exercise|part|step|day|week|level|stage|lap|block|circuit|phase|page|side)~#/#",
        "$1 $2 of $3", for: "set 1/2", not: "1/2 way"),
      slashedChain,
      .init(
        .slash, "score", "(pain|effort|strength|score|grade|rpe|borg|vas|nrs|intensity|level|exertion)~(is|of|at)~#/#",
        "$1 $2 $3 out of $4", for: "effort of 6/20", not: "6/20 done"),
      .init(
        .slash, "score, short", "(pain|effort|strength|score|grade|rpe|borg|vas|nrs|intensity|exertion)~#/#",
        "$1 $2 out of $3", for: "strength 4/5", not: "4/5 done"),
      scoreOfTen,
      bloodPressure,
      sameTwice,
      workAndRest,
    ] + per + [
      .init(.slash, "or of three", "@/@/@", "$1, $2 or $3", for: "mat/rug/carpet", not: "mat, rug"),
      .init(.slash, "or", "@/@", "$1 or $2", for: "his/her knee", not: "his or her knee"),
    ]

  private static let abbreviations: [SpeakingRule] =
    shortForms + [
      days,
      month,
      .init(
        .abbreviation, "from day to day", "\(dayNames)~(to|thru|till)~\(dayNames)", "$1 to $3",
        for: "Monday thru Friday", not: "Monday through the week"),
      .init(
        .abbreviation, "days joined", "\(dayNames)~\u{2014}~\(dayNames)", "$1 to $2", for: "Mon\u{2013}Fri",
        not: "Monday, Friday"),
    ]

  private static let dayNames = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
}
