/** The line of a crontab that runs ticks, and its place in the crontab of a user. Pure. */
import { shellWord } from '../format.ts';
import { type Period, periodOf, type TickCommand, tickVariables, tickWords } from './tick-command.ts';

/** Vixie cron takes 998 characters for a command. */
const mostPath = 600;

/** Cron has a short PATH, no variables of a shell, and its own working folder, so the line names all of them. */
export function cronLine(tick: TickCommand): string {
  const variables = tickVariables(tick, mostPath).map(([name, value]) => `${name}=${shellWord(value)}`);
  const words = [...variables, ...tickWords(tick).map(shellWord)];
  return `${scheduleOf(periodOf(tick.everySeconds))} ${percentEscaped(words.join(' '))}`;
}

/** Cron takes an unescaped % for the end of the command (crontab(5)). */
const percentEscaped = (text: string) => text.replaceAll('%', String.raw`\%`);

/** A minute is the shortest period of cron. */
function scheduleOf({ unit, count }: Period): string {
  const every = (most: number) => (count === most ? '0' : count === 1 ? '*' : `*/${count}`);
  if (unit === 'second') return '* * * * *';
  return unit === 'minute' ? `${every(60)} * * * *` : `0 ${every(24)} * * *`;
}

const mark = '# Made by ops-framework init: ticks of ';

/** The crontab with the line, in place of the one that it has for the same jobs file. Every other line stays. */
export function crontabWith(crontab: string, tick: TickCommand): string {
  const lines = linesOf(crontab);
  const own = [`${mark}${tick.jobsFile}`, cronLine(tick)];
  const at = lines.findIndex((line) => isTickOf(line, tick.jobsFile));
  if (at === -1) return textOf([...lines, ...own]);
  const isMarked = lines[at - 1]?.startsWith(mark) === true;
  return textOf(lines.toSpliced(isMarked ? at - 1 : at, isMarked ? 2 : 1, ...own));
}

/** The crontab without ticks of the jobs file, also those that a person put there. */
export function crontabWithout(crontab: string, jobsFile: string): string {
  const lines = linesOf(crontab);
  return textOf(
    lines.filter((line, index) => {
      const next = lines[index + 1] ?? '';
      return !isTickOf(line, jobsFile) && !(line.startsWith(mark) && isTickOf(next, jobsFile));
    }),
  );
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
/** Cron reads no line without its end. */
const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

function isTickOf(line: string, jobsFile: string): boolean {
  const words = percentEscaped(` tick --config-file ${shellWord(jobsFile)}`);
  return !line.trimStart().startsWith('#') && `${line.trimEnd()} `.includes(`${words} `);
}
