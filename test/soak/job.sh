#!/bin/bash
# A job of the soak: job.sh FOLDER exec|start|daemon|status|run
# FOLDER/mode says what it does from now on; FOLDER/log is its own record, a line for each event:
#   <epoch ms> <pid> <event> <details>
# Without a fork wherever it runs again and again: sixty of these share two cores with the ticks.
LC_ALL=C
dir=$1 verb=$2
log() { printf '%s %s %s\n' "$((${EPOCHREALTIME/./} / 1000))" "$$" "$*" >> "$dir/log"; }
# True while the process in FOLDER/pid is one of this job: a stranger with its pid has other words.
lives() {
  local pid='' words=()
  read -r pid < "$dir/pid" || return 1
  [ "$pid" != "$$" ] && [ -r "/proc/$pid/cmdline" ] || return 1
  mapfile -d '' words < "/proc/$pid/cmdline"
  [[ "${words[*]}" == *" $dir $1" ]]
} 2> /dev/null
begin() {
  if lives "$1"; then log twice; fi
  echo $$ > "$dir/pid"
  log started "tick=${SOAK_TICK:-hand}" "mark=${OPS_EXEC_ID:-$$}"
}
exec {pipe}<> <(:)
pause() { read -rt "$1" -u "$pipe"; }
# The file is empty for the moment in which it is written, and stays so when its writer is killed in it.
for _ in {1..1000}; do read -r count < "$dir/count" && break; done
count=${count:-0}
advance() { echo "$((count += 1))" > "$dir/count"; }

case $verb in
exec)
  begin exec
  trap 'log ended TERM; exit 143' TERM
  last=''
  while :; do
    read -r mode < "$dir/mode"
    [ "$mode" = "$last" ] || log mode "$mode"
    last=$mode
    case $mode in
    work | loud)
      advance
      if [ "$mode" = loud ]; then printf '%65536s\n' "$count"; fi
      echo "::ops-progress done=$count"
      ;;
    level)
      advance
      echo "::ops-progress done=$count level=alert message=it needs a look"
      ;;
    stuck) ;;
    fail)
      log ended 3
      exit 3
      ;;
    complete)
      # Who starts it again begins another piece of work.
      echo work > "$dir/mode"
      log ended 0
      exit 0
      ;;
    esac
    pause 0.5
  done
  ;;
start)
  rm -f "$dir/completed"
  setsid "$0" "$dir" daemon < /dev/null > /dev/null 2>&1 &
  # The one that it started says itself that it runs.
  for _ in {1..100}; do lives daemon && exit 0 || pause 0.05; done
  exit 1
  ;;
daemon)
  begin daemon
  while :; do
    read -r mode < "$dir/mode"
    case $mode in
    complete)
      touch "$dir/completed"
      echo work > "$dir/mode"
      log ended 0
      exit 0
      ;;
    stuck) ;;
    *) advance ;;
    esac
    pause 0.5
  done
  ;;
status)
  read -r mode < "$dir/mode"
  answered() { log answered "$1" "tick=${SOAK_TICK:-hand}"; }
  case $mode in
  exit) answered bad && exit 3 ;;
  garbage) answered bad && echo '%%% not JSON %%%' && exit 0 ;;
  hang) answered bad && exec sleep 600 ;;
  slow) pause 2 ;;
  esac
  if [ -e "$dir/completed" ]; then
    answered completed
    echo '{"running":false,"completed":true}'
  elif ! lives daemon; then
    answered bad
    echo '{"running":false,"completed":false,"stopReason":"its process is gone"}'
  elif [ "$mode" = level ]; then
    answered bad
    echo "{\"running\":true,\"completed\":false,\"level\":\"alert\",\"progress\":{\"done\":$count}}"
  else
    if [ "$mode" = stuck ]; then answered stuck; else answered good; fi
    echo "{\"running\":true,\"completed\":false,\"progress\":{\"done\":$count}}"
  fi
  ;;
run)
  begin run
  read -r mode < "$dir/mode"
  ended() { log answered "$1" "tick=${SOAK_TICK:-hand}"; }
  case $mode in
  fail) ended bad && echo 'the check failed' && exit 4 ;;
  crash) ended bad && kill -9 $$ ;;
  hang) ended bad && exec sleep 600 ;;
  slow) pause 2 ;;
  esac
  ended good
  ;;
esac
