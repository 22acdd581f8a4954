/** A table for a terminal of any width. Wide characters (Chinese, emoji) count as two columns. */
import stringWidth from 'string-width';
import { folded } from './fold.ts';

const gap = '  ';
/** Fewer columns are too few to read the last cell in. */
const leastRoom = 20;

/**
 * Columns side by side where they fit `width`, otherwise one block per row, headed by its first cell. Nothing is cut: the last
 * column continues on further lines. `paint` colors a cell; color codes have no width. `width` undefined: no limit.
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
  paint: (cell: string, column: number) => string = (cell) => cell,
): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => stringWidth(cell))),
  );
  const fixed = widths.slice(0, -1).reduce((sum, each) => sum + each + gap.length, 0);
  const room = width === undefined ? Infinity : width - fixed;
  if (room < leastRoom && room < (widths.at(-1) ?? 0)) return stacked(head, rows, width ?? 80, paint);
  const line = (cells: readonly string[], painted: boolean) =>
    cells
      .map((cell, column) => {
        const isLast = column === cells.length - 1;
        const shown = isLast ? folded(cell, room).join(`\n${' '.repeat(fixed)}`) : cell;
        const space = isLast ? 0 : (widths[column] ?? 0) - stringWidth(shown);
        return (painted ? paint(shown, column) : shown) + ' '.repeat(space);
      })
      .join(gap)
      .trimEnd();
  return [line(head, false), ...rows.map((row) => line(row, true))].join('\n');
}

function stacked(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: (cell: string, column: number) => string,
): string {
  const blocks = rows.map((row) =>
    row
      .flatMap((cell, column) => {
        if (cell === '') return [];
        if (column === 0) return [paint(cell, column)];
        const label = `  ${(head[column] ?? '').toLowerCase()}: `;
        const [first = '', ...rest] = folded(label + cell, width, ' '.repeat(4));
        return [label + paint(first.slice(label.length), column), ...rest];
      })
      .join('\n'),
  );
  return blocks.join('\n');
}
