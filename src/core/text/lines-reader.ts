/** What a person may see of output that is read bit by bit. Pure. */
import { readableOutput } from './output.ts';
import { redact } from './redact.ts';

const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const hidden = redact(keyBegins);

/** A line of a key whose beginning is not there: Base64, and too mixed for a hash. A key has no more of them. */
const keyLine = /^\s*(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/]{40,}={0,2}\s*$/;
const keyLastLine = /^\s*[A-Za-z0-9+/]+={0,2}\s*$/;
const mostKeyLines = 200;

/**
 * For lines that come bit by bit: no colours, no control characters, no secrets, also not the rest of a key whose beginning
 * came before or is missing. What is missing before them is said. Undefined: nothing is to be shown.
 */
export function linesReader(): (part: {
  readonly lines: readonly string[];
  readonly missing?: Missing;
}) => string | undefined {
  let isInKey = false;
  /** So many lines of a key may still come whose beginning is missing. */
  let keyLines = 0;

  /** Without the rest of a key at their beginning. */
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

  return ({ lines, missing }) => {
    if (!missing) return shownOf(lines);
    [isInKey, keyLines] = [false, mostKeyLines];
    const shown = shownOf(lines);
    const mark = missingWords(missing.bytes, missing.isUncounted);
    return shown === undefined ? mark : `${mark}\n${shown}`;
  };
}

// --- Output that was cut from a log before anybody read it. Pure.

export interface Missing {
  readonly bytes: number;
  /** More may be missing: some was written while the log was cut. */
  readonly isUncounted: boolean;
}

/** The mark that stands in its place. */
export function missingWords(bytes: number, isUncounted: boolean): string {
  if (!isUncounted) return `… (${bytes} bytes of output are missing here: it wrote more than the log keeps)`;
  return bytes === 0
    ? '… (output may be missing here: some may have been written while the log was cut)'
    : `… (${bytes} bytes of output or more are missing here: it wrote more than the log keeps)`;
}
