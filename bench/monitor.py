#!/usr/bin/env python3
"""A typical hand-written monitor: runs one status command after the other, reads its JSON and keeps a state file.

python3 monitor.py JOBS STATE
"""
import json
import os
import subprocess
import sys
import time


def main(jobs_file, state_file):
    with open(jobs_file, encoding="utf-8") as file:
        jobs = json.load(file)["jobs"]
    try:
        with open(state_file, encoding="utf-8") as file:
            state = json.load(file)
    except FileNotFoundError:
        state = {}
    now = time.time()
    lines = []
    for job in jobs:
        if not job.get("enabled"):
            continue
        done = subprocess.run(
            job["commands"]["status"], capture_output=True, text=True, timeout=30, cwd=job.get("cwd"), check=False
        )
        before = state.get(job["id"], {})
        if done.returncode != 0:
            seen = {"verdict": "failed", "text": "status exit=%d" % done.returncode}
        else:
            status = json.loads(done.stdout)
            verdict = "completed" if status["completed"] else "running" if status["running"] else "paused"
            seen = {"verdict": verdict, "key": json.dumps(status.get("progress"), sort_keys=True)}
        same = seen.get("key") == before.get("key")
        seen["since"] = before.get("since", now) if same else now
        if before.get("verdict") != seen["verdict"]:
            lines.append("%s: %s" % (job["id"], seen["verdict"]))
        state[job["id"]] = seen
    if lines:
        print("\n".join(lines))
    temporary = state_file + ".tmp"
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, state_file)


main(*sys.argv[1:])
