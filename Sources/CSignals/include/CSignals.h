// Signals as bytes in a pipe, for threads that poll it.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CSIGNALS
#define LIMBER_CSIGNALS
#include <stdbool.h>

/// Installs a handler that writes the number of the signal, as one byte, to a non-blocking descriptor.
///
/// Returns false and changes nothing if the signal is ignored, as under `nohup`, or already caught.
bool limber_catch(int number, int descriptor);

/// Restores the default action of a caught signal.
void limber_release(int number);
#endif
