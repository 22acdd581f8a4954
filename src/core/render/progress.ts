/** A job's progress as a bar with numbers, where it gives any. */
import type { Notice } from '../model.ts';

type Progress = NonNullable<Notice['progress']>;

const cells = 10;
const percentNames = ['percent', 'percentage', 'pct'];

/**
 * `▓▓▓▓░░░░░░ 42 % · 2900 / 6900` from `done` and `total` (above 0), `▓▓▓▓░░░░░░ 42 %` from a percentage between 0 and 100;
 * then the other entries. Rounded down: 100 % is done.
 */
export function progressLines(progress: Progress): readonly string[] {
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

function countBar({ done, total }: Progress): Bar | undefined {
  if (typeof done !== 'number' || typeof total !== 'number') return undefined;
  if (!(total > 0 && done >= 0 && Number.isFinite(total) && Number.isFinite(done))) return undefined;
  return { text: `${barOf((done / total) * 100)} · ${done} / ${total}`, names: ['done', 'total'] };
}

function percentBar(progress: Progress): Bar | undefined {
  for (const name of percentNames) {
    const percent = Object.hasOwn(progress, name) ? progress[name] : undefined;
    if (typeof percent === 'number' && percent >= 0 && percent <= 100) {
      return { text: barOf(percent), names: [name] };
    }
  }
  return undefined;
}

function barOf(percent: number): string {
  const shown = Math.min(100, Math.floor(percent));
  const full = Math.floor((shown * cells) / 100);
  return `${'▓'.repeat(full)}${'░'.repeat(cells - full)} ${shown} %`;
}
