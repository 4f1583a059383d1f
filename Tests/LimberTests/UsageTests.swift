// Mistakes on the command line: each kind that ArgumentParser knows is one line in Limber's voice, with status 64.
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import limber

@Suite struct UsageTests {
  @Test(arguments: [
    // A name that is not there.
    ("plna x", "there is no command `limber plna`; did you mean `limber plan`? `limber --help` lists them"),
    ("--zzzzzzzz", "unknown option `--zzzzzzzz`; `limber --help` tells what it takes"),
    ("play x --frmo 3", "unknown option `--frmo`; did you mean `--from`?"),
    ("play x --zzz", "unknown option `--zzz`; `limber play --help` tells what it takes"),
    ("play x -z", "unknown option `-z`; `limber play --help` tells what it takes"),
    (
      "render x -oq",
      "unknown option `-oq`, or missing value for `-o <output>` in `-oq`; `limber render --help` tells what it takes"
    ),
    // Too much, too little.
    ("plan a b", "unexpected argument `b`; `limber plan --help` tells what it takes"),
    ("plan a b c", "2 unexpected arguments: `b`, `c`; `limber plan --help` tells what it takes"),
    ("play", "missing expected argument `<routines> ...`; `limber play --help` tells what it takes"),
    ("render x", "missing expected argument `--output <output>`; `limber render --help` tells what it takes"),
    ("schedule add", "missing expected argument `<routine>`; `limber schedule add --help` tells what it takes"),
    ("play x --view", "missing value for `--view <view>`; `limber play --help` tells what it takes"),
    ("play x --raw=3", "the option `--raw` does not take any value, but `3` was specified"),
    // A value that is none.
    (
      "play x --speed fast",
      "the value `fast` is invalid for `--speed <speed>`; `limber play --help` tells what it takes"
    ),
    (
      "play x --view tv",
      "the value `tv` is invalid for `--view <view>`; please provide one of `screen`, `lines`, `spoken-lines`, `json` or `none`"
    ),
    (
      "list --goal fun",
      "the value `fun` is invalid for `--goal <goal>`; please provide one of the following: acute, mobility, stability, maintenance, relaxation, recovery"
    ),
    ("play x --lead-in 9:30", "--lead-in <length>: `9:30` could be minutes or hours; write `9m 30s`"),
    ("list --shorter-than 10", "--shorter-than <length>: 10 what? Write `10s` for seconds or `10m` for minutes"),
    ("play x --until 25:00", "--until <11:00>: `25:00` is not a time of day; write it like 11:00"),
    (
      "play x --output loud",
      "--output <output>: `loud` is no place for sound; write alsa, alsa:DEVICE, silent, pipe:PATH or -"
    ),
    // What does not go together.
    ("check x --watch --fix", "--watch only looks; leave out --fix and --diff"),
    ("check - --fix", "standard input can only be looked at; leave out --fix and --watch, or name a file"),
    ("fmt - x.yaml", "standard input stands alone; leave the other files out"),
    ("play x --lead-in 2h", "a --lead-in is at most 1h"),
    // The commands of a session.
    ("control paus", "there is no command \"paus\"; did you mean pause? `limber control --help` lists them"),
    ("control seek -9:30", "`-9:30` could be minutes or hours; write `-9m 30s`"),
    ("control next 10s", "the command next stands alone; \"10s\" is too much"),
  ]) func aMistakeIsToldInOneLine(_ words: String, _ line: String) throws {
    let outcome = try Program.run(words.split(separator: " ").map(String.init))
    #expect(outcome.errors == "limber: \(line)\n")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
  }

  @Test(arguments: [
    ("Can't do that for 'don't'.", "can't do that for `don't`"),
    ("I can't read `x`.", "I can't read `x`"), ("", "; `limber x --help` tells what it takes"),
    ("Wrong 'a. B'. Do c.", "wrong `a. B`; do c"),
    ("One:\n  - a\n  - b", "one: a, b"),
    ("The value 'a' is invalid for '<b>'", "the value `a` is invalid for `<b>`; `limber x --help` tells what it takes"),
    ("The value 'it's: 'is invalid for 'x' is invalid for '<b>': Say d.", "<b>: Say d"),
  ]) func anyMessageBecomesALine(_ message: String, _ line: String) {
    #expect(UsageMessage(message, of: "limber x").line == line)
  }
}
