import { describe, expect, it } from 'vitest';
import { beginVerify } from '../../../src/core/writes/ledger.ts';
import {
  boundLedger,
  forgotten,
  markAnnounced,
  overdue,
  catchUp,
} from '../../../src/core/writes/ledger-upkeep.ts';
import { unannounced } from '../../../src/core/writes/notices.ts';
import type { Ledger, WriteRecord } from '../../../src/core/writes/write.ts';
import { day, hour, minute, contextOf, noon } from '../../support/builders.ts';
import {
  applied,
  applying,
  digestOf,
  ledgerOf,
  only,
  planned,
  recordOf,
} from '../../support/write-builders.ts';

const a = digestOf('a');
const alive = (now: number) => ({ now, dead: () => false });
const dead = (now: number) => ({ now, dead: () => true });
const verifying = (): Ledger => beginVerify(applied(), a, contextOf(noon + hour)).ledger;

const due = (parts: Partial<WriteRecord>, now: number) =>
  overdue(ledgerOf({ ...only(applied()), ...parts }), now).length === 1;

const many = (count: number, parts: Partial<WriteRecord>, kind: string) =>
  Array.from({ length: count }, (_, n) => recordOf({ digest: digestOf(`${kind}${n}`), ...parts }));

const isFirst = ({ id }: { readonly id: string }) => id === '1';

describe('what time does', () => {
  it.each([
    ['a plan in its time', planned(), noon + day - 1, 'planned'],
    ['a plan that nobody approved', planned(), noon + day, 'expired'],
    ['a write under way', applying(), noon + 9 * day, 'applying'],
    ['a verification under way', verifying(), noon + 9 * day, 'verifying'],
    ['one that is not verified', applied(), noon + 9 * day, 'applied'],
  ] as const)('%s', (_, ledger, now, status) => {
    const after = catchUp(ledger, alive(now));
    expect(only(after).status).toBe(status);
    if (status !== 'expired') expect(after).toBe(ledger);
  });
});

describe('what death does', () => {
  it('a write whose process is gone is undetermined, and can be verified', () => {
    const write = only(catchUp(applying(), dead(noon + hour)));
    expect(write).toMatchObject({ status: 'undetermined', step: 3, finishedAt: noon + hour, exitCode: null });
    expect(write).not.toHaveProperty('owner');
  });

  it('a verification whose process is gone is due again', () => {
    const write = only(catchUp(verifying(), dead(noon + 2 * hour)));
    expect(write).toMatchObject({ status: 'applied', step: 5, verifyAt: noon + 2 * hour });
    expect(write).not.toHaveProperty('owner');
  });

  it('a run that is over ends what it began, also on a host that cannot be asked', () => {
    expect(only(catchUp(applying(), alive(noon + hour), isFirst)).status).toBe('undetermined');
    expect(only(catchUp(verifying(), alive(noon + hour), isFirst)).status).toBe('applied');
    expect(only(catchUp(applying(), alive(noon + hour), () => false)).status).toBe('applying');
  });

  it('looks at who began it, and since when', () => {
    const asked: unknown[] = [];
    const known = (...question: readonly unknown[]) => asked.push(question) > 9;
    catchUp(applying(), { now: noon + hour, dead: known });
    expect(asked).toEqual([[only(applying()).owner, noon + minute]]);
  });
});

describe('a clock that was set back', () => {
  it('or a host whose clock is behind takes no plan from those who may approve it', () => {
    const ahead = planned({ plannedAt: noon + day, expiresAt: noon + 2 * day });
    expect(catchUp(ahead, alive(noon))).toBe(ahead);
    expect(only(catchUp(ahead, alive(noon + 2 * day))).status).toBe('expired');
  });

  it('a verification that is due in the future is due after its delay', () => {
    const verification = [{ jobId: 'check', delayMs: hour }];
    const ledger = applied({ verification }, { at: noon + 300 * day });
    const settled = catchUp(ledger, alive(noon + day));
    expect(only(settled)).toMatchObject({ verifyAt: noon + day + hour, step: only(ledger).step });
    expect(catchUp(settled, alive(noon + day + minute))).toBe(settled);
    expect(overdue(settled, noon + day + hour + 30 * minute)).toHaveLength(1);
  });

  it('what was begun in the future was begun now, so that its host can be given up in time', () => {
    const ledger = ledgerOf({ ...only(applying()), startedAt: noon + 300 * day });
    expect(only(catchUp(ledger, alive(noon)))).toMatchObject({
      status: 'applying',
      step: 2,
      startedAt: noon,
    });
  });

  it('a reminder from the future does not silence the next one', () => {
    expect(forgotten(planned({ remindedAt: noon + 300 * day }), noon + hour)).toHaveLength(1);
  });
});

describe('what a tick takes over', () => {
  const from = noon + 2 * minute;

  it.each([
    ['not before half an hour after it was due', {}, from + 30 * minute - 1, false],
    ['half an hour after it was due', {}, from + 30 * minute, true],
    ['a third time', { verifyTries: 2 }, from + day, true],
    ['no fourth time', { verifyTries: 3 }, from + day, false],
    ['not one under way', { status: 'verifying' }, from + day, false],
    ['one that may have been made', { status: 'undetermined' }, from + day, true],
    ['not one that a later write outdated', { outdatedBy: digestOf('b') }, from + day, false],
    ['not one that failed', { status: 'failed' }, from + day, false],
  ] as const)('%s', (_, parts, now, expected) => {
    expect(due(parts, now)).toBe(expected);
  });
});

describe('reminders', () => {
  it.each([
    ['not in the first hour', {}, noon + hour - 1, false],
    ['after an hour', {}, noon + hour, true],
    ['not again on the same day', { remindedAt: noon + hour }, noon + day, false],
    ['a day later', { remindedAt: noon + hour }, noon + hour + day, true],
    ['not when it does not wait any more', { status: 'superseded' }, noon + day, false],
    [
      'not at once of a write without a verdict',
      { status: 'applied', finishedAt: noon + hour },
      noon + day,
      false,
    ],
    ['a day later of a write without a verdict', { status: 'applied', finishedAt: noon }, noon + day, true],
    [
      'the same for one that may have been made',
      { status: 'undetermined', finishedAt: noon },
      noon + day,
      true,
    ],
    ['not while it is verified', { status: 'verifying', finishedAt: noon }, noon + day, false],
    [
      'not again on the same day',
      { status: 'applied', finishedAt: noon, remindedAt: noon + day },
      noon + 2 * day - 1,
      false,
    ],
    ['each day', { status: 'applied', finishedAt: noon, remindedAt: noon + day }, noon + 2 * day, true],
    [
      'not of one that a later write outdated',
      { status: 'applied', finishedAt: noon, outdatedBy: digestOf('b') },
      noon + day,
      false,
    ],
    [
      'not each tick of one that ended in the future',
      { status: 'applied', finishedAt: noon + 9 * day, remindedAt: noon },
      noon + hour,
      false,
    ],
  ] as const)('%s', (_, parts, now, expected) => {
    expect(forgotten(ledgerOf(recordOf(parts)), now)).toHaveLength(expected ? 1 : 0);
  });
});

describe('what was told', () => {
  const incident = { at: noon, kind: 'damaged', message: 'FILE' } as const;
  const nothing = { steps: [], reminded: [], incidents: [] };

  it('is noted with its step; an output that was told is dropped', () => {
    const ledger = applied({}, { output: 'OUT' });
    const told = only(markAnnounced(ledger, { ...nothing, steps: ledger.writes }, noon));
    expect(told).toMatchObject({ announcedStep: 3 });
    expect(told).not.toHaveProperty('output');
    expect(unannounced(ledgerOf(told))).toEqual([]);
  });

  it('of an earlier step leaves the later one to be told, with its output', () => {
    const ledger = applied({}, { output: 'OUT' });
    const told = markAnnounced(ledger, { ...nothing, steps: planned().writes }, noon);
    expect(only(told)).toMatchObject({ announcedStep: 1, output: 'OUT' });
    expect(unannounced(told)).toHaveLength(1);
    const late = markAnnounced(
      ledgerOf({ ...only(told), announcedStep: 3 }),
      { ...nothing, steps: planned().writes },
      noon,
    );
    expect(only(late).announcedStep).toBe(3);
  });

  it('reminders and incidents: these, and no others', () => {
    const news = { ...incident, message: 'NEWS' };
    const ledger = { ...planned(), incidents: [incident, news] };
    const told = markAnnounced(ledger, { steps: [], reminded: [a], incidents: [incident] }, noon + hour);
    expect([only(told).remindedAt, told.incidents]).toEqual([noon + hour, [news]]);
    expect(markAnnounced(ledger, nothing, noon)).toEqual(ledger);
  });

  it('silent steps are told with what follows', () => {
    expect(unannounced(applying())).toEqual([]);
    expect(unannounced(verifying())).toEqual([]);
    expect(unannounced(planned())).toHaveLength(1);
  });
});

describe('the bound', () => {
  it('keeps every open write and the last 200 others, in their order', () => {
    const old = many(230, { status: 'verified' }, 'v');
    const open = many(250, { status: 'applied' }, 'o');
    const bound = boundLedger(ledgerOf(...open, ...old));
    expect(bound.writes).toEqual([...open, ...old.slice(30)]);
    expect(boundLedger(bound).writes).toBe(bound.writes);
  });

  it('keeps ten incidents', () => {
    const incidents = Array.from({ length: 12 }, (_, at) => ({ at, kind: 'damaged' as const, message: '' }));
    expect(boundLedger({ writes: [], incidents }).incidents).toEqual(incidents.slice(2));
  });
});
