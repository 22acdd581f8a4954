import { describe, expect, it } from 'vitest';
import {
  corruptionNotice,
  fixOf,
  lostWriteDraft,
  openWriteLines,
  refusalDraft,
  reminderNotice,
  stepNotice,
  unfinishedDraft,
  unsavedDraft,
  unannounced,
} from '../../../src/core/writes/notices.ts';
import { refusalReasons, writeStatuses, type WriteRecord } from '../../../src/core/writes/write.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { english, hour, minute, contextOf, noon, noticeOf, said } from '../../support/builders.ts';
import { documentOf, ledgerOf, planOf, recordOf, shownDocumentOf } from '../../support/write-builders.ts';

const context = () => contextOf(noon + hour);
const told = (parts: Partial<WriteRecord>, document = documentOf()) =>
  said(stepNotice(recordOf(parts), () => shownDocumentOf(document), context()));
const made: Partial<WriteRecord> = {
  step: 3,
  approvedBy: ['approver'],
  ending: sentence('exited', { code: 0, ms: 2000 }),
  finishedAt: noon + minute,
  verifyAt: noon + minute,
};

const link = (parts: Partial<WriteRecord>) => told(parts).link;

describe('the notice of a step', () => {
  it('has the same id whoever tells it, and another one for another step', () => {
    expect(told({}).id).toBe(told({}).id);
    expect(told({ step: 2 }).id).not.toBe(told({}).id);
    const reminders = [27, 28].map((hours) => reminderNotice(recordOf(), contextOf(noon + hours * hour)).id);
    expect(new Set([...reminders, told({}).id]).size).toBe(3);
  });

  it('leads where something can be done', () => {
    const { run, workflowUrl: url } = recordOf();
    const there = { id: '2', url: 'https://github.com/owner/name/actions/runs/2' };
    expect(link({})).toEqual({ label: 'review', url: run.url });
    expect(link({ gate: 'dispatch' })).toEqual({ label: 'review', url });
    expect(link({ ...made, status: 'applied', applyRun: there })).toEqual({ label: 'run', url: there.url });
    expect(link({ ...made, status: 'failed' })).toEqual({ label: 'run', url: run.url });
    expect(link({ ...made, status: 'failed', wayBack: 'undo' })).toEqual({ label: 'start', url });
    expect(link({ ...made, status: 'verification-failed', wayBack: 'undo' })).toEqual({
      label: 'start',
      url,
    });
  });

  it('of a plan that is not on this host says where it is', () => {
    const { facts } = said(stepNotice(recordOf(), () => undefined, context()));
    expect(facts).toContain('the command is in the summary of the run');
  });

  it('names the command to type, also for an id with spaces', () => {
    const { facts } = told({ ...made, status: 'undetermined', job: { id: 'all sites', name: 'x' } });
    expect(facts.join('\n')).toContain("to check the result: ops-framework verify 'all sites'");
  });

  it('cuts a long plan, and says where the whole one is', () => {
    const { output = '', facts } = told({}, documentOf({}, 'x'.repeat(9000)));
    expect(output.length).toBeLessThanOrEqual(3000);
    expect(output).toMatch(/…$/);
    expect(facts).toContain('plan cut: the summary of the run has all of it');
  });

  it('shows no value of the environment and no secret', () => {
    const { job } = planOf();
    const argv = ['deploy', '--token', 'ghp_0123456789abcdefghij0123456789'];
    const notice = told(
      {},
      documentOf({ job: { ...job, argv } }, 'password ghp_0123456789abcdefghij0123456789'),
    );
    expect(JSON.stringify(notice)).not.toContain('ghp_');
    expect(JSON.stringify(notice)).not.toContain('TOKEN');
  });
});

describe('a refusal', () => {
  it.each(refusalReasons)('%s says how to fix it, and that nothing was run', (reason) => {
    const draft = said(refusalDraft(recordOf().job, { reason, detail: 'WHY' }, undefined));
    expect(draft).toMatchObject({
      urgency: 'action',
      headline: `write refused (${reason})`,
      facts: [
        'WHY',
        english(fixOf({ reason })),
        reason === 'already-applied' ? 'this attempt ran nothing' : 'nothing was run',
      ],
    });
  });

  it('shows twelve lines of a difference', () => {
    const detail = Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n');
    const { facts } = said(refusalDraft(recordOf().job, { reason: 'plan-changed', detail }, undefined));
    expect(facts.slice(11, 13)).toEqual(['line 11', 'and 8 more lines, in the log of the run']);
  });
});

describe('a write without an end', () => {
  it.each([
    [lostWriteDraft('deploy', 'WHY', 'https://x', true), 'outcome of a write unknown', 'WHY'],
    [
      unfinishedDraft(recordOf(), 'https://x'),
      'the run of a write ended without a verdict',
      'nothing was run; the plan waits for approval until 2026-03-05T12:00:00.000Z',
    ],
    [
      unfinishedDraft(recordOf({ status: 'applied' }), 'https://x'),
      'the run of a write ended without a verdict',
      'not verified: a tick on the host verifies it half an hour later',
    ],
    [
      unsavedDraft(recordOf().job, recordOf().digest, { status: 'applied', ending: 'exit 0', output: '' }),
      'write applied, but this could not be saved',
      'command: exit 0',
    ],
  ])('%#', (draft, headline, fact) => {
    expect(said(draft)).toMatchObject({ urgency: 'action', headline });
    expect(said(draft).facts[0]).toBe(fact);
  });
});

it('what is not verified stands in every report, and nothing else does', () => {
  const lines = openWriteLines(
    ledgerOf(...writeStatuses.map((status) => recordOf({ ...made, status }))),
    context(),
  );
  expect(lines.map(english)).toEqual([
    'applied, unverified: Deploy the site (deploy), since 12:01:00',
    'undetermined, perhaps made: Deploy the site (deploy), since 12:01:00',
    'undetermined, perhaps made: Deploy the site (deploy), since 12:01:00',
  ]);
});

it('every step but the silent ones is told once', () => {
  const steps = writeStatuses.map((status) => recordOf({ status, step: 4, announcedStep: 3 }));
  expect(unannounced(ledgerOf(...steps)).map(({ status }) => status)).toEqual(
    writeStatuses.filter((status) => status !== 'applying' && status !== 'verifying'),
  );
  expect(unannounced(ledgerOf(...steps.map((write) => ({ ...write, announcedStep: 4 }))))).toEqual([]);
});

it('a damage of the ledger has one id, and another one another', () => {
  const incident = { at: noon, kind: 'damaged', message: 'FILE' } as const;
  const id = (parts: object) => corruptionNotice({ ...incident, ...parts }, context()).id;
  expect(id({})).toBe(id({}));
  expect(new Set([id({}), id({ at: noon + 1 }), id({ message: 'OTHER' }), noticeOf().id]).size).toBe(4);
});
