// All built-in texts that are shown, each with the placeholders its wording may use.
// SPDX-License-Identifier: GPL-3.0-or-later

/// A built-in text that is shown.
public enum DisplayKey: String, CaseIterable, Hashable, Sendable {
  // MARK: Parts of an exercise

  /// `<number>`: a length in seconds.
  case seconds
  /// `<side>`
  case side
  case takingTurns
  /// `<set> <sets>`
  case setOf
  /// `<set>`
  case setNumber
  /// `<round> <rounds>`
  case roundOf
  /// `<repetition> <repetitions>`
  case repetitionOf
  /// `<count>`, counted by it: what is to be done at the listener's own pace.
  case repetitionsToDo
  /// `<repetition>`
  case repetitionNumber
  /// `<exercise> <exercises>`
  case exerciseOf

  // MARK: The moment of a session

  case oneMoment
  case isPaused
  case noSound
  case theEnd
  /// Shown while the session waits for the listener.
  case yourTime
  case changeSides
  /// `<time>`
  case timeToGo
  case comingUp
  /// `<name>`
  case comingUpName
  /// `<what>`: what follows the current work.
  case next
  /// `<what>`: what follows the upcoming work.
  case then
  /// `<time> <what>`
  case restThen
  /// `<what>`
  case changeSidesTo

  // MARK: What happened

  /// `<key>`: paused, and the key to resume.
  case pausedUntil
  case goingOn
  /// `<reason>`
  case soundLost
  case soundLostAgain
  case soundBack
  case soundOff
  case soundIsOff
  /// `<percent>`
  case volumeIs
  /// `<words>`: words a minute.
  case speedIs
  /// `<length>`
  case wentBack
  /// `<length>`
  case wentForward
  /// `<what>`: a segment that waits for the listener.
  case goOnWhenReady
  /// `<key>`: how a wait for the listener is ended.
  case pressWhenReady
  /// `<low>` and `<high>`: a range of repetitions.
  case repetitionRange
  /// `<key>`
  case quitQuestion
  /// `<key>`: the same for narrow screens.
  case quitQuestionShort
  /// `<key>`: the same for the line view.
  case quitQuestionLine
  case effortQuestion
  /// The keys that rate, in the help.
  case tellPain
  case tellEffort

  // MARK: Keys and commands, in one word

  case wordPause
  case wordGoOn
  case wordNext
  case wordBack
  case wordAgain
  case wordLonger
  case wordShorter
  case wordKeys
  case wordQuit
  /// What the key does that begins the session.
  case wordStart
  /// What it does where more is to be read first.
  case wordReadOn

  // MARK: Keys and commands, in a few words

  case commandPause
  case commandResume
  case commandToggle
  case commandNext
  case commandPrevious
  case commandAgain
  case commandExtend
  case commandShorten
  case commandSeek
  case commandVolume
  case commandMute
  case commandSpeed
  case commandQuit
  case commandPutOff
  case commandRate
  case askStatus
  case askWatch
  case askResumeLast
  case askYes
  /// `<length>`
  /// `<length>`
  case putOff
  case makeLonger
  /// `<length>`
  case makeShorter
  /// `<length>`
  case moveForward
  /// `<length>`
  case moveBack
  /// `<percent>`
  case setVolume
  /// `<percent>`
  case makeLouder
  /// `<percent>`
  case makeQuieter
  /// `<words>`: words a minute.
  case setSpeed
  case makeFaster
  case makeSlower
  case showKeys
  /// `<key>`
  case askToQuit
  /// `<keys>`
  case keysLine

  // MARK: Names of keys

  case keySpace
  case keyEnter
  case keyEscape
  case keyBackspace
  case keyUp
  case keyDown
  case keyLeft
  case keyRight
  case keyPageUp
  case keyPageDown
  case keyHome
  case keyEnd
  case keyTab
  case keyClearLine
  case keyClick

  // MARK: Ratings

  /// `<value>`
  case painIs
  /// `<value>`
  case effortIs
  /// What a number of pain means, after it.
  case painGoOn
  case painDoLess
  case painStop
  /// Why nothing can be gone on with.
  case aSessionIsOn

  // MARK: Programmes

  /// `<stage> <stages> <name> <done> <sessions>`
  case stageProgress
  /// `<stage> <stages> <name> <done>`: of a stage without a next one.
  case stageLast
  /// `<days>`
  case stageRepeated
  /// `<days>`
  case stageSteppedBack
  case stageMovedOn
  /// `<name>`
  case stageWaitsForYes
  case stageUnrated
  case stageTooHard
  /// `<name>`
  case stageGone
  /// `<value>`
  case painGivesLess
  /// `<value>`
  case painGivesRest
  case painRises
  /// `<count>`, counted by it.
  case sessionsAWeek
  /// `<day>`
  case nextIsDue
  /// `<programme> <routine>`
  case todayIs
  /// `<programme>`
  case todayIsFree
  /// `<value>`, that of last time.
  case askPain
  case askPainFirst
  /// `<name> <what>`
  case askStage
  /// `<name>`
  case stageBegins
  case stageStays
  /// `<name>`
  case stageAgreed
  case noStageWaits
  /// `<change>`: a number with its sign.
  case changeRepetitions
  /// `<change>`
  case changeSets
  /// `<change>`
  case changeHold
  /// `<change>`
  case changeTime
  /// `<change>`
  case changeRest
  /// `<exercises>`
  case changeOnly
  case changeHalved

  // MARK: The summary of a session

  /// `<time> <counts> <worked> <rested>`
  case finished
  /// `<time> <counts> <worked> <rested>`
  case stopped
  /// `<count>`, counted by it.
  case setsDone
  /// `<count>`, counted by it.
  case setsCutShort
  /// `<count>`, counted by it.
  case setsSkipped

  // MARK: The status

  /// `<state> <what> <position> <duration> <volume>`
  case status
  case statePlaying
  case statePaused
  case stateEnded
  /// The reason for waiting before a session begins, as the start of a sentence.
  case preparing
  /// The same, for the sound device.
  case waitingForDevice
  /// `<time>`: when a session that was put off begins.
  case putOffUntil
  /// `<length>`: the same, from now.
  case isPutOff
  /// Why the display stays on, as a desktop shows it.
  case displayStaysOn

  // MARK: The plan

  case planStep
  case planStart
  case planLength
  case planExercise
  case planDose
  /// `<work>`: follows the length of the session.
  case planTotal
  case planWaits
  case barWork
  case barBetween
  case barSpeech
  /// Shown instead of a length.
  case untilYouGoOn
  /// `<time>`
  case atMost
  /// `<words> <priority> <time> <reason>`
  case leftOut
  case noRoom
  case overlapsAuthor
  /// `<priority>`
  case overlaps
  /// `<needs> <has>`
  case tooLong

  // MARK: Questions

  case askProfile
  case askProfileNumbers
  /// `<command>`: what changes it.
  case profileKept
  case profileOlderAdult
  case profileOsteoporosis
  case profilePregnant
  case profileFirstHour
  case profileAfterSurgery
  /// `<percent>`
  case askKeepVolume
  /// `<words>`: words a minute.
  case askKeepSpeed
  case kept
  case notKept
  case yes
  case ratePainAfter
  case rateEffort
  case notARating

  // MARK: The choice of routines

  case typeToFilter
  case nothingMatches
  /// `<count>`, counted by it.
  case minutes
  case nothingNeeded
  /// `<kit>`
  case youNeed
  /// `<count>`, counted by it.
  case andMore
  case choosePlay
  case chooseMark
  case chooseChange
  case chooseOptions
  case chooseList
  case chooseLeave
  case chooseAll
  /// Headings.
  case chooserBroken
  /// `<place>`: such as `at set 2 of Bird dog`.
  case goesOn
  case chooserFavourites
  case chooserPlayed
  case chooserOthers
  case chooserFaulty
  /// `<count>`, counted by it.
  case moreAbove
  /// `<count>`, counted by it.
  case moreBelow
  case markRefused
  case markFaulty
  /// `<who>`
  case notFor
  /// `<names>`
  case fitsInstead
  /// `<reason>`: who should leave it out.
  case notIf
  case playedToday
  case playedYesterday
  /// `<count>`, counted by it.
  case playedDaysAgo
  /// `<title>`
  case cannotBePlayed
  case optionGuidance
  case optionVoice
  case optionProfile
  case optionStart
  case asSet
  case fromTheStart
}
