/**
 * Where alerts go that the chat did not take: one GitHub issue, closed when the chat has them. Without a chat (`telegram-via:
 * issue`) all alerts go there, and it is closed when no alert is open any more.
 */
import { fallbackAfterMs, noMemory, urgentLeft } from '../../core/chat/chat.ts';
import type { ChatMemory, Delivery, TickContext, OutboxEntry, Receipt } from '../../core/model.ts';
import { isUrgent, type Language, type Notice } from '../../core/notice.ts';
import { textIn } from '../../core/notices/say.ts';
import { isText, sentence } from '../../core/notices/sentence.ts';
import { renderMarkdown } from '../../core/render/chat-markdown.ts';
import { prose } from '../../core/render/markdown.ts';
import { renderDelivery } from '../../core/chat/delivery.ts';
import { hostIn } from '../../core/chat/heading.ts';
import { printLimits } from '../../core/render/printed.ts';
import type { Messenger } from '../../ports/ports.ts';
import type { GitHub, Issue } from '../github/github.ts';
import type { FailedRequest } from '../github/request.ts';

export interface FallbackOptions {
  /** Undefined: the issue is where alerts go. */
  readonly chat: Messenger | undefined;
  readonly github: GitHub;
  /** Others read the issues of a public repository: then no job text goes there. */
  readonly isPublic: () => Promise<boolean>;
  readonly runUrl: string | undefined;
  readonly language: Language;
  readonly warn: (text: string) => void;
  /** Takes out the secrets that are known by value. */
  readonly mask: (text: string) => string;
}

const fallbackTitle = 'alerts that Telegram did not accept';
const ownTitle = 'alerts';
/** Of an older version, which did not name the host. */
const olderTitles = {
  fallback: 'ops-framework: alerts that Telegram did not take',
  own: 'ops-framework: alerts',
};
/** Begins the body of an issue of ours. */
const marker = '<!-- ops-framework alerts -->';
/** Begins the comment before our own issue is closed. */
const overMark = '<!-- ops-framework over -->';
/** In the hidden line of an alert that nothing resolves but a person. */
const staysWord = 'stays';
/** GitHub takes 65,536 characters. */
const bodyLimit = 60_000;
const dayMs = 86_400_000;
/** More than an outbox holds. */
const mostIds = 20_000;
/** A comment holds the ids and causes of so many. The next run adds more. */
const mostAtOnce = 400;

type KnownIssue = NonNullable<ChatMemory['issue']>;
/** What an issue reports already. */
type ReportedIssue = Partial<Omit<KnownIssue, 'number'>>;

export function createFallbackMessenger(options: FallbackOptions): Messenger {
  const { chat, github, language, warn, mask } = options;
  const say = textIn(language);
  const olderTitle = chat ? olderTitles.fallback : olderTitles.own;
  const titleOf = (context: TickContext) => `${hostIn(context)}: ${chat ? fallbackTitle : ownTitle}`;
  return {
    async deliver(entries, context, before, onTaken): Promise<Delivery> {
      if (!chat) return intoIssue(entries, context, before ?? noMemory);
      const delivery = await chat.deliver(entries, context, before, onTaken);
      const memory = withoutSent(delivery.chat ?? before ?? noMemory, entries, delivery, context);
      const left = urgentLeft(entries, delivery);
      const isRefused = memory.refusal !== undefined || delivery.missing !== undefined;
      const late = left.filter(({ notice }) => isRefused || context.now - notice.at >= fallbackAfterMs);
      const why =
        memory.refusal ?? (delivery.missing && 'it lacks a bot or a chat') ?? 'not accepted for 15 minutes';
      if (late.length > 0) {
        const { chat: known, problem } = await reportLate(late, context, memory, why);
        if (problem !== undefined) warn(`the alerts could not go into a GitHub issue either: ${problem}`);
        return { ...delivery, chat: known };
      }
      const { issue, ...rest } = memory;
      if (issue === undefined) return delivery;
      const waits = left.length > 0 || issue.noticeIds.length > 0;
      return { ...delivery, chat: !waits && (await isOver(issue.number)) ? rest : memory };
    },
    // With a chat, the issue is closed when that has all of it.
    ...(!chat && { closeIssue }),
  };

  /** Everything else is in the log and the job summary. */
  async function intoIssue(
    entries: readonly OutboxEntry[],
    context: TickContext,
    memory: ChatMemory,
  ): Promise<Delivery> {
    const alerts = entries.filter(({ notice }) => isUrgent(notice));
    const { chat: known, problem } = await reportLate(alerts, context, memory, undefined);
    const reported = new Set(known.issue?.noticeIds);
    const receipts = entries.map(({ notice }): Receipt => {
      const isDone = !isUrgent(notice) || reported.has(notice.id);
      if (isDone) return { noticeId: notice.id, kind: 'sent' };
      const why = problem ?? `a run adds ${mostAtOnce} alerts to the GitHub issue`;
      return {
        noticeId: notice.id,
        kind: 'kept',
        problem: why,
        ...(problem === undefined && { waits: true }),
      };
    });
    // A repetition is recognized by the ids in the issue itself.
    const kept = known.issue ? { ...known, issue: { ...known.issue, noticeIds: [] } } : known;
    return { receipts, chat: kept };
  }

  /** `why`: why Telegram does not have them; undefined: it is not used. */
  async function reportLate(
    late: readonly OutboxEntry[],
    context: TickContext,
    memory: ChatMemory,
    why: string | undefined,
  ): Promise<{ readonly chat: ChatMemory; readonly problem?: string }> {
    const open = unreported(late, memory.issue ?? {}, context);
    const fresh = open.slice(0, mostAtOnce);
    const later = new Set(open.slice(mostAtOnce));
    if (fresh.length === 0) return { chat: memory.issue ? remember(memory, memory.issue, late) : memory };
    const failed = ({ why: cause }: FailedRequest) => ({ chat: memory, problem: cause });
    const found = await find(memory.issue?.number, titleOf(context));
    if (found.kind === 'failed') return failed(found);
    const reported = found.kind === 'found' ? found.reported : {};
    const rest = unreported(fresh, reported, context);
    const number = found.kind === 'found' ? found.number : undefined;
    const done =
      rest.length === 0 ? found : await put(number, titleOf(context), await bodyOf(rest, context, why));
    if (done.kind === 'failed') return failed(done);
    if (done.kind === 'none') return { chat: memory };
    if (rest.length > 0 && chat) warn(`the alert is in issue #${done.number} until Telegram takes it`);
    const folds = rest.some(isFold) ? context.now : (reported.foldedAt ?? memory.issue?.foldedAt);
    const issue: KnownIssue = {
      number: done.number,
      noticeIds: memory.issue?.noticeIds ?? [],
      ...(folds !== undefined && { foldedAt: folds }),
    };
    return {
      chat: remember(
        memory,
        issue,
        late.filter((entry) => !later.has(entry)),
      ),
    };
  }

  /** Closes the issue. True when there is nothing to close any more; one that is not ours is not touched. */
  async function isOver(number: number): Promise<boolean> {
    const read = await github.readIssue(number);
    if (read.kind === 'failed') return false;
    if (read.kind === 'gone' || !isOurs(read.issue)) return true;
    return (await github.closeIssue(number, say(sentence('issue-delivered', {})))).kind === 'closed';
  }

  /**
   * No alert is open: a comment, then closed. A run that died in between, or got no answer, left the comment, and the next one
   * only closes. True when the issue is not to be looked at again.
   */
  async function closeIssue(number: number): Promise<boolean> {
    const read = await github.readIssue(number);
    if (read.kind === 'failed') return false;
    if (read.kind === 'gone' || !isOurs(read.issue) || !read.issue.isOpen) return true;
    const listed = await github.listComments(read.issue);
    if (listed.kind === 'failed') return false;
    if ([read.issue.body, ...listed.bodies].some(isForPerson)) return true;
    if (!listed.bodies.findLast((body) => isMarked(body))?.startsWith(overMark)) {
      const run = options.runUrl === undefined ? '' : `\n\nRun: ${options.runUrl}`;
      const text = `${overMark}\n\n${paragraph(say(sentence('issue-over', {})))}${run}`;
      const done = await github.commentIssue(number, text);
      if (done.kind !== 'commented') return done.kind === 'gone';
    }
    return (await github.closeIssue(number)).kind === 'closed';
  }

  /** The known issue while it is open; else an open one of ours, which a run opened that could not save its number. */
  async function find(known: number | undefined, title: string): Promise<Found> {
    const read = known === undefined ? undefined : await github.readIssue(known);
    if (read?.kind === 'failed') return read;
    if (read?.kind === 'read' && read.issue.isOpen && isOurs(read.issue)) return withTold(read.issue);
    const listed = await github.listOpenIssues();
    if (listed.kind === 'failed') return listed;
    const ours = listed.issues.find(
      (issue) => (issue.title === title || issue.title === olderTitle) && isOurs(issue),
    );
    return ours ? withTold(ours) : { kind: 'none' };
  }

  async function withTold(issue: Issue): Promise<Found> {
    const listed = await github.listComments(issue);
    if (listed.kind === 'failed') return listed;
    return { kind: 'found', number: issue.number, reported: reportedIn([issue.body, ...listed.bodies]) };
  }

  /** Into the issue there is; into a new one when there is none any more. */
  async function put(
    number: number | undefined,
    title: string,
    body: string,
  ): ReturnType<GitHub['openIssue']> {
    const text = mask(body);
    if (number === undefined) return github.openIssue(title, text);
    const done = await github.commentIssue(number, text);
    if (done.kind === 'gone') return github.openIssue(title, text);
    return done.kind === 'failed' ? done : { kind: 'opened', number };
  }

  async function bodyOf(
    fresh: readonly OutboxEntry[],
    context: TickContext,
    why: string | undefined,
  ): Promise<string> {
    const run = options.runUrl === undefined ? [] : [`Run: ${options.runUrl}`];
    const marks = `${marker}\n${markOf(fresh, context)}`;
    const refused = why === undefined ? [] : [paragraph(say(sentence('issue-not-accepted', { why })))];
    const person =
      why === undefined && fresh.some(needsPerson) ? [paragraph(say(sentence('issue-for-person', {})))] : [];
    if (await options.isPublic()) {
      const count = say(sentence('issue-count', { count: fresh.length }));
      return [marks, ...refused, paragraph(count), ...person, ...run].join('\n\n');
    }
    const intro = why === undefined ? [paragraph(say(sentence('issue-alerts', {})))] : refused;
    const { messages } = renderDelivery(fresh, context, language, printLimits);
    const report = renderMarkdown(messages, say, bodyLimit - marks.length);
    return [marks, report, ...person, ...intro, ...run].join('\n\n');
  }
}

const paragraph = (text: string) => `<p>${prose(text, 1000)}</p>`;

type Found =
  | { readonly kind: 'found'; readonly number: number; readonly reported: ReportedIssue }
  | { readonly kind: 'none' }
  | FailedRequest;

/** Whatever is remembered of its number: a state can be forged, what GitHub says of who opened it cannot. */
const isOurs = ({ isTrusted, body }: Issue) => isTrusted && body.startsWith(marker);

/** Whether a text is an alert of ours, or says that all are over. */
const isMarked = (text: string) => text.startsWith(marker) || text.startsWith(overMark);
const isForPerson = (text: string) => wordsOf(text).includes(staysWord);

/** What the engine itself reports the end of. */
const ending: ReadonlySet<Notice['reason']> = new Set([
  'anomaly',
  'standing',
  'changed',
  'resume',
  'resume-held',
  'run',
]);

/** Nothing will report that it is over. */
function needsPerson({ notice: { job, reason, headline, link } }: OutboxEntry): boolean {
  const isRequest = reason === 'write' && link !== undefined;
  return !(job && ending.has(reason)) && !isRequest && !isText(headline, 'jobs-file-unusable');
}

const isFold = ({ notice }: OutboxEntry) => notice.reason === 'folded';

/**
 * The memory without the notices that Telegram took. A run that could not save delivers only its own new notices; with an
 * older one or a fold among them it is the whole outbox, and what is not in it waits no more: it is in the fold.
 */
function withoutSent(
  memory: ChatMemory,
  entries: readonly OutboxEntry[],
  { receipts }: Delivery,
  { runId }: TickContext,
): ChatMemory {
  if (!memory.issue) return memory;
  const sent = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
  const given = new Set(entries.map(({ notice }) => notice.id));
  const isWhole = entries.some((entry) => isFold(entry) || !entry.notice.id.startsWith(`${runId}-`));
  const noticeIds = memory.issue.noticeIds.filter((id) => !sent.has(id) && (!isWhole || given.has(id)));
  return { ...memory, issue: { ...memory.issue, noticeIds } };
}

/** What the issue does not report yet. A fold has a new id whenever it grows: one a day is enough. */
function unreported(
  late: readonly OutboxEntry[],
  { noticeIds = [], foldedAt }: ReportedIssue,
  { now }: TickContext,
): readonly OutboxEntry[] {
  const hasFold = foldedAt !== undefined && Math.abs(now - foldedAt) < dayMs;
  const known = new Set(noticeIds);
  return late.filter((entry) => !known.has(entry.notice.id) && !(hasFold && isFold(entry)));
}

function remember(memory: ChatMemory, issue: KnownIssue, late: readonly OutboxEntry[]): ChatMemory {
  const ids = new Set([...issue.noticeIds, ...late.map(({ notice }) => notice.id)]);
  return { ...memory, issue: { ...issue, noticeIds: [...ids].slice(-mostIds) } };
}

/** A hidden line: the ids, when a fold was among them, and whether a person has to close the issue. Every line of a report has something before it. */
function markOf(entries: readonly OutboxEntry[], { now }: TickContext): string {
  const ids = entries.map(({ notice }) => `#${notice.id}`);
  const more = [
    ...(entries.some(isFold) ? [`folded:${now}`] : []),
    ...(entries.some(needsPerson) ? [staysWord] : []),
  ];
  return `<!-- ops-framework told: ${[...ids, ...more].join(' ')} -->`;
}

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
