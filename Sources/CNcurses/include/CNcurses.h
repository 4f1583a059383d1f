// The capabilities of terminals, and what must be async-signal-safe.
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef LIMBER_CNCURSES
#define LIMBER_CNCURSES
#include <stdbool.h>
#include <stddef.h>

/// Writes the sequence that places the cursor; returns its length, or zero if it has no room.
size_t limber_place(int row, int column, char *text, size_t size);

/// Writes the sequence that selects one of the terminal's colours; returns its length, or zero if there is none.
size_t limber_colour(int number, char *text, size_t size);

/// A capability of the terminal by its terminfo name, such as "bold"; empty if it has none.
const char *limber_string(const char *name);

/// Whether the terminal named by TERM can position the cursor, which full-screen use requires.
bool limber_can_place_cursor(void);

/// The width of a character in cells according to the C library; -1 if it cannot be shown.
int limber_width(unsigned int scalar);

/// The number of colours of the terminal.
int limber_colours(void);

/// Opens a descriptor to draw on; returns false on failure.
bool limber_take_over(void);

/// Writes to it.
void limber_draw(const char *text, size_t length);

/// The sequence that turns the reports of mouse, focus and pasting on or off; empty where the terminal has no mouse.
const char *limber_reports(bool on);

/// Saves the terminal modes, before full-screen use.
void limber_remember_modes(void);

/// Installs handlers for crashes and for SIGQUIT that restore the terminal's modes.
void limber_guard_modes(void);

/// Installs handlers for crashes and for SIGQUIT that restore the terminal.
void limber_guard_terminal(void);

/// Restores the terminal if a screen is open. Async-signal-safe.
void limber_restore(void);

/// Removes the crash handlers.
void limber_unguard_terminal(void);

/// Buffers standard error if it goes to the terminal, to keep it off the screen.
void limber_keep_errors(void);

/// Prints the buffered output, and restores standard error.
void limber_show_errors(void);

/// Stops the program like Ctrl-Z, until it is continued.
void limber_stop(void);
#endif
