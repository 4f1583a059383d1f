// Words that people write in place of the format's own: one table for messages, fixes and the schema.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that stand for a key.
struct KeySynonym: Sendable {
  /// The keys meant, the most likely first; the first that is allowed where the word stands counts.
  let keys: [KeyName]
  /// English words; the schema shows the first of them.
  let words: [String]
  /// German, French and Spanish words.
  let abroad: [String]
  /// Whether the value means the same under the key, so that nothing else can be meant.
  let isExact: Bool
  /// All of the words as they are compared.
  let spellings: Set<String>

  init(_ keys: KeyName..., words: [String], abroad: [String] = [], isExact: Bool = true) {
    self.keys = keys
    self.words = words
    self.abroad = abroad
    self.isExact = isExact
    spellings = Set((words + abroad).map { Guess.spelling($0) })
  }
}

/// The tables of synonyms.
enum Synonyms {
  /// Words for keys. A word may stand in several rows; the first row that fits the place counts.
  static let keys: [KeySynonym] = doseWords + stepWords + fileWords + exerciseWords + voiceWords

  /// The English words for a key where a key's own name may not come to mind, for its description.
  static func shown(for spec: KeySpec) -> [String] {
    let rows = keys.filter { row in
      row.isExact
        && spec.contexts.contains { context in
          row.keys.first { KeyTable.spec($0, in: context) != nil } == spec.name
        }
    }
    return Array(rows.flatMap(\.words).prefix(4))
  }

  /// Keys whose name has another meaning in another language, with the keys that are meant there.
  static let falseFriends: [KeyName: [KeyName]] = [.pause: [.rest]]

  private static let doseWords: [KeySynonym] = [
    KeySynonym(
      .reps, words: ["repetitions", "rep count", "number of reps"],
      abroad: ["wiederholungen", "wiederholung", "wdh", "répétitions", "répétition", "repeticiones", "repetición"]),
    KeySynonym(
      .reps, words: ["times", "amount", "quantity"], abroad: ["anzahl", "mal", "fois", "veces"], isExact: false),
    KeySynonym(
      .sets, words: ["series", "number of sets"],
      abroad: ["sätze", "saetze", "satz", "serien", "serie", "séries", "série"]),
    KeySynonym(.sets, words: ["sets x reps", "sets/reps", "sets and reps", "sets & reps"], isExact: false),
    KeySynonym(
      .hold, words: ["hold time", "hold for", "holding"],
      abroad: [
        "halten", "haltezeit", "haltedauer", "tenir", "maintien", "maintenir", "mantener", "sostener",
      ]),
    KeySynonym(
      .rest,
      words: [
        "wait", "break", "rest time", "rest period", "recovery", "recover", "relax", "rest between sets",
        "between sets rest", "rest after", "rest after each set",
      ],
      abroad: ["ruhe", "erholung", "repos", "récupération", "descanso", "descansar", "reposo"]),
    KeySynonym(.rest, words: ["pause"], isExact: false),
    KeySynonym(
      .hold, .for, .minutes,
      words: [
        "time", "duration", "length", "seconds", "secs", "sec", "minutes", "mins", "work", "work time", "total time",
        "timer",
      ],
      abroad: ["dauer", "zeit", "sekunden", "minuten", "durée", "temps", "secondes", "duración", "tiempo", "segundos"],
      isExact: false),
    KeySynonym(.sides, words: ["side"], abroad: ["seite", "seiten", "côté", "côtés", "lado", "lados"]),
    KeySynonym(
      .sides, words: ["each side", "both sides", "per side", "leg", "legs", "arm", "arms"],
      abroad: ["pro seite", "je seite", "par côté", "por lado"], isExact: false),
    KeySynonym(
      .firstSide, words: ["start side", "starting side", "side first", "begin with"],
      abroad: ["erste seite", "zuerst", "premier côté", "primer lado"]),
    KeySynonym(
      .load, words: ["weight", "weights", "resistance"],
      abroad: ["gewicht", "widerstand", "poids", "charge", "peso", "carga"]),
    KeySynonym(.load, words: ["kg", "lbs", "kilos", "pounds", "band"], isExact: false),
    KeySynonym(.firstSide, words: ["start", "first", "begin"], isExact: false),
    KeySynonym(
      .change, words: ["switch", "switch sides", "change sides", "side change"],
      abroad: ["wechsel", "seitenwechsel", "changement", "cambio"]),
    KeySynonym(.pause, words: ["interval", "gap", "rest between reps"], isExact: false),
    KeySynonym(
      .move, words: ["get ready", "prep", "preparation", "prepare"], abroad: ["vorbereitung"],
      isExact: false),
    KeySynonym(.maxHold, words: ["maximum", "limit", "longest"], isExact: false),
    KeySynonym(.count, words: ["counting", "count aloud"], abroad: ["zählen", "compter", "contar"]),
    KeySynonym(.signal, words: ["sound", "beep", "bell", "chime"], isExact: false),
  ]

  private static let stepWords: [KeySynonym] = [
    KeySynonym(
      .do, words: ["exercise", "activity", "perform", "exercise name"],
      abroad: ["übung", "uebung", "mache", "machen", "exercice", "faire", "ejercicio", "hacer"]),
    KeySynonym(.do, words: ["name", "action", "move"], isExact: false),
    KeySynonym(
      .play, words: ["routine", "include", "import", "use", "run"], abroad: ["spiele", "jouer"], isExact: false),
    KeySynonym(
      .say, words: ["speak", "tell", "announce"], abroad: ["sage", "sag", "sagen", "sprich", "dire", "dis", "decir"]),
    KeySynonym(.say, words: ["text", "message", "talk"], isExact: false),
    KeySynonym(
      .repeat, words: ["rounds", "round", "loop", "cycles", "laps"],
      abroad: ["runden", "runde", "wiederhole", "wiederholen", "tours", "répéter", "rondas", "vueltas", "repetir"]),
    KeySynonym(.repeat, words: ["circuit", "superset", "emom", "tabata"], abroad: ["zirkel"], isExact: false),
    KeySynonym(.sets, words: ["rounds", "round"], abroad: ["runden", "rondas"], isExact: false),
    KeySynonym(.steps, words: ["sequence"], abroad: ["schritte", "ablauf", "étapes", "pasos"]),
    KeySynonym(
      .steps, words: ["exercises", "items", "list"], abroad: ["übungen", "exercices", "ejercicios"], isExact: false),
    KeySynonym(.cues, words: ["reminders", "prompts", "messages"], isExact: false),
  ]

  private static let fileWords: [KeySynonym] = [
    KeySynonym(
      .routine, .name, .exercise, words: ["title"], abroad: ["titel", "titre", "título", "nom", "nombre"]),
    KeySynonym(.routine, words: [], abroad: ["rutina", "übungsprogramm", "enchaînement"]),
    KeySynonym(.routine, words: ["name"], isExact: false),
    KeySynonym(
      .routine, .steps, words: ["workout", "program", "programme", "plan", "session"],
      abroad: ["training", "einheit", "séance", "sesión"], isExact: false),
    KeySynonym(
      .summary, words: ["description", "about", "overview", "introduction", "intro"],
      abroad: ["beschreibung", "zusammenfassung", "résumé", "descripción", "resumen"]),
    KeySynonym(.format, words: ["version", "format version"], isExact: false),
    KeySynonym(.language, words: ["lang", "locale"], abroad: ["sprache", "langue", "idioma"]),
    KeySynonym(.goal, words: ["aim", "purpose"], abroad: ["ziel", "objectif", "objetivo"]),
    KeySynonym(.goal, words: ["type", "category", "focus", "kind"], abroad: ["art"], isExact: false),
    KeySynonym(
      .forWhom, words: ["audience", "who", "patient", "client", "level"], abroad: ["für wen"], isExact: false),
    KeySynonym(.when, words: ["time of day"], abroad: ["wann", "quand", "cuándo"]),
    KeySynonym(
      .howOften, words: ["frequency", "times a day", "times per week"],
      abroad: ["häufigkeit", "wie oft", "fréquence", "frecuencia"]),
    KeySynonym(
      .haveReady, .kit, words: ["equipment", "gear", "you need", "needs", "tools", "props", "materials"],
      abroad: ["ausrüstung", "hilfsmittel", "gerät", "geräte", "matériel", "équipement", "material", "equipo"]),
    KeySynonym(.haveReady, words: ["kit"], isExact: false),
    KeySynonym(
      .avoidIf, words: ["contraindications", "contraindication", "not for", "avoid"],
      abroad: ["kontraindikationen", "gegenanzeigen", "contre-indications", "contraindicaciones"]),
    KeySynonym(.notice, words: ["safety", "disclaimer", "warning", "warnings"], isExact: false),
    KeySynonym(
      .note, words: ["comment", "comments", "remark"],
      abroad: ["notiz", "bemerkung", "kommentar", "anmerkung", "remarque", "nota"]),
    KeySynonym(
      .exercises, words: ["definitions", "own exercises", "my exercises"],
      abroad: ["übungen", "exercices", "ejercicios"]),
  ]

  private static let exerciseWords: [KeySynonym] = [
    KeySynonym(
      .position, words: ["posture", "starting position", "start position"],
      abroad: ["ausgangsstellung", "ausgangsposition", "lage", "haltung", "posición", "postura"]),
    KeySynonym(
      .setup, words: ["description", "instructions", "instruction", "how to", "how", "getting into place"],
      abroad: ["anleitung", "ausführung", "beschreibung", "consigne", "instrucciones"], isExact: false),
    KeySynonym(.stopIf, words: ["stop when"], abroad: ["abbrechen wenn", "arrêter si", "parar si"]),
    KeySynonym(.stopIf, words: ["stop", "warning"], isExact: false),
    KeySynonym(.exit, words: ["finish", "come out", "coming out", "release"], isExact: false),
    KeySynonym(
      .form, words: ["tips", "technique", "pointers"], abroad: ["technik", "tipps", "hinweise", "conseils", "consejos"]),
    KeySynonym(.movement, words: ["motion"], abroad: ["bewegung", "mouvement", "movimiento"]),
    KeySynonym(.also, words: ["aliases", "aka", "also known as", "other names", "synonyms"], abroad: ["auch"]),
    KeySynonym(.tags, words: ["labels", "keywords"], abroad: ["stichwörter", "etiquetas"]),
    KeySynonym(
      .muscles, words: ["muscle groups", "targets", "target muscles"],
      abroad: ["muskeln", "muskelgruppen", "músculos"]),
    KeySynonym(.sources, words: ["references", "citations"], abroad: ["quelle", "quellen", "fuente", "fuentes"]),
    KeySynonym(.easier, words: ["regressions", "easier version"], abroad: ["leichter", "plus facile", "más fácil"]),
    KeySynonym(
      .harder, words: ["progressions", "harder version"], abroad: ["schwerer", "plus difficile", "más difícil"]),
    KeySynonym(.beat, words: ["cue", "word", "count"], isExact: false),
  ]

  private static let voiceWords: [KeySynonym] = [
    KeySynonym(
      .speed, words: ["rate", "pace", "tempo"], abroad: ["geschwindigkeit", "tempo", "vitesse", "velocidad"]),
    KeySynonym(.volume, words: ["loudness"], abroad: ["lautstärke", "volumen"]),
    KeySynonym(.pitch, words: ["tone"], abroad: ["tonhöhe", "tono"]),
    KeySynonym(.name, words: ["voice"], abroad: ["stimme", "voix", "voz"]),
  ]

  /// Names of what the format has no key for, with what to write instead.
  static let advice: [(words: [String], says: String)] = [
    (
      ["tempo", "cadence", "lifting tempo"],
      "there is no key for a tempo such as `3-1-2-0`. Its numbers are the seconds of lowering, waiting, lifting and "
        + "waiting, and a movement may begin with any of them; write the lengths of the exercise's phases in their order, "
        + "such as `phases: [2s, 0s, 3s, 1s]`, where `0s` leaves a phase out."
    ),
    (
      ["distance", "metres", "meters", "miles", "km", "strecke", "distancia"],
      "Limber measures time alone; write how long it takes."
    ),
    (
      ["video", "image", "picture", "photo", "link", "url", "bild", "foto", "imagen"],
      "Limber shows no pictures and follows no links; describe it in `setup`, or keep the link in `note`."
    ),
    (
      ["intensity", "effort", "rpe", "difficulty", "intensität", "schwierigkeit", "intensité", "intensidad"],
      "there is no key for how hard it is; say it in `setup`, or keep it in `note`."
    ),
    (
      ["left", "right", "left side", "right side", "links", "rechts", "gauche", "droite", "izquierda", "derecha"],
      "a step works both sides alike; for another dose on each side write two steps, one with `sides: left` and one with "
        + "`sides: right`."
    ),
    (
      [
        "from", "to", "cc", "subject", "sent", "von", "an", "betreff", "author", "copyright", "date", "datum", "fecha",
      ],
      "it says nothing about the exercises; remove the line, or begin it with `#`."
    ),
    (
      [
        "weeks", "week", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
        "lundi", "lunes", "days", "day", "stage", "woche", "wochen", "tag", "semaine", "semana",
      ],
      "a routine is one session; write a file for each stage, and the days in `how-often`."
    ),
    (
      ["then", "next", "followed by", "danach", "dann", "puis", "ensuite", "luego", "después"],
      "what comes next is a step of its own, such as `- do: plank` on a new line."
    ),
    (
      ["if", "else", "otherwise", "wenn", "falls", "sonst", "sinon", "unless"],
      "Limber decides nothing by itself; say in `stop-if` when to stop, and keep the rest in `note`."
    ),
  ]

  /// Words that people write in place of a number or a length, with what to write instead.
  static let values: [(words: Set<String>, isNone: Bool, says: String)] = [
    (
      [
        "none", "no", "null", "nil", "nothing", "off", "without", "n/a", "keine", "kein", "ohne", "aucun", "sans",
        "sin",
      ],
      true, ""
    ),
    (
      [
        "amrap", "as many as possible", "as many as you can", "failure", "fatigue", "tired", "exhaustion", "max",
        "maximum",
        "as long as possible", "as long as you can", "tolerated", "able", "needed", "comfortable", "erschöpfung",
      ], false,
      "Limber goes by the clock and can't see when you have had enough; write a number with `until: ready`, which waits "
        + "for the listener, or a time such as `for: 1m`."
    ),
    (
      ["breath", "breaths", "atemzug", "atemzüge", "respiration", "respirations", "respiraciones"], false,
      "Limber goes by the clock; a calm breath takes about five seconds, so write a length such as `25s`."
    ),
    (
      ["heartbeat", "heartbeats", "count", "counts", "beats"], false,
      "Limber goes by the clock; write how long it takes, such as `8s`."
    ),
    (
      ["yes", "true", "ja", "oui", "sí", "some"], false,
      "it does not say how much; write a number, or a length such as `30s`."
    ),
    (
      ["tbd", "tba", "todo", "xx", "xxx"], false,
      "it stands for what is still to be filled in; write it, or leave the line out."
    ),
  ]

  /// The languages whose names are known.
  static let languages = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ru"]

  /// Words for the choices of a key: the choice, the words that can mean nothing else, and those that may.
  static let choices: [KeyName: [(choice: String, words: [String], maybe: [String])]] = [
    .position: [
      (
        "on the back",
        [
          "supine", "on back", "on your back", "lying on back", "lying on the back", "lying on your back", "face up",
          "rückenlage", "auf dem rücken", "sur le dos", "décubitus dorsal", "boca arriba",
        ], ["back", "lying"]
      ),
      (
        "on the front",
        [
          "prone", "on front", "on your front", "lying on the front", "on the stomach", "on stomach", "on your stomach",
          "on the belly", "face down", "bauchlage", "auf dem bauch", "sur le ventre", "boca abajo",
        ], ["front", "stomach", "belly"]
      ),
      (
        "on the side",
        [
          "side-lying", "on side", "on your side", "lying on the side", "lying on your side", "seitenlage",
          "sur le côté",
          "de lado",
        ], ["side", "lateral"]
      ),
      (
        "hands and knees",
        [
          "all fours", "on all fours", "quadruped", "four-point kneeling", "on hands and knees", "vierfüßler",
          "vierfüßlerstand", "vierfüsslerstand", "à quatre pattes", "quatre pattes", "a cuatro patas", "cuadrupedia",
        ], ["table top", "tabletop"]
      ),
      ("standing", ["stand", "upright", "stehen", "stehend", "im stehen", "debout", "de pie"], []),
      (
        "sitting",
        ["seated", "sit", "sitting on a chair", "seated on a chair", "sitzen", "sitzend", "im sitzen", "assis"],
        ["chair", "sentado"]
      ),
      ("kneeling", ["kneel", "on your knees", "on the knees", "kniend", "à genoux", "de rodillas"], ["half kneeling"]),
      (
        "sitting on the floor",
        ["long sitting", "seated on the floor", "langsitz", "assis au sol", "sentado en el suelo"], ["floor"]
      ),
      ("any", ["anywhere", "any position"], ["all", "none"]),
    ],
    .sides: [
      (
        "each",
        ["each side", "per side", "every side", "left then right", "one side then the other", "je seite", "pro seite"],
        [
          "both", "both sides", "left and right", "left/right", "left & right", "left + right", "l/r", "l+r", "l & r",
          "beide", "beidseitig", "ambos", "les deux", "yes", "ja", "oui", "sí",
        ]
      ),
      (
        "alternate", ["alternating", "alternately", "abwechselnd", "alternierend", "alterné", "alternando"], ["switch"]
      ),
      ("left", ["left side", "links", "linke seite", "gauche", "izquierda"], ["l"]),
      ("right", ["right side", "rechts", "rechte seite", "droite", "derecha"], ["r"]),
    ],
    .language: [
      ("en", ["english", "englisch", "anglais", "inglés"], []),
      ("de", ["german", "deutsch", "allemand", "alemán"], []),
      ("fr", ["french", "français", "französisch", "francés"], []),
      ("es", ["spanish", "español", "espagnol", "spanisch"], []), ("it", ["italian", "italiano"], []),
      ("nl", ["dutch", "nederlands"], []), ("pt", ["portuguese", "português"], []), ("pl", ["polish", "polski"], []),
      ("tr", ["turkish", "türkçe"], []), ("ru", ["russian"], []),
    ],
    .count: [
      ("repetitions", ["reps", "repetition", "rep"], ["yes", "on"]), ("seconds", ["secs", "sec", "second"], ["time"]),
      ("none", ["off", "nothing"], ["no", "never"]),
    ],
    .cues: [
      ("start", ["beginning", "at the start"], ["begin", "first"]),
      ("half", ["halfway", "half way"], ["middle", "mid"]),
      ("end", ["at the end"], ["finish", "last"]), ("each rep", ["every rep", "each repetition"], ["rep"]),
    ],
    .goal: [
      ("mobility", [], ["flexibility", "stretching", "stretch"]), ("stability", [], ["strength", "core", "balance"]),
      ("relaxation", ["relax", "entspannung", "relajación"], ["calm"]), ("acute", [], ["pain", "spasm"]),
      ("recovery", ["rehabilitation", "rehab"], ["healing"]), ("maintenance", [], ["daily", "prevention", "fitness"]),
    ],
  ]
}
