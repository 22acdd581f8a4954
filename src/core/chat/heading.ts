/** The first line of a message is the verdict, with the host: a lock screen shows little else. */
import { clip } from '../text/clean.ts';
import type { Notice, TickContext } from '../model.ts';
import { isUrgent } from '../notice.ts';
import { iconOf, isGood, stateOf, verdictOf } from '../notices/parts.ts';
import { isText, sentence } from '../notices/sentence.ts';
import type { Say, Text } from '../text/words.ts';
import { worstOf, type Group } from './groups.ts';
import { isolated, oneLine } from './text.ts';

/** In UTF-16 units. */
const widest = 60;
const widestHost = 20;
const leastName = 20;

/** The counts of a heading, worst first. */
const counts = {
  person: (count) => sentence('count-person', { count }),
  alert: (count) => sentence('count-alerts', { count }),
  recovered: (count) => sentence('count-recovered', { count }),
  completed: (count) => sentence('count-completed', { count }),
  started: (count) => sentence('count-started', { count }),
  change: (count) => sentence('count-changes', { count }),
  running: (count) => sentence('count-running', { count }),
} as const satisfies Readonly<Record<string, (count: number) => Text>>;
type Kind = keyof typeof counts;
const isKind = (name: string): name is Kind => name in counts;
const kinds = Object.keys(counts).filter(isKind);

export interface Heading {
  readonly text: string;
  /** It has everything that the first line of the only notice would show, except its urgency and the job's id. */
  readonly saysAll: boolean;
}

/** Whether the group's last alert is still open. */
export function isOpen(group: Group): boolean {
  const last = group.findLast(({ notice }) => isUrgent(notice) || endsAlert(notice));
  return last !== undefined && !endsAlert(last.notice);
}

const endsAlert = (notice: Notice): boolean => isGood(notice) || notice.reason === 'closed';

/** How a message names the host. */
export function hostIn({ hostName }: Pick<TickContext, 'hostName'>): string {
  return isolated(clip(oneLine(hostName), widestHost));
}

/** `🔴 gw-1 · Mail sync paused`; for several groups, `🟠 gw-1 · 3 alerts, 1 recovered`. */
export function headingOf(
  groups: readonly Group[],
  context: Pick<TickContext, 'hostName'>,
  say: Say,
): Heading {
  const verdicts = groups.map((group) => (isOpen(group) ? worstOf(group) : newestOf(group)));
  const byKind = new Map(kinds.map((kind) => [kind, verdicts.filter((verdict) => kindOf(verdict) === kind)]));
  const worst = kinds.flatMap((kind) => byKind.get(kind) ?? [])[0];
  const start = `${worst ? iconOf(worst) : '🔵'} ${hostIn(context)} · `;
  const room = widest - start.length;
  if (worst && groups.length === 1) {
    const full = verdictText(worst, Infinity, say);
    const text = full.length <= room ? full : verdictText(worst, room, say);
    return { text: start + text, saysAll: text === full && groups[0]?.length === 1 };
  }
  const said = kinds.flatMap((kind) => {
    const count = byKind.get(kind)?.length ?? 0;
    return count === 0 ? [] : [say(counts[kind](count))];
  });
  return { text: start + listed(said, room, say), saysAll: false };
}

const newestOf = (group: Group): Notice => (group.at(-1) ?? group[0]).notice;

function kindOf(notice: Notice): Kind {
  const { reason, urgency, headline } = notice;
  if (isGood(notice)) return reason === 'recovered' ? 'recovered' : 'completed';
  if (urgency === 'action') return 'person';
  if (urgency === 'alert') return 'alert';
  if (reason === 'progress') return 'running';
  return isText(headline, 'started') ? 'started' : 'change';
}

function verdictText(notice: Notice, room: number, say: Say): string {
  const state = oneLine(say(stateOf(notice)));
  const { job } = notice;
  if (!job) return isolated(clip(state, room));
  const name = clip(oneLine(job.name) || oneLine(job.id), Math.max(leastName, room - state.length - 2));
  return clip(verdictOf(notice, isolated(name), isolated(state), say), room);
}

/** As many of the texts as fit, but at least the first. */
function listed([first = '', ...rest]: readonly string[], room: number, say: Say): string {
  let text = first;
  for (const next of rest) {
    const longer = say(sentence('and-also', { first: text, next }));
    if (longer.length > room) break;
    text = longer;
  }
  return text;
}
