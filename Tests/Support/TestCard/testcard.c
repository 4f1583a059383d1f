// A sound card for tests: it plays into a file on a true time line, as fast as it is told to, and fails when it is told to.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An ALSA plug-in of the kind `ioplug`. Like a real card it reads out of ALSA's ring as time goes by, so sound that the
// player takes back before its time is never recorded.
//
// Configuration: `folder` (where it records and takes orders; `none` for neither, which costs next to nothing), `rate`,
// `channels`, `format` (S16 or S32), `speed` (times real time).
//
// It records: `heard.raw`, everything heard since the card was first opened, silence where nothing was; and `log`, a line for
// each thing that happened: the place on the time line in frames, and what.
//
// It takes orders as files in the folder: `gone` (no such device, while playing and when opened), `busy` (at opening),
// `stall` (it stands still), `empty` (it always says that it ran out of sound), `suspend` (once: the machine slept).

#include <alsa/asoundlib.h>
#include <alsa/pcm_external.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

struct card {
  snd_pcm_ioplug_t io;
  char folder[256];
  int is_plain;  // neither records nor takes orders
  double speed;
  int heard;  // heard.raw
  FILE *log;
  double epoch;  // the time at which the time line begins
  int running;
  int64_t began;         // place on the time line at which it began to run
  int64_t played;        // frames played since then
  int64_t stalled;       // frames that time has gone on while it stood still
  snd_pcm_uframes_t at;  // where in the ring the next frame is, counted up to the ring's boundary
  snd_pcm_uframes_t boundary;
};

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

// The place on the time line: frames since the card was first opened.
static int64_t place(const struct card *card) {
  return (int64_t)((seconds() - card->epoch) * card->speed * card->io.rate);
}

static void path_of(const struct card *card, const char *name, char *path, size_t size) {
  snprintf(path, size, "%s/%s", card->folder, name);
}

static int is_ordered(const struct card *card, const char *name) {
  if (card->is_plain) return 0;
  char path[300];
  path_of(card, name, path, sizeof path);
  return access(path, F_OK) == 0;
}

static void forget_order(const struct card *card, const char *name) {
  char path[300];
  path_of(card, name, path, sizeof path);
  unlink(path);
}

static void note(struct card *card, int64_t frame, const char *what) {
  fprintf(card->log, "%lld %s\n", (long long)frame, what);
  fflush(card->log);
}

static size_t frame_bytes(const struct card *card) {
  return (size_t)snd_pcm_format_physical_width(card->io.format) / 8 * card->io.channels;
}

// Records frames out of the ring.
static void record(struct card *card, int64_t count) {
  const snd_pcm_channel_area_t *areas = snd_pcm_ioplug_mmap_areas(&card->io);
  size_t bytes = frame_bytes(card);
  while (count > 0 && areas) {
    snd_pcm_uframes_t offset = card->at % card->io.buffer_size;
    int64_t run = (int64_t)(card->io.buffer_size - offset);
    if (run > count) run = count;
    const char *from = (const char *)areas[0].addr + areas[0].first / 8 + offset * bytes;
    off_t to = (off_t)((card->began + card->stalled + card->played) * (int64_t)bytes);
    if (!card->is_plain && pwrite(card->heard, from, (size_t)run * bytes, to) < 0) note(card, 0, "cannot record");
    card->at = (card->at + (snd_pcm_uframes_t)run) % card->boundary;
    card->played += run;
    count -= run;
  }
}

// Frames the player has written and the card has not played.
static int64_t queued(const struct card *card) {
  int64_t written = (int64_t)card->io.appl_ptr - (int64_t)card->at;
  return written < 0 ? written + (int64_t)card->boundary : written;
}

// Plays up to now. Returns an error number below zero when it cannot; ALSA makes an underrun of every such number, so the other
// troubles are told by the state.
static int play_on(struct card *card) {
  if (is_ordered(card, "gone")) {
    card->running = 0;
    snd_pcm_ioplug_set_state(&card->io, SND_PCM_STATE_DISCONNECTED);
    return 0;
  }
  if (is_ordered(card, "suspend")) {
    forget_order(card, "suspend");
    note(card, place(card), "suspend");
    card->running = 0;
    snd_pcm_ioplug_set_state(&card->io, SND_PCM_STATE_SUSPENDED);
    return 0;
  }
  if (!card->running) return 0;
  int64_t due = place(card) - card->began - card->stalled - card->played;
  if (is_ordered(card, "stall")) {
    card->stalled += due;
    return 0;
  }
  int64_t waiting = queued(card);
  int ran_out = due > waiting || is_ordered(card, "empty");
  record(card, due > waiting ? waiting : due);
  if (!ran_out) return 0;
  note(card, card->began + card->stalled + card->played, "underrun");
  card->running = 0;
  snd_pcm_ioplug_set_state(&card->io, SND_PCM_STATE_XRUN);
  return -EPIPE;
}

static snd_pcm_sframes_t card_pointer(snd_pcm_ioplug_t *io) {
  struct card *card = io->private_data;
  int error = play_on(card);
  return error < 0 ? error : (snd_pcm_sframes_t)card->at;
}

static int card_delay(snd_pcm_ioplug_t *io, snd_pcm_sframes_t *delay) {
  struct card *card = io->private_data;
  int error = play_on(card);
  *delay = queued(card);
  return error;
}

static int card_start(snd_pcm_ioplug_t *io) {
  struct card *card = io->private_data;
  if (is_ordered(card, "gone")) return -ENODEV;
  card->began = place(card);
  card->played = 0;
  card->stalled = 0;
  card->running = 1;
  note(card, card->began, "start");
  return 0;
}

static int card_stop(snd_pcm_ioplug_t *io) {
  struct card *card = io->private_data;
  if (card->running) {
    play_on(card);
    note(card, card->began + card->stalled + card->played, "stop");
  }
  card->running = 0;
  return 0;
}

static int card_prepare(snd_pcm_ioplug_t *io) {
  struct card *card = io->private_data;
  if (is_ordered(card, "gone")) return -ENODEV;
  card->running = 0;
  card->at = 0;
  // The timer says when to look whether there is room again.
  long period = (long)(1e9 * (double)io->period_size / io->rate / card->speed / 2);
  struct itimerspec timer = {{0, period}, {0, period}};
  timerfd_settime(io->poll_fd, 0, &timer, NULL);
  return 0;
}

static int card_sw_params(snd_pcm_ioplug_t *io, snd_pcm_sw_params_t *params) {
  struct card *card = io->private_data;
  return snd_pcm_sw_params_get_boundary(params, &card->boundary);
}

static int card_revents(snd_pcm_ioplug_t *io, struct pollfd *fds, unsigned int count, unsigned short *revents) {
  struct card *card = io->private_data;
  uint64_t ticks;
  (void)fds;
  (void)count;
  if (read(io->poll_fd, &ticks, sizeof ticks) < 0) ticks = 0;
  int error = play_on(card);
  int64_t room = (int64_t)io->buffer_size - queued(card);
  *revents = error < 0 ? POLLERR | POLLOUT : room >= (int64_t)io->period_size ? POLLOUT : 0;
  return 0;
}

static int card_close(snd_pcm_ioplug_t *io) {
  struct card *card = io->private_data;
  note(card, place(card), "close");
  if (!card->is_plain) close(card->heard);
  fclose(card->log);
  close(io->poll_fd);
  free(card);
  return 0;
}

static const snd_pcm_ioplug_callback_t callbacks = {
    .start = card_start,
    .stop = card_stop,
    .pointer = card_pointer,
    .delay = card_delay,
    .prepare = card_prepare,
    .sw_params = card_sw_params,
    .poll_revents = card_revents,
    .close = card_close,
};

// The time at which the time line begins: that of the first opening, kept in a file for those that follow.
static double epoch_of(const struct card *card) {
  char path[300];
  double epoch = seconds();
  path_of(card, "epoch", path, sizeof path);
  FILE *file = fopen(path, "r");
  if (file) {
    if (fscanf(file, "%lf", &epoch) != 1) epoch = seconds();
    fclose(file);
  } else if ((file = fopen(path, "w"))) {
    fprintf(file, "%.9f\n", epoch);
    fclose(file);
  }
  return epoch;
}

static int fix(snd_pcm_ioplug_t *io, int parameter, unsigned int value) {
  return snd_pcm_ioplug_set_param_list(io, parameter, 1, &value);
}

// What the card can do: one format, rate and channel count, any buffer up to 4 MiB.
static int constrain(snd_pcm_ioplug_t *io, unsigned int rate, unsigned int channels, snd_pcm_format_t format) {
  int error = fix(io, SND_PCM_IOPLUG_HW_ACCESS, SND_PCM_ACCESS_RW_INTERLEAVED);
  if (error >= 0) error = fix(io, SND_PCM_IOPLUG_HW_FORMAT, (unsigned int)format);
  if (error >= 0) error = fix(io, SND_PCM_IOPLUG_HW_RATE, rate);
  if (error >= 0) error = fix(io, SND_PCM_IOPLUG_HW_CHANNELS, channels);
  if (error >= 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIODS, 2, 64);
  if (error >= 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_BUFFER_BYTES, 1024, 4 << 20);
  if (error >= 0) error = snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIOD_BYTES, 256, 1 << 20);
  return error;
}

SND_PCM_PLUGIN_DEFINE_FUNC(testcard) {
  long rate = 48000, channels = 2, speed = 1;
  const char *folder = NULL, *format = "S16";
  snd_config_iterator_t i, next;
  (void)root;
  snd_config_for_each(i, next, conf) {
    snd_config_t *entry = snd_config_iterator_entry(i);
    const char *id;
    if (snd_config_get_id(entry, &id) < 0) continue;
    if (!strcmp(id, "folder")) snd_config_get_string(entry, &folder);
    else if (!strcmp(id, "format")) snd_config_get_string(entry, &format);
    else if (!strcmp(id, "rate")) snd_config_get_integer(entry, &rate);
    else if (!strcmp(id, "channels")) snd_config_get_integer(entry, &channels);
    else if (!strcmp(id, "speed")) snd_config_get_integer(entry, &speed);
  }
  if (!folder || stream != SND_PCM_STREAM_PLAYBACK) return -EINVAL;
  struct card *card = calloc(1, sizeof *card);
  if (!card) return -ENOMEM;
  snprintf(card->folder, sizeof card->folder, "%s", folder);
  card->is_plain = !strcmp(folder, "none");
  card->speed = (double)speed;
  if (is_ordered(card, "gone") || is_ordered(card, "busy")) {
    int error = is_ordered(card, "gone") ? -ENODEV : -EBUSY;
    free(card);
    return error;
  }
  char path[300];
  path_of(card, "heard.raw", path, sizeof path);
  card->heard = card->is_plain ? -1 : open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  path_of(card, "log", path, sizeof path);
  card->log = fopen(card->is_plain ? "/dev/null" : path, "ae");
  card->epoch = card->is_plain ? seconds() : epoch_of(card);
  card->io.version = SND_PCM_IOPLUG_VERSION;
  card->io.name = "Limber's test card";
  card->io.callback = &callbacks;
  card->io.private_data = card;
  card->io.mmap_rw = 1;
  card->io.flags = SND_PCM_IOPLUG_FLAG_MONOTONIC | SND_PCM_IOPLUG_FLAG_BOUNDARY_WA;
  card->io.poll_fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  card->io.poll_events = POLLIN;
  int error = card->log ? snd_pcm_ioplug_create(&card->io, name, stream, mode) : -EIO;
  if (error >= 0) {
    snd_pcm_format_t kind = strcmp(format, "S32") ? SND_PCM_FORMAT_S16_LE : SND_PCM_FORMAT_S32_LE;
    error = constrain(&card->io, (unsigned int)rate, (unsigned int)channels, kind);
    if (error < 0) snd_pcm_ioplug_delete(&card->io);
  }
  if (error < 0) return error;
  *pcmp = card->io.pcm;
  return 0;
}

SND_PCM_PLUGIN_SYMBOL(testcard);
