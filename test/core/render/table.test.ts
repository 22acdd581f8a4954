import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/core/render/table.ts';

const head = ['JOB', 'STATE', 'DETAIL'];
const rows = [
  ['sync', 'running', 'pid 42 · done 3'],
  ['夜间备份', 'paused', 'stop reason: limit'],
  ['x', 'write', ''],
];

const paint = (cell: string, column: number) => (column === 1 ? `\u001B[31m${cell}\u001B[0m` : cell);

describe('a table', () => {
  it('has columns that fit, wide characters included', () => {
    expect(renderTable(head, rows, undefined)).toMatchInlineSnapshot(`
      "JOB       STATE    DETAIL
      sync      running  pid 42 · done 3
      夜间备份  paused   stop reason: limit
      x         write"
    `);
  });

  it('continues the last column below itself', () => {
    const wide = [['sync', 'running', 'a long story of a job that does much and says more than fits']];
    expect(renderTable(head, wide, 40)).toMatchInlineSnapshot(`
      "JOB   STATE    DETAIL
      sync  running  a long story of a job
                     that does much and says
                     more than fits"
    `);
  });

  it('stands in blocks where columns do not fit', () => {
    expect(renderTable(head, rows, 24)).toMatchInlineSnapshot(`
      "sync
        state: running
        detail: pid 42 · done
          3
      夜间备份
        state: paused
        detail: stop reason:
          limit
      x
        state: write"
    `);
  });

  it('is its head when there are no rows', () =>
    expect(renderTable(head, [], 80)).toBe('JOB  STATE  DETAIL'));

  it('paints without moving a column', () => {
    const painted = renderTable(head, rows, 80, paint);
    // oxlint-disable-next-line no-control-regex -- colour codes are what this takes away
    expect(painted.replaceAll(/\u001B\[\d+m/g, '')).toBe(renderTable(head, rows, 80));
  });

  it('cuts nothing, and is wider than the terminal only for one word', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '你', '👩‍🔧', 'é', ' ·'), maxLength: 30 });
    const name = fc.stringMatching(/^[a-z]{1,12}$/);
    const row = fc.tuple(name, name, cell).map((cells) => [...cells]);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 20, max: 100 }),
        (all, width) => {
          const text = renderTable(head, all, width);
          const shown = text.replaceAll(/\s+/g, '');
          for (const line of text.split('\n'))
            if (stringWidth(line) > width)
              expect(line.trim().replace(/^(state|detail): /, '')).not.toContain(' ');
          for (const [first, , last = ''] of all) {
            expect(text).toContain(first);
            expect(shown).toContain(last.replaceAll(/\s+/g, ''));
          }
        },
      ),
    );
  });
});
