/** Notices → the report as plain text: for a terminal, a log, a file. */
import type { Moment, Notice, Urgency } from '../model.ts';
import { clockTime } from '../quiet.ts';
import { isWebUrl, type LinkLabel } from '../notice.ts';
import { outputLimit, clipTail, cleanLine } from '../text.ts';

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
  /** What a link leads to, before its address. */
  readonly linkName: Readonly<Record<LinkLabel, string>>;
  /** A write without a verdict. */
  readonly openWrite: (line: string) => string;
  readonly more: (count: number) => string;
}

/** What every report begins with: the time, and the writes without a verdict. */
export function header(
  moment: Pick<Moment, 'now' | 'zone' | 'hostTime' | 'openWrites'>,
  words = plainEnglish,
): string {
  return [words.title(clockTime(moment.now, moment.zone, moment)), ...standingLines(moment, words)].join(
    '\n',
  );
}

/** More writes without a verdict are only counted. */
const mostStanding = 5;

/** The writes without a verdict, a line each. */
export function standingLines(
  { openWrites }: Pick<Moment, 'openWrites'>,
  words: Pick<PlainWords, 'openWrite' | 'more'>,
): readonly string[] {
  const rest = openWrites.length - mostStanding;
  const lines = openWrites.slice(0, mostStanding).map((line) => words.openWrite(cleanLine(line, 160)));
  return rest > 0 ? [...lines, words.openWrite(words.more(rest))] : lines;
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
  linkName: { review: 'review', start: 'start', run: 'run' },
  openWrite: (line) => `⏳ Open write: ${line}`,
  more: (count) => `and ${count} more`,
};

function block(notice: Notice, words: PlainWords): string {
  const facts = factsOf(notice).map((fact) => `  - ${words.fact(fact, notice)}`);
  const lines = [`${words.mark(notice)}${headOf(notice, words)}`, ...facts];
  const { link } = notice;
  if (link && isWebUrl(link.url)) lines.push(`  - ${words.linkName[link.label]}${words.colon}${link.url}`);
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
