#!/usr/bin/env python3
# The recipe of the chimes: run it in this folder and it writes open, start, end, rest and tick as WAV files.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five calm sounds, made of sine waves that die away like a struck bar.

Each is told from the others with closed eyes: open rises over three notes, start rises over two, end falls over
two, rest is one low note that lingers, tick is a short tap.
"""

import math
import os
import struct
import sys
import wave

RATE = 22050
# -12.4 dBFS: with this headroom, speech and a chime together stay below -1 dBFS.
PEAK = 0.24 * 32768

# Partials of a softly struck bar: times the note's frequency, loudness, and how much faster it dies away.
SOFT = [(1.0, 1.0, 1.0), (2.0, 0.30, 1.8), (3.01, 0.10, 3.0), (4.2, 0.04, 5.0)]
WOOD = [(1.0, 1.0, 1.0), (2.74, 0.35, 1.6), (5.2, 0.12, 2.5)]

# Name: length in seconds, the fade at the end, loudness, and the notes: (begins at, frequency in Hz, loudness, time
# constant of dying away in seconds, partials).
CHIMES = {
    "open": (1.60, 0.30, 1.0, [(0.00, 392.00, 0.9, 0.45, SOFT), (0.22, 523.25, 0.9, 0.45, SOFT), (0.44, 659.26, 1.0, 0.40, SOFT)]),
    "start": (0.80, 0.20, 1.0, [(0.00, 523.25, 1.0, 0.16, SOFT), (0.14, 783.99, 1.0, 0.22, SOFT)]),
    "end": (1.00, 0.25, 1.0, [(0.00, 783.99, 0.9, 0.16, SOFT), (0.16, 523.25, 1.0, 0.28, SOFT)]),
    "rest": (1.20, 0.30, 1.0, [(0.00, 329.63, 1.0, 0.38, SOFT)]),
    "tick": (0.06, 0.02, 0.8, [(0.00, 1046.50, 1.0, 0.011, WOOD)]),
}
# A note comes in over 3 ms, so that it is soft and still on time.
ATTACK = 0.003


def note(time, frequency, loudness, decay, partials):
    """The sound of one note so many seconds after it was struck."""
    if time < 0:
        return 0.0
    attack = 0.5 - 0.5 * math.cos(math.pi * min(time / ATTACK, 1.0))
    sound = sum(
        gain * math.exp(-time * faster / decay) * math.sin(2 * math.pi * frequency * times * time)
        for times, gain, faster in partials
    )
    return loudness * attack * sound


def chime(length, fade, loudness, notes):
    """The samples of a chime, its highest one being PEAK times its loudness."""
    sound = []
    for index in range(round(length * RATE)):
        time = index / RATE
        end = min((length - time) / fade, 1.0)
        sound.append(end * sum(note(time - begin, *rest) for begin, *rest in notes))
    highest = max(abs(sample) for sample in sound)
    return [round(sample / highest * PEAK * loudness) for sample in sound]


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for name, recipe in CHIMES.items():
        samples = chime(*recipe)
        with wave.open(os.path.join(folder, name + ".wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack("<%dh" % len(samples), *samples))


main()
