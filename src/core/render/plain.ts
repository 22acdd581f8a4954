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

/** What a report says in its own words. */
export interface PlainWords {
  readonly title: (time: string) => string;
  /** An icon, and a word when a person is needed. */
  readonly mark: (notice: Notice) => string;
  /** What happened, without the job. */
  readonly headline: (notice: Notice) => string;
  /** The job's id after its name. */
  readonly named: (name: string, id: string) => string;
  readonly colon: string;
  readonly fact: (fact: string, notice: Notice) => string;
}

/** The first line of every report. */
export function header(moment: Pick<Moment, 'now' | 'zone' | 'hostTime'>, words = plainEnglish): string {
  return words.title(clockTime(moment.now, moment.zone, moment));
}

export const titleOf = (time: string): string => `🛠️ Ops report (${time})`;

/** The notices as blocks, most urgent first, else in the order they were made. Blocks are parted by an empty line. */
export function renderPlain(notices: readonly Notice[], words = plainEnglish): string {
  return byUrgency(notices)
    .map((notice) => block(notice, words))
    .join('\n\n');
}

export function byUrgency(notices: readonly Notice[]): readonly Notice[] {
  return order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
}

/** What stands before a notice: an icon, and a word when a person is needed. */
export function markOf({ reason, urgency }: Notice): string {
  return reason === 'recovered' || reason === 'completed' ? goodMark : marks[urgency];
}

/** Which job, and its state: `Nightly sync (sync): paused`. */
export function headOf(notice: Notice, words = plainEnglish): string {
  const { job } = notice;
  const name = job && (job.name === job.id ? job.id : words.named(job.name, job.id)) + words.colon;
  return `${name ?? ''}${words.headline(notice)}`;
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

/** The words that notices are made in. */
export const plainEnglish: PlainWords = {
  title: titleOf,
  mark: markOf,
  headline: headlineOf,
  named: (name, id) => `${name} (${id})`,
  colon: ': ',
  fact: (fact) => fact,
};

function block(notice: Notice, words: PlainWords): string {
  const facts = factsOf(notice).map((fact) => `  - ${words.fact(fact, notice)}`);
  const lines = [`${words.mark(notice)}${headOf(notice, words)}`, ...facts];
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
