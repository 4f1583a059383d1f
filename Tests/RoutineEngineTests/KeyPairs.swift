// Which keys of the format stand together: an example of each, and the pairs that do not simply work.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineLanguage

/// What `check` says of two keys that stand together.
enum PairOutcome: Hashable {
  /// Each does what it does alone.
  case works
  /// One of them has no effect, and a hint tells it (M312).
  case changesNothing
  /// They contradict each other, and the file is refused.
  case refused(Code)

  /// The usual refusal, T211.
  static let conflict = PairOutcome.refused(.conflict)
}

// 8 stored properties: one for each place where lines of an example stand.
/// A key in an example of its use. Two examples make a routine: their lines stand at the same step, which three rounds
/// of a `repeat` contain. A line that both need is written once.
struct KeyExample {
  /// What the exercise of the step consists of.
  enum Work: String, CaseIterable {
    case movement = "movement: [{ beat: Up., for: 2s }, { hold: 4s }, { beat: Down., for: 2s }], reps: 4"
    case hold = "hold: 8s"
    case activity = "for: 30s"
  }

  /// The key with its value, as the lists below name it.
  var name: String
  /// The kinds of exercise that it can stand with.
  var works: [Work]
  /// Lines beside `do`.
  var step: [String] = []
  /// Entries of the `cues` beside `do`.
  var cues: [String] = []
  /// Lines beside `repeat`.
  var circuit: [String] = []
  /// Lines of the routine.
  var routine: [String] = []
  /// Steps of the circuit, before the one with the key.
  var before: [String] = []
  /// Other files, by their paths.
  var files: [String: String] = [:]

  init(
    _ name: String, _ works: [Work] = Work.allCases, step: [String] = [], cues: [String] = [],
    circuit: [String] = [], routine: [String] = [], before: [String] = [], files: [String: String] = [:]
  ) {
    self.name = name
    self.works = works
    self.step = step
    self.cues = cues
    self.circuit = circuit
    self.routine = routine
    self.before = before
    self.files = files
  }

  /// A key beside `do` that needs nothing else.
  static func line(_ line: String, _ works: [Work] = Work.allCases) -> KeyExample {
    KeyExample(line, works, step: [line])
  }

  /// A key beside `do` that needs three sets.
  static func ofSets(_ line: String, _ works: [Work] = Work.allCases) -> KeyExample {
    KeyExample(line, works, step: ["sets: 3", line])
  }
}

/// The pairs of keys.
enum KeyPairs {
  static let examples: [KeyExample] = [
    .line("until: ready"),
    .line("begin: ready"),
    KeyExample("at-most: 2m", step: ["until: ready", "at-most: 2m"]),
    KeyExample("reps: 8-12", [.movement], step: ["until: ready", "reps: 8-12"]),
    .line("transition: none"),
    KeyExample("every: 5m", circuit: ["every: 5m"]),
    .line("sides: each"),
    .line("sides: alternate"),
    KeyExample("first-side: right", step: ["sides: each", "first-side: right"]),
    .line("load: 5 kg"),
    KeyExample("defaults", circuit: ["defaults: { load: 2 kg }"]),
    KeyExample("defaults of the routine", routine: ["defaults: { move: 7s }"]),
    KeyExample("count beside repeat", circuit: ["count: none"]),
    KeyExample("accept", step: ["sides: right", "accept:", "  M306: the right one alone"]),
    KeyExample(
      "play", before: ["play: warm"],
      files: ["warm.yaml": "format: 1\nroutine: Warm\nsteps:\n  - rest: 5s\n  - say: Warm now.\n"]),
    KeyExample("order: side-first", step: ["sets: 3", "sides: each", "order: side-first"]),
    .line("sets: 3"),
    .line("reps: 2", [.movement]),
    .line("reps: [3, 2, 1]", [.movement]),
    .line("for: 20s", [.movement, .activity]),
    .line("hold: 5s", [.movement, .hold]),
    .line("hold: [5s, 6s, 7s]", [.movement, .hold]),
    .line("for: [20s, 30s, 25s]", [.movement, .activity]),
    .line("rest: [20s, 15s]"),
    .line("phases: [1s, 2s, 0s]", [.movement]),
    .line("reps-by-round: [4, 3, 2]", [.movement]),
    .ofSets("rest: 20s"),
    KeyExample("change: 9s", step: ["sides: each", "change: 9s"]),
    KeyExample("pause: 1s", [.movement], step: ["pause: 1s"]),
    .line("move: 6s"),
    KeyExample("parts", [.movement], step: ["parts:", "  - the toes", "  - the knees"]),
    .ofSets("between-sets: Now the other knee."),
    .line("dose-verb: stay"),
    KeyExample("before rep 2", [.movement], cues: ["before rep 2: Again."]),
    KeyExample("each rep last 3s", cues: ["each rep last 3s: Soon."]),
    KeyExample("phase 2", [.movement], cues: ["phase 2: Stay."]),
    KeyExample("pronounce", routine: ["pronounce: { Lift: lifft }"]),
  ]

  /// The pairs that do something else than to work, each with the kinds of exercise it is so for; none means all that
  /// both can stand with.
  static let exceptions: [(a: String, b: String, of: [KeyExample.Work], outcome: PairOutcome)] = [
    ("until: ready", "for: 20s", [], .conflict),
    ("reps: 8-12", "reps-by-round: [4, 3, 2]", [], .conflict),
    ("transition: none", "defaults of the routine", [], .conflict),
    ("transition: none", "play", [], .conflict),
    ("at-most: 2m", "for: 20s", [], .conflict),
    ("at-most: 2m", "for: [20s, 30s, 25s]", [], .conflict),
    ("at-most: 2m", "hold: 5s", [.hold], .changesNothing),
    ("at-most: 2m", "pause: 1s", [], .changesNothing),
    ("at-most: 2m", "phases: [1s, 2s, 0s]", [], .changesNothing),
    ("at-most: 2m", "dose-verb: stay", [.hold, .activity], .changesNothing),
    ("reps: 8-12", "for: [20s, 30s, 25s]", [], .conflict),
    ("reps: 8-12", "pause: 1s", [], .changesNothing),
    ("reps: 8-12", "phases: [1s, 2s, 0s]", [], .changesNothing),
    ("reps: 8-12", "for: 20s", [], .conflict),
    ("begin: ready", "transition: none", [], .conflict),
    ("begin: ready", "every: 5m", [], .conflict),
    ("at-most: 2m", "transition: none", [], .conflict),
    ("at-most: 2m", "every: 5m", [], .conflict),
    ("reps: 8-12", "transition: none", [], .conflict),
    ("reps: 8-12", "every: 5m", [], .conflict),
    ("at-most: 2m", "before rep 2", [], .changesNothing),
    ("at-most: 2m", "each rep last 3s", [], .changesNothing),
    ("at-most: 2m", "phase 2", [], .changesNothing),
    ("reps: 8-12", "before rep 2", [], .changesNothing),
    ("reps: 8-12", "each rep last 3s", [], .changesNothing),
    ("reps: 8-12", "phase 2", [], .changesNothing),
    ("reps: 8-12", "parts", [], .changesNothing),
    ("until: ready", "for: [20s, 30s, 25s]", [], .conflict),
    ("until: ready", "hold: 5s", [.hold], .changesNothing),
    ("until: ready", "pause: 1s", [], .changesNothing),
    ("until: ready", "phases: [1s, 2s, 0s]", [], .changesNothing),
    ("until: ready", "dose-verb: stay", [.hold, .activity], .changesNothing),
    ("until: ready", "before rep 2", [], .changesNothing),
    ("until: ready", "each rep last 3s", [], .changesNothing),
    ("until: ready", "phase 2", [], .changesNothing),
    ("defaults", "load: 5 kg", [], .changesNothing),
    ("defaults of the routine", "move: 6s", [], .changesNothing),
    ("until: ready", "transition: none", [], .conflict),
    ("until: ready", "every: 5m", [], .conflict),
    ("transition: none", "move: 6s", [], .conflict),
    ("transition: none", "every: 5m", [], .changesNothing),
    ("reps: 2", "for: 20s", [], .conflict),
    ("reps: [3, 2, 1]", "for: 20s", [], .conflict),
    ("reps: 2", "for: [20s, 30s, 25s]", [], .conflict),
    ("reps: [3, 2, 1]", "for: [20s, 30s, 25s]", [], .conflict),
    ("reps-by-round: [4, 3, 2]", "reps: 2", [], .conflict),
    ("reps-by-round: [4, 3, 2]", "reps: [3, 2, 1]", [], .conflict),
    ("reps-by-round: [4, 3, 2]", "for: 20s", [], .conflict),
    ("reps-by-round: [4, 3, 2]", "for: [20s, 30s, 25s]", [], .conflict),
    ("phases: [1s, 2s, 0s]", "hold: 5s", [], .conflict),
    ("phases: [1s, 2s, 0s]", "hold: [5s, 6s, 7s]", [], .conflict),
    ("parts", "reps: 2", [], .changesNothing),
    ("parts", "reps: [3, 2, 1]", [], .changesNothing),
    ("parts", "for: 20s", [], .changesNothing),
    ("parts", "for: [20s, 30s, 25s]", [], .changesNothing),
    ("parts", "reps-by-round: [4, 3, 2]", [], .changesNothing),
  ]

  static func example(_ name: String) -> KeyExample? { examples.first { $0.name == name } }

  /// What two keys do together, in an exercise of a kind.
  static func outcome(_ a: KeyExample, _ b: KeyExample, of work: KeyExample.Work) -> PairOutcome {
    let names = Set([a.name, b.name])
    let exception = exceptions.first { Set([$0.a, $0.b]) == names && ($0.of.isEmpty || $0.of.contains(work)) }
    if let exception { return exception.outcome }
    return a.works.contains(work) && b.works.contains(work) ? .works : .conflict
  }

  /// The kinds of exercise to try two keys with: those that both can stand with, else one that either can.
  static func works(_ a: KeyExample, _ b: KeyExample) -> [KeyExample.Work] {
    let both = a.works.filter(b.works.contains)
    return both.isEmpty ? Array(a.works.prefix(1) + b.works.prefix(1)) : both
  }

  /// The files of a routine with the lines of some examples; nil if they give one key two values.
  static func files(_ examples: [KeyExample], of work: KeyExample.Work) -> [String: String]? {
    var files: [String: String] = [:]
    for example in examples { files.merge(example.files) { a, _ in a } }
    guard let step = lines(examples.map(\.step)), let circuit = lines(examples.map(\.circuit)),
      let routine = lines(examples.map(\.routine)), let cues = lines(examples.map(\.cues))
    else { return nil }
    let before = merged(examples.map(\.before))
    var text = ["format: 1", "routine: Pair"] + routine
    text += ["exercises:", "  lift: { name: Lift, position: any, kit: [mat], \(work.rawValue) }", "steps:"]
    text += ["  - repeat: 3"] + circuit.map { "    \($0)" } + ["    steps:"]
    text += before.map { "      - \($0)" } + ["      - do: lift"] + step.map { "        \($0)" }
    if !cues.isEmpty { text += ["        cues: { \(cues.joined(separator: ", ")) }"] }
    files["pair.yaml"] = text.joined(separator: "\n") + "\n"
    return files
  }

  /// The lines of several examples, each once; nil if they give one key two values.
  private static func lines(_ all: [[String]]) -> [String]? {
    let lines = merged(all)
    return Set(lines.map { $0.prefix { $0 != ":" } }).count == lines.count ? lines : nil
  }

  private static func merged(_ all: [[String]]) -> [String] {
    all.reduce(into: [String]()) { lines, more in lines += more.filter { !lines.contains($0) } }
  }
}
