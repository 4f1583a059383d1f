// PyYAML's BaseLoader as a second yardstick, where python3 with PyYAML is present.
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

enum PyYAML {
  /// Reads one file after another from standard input, each as a line with its length and then its bytes, and writes for
  /// each a line of JSON: the tree with every scalar as text, or null where PyYAML refuses.
  private static let program = """
    import sys, json, yaml
    if len(sys.argv) > 1: sys.exit(0)
    def plain(node):
        if isinstance(node, yaml.ScalarNode): return node.value
        if isinstance(node, yaml.SequenceNode): return [plain(n) for n in node.value]
        return {"pairs": [[plain(k), plain(v)] for k, v in node.value]}
    while True:
        line = sys.stdin.buffer.readline()
        if not line: break
        data = sys.stdin.buffer.read(int(line))
        try:
            node = yaml.compose(data.decode("utf-8"), Loader=yaml.BaseLoader)
            print(json.dumps("" if node is None else plain(node)))
        except Exception:
            print("null")
    """

  /// Whether python3 with PyYAML is there.
  static let isPresent: Bool = (try? run(["probe"], input: Data()).status) == 0

  /// What PyYAML makes of some files; nil for one that it refuses.
  static func trees(of files: [[UInt8]]) throws -> [PlainTree?] {
    var input = Data()
    for file in files {
      input += Data("\(file.count)\n".utf8)
      input += Data(file)
    }
    let output = try run([], input: input).output
    return try output.split(separator: UInt8(ascii: "\n")).map { line in
      PlainTree(json: try JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed))
    }
  }

  private static func run(_ arguments: [String], input: Data) throws -> (status: Int32, output: Data) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try input.write(to: source)
    try Data().write(to: target)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: target)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Data(contentsOf: target))
  }
}

extension PlainTree {
  /// A tree out of the program's JSON; nil for null.
  fileprivate init?(json: Any) {
    switch json {
    case let text as String: self = .text(text)
    case let items as [Any]: self = .list(items.compactMap { PlainTree(json: $0) })
    case let object as [String: Any]:
      let pairs = object["pairs"] as? [[Any]] ?? []
      self = .map(
        pairs.map { pair in (pair[0] as? String ?? "<no text>", PlainTree(json: pair[1]) ?? .text("<null>")) })
    default: return nil
    }
  }
}
