/** What a person may see of output that is read bit by bit. Pure. */
import { readableOutput, redact } from './text.ts';

const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const hidden = redact(keyBegins);

/**
 * For lines that come bit by bit: no colours, no control characters, no secrets, also not the rest of a key whose beginning
 * came before. Undefined: nothing is to be shown.
 */
export function linesReader(): (lines: readonly string[]) => string | undefined {
  let isInKey = false;
  return (lines) => {
    if (lines.length === 0) return undefined;
    const wasInKey = isInKey;
    const text = readableOutput([...(wasInKey ? [keyBegins] : []), ...lines].join('\n'));
    isInKey = openKey.test(text);
    const shown = redact(text);
    if (!wasInKey) return shown;
    const rest = shown.slice(hidden.length).replace(/^\n/, '');
    return rest === '' ? undefined : rest;
  };
}
