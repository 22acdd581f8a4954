/** The gate with everything that holds, and what tests change of it. */
import type { Approval } from '../../../src/core/config/schema.ts';
import { authorize, type GateFacts } from '../../../src/core/writes/gate.ts';
import type { RunFacts } from '../../../src/core/github/api-schemas.ts';
import type { RefusalReason, WriteRecord } from '../../../src/core/writes/write.ts';
import { day, hour, minute, noon } from '../../support/builders.ts';
import {
  approvalOf,
  clocksAt,
  dispatchFacts,
  failed,
  gateFacts,
  known,
  localRun,
  person,
  recordOf,
  review,
  runFacts,
} from '../../support/write-builders.ts';

/** What one case changes of what holds. */
export interface Change {
  readonly write?: Partial<WriteRecord>;
  readonly approval?: Partial<Approval>;
  readonly facts?: Partial<GateFacts>;
  readonly now?: number;
}

export const byEnvironment = ({ write, approval, facts, now = noon + hour }: Change = {}) =>
  authorize(recordOf(write), approvalOf(approval), gateFacts({ clocks: clocksAt(now), ...facts }));
export const byDispatch = ({ write, approval, facts, now = noon + hour }: Change = {}) =>
  authorize(
    recordOf({ gate: 'dispatch', ...write }),
    approvalOf({ gate: 'dispatch', ...approval }),
    dispatchFacts({ clocks: clocksAt(now), ...facts }),
  );

/** What GitHub and the host say of the time, `apartMs` between them. */
export const apart = (apartMs: number) => ({
  clocks: known({ github: noon + hour, host: noon + hour + apartMs }),
});

export const run = (parts: Partial<RunFacts>) => ({ run: known(runFacts(parts)) });
export const second = (parts: Partial<RunFacts>) => {
  const by = { actor: person('second'), triggeringActor: person('second') };
  return { run: known(runFacts({ id: '2', ...by, ...parts })) };
};
export const reviews = (...parts: readonly Parameters<typeof review>[0][]) => ({
  approvals: known(parts.map((each) => review(each))),
});

/** What refuses under either gate: reason, a word of the detail, what is changed. */
export const common: readonly (readonly [RefusalReason, RegExp, Change])[] = [
  ['superseded', /newer plan/, { write: { status: 'superseded' } }],
  ['expired', /nobody approved/, { write: { status: 'expired' } }],
  ['expired', /expired at 2026-03-05T12:00:00/, { now: noon + day }],
  ['expired', /clock was set back/, { now: noon - 5 * minute - 1 }],
  ['not-approved', /refused/, { write: { status: 'refused' } }],
  [
    'plan-changed',
    /job\.argv/,
    { write: { status: 'refused', refusal: { reason: 'plan-changed', detail: 'job.argv', at: 1, step: 2 } } },
  ],
  ['wrong-event', /pull_request_target/, { facts: { local: localRun({ event: 'pull_request_target' }) } }],
  ['wrong-event', /without an event/, { facts: { local: localRun({ event: undefined }) } }],
  ['rerun', /attempt 2/, { facts: { local: localRun({ attempt: '2' }) } }],
  ['rerun', /attempt {2}of/, { facts: { local: localRun({ attempt: '' }) } }],
  ['api-unavailable', /the run: no answer/, { facts: { run: failed() } }],
  ['api-unavailable', /the repository: no answer/, { facts: { repository: failed() } }],
  ['api-unavailable', /the environment: no answer/, { facts: { environment: failed() } }],
  ['api-unavailable', /the time: no answer/, { facts: { clocks: failed() } }],
  [
    'wrong-clock',
    /this host shows 2026-03-04T12:57:59Z, GitHub's 2026-03-04T13:00:00Z/,
    { facts: apart(-2 * minute - 1) },
  ],
  ['wrong-clock', /13:02:00Z, GitHub's/, { facts: apart(2 * minute + 1) }],
  // The clock of the host stands before the end of the plan, GitHub's after it.
  ['expired', /expired at/, { facts: { clocks: known({ github: noon + day, host: noon + day - minute }) } }],
  ['plan-changed', /production/, { approval: { environment: 'production' } }],
];
