// A value ► JSON text, with the members in their order.
// SPDX-License-Identifier: GPL-3.0-or-later

extension JSON {
  /// The value as text: on one line, or indented by two spaces per level.
  public func text(indented: Bool = false) -> String {
    var out = ""
    write(into: &out, indent: indented ? 0 : nil)
    return out
  }

  private func write(into out: inout String, indent: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let text): out += text
    case .string(let value): JSON.quote(value, into: &out)
    case .array(let values):
      JSON.list("[", "]", values, into: &out, indent: indent) { $0.write(into: &$2, indent: $1) }
    case .object(let members):
      JSON.list("{", "}", members, into: &out, indent: indent) { member, inner, out in
        JSON.quote(member.0, into: &out)
        out += inner == nil ? ":" : ": "
        member.1.write(into: &out, indent: inner)
      }
    }
  }

  private static func list<Element>(
    _ open: String, _ close: String, _ elements: [Element], into out: inout String, indent: Int?,
    each: (Element, Int?, inout String) -> Void
  ) {
    out += open
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { out += "," }
      if let inner { out += "\n" + String(repeating: "  ", count: inner) }
      each(element, inner, &out)
    }
    if let indent, !elements.isEmpty { out += "\n" + String(repeating: "  ", count: indent) }
    out += close
  }

  private static func quote(_ string: String, into out: inout String) {
    out += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
