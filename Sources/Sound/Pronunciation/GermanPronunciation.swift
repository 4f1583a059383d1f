// German pronunciation: abbreviations used in exercise texts.
// SPDX-License-Identifier: GPL-3.0-or-later

extension PronunciationRules {
  static let german = PronunciationRules(
    rules: [
      ("#-#-#", "$1, $2, $3"),
      ("#~x~#", "$1 mal $2"),
      ("#x", "$1 mal"),
      ("x#", "$1 mal"),
      ("um #:##", "um $1 Uhr $2"),
      ("0:##", "$1 {Sekunde|Sekunden}"),
      ("#:00", "$1 {Minute|Minuten}"),
      ("#:##", "$1 {Minute|Minuten} $2 {Sekunde|Sekunden}"),
      ("#~/~#", "$1 von $2"),
      ("#~s", "$1 {Sekunde|Sekunden}"),
      ("#~sek.", "$1 {Sekunde|Sekunden}"),
      ("#~sek", "$1 {Sekunde|Sekunden}"),
      ("#~min.", "$1 {Minute|Minuten}"),
      ("#~min", "$1 {Minute|Minuten}"),
      ("#~h", "$1 {Stunde|Stunden}"),
      ("#~std.", "$1 {Stunde|Stunden}"),
      ("# m", "$1 Meter"),
      ("#~cm", "$1 Zentimeter"),
      ("#~kg", "$1 Kilogramm"),
      ("#~\u{2013}~#", "$1 bis $2"),
      ("#-#", "$1 bis $2"),
      ("L/R", "links oder rechts"),
      ("R/L", "rechts oder links"),
      ("li/re", "links oder rechts"),
      ("z.~B.", "zum Beispiel"),
      ("d.~h.", "das hei\u{DF}t"),
      ("usw.", "und so weiter"),
      ("ca.", "etwa"),
      ("bzw.", "beziehungsweise"),
      ("Wdh.", "Wiederholungen"),
      ("~&~", " und "),
      ("~+~", " plus "),
    ].map { SpeakingRule($0.0, $0.1) } + everywhere,
    pronunciation: [:])
}
