/** A table for a terminal of any width. Wide characters (Chinese, emoji) count as two columns. */
import stringWidth from 'string-width';

const gap = '  ';

/**
 * Columns side by side where they fit `width`, otherwise one block per row, headed by its first cell. The last column may be
 * cut. `paint` colors a cell; color codes have no width. `width` undefined: no limit.
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
  if (room < 20 && room < (widths.at(-1) ?? 0)) return stacked(head, rows, width ?? 80, paint);
  const line = (cells: readonly string[], painted: boolean) =>
    cells
      .map((cell, column) => {
        const shown = column === cells.length - 1 ? fit(cell, room) : cell;
        const space = column === cells.length - 1 ? 0 : (widths[column] ?? 0) - stringWidth(shown);
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
        if (column === 0) return [paint(fit(cell, width), column)];
        const label = `  ${(head[column] ?? '').toLowerCase()}: `;
        return [label + paint(fit(cell, width - label.length), column)];
      })
      .join('\n'),
  );
  return blocks.join('\n');
}

/** At most `width` columns, the last one an ellipsis when something was cut. */
function fit(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let shown = '';
  for (const character of text) {
    if (stringWidth(shown + character) > width - 1) break;
    shown += character;
  }
  return `${shown}…`;
}
