// Makes asound importable from Swift, and hands its messages over instead of letting it print them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <alsa/asoundlib.h>
#include <stdarg.h>
#include <stdio.h>

/// Takes one message of ALSA's, without a line end.
typedef void (*limber_alsa_listener)(const char *message);

// The one place that keeps the listener.
static inline limber_alsa_listener *limber_alsa_place(void) {
  static limber_alsa_listener place;
  return &place;
}

// Swift cannot write a function with a variable number of arguments, which is what ALSA asks for.
static inline void limber_alsa_message(const char *file, int line, const char *function, int err, const char *format, ...) {
  char message[512];
  va_list arguments;
  (void)file;
  (void)line;
  va_start(arguments, format);
  int length = snprintf(message, sizeof message, "%s: ", function);
  if (length < 0 || length >= (int)sizeof message) length = 0;
  vsnprintf(message + length, sizeof message - (size_t)length, format, arguments);
  va_end(arguments);
  (void)err;
  limber_alsa_listener listener = *limber_alsa_place();
  if (listener) listener(message);
}

/// From now on ALSA writes nothing to standard error; the listener gets its messages. Call it once, before any device is opened.
static inline void limber_alsa_listen(limber_alsa_listener listener) {
  *limber_alsa_place() = listener;
  snd_lib_error_set_handler(limber_alsa_message);
}
