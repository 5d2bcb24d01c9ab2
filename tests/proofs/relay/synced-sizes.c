/*
 * Preloaded into a process, notes how much of each file that process has asked the disk to keep:
 * one line `S device inode size` for each successful fsync, fdatasync or sync_file_range (the size
 * before the call, for what is written during it may be left out), and `F device inode` when an
 * inode begins a new life: its file was removed, replaced by a rename, or opened for writing anew.
 *
 * Expects  ENCUENTRO_SYNC_LOG, the file to write to; without it nothing is noted.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void note(const char *line, int length) {
  static int log_fd = -2;
  if (log_fd == -2) {
    const char *path = getenv("ENCUENTRO_SYNC_LOG");
    log_fd = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  }
  if (log_fd >= 0 && write(log_fd, line, (size_t)length) != length) abort();
}

static void note_synced(const struct stat *before) {
  char line[96];
  note(line, snprintf(line, sizeof line, "S %lu %lu %lld\n", (unsigned long)before->st_dev,
                      (unsigned long)before->st_ino, (long long)before->st_size));
}

static void note_forgotten(const struct stat *gone) {
  char line[96];
  note(line, snprintf(line, sizeof line, "F %lu %lu\n", (unsigned long)gone->st_dev,
                      (unsigned long)gone->st_ino));
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  struct stat before;
  int is_known = fstat(fd, &before) == 0;
  int result = real(fd);
  if (result == 0 && is_known && S_ISREG(before.st_mode)) note_synced(&before);
  return result;
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  struct stat before;
  int is_known = fstat(fd, &before) == 0;
  int result = real(fd);
  if (result == 0 && is_known && S_ISREG(before.st_mode)) note_synced(&before);
  return result;
}

int sync_file_range(int fd, off64_t from, off64_t count, unsigned int flags) {
  static int (*real)(int, off64_t, off64_t, unsigned int);
  if (!real)
    real = (int (*)(int, off64_t, off64_t, unsigned int))dlsym(RTLD_NEXT, "sync_file_range");
  struct stat before;
  int is_known = fstat(fd, &before) == 0;
  int result = real(fd, from, count, flags);
  if (result == 0 && is_known && from == 0 && count == 0 && S_ISREG(before.st_mode))
    note_synced(&before);
  return result;
}

int unlink(const char *path) {
  static int (*real)(const char *);
  if (!real) real = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
  struct stat gone;
  int is_known = lstat(path, &gone) == 0;
  int result = real(path);
  if (result == 0 && is_known) note_forgotten(&gone);
  return result;
}

int rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
  struct stat gone;
  int is_known = lstat(to, &gone) == 0;
  int result = real(from, to);
  if (result == 0 && is_known) note_forgotten(&gone);
  return result;
}

static void note_opened(FILE *file, const char *mode) {
  struct stat fresh;
  if (file && strchr(mode, 'w') && fstat(fileno(file), &fresh) == 0) note_forgotten(&fresh);
}

FILE *fopen(const char *path, const char *mode) {
  static FILE *(*real)(const char *, const char *);
  if (!real) real = (FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, "fopen");
  FILE *file = real(path, mode);
  note_opened(file, mode);
  return file;
}

FILE *fopen64(const char *path, const char *mode) {
  static FILE *(*real)(const char *, const char *);
  if (!real) real = (FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, "fopen64");
  FILE *file = real(path, mode);
  note_opened(file, mode);
  return file;
}
