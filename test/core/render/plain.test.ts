import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/model.ts';
import { header, renderPlain, type PlainWords } from '../../../src/core/render/plain.ts';
import { wordsOf } from '../../../src/core/render/words.ts';
import {
  captured,
  configOf,
  exited,
  faulty,
  itemOf,
  longRead,
  momentOf,
  noon,
  noticeOf,
  noticesOf,
  oneShot,
  paused,
  resumable,
  running,
  stateOf,
  tick,
} from '../../support/builders.ts';
import { record } from '../../../src/core/record.ts';

const lines = (notice: Notice, words?: PlainWords) => renderPlain([notice], words).split('\n');
const pages = (state: Parameters<typeof noticesOf>[0]) => renderPlain(noticesOf(state));

describe('the report', () => {
  it('has a header with the time', () => {
    expect(header(momentOf(noon, { zone: 'Asia/Shanghai' }))).toBe('🛠️ Ops report (20:00:00)');
    expect(header(momentOf(noon, { zone: undefined, hostTime: () => '01:02:03' }))).toBe(
      '🛠️ Ops report (01:02:03)',
    );
  });

  it('has the writes without a verdict below its header', () => {
    const openWrites = ['applied, unverified: Deploy (deploy), since 12:01', 'a\n\u001B[31mb'];
    expect(header(momentOf(noon, { openWrites }))).toBe(
      '🛠️ Ops report (12:00:00)\n⏳ Open write: applied, unverified: Deploy (deploy), since 12:01\n⏳ Open write: a b',
    );
    const many = Array.from({ length: 7 }, (_, n) => `write ${n}`);
    expect(
      header(momentOf(noon, { openWrites: many }), wordsOf('zh-CN'))
        .split('\n')
        .slice(-2),
    ).toEqual(['⏳ 未了结的写入：write 4', '⏳ 未了结的写入：另有 2 项']);
  });

  it('has the link of a notice as a line, when it is one', () => {
    const link = { label: 'review', url: 'https://github.com/o/r/actions/runs/1' } as const;
    const facts = ['expires at 13:00:00'];
    expect(lines(noticeOf({ facts, link }))).toEqual([
      '🟠 ALERT · paused',
      '  - expires at 13:00:00',
      '  - review: https://github.com/o/r/actions/runs/1',
      '  #n1',
    ]);
    expect(lines(noticeOf({ link }), wordsOf('zh-CN'))[1]).toBe(
      '  - 审批：https://github.com/o/r/actions/runs/1',
    );
    expect(lines(noticeOf({ link: { label: 'run', url: 'file:///etc' } }))).toHaveLength(2);
  });

  it('of a tick', () => {
    const config = configOf(
      longRead({ id: 'walk', name: 'Inventory walk' }),
      longRead({ id: 'sync' }),
      longRead({ id: 'scan' }),
    );
    const seen = {
      walk: running('p1', { pid: 42, progress: { done: 120, total: 900, phase: 'hash' } }),
      sync: faulty({ message: 'disk is full (status exit=1)', tail: 'reading\ndisk is full' }),
      scan: paused({ stopReason: 'limit', message: 'come back tomorrow' }),
    };
    expect(pages(tick(config, stateOf(), seen, momentOf(noon, { runId: 'r' })).state)).toMatchInlineSnapshot(`
      "🔴 ACTION REQUIRED · scan: paused
        - stop reason: limit
        - come back tomorrow
        - no automatic start: autoResume is off
        - to start it: ops-framework start scan
        #r-a3

      🟠 ALERT · sync: no valid status
        - disk is full (status exit=1)
        | reading
        | disk is full
        #r-a2

      ⚪ Inventory walk (walk): running (pid 42)
        - progress: done 120 · total 900 · phase hash
        #r-a1"
    `);
  });

  it('of what went well', () => {
    const notices = [
      noticeOf({
        id: 'a',
        reason: 'completed',
        urgency: 'info',
        job: { id: 'sync', name: 'sync' },
        headline: 'completed',
      }),
      noticeOf({
        id: 'b',
        reason: 'recovered',
        urgency: 'info',
        job: { id: 'walk', name: 'walk' },
        headline: 'running',
        facts: ['was stalled since 10:00:00 (2 h)'],
      }),
      noticeOf({
        id: 'c',
        reason: 'changed',
        urgency: 'info',
        job: { id: 'scan', name: 'scan' },
        headline: 'running',
      }),
    ];
    expect(renderPlain(notices)).toMatchInlineSnapshot(`
      "🟢 sync: completed
        #a

      🟢 walk: recovered, running
        - was stalled since 10:00:00 (2 h)
        #b

      🔵 scan: running
        #c"
    `);
  });

  it('of a start and a run that failed', () => {
    const moment = momentOf(noon, { runId: 'r' });
    const result = exited(3, { stderr: captured('no route to host') });
    const job = oneShot();
    const item = itemOf({ status: 'running', reason: 'after sync success', startedAt: noon });
    const state = record(
      stateOf({ queue: [item] }),
      [
        { kind: 'start', job: resumable(), attemptId: 'x', result, finishedAt: noon },
        { kind: 'run', job, itemId: item.id, result, finishedAt: noon },
      ],
      'x',
      moment,
    );
    const [action, alert] = pages(state).split('\n\n');
    expect(action).toMatch(/^🔴 ACTION REQUIRED · sync: start failed \(exit 3\)\n/);
    expect(alert).toMatchInlineSnapshot(`
      "🟠 ALERT · check: exit 3 after 0.4 s
        - asked for by: after sync success
        | no route to host
        #r-x2"
    `);
  });

  it('of nothing is nothing', () => expect(renderPlain([])).toBe(''));

  it('clips output, and says so once', () => {
    const text = renderPlain([noticeOf({ output: `${'x\n'.repeat(5000)}end` })]);
    expect(text.match(/earlier characters left out/g)).toHaveLength(1);
    expect(text).toContain('  | end\n');
  });

  it('shows every id, headline and fact exactly once, the most urgent first', () => {
    const urgencies = ['action', 'alert', 'info', 'routine'] as const;
    const arbitrary = fc.array(
      fc.record({ urgency: fc.constantFrom(...urgencies), facts: fc.nat({ max: 4 }) }),
    );
    fc.assert(
      fc.property(arbitrary, (shapes) => {
        const notices = shapes.map(({ urgency, facts }, index): Notice =>
          noticeOf({
            id: `id${index}.`,
            urgency,
            headline: `headline${index}.`,
            facts: Array.from({ length: facts }, (_, fact) => `fact${index}-${fact}.`),
          }),
        );
        const text = renderPlain(notices);
        for (const { id, headline, facts } of notices) {
          for (const part of [id, headline, ...facts]) expect(text.split(part)).toHaveLength(2);
        }
        const ids = [...text.matchAll(/#(id\d+\.)/g)].map((match) => match[1]);
        const sorted = notices.toSorted(
          (a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency),
        );
        expect(ids).toEqual(sorted.map((notice) => notice.id));
      }),
    );
  });
});
