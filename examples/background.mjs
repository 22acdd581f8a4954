/**
 * One background process per folder, and the certainty about whether it still lives.
 *
 * A pid alone proves nothing: after a crash or a restart of the host the same number may belong to another program.
 * So a process is known by its pid *and* the moment it started.
 *
 * Who owns a folder stands in `owner.<run>.json`; the highest run counts. A new owner may only create the file of the
 * next run, and creating a file that exists fails: that is what lets one of two simultaneous starts win. The highest
 * file is never deleted, not even at the end: an owner that is dead holds nothing.
 */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When the process with this pid started, as an opaque text; undefined when there is none. */
export function startOf(pid) {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

/** Linux: ticks since boot, so the boot belongs to it. */
function startFromProc(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
  // The second field is the program's name in brackets and may hold anything, so count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  if (isEnded(state)) return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${start}`;
}

/** macOS: a date with seconds. Language and zone are fixed, so that the text stays the same for every caller. */
export function startFromPs(pid) {
  let line;
  try {
    line = execFileSync('/bin/ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (error) {
    if (error.status === 1) return undefined; // ps: no such process
    throw error;
  }
  const [state, ...start] = line.split(/\s+/);
  return isEnded(state) ? undefined : start.join(' ');
}

/** A zombie has ended; only its parent has not asked for the exit code yet. */
function isEnded(state) {
  return state.startsWith('Z') || state.startsWith('X');
}

/** True when this very process still runs. */
export function isAlive(owner) {
  return owner !== undefined && owner.pid > 0 && startOf(owner.pid) === owner.start;
}

function lastRun(folder) {
  const runs = readdirSync(folder).map((name) => Number(/^owner\.(\d+)\.json$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...runs);
}

const ownerFile = (folder, run) => join(folder, `owner.${run}.json`);

/** `{ run, pid, start }` of the last owner, alive or not; undefined when there never was one. */
export function currentOwner(folder) {
  for (;;) {
    let run;
    try {
      run = lastRun(folder);
      if (run === 0) return undefined;
      return { ...JSON.parse(readFileSync(ownerFile(folder, run), 'utf8')), run };
    } catch (error) {
      // Half a file can only come from a power cut: the owner is gone with it.
      if (error instanceof SyntaxError) return { run, pid: 0, start: '' };
      if (error.code !== 'ENOENT') throw error;
      if (run === undefined) return undefined; // no such folder yet
      // A newer owner has tidied it away between listing and reading: look again.
    }
  }
}

/** Makes this process the owner of the folder. Returns its record, or undefined when another one lives. */
export function becomeOwner(folder) {
  mkdirSync(folder, { recursive: true });
  const start = startOf(process.pid);
  if (start === undefined) throw new Error('cannot tell when this process started (is /proc mounted?)');
  const draft = join(folder, `owner.draft-${process.pid}`);
  for (;;) {
    const last = currentOwner(folder);
    if (isAlive(last)) return undefined;
    const mine = { run: (last?.run ?? 0) + 1, pid: process.pid, start };
    // Written first and linked then, so that nobody ever reads half of it.
    writeFileSync(draft, JSON.stringify(mine), { flush: true });
    try {
      linkSync(draft, ownerFile(folder, mine.run));
    } catch (error) {
      if (error.code === 'EEXIST') continue; // somebody was quicker
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    if (lastRun(folder) > mine.run) {
      // What was seen above was old: whole runs have passed since, and their files were tidied away.
      rmSync(ownerFile(folder, mine.run), { force: true });
      continue;
    }
    for (const name of readdirSync(folder)) {
      const run = Number(/^owner\.(\d+)\.json$/.exec(name)?.[1] ?? mine.run);
      if (run < mine.run) rmSync(join(folder, name), { force: true });
    }
    return mine;
  }
}
