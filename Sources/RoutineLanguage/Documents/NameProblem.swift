// Why a file cannot be used by name.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A file in a library folder that cannot be used by name.
public struct NameProblem: Hashable, Sendable, CustomStringConvertible {
  /// Why a file cannot be used by name.
  public enum Reason: Error, Hashable, Sendable {
    /// Its name is not a valid id; a similar id that is.
    case notAnID(better: String?)
    case hidden
    case capitalEnding
    /// Another file in the folder has the same id.
    case taken(by: String)
    case folder
    /// A pipe, a device or something else that is not a regular file.
    case special
    /// A link to a file that does not exist.
    case brokenLink
    /// The folder cannot be listed.
    case unreadable(FileProblem)
  }

  /// The path of the file.
  public var path: String
  /// Why it cannot be used by name.
  public var reason: Reason

  /// Whether the name, or file name, most likely refers to this file.
  public func isMeant(by name: String) -> Bool {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file == name || DocumentName.id(ofPath: file) == name || DocumentName.id(ofPath: file.lowercased()) == name
  }

  /// A sentence without a full stop: what cannot be used, why, and what to do.
  public var description: String {
    if case .unreadable(let problem) = reason { return "\(problem)" }
    return "\(path.printable) can't be used by name: \(reason.words)"
  }
}

extension NameProblem.Reason {
  fileprivate var words: String {
    switch self {
    case .notAnID(let better):
      "a name has at most 64 small letters, digits and hyphens, and begins with a letter; rename it"
        + (better.map { ", for example to \($0)," } ?? "") + " or give its path"
    case .hidden: "a dot before its name hides it; rename it or give its path"
    case .capitalEnding: "its ending must be .yaml or .yml, in small letters; rename it or give its path"
    case .taken(let other): "\(other.printable) has the same name; rename one of them"
    case .folder: "it is a folder"
    case .special: "it is not an ordinary file"
    case .brokenLink: "it is a link to a file that is not there"
    case .unreadable(let problem): "\(problem)"
    }
  }
}
