#pragma once
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Exchanges two names of one file system in one step; 0, or -1 with errno. glibc shows renameat2 to GNU sources only. */
static inline int gazette_exchange(const char *left, const char *right) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
}
