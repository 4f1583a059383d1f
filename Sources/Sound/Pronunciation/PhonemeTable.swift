// Which phonemes eSpeak NG has for a voice.
// SPDX-License-Identifier: GPL-3.0-or-later

import System

/// The names of a voice's phonemes.
///
/// eSpeak NG stops at a phoneme it does not know and says nothing, so phonemes of an author are looked up before.
public struct PhonemeTable: Sendable {
  /// The names, each at most four bytes: `aI`, `@L`, and marks such as `'` for stress.
  public let names: Set<String>

  /// Reads the table of a voice from eSpeak NG's data; nil if the data has none for it.
  ///
  /// - Parameters:
  ///   - voice: eSpeak NG's identifier, such as `gmw/en-US`.
  ///   - folder: The folder of its data, `Speaker.dataFolder`.
  public init?(voice: String, dataFolder folder: String) {
    guard let data = try? Files.read(folder + "/phontab", atMost: 1 << 20),
      let file = try? Files.read("\(folder)/lang/\(voice)", atMost: 1 << 16)
    else { return nil }
    let lines = String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.split(separator: " ")
    }
    let named = ["phonemes", "language"].compactMap { key in lines.first { $0.first == key[...] && $0.count > 1 }?[1] }
    let wanted = named.flatMap { [String($0), String($0.prefix { $0 != "-" })] }
    let tables = Self.tables(in: data)
    guard var table = wanted.lazy.compactMap({ name in tables.first { $0.name == name } }).first else { return nil }
    var names = table.phonemes
    // A table builds upon another one, whose number is greater by one than its index.
    while table.base > 0, table.base <= tables.count {
      table = tables[table.base - 1]
      names.formUnion(table.phonemes)
    }
    self.names = names
  }

  /// The first place, in characters, where no phoneme stands; nil if all are known.
  public func unknownPlace(in phonemes: String) -> Int? {
    let bytes = Array(phonemes.utf8)
    var index = 0
    while index < bytes.count {
      // Spaces and bars only separate.
      if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "|") {
        index += 1
        continue
      }
      let lengths = (1...4).reversed().filter { index + $0 <= bytes.count }
      guard
        let length = lengths.first(where: { names.contains(String(decoding: bytes[index..<index + $0], as: UTF8.self)) }
        )
      else { return String(decoding: bytes[..<index], as: UTF8.self).count }
      index += length
    }
    return nil
  }

  private struct Table {
    let name: String
    let base: Int
    let phonemes: Set<String>
  }

  /// The tables of the file `phontab`: a number of tables, then each with a head of 36 bytes and phonemes of 16.
  private static func tables(in data: [UInt8]) -> [Table] {
    func text(_ range: Range<Int>) -> String {
      String(decoding: data[range].prefix { $0 != 0 }, as: UTF8.self)
    }
    var tables: [Table] = []
    var index = 4
    for _ in 0..<(data.first.map(Int.init) ?? 0) {
      guard index + 36 <= data.count else { break }
      let start = index + 36
      let end = start + Int(data[index]) * 16
      guard end <= data.count else { break }
      let phonemes = stride(from: start, to: end, by: 16).map { text($0..<$0 + 4) }.filter { !$0.isEmpty }
      tables.append(Table(name: text(index + 4..<start), base: Int(data[index + 1]), phonemes: Set(phonemes)))
      index = end
    }
    return tables
  }
}
