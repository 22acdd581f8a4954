/** The tick that a clock of this host runs: cron, systemd or launchd. Pure. */

/** The clocks of a host that `init` sets up. */
export type TimerKind = 'systemd' | 'launchd' | 'cron';

export interface TickCommand {
  /** Full paths of Node and of this program. */
  readonly program: readonly [node: string, script: string];
  /** Of the caller of `init`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly jobsFile: string;
  /** Absolute; undefined: the one in the OpenClaw state dir. */
  readonly stateFile?: string | undefined;
  /** False: reports are printed only. */
  readonly telegram: boolean;
  /** More flags of it, as words. */
  readonly flags?: readonly string[];
  readonly everySeconds: number;
}

/** Its words: Node, the program and what it gets. */
export function tickWords({
  program,
  jobsFile,
  stateFile,
  telegram,
  flags = [],
}: TickCommand): readonly string[] {
  return [
    ...program,
    'tick',
    '--config-file',
    jobsFile,
    ...(stateFile === undefined ? [] : ['--state-file', stateFile]),
    ...flags,
    ...(telegram ? [] : ['--telegram-via', 'none']),
  ];
}

/** Its variables: no clock has the PATH of a shell, nor what says where OpenClaw keeps its files. None is secret. */
export function tickVariables(
  { program: [node], env }: TickCommand,
  mostPath = Infinity,
): readonly (readonly [name: string, value: string])[] {
  return [
    ['PATH', pathOf(env, node, mostPath)],
    ...openclawVariables.flatMap((name) => {
      const value = env[name]?.trim();
      return value && isNameable(value) ? [[name, value] as const] : [];
    }),
  ];
}

/** Whether every clock can be told this text: a crontab has lines, and XML no control characters. */
export const isNameable = (text: string): boolean => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text);

const openclawVariables = ['OPENCLAW_HOME', 'OPENCLAW_STATE_DIR', 'OPENCLAW_CONFIG_PATH'] as const;
const usualPath = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

function pathOf({ PATH = '' }: TickCommand['env'], node: string, most: number): string {
  const folder = node.slice(0, node.lastIndexOf('/')) || '/';
  const folders = [...new Set(PATH.split(':'))].filter((each) => each.startsWith('/') && isNameable(each));
  const path = (folders.includes(folder) ? folders : [folder, ...folders]).join(':');
  if (folders.length > 0 && path.length <= most) return path;
  return [...new Set([folder, ...usualPath])].join(':');
}

/** A period that starts anew with each minute, hour or day, as cron and `OnCalendar` have it. */
export interface Period {
  readonly unit: 'second' | 'minute' | 'hour';
  readonly count: number;
}

/** The longest such period that is not longer than wanted: more ticks than promised harm nobody. */
export function periodOf(seconds: number): Period {
  if (seconds < 60) return { unit: 'second', count: divisor(60, seconds) };
  if (seconds < 3600) return { unit: 'minute', count: divisor(60, seconds / 60) };
  return { unit: 'hour', count: divisor(24, seconds / 3600) };
}

const unitMs = { second: 1000, minute: 60_000, hour: 3_600_000 } as const;
export const periodMs = ({ unit, count }: Period): number => count * unitMs[unit];

/** The greatest divisor of `whole` that is at most `most`. */
function divisor(whole: number, most: number): number {
  let found = Math.max(1, Math.min(whole, Math.floor(most)));
  while (whole % found !== 0) found -= 1;
  return found;
}
