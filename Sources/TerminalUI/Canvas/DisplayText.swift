// Text that terminals show reliably: clusters of known width, wrapped and shortened by cells.
// SPDX-License-Identifier: GPL-3.0-or-later

internal import RoutineEngine

/// A text split into clusters of one or two cells.
///
/// Terminals agree on the width of single letters with their marks, and on little else. Therefore only the first part
/// of joined emoji is kept, flags become letters, and characters without width, such as direction marks, are removed.
struct DisplayText: Hashable {
  /// A letter with its marks.
  struct Cluster: Hashable {
    var character: Character
    /// The width in cells, 1 or 2.
    var width: Int
  }

  private(set) var clusters: [Cluster] = []
  /// The total width in cells.
  private(set) var width = 0

  init(_ text: String) {
    for character in text { append(character) }
  }

  private init(_ clusters: some Sequence<Cluster>) {
    for cluster in clusters { append(cluster) }
  }

  private mutating func append(_ cluster: Cluster) {
    clusters.append(cluster)
    width += cluster.width
  }

  /// The maximum number of marks kept on a letter.
  private static let maxMarks = 2

  private mutating func append(_ character: Character) {
    if let ascii = character.asciiValue {
      append(Cluster(character: ascii < 0x20 || ascii == 0x7F ? " " : character, width: 1))
      return
    }
    guard let base = character.unicodeScalars.first else { return }
    if base.isRegionalIndicator {
      for scalar in character.unicodeScalars { append(Cluster(character: scalar.letterOfRegion, width: 1)) }
      return
    }
    if base.properties.generalCategory == .control || base.properties.isWhitespace {
      append(Cluster(character: " ", width: 1))
      return
    }
    let width = DisplayWidth.of(base)
    guard width > 0 else { return }
    var scalars = String.UnicodeScalarView([base])
    for scalar in character.unicodeScalars.dropFirst() {
      if scalar.value == 0x200D || scalars.count > Self.maxMarks { break }
      if scalar.properties.generalCategory == .nonspacingMark, !scalar.properties.isVariationSelector {
        scalars.append(scalar)
      }
    }
    append(Cluster(character: Character(String(scalars)), width: width))
  }

  var isEmpty: Bool { clusters.isEmpty }

  /// The characters.
  var text: String { String(clusters.map(\.character)) }

  /// The text, shortened to a width with an ellipsis if necessary.
  func shortened(to limit: Int, _ glyphs: GlyphSet) -> DisplayText {
    guard width > limit else { return self }
    let mark = DisplayText(glyphs.omission)
    guard limit > mark.width else { return DisplayText(prefix(limit)) }
    return DisplayText(prefix(limit - mark.width).trimmingSuffix { $0.character == " " } + mark.clusters)
  }

  private func prefix(_ limit: Int) -> ArraySlice<Cluster> {
    var taken = 0
    let end = clusters.firstIndex { cluster in
      taken += cluster.width
      return taken > limit
    }
    return clusters[..<(end ?? clusters.endIndex)]
  }

  /// The text in lines of at most `limit` cells, broken between words if possible. If the lines are not enough, the
  /// last one ends with an ellipsis.
  func wrapped(width limit: Int, lines maximum: Int, _ glyphs: GlyphSet) -> [DisplayText] {
    guard limit > 0, maximum > 0 else { return [] }
    var lines: [DisplayText] = []
    var rest = clusters.drop { $0.character == " " }
    while !rest.isEmpty {
      if lines.count == maximum - 1 {
        lines.append(DisplayText(rest).shortened(to: limit, glyphs))
        break
      }
      var end = rest.startIndex
      var lastSpace: Int?
      var taken = 0
      while end < rest.endIndex, taken + rest[end].width <= limit {
        if rest[end].character == " " { lastSpace = end }
        taken += rest[end].width
        end += 1
      }
      if end < rest.endIndex, rest[end].character != " ", let space = lastSpace { end = space }
      if end == rest.startIndex { end += 1 }
      lines.append(DisplayText(rest[..<end].trimmingSuffix { $0.character == " " }))
      rest = rest[end...].drop { $0.character == " " }
    }
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// The letter of a regional indicator.
  fileprivate var letterOfRegion: Character {
    Unicode.Scalar(value - 0x1F1E6 + 0x41).map(Character.init) ?? "?"
  }
}
