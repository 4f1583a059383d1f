// Signals as bytes in a pipe, for threads that wait at it.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CSIGNALS
#define LIMBER_CSIGNALS
#include <stdbool.h>

/// From now on a signal writes its number, as one byte, to a descriptor that never blocks.
///
/// False where the signal is ignored, as `nohup` asks, or is caught already: then everything stays as it is.
bool limber_catch(int number, int descriptor);

/// Gives a signal that was caught its default effect back.
void limber_release(int number);
#endif
