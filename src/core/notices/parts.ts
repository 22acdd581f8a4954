/** The parts of a notice, and the order of several. */
import type { Notice, Urgency } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Say, Text, Words } from '../text/words.ts';
import { isText, sentence, type TextKey } from './sentence.ts';

const order: readonly Urgency[] = ['action', 'alert', 'info', 'routine'];

/** Most urgent first, then oldest first. */
export function byUrgency<N extends Pick<Notice, 'urgency'>>(notices: readonly N[]): readonly N[] {
  return order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
}

const good: ReadonlySet<Notice['reason']> = new Set(['recovered', 'completed', 'verified']);
/** Whether something is over, or done: no alert, whatever its urgency. */
export const isGood = ({ reason }: Pick<Notice, 'reason'>): boolean => good.has(reason);
const icons: Readonly<Record<Urgency, string>> = { action: '🔴', alert: '🟠', info: '🔵', routine: '⚪' };

/** Icon of a notice. */
export function iconOf({ reason, urgency, headline }: NoticeDraft): string {
  if (reason === 'recovered') return '🟢';
  if (isText(headline, 'completed-with-warning')) return icons[urgency];
  return good.has(reason) ? '✅' : icons[urgency];
}

/** Mark before a notice: its icon, and `ALERT` or `ACTION REQUIRED` when a person is needed. */
export function markOf(notice: Notice, say: Say): string {
  const word = urgencyWord(notice);
  return `${iconOf(notice)} ${word ? `${say(word)} · ` : ''}`;
}

/** `ALERT` or `ACTION REQUIRED`. */
export function urgencyWord(notice: Notice): Text | undefined {
  if (isGood(notice)) return undefined;
  const words = {
    action: sentence('action-required'),
    alert: sentence('alert'),
    info: undefined,
    routine: undefined,
  };
  return words[notice.urgency];
}

/** The state alone. */
export function stateOf({ reason, headline }: NoticeDraft): Words {
  return reason === 'recovered' ? sentence('recovered', { state: headline }) : headline;
}

/** States that follow a name without a colon: `sync paused`. */
const predicates: readonly TextKey[] = [
  'running',
  'completed',
  'paused',
  'stopped',
  'stalled',
  'recovered',
  'started',
];

/** `sync paused`, `sync: exit 3 after 2 s`. `state`: the notice's, as it is shown. */
export function verdictOf(notice: Notice, subject: string, state: string, say: Say): string {
  const isPredicate = predicates.some((key) => isText(stateOf(notice), key));
  return say(sentence(isPredicate ? 'verdict' : 'about', { subject, text: state }));
}

/** Job and state: `Nightly sync (sync): paused`. */
export function headOf(notice: NoticeDraft, say: Say): string {
  const { job } = notice;
  if (!job) return say(stateOf(notice));
  const subject = job.name === job.id ? job.id : say(sentence('named', job));
  return say(sentence('about', { subject, text: stateOf(notice) }));
}

/** `a, b, c`; undefined when there is none. */
export function enumerated(items: readonly Words[]): Words | undefined {
  const [first, ...rest] = items;
  return rest.reduce<Words | undefined>(
    (list, item) => (list === undefined ? item : sentence('and-item', { list, item })),
    first,
  );
}

/** Progress and facts of a notice, one per line. */
export function factsOf({ progress, facts }: NoticeDraft, say: Say): readonly string[] {
  const values = Object.entries(progress ?? {}).map(([key, value]) => `${key} ${value}`);
  return [
    ...(values.length > 0 ? [say(sentence('progress', { values: values.join(' · ') }))] : []),
    ...facts.map(say),
  ];
}
