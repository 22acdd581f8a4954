"""Helpers for a supervised job in Python 3.9 or later, without dependencies. See docs/long-jobs.md.

In a manual run, without $OPS_CHECKPOINT_DIR, they use the current folder.
"""

import errno
import json
import os
import signal
import sys

FOLDER = os.environ.get("OPS_CHECKPOINT_DIR", ".")
# Errors of opening with O_NOFOLLOW | O_NONBLOCK if there is no regular file (any more): it is gone, a link or a socket.
GONE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO)
# A job must not fail because it prints a file name that is not UTF-8.
sys.stdout.reconfigure(errors="backslashreplace")
_stop_asked = False


def _ask(_signal, _frame):
    global _stop_asked
    _stop_asked = True


signal.signal(signal.SIGTERM, _ask)
signal.signal(signal.SIGINT, _ask)


def stopping():
    """A stop was requested: finish the piece, save, end."""
    return _stop_asked


def load(default, name="checkpoint.json"):
    """The saved value, otherwise the default. Raises if it is damaged, because a guess would be unsafe."""
    try:
        with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return default


def save(value, name="checkpoint.json"):
    """A reader gets the old or the new value, never half of it, even after a power failure. Flush the work that it records
    as done to disk first (os.fsync). With an absolute path as the name, the file is elsewhere."""
    _replace(os.path.join(FOLDER, name), value)


def progress(done, total=None, message=None, level=None):
    """Reports the progress to $OPS_PROGRESS_FILE, or to standard output without one."""
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
