// Reading a syntax tree: the keys of maps, and reporting.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A value with its place in the file.
struct Written<Value: Sendable>: Sendable {
  var value: Value
  var range: Range<Int>
}

/// A set of keys, as a bit set.
struct KeySet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  func contains(_ name: KeyName) -> Bool {
    name.rawValue < 64 ? low >> UInt64(name.rawValue) & 1 == 1 : high >> UInt64(name.rawValue - 64) & 1 == 1
  }

  mutating func insert(_ name: KeyName) {
    if name.rawValue < 64 { low |= 1 << UInt64(name.rawValue) } else { high |= 1 << UInt64(name.rawValue - 64) }
  }
}

/// The entries of a map whose keys are allowed in its context.
struct Fields {
  let context: Context
  /// The whole map.
  let range: Range<Int>
  private var all: [Entry]
  private var indices: [(name: KeyName, index: Int)] = []
  private var present = KeySet()
  /// Keys that a misspelt key was taken for; they are not reported as missing.
  var guessed = KeySet()

  init(context: Context, range: Range<Int>, entries: [Entry]) {
    self.context = context
    self.range = range
    all = entries
    indices.reserveCapacity(entries.count)
  }

  /// Makes the entry at an index the one for a key, unless there is one already.
  mutating func add(_ name: KeyName, at index: Int) {
    guard !present.contains(name) else { return }
    present.insert(name)
    indices.append((name, index))
  }

  /// The same with an entry of another map.
  func adding(_ name: KeyName, _ entry: Entry) -> Fields {
    var more = self
    more.all.append(entry)
    more.add(name, at: more.all.count - 1)
    return more
  }

  /// The keys that are present, in order.
  var names: [KeyName] { indices.map(\.name) }

  private func index(_ name: KeyName) -> Int? {
    guard present.contains(name) else { return nil }
    return indices.first { $0.name == name }?.index
  }

  /// The entry of a key.
  func entry(_ name: KeyName) -> Entry? { index(name).map { all[$0] } }

  /// Whether a key is present.
  func has(_ name: KeyName) -> Bool { present.contains(name) }
  /// The value of a key.
  subscript(_ name: KeyName) -> Node? { index(name).map { all[$0].value } }
  /// The place of a key's name.
  func key(_ name: KeyName) -> Range<Int>? { index(name).map { all[$0].key.range } }
  /// The place of the first known key's name.
  var firstKey: Range<Int>? { indices.first.map { all[$0.index].key.range } }
}

/// Reads the tree of one file into values, and collects diagnostics.
struct Reader {
  let tree: SyntaxTree
  let bytes: [UInt8]
  let file: Int
  var list = DiagnosticList()
  /// The language of texts that do not specify one.
  var language = Language.english
  /// The requested language of the texts; nil for the file's own.
  var wanted: Language?
  /// What is known of the machine; nil to check the file alone.
  let machine: (any MachineFacts)?
  /// Where characters that only look like others were reported; another mistake there is told instead of them.
  var lookAlike: Range<Int>?
  /// The work of the exercise whose dose is read; nil if it is not known.
  var work: Work?
  /// The number of texts read, and of those missing in the requested language.
  var texts = 0
  var untranslated = 0
  /// The poses of the exercise that is being read.
  var poses = PoseTable()

  init(_ tree: SyntaxTree, file: Int, wanted: Language? = nil, machine: (any MachineFacts)? = nil) {
    self.tree = tree
    bytes = tree.bytes
    self.file = file
    self.wanted = wanted
    self.machine = machine
  }

  // MARK: Reporting

  /// Adds a diagnostic, unless its range was reported as a syntax error.
  ///
  /// - Parameter group: The others of the same cause, with which it is reported as one.
  mutating func report(
    _ code: Code, _ range: Range<Int>, _ message: String, notes: [Note] = [], fixes: [Fix] = [],
    figures: [Figure] = [], in group: DiagnosticGroup? = nil
  ) {
    guard !tree.isDamaged(range) else { return }
    if range == lookAlike, code != .characters, code.severity == .error {
      list.removeLast(.characters, at: place(range))
    }
    let diagnostic = Diagnostic(code, at: place(range), message, notes: notes, fixes: fixes, figures: figures)
    if let group { list.add(diagnostic, to: group) } else { list.add(diagnostic) }
  }

  /// Adds a diagnostic about a step, which may be one of another file.
  mutating func report(_ code: Code, at place: Place, _ message: String, figures: [Figure] = []) {
    if place.file == file { return report(code, place.range, message, figures: figures) }
    list.add(Diagnostic(code, at: place, message, figures: figures))
  }

  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }

  func location(_ range: Range<Int>) -> SourceLocation { SourceLocation(place(range)) }

  /// The source text of a range for a message: on one line and not too long.
  func shown(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 200)], as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 40 ? String(text.prefix(40)) + "…" : text
  }

  /// The first line of a node, for underlining.
  func firstLine(_ range: Range<Int>) -> Range<Int> {
    let end = bytes[range].firstIndex(of: Byte.lineFeed) ?? range.upperBound
    let start = range.lowerBound
    return start..<(end > start && bytes[end - 1] == Byte.carriageReturn ? end - 1 : end)
  }

  /// The message for an empty file.
  static let emptyFile = "This file is empty; a routine begins with `format: 1` and `routine: its title`."

  /// What an exercise consists of, after "this is".
  static func kind(of work: Work) -> String {
    switch work {
    case .timedHold: "a timed hold"
    case .movement: "a movement"
    case .activity: "an activity"
    }
  }

  // MARK: Keys

  /// Reads the keys of a map; nil, with a report, if the node is not a map.
  mutating func fields(_ node: Node, in context: Context, called name: String) -> Fields? {
    guard case .map(let entries) = node.content else {
      switch node.content {
      case .absent where node.range == tree.root.range: report(.fileKind, node.range, Reader.emptyFile)
      case .absent: reportEmpty(node.range, name: name)
      case .damaged: break
      default:
        report(
          .shape, firstLine(node.range), "\(name) must be settings, each as `name: value`.", fixes: dashesFix(node))
      }
      return nil
    }
    var fields = Fields(context: context, range: node.range, entries: entries)
    var next = 0
    for index in entries.indices where index >= next {
      let name = keyName(entries[index].key)
      if entries[index].isWords {
        report(.onlyWords, firstLine(entries[index].value.range), Parser.onlyWordsMessage)
        continue
      }
      if let name, !node.isFlow, case .absent = entries[index].value.content {
        let children = strayChildren(of: name, entries[(index + 1)...], in: context)
        if !children.isEmpty {
          reportStrayChildren(children, of: entries[index])
          fields.guessed.insert(name)
          next = children.endIndex
          continue
        }
      }
      if let name, KeyTable.spec(name, in: context) != nil {
        fields.add(name, at: index)
      } else if let name {
        if let meant = reportMisplaced(name, entry: entries[index], among: entries, fields: &fields) {
          fields.add(meant, at: index)
        }
      } else if let meant = reportUnknown(entries[index], among: entries, fields: &fields) {
        fields.add(meant, at: index)
      }
    }
    return fields
  }

  func keyName(_ key: Scalar) -> KeyName? {
    if let meant = key.meant { return meant }
    return key.style == .plain ? KeyName(bytes[key.range]) : KeyName(ScalarText.bytes(of: key, in: bytes)[...])
  }

  /// Reports the required keys that are missing from a map.
  mutating func require(_ fields: Fields, what: String) {
    guard !tree.isDamaged(fields.range) else { return }
    for spec in KeyTable.required(in: fields.context)
    where fields[spec.name] == nil && !fields.guessed.contains(spec.name) {
      reportMissing(spec, in: fields, what: what)
    }
  }

  mutating func reportMissing(_ spec: KeySpec, in fields: Fields, what: String) {
    let at = fields.firstKey ?? firstLine(fields.range)
    var fixes: [Fix] = []
    if spec.name == .format {
      fixes = [
        Fix("Add `format: 1`", replacing: fields.range.lowerBound..<fields.range.lowerBound, with: "format: 1\n")
      ]
    }
    report(
      .missingKey, at, "\(what) needs `\(spec.name.written)`, for example `\(example(of: spec))`.", fixes: fixes)
  }

  private func example(of spec: KeySpec) -> String {
    spec.example.hasPrefix("- ")
      ? "\(spec.name.written):` and below it `\(spec.example)" : "\(spec.name.written): \(spec.example)"
  }

  /// Reports a key without a value.
  mutating func reportEmpty(_ range: Range<Int>, name: String) {
    report(.emptyValue, range, "\(name) has no value; write one after the colon, or remove the line.")
  }
}
