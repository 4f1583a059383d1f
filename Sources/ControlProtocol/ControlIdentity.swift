// The id of a message, which its reply repeats.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import JSON

/// The id that a client gives a message: a string or an integer, repeated unchanged in the reply.
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
