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
  'folded',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/**
 * How much it needs a person. `action`: someone must do something; `alert`: trouble; `info`: a change; `routine`:
 * progress, the only one that quiet hours hold back.
 */
export const urgencies = ['action', 'alert', 'info', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

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
}

/** A notice on its way. */
export interface OutboxEntry {
  readonly notice: Notice;
  /** `print`: made by a `--print-only` run; any run may deliver it. `chat`: for the chat only. */
  readonly sink: 'chat' | 'print';
  readonly attempts: number;
}

/** What became of one delivery. */
export interface Receipt {
  readonly noticeId: string;
  readonly kind: 'sent' | 'kept';
  readonly problem?: string;
}
