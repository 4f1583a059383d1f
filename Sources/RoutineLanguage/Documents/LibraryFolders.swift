// The library folders: looks up documents by name, and lists them.
// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the files of documents. The first folder that contains a document wins.
struct LibraryFolders {
  let texts: FileTexts
  let folders: [String]

  /// The result of looking up a name.
  enum Place {
    case file(SourceFile)
    case unreadable(FileProblem)
    case missing
  }

  /// Looks up a document.
  ///
  /// - Parameter folder: A folder to search before those of the library.
  /// - Returns: The result, and the paths that were tried, in order.
  func find(_ kind: FileKind, _ id: String, beside folder: String? = nil) -> (place: Place, asked: [String]) {
    var asked: [String] = []
    var problem: FileProblem?
    for parent in searched(kind, beside: folder) {
      for ending in DocumentName.endings {
        let name = "\(id).\(ending)"
        let path = LibraryFolders.path(parent, name)
        asked.append(path)
        do throws(FileProblem) {
          guard try texts.names(in: parent).contains(PathKey(name)), let source = try texts.source(path) else {
            continue
          }
          return (.file(source), asked)
        } catch {
          // Folders and pipes are skipped. An unreadable file hides later ones; an unreadable folder does not.
          guard case .refused(let refused, _) = error else { continue }
          if refused == path { return (.unreadable(error), asked) }
          problem = problem ?? error
        }
      }
    }
    return (problem.map(Place.unreadable) ?? .missing, asked)
  }

  /// All documents of a kind that `find` finds, and the files that it skips.
  func listing(of kind: FileKind) -> LibraryListing {
    var listing = LibraryListing()
    var seen: Set<String> = []
    for folder in searched(kind) {
      var inFolder: [String: String] = [:]
      let names: [String]
      do throws(FileProblem) { names = try texts.names(in: folder).map(\.path).sorted() } catch {
        listing.others.append(NameProblem(path: folder, reason: .unreadable(error)))
        continue
      }
      for name in names {
        let path = LibraryFolders.path(folder, name)
        do throws(NameProblem.Reason) {
          guard let id = try DocumentName.id(ofFile: name) else { continue }
          try checkFile(path)
          if let other = inFolder[id] { throw .taken(by: other) }
          inFolder[id] = name
          if seen.insert(id).inserted { listing.documents.append(LibraryListing.Entry(id: id, path: path)) }
        } catch {
          listing.others.append(NameProblem(path: path, reason: error))
        }
      }
    }
    return listing
  }

  /// All ids in the folders, for suggestions.
  func ids(of kind: FileKind, beside folder: String? = nil) -> [String] {
    let names = searched(kind, beside: folder).flatMap { (try? texts.names(in: $0)) ?? [] }
    return Set(names.compactMap { (try? DocumentName.id(ofFile: $0.path)) ?? nil }).sorted()
  }

  /// The folders that are searched for a kind of document, in order.
  func searched(_ kind: FileKind, beside folder: String? = nil) -> [String] {
    ((folder.map { [$0] } ?? []) + folders).map(kind.folder(in:))
  }

  /// Checks that there is a regular file at a path; whether it is readable turns out when it is checked.
  private func checkFile(_ path: String) throws(NameProblem.Reason) {
    do throws(FileProblem) {
      if try texts.source(path) == nil { throw .missing(path: path) }
    } catch {
      switch error {
      case .missing: throw .brokenLink
      case .folder: throw .folder
      case .special: throw .special
      case .refused: break
      }
    }
  }

  private static func path(_ folder: String, _ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
}
