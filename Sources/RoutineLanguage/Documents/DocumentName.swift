// File names: which files are documents, and their ids.
// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of documents: `bird-dog.yaml` is the document `bird-dog`.
public enum DocumentName {
  /// The extensions of documents, without the dot. If two files differ only in the extension, the first one is used.
  public static let endings = ["yaml", "yml"]

  private static let suffixes = endings.map { "." + $0 }

  /// Whether a path has the extension of a document.
  public static func isDocument(_ path: String) -> Bool { suffixes.contains(where: path.hasSuffix) }

  /// The problem of a path with an extension in capital letters; nil for any other path.
  public static func endingProblem(_ path: String) -> NameProblem? {
    !isDocument(path) && isDocument(path.lowercased()) ? NameProblem(path: path, reason: .capitalEnding) : nil
  }

  /// Whether a command-line argument is a path and not a name: it contains a slash, has an extension, or is standard
  /// input.
  public static func isPath(_ words: String) -> Bool {
    words.contains("/") || isDocument(words.lowercased()) || words == .standardInput
  }

  /// The id of the document in a file: the file name without its extension.
  public static func id(ofPath path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(suffixes.first(where: name.hasSuffix).map { name.dropLast($0.utf8.count) } ?? name)
  }

  /// The id of a file in a library folder; nil for a file that is not a document.
  static func id(ofFile name: String) throws(NameProblem.Reason) -> String? {
    guard isDocument(name) else {
      if let problem = endingProblem(name) { throw problem.reason }
      return nil
    }
    if name.hasPrefix(".") { throw .hidden }
    let id = id(ofPath: name)
    guard ID.isValid(id) else { throw .notAnID(better: ID.suggestion(for: id)) }
    return id
  }
}
