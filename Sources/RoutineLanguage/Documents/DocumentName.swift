// The one rule of names: which files are documents, by what name each is called, and why some have none.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of files: `bird-dog.yaml` is the document `bird-dog`.
public enum DocumentName {
  /// The endings of documents, without the dot. Where two files differ only in their endings, the first one has the name.
  public static let endings = ["yaml", "yml"]

  private static let suffixes = endings.map { "." + $0 }

  /// Whether a path has the ending of a document.
  public static func isDocument(_ path: String) -> Bool { suffixes.contains(where: path.hasSuffix) }

  /// What is wrong with a path that has the ending of a document in capital letters; nil for any other path.
  public static func endingProblem(_ path: String) -> NameProblem? {
    !isDocument(path) && isDocument(path.lowercased()) ? NameProblem(path: path, reason: .capitalEnding) : nil
  }

  /// Whether what was asked for is a path, and no name: it has a slash, or the ending of a file.
  public static func isPath(_ words: String) -> Bool { words.contains("/") || isDocument(words.lowercased()) }

  /// The id of the document in a file: the file's name without the ending.
  public static func id(ofPath path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(suffixes.first(where: name.hasSuffix).map { name.dropLast($0.utf8.count) } ?? name)
  }

  /// The id that can be used to name a file in a folder of the library; nil for a file that is no document.
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
