// Files and folders: what is read, what is refused and why, listing, making, and paths as texts.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import System
import Testing

@Suite struct FileTests {
  @Test(
    arguments: [
      ("a/b/c.yaml", "a/b", "c.yaml"), ("c.yaml", ".", "c.yaml"), ("/c", "/", "c"), ("/", "/", ""), ("", ".", ""),
      ("a/", "a", ""), ("a//b", "a/", "b"), ("/é/\u{301}", "/é", "\u{301}"),
    ])
  func paths(_ path: String, _ folder: String, _ name: String) {
    #expect(Paths.folder(of: path) == folder)
    #expect(Paths.name(of: path) == name)
  }

  @Test func theProgramIsKnown() {
    #expect(Paths.executable.hasPrefix("/") && access(Paths.executable, X_OK) == 0)
  }

  @Test func aFileIsReadWholeOrCutAtTheLimit() throws {
    let folder = try Folder()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    try AtomicFile.replace(folder / "a", with: bytes)
    #expect(try Files.read(folder / "a", atMost: .max) == bytes)
    #expect(try Files.read(folder / "a", atMost: 100_000) == bytes)
    #expect(try Files.read(folder / "a", atMost: 99_999) == bytes.dropLast())
    #expect(try Files.read(folder / "a", atMost: 0) == [])
    #expect(try Files.size(of: folder / "a") == 100_000)
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let folder = try Folder()
    #expect(mkfifo(folder / "pipe", 0o600) == 0)
    let name = String(repeating: "a", count: 300)
    let table: [(String, FileReadError)] = [
      (folder / "none", .missing), (#filePath + "/below", .missing), (folder.path, .folder),
      (folder / "pipe", .special),
      ("/dev/null", .special), (folder / name, .system(SystemError("read", folder / name, code: ENAMETOOLONG))),
    ]
    for (path, error) in table {
      #expect(throws: error) { try Files.read(path, atMost: 10) }
      #expect(throws: error) { try Files.size(of: path) }
    }
  }

  @Test func namesAreSortedAndHiddenOnesLeftOut() throws {
    let folder = try Folder()
    for name in ["b", "a", ".hidden", "Z", "é", "10", "9"] { try AtomicFile.replace(folder / name, with: []) }
    try Folders.make(folder / "c")
    #expect(try Folders.names(in: folder.path) == ["10", "9", "Z", "a", "b", "c", "é"])
    #expect(try Folders.names(in: folder.path, hidden: true) == [".hidden", "10", "9", "Z", "a", "b", "c", "é"])
    #expect(Folders.listing(folder.path) == ["10", "9", "Z", "a", "b", "c", "é"])
    for (name, code) in [("none", ENOENT), ("a", ENOTDIR)] {
      #expect(throws: SystemError("list", folder / name, code: code)) { try Folders.names(in: folder / name) }
      #expect(Folders.listing(folder / name) == [])
    }
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    let folder = try Folder()
    try Folders.make(folder / "a/b/c", mode: 0o700)
    try Folders.make(folder / "a/b/c")
    #expect(Folders.exists(folder / "a/b/c"))
    var status = stat()
    #expect(stat(folder / "a/b", &status) == 0 && status.st_mode & 0o777 == 0o700)
    try AtomicFile.replace(folder / "file", with: [])
    #expect(!Folders.exists(folder / "file") && !Folders.exists(folder / "none"))
    #expect(throws: SystemError("make the folder", folder / "file/a", code: ENOTDIR)) {
      try Folders.make(folder / "file/a")
    }
    #expect(symlink("a", folder / "link") == 0)
    #expect(Folders.exists(folder / "link") && !Folders.exists(folder / "link", followingLinks: false))
    #expect(Paths.resolvingLinks(folder / "link/b") == Paths.resolvingLinks(folder.path) + "/a/b")
    #expect(Paths.resolvingLinks(folder / "none") == folder / "none")
  }

  @Test func errorsSayWhatToDo() {
    #expect(
      SystemError("write", "a.wav", code: ENOSPC).description
        == "Could not write a.wav: the disk is full. Free some space, or choose another disk.")
    #expect(SystemError("write", "a.wav", code: EMFILE).description == "Could not write a.wav: Too many open files.")
    #expect(SystemError("write", "a.wav", code: ENOENT).reason == "No such file or directory")
  }
}
