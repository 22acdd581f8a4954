#!/bin/sh
# Stands in for `openclaw`, installed by npm: says, shortened where nothing here reads it, what 2026.9.5 (`update --yes`) and
# 2026.9.6 (the others) said. Its version is in the file `version` beside it. With a file `lost` there, an update says that
# it is done and does nothing.
here=$(dirname "$0")
now=$(cat "$here/version")
next=2026.9.6
case "$*" in
  --version) echo "OpenClaw $now (eb377ac)" ;;
  'update --dry-run')
    cat <<EOF
Phase: requested
Phase: staging
Phase: validating
Update dry-run
No changes were applied.

  Root: $here/lib/node_modules/openclaw
  Install kind: package
  Mode: npm
  Channel: stable
  Tag/spec: openclaw@$next
  Current version: $now
  Target version: $next

Planned actions:
  - Run global package manager update with spec openclaw@$next
  - Run plugin update sync after core update
  - Refresh shell completion cache (if needed)
  - Restart gateway service and run doctor checks
Phase: finished

ℹ️ OpenClaw update skipped: dry-run.
Report: $here/update-reports/a1aaac26-1004-45af-b7ee-$$.md
Update mode: npm
Phases: requested (2.23s) → staging (11ms) → validating (1.$$s)
EOF
    ;;
  'update --yes')
    [ -e "$here/lost" ] || echo "$next" >"$here/version"
    cat <<EOF
Phase: requested
Phase: staging
Phase: validating
validating — global update...
  ✓ global update (23.43s)

✅ OpenClaw updated to $next (from $now).
Update mode: npm
EOF
    ;;
  'update status --json')
    latest=null
    [ "$now" = "$next" ] || latest="\"$next\""
    cat <<EOF
{
  "update": { "root": "$here/lib/node_modules/openclaw", "installKind": "package", "packageManager": "npm",
    "registry": { "latestVersion": "$next", "tag": "latest" } },
  "channel": { "value": "stable", "source": "default", "label": "stable (default)", "config": null },
  "availability": { "latestVersion": $latest, "gitBehind": null }
}
EOF
    ;;
  *)
    echo "error: unknown command" >&2
    exit 1
    ;;
esac
