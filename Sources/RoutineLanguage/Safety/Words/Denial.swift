// Whether a sentence denies a phrase: before it ("do not …", "stop if …") or after it ("… is not needed").
// SPDX-License-Identifier: GPL-3.0-or-later

// 38 stored properties: each is a word, or a list of words, with one meaning.
/// The words that turn a phrase round, and the rules of how far they reach.
struct Denial: Sendable {
  /// Words that deny what comes after them.
  private let denies: Set<UInt16>
  /// Negations of a verb, for what comes before them: "should not", "isn't".
  private let nots: Set<UInt16>
  /// Words that end a phrase with a gap: what comes after them is not what the phrase means.
  let breaks: Set<UInt16>
  /// What takes a negation back: "do not stop", "not only", "do not be afraid".
  private let takesBack: Set<UInt16>
  /// Where what was said before no longer holds.
  private let turns: Set<UInt16>
  /// Words that make a condition.
  private let conditions: Set<UInt16>
  /// Advice that makes a condition after it a reason against: "stop if", "ask your doctor if".
  private let cautions: Set<UInt16>
  /// Verbs that may stand between a phrase and its negation or verdict.
  private let auxiliaries: Set<UInt16>
  /// Words that speak against what came before: "bouncing is harmful".
  private let verdicts: Set<UInt16>
  /// What something makes of a muscle that had better be left as it is: "bouncing makes it tighten".
  private let makes, spoilt: Set<UInt16>
  /// Words that send people elsewhere: "pregnant women should ask their midwife".
  private let dismissals: Set<UInt16>
  /// Verbs that begin a sentence after a question which sends people elsewhere: "Did you fall? See a doctor."
  private let referrals: Set<UInt16>
  private let or: Set<UInt16>
  /// What would be is not asked for.
  private let would: UInt16
  /// Words that begin a clause of its own.
  private let joins: Set<UInt16>
  /// Words after "leave" with which something stays where it is.
  private let stays: Set<UInt16>
  /// Words of what was said or done in former times: "we used to", "they were told to".
  private let used, to, but: UInt16
  /// Denials that go on over the comma between two adjectives.
  private let avoids: Set<UInt16>
  /// What ice does to bare skin: "can burn it".
  private let burns: Set<UInt16>
  /// Verbs after a condition that tell what to do against it: "if the pack touches the skin, stop".
  private let remedies: Set<UInt16>
  /// After "look" and "care", and verbs of those who treat the people spoken of.
  private let treats: Set<UInt16>
  /// Before "stop", which is then a word that is spoken: "until I say stop".
  private let says: Set<UInt16>
  /// After "leave" with which something is put off: "leave bending for later".
  private let putsOff: Set<UInt16>
  private let otherwise, after: UInt16
  private let cares: Set<UInt16>
  private let told, formerly, accustomed: Set<UInt16>
  /// Those of whom all but some are meant.
  private let everybody: Set<UInt16>
  /// How a sentence begins that speaks against the one before it: "That was wrong", "We know better", "Please don't".
  private let reproofs: [[UInt16]]
  private let leave, not, so, then: UInt16

  /// How many words a denial is looked for before and behind a phrase. Longer sentences cannot be followed by ear, and
  /// a text of one sentence has to be read in good time.
  private static let reach = 60

  init(_ book: inout PhraseBook) {
    func set(_ words: String) -> Set<UInt16> { Set(words.split(separator: " ").map { book.add($0) }) }
    nots = set(
      "not never cannot can't don't won't isn't aren't shouldn't doesn't didn't mustn't needn't wouldn't couldn't wasn't "
        + "weren't no")
    denies = nots.union(
      set(
        "nobody none nor neither without avoid avoids avoiding instead rather stop refrain nothing except unless beware "
          + "resist hardly skip free forbidden excluding excludes unlike prevent prevents preventing against protects no-one "
          + "noone rid lest forget myth zero excluded others"))
    breaks = nots.union(set("stop stops ease without instead avoid less smaller"))
    takesBack = set(
      "stop stops quit only just worry afraid fear hesitate mind forget matter pause give rest relent problem shy scared let "
        + "question doubt fail need't matters wonder panic beats loosens fuss")
    turns = set("but then just simply yet although though because since so instead while whereas however")
    conditions = set("if when whenever unless case before")
    cautions = set(
      "stop ask not never avoid leave skip check see call talk consult rest ease wait seek tell speak help doctor "
        + "midwife surgeon careful beware no don't looked")
    auxiliaries = set(
      "is are was were be will would should shall can could may might must do does did has have had need needs isn't aren't "
        + "won't shouldn't can't cannot doesn't don't mustn't needn't wouldn't only just never")
    verdicts = set(
      "irritates irritate unnecessary wrong bad harmful harms harm dangerous danger wasted waste forbidden unsafe risky "
        + "pointless useless myth mistake unhelpful worse banned backfires counterproductive injures damages damage stop ease "
        + "prohibited silly foolish nonsense nothing nobody stiffer weaker slower weakens stiffens slows rubbish "
        + "twaddle bunk tosh outdated")
    dismissals = set(
      "another different skip avoid ask leave left consult elsewhere instead excluded unsuitable see talk speak check choose "
        + "pick wait other rather stop seek refrain call ring omit pass elsewhere permission clearance first miss "
        + "hospital ambulance casualty seen checked examined")
    makes = set("make makes made leaves")
    spoilt = set("stiff weak slow tight tighten tense sore stiffen weaken clench cramp")
    (used, to, but) = (book.add("used"), book.add("to"), book.add("but"))
    avoids = set("avoid avoids avoiding without")
    burns = set("burn burns frostbite")
    says = set("say says shout call")
    putsOff = set("for out until till")
    remedies = set("stop wrap cover")
    treats = set("treat treats treating teach teaches after")
    (otherwise, after) = (book.add("else"), book.add("after"))
    cares = set("look looks looking")
    told = set("told taught advised believed trained")
    formerly = set("were was been once often always got years")
    accustomed = set("get gets got getting are be you're become becoming is")
    everybody = set("everyone everybody anyone anybody all")
    reproofs = [
      "that is wrong", "that was wrong", "this is wrong", "this was wrong", "it is wrong", "it was wrong",
      "that's wrong",
      "and that was wrong", "and it is wrong", "we know better", "please don't", "don't do", "we don't any",
      "we no longer",
      "today we", "nowadays", "these days", "we have stopped", "nobody should", "that is too", "that's too", "stick to",
      "that is outdated", "instead", "you should", "today you", "but today", "but that", "and we know",
    ].map { words in words.split(separator: " ").map { book.add($0) } }
    joins = set("and who that which or")
    (leave, not, so, then) = (book.add("leave"), book.add("not"), book.add("so"), book.add("then"))
    stays = set("on where in")
    referrals = set("see ask call ring send phone dial consult seek stop close")
    or = set("or nor")
    would = book.add("would")
  }

  /// Whether a sentence denies the phrase in a range of its tokens.
  ///
  /// - Parameters:
  ///   - isPerson: Whether the phrase speaks of people or their state, which may be told to look elsewhere.
  ///   - isMishap: Whether it is something to look out for, so that "if it is so" makes it none that is asked for.
  func denies(_ range: Range<Int>, in tokens: [SpokenWord], isPerson: Bool, isMishap: Bool) -> Bool {
    deniesBefore(range, in: tokens, isPerson: isPerson, isMishap: isMishap)
      || deniesAfter(range, in: tokens, isPerson: isPerson)
  }

  private func deniesBefore(_ range: Range<Int>, in tokens: [SpokenWord], isPerson: Bool, isMishap: Bool) -> Bool {
    var place = range.lowerBound - 1
    while place >= max(0, range.lowerBound - Denial.reach), tokens[place].word != SpokenWord.stop {
      let word = tokens[place].word
      if word == SpokenWord.comma {
        // A list goes on over its commas: "without fever, numbness or weakness", "avoid quick, jerky movements".
        if place == range.lowerBound - 1, place > 1, avoids.contains(tokens[place - 2].word) { return true }
        guard isInList(place, range, in: tokens) else { return false }
      } else if denies.contains(word) {
        let after = (place + 1)..<min(range.lowerBound, place + 4)
        if !after.contains(where: { takesBack.contains(tokens[$0].word) }) { return true }
      } else if word == but, place > 0, everybody.contains(tokens[place - 1].word) {
        return true
      } else if word == leave, place + 4 > range.lowerBound,
        tokens[range.upperBound...].prefix(2).contains(where: { putsOff.contains($0.word) })
      {
        return true
      } else if isOfFormerTimes(place, isPerson, in: tokens) || isPerson && isTreated(place, in: tokens) {
        return true
      } else if turns.contains(word) {
        return false
      } else if conditions.contains(word), isMishap || hasCaution(before: place, in: tokens) {
        return true
      }
      place -= 1
    }
    return false
  }

  /// Whether a word tells what was done or said in former times: "used to bounce", "were told to".
  private func isOfFormerTimes(_ place: Int, _ isPerson: Bool, in tokens: [SpokenWord]) -> Bool {
    let word = tokens[place].word
    if word == used, tokens[place + 1].word == to {
      return place == 0 || !accustomed.contains(tokens[place - 1].word)
    }
    return !isPerson && told.contains(word) && tokens[max(0, place - 3)..<place].contains { formerly.contains($0.word) }
  }

  /// Whether a word is of those who look after the people spoken of: "midwives who look after pregnant women".
  private func isTreated(_ place: Int, in tokens: [SpokenWord]) -> Bool {
    guard treats.contains(tokens[place].word) else { return false }
    return tokens[place].word != after || place > 0 && cares.contains(tokens[place - 1].word)
  }

  /// Whether what follows a comma tells what to do against what stands before it: "if the pack touches the skin, stop".
  private func isRemedied(after comma: Int, _ range: Range<Int>, in tokens: [SpokenWord]) -> Bool {
    comma + 1 < tokens.count && remedies.contains(tokens[comma + 1].word)
      && hasCondition(before: range.lowerBound, in: tokens)
  }

  /// Whether the sentence goes on over a comma, and the next one speaks against it.
  private func isReproved(after comma: Int, in tokens: [SpokenWord]) -> Bool {
    let end = tokens[comma...].prefix(12).firstIndex { $0.word == SpokenWord.stop }
    return end.map { reproves(from: $0 + 1, in: tokens) } ?? false
  }

  /// Whether what begins here speaks against the sentence before it.
  private func reproves(from place: Int, in tokens: [SpokenWord]) -> Bool {
    reproofs.contains { words in tokens[place...].lazy.map(\.word).starts(with: words) }
  }

  /// Whether a comma before a phrase is one of a list that ends in "or".
  private func isInList(_ comma: Int, _ range: Range<Int>, in tokens: [SpokenWord]) -> Bool {
    var place = comma + 1
    while place < min(tokens.count, comma + Denial.reach), tokens[place].word != SpokenWord.stop {
      if or.contains(tokens[place].word), place < range.lowerBound || place <= range.upperBound + 4 { return true }
      place += 1
    }
    return false
  }

  /// Whether the clause of a phrase is a condition: "if you have a bruise, use no warmth".
  private func hasCondition(before place: Int, in tokens: [SpokenWord]) -> Bool {
    tokens[max(0, place - 8)..<place].reversed().prefix { $0.word != SpokenWord.stop }.contains {
      conditions.contains($0.word)
    }
  }

  /// Whether what follows a comma takes back what stands before it: "…, not for people", "…, so don't".
  private func isTakenBack(after comma: Int, in tokens: [SpokenWord]) -> Bool {
    let next = tokens[(comma + 1)...].prefix(2).map(\.word)
    return next.first == not || next.count == 2 && next[0] == so && nots.contains(next[1])
  }

  /// Whether "leave" means to leave out: a patch that is left on, or where it is, is not.
  private func leavesOut(after place: Int, in tokens: [SpokenWord]) -> Bool {
    !tokens[(place + 1)...].prefix(3).contains { stays.contains($0.word) }
  }

  /// Whether a sentence that begins here sends away those whom the question before it spoke of: "See a doctor", "Then this
  /// isn't for you".
  private func sendsAway(from place: Int, in tokens: [SpokenWord]) -> Bool {
    guard let first = tokens[place...].first?.word else { return false }
    return referrals.contains(first) || tokens[place...].prefix(9).contains { $0.word == otherwise }
      || first == then && tokens[place...].prefix(5).contains { nots.contains($0.word) }
  }

  /// Whether "make" is followed by what is spoilt, at the end of its clause.
  private func spoils(after place: Int, in tokens: [SpokenWord]) -> Bool {
    let clause = tokens[(place + 1)...].prefix(7).prefix { $0.word != SpokenWord.stop && $0.word != SpokenWord.comma }
    return clause.count < 7 && clause.suffix(2).contains { spoilt.contains($0.word) }
  }

  private func hasCaution(before place: Int, in tokens: [SpokenWord]) -> Bool {
    let first = max(0, place - Denial.reach)
    var place = place - 1
    while place >= first, tokens[place].word != SpokenWord.stop {
      if cautions.contains(tokens[place].word), !takesBack.contains(tokens[place + 1].word) { return true }
      place -= 1
    }
    return false
  }

  private func deniesAfter(_ range: Range<Int>, in tokens: [SpokenWord], isPerson: Bool) -> Bool {
    var place = range.upperBound
    var left = !isPerson ? 7 : hasCondition(before: range.lowerBound, in: tokens) ? 24 : 12
    var hasVerb = false
    var hasComma = false
    while place < tokens.count, left > 0 {
      let word = tokens[place].word
      if place == range.upperBound, word == would { return true }
      if word == SpokenWord.stop {
        return reproves(from: place + 1, in: tokens) || isPerson && sendsAway(from: place + 1, in: tokens)
      }
      if word == SpokenWord.comma {
        if isTakenBack(after: place, in: tokens) || reproves(from: place + 1, in: tokens) { return true }
        guard isPerson else {
          return isRemedied(after: place, range, in: tokens) || isReproved(after: place, in: tokens)
        }
        hasComma = true
      } else if turns.contains(word) {
        return isPerson && dismissals.contains(word)
      } else if nots.contains(word), joins.contains(tokens[place - 1].word) {
        // "Grit your teeth and don't stop", "those who don't feel much" begin anew.
        if !isPerson { return false }
      } else if nots.contains(word), hasVerb || auxiliaries.contains(word) {
        let next = place + 1 < tokens.count ? tokens[place + 1].word : SpokenWord.stop
        return !takesBack.contains(next)
      } else if verdicts.contains(word) && !says.contains(tokens[place - 1].word) || hasVerb && burns.contains(word)
        || makes.contains(word) && spoils(after: place, in: tokens)
      {
        return true
      } else if isPerson, hasComma, nots.contains(word), hasCondition(before: range.lowerBound, in: tokens) {
        return place + 1 == tokens.count || !takesBack.contains(tokens[place + 1].word)
      } else if isPerson, hasVerb || hasComma, dismissals.contains(word),
        word != leave || leavesOut(after: place, in: tokens)
      {
        return true
      } else if conditions.contains(word), !isPerson {
        return false
      }
      if auxiliaries.contains(word) { hasVerb = true }
      place += 1
      left -= 1
    }
    return false
  }
}
