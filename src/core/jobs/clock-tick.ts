/** What is recorded of a tick that a clock started, for the next one, for `doctor` and for the watchdog. Pure. */
import { usualTickSeconds } from '../config/schema.ts';
import type { Config, KnownFile, State, TickContext } from '../model.ts';
import { changeFile, fileOf } from '../state/known-files.ts';

type Started = Pick<TickContext, 'startedBy' | 'now'>;

/** When that clock ticked; a tick that a person runs promises no other one. */
export function clocksAfter(
  { clocks }: KnownFile,
  { startedBy, now }: Started,
): Required<Pick<KnownFile, 'clocks'>> | undefined {
  switch (startedBy?.kind) {
    case 'timer':
      return { clocks: { ...clocks, timerAt: now } };
    case 'schedule':
      return { clocks: { ...clocks, workflow: { name: startedBy.workflow, at: now } } };
    default:
      return undefined;
  }
}

/** How often ticks of this jobs file are promised, and how its messages name the host. */
export function withPromise(
  state: State,
  { tickEverySeconds = usualTickSeconds }: Config,
  context: Pick<TickContext, 'file' | 'now' | 'hostName'>,
): State {
  const { hostName } = context;
  return changeFile(state, context, (known) => ({ ...known, tickEverySeconds, hostName }));
}

/**
 * Whether the tick failed, by its exit code; an alert is no failure. Returns the same state where a clock's tick succeeded as
 * the one before did, which `releaseLease` has recorded.
 */
export function withOutcome(
  state: State,
  code: number,
  context: Pick<TickContext, 'file' | 'startedBy' | 'now'>,
): State {
  const before = context.file && fileOf(state, context.file.key)?.failing;
  const clocks = clocksAfter({ host: '', tickedAt: 0, metAt: 0 }, context);
  if (!clocks || (code === 0 && before === undefined)) return state;
  return changeFile(state, context, (known) => {
    const { failing: _, ...others } = known;
    const failing = code !== 0 && { failing: { sinceAt: before?.sinceAt ?? context.now, code } };
    return { ...others, ...clocksAfter(known, context), ...failing };
  });
}
