/** The parts of a notice as English plain text. */
import type { Notice, Urgency } from '../model.ts';
import type { Language, NoticeDraft } from '../notice.ts';

const marks: Readonly<Record<Urgency, string>> = {
  action: '🔴 ACTION REQUIRED · ',
  alert: '🟠 ALERT · ',
  info: '🔵 ',
  routine: '⚪ ',
};
const goodMark = '🟢 ';
const order: readonly Urgency[] = ['action', 'alert', 'info', 'routine'];

/** Most urgent first, then oldest first. */
export function byUrgency<N extends Pick<Notice, 'urgency'>>(notices: readonly N[]): readonly N[] {
  return order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
}

const icons: Readonly<Record<Urgency, string>> = { action: '🔴', alert: '🟠', info: '🔵', routine: '⚪' };

/** Icon of a notice. */
export function iconOf({ reason, urgency }: NoticeDraft): string {
  return isGood(reason) ? '🟢' : icons[urgency];
}

/** Mark before a notice: an icon, and `ALERT` or `ACTION REQUIRED` when a person is needed. */
export function markOf({ reason, urgency }: NoticeDraft): string {
  return isGood(reason) ? goodMark : marks[urgency];
}

function isGood(reason: Notice['reason']): boolean {
  return reason === 'recovered' || reason === 'completed' || reason === 'verified';
}

/** Job and state: `Nightly sync (sync): paused`. */
export function headOf(notice: NoticeDraft): string {
  const { job } = notice;
  const name = job && `${job.name === job.id ? job.id : `${job.name} (${job.id})`}: `;
  return `${name ?? ''}${headlineOf(notice)}`;
}

/** The state alone. */
export function headlineOf({ reason, headline }: NoticeDraft): string {
  return `${reason === 'recovered' ? 'recovered, ' : ''}${headline}`;
}

/** Progress and facts of a notice, one per line. */
export function factsOf({ progress, facts }: NoticeDraft): readonly string[] {
  const shown = Object.entries(progress ?? {}).map(([key, value]) => `${key} ${value}`);
  return [...(shown.length > 0 ? [`progress: ${shown.join(' · ')}`] : []), ...facts];
}

/** Label of the button to the run. Here, because every run needs it and few load the catalog. */
export const runText: Readonly<Record<Language, string>> = { en: 'Open the run', 'zh-CN': '查看运行' };
