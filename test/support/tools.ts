/**
 * What this machine has. The tests need Node and a shell; what needs more says so in its name and is left out where that is
 * missing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function hasTool(...words: readonly [string, ...string[]]): boolean {
  return spawnSync(words[0], words.slice(1)).status === 0;
}

/** `R`, `S`, `Z` … as `ps` says; empty when there is no such process. */
export function processState(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Also false for one that ended and that nobody waited for yet. */
export function isAlive(pid: number): boolean {
  return !/^(?:Z|$)/.test(processState(pid));
}

/** The same for a shell script: defines `state_of PID`. */
export const stateOfInShell =
  'state_of() { if [ -r /proc/self/stat ]; then sed "s/.*) //" "/proc/$1/stat"; else ps -o stat= -p "$1"; fi 2> /dev/null; }';
