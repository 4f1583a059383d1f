// The explanations of the codes in a folder: one `CODE.md` each.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a page could not be read.
public enum ExplanationProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(path: String)
  /// It does not have the form of a page.
  case malformed(path: String)
  case unreadable(FileProblem)

  /// What went wrong and what to do, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): the page of this code is missing; install Limber once more"
    case .malformed(let path):
      "\(path): this page needs `# CODE: title`, a text, `Wrong:` and `Right:`; install Limber once more"
    case .unreadable(let problem): problem.description
    }
  }
}

/// A folder of explanations.
public struct ExplanationPages: Sendable {
  private let files: any FileSource
  private let folder: String

  /// The pages in a folder: `Docs/Diagnostics` of the project or the installation.
  public init(files: any FileSource, folder: String) {
    self.files = files
    self.folder = folder
  }

  /// The page of a code.
  public func page(of code: Code) throws(ExplanationProblem) -> Explanation {
    let path = "\(folder)/\(code.rawValue).md"
    let read: [UInt8]?
    do throws(FileProblem) { read = try files.read(path) } catch { throw .unreadable(error) }
    guard let bytes = read else { throw .missing(path: path) }
    guard let page = Explanation(code, markdown: String(decoding: bytes, as: UTF8.self)) else {
      throw .malformed(path: path)
    }
    return page
  }

  /// All pages, sorted by code.
  public func all() throws(ExplanationProblem) -> [Explanation] {
    var pages: [Explanation] = []
    for code in Code.allCases.sorted(by: { $0.rawValue < $1.rawValue }) { pages.append(try page(of: code)) }
    return pages
  }
}
