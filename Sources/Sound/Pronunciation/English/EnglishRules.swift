// The English rules, in the order they are applied. A limit, a score and a clock come before a plain number or slash.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  static let english = PronunciationRules(
    rules: marks + comparisons + clocks + vertebrae + slashes + fractions + times + units + ranges + abbreviations
      + numerals + capitals + [imperative, tear, posture] + spokenFractions + everywhere,
    words: englishWords)

  private static let marks: [SpeakingRule] = [
    foreignLetters,
    quotation,
    .init(.mark, "tag", "<@>", " ", for: "<b>hold", not: "b > 3"),
    .init(.mark, "closing tag", "</@>", " ", for: "hold</b>", not: "b > 3"),
    .init(.mark, "tag alone", "<@~/>", " ", for: "hold<br/>rest", not: "b > 3"),
    .init(.mark, "arrows", "~>>~", ", ", for: "left >> right", not: "left > 3"),
    .init(.mark, "arrow", "~->~", ", ", for: "knees bent -> feet flat", not: "a - b"),
    .init(.mark, "double arrow", "~=>~", ", ", for: "knees bent => feet flat", not: "knees >= 90"),
    address,
    .init(.mark, "number sign", "\\##", "number $1", for: "exercise #3", not: "exercise 3"),
    .init(.mark, "No.", "No.~#", "number $1", for: "exercise No. 3", not: "No, 3 more"),
    .init(.mark, "A&E", "A~&~E", "A-and-E", for: "go to A&E", not: "a & b"),
    .init(.mark, "at", " \\@ ", " at ", for: "10 reps @ 20 kg", not: "@home"),
    .init(.mark, "at a number", "\\@#", "at $1", for: "squat @60%", not: "@home"),
    .init(.mark, "plus or minus", "+/-", "plus or minus ", for: "5 +/- 1", not: "5 + 1"),
    .init(.mark, "plus-minus sign", "~\u{B1}~", " plus or minus ", for: "5\u{B1}1", not: "5 1"),
    .init(.mark, "about sign", "~\u{2248}~", " about ", for: "\u{2248}10 reps", not: "10 reps"),
    tilde,
    .init(.mark, "ampersand", "~&~", " and ", for: "breathe & hold", not: "breathe and hold"),
    numberToCall,
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
      .range, "vertebrae", "(C|T|L)#~\u{2013}~(C|T|L|S)#", "$1$2 to $3$4", for: "C5\u{2013}C6", not: "C5, C6"),
    .init(.range, "vertebrae with a hyphen", "(C|T|L)#~-~(C|T|L|S)#", "$1$2 to $3$4", for: "L5-S1", not: "L5, S1"),
    .init(.slash, "vertebra and number", "(C|T|L)#/#", "$1$2, $3", for: "around L4/5", not: "set 4/5"),
  ]

  private static let slashes: [SpeakingRule] = [
    .init(.slash, "morning or afternoon", "am/pm", "A-M or P-M", for: "am/pm", not: "an/the"),
    .init(.slash, "three days", "M/W/F", "Monday, Wednesday, Friday", for: "on M/W/F", not: "M, W"),
    .init(.slash, "without", "w/o", "without", for: "w/o shoes", not: "w/ a band"),
    .init(.slash, "with", "w/~", "with ", for: "w/ a band", not: "w a band"),
    .init(.slash, "between", "b/w", "between", for: "b/w sets", not: "b w"),
    .init(.slash, "left or right", "L/R", "left or right", for: "turn L/R", not: "turn left/right"),
    .init(.slash, "right or left", "R/L", "right or left", for: "turn R/L", not: "turn right/left"),
    .init(.slash, "years old", "#~y/o", "$1 years old", for: "65 y/o", not: "65, y or o"),
    .init(.slash, "and/or", "and/or", "and or", for: "heat and/or cold", not: "heat/cold"),
    .init(.slash, "each side", "(e|p)/s", "each side", for: "10 e/s", not: "10 reps"),
    .init(.slash, "she or he", "s/he", "she or he", for: "s/he may stop", not: "she/he may stop"),
    .init(.slash, "not applicable", "n/a", "not applicable", for: "load: n/a", not: "load: n or a"),
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
    .init(.slash, "score of ten", "#~/~10", "$1 out of 10", for: "4/10 today", not: "3/12"),
    bloodPressure,
    sameTwice,
    workAndRest,
    .init(.slash, "number per", "#~/~\(perWhat)", "$1 per $2", for: "3/week", not: "3/weak"),
    .init(.slash, "unit per", "\(quantities)~/~\(perWhat)", "$1 per $2", for: "10 reps/side", not: "front/side"),
    .init(.slash, "or of three", "@/@/@", "$1, $2 or $3", for: "mat/rug/carpet", not: "mat, rug"),
    .init(.slash, "or", "@/@", "$1 or $2", for: "his/her knee", not: "his or her knee"),
  ]

  private static let perWhat =
    "(side|leg|arm|hand|wrist|shoulder|ankle|elbow|foot|knee|hip|limb|day|d|night|week|wk|month|mo|year|yr|min|minute|h|hr|hour|s|sec|second|set|"
    + "round|session|workout|exercise|direction|person|kg|kilo)"
  private static let quantities =
    "(rep|reps|repetitions|set|sets|times|seconds|second|sec|secs|s|minutes|minute|min|mins|hours|hour|hr|hrs|breaths|"
    + "breath|beats|steps|strides|laps|sessions|litres|liters|cups|glasses|kg|mg|g|ml|kcal|calories|days|rounds|lb|lbs|x)"

  private static let times: [SpeakingRule] = [
    .init(.unit, "sets of", "(set|sets|round|rounds)~x~#", "$1 of $2", for: "2 sets x 10 reps", not: "2 sets, 10 reps"),
    .init(.unit, "times", "#~x~#", "$1 times $2", for: "3 x 10", not: "3 xs 10"),
    .init(
      .unit, "times a week", "# x (per|a|each|every|daily|weekly)", "$1 times $2", for: "2 x per week",
      not: "2 x-rays per week"),
    .init(
      .unit, "amount", "x~#~\(quantities)", "$1 $2", for: "plank x 30 s", not: "plank x 30"),
    .init(.unit, "load", "x~bw", "times bodyweight", for: "1.5 x BW", not: "x be"),
    .init(.unit, "number of", "# x @", "$1 $2", for: "2 x dumbbells", not: "2 x 5"),
    .init(.unit, "times after", "#x", "$1 times", for: "do it 3x", not: "do it 3 x"),
    .init(.unit, "times before", "x~#", "$1 times", for: "squat x 10", not: "squat 10"),
  ]

  private static let abbreviations: [SpeakingRule] = [
    .init(.abbreviation, "per minute", "(per|a)~min;", "$1 minute", for: "15 per min", not: "15 minutes"),
    .init(.abbreviation, "per second", "per~(sec|s);", "per second", for: "1 per sec", not: "a second"),
    .init(.abbreviation, "per hour", "per~(hr|h);", "per hour", for: "2 per hr", not: "an hour"),
    .init(.abbreviation, "per week", "per~(wk|w);", "per week", for: "3 per wk", not: "a week"),
    .init(.abbreviation, "per day", "per~d;", "per day", for: "3 per d", not: "a day"),
    .init(.abbreviation, "per month", "per~mo;", "per month", for: "3 per mo", not: "a month"),
    .init(.abbreviation, "note", "NB~:", "note:", for: "NB: bend both knees", not: "notes: bend"),
    .init(
      .abbreviation, "external", "ext;~(rotation|rot|rotate)", "external rotation", for: "ext. rotation",
      not: "the next rotation"),
    .init(
      .abbreviation, "internal", "int;~(rotation|rot|rotate)", "internal rotation", for: "int. rotation",
      not: "in rotation"),
    .init(.abbreviation, "for example", "e.g;", "for example", for: "e.g. a towel", not: "a towel"),
    .init(.abbreviation, "for example, short", "eg;", "for example", for: "props eg a towel", not: "an egg"),
    .init(.abbreviation, "that is", "i.e;", "that is", for: "i.e. slowly", not: "slowly"),
    .init(.abbreviation, "and so on", "etc;", "and so on", for: "bands, etc. are fine", not: "bands are fine"),
    .init(.abbreviation, "about", "(approx|approximately);", "about", for: "approx. 10 reps", not: "10 reps"),
    .init(.abbreviation, "versus", "vs;", "versus", for: "left vs. right", not: "left or right"),
    .init(.abbreviation, "including", "incl;", "including", for: "incl. the warm-up", not: "including it"),
    .init(.abbreviation, "especially", "esp;", "especially", for: "esp. at night", not: "at night"),
    .init(.abbreviation, "minimum", "min;~#", "minimum $1", for: "min. 3 sets", not: "the minimum, 3 sets"),
    .init(.abbreviation, "maximum", "max;~#", "maximum $1", for: "max. 3 sets", not: "the maximum, 3 sets"),
    .init(.abbreviation, "each", "ea;", "each", for: "10 ea. side", not: "each side"),
    .init(
      .abbreviation, "alternate", "alt;~(arms|legs|sides|feet|hands)", "alternating $1", for: "alt. legs",
      not: "alt key"),
    .init(.abbreviation, "left", "L;~\(bodyParts)", "left $1", for: "L leg up", not: "an L shape"),
    .init(.abbreviation, "right", "R;~\(bodyParts)", "right $1", for: "R side first", not: "an R sound"),
    .init(.abbreviation, "left and right", "L (and|then) R", "left $1 right", for: "hold L and R", not: "l and a"),
    .init(.abbreviation, "right and left", "R (and|then) L", "right $1 left", for: "hold R then L", not: "r and a"),
    .init(.abbreviation, "rep max", "#~RM", "$1 rep max", for: "80% of 1RM", not: "1 room"),
    days,
    .init(
      .abbreviation, "from day to day", "\(dayNames)~(to|thru|till)~\(dayNames)", "$1 to $3", for: "Monday thru Friday",
      not: "Monday through the week"),
    .init(
      .abbreviation, "days joined", "\(dayNames)~\u{2013}~\(dayNames)", "$1 to $2", for: "Mon\u{2013}Fri",
      not: "Monday, Friday"),
    .init(
      .abbreviation, "days with a hyphen", "\(dayNames)~-~\(dayNames)", "$1 to $2", for: "Mon-Fri",
      not: "Monday, Friday"),
  ]

  private static let bodyParts =
    "(side|leg|arm|hand|foot|knee|hip|shoulder|elbow|ankle|heel|ear|thigh|calf|glute|hamstring|quad|wrist|toe|toes|leg's)"
  private static let dayNames = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"

  private static let ranges: [SpeakingRule] = [
    tempo,
    sameUnit,
    .init(.range, "from to with a tilde", "#\\~#", "$1 to $2", for: "8~12 reps", not: "about 12"),
    twins,
    .init(.range, "from to", "#~\u{2013}~#", "$1 to $2", for: "8\u{2013}12 reps", not: "8, 12 reps"),
    .init(.range, "from to with a hyphen", "#-#", "$1 to $2", for: "8-12 reps", not: "minus-2"),
    .init(.range, "from to with spaces", "# - #", "$1 to $2", for: "8 - 12 reps", not: "8 - breathe"),
  ]
}
