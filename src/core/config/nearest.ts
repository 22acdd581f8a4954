import { distance } from 'fastest-levenshtein';

/** Ignores case and separators: `report_every_seconds` is `reportEverySeconds`. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[_\-\s]/g, '');
}

/** Longer words are no typos, and the distance takes quadratic time. */
const maxLength = 100;

/** The candidate that `word` most likely means; undefined: none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestOf(candidates)(word);
}

/**
 * `nearest` for many words. Near: equal except for case and separators, or about a third of the letters wrong, or the prefix of
 * exactly one candidate (`timeout` → `timeoutSeconds`).
 */
export function nearestOf(candidates: Iterable<string>): (word: string) => string | undefined {
  const all = Array.from(candidates, (candidate) => ({ candidate, known: plain(candidate) }));
  return (word) => {
    if (word.length > 2 * maxLength) return undefined;
    const wanted = plain(word);
    if (wanted === '' || wanted.length > maxLength) return undefined;
    const limit = Math.max(1, Math.round(wanted.length * 0.4));
    let best: { candidate: string; score: number } | undefined;
    const longer: string[] = [];
    for (const { candidate, known } of all) {
      if (wanted.length >= 3 && known.startsWith(wanted)) longer.push(candidate);
      if (Math.abs(known.length - wanted.length) > limit) continue;
      const score = distance(wanted, known);
      // A short word with every letter changed is another word.
      if (score > limit || score >= Math.max(wanted.length, known.length)) continue;
      if (best === undefined || score < best.score) best = { candidate, score };
    }
    return best?.candidate ?? (longer.length === 1 ? longer[0] : undefined);
  };
}
