#!/usr/bin/python3
"""A file system that forgets what was not synced, as a disk does when the power goes.

    forgetful.py BACKING MOUNT

What is written to MOUNT stays in this process's memory until the file is synced, and only then goes to BACKING. A power cut is the
end of this process by SIGKILL, and `fusermount3 -u -z MOUNT`: BACKING then holds what was durable. Names (create, rename, unlink) go
straight through, as with a journal that is in order. FORGETFUL_SYNC_MS makes a sync take so long, as a slow disk's; a file
BACKING.full refuses every further byte, as a full disk does.

May use: fusepy (Debian: python3-fusepy, fuse3).
"""
import errno
import os
import sys
import threading
import time

try:
    from fusepy import FUSE, FuseOSError, Operations
except ImportError:
    from fuse import FUSE, FuseOSError, Operations

BACKING, MOUNT = os.path.realpath(sys.argv[1]), sys.argv[2]
SYNC_SECONDS = float(os.environ.get("FORGETFUL_SYNC_MS", "0")) / 1000
LOCK = threading.RLock()
STAT = ("st_atime", "st_ctime", "st_gid", "st_mode", "st_mtime", "st_nlink", "st_size", "st_uid", "st_blocks")
STATFS = ("f_bavail", "f_bfree", "f_blocks", "f_bsize", "f_favail", "f_ffree", "f_files", "f_flag", "f_frsize", "f_namemax")

# By device and inode: all of a file that has anything unsynced.
unsynced = {}


def key_of(handle):
    found = os.fstat(handle)
    return (found.st_dev, found.st_ino)


def contents(handle):
    """The file as programs see it, to be changed."""
    key = key_of(handle)
    if key not in unsynced:
        size = os.fstat(handle).st_size
        unsynced[key] = bytearray(os.pread(handle, size, 0)) if size else bytearray()
    return unsynced[key]


def refuse_if_full():
    if os.path.exists(BACKING + ".full"):
        raise FuseOSError(errno.ENOSPC)


class Forgetful(Operations):
    """Calls of the kernel, by the names that fusepy has for them."""

    def __init__(self):
        self.open_handles = set()

    def access(self, path, mode):
        if not os.access(BACKING + path, mode):
            raise FuseOSError(errno.EACCES)

    def getattr(self, path, _handle=None):
        found = os.lstat(BACKING + path)
        answer = {name: getattr(found, name) for name in STAT}
        with LOCK:
            newer = unsynced.get((found.st_dev, found.st_ino))
            if newer is not None:
                answer["st_size"] = len(newer)
        return answer

    def readdir(self, path, _handle):
        return [".", "..", *os.listdir(BACKING + path)]

    def readlink(self, path):
        return os.readlink(BACKING + path)

    def mknod(self, path, mode, device):
        return os.mknod(BACKING + path, mode, device)

    def rmdir(self, path):
        return os.rmdir(BACKING + path)

    def mkdir(self, path, mode):
        return os.mkdir(BACKING + path, mode)

    def unlink(self, path):
        with LOCK:
            found = os.lstat(BACKING + path)
            key = (found.st_dev, found.st_ino)
            os.unlink(BACKING + path)
            if found.st_nlink == 1 and all(key_of(each) != key for each in self.open_handles):
                unsynced.pop(key, None)

    def symlink(self, name, target):
        return os.symlink(target, BACKING + name)

    def rename(self, old, new):
        with LOCK:
            return os.rename(BACKING + old, BACKING + new)

    def link(self, target, name):
        return os.link(BACKING + name, BACKING + target)

    def chmod(self, path, mode):
        return os.chmod(BACKING + path, mode)

    def chown(self, path, user, group):
        return os.chown(BACKING + path, user, group)

    def utimens(self, path, times=None):
        return os.utime(BACKING + path, times)

    def statfs(self, path):
        found = os.statvfs(BACKING + path)
        return {name: getattr(found, name) for name in STATFS}

    def open(self, path, flags):
        # Reading too: a part of a file is written into the whole of it.
        plain = flags & ~(os.O_ACCMODE | os.O_APPEND | os.O_TRUNC)
        handle = os.open(BACKING + path, plain | os.O_RDWR if os.access(BACKING + path, os.W_OK) else flags)
        with LOCK:
            self.open_handles.add(handle)
        if flags & os.O_TRUNC:
            self.truncate(path, 0, handle)
        return handle

    def create(self, path, mode, _info=None):
        refuse_if_full()
        handle = os.open(BACKING + path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, mode)
        with LOCK:
            self.open_handles.add(handle)
            # An inode's number is used again: what a former file left is none of this one's.
            unsynced.pop(key_of(handle), None)
        return handle

    def read(self, _path, size, offset, handle):
        with LOCK:
            newer = unsynced.get(key_of(handle))
            return os.pread(handle, size, offset) if newer is None else bytes(newer[offset:offset + size])

    def write(self, _path, data, offset, handle):
        refuse_if_full()
        with LOCK:
            newer = contents(handle)
            if len(newer) < offset:
                newer.extend(b"\0" * (offset - len(newer)))
            newer[offset:offset + len(data)] = data
            return len(data)

    def truncate(self, path, length, handle=None):
        own = handle is None
        used = os.open(BACKING + path, os.O_RDWR) if own else handle
        with LOCK:
            try:
                newer = contents(used)
                if length > len(newer):
                    refuse_if_full()
                del newer[length:]
                newer.extend(b"\0" * (length - len(newer)))
            finally:
                if own:
                    os.close(used)

    def flush(self, _path, _handle):
        return 0

    def fsync(self, _path, _data_only, handle):
        if SYNC_SECONDS:
            time.sleep(SYNC_SECONDS)
        with LOCK:
            newer = unsynced.pop(key_of(handle), None)
            if newer is not None:
                os.pwrite(handle, bytes(newer), 0)
                os.ftruncate(handle, len(newer))
        return 0

    def fsyncdir(self, _path, _data_only, _handle):
        return 0

    def release(self, _path, handle):
        with LOCK:
            self.open_handles.discard(handle)
            os.close(handle)
        return 0


FUSE(Forgetful(), MOUNT, foreground=True, nothreads=True, attr_timeout=0, entry_timeout=0, big_writes=True)
