#!/usr/bin/env python3
"""A long read job: looks through a folder for files that others can read or change and should not.

    scan.py --root DIR --out FILE [--allow NAME]... [--files-per-second N]

Finds files that everybody may write, programs that run as their owner (setuid) and are not allowed by name, and
private keys and .env files that others than their owner may read. It can be stopped or killed at any time and goes on
where it was. The result is one JSON file; report.py makes a report of it. It reads at most the first 64 bytes of a file.
"""

import argparse
import json
import os
import stat
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "long-job"))
import ops_job  # noqa: E402  (it stands in the folder beside)

UNFINISHED = 75
SAVE_EVERY = 100


def folders_below(root):
    """All folders, each with the names in it, in an order that stays the same."""
    for where, folders, names in os.walk(root):
        folders.sort()
        yield where, sorted(names)


def look(path, allowed):
    """What is wrong with one file; None when nothing is."""
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode):
        return None
    mode = status.st_mode
    if mode & (stat.S_ISUID | stat.S_ISGID) and os.path.basename(path) not in allowed:
        return "runs as its owner or group (setuid)"
    if mode & stat.S_IWOTH:
        return "everybody may change it"
    if mode & (stat.S_IRGRP | stat.S_IROTH):
        if os.path.basename(path) == ".env":
            return "holds settings that others may read"
        with open(path, "rb") as file:
            start = file.read(64)
        if start.startswith(b"-----BEGIN ") and b"PRIVATE KEY-----" in start:
            return "is a private key that others may read"
    return None


def scan(options):
    at = ops_job.load({"root": options.root, "done": 0, "unreadable": 0, "findings": []})
    if at["root"] != options.root:
        raise SystemExit(f"scan: the checkpoint is of {at['root']}")
    seen = 0
    for where, names in folders_below(options.root):
        for name in names:
            seen += 1
            if seen <= at["done"]:
                continue
            if ops_job.stopping():
                ops_job.save(at)
                print(f"stopped after {at['done']} files")
                return UNFINISHED
            path = os.path.join(where, name)
            try:
                problem = look(path, options.allow)
                # By name: a file that came or went before the checkpoint moves the count, and may be seen twice.
                if problem and all(found["path"] != path for found in at["findings"]):
                    at["findings"].append({"path": path, "problem": problem})
            except FileNotFoundError:
                pass
            except OSError:
                at["unreadable"] += 1
            at["done"] = seen
            if seen % SAVE_EVERY == 0:
                ops_job.save(at)
                ops_job.progress(seen, message=f"{len(at['findings'])} findings, at {where}")
            time.sleep(1 / options.files_per_second)
    result = {"root": options.root, "files": seen, "unreadable": at["unreadable"], "findings": at["findings"]}
    with open(options.out + ".new", "w", encoding="utf-8") as file:
        json.dump(result, file)
    os.replace(options.out + ".new", options.out)
    ops_job.progress(seen, seen, f"{len(at['findings'])} findings")
    print(f"{seen} files, {len(at['findings'])} findings; see {options.out}")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", required=True, type=os.path.abspath)
    parser.add_argument("--out", required=True, type=os.path.abspath)
    parser.add_argument("--allow", action="append", default=[], help="name of a setuid program that is meant to be one")
    parser.add_argument("--files-per-second", type=float, default=1000)
    options = parser.parse_args()
    if not os.path.isdir(options.root):
        print(f"scan: {options.root} is not a folder", file=sys.stderr)
        return 1
    return scan(options)


if __name__ == "__main__":
    sys.exit(main())
