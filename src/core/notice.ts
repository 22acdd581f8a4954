/** What is told to people, and what became of it. */

/** Why a notice was made. */
export const noticeReasons = [
  'anomaly',
  'standing',
  'recovered',
  'completed',
  'changed',
  'resume',
  'resume-held',
  'progress',
  'digest',
  'run',
  'queue',
  'closed',
  'config',
  'state',
  'write',
  'verified',
  'folded',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/**
 * How much it needs a person. `action`: someone must do something; `alert`: trouble; `info`: a change; `routine`:
 * progress, the only one that quiet hours hold back.
 */
export const urgencies = ['action', 'alert', 'info', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** What a link of a notice leads to: the page to approve a plan, the page to start a workflow, the run itself. */
export const linkLabels = ['review', 'start', 'run'] as const;
export type LinkLabel = (typeof linkLabels)[number];

export interface NoticeLink {
  readonly label: LinkLabel;
  /** A web address, see `isWebUrl`. */
  readonly url: string;
}

/** An address with http or https, written in characters that stand for themselves in text and Markdown. */
export function isWebUrl(url: string): boolean {
  return url.length <= 500 && /^https?:\/\/[A-Za-z0-9[][!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]*$/i.test(url);
}

/** One thing to tell, with the facts it rests on. Rendered when it is delivered, never before. */
export interface Notice {
  /** Stays the same when a message is repeated after an unknown outcome. */
  readonly id: string;
  readonly at: number;
  readonly reason: NoticeReason;
  readonly urgency: Urgency;
  readonly job?: { readonly id: string; readonly name: string };
  /** The state in a word or two: `paused`, `stalled ≥ 3600 s`. */
  readonly headline: string;
  /** Facts, one a line. */
  readonly facts: readonly string[];
  readonly progress?: Readonly<Record<string, string | number | boolean | null>>;
  /** Last lines of output, clean and clipped. */
  readonly output?: string;
  /** Where a person can do something about it. */
  readonly link?: NoticeLink;
}

/** Why, where the headline does not say it: what the probe met, why the job stopped, what it says of its level. */
export function causeFact({ headline, facts }: Notice): string | undefined {
  const [first] = facts;
  const tells =
    headline === 'no valid status' ||
    first?.startsWith('stop reason: ') ||
    facts.some((fact) => fact.startsWith('level: '));
  return tells && first !== '' ? first : undefined;
}

/** A notice on its way. */
export interface OutboxEntry {
  readonly notice: Notice;
  /** `print`: made by a `--print-only` run; any run may deliver it. `chat`: for the chat only. */
  readonly sink: 'chat' | 'print';
  readonly attempts: number;
  /** Which run queued it, where the id does not say so, and until when others leave it to that run. */
  readonly queuedBy?: { readonly run: string; readonly until: number };
  /** What the tries came to; `unknown`: it may have arrived. Absent: there was none, or whoever tried died. */
  readonly lastTry?: 'kept' | 'unknown';
}

/** What became of one delivery. `kept`: it was not delivered. `unknown`: it may have been. */
export interface Receipt {
  readonly noticeId: string;
  readonly kind: 'sent' | 'kept' | 'unknown';
  readonly problem?: string;
  /** Nothing is wrong: its turn did not come in this run. */
  readonly waits?: true;
}

/** What the chat took with one message. */
export interface Taken {
  readonly noticeIds: readonly string[];
  /** The living message that shows a job's progress now. */
  readonly living?: { readonly jobId: string; readonly chatId: string; readonly messageId: number };
}

/** What is known of the chat between runs. */
export interface ChatMemory {
  /** The living progress message of each running job, by job id. */
  readonly progress: Readonly<Record<string, { readonly chatId: string; readonly messageId: number }>>;
  /** A group that became another chat. */
  readonly moved?: { readonly from: string; readonly to: string };
  /** Nothing is sent before then: Telegram asked to wait, or refuses. */
  readonly notBefore?: number;
  /** Why Telegram refuses. */
  readonly refusal?: string;
  /** Mark of the bot, chat and topic that refused or asked to wait. */
  readonly heldWay?: string;
  /** A topic that is gone or closed: when that was found, by which bot in which chat. */
  readonly lostTopic?: { readonly way: string; readonly threadId: number; readonly at: number };
  /** The open GitHub issue with the alerts that Telegram did not take. */
  readonly issue?: {
    readonly number: number;
    /** The notices it tells of that Telegram still has to take. */
    readonly noticeIds: readonly string[];
    /** When it last told of a fold. */
    readonly foldedAt?: number;
  };
}

/** What a messenger did. */
export interface Delivery {
  readonly receipts: readonly Receipt[];
  /** What is known of the chat now; absent: as before. */
  readonly chat?: ChatMemory;
  /** There is no bot or no chat to send to: what was looked at and what to set. */
  readonly missing?: string;
}

export type NoticeDraft = Omit<Notice, 'id' | 'at'>;

export const languages = ['en', 'zh-CN'] as const;

export type Language = (typeof languages)[number];
