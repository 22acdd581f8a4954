/** Masks and cleans output that is read in pieces. Pure. */
import { readableOutput } from './output.ts';
import { redact } from './redact.ts';

const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const hidden = redact(keyBegins);
/** The line in place of output that was dropped before it was read, or perhaps lost in a rotation of the log. */
export const missingMark = '… (output may be missing here: the job wrote more than the log keeps)';

/** Base64 lines of a key whose beginning is missing. A key has no more lines than this. */
const keyLine = /^\s*(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/]{40,}={0,2}\s*$/;
const keyLastLine = /^\s*[A-Za-z0-9+/]+={0,2}\s*$/;
const mostKeyLines = 200;

/**
 * Reads lines in pieces: without colors, control characters and secrets, including the rest of a key whose beginning came
 * earlier or is missing. Marks missing output. Undefined: nothing to show.
 */
export function linesReader(): (part: {
  readonly lines: readonly string[];
  readonly isAfterGap: boolean;
}) => string | undefined {
  let isInKey = false;
  /** Further lines that may belong to a key whose beginning is missing. */
  let keyLines = 0;

  /** Drops the rest of a key at the beginning. */
  function withoutKeyRest(lines: readonly string[]): readonly string[] {
    let count = 0;
    for (const line of lines) {
      const isRest =
        keyLines > 0 && (keyLine.test(line) || (keyLines < mostKeyLines && keyLastLine.test(line)));
      keyLines = isRest ? keyLines - 1 : 0;
      if (!isRest) break;
      count += 1;
    }
    return count === 0 ? lines : [hidden, ...lines.slice(count)];
  }

  function shownOf(given: readonly string[]): string | undefined {
    if (given.length === 0) return undefined;
    const lines = withoutKeyRest(given);
    const wasInKey = isInKey;
    const text = readableOutput([...(wasInKey ? [keyBegins] : []), ...lines].join('\n'));
    isInKey = openKey.test(text);
    const shown = redact(text);
    if (!wasInKey) return shown;
    const rest = shown.slice(hidden.length).replace(/^\n/, '');
    return rest === '' ? undefined : rest;
  }

  return ({ lines, isAfterGap }) => {
    if (!isAfterGap) return shownOf(lines);
    [isInKey, keyLines] = [false, mostKeyLines];
    const shown = shownOf(lines);
    return shown === undefined ? missingMark : `${missingMark}\n${shown}`;
  };
}
