// A wording: a text with placeholders, or one for each plural form.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The plural form of a counted wording.
public enum PluralForm: CaseIterable, Hashable, Sendable {
  case one
  case few
  case many
}

/// A text with `<placeholders>`; one that counts something may have a text for each plural form.
///
/// In a table it is written as a text, or as its forms: `[.one: "<count> set done", .many: "<count> sets done"]`.
public struct Wording: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  /// The text of each form; `many` is the fallback.
  public var forms: [PluralForm: String]

  /// A wording from its forms.
  public init(forms: [PluralForm: String]) { self.forms = forms }

  /// A text without plural forms.
  public init(stringLiteral text: String) { forms = [.many: text] }

  /// A text for each form.
  public init(dictionaryLiteral forms: (PluralForm, String)...) {
    self.forms = Dictionary(forms, uniquingKeysWith: { first, _ in first })
  }

  /// The text for a form, with its placeholders filled in. Placeholders within the values are not filled in.
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
  /// The text with a capital at its start.
  public var capitalisedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
