#!/usr/bin/env bash
# Private memory, processor and wake-ups of a headless session of five minutes, silent and through ALSA.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints one row a figure: what, figure, budget, and whether it holds. LIMBER names the program, SECONDS_LONG another
# length. Through ALSA the sound goes to the test card of the tests, which keeps real time; it needs gcc.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

limber=${LIMBER:-.build/release/limber}
length=${SECONDS_LONG:-300}
failed=0

if [ ! -x "$limber" ]; then
  echo "headless.sh: $limber is not there. Run \`make\` first." >&2
  exit 2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# row WHAT FIGURE BUDGET UNIT
row() {
  local verdict=ok
  if [ "$3" != - ] && awk "BEGIN { exit !($2 > $3) }"; then
    verdict="too much"
    failed=1
  fi
  printf '%-44s %10s %-12s budget %-6s %s\n' "$1" "$2" "$4" "$3" "$verdict"
}

# measure NAME OUTPUT
measure() {
  local socket=$folder/$1.sock process seconds switches task memory peak=0 end
  "$limber" play ten-minute-back-care --output "$2" --view none --control "$socket" &
  process=$!
  end=$((SECONDS + length))
  while [ "$SECONDS" -lt "$end" ]; do
    sleep 1
    if [ ! -d "/proc/$process" ]; then
      wait "$process" || true
      echo "headless.sh: the session through $2 ended too early" >&2
      exit 2
    fi
    memory=$(awk '/^RssAnon/ { print $2 }' "/proc/$process/status")
    if [ "$memory" -gt "$peak" ]; then peak=$memory; fi
  done
  # The process's own clock: the times in /proc are counted in ticks, which such short spells of work fall between.
  seconds=$(python3 -c "import time; print(time.clock_gettime(~$process << 3 | 2))")
  switches=0
  for task in "/proc/$process"/task/*/status; do
    switches=$((switches + $(awk '/^voluntary_ctxt_switches/ { print $2 }' "$task")))
  done
  "$limber" control quit --control "$socket" >/dev/null
  wait "$process"
  row "play, $1: private memory (RssAnon), peak" "$(awk "BEGIN { printf \"%.1f\", $peak / 1024 }")" 16 MiB
  row "play, $1: processor, of one core" \
    "$(awk "BEGIN { printf \"%.2f\", $seconds * 100 / $length }")" 1 "%"
  row "play, $1: wake-ups" "$(awk "BEGIN { printf \"%.0f\", $switches / $length }")" - "a second"
}

measure silent silent
if command -v gcc >/dev/null 2>&1; then
  gcc -O2 -shared -fPIC -DPIC -o "$folder/card.so" Tests/Support/TestCard/testcard.c -lasound
  sed "s|LIBRARY|$folder/card.so|" Tests/Support/TestCard/asound.conf >"$folder/asound.conf"
  ALSA_CONFIG_PATH=$folder/asound.conf measure ALSA "alsa:testcard:FOLDER=none,SPEED=1"
else
  echo "headless.sh: without gcc there is no test card, so nothing is measured through ALSA" >&2
fi
exit "$failed"
