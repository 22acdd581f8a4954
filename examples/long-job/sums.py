#!/usr/bin/env python3
"""A complete supervised job in Python: the checksum of every file below a folder, sorted by name.

    sums.py ROOT OUT

The result grows in the checkpoint folder. The checkpoint records the number of finished files and the length of the
result. A resumed attempt cuts off everything after that length, so each file is in the result once, whenever the job is
killed. Links are not followed.
"""

import hashlib
import os
import stat
import sys
import time

import ops_job


def files_below(root):
    """Sorted by bytes. A folder that cannot be read is an error: its files would be missed."""

    def fail(error):
        raise error

    found = (os.path.join(where, name) for where, _, names in os.walk(root, onerror=fail) for name in names)
    return sorted((os.path.relpath(path, root) for path in found if is_regular(path)), key=os.fsencode)


def is_regular(path):
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except FileNotFoundError:
        return False


def begin_or_resume(root):
    """The list is made once: later files are for the next run."""
    work = ops_job.load(None, "list.json")
    if work is None:
        work = {"root": root, "inode": os.stat(root).st_ino, "files": files_below(root)}
        # If a power failure destroyed only the list, the record of its progress is worthless.
        ops_job.save({"done": 0, "bytes": 0})
        ops_job.save(work, "list.json")
    if work["root"] != root:
        raise ValueError(f"the checkpoint is of {work['root']}")
    return work


def checksum(path):
    """None when there is no regular file any more."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if error.errno in ops_job.GONE:
            return None
        raise
    with open(file, "rb") as opened:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            return None
        digest = hashlib.sha256()
        while block := opened.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def line(digest, name):
    """In the format of sha256sum: names with a line break or a backslash are marked and escaped."""
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return os.fsencode(f"{'' if escaped == name else chr(92)}{digest}  {escaped}\n")


def main(root, out):
    work = begin_or_resume(root)
    files = work["files"]
    at = ops_job.load({"done": 0, "bytes": 0})
    part = os.path.join(ops_job.FOLDER, "part")
    with open(part, "ab") as result:
        # A longer length would add zeros.
        if os.fstat(result.fileno()).st_size < at["bytes"]:
            raise ValueError(f"{part} is shorter than the checkpoint says; to begin anew, delete {ops_job.FOLDER}")
        result.truncate(at["bytes"])
        for name in files[at["done"] :]:
            if ops_job.stopping():
                print(f"stopped after {at['done']} files")
                return 75
            digest = checksum(os.path.join(root, name))
            if digest is not None:
                result.write(line(digest, "./" + name))
            elif os.stat(root).st_ino == work["inode"]:
                print(f"vanished: {name!r}", flush=True)
            else:
                raise ValueError(f"{root} is not the folder that it was")
            result.flush()
            os.fsync(result.fileno())
            at = {"done": at["done"] + 1, "bytes": os.fstat(result.fileno()).st_size}
            ops_job.save(at)
            ops_job.progress(at["done"], len(files), name)
            time.sleep(float(os.environ.get("SUMS_PAUSE", "0")))
    # A last report below the total would mean that work remains.
    ops_job.progress(at["done"], len(files))
    with open(part, "rb") as source, open(out + ".new", "wb") as target:
        while block := source.read(1 << 20):
            target.write(block)
        target.flush()
        os.fsync(target.fileno())
    os.replace(out + ".new", out)
    print(f"{len(files)} files, see {out}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        print("usage: sums.py ROOT OUT", file=sys.stderr)
        sys.exit(2)
    try:
        sys.exit(main(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])))
    except (OSError, ValueError) as error:
        print(f"sums: {error}", file=sys.stderr)
        sys.exit(1)
