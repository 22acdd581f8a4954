/**
 * The host's time zone. Node understands a zone that `TZ` or the link `/etc/localtime` names; of the rest that libc understands
 * it silently makes UTC, or leaves summer time out (measured with Node 20 and 24).
 */
import { constants, lstatSync, readlinkSync, readSync, realpathSync } from 'node:fs';
import { hasZoneShape, isZoneName, likelyZones } from '../../core/config/zones.ts';
import type { ZoneProblem } from '../../core/model.ts';
import { zoneProblems } from '../../core/notices/catalog/shared.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { minutesOf, offsetIn } from '../../core/schedule/offset.ts';
import type { HostZone } from '../../ports/ports.ts';
import { attempt } from '../../errors.ts';
import { withFile } from '../files/durable-file.ts';
import { systemTool } from '../process/system-tool.ts';

export interface LocalClock {
  readonly offsetMinutes: (at: number) => number;
  /** `HH:MM:SS`. */
  readonly time: (at: number) => string;
  readonly zone: (at: number) => HostZone;
}

/** Linux, NixOS, macOS. */
const zoneFolders = ['/usr/share/zoneinfo', '/etc/zoneinfo', '/var/db/timezone/zoneinfo'];
const systemFile = '/etc/localtime';
/** A zone by its rule (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html, `TZ`). */
const rule =
  /^(?:[A-Za-z]{3,}|<[A-Za-z\d+-]{3,}>)[+-]?\d{1,3}(?::\d\d){0,2}(?:(?:[A-Za-z]{3,}|<[A-Za-z\d+-]{3,}>)(?:[+-]?\d{1,3}(?::\d\d){0,2})?(?:,[JM\d.]+(?:\/[\d:+-]+)?,[JM\d.]+(?:\/[\d:+-]+)?)?)?$/;
/** Zones change their offset on a quarter of an hour. */
const sameMs = 15 * 60_000;

type Found =
  /** Node's clock is right. */
  | { readonly kind: 'node'; readonly name: string }
  /** The system names the zone, and Node's clock does not follow. */
  | { readonly kind: 'named'; readonly name: string }
  /** Only the system knows the zone. */
  | { readonly kind: 'system'; readonly name: string }
  /** The system takes UTC for it. */
  | { readonly kind: 'unknown'; readonly problem: ZoneProblem };

/** `tz`: the caller's `TZ`. `file`: used without it. */
export function createLocalClock(tz: string | undefined, file = systemFile): LocalClock {
  let known: Found | undefined;
  const find = (): Found => (known ??= tz === undefined ? ofFile(file) : ofVariable(tz));
  const offsets = new Map<number, number | undefined>();

  function systemOffset(at: number): number | undefined {
    const from = Math.floor(at / sameMs);
    if (!offsets.has(from)) offsets.set(from, askSystem(from * sameMs, tz));
    return offsets.get(from);
  }

  function offsetMinutes(at: number): number {
    const found = find();
    if (found.kind === 'node') return -new Date(at).getTimezoneOffset();
    if (found.kind === 'system') return systemOffset(at) ?? 0;
    if (found.kind === 'unknown') return 0;
    return offsetIn(found.name)(at);
  }

  return {
    offsetMinutes,
    time(at) {
      const isPlain = find().kind === 'node' || Number.isNaN(new Date(at).getTime());
      if (isPlain) return new Date(at).toTimeString().slice(0, 8);
      return new Date(at + offsetMinutes(at) * 60_000).toISOString().slice(11, 19);
    },
    zone(at) {
      const found = find();
      if (found.kind === 'unknown') return { name: 'UTC', problem: found.problem };
      const { kind, name } = found;
      if (kind !== 'system') return { name };
      const offset = systemOffset(at);
      if (offset !== undefined) return { name: `${offsetText(offset)} (${name})` };
      return { name: 'UTC', problem: problemOf('zone-not-told', name) };
    },
  };
}

const example = '"Europe/Berlin"';

function problemOf(key: keyof typeof zoneProblems, zone: string, likely = example): ZoneProblem {
  return { what: zoneProblems[key](zone), text: sentence(key, { zone }), likely };
}

function ofVariable(tz: string): Found {
  // libc ignores a colon (https://man7.org/linux/man-pages/man3/tzset.3.html). Empty is UTC.
  const given = tz.replace(/^:/, '');
  if (given === '') return { kind: 'node', name: 'UTC (TZ is empty)' };
  if (given.startsWith('/')) return ofPath(given, `TZ=${tz}`);
  const isInstalled = zoneFolders.some((folder) => holdsZone(`${folder}/${given}`));
  // `Intl` takes longer than the rest of an idle tick.
  if (hasZoneShape(given) && (isInstalled || given === 'UTC' || isNodes(given)))
    return { kind: 'node', name: given };
  if (isInstalled || rule.test(given)) return { kind: 'system', name: `TZ=${tz}` };
  return { kind: 'unknown', problem: problemOf('zone-unknown', `TZ=${tz}`, likelyZones(given)) };
}

/** True when Node knows the zone where the system has none, in a small container. Case counts. */
function isNodes(name: string): boolean {
  if (!isZoneName(name)) return false;
  const taken: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return taken === new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

function ofFile(path: string): Found {
  // Without it the system is in UTC (https://www.freedesktop.org/software/systemd/man/latest/localtime.html).
  const isThere = attempt(() => lstatSync(path)) !== undefined;
  return isThere ? ofPath(path, path) : { kind: 'node', name: `UTC (no ${path})` };
}

/** The zone of a file: by the name that its path has among the system's zones, else as the system reads it. */
function ofPath(path: string, what: string): Found {
  const real = attempt(() => realpathSync(path));
  const isZone = holdsZone(path);
  const name = [real, attempt(() => readlinkSync(path)), path].map(nameIn).find((each) => each !== undefined);
  // The only file whose name Node looks up.
  if (name !== undefined && isZone && what === systemFile) return { kind: 'node', name };
  // Node has the zones that the system has not installed.
  if (name !== undefined && (isZone || real === undefined) && isZoneName(name))
    return { kind: 'named', name };
  if (isZone) return { kind: 'system', name: what };
  const key = real === undefined ? 'zone-points-nowhere' : 'zone-file-empty';
  return { kind: 'unknown', problem: problemOf(key, what) };
}

function nameIn(path: string | undefined): string | undefined {
  const name = path === undefined ? undefined : /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(path)?.[1];
  return name !== undefined && hasZoneShape(name) ? name : undefined;
}

/** True for a file as `zic` writes it (https://www.rfc-editor.org/rfc/rfc9636). */
function holdsZone(path: string): boolean {
  const begin = Buffer.alloc(4);
  const flags = constants.O_RDONLY | constants.O_NONBLOCK;
  const count = attempt(() => withFile(path, flags, (file) => readSync(file, begin)));
  return count === 4 && begin.toString('latin1') === 'TZif';
}

/** Undefined when there is no `date`. */
function askSystem(at: number, tz: string | undefined): number | undefined {
  const seconds = String(Math.floor(at / 1000));
  const when = process.platform === 'darwin' ? ['-r', seconds] : ['-d', `@${seconds}`];
  const text = attempt(() => systemTool('/bin/date', [...when, '+%z'], tz === undefined ? {} : { TZ: tz }));
  return text === undefined ? undefined : minutesOf(text);
}

/** `+05:30`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

export const localClock = createLocalClock(process.env['TZ']);
