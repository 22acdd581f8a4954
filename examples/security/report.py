#!/usr/bin/env python3
"""A one-shot read job that follows the scan: reports its findings.

    report.py --findings FILE [--accepted FILE]

Without findings, it prints one line and exits 0, which a tick does not report. Otherwise the line begins with ACTION
REQUIRED, and a tick reports it with all following lines. Findings whose paths are in the file of accepted ones, one per
line as the report shows them, are left out.
"""

import argparse
import json
import sys

SHOWN = 15


def shown(path):
    """A path in one line: line breaks and invalid UTF-8 are escaped."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--findings", required=True)
    parser.add_argument("--accepted")
    options = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        with open(options.findings, encoding="utf-8") as file:
            result = json.load(file)
        accepted = set()
        if options.accepted:
            with open(options.accepted, encoding="utf-8", errors="surrogateescape") as file:
                accepted = {line.rstrip("\n") for line in file}
        findings = [found for found in result["findings"] if not accepted & {found["path"], shown(found["path"])}]
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"report: {error!r}", file=sys.stderr)
        return 1
    if not findings:
        print(f"{result['files']} files below {result['root']}, nothing found")
    else:
        print(f"ACTION REQUIRED {len(findings)} findings in {result['files']} files below {result['root']}:")
        for found in findings[:SHOWN]:
            print(f"- {shown(found['path'])}: {found['problem']}")
        if len(findings) > SHOWN:
            print(f"and {len(findings) - SHOWN} more in {options.findings}")
    if result["unreadable"]:
        print(f"ALERT {result['unreadable']} files or folders could not be read")
    return 0


if __name__ == "__main__":
    sys.exit(main())
