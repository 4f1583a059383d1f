// The files that diagnostics refer to.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// The files that diagnostics refer to: the checked file, then those it uses, in order of first use.
public struct SourceMap: Sendable {
  private let files: [SourceFile]

  init(_ files: [SourceFile]) { self.files = files }

  /// The file with the given number.
  public subscript(_ number: Int) -> SourceFile? { files.first { $0.number == number } }

  /// The place that a source location of the engine refers to.
  public func place(of location: SourceLocation) -> Place? {
    location.place.flatMap { self[$0.file] == nil ? nil : $0 }
  }

  /// The position of a file in the order of diagnostics.
  func rank(of number: Int) -> Int { files.firstIndex { $0.number == number } ?? files.count }
}
