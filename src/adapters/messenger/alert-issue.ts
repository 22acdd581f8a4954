/**
 * The GitHub issue that holds alerts: found, opened, commented and closed. Hidden lines in it hold the ids of its alerts, so a
 * repetition is recognized by the issue itself.
 */
import type { ChatMemory, OutboxEntry, TickContext } from '../../core/model.ts';
import type { Notice } from '../../core/notice.ts';
import { isText } from '../../core/notices/sentence.ts';
import type { GitHub, Issue } from '../github/github.ts';
import type { FailedRequest } from '../github/retrying-request.ts';

export type KnownIssue = NonNullable<ChatMemory['issue']>;
/** What an issue reports already. */
export type ReportedIssue = Partial<Omit<KnownIssue, 'number'>>;

type Found =
  | { readonly kind: 'found'; readonly number: number; readonly reported: ReportedIssue }
  | { readonly kind: 'none' }
  | FailedRequest;

/** Begins the body of an issue of ours. */
const marker = '<!-- ops-framework alerts -->';
/** Begins the comment before an issue without a chat is closed. */
const overMark = '<!-- ops-framework over -->';
/** In the hidden line of an alert that nothing resolves but a person. */
const staysWord = 'stays';
const dayMs = 86_400_000;

/** The known issue while it is open; else an open one of ours, which a run opened that could not save its number. */
export async function findAlertIssue(
  github: GitHub,
  known: number | undefined,
  titles: readonly string[],
): Promise<Found> {
  const read = known === undefined ? undefined : await github.readIssue(known);
  if (read?.kind === 'failed') return read;
  if (read?.kind === 'read' && read.issue.isOpen && isOurs(read.issue))
    return withReported(github, read.issue);
  const listed = await github.listOpenIssues();
  if (listed.kind === 'failed') return listed;
  const ours = listed.issues.find((issue) => titles.includes(issue.title) && isOurs(issue));
  return ours ? withReported(github, ours) : { kind: 'none' };
}

async function withReported(github: GitHub, issue: Issue): Promise<Found> {
  const listed = await github.listComments(issue);
  if (listed.kind === 'failed') return listed;
  return { kind: 'found', number: issue.number, reported: reportedIn([issue.body, ...listed.bodies]) };
}

/** Into the issue there is; into a new one when there is none any more. */
export async function putIntoIssue(
  github: GitHub,
  number: number | undefined,
  title: string,
  body: string,
): ReturnType<GitHub['openIssue']> {
  if (number === undefined) return github.openIssue(title, body);
  const done = await github.commentIssue(number, body);
  if (done.kind === 'gone') return github.openIssue(title, body);
  return done.kind === 'failed' ? done : { kind: 'opened', number };
}

/** Closes the issue. True when there is nothing to close any more; one that is not ours is not touched. */
export async function closeAlertIssue(github: GitHub, number: number, comment: string): Promise<boolean> {
  const read = await github.readIssue(number);
  if (read.kind === 'failed') return false;
  if (read.kind === 'gone' || !isOurs(read.issue)) return true;
  return (await github.closeIssue(number, comment)).kind === 'closed';
}

/**
 * No alert is open: a comment, then closed. A run that died in between, or got no answer, left the comment, and the next one
 * only closes. True when the issue is not to be looked at again: it is closed, gone, or a person has to close it.
 */
export async function endAlertIssue(github: GitHub, number: number, comment: string): Promise<boolean> {
  const read = await github.readIssue(number);
  if (read.kind === 'failed') return false;
  if (read.kind === 'gone' || !isOurs(read.issue) || !read.issue.isOpen) return true;
  const listed = await github.listComments(read.issue);
  if (listed.kind === 'failed') return false;
  if ([read.issue.body, ...listed.bodies].some((body) => wordsOf(body).includes(staysWord))) return true;
  if (!listed.bodies.findLast(isMarked)?.startsWith(overMark)) {
    const done = await github.commentIssue(number, `${overMark}\n\n${comment}`);
    if (done.kind !== 'commented') return done.kind === 'gone';
  }
  return (await github.closeIssue(number)).kind === 'closed';
}

/** Whether a text is an alert of ours, or the comment that all are over. */
const isMarked = (text: string) => text.startsWith(marker) || text.startsWith(overMark);

/** Whatever is remembered of its number: a state can be forged, what GitHub says of who opened it cannot. */
const isOurs = ({ isTrusted, body }: Issue) => isTrusted && body.startsWith(marker);

export const isFold = ({ notice }: OutboxEntry) => notice.reason === 'folded';

/** Reasons of alerts whose end the engine reports itself. */
const ending: ReadonlySet<Notice['reason']> = new Set([
  'anomaly',
  'standing',
  'changed',
  'resume',
  'resume-held',
  'run',
]);

/** Nothing will report that it is over. */
export function needsPerson({ notice: { job, reason, headline, link } }: OutboxEntry): boolean {
  const isRequest = reason === 'write' && link !== undefined;
  // The watchdog reports the end of what it reports of a host, by whose name it speaks.
  const isOfHost = typeof headline === 'object' && headline.key.startsWith('watch-');
  const ends = (['jobs-file-unusable', 'drill-failed', 'drill-overdue'] as const).some((key) =>
    isText(headline, key),
  );
  return !(job && ending.has(reason)) && !isRequest && !isOfHost && !ends;
}

/** What the issue does not report yet. A fold has a new id whenever it grows: one a day is enough. */
export function unreported(
  late: readonly OutboxEntry[],
  { noticeIds = [], foldedAt }: ReportedIssue,
  { now }: TickContext,
): readonly OutboxEntry[] {
  const hasFold = foldedAt !== undefined && Math.abs(now - foldedAt) < dayMs;
  const known = new Set(noticeIds);
  return late.filter((entry) => !known.has(entry.notice.id) && !(hasFold && isFold(entry)));
}

/**
 * Hidden lines: the issue is ours; the ids, when a fold was among them, and whether a person has to close the issue. Every line
 * of a report has something before it.
 */
export function marksOf(entries: readonly OutboxEntry[], { now }: TickContext): string {
  const ids = entries.map(({ notice }) => `#${notice.id}`);
  const words = [
    ...ids,
    ...(entries.some(isFold) ? [`folded:${now}`] : []),
    ...(entries.some(needsPerson) ? [staysWord] : []),
  ];
  return `${marker}\n<!-- ops-framework told: ${words.join(' ')} -->`;
}

/** The words of its hidden lines. */
function wordsOf(text: string): readonly string[] {
  const marks = text.matchAll(/^<!-- ops-framework told: (.*) -->\r?$/gm);
  return [...marks].flatMap(([, line = '']) => line.split(' '));
}

function reportedIn(texts: readonly string[]): ReportedIssue {
  const words = texts.flatMap(wordsOf);
  const noticeIds = words.filter((word) => word.startsWith('#')).map((word) => word.slice(1));
  const folds = words.flatMap((word) => /^folded:(\d+)$/.exec(word)?.[1] ?? []).map(Number);
  return { noticeIds, ...(folds.length > 0 && { foldedAt: Math.max(...folds) }) };
}
