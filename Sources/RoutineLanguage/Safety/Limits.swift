// The one table of safety limits: how much, why, and where each figure comes from. The checks beside it read it.
// SPDX-License-Identifier: GPL-3.0-or-later

import RoutineEngine

/// A limit: what lies above its bounds is told, with the reason and the source.
struct Limit<Measure: Sendable>: Sendable {
  /// Above this the author is told that it is more than usual.
  var hint: Measure?
  /// Above this (for a distance, below) there is a warning.
  var warning: Measure?
  /// Above this (for a distance, below) it is an error.
  var error: Measure?
  /// Why, in a sentence or two.
  var why: String
  /// Where the figures come from; what is this project's own judgement is marked so.
  var source: String
}

/// A rule without a figure.
struct Rule: Sendable {
  /// What it looks for: tags of exercises, or phrases in texts.
  var signs: [String]
  /// Why, in a sentence or two.
  var why: String
  /// Where it comes from; what is this project's own judgement is marked so.
  var source: String
}

/// Every limit.
enum Limits {
  // MARK: Stretches

  static let stretchHold = Limit<Frames>(
    hint: .seconds(30), warning: .seconds(60),
    why: "Adults usually hold a stretch for 10 to 30 seconds, older people for 30 to 60. That is a usual range, not a "
      + "danger line.",
    source: "ACSM, Stretching and flexibility guidelines update (A)")

  static let stretchTotal = Limit<Frames>(
    warning: .seconds(120),
    why: "About a minute for each stretch and side does what stretching can do; more than two minutes add little.",
    source: "ACSM summary, Garber 2011 (B); the line of two minutes is own judgement")

  /// What a stretch adds up to at the least, unless the whole routine is a short break.
  static let stretchLeast = Limit<Frames>(
    hint: .seconds(30),
    why: "A stretch does most when its holds add up to about a minute, and little under half of that.",
    source: "ACSM summary, Garber 2011 (B); the line of half a minute is own judgement")

  /// The work and rests of a routine that is a short break, in which stretches may be shorter. Own judgement.
  static let shortBreak = Frames.seconds(180)

  static let stretchRepeats = Limit<Int>(
    warning: 5, why: "Two to five holds of the same stretch are usual; more add little.",
    source: "ACSM summary, Garber 2011 (B); NIH Go4Life, Upper back (A)")

  static let stretchBeforeStrength = Limit<Frames>(
    warning: .seconds(60),
    why:
      "A muscle that was held in a stretch for a minute or more is likely to be weaker for a while. Stretch it after "
      + "the strength work, or for less than 45 seconds.",
    source: "Kay and Blazevich 2012, Effect of acute static stretch (B)")

  static let bouncing = Rule(
    signs: ["bounce", "bounces", "bouncing", "bob up and down"],
    why: "A stretch is held still; bouncing makes the muscle pull back.", source: "NIH Go4Life, Upper back (A)")

  // MARK: Cold and heat

  static let coldLength = Limit<Frames>(
    warning: .seconds(15 * 60), error: .seconds(20 * 60),
    why: "Ten to fifteen minutes of cold are enough, and more than twenty may harm the skin.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)")

  static let coldGap = Limit<Frames>(
    warning: .seconds(2 * 3600), error: .seconds(3600),
    why: "The skin has to be as warm as before: two to three hours between two turns, one at the very least.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A); Barnsley Hospital NHS, Applying ice packs (A)")

  static let coldBarrier = Rule(
    signs: ["cloth", "towel", "towels", "cover", "sleeve", "wrap", "wrapped", "wrapping"],
    why: "Ice burns the skin. A damp cloth belongs between the pack and the skin.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)")

  static let skinCheck = Rule(
    signs: ["skin"],
    why: "Skin that turns white, blotchy or numb has had too much; look at it after about five minutes.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A); Oxford Osteopaths, the five minutes (C)")

  /// Cold shorter than this needs no look at the skin on the way. Oxford Osteopaths and peers, five minutes (C).
  static let skinCheckAfter = Frames.seconds(5 * 60)

  static let iceMassage = Limit<Frames>(
    warning: .seconds(10 * 60), why: "Ice on the bare skin is for ten minutes at most.",
    source: "Midlands Partnership NHS, Safe use of cold treatment (A)")

  static let heatLength = Limit<Frames>(
    warning: .seconds(20 * 60), error: .seconds(30 * 60),
    why: "Ten to twenty minutes of heat are enough, and more than thirty may burn the skin.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A); Scott and White with ExitCare, Heat therapy (A)")

  static let heatPerDay = Limit<Int>(
    warning: 3, why: "Heat is for three times a day at most.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A)")

  static let bedtime = Rule(
    signs: ["bed", "bedtime", "sleep", "asleep", "tonight", "night"],
    why: "Whoever falls asleep with a cold or warm pack wakes up with a burn.",
    source: "Midlands Partnership NHS, Safe use of heat treatment (A)")

  static let heatOnInjury = Rule(
    signs: ["new-injury"], why: "Heat makes a fresh injury swell; wait about two days.",
    source: "Scott and White with ExitCare, Heat therapy (A); A.D.A.M., Managing acute back pain at home (A)")

  // MARK: Strength

  static let plankHold = Limit<Frames>(
    warning: .seconds(60), error: .seconds(120),
    why:
      "Several planks of ten seconds do as much as a long one. A minute is a high level, and nothing speaks for more "
      + "than two.",
    source: "The Telegraph with Stuart McGill, Ten-second planks (B); Harvard Health, Modified front plank (A)")

  static let drillHold = Limit<Frames>(
    warning: .seconds(10), why: "These drills are built from holds of up to ten seconds; add repetitions, not seconds.",
    source: "PopSugar UK on Stuart McGill, Modified curl-up and pyramid (B)")

  static let bridges = Limit<Int>(
    warning: 30, why: "Thirty bridges a day are as far as the programme goes.",
    source: "Go Fly Human retelling a Mayo Clinic list (B)")

  static let catCamels = Limit<Int>(
    warning: 10, why: "Five or six cycles loosen the back; more than ten add nothing. No harm is known either.",
    source: "Best Health with Stuart McGill, Cat-camel back stretch (B)")

  static let warmUp = Rule(
    signs: ["warm-up", "aerobic"],
    why: "Muscles that work want to be warm: let some minutes of marching or easy movement come first.",
    source: "NHS, How to warm up (A)")

  /// Tags of work that wants a warm-up before it.
  static let strength: Set<String> = ["strength", "loaded"]

  static let breathHeld = Rule(
    signs: ["hold your breath", "holding your breath", "hold the breath", "keep your breath in"],
    why: "Holding the breath while straining drives the blood pressure up.",
    source: "NIH Go4Life, Seated row with resistance band (A); Heart Research UK, Breath-holding activities (A)")

  static let acute = Rule(
    signs: ["plank", "row", "back-lift", "toe-touch", "sit-up"],
    why: "A fresh spasm wants rest, breath and very small movements, not strength or deep bending.",
    source: "emedicinehealth.com and peers, toe touches and sit-ups (C); planks, rows and lifts are own judgement")

  /// How far the two sides may be apart, in repetitions; by time it is a tenth. Own judgement.
  static let sides = Limit<Int>(
    warning: 0, error: 1, why: "Both sides are best worked alike, unless someone who knows your back said otherwise.",
    source: "own judgement; Health Advocate, the same repetitions on both sides (C)")

  // MARK: Rest, words, notice

  static let restLength = Limit<Frames>(
    warning: .seconds(30 * 60), why: "A back wants to change its position every half hour.",
    source: "HealthLinkBC, Easing back into your daily activities (A)")

  static let bedRest = Rule(
    signs: ["bed rest", "stay in bed", "rest in bed", "lie in bed", "remain in bed"],
    why: "More than two days in bed make a sore back weaker and slower to recover.",
    source: "Chartered Society of Physiotherapy, Exercise advice for back pain (A)")

  /// The most days in bed that a text may advise. Chartered Society of Physiotherapy (A).
  static let daysInBed = 2

  static let pushing = Rule(
    signs: [
      "push through pain", "push through the pain", "push through any pain", "push past the pain", "push past pain",
      "work through the pain", "ignore the pain", "ignore pain", "ignore any pain", "no pain no gain",
    ],
    why: "Pain is the sign to ease off: go on at 0 to 3 out of 10, ease off at 4 or 5, and stop at 6.",
    source: "AHP Suffolk, Returning to activity (A); NHS inform, Exercises for back pain (A)")

  static let notice = Rule(
    signs: [],
    why: "A few signs that come with back pain need a doctor at once. The notice says them before the start.",
    source: "own judgement, a rule of this project")

  // MARK: Profiles

  static let earlyFlexion = Rule(
    signs: ["flexion"],
    why:
      "The discs are swollen in the first hour after waking. People who did not bend then had fewer days of pain; the "
      + "evidence is modest.",
    source: "Snook and others, Early-morning flexion (A); Stuart McGill as reported (B)")

  static let weakBones = Rule(
    signs: ["flexion"],
    why: "With osteoporosis, rounding the back far or under load can break a vertebra.",
    source:
      "Mayo Clinic, Guide to basic stretches (A); Too Fit To Fracture, table 5 (A); the Royal Osteoporosis Society "
      + "words it more mildly (A)")

  static let prone = Rule(
    signs: ["prone"], why: "Lying on the front presses on the belly.", source: "pages on pregnancy and exercise (C)")

  /// The longest lying flat on the back at a stretch.
  static let supine = Limit<Frames>(
    warning: .seconds(180),
    why:
      "From about the middle of pregnancy, lying flat on the back for long can press on a great vein. Prop the upper "
      + "body up, or lie on the side.",
    source: "pages on pregnancy and exercise, from week 16 or 20 on (C); the three minutes are own judgement")

  static let olderStretch = Limit<Frames>(
    hint: .seconds(30), why: "Older people gain most from holding a stretch for 30 to 60 seconds.",
    source: "ACSM, Stretching and flexibility guidelines update (A)")
}
