// A file is replaced whole or not at all, whatever happens in between.
// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@testable import System

@Suite struct AtomicFileTests {
  private static let old = Array("old".utf8)
  private static let new = Array("new and longer".utf8)

  private func permissions(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test(arguments: [true, false])
  func theOldFileStaysUntilTheNewOneIsComplete(nameless: Bool) throws {
    let folder = try Folder()
    try AtomicFile.replace(folder / "a", with: Self.old)
    let file = try AtomicFile(folder / "a", nameless: nameless)
    try file.write(Self.new.prefix(3))
    #expect(try Files.read(folder / "a", atMost: 100) == Self.old)
    // What is left if the program ends here: nothing, or one hidden file.
    #expect(folder.names.count == (nameless ? 1 : 2))
    #expect(Folders.listing(folder.path) == ["a"])
    try file.write(Self.new.dropFirst(3))
    try file.commit()
    #expect(try Files.read(folder / "a", atMost: 100) == Self.new)
    #expect(folder.names == ["a"])
    // Once is enough.
    try file.commit()
    file.cancel()
    #expect(try Files.read(folder / "a", atMost: 100) == Self.new)
  }

  @Test(arguments: [true, false], ["cancelled", "dropped", "write", "commit", "place"])
  func afterAFailureTheOldFileIsThereAndNothingElse(nameless: Bool, _ failure: String) throws {
    let folder = try Folder()
    try AtomicFile.replace(folder / "a", with: Self.old)
    do {
      let file = try AtomicFile(folder / "a", nameless: nameless)
      try file.write(Self.new)
      switch failure {
      case "cancelled": file.cancel()
      case "write", "commit":
        // The reading end of a pipe stands for a disk that fails. (Not a device: its permissions would be changed.)
        var ends: [CInt] = [-1, -1]
        #expect(pipe(&ends) == 0)
        dup2(ends[0], file.descriptor)
        for end in ends { close(end) }
        #expect(throws: SystemError.self) {
          if failure == "write" { try file.write(Self.new) } else { try file.commit() }
        }
      case "place":
        unlink(folder / "a")
        #expect(mkdir(folder / "a", 0o700) == 0)
        #expect(throws: SystemError("write", folder / "a", code: EISDIR)) { try file.commit() }
        rmdir(folder / "a")
        try AtomicFile.replace(folder / "a", with: Self.old)
      default: break
      }
    }
    #expect(try Files.read(folder / "a", atMost: 100) == Self.old)
    #expect(folder.names == ["a"])
  }

  @Test(arguments: [true, false])
  func permissionsAndLinksAreKept(nameless: Bool) throws {
    let folder = try Folder()
    func replace(_ name: String) throws {
      let file = try AtomicFile(folder / name, nameless: nameless)
      try file.write(Self.new)
      try file.commit()
    }
    try replace("a")
    let mask = umask(0)
    umask(mask)
    #expect(permissions(folder / "a") == 0o666 & ~mask)
    #expect(chmod(folder / "a", 0o640) == 0 && symlink("a", folder / "link") == 0)
    try replace("link")
    #expect(permissions(folder / "a") == 0o640)
    #expect(Paths.resolvingLinks(folder / "link") == Paths.resolvingLinks(folder / "a"))
  }

  @Test func whereNothingCanBeWritten() throws {
    let folder = try Folder()
    #expect(throws: SystemError("write", folder / "b/a", code: ENOENT)) { try AtomicFile(folder / "b/a") }
    #expect(throws: SystemError("write", folder.path, code: EISDIR)) { try AtomicFile(folder.path) }
    #expect(mkfifo(folder / "fifo", 0o600) == 0)
    #expect(symlink("fifo", folder / "to-fifo") == 0)
    #expect(symlink("nothing", folder / "to-nothing") == 0)
    for (name, code) in [("fifo", ESPIPE), ("to-fifo", ESPIPE), ("to-nothing", ENOLINK)] {
      #expect(throws: SystemError("write", folder / name, code: code)) { try AtomicFile(folder / name) }
    }
    #expect(access(folder / "nothing", F_OK) != 0)
    #expect(throws: SystemError("write", "/dev/full", code: ENOSPC)) {
      try AtomicFile.replace("/dev/full", with: Self.new)
    }
    // A device is not replaced by a file.
    try AtomicFile.replace("/dev/null", with: Self.new)
    #expect(throws: FileReadError.special) { try Files.size(of: "/dev/null") }
  }
}
