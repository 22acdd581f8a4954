/** The parts of a notice, and the order of several. */
import type { Notice, Urgency } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Say, Words } from '../text/words.ts';
import { sentence } from './sentence.ts';

const order: readonly Urgency[] = ['action', 'alert', 'info', 'routine'];

/** Most urgent first, then oldest first. */
export function byUrgency<N extends Pick<Notice, 'urgency'>>(notices: readonly N[]): readonly N[] {
  return order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
}

const good: ReadonlySet<Notice['reason']> = new Set(['recovered', 'completed', 'verified']);
const icons: Readonly<Record<Urgency, string>> = { action: '🔴', alert: '🟠', info: '🔵', routine: '⚪' };

/** Icon of a notice. */
export function iconOf({ reason, urgency }: NoticeDraft): string {
  return good.has(reason) ? '🟢' : icons[urgency];
}

/** Mark before a notice: its icon, and `ALERT` or `ACTION REQUIRED` when a person is needed. */
export function markOf(notice: Notice, say: Say): string {
  const { reason, urgency } = notice;
  const word =
    urgency === 'action' ? sentence('action-required') : urgency === 'alert' ? sentence('alert') : undefined;
  return `${iconOf(notice)} ${word && !good.has(reason) ? `${say(word)} · ` : ''}`;
}

/** The state alone. */
export function stateOf({ reason, headline }: NoticeDraft): Words {
  return reason === 'recovered' ? sentence('recovered', { state: headline }) : headline;
}

/** Job and state: `Nightly sync (sync): paused`. */
export function headOf(notice: NoticeDraft, say: Say): string {
  const { job } = notice;
  if (!job) return say(stateOf(notice));
  const subject = job.name === job.id ? job.id : say(sentence('named', job));
  return say(sentence('about', { subject, text: stateOf(notice) }));
}

/** Progress and facts of a notice, one per line. */
export function factsOf({ progress, facts }: NoticeDraft, say: Say): readonly string[] {
  const values = Object.entries(progress ?? {}).map(([key, value]) => `${key} ${value}`);
  return [
    ...(values.length > 0 ? [say(sentence('progress', { values: values.join(' · ') }))] : []),
    ...facts.map(say),
  ];
}
