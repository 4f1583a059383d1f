// `defaults`: what a routine or a `repeat` sets for the steps inside, below what they set themselves.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// The defaults of one routine or `repeat`.
struct StepDefaults {
  let fields: Fields
  /// The keys that fitted a step.
  var used = KeySet()

  init(_ fields: Fields) { self.fields = fields }

  var keys: [KeyName] { fields.names.filter { $0 != .note } }
}

extension RoutineReader {
  /// Reads steps with the defaults that stand beside them, and tells those that fit none of the steps.
  mutating func withDefaults<Result>(_ outer: Fields, _ read: (inout RoutineReader) -> Result) -> Result {
    let errors = reader.list.errors
    reader.work = nil
    guard let node = outer[.defaults], let fields = reader.fields(node, in: .defaults, called: "`defaults`") else {
      return read(&self)
    }
    reader.readRemark(fields)
    let count = reader.list.diagnostics.count
    _ = reader.dose(fields)
    let _: DoseVerb? = reader.choice(.doseVerb, fields)
    guard reader.list.errors == errors else { return read(&self) }
    // What is to be told of the values is told where they are taken.
    defaults.append(StepDefaults(fields))
    let result = read(&self)
    let done = defaults.removeLast()
    var seen: Set<Diagnostic> = []
    reader.list.remove(after: count) { !seen.insert($0).inserted }
    guard reader.list.errors == errors else { return result }
    for name in done.keys where !done.used.contains(name) {
      guard let key = fields.key(name) else { continue }
      reader.report(
        .withoutEffect, key, "`\(name.written)` has no effect here: it fits none of the steps, or all of them set it.",
        fixes: done.keys.count > 1 ? reader.removal(of: name, in: fields) : [])
    }
    return result
  }

  /// The keys of a step, and of the defaults around it those that it does not set and that fit it: with such a key
  /// beside it, the step would have no mistake, and the key would do something. The innermost come first.
  mutating func takingDefaults(_ own: Fields, fits: (RoutineReader, Fields, KeyName) -> Bool) -> Fields {
    var fields = own
    var open: [(scope: Int, name: KeyName)] = []
    var seen = KeySet()
    for scope in defaults.indices.reversed() {
      for name in defaults[scope].keys where !own.has(name) && !seen.contains(name) {
        seen.insert(name)
        open.append((scope, name))
      }
    }
    // One may need another: a `rest` needs `sets`.
    var isDone = false
    while !isDone {
      isDone = true
      for (scope, name) in open where !fields.has(name) {
        guard let entry = defaults[scope].fields.entry(name) else { continue }
        let more = fields.adding(name, entry)
        guard fits(self, more, name) else { continue }
        fields = more
        defaults[scope].used.insert(name)
        isDone = false
      }
    }
    return fields
  }
}
