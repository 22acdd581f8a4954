#!/usr/bin/env python3
"""A long read job: scans a folder for files that others should not be able to read or change.

    scan.py --root DIR --out FILE [--allow NAME]... [--files-per-second N]

It finds files that everybody may write, programs that run as their owner (setuid) and are not allowed by name, and
private keys and .env files that anyone but their owner may read. It can be stopped or killed at any time and resumes.
The result is one JSON file, which report.py turns into a report. It reads at most the first 64 bytes of a file.
"""

import argparse
import json
import os
import stat
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "long-job"))
import ops_job  # noqa: E402  (it is in the neighboring folder)

UNFINISHED = 75
SAVE_EVERY = 100


def folders_below(root, unreadable):
    """All folders with their names, in a stable order. Unreadable folders are added to the list."""

    def note(error):
        # Without its root, the scan would find nothing.
        if error.filename == root:
            raise error
        if not isinstance(error, FileNotFoundError):
            unreadable.append(error.filename)

    for where, folders, names in os.walk(root, onerror=note):
        folders.sort()
        yield where, sorted(names)


def place(path):
    """The sort key of a file in that order: first the files of a folder, then its folders."""
    *folders, name = path.split(os.sep)
    return [(1, folder) for folder in folders] + [(0, name)]


def look(path, allowed):
    """The problem of one file, or None."""
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode):
        return None
    mode = status.st_mode
    if mode & (stat.S_ISUID | stat.S_ISGID) and not allowed & {os.path.basename(path), path}:
        return "runs as its owner or group (setuid)"
    if mode & stat.S_IWOTH:
        return "everybody may change it"
    if mode & (stat.S_IRGRP | stat.S_IROTH):
        if os.path.basename(path) == ".env":
            return "holds settings that others may read"
        # It may have been replaced by a link or a pipe.
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            start = file.read(64)
        if start.startswith(b"-----BEGIN ") and b"PRIVATE KEY-----" in start:
            return "is a private key that others may read"
    return None


def scan(options):
    # `last`: the position up to which everything is done. A count would be wrong after a file before it is added or removed.
    at = ops_job.load({"root": options.root, "last": None, "files": 0, "unreadable": 0, "findings": []})
    if at["root"] != options.root:
        raise ValueError(f"the checkpoint is of {at['root']}")
    resumed_at = None if at["last"] is None else place(at["last"])
    closed = []
    for where, names in folders_below(options.root, closed):
        for name in names:
            if ops_job.stopping():
                ops_job.save(at)
                print(f"stopped after {at['files']} files")
                return UNFINISHED
            path = os.path.join(where, name)
            below = os.path.relpath(path, options.root)
            if resumed_at is not None and place(below) <= resumed_at:
                continue
            try:
                problem = look(path, options.allow)
                if problem:
                    at["findings"].append({"path": path, "problem": problem})
            except OSError as error:
                if error.errno not in ops_job.GONE:
                    at["unreadable"] += 1
            at["files"] += 1
            at["last"] = below
            if at["files"] % SAVE_EVERY == 0:
                ops_job.save(at)
                ops_job.progress(at["files"], message=f"{len(at['findings'])} findings, at {where}")
            time.sleep(1 / options.files_per_second)
    found = {"files": at["files"], "unreadable": at["unreadable"] + len(closed), "findings": at["findings"]}
    ops_job.save({"root": options.root, **found}, options.out)
    ops_job.progress(at["files"], at["files"], f"{len(at['findings'])} findings")
    print(f"{at['files']} files, {len(at['findings'])} findings; see {options.out}")
    return 0


def rate(text):
    value = float(text)
    if not 0 < value < float("inf"):
        raise ValueError(text)
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", required=True, type=os.path.abspath)
    parser.add_argument("--out", required=True, type=os.path.abspath)
    parser.add_argument("--allow", action="append", default=[], help="name or whole path of a setuid program that is meant to be one")
    parser.add_argument("--files-per-second", type=rate, default=1000)
    options = parser.parse_args()
    options.allow = set(options.allow)
    try:
        return scan(options)
    except (OSError, ValueError) as error:
        print(f"scan: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
