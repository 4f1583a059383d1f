// Files on disk, through the system's own calls: never more than the limit, and nothing that could block.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The files of this machine.
public struct DiskFiles: FileSource {
  /// The machine's files.
  public init() {}

  /// The bytes of a file, read without ever waiting for another program.
  public func read(_ path: String) throws(FileProblem) -> [UInt8]? {
    guard let (file, size) = try opened(path) else { return nil }
    defer { close(file) }
    let wanted = min(size, SourceFile.maxBytes) + 1
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = 0
      while count < wanted {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), wanted - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
        // The end, as far as the file was that long a moment ago.
        if count == size { break }
      }
    }
    guard failure == 0 else { throw .refused(path: path, reason: DiskFiles.reason(failure)) }
    return bytes
  }

  /// The size of a file, which is opened to see that it may be read.
  public func size(of path: String) throws(FileProblem) -> Int? {
    guard let (file, size) = try opened(path) else { return nil }
    close(file)
    return size
  }

  /// Opens an ordinary file; nil when there is none.
  private func opened(_ path: String) throws(FileProblem) -> (file: Int32, size: Int)? {
    // Without waiting: a pipe nobody writes to must not hang a check.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .refused(path: path, reason: DiskFiles.reason(errno))
    }
    var status = stat()
    let isKnown = fstat(file, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isKnown, kind == S_IFREG { return (file, max(0, Int(status.st_size))) }
    let code = errno
    close(file)
    if !isKnown { throw .refused(path: path, reason: DiskFiles.reason(code)) }
    throw kind == S_IFDIR ? .folder(path: path) : .special(path: path)
  }

  /// The names in a folder.
  public func names(in folder: String) throws(FileProblem) -> [String] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .refused(path: folder, reason: DiskFiles.reason(errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
