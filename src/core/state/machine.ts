/**
 * Which machine a namespace is of. What one machine sees says nothing of the jobs of another, so a namespace belongs to one:
 * a second one is refused, looks at nothing and starts nothing, and its file takes nothing from the first. Pure.
 *
 * A machine that was reinstalled must not be locked out for ever: it takes over a day after the last tick of the other, or at
 * once by a run with `state: file`, by which a person says so.
 */
import type { NoticeDraft } from '../notice.ts';
import { enqueue } from '../notices/outbox.ts';
import { sentence } from '../notices/sentence.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';
import { cleanLine } from '../text/redact.ts';
import type { Text } from '../text/words.ts';
import type { MachineMemory, TickContext, State, ThisMachine } from '../model.ts';

/** As long as what a process began counts that nobody here can look at (`owners.ts`). */
const silentMs = 86_400_000;

/** The machine that has the namespace, where that is not this one. */
export function otherMachine(
  { machine }: Pick<State, 'machine'>,
  here: ThisMachine | undefined,
  now: number,
): MachineMemory | undefined {
  if (here?.isShared !== true || !machine || machine.id === here.id) return undefined;
  if (machine.namespace !== undefined && machine.namespace !== here.namespace) return undefined;
  return now - machine.at < silentMs ? machine : undefined;
}

/** Whose the newest copy in the cache is, and this host's file. */
export type Ownership<D> =
  | { readonly kind: 'ours' }
  /** The namespace is another machine's. `mark`: this host's document, in which that stands. */
  | { readonly kind: 'refused'; readonly mark: (mine: D) => D }
  /** Another machine saved the copy, and this host's file counts more. */
  | { readonly kind: 'ignored'; readonly host: string };

/** `isTrusted`: a copy is believed as it is, since a `state-key` vouches for it or there is no file. */
export function ownershipOf(
  theirs: State | undefined,
  mine: State,
  isTrusted: boolean,
  here: ThisMachine | undefined,
  now: number,
): Ownership<State> {
  const saved = theirs && otherMachine(theirs, here, now);
  const own = mine.machine;
  if (!saved)
    return otherMachine(mine, here, now) ? { kind: 'refused', mark: (state) => state } : { kind: 'ours' };
  const isTakenOver = own?.id === here?.id && own?.namespace === here?.namespace && (own?.at ?? 0) > saved.at;
  if (isTakenOver || !(isTrusted || own?.id === saved.id)) return { kind: 'ignored', host: saved.host };
  const { other: _, ...machine } = saved;
  return {
    kind: 'refused',
    mark: (state) => {
      const other = state.machine?.other;
      return { ...state, machine: { ...machine, ...(other && { other }) } };
    },
  };
}

/** The state as one of this machine, which ticks now. What nobody else can have needs no mark. */
export function withMachine(
  state: State,
  { machine: here, now }: Pick<TickContext, 'machine' | 'now'>,
): State {
  const { machine: known } = state;
  if (!here || (here.namespace === undefined && !known)) return state;
  const { id, host } = here;
  const own = known?.id === id ? known : undefined;
  const namespace = here.namespace ?? own?.namespace;
  const other = own?.other && now - own.other.at < silentMs ? own.other : undefined;
  return {
    ...state,
    machine: { id, host, ...(namespace !== undefined && { namespace }), at: now, ...(other && { other }) },
  };
}

/**
 * Queues the report of this machine, which the state is not of: of the first one, and as a reminder. Whichever it is: where each run
 * gets a new id, each would be a new machine.
 */
export function reportMachine(state: State, context: TickContext): State {
  const { machine: here, now } = context;
  const known = state.machine;
  if (!here || !known) return state;
  const { other: before } = known;
  const isDue = !before || isReminderDue(before, 'action', now);
  const sinceAt = Math.min(before?.sinceAt ?? now, now);
  const reportedAt = isDue ? now : before.reportedAt;
  // A time of the future, by another clock, would keep this machine out for longer.
  const machine = {
    ...known,
    at: Math.min(known.at, now),
    other: { id: here.id, host: here.host, at: now, sinceAt, reportedAt },
  };
  const reported = { ...state, machine };
  return isDue ? enqueue(reported, [draftOf(known, here)], 'm', context) : reported;
}

/** Which machine that is, and what to do, for the log and for a command that is refused. */
export function machineText(other: MachineMemory, here: ThisMachine | undefined, time: string): Text {
  const [theirs, ours] = [cleanLine(other.host, 60), cleanLine(here?.host ?? '', 60)];
  return sentence('machine-refused', { host: theirs, time, here: ours });
}

function draftOf(other: MachineMemory, here: ThisMachine): NoticeDraft {
  return {
    reason: 'config',
    urgency: 'action',
    headline: sentence('two-machines'),
    facts: [
      sentence('namespace-of', { host: cleanLine(other.host, 60) }),
      sentence('namespace-used-by', { host: cleanLine(here.host, 60) }),
      sentence('other-machine-idle'),
      sentence('machine-fix-another'),
      sentence('machine-fix-replaces'),
      sentence('machine-fix-fresh'),
    ],
  };
}
