/** A clock of this host that runs ticks: its files, and the commands that start and stop it. Pure. */
import { shellWord, span } from '../format.ts';
import { crontabWith, crontabWithout } from './cron.ts';
import type { WantedFile } from './jobs-file.ts';
import { isPlistOf, launchdPlist } from './launchd.ts';
import { isServiceOf, systemdUnits } from './systemd.ts';
import { periodMs, periodOf, type TickCommand, type TimerKind } from './tick-command.ts';
import { firstName, timerName } from './timer-name.ts';

/** This user on this host. */
export interface TimerPlace {
  readonly user: { readonly name: string; readonly uid: number };
  readonly homeFolder: string;
  readonly configFolder: string;
  readonly crontab: string;
  /** Undefined when there is no such file. */
  readonly read: (path: string) => string | undefined;
}

export interface Timer {
  /** As they have to be. `without`: as they are when it is removed; absent: not there. */
  readonly files: readonly (WantedFile & { readonly without?: string })[];
  /** Made when it is enabled. */
  readonly links: readonly string[];
  /** Steps for a person: a sentence, and commands. */
  readonly toStart: readonly string[];
  readonly toStop: readonly string[];
  /** Another jobs file has the timer with this path. */
  readonly beside?: string;
}

/** Stands for the path of the crontab. */
export const crontabPath = 'crontab';

const kinds: Readonly<Record<TimerKind, (tick: TickCommand, place: TimerPlace) => Timer>> = {
  systemd: unitsFor,
  launchd: agentFor,
  cron: cronFor,
};

export const timerOf = (kind: TimerKind, tick: TickCommand, place: TimerPlace): Timer =>
  kinds[kind](tick, place);

function unitsFor(tick: TickCommand, { configFolder, read, user }: TimerPlace): Timer {
  const folder = `${configFolder}/systemd/user`;
  const { name, beside } = nameOf(tick, `${folder}/*.service`, read, isServiceOf);
  const { service, timer } = systemdUnits(tick);
  return {
    ...beside,
    files: [
      { path: `${folder}/${name}.service`, text: service },
      { path: `${folder}/${name}.timer`, text: timer },
    ],
    links: [`${folder}/timers.target.wants/${name}.timer`],
    toStart: [
      `Let timers of ${user.name} run while nobody is logged in:`,
      `   sudo loginctl enable-linger ${shellWord(user.name)}`,
      `Start the timer, a tick every ${every(tick)}:`,
      '   systemctl --user daemon-reload',
      `   systemctl --user enable ${name}.timer`,
      `   systemctl --user restart ${name}.timer`,
      'See the next tick, and the output of the last ones:',
      `   systemctl --user list-timers ${name}.timer`,
      `   journalctl --user --unit ${name}.service`,
    ],
    toStop: [
      'Stop the timer:',
      `   systemctl --user stop ${name}.timer`,
      '   systemctl --user daemon-reload',
    ],
  };
}

function agentFor(tick: TickCommand, { homeFolder, read, user }: TimerPlace): Timer {
  const folder = `${homeFolder}/Library/LaunchAgents`;
  const { name, beside } = nameOf(tick, `${folder}/*.plist`, read, isPlistOf);
  const [path, log] = [`${folder}/${name}.plist`, `${homeFolder}/Library/Logs/${name}.log`];
  const domain = `gui/${user.uid}`;
  const isNew = read(path) === undefined;
  return {
    ...beside,
    files: [{ path, text: launchdPlist(name, tick, log) }],
    links: [],
    toStart: [
      `Start it, a tick now and every ${span(1000 * tick.everySeconds)}:`,
      ...(isNew ? [] : [`   launchctl bootout ${domain}/${name}`]),
      `   launchctl bootstrap ${domain} ${shellWord(path)}`,
      'See its state, and the output of the last ticks:',
      `   launchctl print ${domain}/${name}`,
      `   tail ${shellWord(log)}`,
    ],
    toStop: ['Stop it:', `   launchctl bootout ${domain}/${name}`],
  };
}

function cronFor(tick: TickCommand, { crontab }: TimerPlace): Timer {
  const text = crontabWith(crontab, tick);
  return {
    files: [{ path: crontabPath, text, without: crontabWithout(crontab, tick.jobsFile) }],
    links: [],
    toStart: [`Cron reads it at once: a tick every ${every(tick, 60_000)}. To see it:`, '   crontab -l'],
    toStop: [],
  };
}

const every = ({ everySeconds }: TickCommand, least = 0) =>
  span(Math.max(least, periodMs(periodOf(everySeconds))));

/** `pattern`: the path with `*` for the name. */
function nameOf(
  { jobsFile }: TickCommand,
  pattern: string,
  read: TimerPlace['read'],
  isOf: (text: string, jobsFile: string) => boolean,
): { readonly name: string; readonly beside: Pick<Timer, 'beside'> } {
  const at = (name: string) => pattern.replace('*', () => name);
  const name = timerName(jobsFile, (each) => {
    const text = read(at(each));
    return text === undefined ? undefined : isOf(text, jobsFile);
  });
  const isBeside = name !== firstName && read(at(firstName)) !== undefined;
  return { name, beside: isBeside ? { beside: at(firstName) } : {} };
}
