// Settings: what a listener wants of every session.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

extension Reader {
  /// Reads the file as settings.
  ///
  /// - Returns: What could be read, and whether the file may name a profile that could not be.
  mutating func settingsFile() -> (settings: Settings, hidesProfile: Bool) {
    var settings = Settings()
    if case .absent = tree.root.content, tree.isAccepted { return (settings, false) }
    guard let fields = fields(tree.root, in: .settings, called: "A settings file") else {
      return (settings, mentionsProfile > 0)
    }
    readFormat(fields)
    readRemark(fields)
    settings.profiles = profiles(fields)
    settings.guidance = choice(.guidance, fields)
    settings.notice = fields[.notice]
      .flatMap { choiceWord(.notice, $0, among: NoticeForm.ofSettings.map(\.rawValue)) }.flatMap(NoticeForm.init)
    settings.region = fields[.region]
      .flatMap { choiceWord(.region, $0, among: Region.all.map(\.code)) }.flatMap(Region.init)
    settings.output = output(fields)
    settings.volume = percent(.volume, fields)
    settings.view = choice(.view, fields)
    settings.theme = choice(.theme, fields)
    settings.figure = choice(.figure, fields)
    settings.preRoll = preRoll(fields)
    settings.keepAwake = isOn(.keepAwake, fields)
    settings.pauseLimit = pauseLimit(fields)
    settings.quietHours = quietHours(fields)
    settings.keepsDisplayOn = isOn(.keepDisplayOn, fields)
    settings.diary = isOn(.diary, fields)
    settings.askRatings = choice(.askRatings, fields)
    if let node = fields[.sounds], let inner = self.fields(node, in: .settingsSounds, called: "`sounds`") {
      readRemark(inner)
      settings.soundVolume = percent(.volume, inner)
    }
    settings.pronounced = fields.has(.pronounce) ? pronounce(fields) : nil
    settings.voice = voice(fields)
    settings.voice.location = .none
    settings.always = always(fields)
    let isUnread = settings.profiles == nil && (fields.has(.profile) || fields.guessed.contains(.profile))
    // What a mistake of the syntax swallowed may have been a profile.
    let isSwallowed = !tree.isAccepted && mentionsProfile > (settings.profiles == nil ? 0 : 1)
    return (settings, isUnread || isSwallowed)
  }

  /// How many lines begin with something like `profile`.
  private var mentionsProfile: Int {
    bytes.split(separator: Byte.lineFeed).count { line in
      String(decoding: line, as: UTF8.self).lowercased().drop { !$0.isLetter }.hasPrefix("profil")
    }
  }

  private mutating func profiles(_ fields: Fields) -> Set<Profile>? {
    guard let node = fields[.profile] else { return nil }
    let words = Profile.settingWords
    var items = [node]
    switch node.content {
    case .list(let list) where !list.isEmpty: items = list
    case .list:
      reportEmpty(node.range, name: "`profile`")
      return nil
    case .map:
      report(
        .shape, firstLine(node.range), "`profile` takes \(Reader.alternatives(words)), or several of them in brackets.")
      return nil
    default: break
    }
    let read = items.map { choiceWord(.profile, $0, among: words) }
    guard !read.contains(nil) else { return nil }
    if read.count > 1, let index = read.firstIndex(of: Profile.nobody) {
      report(.conflict, items[index].range, "`none` stands alone; leave it out, or the other profiles.")
      return nil
    }
    return Set(read.compactMap { $0.flatMap(Profile.init) })
  }

  /// Silence before speech, of which nobody needs more than ten seconds.
  private mutating func preRoll(_ fields: Fields) -> Frames? {
    guard let written = length(.preRoll, fields) else { return nil }
    if written.value <= .seconds(10) { return written.value }
    report(.range, written.range, "`pre-roll` goes from 0s to 10s; speakers wake up in less.")
    return nil
  }

  /// After half a day nobody goes on.
  private mutating func pauseLimit(_ fields: Fields) -> Frames? {
    guard let written = length(.pauseLimit, fields) else { return nil }
    if written.value >= .seconds(1), written.value <= .seconds(12 * 3600) { return written.value }
    report(.range, written.range, "`pause-limit` goes from 1s to 12h.")
    return nil
  }

  private mutating func quietHours(_ fields: Fields) -> QuietHours? {
    guard let node = fields[.quietHours],
      let word = single(node, of: .quietHours, expecting: "two times of day, such as `22:00-7:00`", isFree: true)
    else { return nil }
    if let hours = QuietHours(word) { return hours }
    report(
      .unreadable, node.range,
      "I can't read `\(shown(node.range))` as hours of the day; write two times that differ, such as `22:00-7:00`.")
    return nil
  }

  private mutating func output(_ fields: Fields) -> Output? {
    guard let node = fields[.output] else { return nil }
    let forms = Reader.alternatives(["alsa", "alsa:DEVICE", "silent", "pipe:/PATH"])
    guard let word = single(node, of: .output, expecting: forms, isFree: true) else { return nil }
    switch Output(word) {
    case .pipe(let path) where !path.hasPrefix("/"):
      report(
        .unreadable, node.range,
        "The settings hold in every folder, so the path of a pipe begins with `/`: `pipe:/PATH`.")
    case nil, .standardOutput:
      reportChoice(.output, node, word, forms, guess: Guess.choice(word, of: .output, among: ["alsa", "silent"]))
    case let output?: return output
    }
    return nil
  }

  /// Whether the voice goes before that of a routine.
  private mutating func always(_ fields: Fields) -> Bool? {
    guard let node = fields[.voice], case .map(let entries) = node.content,
      let entry = entries.first(where: { keyName($0.key) == .always }),
      let word = choiceWord(.always, entry.value, among: ["true", "false"])
    else { return nil }
    if entries.count == 1 {
      report(
        .withoutEffect, entry.key.range,
        "`always` changes nothing here, because nothing is said about the voice beside it.")
    }
    return word == "true"
  }
}
