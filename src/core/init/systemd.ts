/** Units of a systemd user manager that run ticks: a service and its timer. Pure. */
import {
  type Period,
  periodMs,
  periodOf,
  type TickCommand,
  tickVariables,
  tickWords,
} from './tick-command.ts';

export interface Units {
  readonly service: string;
  readonly timer: string;
}

export function systemdUnits(tick: TickCommand): Units {
  const period = periodOf(tick.everySeconds);
  // The manager looks for variables in arguments, but not in the path of the program.
  const [node = '', ...words] = tickWords(tick);
  const command = [unitWord(node), ...words.map(argument)].join(' ');
  const variables = tickVariables(tick).map(([name, value]) => unitWord(`${name}=${value}`));
  return {
    service: `# Made by ops-framework init --timer systemd. To change it: systemctl --user edit, which init leaves alone.
[Unit]
Description=ops-framework tick

[Service]
Type=oneshot
ExecStart=${command}
Environment=${variables.join(' ')}
# The jobs that a tick starts go on when it ends.
KillMode=process
# A tick may wait for a job for longer than a start may take; each command has a deadline of its own.
TimeoutStartSec=infinity
`,
    timer: `# Made by ops-framework init --timer systemd.
[Unit]
Description=ops-framework tick

[Timer]
OnCalendar=${calendarOf(period)}
# After a sleep or a boot, a missed tick runs at once.
Persistent=true
AccuracySec=${Math.max(1, Math.min(30, Math.floor(periodMs(period) / 20_000)))}s

[Install]
WantedBy=timers.target
`,
  };
}

/** https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Calendar%20Events */
function calendarOf({ unit, count }: Period): string {
  if (unit === 'second') return `*:*:0/${count}`;
  if (unit === 'minute') return `*:0/${count}`;
  return count === 24 ? '00:00' : `0/${count}:00`;
}

/** Whether a service runs ticks of the jobs file. */
export function isServiceOf(text: string, jobsFile: string): boolean {
  return (
    /^ExecStart=.*$/m
      .exec(text)?.[0]
      .concat(' ')
      .includes(` --config-file ${argument(jobsFile)} `) === true
  );
}

/** One word as systemd.syntax(7) quotes it, without the specifiers of systemd.unit(5). */
function unitWord(text: string): string {
  if (/^[\w@+=:,./-]+$/.test(text)) return text;
  const escaped = text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`);
  return `"${escaped.replaceAll('%', '%%')}"`;
}

/** The same in a command line, where `$NAME` would be replaced (systemd.service(5)). */
const argument = (text: string) => unitWord(text).replaceAll('$', '$$$$');
