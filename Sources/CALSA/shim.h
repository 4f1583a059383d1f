// Makes asound importable from Swift, and redirects its messages to a callback.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <alsa/asoundlib.h>
#include <stdarg.h>
#include <stdio.h>

/// Receives a message from ALSA, without a line end.
typedef void (*limber_alsa_listener)(const char *message);

// Stores the listener.
static inline limber_alsa_listener *limber_alsa_place(void) {
  static limber_alsa_listener place;
  return &place;
}

// In C, because ALSA needs a variadic function, which Swift cannot define.
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

/// Sends ALSA's messages to the listener instead of standard error. Call it once, before any device is opened.
static inline void limber_alsa_listen(limber_alsa_listener listener) {
  *limber_alsa_place() = listener;
  snd_lib_error_set_handler(limber_alsa_message);
}
