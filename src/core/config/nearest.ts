import { distance } from 'fastest-levenshtein';

/** Case and word joints do not count: `report_every_seconds` is `reportEverySeconds`. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[_\-\s]/g, '');
}

/** Nothing that long is a slip of the pen, and the distance costs length squared. */
const maxLength = 100;

/** The candidate a person most likely meant by `word`; undefined when none is reasonably near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestOf(candidates)(word);
}

/**
 * The same for many words.
 * Near: equal but for case and joints, else about a third of the letters wrong, else the word is the beginning of
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
      // Every letter changed is another word, however short.
      if (score > limit || score >= Math.max(wanted.length, known.length)) continue;
      if (best === undefined || score < best.score) best = { candidate, score };
    }
    return best?.candidate ?? (longer.length === 1 ? longer[0] : undefined);
  };
}
