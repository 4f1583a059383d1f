// Makes SQLite importable from Swift.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

/// Tells SQLite to copy a text that is bound. The constant itself is a cast, which Swift cannot import.
static inline int limber_sqlite_bind_text(sqlite3_stmt *statement, int place, const char *text, int length) {
  return sqlite3_bind_text(statement, place, text, length, SQLITE_TRANSIENT);
}
