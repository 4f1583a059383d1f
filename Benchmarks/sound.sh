#!/usr/bin/env bash
# Rendering against its yardsticks, in one run: bare synthesis of the same phrases, and espeak-ng with sox.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Figures are processor time of whole processes, so that a busy machine changes them little. Needs the release build, python3,
# espeak-ng and sox.

set -euo pipefail
cd "$(dirname "$0")/.."

routine=${1:-ten-minute-back-care}
bin=.build/release
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$bin/limber" plan --json "$routine" | python3 -c '
import json, sys
seen = {}
for cue in json.load(sys.stdin)["cues"]:
    if cue["kind"] == "speech": seen[cue["text"].replace("\n", " ")] = True
print("\n".join(seen))
' > "$folder/phrases"

# spent COMMAND...: prints the processor time of the command and its children in milliseconds.
spent() {
  local TIMEFORMAT='%U %S'
  { time "$@" > /dev/null 2>&1; } 2>&1 | awk '{printf "%d\n", ($1 + $2) * 1000}'
}

bare() { "$bin/SoundBench" < "$folder/phrases"; }
render() { "$bin/limber" render --quiet "$routine" -o "$folder/session.wav"; }
joined() {
  local number=0 phrase
  while IFS= read -r phrase; do
    number=$((number + 1))
    espeak-ng -v en+f2 -s 150 -w "$folder/$(printf %04d $number).wav" -- "$phrase"
  done < "$folder/phrases"
  sox "$folder"/[0-9]*.wav "$folder/joined.wav"
}

bare_time=$(for _ in 1 2 3 4 5; do spent bare; done | sort -n | head -1)
render_time=$(for _ in 1 2 3 4 5; do spent render; done | sort -n | head -1)
joined_time=$(spent joined)
render
cp "$folder/session.wav" "$folder/first.wav"
render
cmp -s "$folder/session.wav" "$folder/first.wav" && same=yes || same=NO

echo "$(wc -l < "$folder/phrases") distinct phrases of $routine"
echo "bare synthesis            ${bare_time} ms"
echo "limber render             ${render_time} ms, $(awk "BEGIN {printf \"%.2f\", $render_time / $bare_time}") times bare (budget 1.5)"
echo "espeak-ng -w and sox      ${joined_time} ms, $(awk "BEGIN {printf \"%.1f\", $joined_time / $render_time}") times render (budget at least 5)"
echo "two renders are the same: $same"
