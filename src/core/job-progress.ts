/** What a supervised job says of its progress: in the file `$OPS_PROGRESS_FILE`, or in lines of its output. Pure. */
import { isObject } from './config/keys.ts';
import { fingerprint } from './fingerprint.ts';
import type { JobStatus } from './model.ts';
import { statusOf } from './status.ts';

const linePrefix = '::ops-progress ';

/** Undefined: it says nothing. A progress file counts before lines. */
export function progressSaid(fileText: string | undefined, output: string): JobStatus | undefined {
  return (fileText === undefined ? undefined : ofFile(fileText)) ?? ofLines(output);
}

/** Mark of the progress, as it is remembered; undefined: it has none. */
export function progressMark(said: JobStatus | undefined): string | undefined {
  return said?.progressKey === undefined ? undefined : fingerprint(said.progressKey);
}

/** The JSON object of the status contract; `running`, `completed` and `pid` in it have no meaning here. */
function ofFile(text: string): JobStatus | undefined {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value)) {
    const message = 'its progress file is not a JSON object: write it beside and rename it into place';
    return { running: true, completed: false, level: 'warn', message };
  }
  const { pid: _, stopReason: __, ...rest } = value;
  return statusOf(rest, true, false);
}

/** The newest whole line `::ops-progress done=3 total=10 message=all that follows`. */
function ofLines(output: string): JobStatus | undefined {
  for (let end = output.length; end > 0;) {
    const at = output.lastIndexOf(linePrefix, end - 1);
    if (at === -1) return undefined;
    const isLine = at === 0 || /[\n\r]/.test(output.charAt(at - 1));
    const rest = output.slice(at + linePrefix.length);
    const length = rest.search(/[\n\r]/);
    // Without its end it is still being written.
    if (isLine && length !== -1) return statusOf(fieldsOf(rest.slice(0, length)), true, false);
    end = at;
  }
  return undefined;
}

/** `message` takes the rest of the line; `level` and `key` mean what they mean in a status; all else is progress. */
function fieldsOf(line: string): Record<string, unknown> {
  const [words = '', message] = line.split(/(?:^|\s)message=(.*)$/s);
  const progress: Record<string, string | number> = {};
  const fields: Record<string, unknown> = { ...(message !== undefined && { message }) };
  for (const [, name = '', value = ''] of words.matchAll(/(\S+?)=(\S*)/g)) {
    if (name === 'level') fields['level'] = value;
    else if (name === 'key') fields['progressKey'] = value;
    else progress[name] = value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  }
  return Object.keys(progress).length === 0 ? fields : { ...fields, progress };
}
