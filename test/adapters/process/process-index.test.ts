import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MarkedRow } from '../../../src/adapters/process/process-table.ts';
import { indexProcesses, membersOf } from '../../../src/adapters/process/process-tree.ts';
import { processesOf } from '../../../src/adapters/supervision/attempt-life.ts';

const number = fc.integer({ min: 2, max: 12 });
const marker = fc.constantFrom(
  undefined,
  'job-a.1.w.x',
  'job-a.2.w.x',
  'job-a.1.v.x',
  'job-ab.1.w.x',
  'job-a',
);
const rows: fc.Arbitrary<MarkedRow[]> = fc.uniqueArray(
  fc.record({
    pid: number,
    parent: number,
    group: number,
    session: fc.option(number, { nil: undefined }),
    leadsSession: fc.boolean(),
    start: fc.constantFrom('1', '2', '9'),
    ended: fc.constant(false),
    marker,
  }),
  { selector: ({ pid }) => pid },
);

it('finds the kin of a job as a search of all rows does', () => {
  const leaders = fc.option(fc.record({ pid: number, start: fc.constantFrom('1', '2') }), { nil: undefined });
  fc.assert(
    fc.property(rows, leaders, (table, found) => {
      const leader = found && { ...found, attempt: 7, supervisedMs: 50 };
      const isLed = ({ session, group }: MarkedRow) => session === leader?.pid || group === leader?.pid;
      const holder = table.find(({ pid }) => pid === leader?.pid);
      const isOurs = holder
        ? holder.start === leader?.start
        : table.some((row) => isLed(row) && Number(row.start) * 10 <= 50);
      const expected = table.flatMap((row) => {
        const marked = /^job-a\.(\d)\.w\./.exec(row.marker ?? '')?.[1];
        if (marked !== undefined) return [[row.pid, Number(marked)]];
        return leader && isOurs && isLed(row) ? [[row.pid, 7]] : [];
      });
      const identity = processesOf(indexProcesses(table), { mark: 'job-a', pidNamespace: 'w', leader });
      expect(new Map(identity.map(({ pid, attempt }) => [pid, attempt]))).toEqual(
        new Map(expected as [number, number][]),
      );
      expect(identity).toHaveLength(expected.length);
    }),
  );
});

it('finds the members of a tree as a search of all rows does', () => {
  fc.assert(
    fc.property(rows, number, marker, fc.boolean(), (table, root, own, reaped) => {
      const recycled = reaped && table.some(({ pid }) => pid === root);
      const isFirst = (row: MarkedRow) =>
        (own !== undefined && row.marker === own) ||
        (!recycled && (row.pid === root || row.group === root || row.session === root));
      const isHeir = ({ session, leadsSession }: MarkedRow) =>
        own !== undefined || (session === undefined ? !leadsSession : session === root);
      const expected = new Set(table.filter(isFirst).map(({ pid }) => pid));
      for (let size = -1; size !== expected.size;) {
        size = expected.size;
        for (const row of table) if (expected.has(row.parent) && isHeir(row)) expected.add(row.pid);
      }
      const members = membersOf(indexProcesses(table), { root, marker: own, reaped });
      expect(new Set(members.map(({ pid }) => pid))).toEqual(expected);
    }),
  );
});
