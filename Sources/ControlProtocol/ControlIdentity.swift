// By what a client knows the reply to a message.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON

/// What a client gave to know the reply by: a text or a whole number, sent back as it came.
public enum ControlIdentity: Sendable, Equatable {
  /// At most 64 bytes.
  case text(String)
  case number(Int64)

  init?(_ json: JSON) {
    if let text = json.stringValue, text.utf8.count <= 64 {
      self = .text(text)
    } else if let number = json.intValue {
      self = .number(number)
    } else {
      return nil
    }
  }

  var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .int(number)
    }
  }
}
