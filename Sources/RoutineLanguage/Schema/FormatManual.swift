// The manual page of the file format, limber-routine(5), generated from the table of keys.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import Figures

/// The manual page of the file format.
public enum FormatManual {
  /// The page in mdoc(7).
  public static var page: String {
    var lines = head
    for context in Context.allCases {
      lines += list(of: KeyTable.keys(in: context).map(entry), under: title(of: context))
    }
    var poses = PoseKey.allCases.map { key in [".It Ic \(key.rawValue)"] + text(key.about) }
    for joint in Joint.all {
      let ranges = joint.movements.map { movement in
        "\(movement.name) \(Int(movement.range.lowerBound)) to \(Int(movement.range.upperBound)) degrees"
      }
      poses.append([".It Ic \(joint.name)"] + text(ranges.joined(separator: ", ") + "."))
    }
    lines += list(of: poses, under: "Keys of a pose")
    return (lines + tail).joined(separator: "\n") + "\n"
  }

  private static func list(of entries: [[String]], under title: String) -> [String] {
    [".Ss \(title)", ".Bl -tag -width Ds"] + entries.flatMap { $0 } + [".El"]
  }

  private static let head = [
    #".\" SPDX-License-Identifier: GPL-3.0-or-later"#, ".Dd $Mdocdate$", ".Dt LIMBER-ROUTINE 5", ".Os Limber",
    ".Sh NAME", ".Nm limber-routine", ".Nd files of routines, exercises, notices, programmes and settings",
    ".Sh DESCRIPTION",
    "Limber's files are YAML, in a strict subset: block and flow style, plain and quoted texts, comments, no anchors and no",
    "tags.", "Which kind a file is, its keys tell: a routine has", ".Ic routine ,", "a notice", ".Ic notice ,",
    "a programme", ".Ic programme .", "A length of time has its unit, such as 30s or 1m 30s.", ".Pp",
    ".Xr limber-check 1", "tells what is wrong in a file, and", ".Xr limber-fmt 1", "lays it out.", ".Sh KEYS",
  ]

  private static let tail =
    [
      ".Sh FILES", ".Bl -tag -width Ds", ".It Pa ~/.local/share/limber",
      "Routines of the user; exercises, notices and programmes in its folders Exercises, Notices and Programmes.",
      ".It Pa ~/.config/limber/settings.yaml", "The settings.", ".El", ".Sh EXAMPLES", ".Bd -literal",
    ] + example.split(separator: "\n").map { String($0) } + [
      ".Ed", ".Sh SEE ALSO", ".Xr limber 1 ,", ".Xr limber-check 1 ,", ".Xr limber-fmt 1 ,", ".Xr limber-schema 1 ,",
      ".Xr limber-settings 1",
    ]

  /// A whole routine.
  static let example = """
    format: 1
    routine: Two planks
    exercises:
      front-plank:
        name: Plank
        position: on the front
        hold: 20s
        sets: 2
        rest: 10s
    steps:
      - say: Lie on your front.
      - do: front-plank
    """

  /// The heading of the keys of a context.
  static func title(of context: Context) -> String {
    plain("Keys of \(context == .ownExercise ? "an exercise of a routine's own" : context.name)")
  }

  private static func entry(_ spec: KeySpec) -> [String] {
    var about = spec.about
    if spec.isRequired { about += " It has to be there." }
    let isPlain = !spec.example.isEmpty && !spec.example.contains("\n")
    return [".It Ic \(spec.name.written)"] + text(about)
      + (isPlain ? ["Such as", ".Ql \(quoted(spec.example)) ."] : [])
  }

  /// A paragraph as lines of mdoc(7), a sentence a line.
  private static func text(_ sentences: String) -> [String] {
    var lines = [""]
    for word in plain(sentences).split(separator: " ") {
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      if word.hasSuffix(".") { lines.append("") }
    }
    return lines.filter { !$0.isEmpty }.map { line in [".", "'"].contains(line.prefix(1)) ? #"\&"# + line : line }
  }

  /// An argument of a macro, as it is.
  private static func quoted(_ text: String) -> String {
    "\"" + escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: #"\(dq"#) + "\""
  }

  /// Text without the marks around keys.
  private static func plain(_ text: String) -> String { escaped(text.filter { $0 != "`" }) }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { out, character in
      switch character {
      case "\\": out += #"\e"#
      case "-": out += #"\-"#
      case "\u{2026}": out += "..."
      case "\u{201C}", "\u{201D}": out += #"\(dq"#
      default: out.append(character)
      }
    }
  }
}
