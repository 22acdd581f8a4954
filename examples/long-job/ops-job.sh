# Helpers for a supervised job in shell: load this file with `. ops-job.sh`. Works in sh, dash, bash and zsh.
# Their files are in $OPS_CHECKPOINT_DIR; see docs/long-jobs.md. In a manual run, without it, they use the current folder.

OPS_CHECKPOINT_DIR=${OPS_CHECKPOINT_DIR:-.}

# A stop was requested: finish the piece, save, end. Programs that run at that moment get the signal, too, and may fail.
ops_stop_asked=
trap 'ops_stop_asked=1' TERM INT
ops_stopping() { [ -n "$ops_stop_asked" ]; }

# ops_load NAME DEFAULT: prints the saved value, otherwise the default. Fails if the value cannot be read: end the job then.
ops_load() {
  if [ -e "$OPS_CHECKPOINT_DIR/$1" ]; then cat "$OPS_CHECKPOINT_DIR/$1"; else printf '%s\n' "$2"; fi
}

# ops_sync FILE: flushes the file to disk. Call it before a checkpoint refers to the file. Outside Linux, `sync` takes no file and
# does not wait, so this uses Perl, which is part of macOS.
ops_system=$(uname)
ops_sync() {
  if [ "$ops_system" = Linux ]; then sync "$1"; else perl -MIO::Handle -e 'open F, "+<", $ARGV[0] and F->sync or die "$ARGV[0]: $!\n"' "$1"; fi
}

# ops_save NAME TEXT: a reader gets the old or the new text, never half of it, even after a power failure.
ops_save() {
  printf '%s\n' "$2" > "$OPS_CHECKPOINT_DIR/$1.new" && ops_sync "$OPS_CHECKPOINT_DIR/$1.new" &&
    mv -f "$OPS_CHECKPOINT_DIR/$1.new" "$OPS_CHECKPOINT_DIR/$1"
}

# ops_progress DONE TOTAL [MESSAGE]: prints one line that the supervisor understands.
ops_progress() { printf '::ops-progress done=%s total=%s message=%s\n' "$1" "$2" "${3:-}"; }
