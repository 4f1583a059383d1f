// The usual file system layer of SQLite, with faults.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulty_disk.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { sector = 512, most_files = 8 };

/// A change that was not synced: bytes at a place, or, without bytes, a new length.
struct change {
  struct change *next;
  sqlite3_int64 at;
  int count;
  unsigned char bytes[];
};

/// A file as it is safe on the disk, and what came after that.
struct tracked {
  char path[1024];
  unsigned char *bytes;
  sqlite3_int64 count;
  struct change *first, **last;
};

struct file {
  sqlite3_file base;
  struct tracked *tracked;
  sqlite3_file *real;
};

static sqlite3_vfs *usual;
static struct tracked files[most_files];
static struct {
  int code, delay, writes, cut_at, mark, mark_at_cut;
  unsigned seed;
  char folder[1024];
} state;

static unsigned next_random(unsigned *seed) {
  *seed = *seed * 1664525u + 1013904223u;
  return *seed >> 16;
}

static void resize(unsigned char **bytes, sqlite3_int64 *count, sqlite3_int64 wanted) {
  *bytes = realloc(*bytes, wanted > 0 ? (size_t)wanted : 1);
  if (wanted > *count) memset(*bytes + *count, 0, (size_t)(wanted - *count));
  *count = wanted;
}

/// Carries out a change, or only some of its sectors where a seed is given.
static void apply(const struct change *change, unsigned char **bytes, sqlite3_int64 *count, unsigned *seed) {
  if (change->count == 0) {
    if (!seed || next_random(seed) & 1) resize(bytes, count, change->at);
    return;
  }
  for (int start = 0; start < change->count; start += sector) {
    int length = change->count - start < sector ? change->count - start : sector;
    if (seed && !(next_random(seed) & 1)) continue;
    sqlite3_int64 at = change->at + start;
    if (at + length > *count) resize(bytes, count, at + length);
    memcpy(*bytes + at, change->bytes + start, (size_t)length);
  }
}

static void forget_changes(struct tracked *tracked) {
  while (tracked->first) {
    struct change *next = tracked->first->next;
    free(tracked->first);
    tracked->first = next;
  }
  tracked->last = &tracked->first;
}

static void forget(struct tracked *tracked) {
  if (tracked->path[0]) forget_changes(tracked);
  free(tracked->bytes);
  memset(tracked, 0, sizeof *tracked);
}

static struct tracked *find(const char *path, int makes) {
  for (int i = 0; i < most_files; i++)
    if (strcmp(files[i].path, path) == 0) return &files[i];
  for (int i = 0; makes && i < most_files; i++) {
    if (files[i].path[0]) continue;
    snprintf(files[i].path, sizeof files[i].path, "%s", path);
    files[i].last = &files[i].first;
    return &files[i];
  }
  return NULL;
}

/// Puts what the disk would have now into the folder.
static void cut(void) {
  unsigned seed = state.seed;
  // Nothing of the changes, all of them, or some.
  unsigned kind = next_random(&seed) % 4;
  for (int i = 0; i < most_files; i++) {
    if (!files[i].path[0]) continue;
    unsigned char *bytes = NULL;
    sqlite3_int64 count = 0;
    resize(&bytes, &count, files[i].count);
    if (count) memcpy(bytes, files[i].bytes, (size_t)count);
    for (struct change *change = files[i].first; change && kind != 0; change = change->next)
      apply(change, &bytes, &count, kind == 1 ? NULL : &seed);
    char path[3072];
    snprintf(path, sizeof path, "%s/%s", state.folder, strrchr(files[i].path, '/') + 1);
    FILE *out = fopen(path, "wb");
    if (out) {
      fwrite(bytes, 1, (size_t)count, out);
      fclose(out);
    }
    free(bytes);
  }
  state.mark_at_cut = state.mark;
}

static int change(struct tracked *tracked, const void *bytes, int count, sqlite3_int64 at) {
  if (state.code) return state.code;
  if (state.delay) usleep((useconds_t)state.delay);
  if (!tracked) return SQLITE_OK;
  struct change *new = malloc(sizeof *new + (size_t)count);
  new->next = NULL;
  new->at = at;
  new->count = count;
  if (count) memcpy(new->bytes, bytes, (size_t)count);
  *tracked->last = new;
  tracked->last = &new->next;
  if (++state.writes == state.cut_at) cut();
  return SQLITE_OK;
}

static sqlite3_file *real(sqlite3_file *file) { return ((struct file *)file)->real; }

static int file_close(sqlite3_file *file) {
  int code = real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
  return code;
}
static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), bytes, count, at);
}
static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at) {
  int code = change(((struct file *)file)->tracked, bytes, count, at);
  return code ? code : real(file)->pMethods->xWrite(real(file), bytes, count, at);
}
static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  int code = change(((struct file *)file)->tracked, NULL, 0, size);
  return code ? code : real(file)->pMethods->xTruncate(real(file), size);
}
static int file_sync(sqlite3_file *file, int flags) {
  (void)flags;
  struct tracked *tracked = ((struct file *)file)->tracked;
  if (!tracked) return SQLITE_OK;
  for (struct change *change = tracked->first; change; change = change->next)
    apply(change, &tracked->bytes, &tracked->count, NULL);
  forget_changes(tracked);
  return SQLITE_OK;
}
static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
static int file_lock(sqlite3_file *file, int lock) { return real(file)->pMethods->xLock(real(file), lock); }
static int file_unlock(sqlite3_file *file, int lock) { return real(file)->pMethods->xUnlock(real(file), lock); }
static int file_reserved(sqlite3_file *file, int *result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
static int file_control(sqlite3_file *file, int code, void *argument) {
  return real(file)->pMethods->xFileControl(real(file), code, argument);
}
static int file_sector(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
// A disk that promises nothing.
static int file_promises(sqlite3_file *file) {
  (void)file;
  return 0;
}
static int file_map(sqlite3_file *file, int page, int size, int extends, void volatile **memory) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extends, memory);
}
static int file_map_lock(sqlite3_file *file, int at, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), at, count, flags);
}
static void file_barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
static int file_unmap(sqlite3_file *file, int removes) {
  return real(file)->pMethods->xShmUnmap(real(file), removes);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_promises,
    .xShmMap = file_map,
    .xShmLock = file_map_lock,
    .xShmBarrier = file_barrier,
    .xShmUnmap = file_unmap,
};

static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *result) {
  (void)vfs;
  struct file *shim = (struct file *)file;
  shim->real = (sqlite3_file *)(shim + 1);
  shim->tracked = name && flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL) ? find(name, 1) : NULL;
  int code = usual->xOpen(usual, name, shim->real, flags, result);
  shim->base.pMethods = shim->real->pMethods ? &methods : NULL;
  return code;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int syncs) {
  (void)vfs;
  struct tracked *tracked = find(name, 0);
  if (tracked) forget(tracked);
  return usual->xDelete(usual, name, syncs);
}

const char *limber_faulty_disk(void) {
  static const char *const name = "limber-faulty-disk";
  static sqlite3_vfs disk;
  if (!usual) {
    usual = sqlite3_vfs_find(NULL);
    disk = *usual;
    disk.zName = name;
    disk.pNext = NULL;
    disk.szOsFile = (int)sizeof(struct file) + usual->szOsFile;
    disk.xOpen = disk_open;
    disk.xDelete = disk_delete;
    sqlite3_vfs_register(&disk, 0);
  }
  return name;
}

void limber_faulty_disk_reset(void) {
  for (int i = 0; i < most_files; i++) forget(&files[i]);
  memset(&state, 0, sizeof state);
  state.mark = state.mark_at_cut = -1;
}
void limber_faulty_disk_fail(int code) { state.code = code; }
void limber_faulty_disk_delay(int microseconds) { state.delay = microseconds; }
void limber_faulty_disk_cut(int write, const char *folder, unsigned seed) {
  state.cut_at = write;
  state.seed = seed;
  snprintf(state.folder, sizeof state.folder, "%s", folder);
}
int limber_faulty_disk_writes(void) { return state.writes; }
void limber_faulty_disk_mark(int mark) { state.mark = mark; }
int limber_faulty_disk_mark_at_cut(void) { return state.mark_at_cut; }
