/** A job's progress as a bar with numbers, if it has any. */
import type { Notice } from '../model.ts';
import { isDecimal } from '../text/numbers.ts';

type NoticeProgress = NonNullable<Notice['progress']>;

const cells = 10;
const percentNames = ['percent', 'percentage', 'pct'];

/**
 * `▓▓▓▓░░░░░░ 42 % · 2900 / 6900` from `done` and `total` (above 0), `▓▓▓▓░░░░░░ 42 %` from a percentage between 0 and 100;
 * then the other entries. Rounded down: 100 % is done.
 */
export function progressLines(progress: NoticeProgress): readonly string[] {
  const { done, total } = progress;
  const [part, whole] = [numberIn(done), numberIn(total)];
  const isCount = part >= 0 && whole > 0;
  const name = percentNames.find(
    (each) =>
      Object.hasOwn(progress, each) && numberIn(progress[each]) >= 0 && numberIn(progress[each]) <= 100,
  );
  const shown = isCount ? ['done', 'total'] : [name];
  const bar = isCount
    ? [`${barOf((part / whole) * 100)} · ${done} / ${total}`]
    : name === undefined
      ? []
      : [barOf(numberIn(progress[name]))];
  const others = Object.entries(progress).filter(([each]) => !shown.includes(each));
  const words = others.map(([each, value]) => `${each} ${value}`).join(' · ');
  return words === '' ? bar : [...bar, words];
}

/** Value of a number, also of one that is kept as text; otherwise NaN. */
function numberIn(value: NoticeProgress[string] | undefined): number {
  const number = isDecimal(value) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

function barOf(percent: number): string {
  const shown = Math.min(100, Math.floor(percent));
  const full = Math.floor((shown * cells) / 100);
  return `${'▓'.repeat(full)}${'░'.repeat(cells - full)} ${shown} %`;
}
