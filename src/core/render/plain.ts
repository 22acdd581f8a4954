/** Notices → the report as plain text: for a terminal, a log, a file. */
import type { Moment, Notice, Urgency } from '../model.ts';
import { clockTime } from '../quiet.ts';
import { outputLimit, clipTail } from '../text.ts';

const marks: Readonly<Record<Urgency, string>> = {
  action: '🔴 ACTION REQUIRED · ',
  alert: '🟠 ALERT · ',
  info: '🔵 ',
  routine: '⚪ ',
};
const goodMark = '🟢 ';
const order: readonly Urgency[] = ['action', 'alert', 'info', 'routine'];

/** The first line of every report. */
export function header(moment: Pick<Moment, 'now' | 'zone' | 'hostTime'>): string {
  return titleOf(clockTime(moment.now, moment.zone, moment));
}

export const titleOf = (time: string): string => `🛠️ Ops report (${time})`;

/** The notices as blocks, most urgent first, else in the order they were made. Blocks are parted by an empty line. */
export function renderPlain(notices: readonly Notice[]): string {
  return byUrgency(notices).map(block).join('\n\n');
}

export function byUrgency(notices: readonly Notice[]): readonly Notice[] {
  return order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
}

/** What stands before a notice: an icon, and a word when a person is needed. */
export function markOf({ reason, urgency }: Notice): string {
  return reason === 'recovered' || reason === 'completed' ? goodMark : marks[urgency];
}

/** Which job, and its state: `Nightly sync (sync): paused`. */
export function headOf(notice: Notice): string {
  const { job } = notice;
  const name = job === undefined ? '' : job.name === job.id ? `${job.id}: ` : `${job.name} (${job.id}): `;
  return name + headlineOf(notice);
}

/** What happened, without the job. */
export function headlineOf({ reason, headline }: Notice): string {
  return `${reason === 'recovered' ? 'recovered, ' : ''}${headline}`;
}

/** The progress and the facts of a notice, a line each. */
export function factsOf({ progress, facts }: Notice): readonly string[] {
  const shown = Object.entries(progress ?? {}).map(([key, value]) => `${key} ${value}`);
  return [...(shown.length > 0 ? [`progress: ${shown.join(' · ')}`] : []), ...facts];
}

function block(notice: Notice): string {
  const lines = [`${markOf(notice)}${headOf(notice)}`, ...factsOf(notice).map((fact) => `  - ${fact}`)];
  if (notice.output !== undefined) {
    lines.push(
      ...clipTail(notice.output, outputLimit)
        .split('\n')
        .map((line) => `  | ${line}`),
    );
  }
  lines.push(`  #${notice.id}`);
  return lines.join('\n');
}
