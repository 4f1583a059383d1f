// The files that diagnostics point into.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The files that diagnostics point into: the one that was checked, then those it uses, in order of first use.
public struct SourceMap: Sendable {
  private let files: [SourceFile]

  init(_ files: [SourceFile]) { self.files = files }

  /// The file with a number.
  public subscript(_ number: Int) -> SourceFile? { files.first { $0.number == number } }

  /// The place in a file that a mark of the engine stands for.
  public func place(of location: SourceLocation) -> Place? {
    location.place.flatMap { self[$0.file] == nil ? nil : $0 }
  }

  /// Where a file comes in the order of diagnostics.
  func rank(of number: Int) -> Int { files.firstIndex { $0.number == number } ?? files.count }
}
