"""Helpers for a supervised job in Python 3.9 or newer, without dependencies. See docs/long-jobs.md.

Run by hand, without $OPS_CHECKPOINT_DIR, they keep things in the current folder.
"""

import errno
import json
import os
import signal
import sys

FOLDER = os.environ.get("OPS_CHECKPOINT_DIR", ".")
# What opening a file with O_NOFOLLOW | O_NONBLOCK fails with when it is none (any more): gone, or a link or a socket now.
GONE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO)
# A file name that is not UTF-8 must not end a job that prints it.
sys.stdout.reconfigure(errors="backslashreplace")
_stop_asked = False


def _ask(_signal, _frame):
    global _stop_asked
    _stop_asked = True


signal.signal(signal.SIGTERM, _ask)
signal.signal(signal.SIGINT, _ask)


def stopping():
    """A stop was asked for: finish the piece, save, end."""
    return _stop_asked


def load(default, name="checkpoint.json"):
    """What was saved, else the default. One that is damaged raises: nothing may be guessed from it."""
    try:
        with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return default


def save(value, name="checkpoint.json"):
    """Whoever reads sees the old or the new value, never half of it, also after a power cut. What it says is done must be
    on the disk before: os.fsync. A whole path as the name is a file elsewhere."""
    _replace(os.path.join(FOLDER, name), value)


def progress(done, total=None, message=None, level=None):
    """Tells where the job is, in $OPS_PROGRESS_FILE; without one on standard output."""
    facts = {"done": done} if total is None else {"done": done, "total": total}
    status = {"progress": facts}
    if message is not None:
        status["message"] = message
    if level is not None:
        status["level"] = level
    path = os.environ.get("OPS_PROGRESS_FILE")
    if path is None:
        print(json.dumps(status), flush=True)
    else:
        _replace(path, status, durable=False)


def _replace(path, value, durable=True):
    beside = path + ".new"
    with open(beside, "w", encoding="utf-8") as file:
        json.dump(value, file)
        file.flush()
        if durable:
            os.fsync(file.fileno())
    os.replace(beside, path)
