// swift-tools-version: 6.2
// Limber: the modules of the straight line from text to voice, lowest first.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// `LIMBER_STRICT=1` turns every warning into an error; `make check` sets it, so a newer compiler never breaks a user's build.
let strict = Context.environment["LIMBER_STRICT"] == "1"

/// For modules that meet C libraries: the C library's types stand in each of their Clang modules as well, and which one
/// `MemberImportVisibility` then asks for changes from build to build.
let settingsWithC: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let settings = settingsWithC + [.enableUpcomingFeature("MemberImportVisibility")]

let package = Package(
  name: "limber",
  products: [.executable(name: "limber", targets: ["limber"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CEspeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
    .systemLibrary(name: "CALSA", pkgConfig: "alsa", providers: [.apt(["libasound2-dev"])]),
    .systemLibrary(name: "CSndFile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CNoise"),
    .target(name: "CSignals"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    .target(
      name: "System", dependencies: ["CMalloc", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings),
    .target(name: "JSON", swiftSettings: settings),
    .target(name: "Figures", swiftSettings: settingsWithC),
    .target(name: "RoutineEngine", dependencies: ["JSON", "Figures"], swiftSettings: settings),
    .target(
      name: "RoutineLanguage", dependencies: ["System", "JSON", "Figures", "RoutineEngine"], swiftSettings: settings),
    .target(
      name: "Sound", dependencies: ["System", "RoutineEngine", "CEspeakNG", "CNoise", "CALSA", "CSndFile", "CSoxr"],
      swiftSettings: settingsWithC
    ),
    .target(name: "Diary", dependencies: ["System", "JSON", "RoutineEngine", "CSQLite"], swiftSettings: settingsWithC),
    .target(name: "RoutinePlayer", dependencies: ["System", "RoutineEngine", "Sound"], swiftSettings: settings),
    .target(name: "ControlProtocol", dependencies: ["JSON", "RoutineEngine"], swiftSettings: settings),
    .target(
      name: "ControlSocket", dependencies: ["System", "ControlProtocol", "RoutineEngine", "RoutinePlayer"],
      swiftSettings: settings),
    .target(name: "Systemd", dependencies: ["RoutineEngine", "CSystemd"], swiftSettings: settingsWithC),
    .target(name: "Desktop", dependencies: ["System", "CSystemd"], swiftSettings: settingsWithC),
    .target(
      name: "TerminalUI",
      dependencies: ["System", "Figures", "RoutineEngine", "RoutinePlayer", "CNcurses", "CSignals"],
      swiftSettings: settingsWithC),
    .executableTarget(
      name: "limber",
      dependencies: [
        "System", "JSON", "Figures", "RoutineEngine", "RoutineLanguage", "Sound", "RoutinePlayer", "ControlProtocol",
        "ControlSocket",
        "Systemd", "Desktop", "TerminalUI", "Diary", "CSignals",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settingsWithC),

    .target(
      name: "TestSupport", dependencies: ["RoutineEngine", "Sound", "RoutinePlayer"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "LanguageBench", dependencies: ["RoutineLanguage", .product(name: "Yams", package: "Yams")],
      path: "Benchmarks/LanguageBench", swiftSettings: settings),

    .testTarget(name: "SystemTests", dependencies: ["System"], swiftSettings: settings),
    .testTarget(
      name: "FiguresTests", dependencies: ["Figures", "RoutineEngine", "RoutineLanguage", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settingsWithC),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "RoutineEngineTests", dependencies: ["RoutineEngine", "RoutineLanguage", "TestSupport"],
      exclude: ["Golden", "Programmes"],
      swiftSettings: settings),
    .testTarget(
      name: "RoutineLanguageTests",
      dependencies: [
        "JSON", "RoutineLanguage", "RoutineEngine", "TestSupport", .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "SoundTests", dependencies: ["System", "Sound", "RoutineEngine", "RoutinePlayer", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settingsWithC),
    .testTarget(
      name: "RoutinePlayerTests", dependencies: ["System", "RoutinePlayer", "RoutineEngine", "Sound", "TestSupport"],
      swiftSettings: settingsWithC),
    .testTarget(
      name: "ControlProtocolTests", dependencies: ["ControlProtocol", "JSON", "RoutineEngine", "TestSupport"],
      exclude: ["Golden", "requests.txt"], swiftSettings: settings),
    .testTarget(
      name: "ControlSocketTests",
      dependencies: [
        "System", "ControlSocket", "ControlProtocol", "JSON", "RoutineEngine", "RoutinePlayer", "Sound", "TestSupport",
      ], swiftSettings: settingsWithC),
    .testTarget(
      name: "SystemdTests", dependencies: ["Systemd", "TestSupport"], exclude: ["Golden"], swiftSettings: settingsWithC),
    .testTarget(
      name: "DesktopTests", dependencies: ["Desktop", "System", "CSystemd"], swiftSettings: settingsWithC),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "Figures", "RoutineEngine", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settingsWithC),
    .target(name: "CFaultyDisk", dependencies: ["CSQLite"], path: "Tests/CFaultyDisk"),
    .executableTarget(
      name: "DiaryKill", dependencies: ["Diary", "RoutineEngine", "RoutinePlayer", "TestSupport"],
      path: "Benchmarks/DiaryKill", swiftSettings: settingsWithC),
    .testTarget(
      name: "DiaryTests",
      dependencies: [
        "CFaultyDisk", "DiaryKill", "Diary", "System", "JSON", "RoutineEngine", "RoutinePlayer", "Sound", "TestSupport",
      ],
      swiftSettings: settingsWithC),
    .testTarget(
      name: "LimberTests",
      dependencies: [
        "limber", "System", "JSON", "RoutineEngine", "RoutineLanguage", "Sound", "RoutinePlayer", "ControlProtocol",
        "ControlSocket", "Desktop", "TerminalUI", "Diary", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: settingsWithC),
  ]
)

// `LIMBER_FUZZ=1` adds the fuzz targets, which only link together with libFuzzer.
if Context.environment["LIMBER_FUZZ"] == "1" {
  let targets: [(name: String, modules: [Target.Dependency])] = [
    ("LanguageFuzz", ["RoutineLanguage"]), ("ControlFuzz", ["ControlProtocol", "ControlSocket"]),
  ]
  for (name, modules) in targets {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: modules, path: "Benchmarks/\(name)",
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
  }
}
