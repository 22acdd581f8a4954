/** With `--json`, a failure is a document too. */
import { printJson } from '../commands/print-json.ts';
import { redact } from '../core/text/redact.ts';
import { exitCodes } from '../errors.ts';
import type { Host } from '../ports/ports.ts';

/**
 * Runs `work`. When it ends without success and without a document on stdout, the errors that it logged are the document. They
 * are on stderr as well.
 */
export async function withJsonErrors(host: Host, work: (host: Host) => Promise<number>): Promise<number> {
  const problems: string[] = [];
  let isPrinted = false;
  const exitCode = await work({
    ...host,
    print(text, title) {
      isPrinted = true;
      return host.print(text, title);
    },
    log(level, text, place) {
      if (level === 'error')
        problems.push(redact(place ? `${place.file}:${place.line}:${place.column}: ${text}` : text));
      host.log(level, text, place);
    },
  });
  if (exitCode === exitCodes.done || isPrinted) return exitCode;
  const message = exitCode > 128 ? [`canceled by signal ${exitCode - 128}`] : problems;
  // Nobody may read it any more.
  await printJson(host, { error: { exitCode, problems: message } }).catch(() => undefined);
  return exitCode;
}
