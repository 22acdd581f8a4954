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
  return `🛠️ Ops report (${clockTime(moment.now, moment.zone, moment)})`;
}

/** The notices as blocks, most urgent first, else in the order they were made. Blocks are parted by an empty line. */
export function renderPlain(notices: readonly Notice[]): string {
  const sorted = order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
  return sorted.map(block).join('\n\n');
}

function block(notice: Notice): string {
  const { job } = notice;
  const good = notice.reason === 'recovered' || notice.reason === 'completed';
  const name = job === undefined ? '' : job.name === job.id ? `${job.id}: ` : `${job.name} (${job.id}): `;
  const recovered = notice.reason === 'recovered' ? 'recovered, ' : '';
  const lines = [`${good ? goodMark : marks[notice.urgency]}${name}${recovered}${notice.headline}`];
  const progress = Object.entries(notice.progress ?? {}).map(([key, value]) => `${key} ${value}`);
  if (progress.length > 0) lines.push(`  - progress: ${progress.join(' · ')}`);
  for (const fact of notice.facts) lines.push(`  - ${fact}`);
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
