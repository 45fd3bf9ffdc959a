/* Preloaded into the program by its tests: the FAULT_AT-th call of the C library that reaches a file
   fails with the error FAULT_ERROR, or kills the program before (FAULT_KILL=before) or after it
   (FAULT_KILL=after), or sends it SIGTERM and waits for its end (FAULT_KILL=term), or kills the process
   that this one was copied from (FAULT_KILL=parent). FAULT_CHANGE names a file that is changed by another:
   made longer once it was read, or shorter once it was mapped. FAULT_COUNT names a file that gets one byte
   for each call; with FAULT_CALLS=all calls that only read are counted, too, with FAULT_CALLS=copies those
   of copied processes alone. FAULT_NAMELESS=no takes away files without a name. FAULT_CPU kills the program
   when it has run for so many microseconds; FAULT_TIME names a file that gets their number at its end. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;
static long wanted = -1;
static const char *changed;
static int error, terminates, kills_before, kills_after, kills_parent, counts_all, counts_copies;
static int has_nameless = 1, counter = -1, timed = -1;
/* The process that all copies are of. */
static pid_t original;

static int made(const char *file) {
  return (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static void kill_after(long microseconds) {
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
  struct itimerspec time = {.it_value = {microseconds / 1000000, microseconds % 1000000 * 1000 + 1}};
  timer_t timer;
  if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) || timer_settime(timer, 0, &time, NULL)) abort();
}

__attribute__((destructor)) static void tell_time(void) {
  struct timespec time;
  char text[32];
  if (timed < 0 || getpid() != original) return;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  int length = snprintf(text, sizeof text, "%ld", (long)time.tv_sec * 1000000 + time.tv_nsec / 1000);
  syscall(SYS_write, timed, text, length);
}

__attribute__((constructor)) static void prepare(void) {
  const char *at = getenv("FAULT_AT"), *number = getenv("FAULT_ERROR"), *kill = getenv("FAULT_KILL");
  const char *file = getenv("FAULT_COUNT"), *which = getenv("FAULT_CALLS"), *nameless = getenv("FAULT_NAMELESS");
  if (at) wanted = atol(at);
  if (number) error = atoi(number);
  kills_before = kill && !strcmp(kill, "before");
  kills_after = kill && !strcmp(kill, "after");
  kills_parent = kill && !strcmp(kill, "parent");
  terminates = kill && !strcmp(kill, "term");
  changed = getenv("FAULT_CHANGE");
  counts_all = which && !strcmp(which, "all");
  counts_copies = which && !strcmp(which, "copies");
  original = getpid();
  has_nameless = !(nameless && !strcmp(nameless, "no"));
  if (file) counter = made(file);
  if (getenv("FAULT_TIME")) timed = made(getenv("FAULT_TIME"));
  if (getenv("FAULT_CPU")) kill_after(atol(getenv("FAULT_CPU")));
}

/* What a call does. */
enum { READS, WRITES, NAMES };

static void die(void) { syscall(SYS_kill, getpid(), SIGKILL); for (;;) pause(); }

/* Whether some thread of the process but this one runs. */
static int is_another_running(void) {
  DIR *threads = opendir("/proc/self/task");
  struct dirent *entry;
  int is = 0;
  while (threads && (entry = readdir(threads))) {
    char path[64], text[256] = "";
    if (entry->d_name[0] == '.' || atol(entry->d_name) == syscall(SYS_gettid)) continue;
    snprintf(path, sizeof path, "/proc/self/task/%.20s/stat", entry->d_name);
    int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY);
    if (file < 0) continue;
    syscall(SYS_read, file, text, sizeof text - 1);
    syscall(SYS_close, file);
    const char *end = strrchr(text, ')');
    is |= end && end[1] && end[2] != 'S';
  }
  if (threads) closedir(threads);
  return is;
}

/* Waits until whoever waits for SIGTERM has taken it, and sleeps again: for a lock, if anything. */
static void await_taker(void) {
  sigset_t pending;
  do sched_yield();
  while (!sigpending(&pending) && (sigismember(&pending, SIGTERM) || is_another_running()));
}

/* Kills the process that this one is a copy of, and gives itself time to end, too. */
static void kill_original(void) {
  if (getppid() == original) syscall(SYS_kill, original, SIGKILL);
  poll(NULL, 0, 10000);
}

/* Counts a call; whether it is the wanted one. */
static int is_wanted(int writes) {
  if (writes == READS && !counts_all) return 0;
  if (counts_copies && getpid() == original) return 0;
  if (counter >= 0) syscall(SYS_write, counter, ".", 1);
  int is = atomic_fetch_add(&calls, 1) == wanted;
  if (is && kills_before) die();
  if (is && kills_parent) kill_original();
  if (is && terminates) {
    syscall(SYS_kill, getpid(), SIGTERM);
    /* While names are made or taken away the program lets nobody else do so: it must go on. */
    while (writes != NAMES) pause();
    await_taker();
  }
  return is;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define FAULTY(writes, result, call)                                      \
  do {                                                                    \
    int is = is_wanted(writes);                                           \
    if (is && error && !kills_after) { errno = error; return -1; }        \
    result value = (call);                                                \
    if (is && kills_after) die();                                         \
    return value;                                                         \
  } while (0)

static int opened(int folder, const char *path, int flags, mode_t mode) {
  if (!has_nameless && (flags & O_TMPFILE) == O_TMPFILE) { errno = EOPNOTSUPP; return -1; }
  int writes = (flags & O_CREAT) ? NAMES
               : (flags & O_ACCMODE) != O_RDONLY || (flags & O_DIRECTORY) ? WRITES : READS;
  FAULTY(writes, int,
         (int)syscall(SYS_openat, folder, path, flags, mode));
}

#define OPEN(name)                                                        \
  int name(const char *path, int flags, ...) {                            \
    va_list rest; va_start(rest, flags);                                  \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                         \
    return opened(AT_FDCWD, path, flags, mode);                           \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                      \
  int name(int folder, const char *path, int flags, ...) {                \
    va_list rest; va_start(rest, flags);                                  \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                         \
    return opened(folder, path, flags, mode);                             \
  }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int file, const void *bytes, size_t count) {
  /* Of a write that fails half is written first, as on a disk that fills up. */
  static _Thread_local int is_rest;
  if (file <= 2) return syscall(SYS_write, file, bytes, count);
  if (is_rest) { is_rest = 0; errno = error; return -1; }
  int is = is_wanted(WRITES);
  if (is && (error || kills_after)) {
    ssize_t half = syscall(SYS_write, file, bytes, (count + 1) / 2);
    if (kills_after) die();
    is_rest = 1;
    return half;
  }
  return syscall(SYS_write, file, bytes, count);
}

/* Whether `file` is the one to be changed, which is so once. */
static int is_changed(int file) {
  static atomic_int is_done;
  struct stat one, other;
  return changed && !fstat(file, &one) && !stat(changed, &other) && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino && !atomic_exchange(&is_done, 1);
}

void *mmap(void *at, size_t length, int access, int flags, int file, off_t offset) {
  void *memory = (void *)syscall(SYS_mmap, at, length, access, flags, file, offset);
  if (file >= 0 && is_changed(file) && truncate(changed, 5000)) abort();
  return memory;
}

ssize_t read(int file, void *bytes, size_t count) {
  if (is_changed(file)) {
    int end = (int)syscall(SYS_openat, AT_FDCWD, changed, O_WRONLY | O_APPEND);
    syscall(SYS_write, end, "\n", 1);
    syscall(SYS_close, end);
  }
  FAULTY(READS, ssize_t, syscall(SYS_read, file, bytes, count));
}
int fsync(int file) { FAULTY(WRITES, int, REAL(fsync)(file)); }
int fchmod(int file, mode_t mode) { FAULTY(WRITES, int, REAL(fchmod)(file, mode)); }
int rename(const char *from, const char *to) { FAULTY(NAMES, int, REAL(rename)(from, to)); }
int renameat(int a, const char *from, int b, const char *to) {
  FAULTY(NAMES, int, REAL(renameat)(a, from, b, to));
}
int linkat(int a, const char *from, int b, const char *to, int flags) {
  FAULTY(NAMES, int, REAL(linkat)(a, from, b, to, flags));
}
int unlinkat(int folder, const char *path, int flags) {
  FAULTY(READS, int, REAL(unlinkat)(folder, path, flags));
}
int flock(int file, int operation) { FAULTY(READS, int, REAL(flock)(file, operation)); }
int close(int file) { FAULTY(READS, int, (int)syscall(SYS_close, file)); }
