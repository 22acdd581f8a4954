#!/bin/sh
# A whole supervised job in shell: the checksum of every file below a folder, in order of their names.
#   sums.sh ROOT OUT
# The result grows in the checkpoint folder. The checkpoint says how many files are done and how long the result was then:
# what was written after it is cut off, so each file is in the result once, whenever this is killed.
set -u
here=$(dirname "$0")
. "$here/ops-job.sh"
[ $# -eq 2 ] || { echo 'usage: sums.sh ROOT OUT' >&2; exit 2; }
root=$1 out=$2 part=$OPS_CHECKPOINT_DIR/part
command -v sha256sum > /dev/null || sha256sum() { shasum -a 256 "$@"; }

# The list is made once: what comes later is for the next run.
if [ ! -e "$OPS_CHECKPOINT_DIR/list" ]; then
  (cd "$root" && find . -type f | LC_ALL=C sort) > "$OPS_CHECKPOINT_DIR/list.new" || exit 1
  mv "$OPS_CHECKPOINT_DIR/list.new" "$OPS_CHECKPOINT_DIR/list"
fi
total=$(($(wc -l < "$OPS_CHECKPOINT_DIR/list")))
at=$(ops_load at '0 0')
done=${at% *} bytes=${at#* }
touch "$part"
head -c "$bytes" "$part" > "$part.cut" && mv "$part.cut" "$part" || exit 1

# Not a pipe: that would be another shell, which hears no signal.
while IFS= read -r file <&3; do
  # With nothing left the list below is one empty line.
  [ -n "$file" ] || continue
  if ops_stopping; then echo "stopped after $done files"; exit 75; fi
  sum=$(cd "$root" && sha256sum "$file") || { ops_stopping && exit 75; echo "cannot read $file" >&2; exit 1; }
  printf '%s\n' "$sum" >> "$part" || exit 1
  done=$((done + 1)) bytes=$(($(wc -c < "$part")))
  ops_save at "$done $bytes" || exit 1
  ops_progress "$done" "$total" "$file"
  [ -z "${SUMS_PAUSE:-}" ] || sleep "$SUMS_PAUSE"
done 3<< LIST
$(tail -n "+$((done + 1))" "$OPS_CHECKPOINT_DIR/list")
LIST
[ "$done" -ge "$total" ] || exit 1
cp "$part" "$out.new" && mv "$out.new" "$out" || exit 1
echo "$total files, see $out"
