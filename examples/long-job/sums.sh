#!/bin/sh
# A complete supervised job in shell: the checksum of every file below a folder, sorted by name.
#   sums.sh ROOT OUT
# The result grows in the checkpoint folder. The checkpoint records the number of finished files and the length of the result. A
# resumed attempt cuts off everything after that length, so each file is in the result once, whenever the job is killed. Links are
# not followed.
set -u
unset CDPATH
here=$(dirname "$0")
. "$here/ops-job.sh"
[ $# -eq 2 ] || { echo 'usage: sums.sh ROOT OUT' >&2; exit 2; }
# With an absolute path, no name begins with a dash.
case $1 in /*) root=$1 ;; *) root=$PWD/$1 ;; esac
case $2 in /*) out=$2 ;; *) out=$PWD/$2 ;; esac
part=$OPS_CHECKPOINT_DIR/part list=$OPS_CHECKPOINT_DIR/list
command -v sha256sum > /dev/null || sha256sum() { shasum -a 256 "$@"; }

# A stop kills the program that runs at that moment, so its failure does not count.
fail() {
  if ops_stopping; then echo 'stopped'; exit 75; fi
  echo "sums: $1" >&2
  exit 1
}

# The list is made once: later files are for the next run. Each line is a name, so a name with a line break cannot be listed.
of=$(ops_load root "$root") || fail 'the checkpoint cannot be read'
[ "$of" = "$root" ] || fail "the checkpoint is of $of"
if [ ! -e "$list" ]; then
  # If a power failure destroyed only the list, the record of its progress is worthless.
  ops_save at '0 0' && ops_save root "$root" || fail 'cannot save'
  (cd "$root" && find . -type f) > "$list.found" || fail "cannot list all of $root"
  if grep -v '^\./' "$list.found" >&2; then fail 'there are names with a line break, which this cannot do'; fi
  LC_ALL=C sort "$list.found" > "$list.new" && ops_sync "$list.new" && mv "$list.new" "$list" || fail 'cannot save'
fi
total=$(($(wc -l < "$list"))) || fail 'the list cannot be read'
at=$(ops_load at '0 0') || fail 'the checkpoint cannot be read'
done=${at% *} bytes=${at#* }
case $at in *[!0-9\ ]* | *\ *\ * | \ * | *\ ) fail "the checkpoint says '$at'" ;; *\ *) ;; *) fail "the checkpoint says '$at'" ;; esac
touch "$part" || fail 'cannot write'
[ $(($(wc -c < "$part"))) -ge "$bytes" ] || fail "$part is shorter than the checkpoint says; to begin anew, delete $OPS_CHECKPOINT_DIR"
# macOS has no `head -c 0`.
if [ "$bytes" -eq 0 ]; then : > "$part"; else head -c "$bytes" "$part" > "$part.cut" && mv "$part.cut" "$part"; fi || fail 'cannot write'
tail -n "+$((done + 1))" "$list" > "$list.rest" || fail 'cannot write'

# Not a pipe, which would run in another shell that handles no signal.
while IFS= read -r file <&3; do
  if ops_stopping; then echo "stopped after $done files"; exit 75; fi
  if sum=$(cd "$root" && sha256sum "$file"); then
    printf '%s\n' "$sum" >> "$part" && ops_sync "$part" || fail 'cannot write'
  elif [ -d "$root" ] && [ ! -e "$root/$file" ]; then
    # If the disk was removed, its folder is empty.
    [ -n "$(ls -A "$root")" ] || fail "nothing is left below $root"
    echo "vanished: $file"
  else
    fail "cannot read $file"
  fi
  done=$((done + 1)) bytes=$(($(wc -c < "$part")))
  ops_save at "$done $bytes" || fail 'cannot save'
  ops_progress "$done" "$total" "$file"
  [ -z "${SUMS_PAUSE:-}" ] || sleep "$SUMS_PAUSE"
done 3< "$list.rest"
[ "$done" -ge "$total" ] || fail 'the list cannot be read'
# A last report below the total would mean that work remains.
ops_progress "$done" "$total"
cp "$part" "$out.new" && ops_sync "$out.new" && mv "$out.new" "$out" || fail "cannot write $out"
echo "$done files, see $out"
