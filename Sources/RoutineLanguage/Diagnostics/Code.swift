// The stable codes of diagnostics: S for syntax, T for structure and type, M for meaning and safety.
// SPDX-License-Identifier: GPL-3.0-or-later

/// How severe a diagnostic is.
public enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// The file cannot be played.
  case error
  /// The file can be played, but something in it is probably a mistake.
  case warning
  /// Information that may be useful to the author.
  case hint

  /// Sorted by severity, errors first.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// A kind of diagnostic. The raw value is the code shown to users; its meaning never changes.
public enum Code: String, CaseIterable, Hashable, Sendable {
  // Syntax: the file cannot be parsed into keys and values.
  case tab = "S101"
  case colonWithoutSpace = "S102"
  case secondColon = "S103"
  case unclosedQuote = "S104"
  case textAfterQuote = "S105"
  case indentation = "S106"
  case onlyWords = "S107"
  case duplicateKey = "S108"
  case unclosedBracket = "S109"
  case badFirstCharacter = "S110"
  case refusedYAML = "S111"
  case dash = "S112"
  case hiddenByHash = "S113"
  case characters = "S114"
  case tooMuch = "S115"
  case secondDocument = "S116"
  case escape = "S117"
  case bracketContent = "S118"
  case blockText = "S119"
  case unusedText = "S120"

  // Structure and type: the keys and values do not form a routine.
  case unknownKey = "T201"
  case misplacedKey = "T202"
  case missingKey = "T203"
  case shape = "T204"
  case missingUnit = "T205"
  case clockTime = "T206"
  case phaseLength = "T207"
  case oddNumber = "T208"
  case choice = "T209"
  case range = "T210"
  case conflict = "T211"
  case moment = "T212"
  case typedText = "T213"
  case formatVersion = "T214"
  case unreadable = "T215"
  case sentenceInBrackets = "T216"
  case placeholder = "T217"
  case emptyValue = "T218"
  case badID = "T219"
  case fileKind = "T220"
  case languageTag = "T221"
  case precision = "T222"
  case unknownJoint = "T223"
  case jointRange = "T224"

  // Meaning: the routine is well formed, but is wrong or may be.
  case unknownExercise = "M301"
  case outsideLibrary = "M302"
  case cueBeyondWork = "M303"
  case cueTooLong = "M304"
  case beyondMaximum = "M305"
  case unevenSides = "M306"
  case noRest = "M307"
  case veryLong = "M308"
  case noStopSign = "M309"
  case missingTranslation = "M310"
  case unusedExercise = "M311"
  case withoutEffect = "M312"
  case statedMinutes = "M313"
  case unknownNotice = "M314"
  case brokenPart = "M315"
  case holdWithoutPhase = "M316"
  case timeTooShort = "M317"
  case sessionLimit = "M318"
  case restGrows = "M319"
  case neverHeard = "M320"
  case cueSilences = "M321"
  case noSource = "M322"
  case soundFile = "M323"
  case timeNotFilled = "M324"
  case inheritedSets = "M325"
  case beatUnheard = "M326"
  case sentencesInEnglish = "M327"
  case unknownRoutine = "M328"
  case noTimeToSay = "M329"
  case playedRoutine = "M330"
  case strangeTag = "M338"
  case unreachableStage = "M339"
  case longPause = "M347"
  case otherMeaning = "M348"
  // Not on this machine: a warning in `check`; what plays the routine refuses it.
  case voiceNotHere = "M331"
  case variantNotHere = "M332"
  case languageNotHere = "M333"
  case soundNotHere = "M334"
  case phonemeNotHere = "M335"
  // Not to be said.
  case unspokenScript = "M336"
  case otherLanguage = "M337"
  // What is drawn.
  case poseDoesNotFit = "M345"
  case phaseWithoutPose = "M346"

  // Safety: the routine can be played, but exceeds what is advised. First for everyone, then by profile.
  case longStretch = "M401"
  case stretchOverUsual = "M402"
  case stretchTotal = "M403"
  case shortStretch = "M404"
  case manyStretches = "M405"
  case stretchBeforeStrength = "M406"
  case bouncing = "M407"
  case coldLong = "M408"
  case coldTooLong = "M409"
  case coldGap = "M410"
  case coldTooSoon = "M411"
  case coldBarrier = "M412"
  case skinCheck = "M413"
  case iceMassage = "M414"
  case heatLong = "M415"
  case heatTooLong = "M416"
  case heatTooOften = "M417"
  case packAtBedtime = "M418"
  case heatOnInjury = "M419"
  case plankLong = "M420"
  case plankTooLong = "M421"
  case drillHold = "M422"
  case sidesDiffer = "M423"
  case sidesFarApart = "M424"
  case breathHeld = "M425"
  case manyBridges = "M426"
  case manyCatCamels = "M427"
  case noWarmUp = "M428"
  case tooMuchForAcute = "M429"
  case longRest = "M430"
  case bedRest = "M431"
  case noNoticeForPain = "M432"
  case noNotice = "M433"
  case pushing = "M434"
  case strengthVolume = "M435"
  case headDown = "M436"
  case forcedNeck = "M437"
  case medicine = "M438"
  case cure = "M439"
  case redFlag = "M440"
  case earlyFlexion = "M441"
  case weakBones = "M442"
  case proneInPregnancy = "M443"
  case shortForOlder = "M444"
  case supineInPregnancy = "M445"
  case roundedWeakBones = "M446"
  case twistedWeakBones = "M447"
  case afterSurgery = "M448"
  case hotInPregnancy = "M449"
  case packWithoutEnd = "M451"
  case heatOverPatch = "M452"
  case unreadWords = "M453"
  case lieOnPack = "M454"
  case avoidIfLacks = "M456"
  case skinAtRisk = "M458"
  case heart = "M459"
  case tooHot = "M460"
  case coldBarrierLikely = "M461"
  case loadedBend = "M462"
  case avoidIfLong = "M457"

  /// How severe it is. Safety checks define the severity of their codes; the others are in the table below.
  public var severity: Severity {
    guard let severity = Code.severities[self] else { preconditionFailure("\(rawValue) has no severity") }
    return severity
  }

  private static let severities: [Code: Severity] = {
    var severities: [Code: Severity] = [:]
    for (code, severity) in readerSeverities { severities[code] = severity }
    for report in SafetyCheck.all.flatMap(\.reports) { severities[report.code] = report.severity }
    return severities
  }()

  /// Whether it is about syntax. Diagnostics that follow from a syntax mistake are suppressed.
  public var isSyntax: Bool { rawValue.utf8.first == UInt8(ascii: "S") }
}

extension Code {
  /// The severities of the codes reported by the parser, the reader and the engine.
  static let readerSeverities: [(code: Code, severity: Severity)] = [
    (.tab, .error), (.colonWithoutSpace, .error), (.secondColon, .error), (.unclosedQuote, .error),
    (.textAfterQuote, .error), (.indentation, .error), (.onlyWords, .error), (.duplicateKey, .error),
    (.unclosedBracket, .error), (.badFirstCharacter, .error), (.refusedYAML, .error), (.dash, .error),
    (.hiddenByHash, .warning), (.characters, .error), (.tooMuch, .error), (.secondDocument, .error),
    (.escape, .error), (.bracketContent, .error), (.blockText, .error), (.unusedText, .error),
    (.unknownKey, .error), (.misplacedKey, .error), (.missingKey, .error), (.shape, .error), (.missingUnit, .error),
    (.clockTime, .error), (.phaseLength, .error), (.oddNumber, .error), (.choice, .error), (.range, .error),
    (.conflict, .error), (.moment, .error), (.typedText, .warning), (.formatVersion, .error), (.unreadable, .error),
    (.sentenceInBrackets, .error), (.placeholder, .error), (.emptyValue, .error), (.badID, .error),
    (.fileKind, .error), (.languageTag, .error), (.precision, .error),
    (.unknownExercise, .error), (.outsideLibrary, .error), (.cueBeyondWork, .error), (.cueTooLong, .warning),
    (.beyondMaximum, .warning), (.unevenSides, .warning), (.noRest, .warning), (.veryLong, .warning),
    (.noStopSign, .hint), (.missingTranslation, .warning), (.unusedExercise, .hint), (.withoutEffect, .hint),
    (.statedMinutes, .warning), (.unknownNotice, .error), (.brokenPart, .error), (.holdWithoutPhase, .error),
    (.timeTooShort, .error), (.sessionLimit, .error), (.restGrows, .hint), (.neverHeard, .hint),
    (.cueSilences, .warning), (.noSource, .warning), (.soundFile, .error), (.timeNotFilled, .hint),
    (.inheritedSets, .hint), (.beatUnheard, .warning), (.noTimeToSay, .warning),
    (.sentencesInEnglish, .warning), (.unknownRoutine, .error), (.playedRoutine, .error), (.voiceNotHere, .warning),
    (.variantNotHere, .warning),
    (.languageNotHere, .warning), (.soundNotHere, .warning), (.phonemeNotHere, .warning),
    (.unspokenScript, .warning), (.otherLanguage, .warning), (.strangeTag, .hint),
    (.unreachableStage, .warning),
    (.unknownJoint, .error), (.jointRange, .error), (.poseDoesNotFit, .warning), (.phaseWithoutPose, .warning),
    (.longPause, .hint), (.otherMeaning, .hint),
  ]
}
