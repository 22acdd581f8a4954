#!/usr/bin/env python3
"""A whole supervised job in Python: the checksum of every file below a folder, in order of their names.

    sums.py ROOT OUT

The result grows in the checkpoint folder. The checkpoint says how many files are done and how long the result was then:
what was written after it is cut off, so each file is in the result once, whenever this is killed.
"""

import hashlib
import os
import shutil
import sys
import time

import ops_job


def files_below(root):
    found = [os.path.join(where, name) for where, _, names in os.walk(root) for name in names]
    return sorted(os.path.relpath(path, root) for path in found if os.path.isfile(path))


def checksum(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def main(arguments):
    if len(arguments) != 2:
        print("usage: sums.py ROOT OUT", file=sys.stderr)
        return 2
    root, out = arguments
    # The list is made once: what comes later is for the next run.
    files = ops_job.load(None, "list.json")
    if files is None:
        files = files_below(root)
        ops_job.save(files, "list.json")
    at = ops_job.load({"done": 0, "bytes": 0})
    part = os.path.join(ops_job.FOLDER, "part")
    with open(part, "ab") as result:
        result.truncate(at["bytes"])
        for name in files[at["done"] :]:
            if ops_job.stopping():
                print(f"stopped after {at['done']} files")
                return 75
            result.write(f"{checksum(os.path.join(root, name))}  ./{name}\n".encode())
            result.flush()
            os.fsync(result.fileno())
            at = {"done": at["done"] + 1, "bytes": os.fstat(result.fileno()).st_size}
            ops_job.save(at)
            ops_job.progress(at["done"], len(files), name)
            time.sleep(float(os.environ.get("SUMS_PAUSE", "0")))
    shutil.copyfile(part, out + ".new")
    os.replace(out + ".new", out)
    print(f"{len(files)} files, see {out}")
    return 0


sys.exit(main(sys.argv[1:]))
