// Pages for the S codes.
// SPDX-License-Identifier: GPL-3.0-or-later

extension Explanation {
  static let syntax: [Explanation] = [
    Explanation(
      .tab, "A tab where spaces belong", .steps, wrong: "  - do: plank\n\t  hold: 20s",
      right: "  - do: plank\n    hold: 20s",
      "A tab is shown wider or narrower from program to program, so nobody can see what a line belongs to. Indent with "
        + "spaces, two for each level."),
    Explanation(
      .colonWithoutSpace, "No space after the colon", .steps, wrong: "  - do: plank\n    hold:30s",
      right: "  - do: plank\n    hold: 30s",
      "A name and its value are parted by a colon and a space. Without the space the line is read as one word."),
    Explanation(
      .secondColon, "A colon inside a text", .steps, wrong: "  - say: Remember: breathe.",
      right: "  - say: \"Remember: breathe.\"",
      "A colon followed by a space begins a value. A text that has one in it must stand in quotation marks."),
    Explanation(
      .unclosedQuote, "A quotation mark that is never closed", .steps, wrong: "  - say: \"Well done.\n  - rest: 10s",
      right: "  - say: \"Well done.\"\n  - rest: 10s",
      "A text that begins with a quotation mark ends with the same mark. It may go on over several lines when they stand "
        + "further in than its name."),
    Explanation(
      .textAfterQuote, "Text behind a closing quotation mark", .steps, wrong: "  - say: 'Now the child's pose.'",
      right: "  - say: \"Now the child's pose.\"",
      "The quoted text has ended before the line has. Often an apostrophe closed it: put double quotes around a text with "
        + "an apostrophe, or no quotes at all."),
    Explanation(
      .indentation, "A line that stands in no column", .steps, wrong: "  - do: plank\n     hold: 20s",
      right: "  - do: plank\n    hold: 20s",
      "The spaces in front of a line tell what it belongs to. Names that belong together stand in one column, and the dashes "
        + "of a list too."),
    Explanation(
      .onlyWords, "Words without a name", .steps, wrong: "  - do: plank\n    hold 20s",
      right: "  - do: plank\n    hold: 20s", "Every setting is written as a name, a colon, a space and a value."),
    Explanation(
      .duplicateKey, "The same name twice", .steps, wrong: "  - do: plank\n    hold: 20s\n    hold: 30s",
      right: "  - do: plank\n    hold: 30s",
      "Of two settings with one name only one can count, so keep the one you mean."),
    Explanation(
      .unclosedBracket, "A bracket that is never closed", .exercise,
      wrong: "kit: [mat, cushion\nhold: 5s\nsources: own judgement",
      right: "kit: [mat, cushion]\nhold: 5s\nsources: own judgement",
      "A list in brackets ends with `]`, settings in braces with `}`. They may go on over several lines when those stand "
        + "further in."),
    Explanation(
      .badFirstCharacter, "A character no text can start with", .steps, wrong: "  - say: @home, take a break.",
      right: "  - say: \"@home, take a break.\"",
      "Some characters have a meaning of their own at the start of a text. Quotation marks take it away."),
    Explanation(
      .refusedYAML, "Parts of YAML that are not used", .steps, wrong: "  - say: *Very* slowly.",
      right: "  - say: \"*Very* slowly.\"",
      "YAML has anchors (&), aliases (*), tags (!), merging (<<) and `?` keys. Routine files do without: an exercise is shared "
        + "by its id. A text that starts with one of these characters goes in quotation marks."),
    Explanation(
      .dash, "A dash that is not right", .steps, wrong: "  -do: plank", right: "  - do: plank",
      "An item of a list is a dash, a space and the item, on a line of its own below the list's name."),
    Explanation(
      .hiddenByHash, "Words hidden behind a number sign", .steps, wrong: "  - say: This is exercise #2 of three.",
      right: "  - say: \"This is exercise #2 of three.\"",
      "A space and a # begin a comment, which is for the author alone. Put the text in quotation marks when the # belongs to "
        + "it; put a space behind the # when it is a comment."),
    Explanation(
      .characters, "Characters a file cannot hold", .steps, wrong: "  - do: plank\n  \u{A0} hold: 20s",
      right: "  - do: plank\n    hold: 20s",
      "A routine file is text in UTF-8. Invisible characters, such as the no-break spaces that come along when text is "
        + "copied from a page, are read differently by different programs."),
    Explanation(
      .tooMuch, "More than a file may hold", .file,
      wrong: "format: 1\nroutine: Deep\nsteps: " + String(repeating: "[", count: 66)
        + String(repeating: "]", count: 66),
      right: "format: 1\nroutine: Flat\nsteps:\n  - do: plank",
      "A file has at most 1 MiB, a name at most 1,024 characters, and at most 64 lists and settings lie inside one "
        + "another. No routine comes near that."),
    Explanation(
      .secondDocument, "A second document", .steps, wrong: "  - do: plank\n---\nformat: 1", right: "  - do: plank",
      "One file holds one routine, one exercise or one notice. Lines of three dashes or dots, and lines that start with %, are "
        + "for files of another kind."),
    Explanation(
      .escape, "A backslash that stands for nothing", .routine, wrong: "summary: \"Half \\effort\"",
      right: "summary: 'Half \\effort'",
      "Inside double quotes a backslash begins a special character: \\\" \\\\ \\/ \\n \\t \\x41 \\u00e9. Write two backslashes "
        + "for one, or use single quotes."),
    Explanation(
      .bracketContent, "Something that cannot stand in brackets", .exercise,
      wrong: "kit: [\"mat\" cushion]\nhold: 5s\nsources: own judgement",
      right: "kit: [\"mat\", cushion]\nhold: 5s\nsources: own judgement",
      "Inside brackets the items are parted by commas, and a text with a colon, a question mark, a comma or a bracket stands "
        + "in quotation marks."),
    Explanation(
      .blockText, "A text over several lines begun wrongly", .routine, wrong: "summary: > All in one line",
      right: "summary: >\n  All in the lines\n  below",
      "After | or > the text begins on the next line, further in than its name. | keeps the line breaks, > joins the lines."
    ),
    Explanation(
      .unusedText, "Something behind a complete value", .exercise,
      wrong: "kit: [mat] and a cushion\nhold: 5s\nsources: own judgement",
      right: "kit: [mat, cushion]\nhold: 5s\nsources: own judgement",
      "After a closing bracket nothing but a comment may follow in its line."),
  ]
}
