// Regions: the numbers that a safety notice tells to call.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A country with its numbers. Without a region a notice says "your emergency number": no number is guessed.
///
/// The figures for AT, CH, DE, ES, FR, GB and US are those of the countries' guidelines and health services; the others
/// are the published emergency numbers.
public struct Region: Hashable, Sendable {
  /// The code of the country as in ISO 3166: `GB`.
  public var code: String
  /// The emergency number.
  public var emergency: String
  /// The number for advice on the same day, if there is one.
  public var healthLine: String?

  /// All regions that are known.
  public static let all = [
    Region(code: "AT", emergency: "144", healthLine: "1450"), Region(code: "AU", emergency: "000"),
    Region(code: "CA", emergency: "911", healthLine: "811"), Region(code: "CH", emergency: "144"),
    Region(code: "DE", emergency: "112", healthLine: "116117"), Region(code: "ES", emergency: "112"),
    Region(code: "FR", emergency: "15"), Region(code: "GB", emergency: "999", healthLine: "111"),
    Region(code: "IE", emergency: "112"), Region(code: "NZ", emergency: "111"), Region(code: "US", emergency: "911"),
  ]

  /// The region with a code; nil if it is not known.
  public init?(_ code: String) {
    guard let region = Region.all.first(where: { $0.code == code }) else { return nil }
    self = region
  }

  private init(code: String, emergency: String, healthLine: String? = nil) {
    self.code = code
    self.emergency = emergency
    self.healthLine = healthLine
  }
}

extension Notice {
  /// The notice with the numbers of a region in place of their placeholders, or with words for them.
  public func naming(_ region: Region?, among tables: [PhraseTable] = PhraseTable.all) -> Notice {
    func named(_ text: Text, isSpoken: Bool) -> Text {
      var text = text
      let table = PhraseTable.table(for: text.language, among: tables)
      text.pieces = text.pieces.map { piece in
        let key: PhraseKey
        let number: String?
        switch piece {
        case .placeholder(.emergencyNumber): (key, number) = (.emergencyNumber, region?.emergency)
        case .placeholder(.healthLine): (key, number) = (.healthLine, region?.healthLine)
        default: return piece
        }
        // A number is spoken digit by digit.
        return .words(number.map { isSpoken ? $0.map(String.init).joined(separator: " ") : $0 } ?? table.words(key))
      }
      return text
    }
    var notice = self
    notice.spoken = spoken.map { named($0, isSpoken: true) }
    notice.reminder = named(reminder, isSpoken: true)
    notice.shown = shown.map { named($0, isSpoken: false) }
    return notice
  }
}
