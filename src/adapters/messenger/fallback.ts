/**
 * Where alerts go that the chat did not take: one GitHub issue, closed when the chat has them. Without a chat (`telegram-via:
 * issue`) all alerts go there, and it is closed when no alert is open any more.
 */
import { fallbackAfterMs, noMemory, urgentLeft } from '../../core/chat/chat.ts';
import type { ChatMemory, Delivery, TickContext, OutboxEntry, Receipt } from '../../core/model.ts';
import { isUrgent, type Language } from '../../core/notice.ts';
import { textIn } from '../../core/notices/say.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { renderMarkdown } from '../../core/render/chat-markdown.ts';
import { prose } from '../../core/render/markdown.ts';
import { renderDelivery } from '../../core/chat/delivery.ts';
import { hostIn } from '../../core/chat/heading.ts';
import { printLimits } from '../../core/render/printed.ts';
import type { Messenger } from '../../ports/ports.ts';
import type { GitHub } from '../github/github.ts';
import type { FailedRequest } from '../github/retrying-request.ts';
import {
  closeAlertIssue,
  endAlertIssue,
  findAlertIssue,
  isFold,
  marksOf,
  needsPerson,
  putIntoIssue,
  unreported,
  type KnownIssue,
} from './alert-issue.ts';

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

/** Behind the name of the host. `older`: the whole title of an older version, which did not name it. */
interface IssueTitles {
  readonly title: string;
  readonly older: string;
}
const fallbackTitles: IssueTitles = {
  title: 'alerts that Telegram did not accept',
  older: 'ops-framework: alerts that Telegram did not take',
};
const ownTitles: IssueTitles = { title: 'alerts', older: 'ops-framework: alerts' };
/** GitHub takes 65,536 characters. */
const bodyLimit = 60_000;
/** More than an outbox holds. */
const mostIds = 20_000;
/** A comment holds the ids and causes of so many. The next run adds more. */
const mostAtOnce = 400;

export function createFallbackMessenger(options: FallbackOptions): Messenger {
  const { chat, github, language, warn } = options;
  const say = textIn(language);
  return {
    async deliver(entries, context, before, onTaken): Promise<Delivery> {
      if (!chat) return intoIssue(options, entries, context, before ?? noMemory);
      const delivery = await chat.deliver(entries, context, before, onTaken);
      const memory = withoutSent(delivery.chat ?? before ?? noMemory, entries, delivery, context);
      const left = urgentLeft(entries, delivery);
      const isRefused = memory.refusal !== undefined || delivery.missing !== undefined;
      const late = left.filter(({ notice }) => isRefused || context.now - notice.at >= fallbackAfterMs);
      const why =
        memory.refusal ?? (delivery.missing && 'it lacks a bot or a chat') ?? 'not accepted for 15 minutes';
      if (late.length > 0) {
        const { chat: known, problem } = await reportLate(options, late, context, memory, why);
        if (problem !== undefined) warn(`the alerts could not be put into a GitHub issue either: ${problem}`);
        return { ...delivery, chat: known };
      }
      const { issue, ...rest } = memory;
      if (issue === undefined) return delivery;
      const waits = left.length > 0 || issue.noticeIds.length > 0;
      const close = () => closeAlertIssue(github, issue.number, say(sentence('issue-delivered', {})));
      return { ...delivery, chat: !waits && (await close()) ? rest : memory };
    },
    // With a chat, the issue is closed when that has all of it.
    ...(!chat && { closeIssue: (number) => endAlertIssue(github, number, overText(options)) }),
  };
}

/** Everything else is in the log and the job summary. */
async function intoIssue(
  options: FallbackOptions,
  entries: readonly OutboxEntry[],
  context: TickContext,
  memory: ChatMemory,
): Promise<Delivery> {
  const alerts = entries.filter(({ notice }) => isUrgent(notice));
  const { chat: known, problem } = await reportLate(options, alerts, context, memory, undefined);
  const reported = new Set(known.issue?.noticeIds);
  const receipts = entries.map(({ notice }): Receipt => {
    const isDone = !isUrgent(notice) || reported.has(notice.id);
    const number = isUrgent(notice) ? known.issue?.number : undefined;
    if (isDone)
      return {
        noticeId: notice.id,
        kind: 'sent',
        ...(number !== undefined && { place: { kind: 'issue', number } }),
      };
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
  options: FallbackOptions,
  late: readonly OutboxEntry[],
  context: TickContext,
  memory: ChatMemory,
  why: string | undefined,
): Promise<{ readonly chat: ChatMemory; readonly problem?: string }> {
  const { chat, github, warn } = options;
  const open = unreported(late, memory.issue ?? {}, context);
  const fresh = open.slice(0, mostAtOnce);
  const later = new Set(open.slice(mostAtOnce));
  if (fresh.length === 0) return { chat: memory.issue ? remember(memory, memory.issue, late) : memory };
  const titles = chat ? fallbackTitles : ownTitles;
  const title = `${context.issueName ?? hostIn(context)}: ${titles.title}`;
  const failed = ({ why: cause }: FailedRequest) => ({ chat: memory, problem: cause });
  const found = await findAlertIssue(github, memory.issue?.number, [title, titles.older]);
  if (found.kind === 'failed') return failed(found);
  const reported = found.kind === 'found' ? found.reported : {};
  const rest = unreported(fresh, reported, context);
  const number = found.kind === 'found' ? found.number : undefined;
  const done =
    rest.length === 0
      ? found
      : await putIntoIssue(github, number, title, await bodyOf(options, rest, context, why));
  if (done.kind === 'failed') return failed(done);
  if (done.kind === 'none') return { chat: memory };
  if (rest.length > 0 && chat) warn(`the alert is in issue #${done.number} until Telegram accepts it`);
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

/** Without the secrets that are known by value. `why`: as for `reportLate`. */
async function bodyOf(
  { runUrl, isPublic, language, mask }: FallbackOptions,
  fresh: readonly OutboxEntry[],
  context: TickContext,
  why: string | undefined,
): Promise<string> {
  const say = textIn(language);
  const run = runLine(runUrl);
  const marks = marksOf(fresh, context);
  const refused = why === undefined ? [] : [paragraph(say(sentence('issue-not-accepted', { why })))];
  const person =
    why === undefined && fresh.some(needsPerson) ? [paragraph(say(sentence('issue-for-person', {})))] : [];
  if (await isPublic()) {
    const count = say(sentence('issue-count', { count: fresh.length }));
    return mask([marks, ...refused, paragraph(count), ...person, ...run].join('\n\n'));
  }
  const intro = why === undefined ? [paragraph(say(sentence('issue-alerts', {})))] : refused;
  const { messages } = renderDelivery(fresh, context, language, printLimits);
  const report = renderMarkdown(messages, say, bodyLimit - marks.length);
  return mask([marks, report, ...person, ...intro, ...run].join('\n\n'));
}

/** The last comment of an issue that no alert is open in. */
function overText({ language, runUrl }: FallbackOptions): string {
  return [paragraph(textIn(language)(sentence('issue-over', {}))), ...runLine(runUrl)].join('\n\n');
}

const runLine = (runUrl: string | undefined) => (runUrl === undefined ? [] : [`Run: ${runUrl}`]);
const paragraph = (text: string) => `<p>${prose(text, 1000)}</p>`;

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

function remember(memory: ChatMemory, issue: KnownIssue, late: readonly OutboxEntry[]): ChatMemory {
  const ids = new Set([...issue.noticeIds, ...late.map(({ notice }) => notice.id)]);
  return { ...memory, issue: { ...issue, noticeIds: [...ids].slice(-mostIds) } };
}
