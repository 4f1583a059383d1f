// What can be chosen beside the routine: how much is said, the voice, for whom, and where to begin.
// SPDX-License-Identifier: GPL-3.0-or-later

public import RoutineEngine

/// Something that can be chosen beside the routine, for this once.
public struct ChooserOption: Hashable, Sendable {
  /// What is chosen.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case guidance
    case voice
    case profile
    case start
  }

  /// A value.
  public struct Value: Hashable, Sendable {
    /// As it is shown.
    public var shown: String
    /// As the command takes it; nil for what holds anyway.
    public var argument: String?

    /// A value.
    public init(_ shown: String, _ argument: String?) {
      self.shown = shown
      self.argument = argument
    }
  }

  /// What is chosen.
  public let kind: Kind
  /// The values; the first is what holds anyway.
  public private(set) var values: [Value]
  private var index = 0

  /// An option.
  /// - Parameter words: The other values, as the command takes them.
  public init(_ kind: Kind, _ words: [String], in table: DisplayTable = .english) {
    self.kind = kind
    values = [Value(table(kind == .start ? .fromTheStart : .asSet), nil)] + words.map { Value($0, $0) }
  }

  /// What is chosen now.
  public var value: Value { values[index] }

  /// Goes to the next or the previous value, around the end.
  mutating func step(by count: Int) { index = (index + count + values.count) % values.count }

  /// Where to begin in a routine.
  static func start(of item: ChooserItem?, in table: DisplayTable) -> ChooserOption {
    var option = ChooserOption(.start, [], in: table)
    option.values += (item?.steps ?? []).map { Value("\($0.number) \($0.name)", "\($0.number)") }
    return option
  }

  /// The name of what is chosen.
  func name(in words: DisplayTable) -> String {
    switch kind {
    case .guidance: words(.optionGuidance)
    case .voice: words(.optionVoice)
    case .profile: words(.optionProfile)
    case .start: words(.optionStart)
    }
  }
}

/// What was chosen.
public struct ChooserChoice: Hashable, Sendable {
  /// The id or path of the routine.
  public var id: String
  /// What was chosen beside it, as the command takes it.
  public var options: [ChooserOption.Kind: String]
  /// Whether the session that was broken off goes on.
  public var goesOn: Bool

  /// A choice.
  public init(id: String, options: [ChooserOption.Kind: String] = [:], goesOn: Bool = false) {
    self.id = id
    self.options = options
    self.goesOn = goesOn
  }
}
