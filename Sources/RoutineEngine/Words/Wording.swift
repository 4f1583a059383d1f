// A wording: one text, or a text for each plural form, with places that values fill.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which form of a counted wording a number takes.
public enum PluralForm: CaseIterable, Hashable, Sendable {
  case one
  case few
  case many
}

/// A text with `<placeholders>`; one that counts something may have a text for each form a number takes.
///
/// In a table it is written as a text, or as its forms: `[.one: "<count> set done", .many: "<count> sets done"]`.
public struct Wording: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  /// The text of each form; `many` is the one for whatever has no form of its own.
  public var forms: [PluralForm: String]

  /// A wording from its forms.
  public init(forms: [PluralForm: String]) { self.forms = forms }

  /// A text that counts nothing.
  public init(stringLiteral text: String) { forms = [.many: text] }

  /// A text for each form.
  public init(dictionaryLiteral forms: (PluralForm, String)...) {
    self.forms = Dictionary(forms, uniquingKeysWith: { first, _ in first })
  }

  /// The text for a form, with its placeholders filled in. What the values bring along is not filled in again.
  public func filled(_ form: PluralForm = .many, _ values: KeyValuePairs<String, String> = [:]) -> String {
    var rest = (forms[form] ?? forms[.many] ?? "")[...]
    var out = ""
    while let open = rest.firstIndex(of: "<") {
      out += rest[..<open]
      rest = rest[open...].dropFirst()
      if let close = rest.firstIndex(of: ">"), let value = values.first(where: { $0.key == rest[..<close] }) {
        out += value.value
        rest = rest[close...].dropFirst()
      } else {
        out += "<"
      }
    }
    return out + rest
  }
}

extension String {
  /// The text with a capital at its beginning.
  public var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
