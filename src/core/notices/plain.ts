/** The parts of a notice as plain text, in the words that notices are made in. */
import type { Notice, Urgency } from '../model.ts';
import type { Language } from '../notice.ts';

const marks: Readonly<Record<Urgency, string>> = {
  action: '🔴 ACTION REQUIRED · ',
  alert: '🟠 ALERT · ',
  info: '🔵 ',
  routine: '⚪ ',
};
const goodMark = '🟢 ';
const order: readonly Urgency[] = ['action', 'alert', 'info', 'routine'];

/** Most urgent first, else in the order they were made. */
export function byUrgency(notices: readonly Notice[]): readonly Notice[] {
  return order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
}

/** What stands before a notice: an icon, and a word when a person is needed. */
export function markOf({ reason, urgency }: Notice): string {
  return isGood(reason) ? goodMark : marks[urgency];
}

function isGood(reason: Notice['reason']): boolean {
  return reason === 'recovered' || reason === 'completed' || reason === 'verified';
}

/** Which job, and its state: `Nightly sync (sync): paused`. */
export function headOf(notice: Notice): string {
  const { job } = notice;
  const name = job && `${job.name === job.id ? job.id : `${job.name} (${job.id})`}: `;
  return `${name ?? ''}${headlineOf(notice)}`;
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

/** On the button to the run. Here, because every run makes one and few load all words. */
export const runText: Readonly<Record<Language, string>> = { en: 'Open the run', 'zh-CN': '查看运行' };
