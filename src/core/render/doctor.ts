/** The check results of `doctor` for a summary. */
import type { CheckSubject } from '../notices/catalog/doctor.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say, Words } from '../text/words.ts';
import { list, prose } from './markdown.ts';
import type { Page } from './summary.ts';

type Result = readonly [grade: 'ok' | 'warn' | 'fail', subject: CheckSubject, text: Words];

const icons = { ok: '✅', warn: '🟠', fail: '🔴' } as const;

/** What needs a fix first; what is fine is folded. */
export function doctorPage(results: readonly Result[], verdict: readonly Words[]): Page {
  const of = (...grades: readonly Result[0][]) => results.filter(([grade]) => grades.includes(grade));
  const [wrong, fine] = [[...of('fail'), ...of('warn')], of('ok')];
  const itemsOf = (say: Say) => list(fine.map((result) => itemOf(result, say)));
  const titleOf = (say: Say) => say(sentence('checks-fine', { count: fine.length }));
  const folded = (say: Say) =>
    ['<details>', `<summary>${titleOf(say)}</summary>`, itemsOf(say), '</details>'].join('\n');
  return {
    grade: wrong[0]?.[0] ?? 'ok',
    verdict,
    blocks: (say) => [
      ...wrong.map((result) => `<p>${icons[result[0]]} ${itemOf(result, say)}</p>`),
      ...(fine.length === 0 ? [] : [wrong.length === 0 ? itemsOf(say) : folded(say)]),
    ],
  };
}

function itemOf([, subject, text]: Result, say: Say): string {
  const name = `<b>${prose(say(sentence('check-subject', { subject })))}</b>`;
  return say(sentence('about', { subject: name, text: prose(say(text), 2000) }));
}
