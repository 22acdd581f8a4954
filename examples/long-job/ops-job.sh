# Helpers for a supervised job in shell: read this file in with `. ops-job.sh`. Works in sh, dash, bash and zsh.
# What they keep is in $OPS_CHECKPOINT_DIR; see docs/long-jobs.md. Run by hand, without it, that is the current folder.

OPS_CHECKPOINT_DIR=${OPS_CHECKPOINT_DIR:-.}

# A stop was asked for: finish the piece, save, end. The programs that run just then hear it, too, and may fail of it.
ops_stop_asked=
trap 'ops_stop_asked=1' TERM INT
ops_stopping() { [ -n "$ops_stop_asked" ]; }

# ops_load NAME DEFAULT: prints what was saved, else the default. Fails when what was saved cannot be read: end then.
ops_load() {
  if [ -e "$OPS_CHECKPOINT_DIR/$1" ]; then cat "$OPS_CHECKPOINT_DIR/$1"; else printf '%s\n' "$2"; fi
}

# ops_sync FILE: what was written into it is on the disk when this succeeds. To do before a checkpoint says so. Elsewhere
# than on Linux `sync` takes no file and does not wait; Perl is part of macOS.
ops_system=$(uname)
ops_sync() {
  if [ "$ops_system" = Linux ]; then sync "$1"; else perl -MIO::Handle -e 'open F, "+<", $ARGV[0] and F->sync or die "$ARGV[0]: $!\n"' "$1"; fi
}

# ops_save NAME TEXT: whoever reads sees the old or the new text, never half of it, also after a power cut.
ops_save() {
  printf '%s\n' "$2" > "$OPS_CHECKPOINT_DIR/$1.new" && ops_sync "$OPS_CHECKPOINT_DIR/$1.new" &&
    mv -f "$OPS_CHECKPOINT_DIR/$1.new" "$OPS_CHECKPOINT_DIR/$1"
}

# ops_progress DONE TOTAL [MESSAGE]: one line of output that the supervisor understands.
ops_progress() { printf '::ops-progress done=%s total=%s message=%s\n' "$1" "$2" "${3:-}"; }
