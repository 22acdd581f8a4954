/** Notices and their delivery. */
import type { Words } from './text/words.ts';

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
 * `action`: a person must act; `alert`: a problem; `info`: a change; `routine`: progress, the only one that quiet hours hold
 * back.
 */
export const urgencies = ['action', 'alert', 'info', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** Target of a notice's link: the page to approve a plan, the page to start a workflow, the workflow run. */
export const linkLabels = ['review', 'start', 'run'] as const;
export type LinkLabel = (typeof linkLabels)[number];

export interface NoticeLink {
  readonly label: LinkLabel;
  /** See `isWebUrl`. */
  readonly url: string;
}

/** Whether this is an http(s) URL of characters that need no escaping in text and Markdown. */
export function isWebUrl(url: string): boolean {
  return url.length <= 500 && /^https?:\/\/[A-Za-z0-9[][!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]*$/i.test(url);
}

/** One thing to report, with its facts. Rendered on delivery. */
export interface Notice {
  /** The same when a message is repeated after an unknown outcome. */
  readonly id: string;
  readonly at: number;
  readonly reason: NoticeReason;
  readonly urgency: Urgency;
  readonly job?: { readonly id: string; readonly name: string };
  /** `paused`, `stalled ≥ 3600 s`. */
  readonly headline: Words;
  /** One fact per line. */
  readonly facts: readonly Words[];
  readonly progress?: Readonly<Record<string, string | number | boolean | null>>;
  /** Last lines of output, clean and clipped. */
  readonly output?: string;
  /** Where a person can act. */
  readonly link?: NoticeLink;
}

/** Whether a person should look at it now. */
export function isUrgent({ urgency }: Pick<Notice, 'urgency'>): boolean {
  return urgency === 'action' || urgency === 'alert';
}

/** A notice in the outbox. */
export interface OutboxEntry {
  readonly notice: Notice;
  /** `print`: from a `--print-only` run; any run may deliver it. `chat`: for the chat only. */
  readonly sink: 'chat' | 'print';
  readonly attempts: number;
  /** The run that enqueued it, where the id does not show it, and until when it has priority to deliver. */
  readonly queuedBy?: { readonly run: string; readonly until: number };
  /** Outcome of the last try; `unknown`: it may have arrived. Absent: no try, or the sender died. */
  readonly lastTry?: 'kept' | 'unknown';
}

/** Outcome of one delivery. `kept`: not delivered. `unknown`: possibly delivered. */
export interface Receipt {
  readonly noticeId: string;
  readonly kind: 'sent' | 'kept' | 'unknown';
  readonly problem?: Words;
  /** No problem: its turn did not come in this run. */
  readonly waits?: true;
  /** Where it was sent; absent: it was printed only. */
  readonly place?: Place;
}

/** A message of the chat or a GitHub issue. `number`: its id; absent: the way to the chat does not tell it. */
export interface Place {
  readonly kind: 'chat' | 'issue';
  readonly number?: number;
}

/** What one accepted message covers. */
export interface Taken {
  readonly noticeIds: readonly string[];
  /** Id of the message; absent: not known. */
  readonly messageId?: number;
}

/** The last progress of a running job, as the board shows it. */
export interface BoardRow {
  readonly name: string;
  readonly at: number;
  readonly progress?: NonNullable<Notice['progress']>;
}

/** Memory of the chat between runs. */
export interface ChatMemory {
  /** The last message with all running jobs, see `board.ts`. */
  readonly board?: {
    readonly chatId: string;
    /** Absent: the way to the chat cannot edit. */
    readonly messageId?: number;
    readonly sentAt: number;
    /** By job id. */
    readonly rows: Readonly<Record<string, BoardRow>>;
    /** The message shows a job that does not run any more. */
    readonly isOutdated?: boolean;
  };
  /** A group that was upgraded to a supergroup. */
  readonly moved?: { readonly from: string; readonly to: string };
  /** No message is sent before then: Telegram asked to wait, or refuses. */
  readonly notBefore?: number;
  /** Why Telegram refuses. */
  readonly refusal?: string;
  /** Fingerprint of the bot, chat and topic that refused or asked to wait. */
  readonly heldWay?: string;
  /** A deleted or closed topic: when it was found, for which bot and chat. */
  readonly lostTopic?: { readonly way: string; readonly threadId: number; readonly at: number };
  /** The open GitHub issue with alerts that Telegram did not accept. */
  readonly issue?: {
    readonly number: number;
    /** Notices in it that Telegram has not accepted yet. */
    readonly noticeIds: readonly string[];
    /** When it last reported collapsed notices. */
    readonly foldedAt?: number;
  };
}

/** Result of a delivery. */
export interface Delivery {
  readonly receipts: readonly Receipt[];
  /** New chat memory; absent: unchanged. */
  readonly chat?: ChatMemory;
  /** No bot or chat is set: where it was looked for, and what to set. */
  readonly missing?: Words;
}

export type NoticeDraft = Omit<Notice, 'id' | 'at'>;

export const languages = ['en', 'zh-CN'] as const;

export type Language = (typeof languages)[number];
