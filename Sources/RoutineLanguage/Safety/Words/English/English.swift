// English for the safety checks: the forms of words, classes of words, and the tables of phrases.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

enum English {
  /// All phrases: the number of their table, the topic, whether they count in names, ids and kit alone, and the patterns,
  /// as `Phrase` reads them.
  static let topics: [(table: Int, topic: Topic, isForNames: Bool, patterns: String)] =
    tables.enumerated().flatMap { table, topics in
      topics.map { (table, $0.topic, table == 0, $0.patterns) }
    } + poses.flatMap { pose in pose.topics.map { (poseTable, $0, true, pose.patterns) } }

  private static let tables: [[(topic: Topic, patterns: String)]] = [names, instructions, advice + packs, listeners]

  /// The number of the table of poses.
  static let poseTable = 4

  /// Positions that patterns name by an `@`.
  static let positions: [String: Positions] = [
    "back": Positions([.onTheBack]),
    "floor": Positions(Position.allCases.filter(\.isOnTheFloor)),
    "nochair": Positions([.standing, .kneeling, .handsAndKnees, .onTheBack, .onTheFront]),
    "up": Positions([.standing]),
  ]

  /// Number words, up to twelve in their order; then those that are no figure.
  static let numbers =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"] + [
      "thirteen", "fourteen", "fifteen", "sixteen", "eighteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety",
      "several", "many", "few", "couple",
    ]

  private static let tens = [
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "several": 3,
    "many": 6, "few": 3, "couple": 2, "an": 1, "a": 1,
  ]

  /// Parses a number in digits or in words; `many` counts as six, `several` and `few` as three.
  static func number(_ word: some StringProtocol) -> Int? {
    let word = word.lowercased()
    return Int(word) ?? numbers.prefix(12).firstIndex(of: word).map { $0 + 1 } ?? tens[word]
  }

  /// Parses how often: a number, `once` or `twice`.
  static func times(_ word: some StringProtocol) -> Int? {
    switch word {
    case "once": 1
    case "twice": 2
    case "a", "an": nil
    default: number(word)
    }
  }

  /// The forms of a verb or noun: `bounce` gives bounces, bounced, bouncing. Some of them do not exist.
  static func forms(of word: String) -> [String] {
    let last = word.utf8.last ?? 0
    let before = word.utf8.dropLast().last ?? 0
    func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
    if last == UInt8(ascii: "e") { return [word, word + "s", word + "d", word.dropLast() + "ing"] }
    if last == UInt8(ascii: "y"), !isVowel(before) {
      return [word, word.dropLast() + "ies", word.dropLast() + "ied", word + "ing"]
    }
    let hisses = "sxz".utf8.contains(last) || word.hasSuffix("ch") || word.hasSuffix("sh")
    let forms = [word, word + (hisses ? "es" : "s"), word + "ed", word + "ing"]
    guard word.utf8.count < 6, !isVowel(last), !"wxy".utf8.contains(last), isVowel(before) else { return forms }
    let doubled = word + String(UnicodeScalar(last))
    return forms + [doubled + "ed", doubled + "ing"]
  }

  /// Words that phrases name by a `$`.
  static let classes: [String: String] = [
    "pain": "pain|pains|hurt|hurts|hurting|ache|aches|soreness|agony|burning|stinging|painful|sore",
    "hurt": "pain|pains|hurt|hurts|hurting|painful|agony|burning|stinging",
    "alarm": "numb|numbness|tingling|tingles|dizzy|dizziness|giddy|faint|fainting|lightheaded|needles",
    "limb":
      "skin|feet|foot|toe|toes|leg|legs|hand|hands|finger|fingers|arm|arms|heel|heels|sole|soles|thigh|thighs|limb|limbs",
    "sign":
      "numb|numbness|tingling|tingles|tingle|dizzy|dizziness|giddy|faint|fainting|breathless|breathlessness|lightheaded|needles|"
      + "woozy|queasy|giddiness|headed",
    "part":
      "back|spine|knee|hip|shoulder|neck|ankle|wrist|elbow|joint|joints|leg|foot|calf|hamstring|body|muscle|muscles",
    "pad":
      "pad|pads|pack|packs|bag|bags|bottle|bottles|compress|compresses|wrap|wraps|cushion|pillow|towel|towels|flannel|belt|"
      + "mitts|stone|stones|pouch",
    "medicine":
      "tablets|pill+|medicine+|medication+|meds|painkiller+|ibuprofen|paracetamol|aspirin|naproxen|diclofenac|codeine|"
      + "tramadol|morphine|opioid+|opiate+|insulin|statin+|warfarin|steroid+|antidepressant+|prednisolone|gabapentin|"
      + "pregabalin|diazepam|relaxant+|thinner+|blocker+|prescription+|drug+|inflammatories|inflammatory|acetaminophen|"
      + "tylenol|advil|nurofen|aleve|voltarol|anticoagulant+|amitriptyline|metformin|relievers|reliever",
    "illness":
      "disc|discs|disk|disks|back|spine|sciatica|arthritis|osteoarthritis|hernia|herniation|injury|injuries|nerve|nerves|"
      + "joint|joints|knee|knees|hip|hips|shoulder|neck|scoliosis|osteoporosis|bones|body|backache|backaches|pain|pains|"
      + "ache|aches|tendon|cartilage|stenosis|spondylosis|lumbago|fibromyalgia|migraine|migraines|asthma|diabetes",
    "disease":
      "sciatica|arthritis|osteoarthritis|hernia|hernias|scoliosis|osteoporosis|stenosis|spondylosis|lumbago|fibromyalgia|"
      + "migraine|migraines|pain|pains|backache|backaches|ache|aches|rheumatism|gout|herniation|disc|disk|discs|fasciitis|bursitis|tendonitis|spurs|hypertension|insomnia|vertigo",
    "doctor":
      "doctor|doctors|physio|physiotherapist|physiotherapy|surgeon|surgery|operation|hospital|gp|specialist|chiropractor|"
      + "osteopath|scan|scans|mri|xray|imaging|therapist|treatment|clinic",
    "trunk": "trunk|torso|body|spine|back|waist|yourself|upper|ribcage|ribs|shoulders",
    "fine":
      "normal|nothing|fine|harmless|common|usual|expected|ok|okay|natural|ignored|ignore|unimportant|overlooked|healthy|good",
    "goon":
      "carry|keep|go|walk|stay|stick|push|press|soldier|plod|work|run|march|train|battle|struggle|continue|persist|remain|hang",
    "side":
      "left|right|good|bad|sore|weak|weaker|strong|stronger|stiff|stiffer|healthy|painful|affected|injured|other|worse|better",
    "unit":
      "time|times|rep|reps|repetition|repetitions|round|rounds|set|sets|second|seconds|go|goes|turn|turns|minute|minutes",
    "head": "head|neck|chin",
    "weight": "weight|weights|dumbbell|dumbbells|barbell|kettlebell|kettlebells|plate|plates|sandbag",
    "bottom": "bottom|hips|hip|bum|backside|pelvis|seat|buttocks|rear|behind|tail",
    "burden":
      "coal|sack|sacks|basket|baskets|bale|bales|crate|crates|box|boxes|bucket|buckets|log|logs|stone|stones|slab|slabs|"
      + "boulder|boulders|suitcase|suitcases|furniture|wardrobe|barrow|wheelbarrow|rucksack|backpack|keg|kegs|barrel|tyre|"
      + "tire|brick|bricks|soil|compost|gravel|cement|snow|anvil|jerrycan|timber|hay|shopping|toddler|firewood|paving|turf",
    "heave":
      "heave+|haul+|lug+|hoist+|hump+|lift+|shift+|drag+|shovel+|carry|carries|carrying|swing+|hurl+|sling+|throw+|"
      + "toss+|chuck+|pick|picking|load+|raise+|pull+|push+",
    "drink":
      "brandy|whisky|whiskey|wine|gin|rum|vodka|beer|schnapps|sherry|port|cider|bourbon|tequila|liqueur|alcohol|prosecco|"
      + "champagne|ale|lager|cognac|spirits|grappa|booze|wines|bubbly|cocktail|cocktails|toddy|sangria",
    "floor": "floor|ground|toes|feet|foot|ankles|shins",
    "goes": "go|goes|can|possible|possibly|will|could|get",
    "accident": "fall|crash|accident|collision|tumble|whiplash",
    "operation":
      "operation|operations|surgery|replacement|fusion|discectomy|microdiscectomy|laminectomy|caesarean|cesarean|"
      + "hysterectomy|op|arthroscopy|decompression|transplant|bypass",
  ]
}
