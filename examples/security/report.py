#!/usr/bin/env python3
"""A one-shot read job that follows the scan: tells what was found.

    report.py --findings FILE [--accepted FILE]

Nothing found: one line and exit 0, which a tick keeps to itself. Else the line begins with ACTION REQUIRED, which a
tick shows with all that follows. Findings whose path stands in the file of accepted ones, a line each, are left out.
"""

import argparse
import json
import sys

SHOWN = 15


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--findings", required=True)
    parser.add_argument("--accepted")
    options = parser.parse_args()
    try:
        with open(options.findings, encoding="utf-8") as file:
            result = json.load(file)
        accepted = set()
        if options.accepted:
            with open(options.accepted, encoding="utf-8") as file:
                accepted = {line.rstrip("\n") for line in file}
    except (OSError, ValueError) as error:
        print(f"report: {error}", file=sys.stderr)
        return 1
    findings = [found for found in result["findings"] if found["path"] not in accepted]
    if not findings:
        print(f"{result['files']} files below {result['root']}, nothing found")
    else:
        print(f"ACTION REQUIRED {len(findings)} findings in {result['files']} files below {result['root']}:")
        for found in findings[:SHOWN]:
            print(f"- {found['path']}: {found['problem']}")
        if len(findings) > SHOWN:
            print(f"and {len(findings) - SHOWN} more in {options.findings}")
    if result["unreadable"]:
        print(f"ALERT {result['unreadable']} files could not be read")
    return 0


if __name__ == "__main__":
    sys.exit(main())
