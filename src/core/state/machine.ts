/**
 * Which machine a state is of. Two runners with the same labels in one namespace take turns, and what one of them sees says
 * nothing of the jobs of the other: whoever is not the machine of the state looks at nothing and starts nothing. Pure.
 *
 * A machine that was reinstalled must not be locked out for ever: it takes over a day after the last tick of the other, or at
 * once by a tick that goes by the file on this host alone (the command line, `state: file`), by which a person says so.
 */
import type { NoticeDraft } from '../notice.ts';
import { enqueue } from '../notices/outbox.ts';
import { isReminderDue } from '../notices/reminder.ts';
import { cleanLine } from '../text/redact.ts';
import type { MachineMemory, TickContext, State, ThisMachine } from '../model.ts';

/** As long as what a process began counts that nobody here can look at (`owners.ts`). */
const silentMs = 86_400_000;

/** The machine that a shared state is of, where that is not this one. */
export function otherMachine(
  { machine }: Pick<State, 'machine'>,
  here: ThisMachine | undefined,
  now: number,
): MachineMemory | undefined {
  if (here?.isShared !== true || !machine || machine.id === here.id) return undefined;
  return now - machine.at < silentMs ? machine : undefined;
}

/** The state as one of this machine, which ticks now. What nobody else shares needs no mark. */
export function withMachine(
  state: State,
  { machine: here, now }: Pick<TickContext, 'machine' | 'now'>,
): State {
  const { machine: known } = state;
  if (!here || (!here.isShared && !known)) return state;
  const { id, host } = here;
  const other = known?.id === id && known.other && now - known.other.at < silentMs ? known.other : undefined;
  return { ...state, machine: { id, host, at: now, ...(other && { other }) } };
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
  const noted = { ...state, machine };
  return isDue ? enqueue(noted, [draftOf(known, here)], 'm', context) : noted;
}

/** A clock that was set back: none of its times is later than now. */
export function clampMachine(machine: MachineMemory, now: number): MachineMemory {
  const { at, other } = machine;
  if (at <= now && (!other || Math.max(other.at, other.sinceAt, other.reportedAt) <= now)) return machine;
  const ago = (time: number) => Math.min(time, now);
  return {
    ...machine,
    at: ago(at),
    ...(other && {
      other: { ...other, at: ago(other.at), sinceAt: ago(other.sinceAt), reportedAt: ago(other.reportedAt) },
    }),
  };
}

/** The later one; what both know of the other machine stays. */
export function mergeMachines(
  theirs: MachineMemory | undefined,
  mine: MachineMemory | undefined,
): MachineMemory | undefined {
  if (!theirs || !mine) return theirs ?? mine;
  const [later, earlier] = mine.at > theirs.at ? [mine, theirs] : [theirs, mine];
  const other = later.other ?? (later.id === earlier.id ? earlier.other : undefined);
  return { ...later, ...(other && { other }) };
}

/** Which machine that is, and what to do, for the log and for a command that is refused. */
export function machineText(other: MachineMemory, here: ThisMachine | undefined, hostTime: string): string {
  const [theirs, ours] = [cleanLine(other.host, 60), cleanLine(here?.host ?? '', 60)];
  return `two machines use the state of one namespace: it is that of ${theirs}, which ticked last at ${hostTime}, and this is another machine (${ours}), which knows nothing of its jobs: nothing was looked at or started. Fix: ${fixes.join('; ')}`;
}

const fixes = [
  'give each runner a label of its own and each host a namespace of its own',
  'if this machine takes the place of the other, stop the runner there and run one tick here with the input state: file',
  'if each run gets a machine or a container of its own, set the input state: cache with a namespace',
] as const;

function draftOf(other: MachineMemory, here: ThisMachine): NoticeDraft {
  return {
    reason: 'config',
    urgency: 'action',
    headline: 'two machines use one namespace',
    facts: [
      `the state is that of: ${cleanLine(other.host, 60)}`,
      `another machine ticked with it: ${cleanLine(here.host, 60)}`,
      'it looked at no job and started none: what it sees says nothing of the jobs of the other machine',
      ...fixes.map((fix) => `to fix it, ${fix}`),
    ],
  };
}
