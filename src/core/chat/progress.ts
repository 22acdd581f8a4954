/** A job's progress as a bar with numbers, where it gives any. */
import type { Notice } from '../model.ts';
import { compareDecimals, isDecimal } from '../text/numbers.ts';

type NoticeProgress = NonNullable<Notice['progress']>;

const cells = 10;
const percentNames = ['percent', 'percentage', 'pct'];

/**
 * `▓▓▓▓░░░░░░ 42 % · 2900 / 6900` from `done` and `total` (above 0), `▓▓▓▓░░░░░░ 42 %` from a percentage between 0 and 100;
 * then the other entries. Rounded down: 100 % is done.
 */
export function progressLines(progress: NoticeProgress): readonly string[] {
  const bar = countBar(progress) ?? percentBar(progress);
  const others = Object.entries(progress).filter(([name]) => !bar?.names.includes(name));
  const words = others.map(([name, value]) => `${name} ${value}`).join(' · ');
  return [...(bar ? [bar.text] : []), ...(words === '' ? [] : [words])];
}

interface Bar {
  readonly text: string;
  /** The entries it shows. */
  readonly names: readonly string[];
}

function countBar({ done, total }: NoticeProgress): Bar | undefined {
  const [part, whole] = [numberIn(done), numberIn(total)];
  if (part === undefined || whole === undefined || part < 0 || whole <= 0) return undefined;
  const percent = (part / whole) * 100;
  // Numbers that differ only in their last digits are the same when they are divided.
  const isShort = (compareDecimals(done, total) ?? 0) < 0;
  return {
    text: `${barOf(isShort ? Math.min(99, percent) : percent)} · ${done} / ${total}`,
    names: ['done', 'total'],
  };
}

function percentBar(progress: NoticeProgress): Bar | undefined {
  for (const name of percentNames) {
    const percent = Object.hasOwn(progress, name) ? numberIn(progress[name]) : undefined;
    if (percent !== undefined && percent >= 0 && percent <= 100) {
      return { text: barOf(percent), names: [name] };
    }
  }
  return undefined;
}

/** Also of a number that is kept as its text. */
function numberIn(value: NoticeProgress[string] | undefined): number | undefined {
  const number = isDecimal(value) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function barOf(percent: number): string {
  const shown = Math.min(100, Math.floor(percent));
  const full = Math.floor((shown * cells) / 100);
  return `${'▓'.repeat(full)}${'░'.repeat(cells - full)} ${shown} %`;
}
