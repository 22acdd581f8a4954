/** The terminal, pipe or log that the command line writes to. */
import { fstatSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { foldedText } from '../../core/render/fold.ts';
import { redact } from '../../core/text/redact.ts';
import { attempt, causeOf, UserError } from '../../errors.ts';
import type { Host, LogLevel, FilePosition } from '../../ports/ports.ts';
import { createOutputStream } from '../process/output-stream.ts';
import { createSecrets } from './mask-secrets.ts';

/** Progress is shown only for what takes longer than this. */
const showAfterMs = 300;
/** Narrower text is unreadable. */
const leastColumns = 20;
const [out, err] = [1, 2];

/**
 * Writes straight to the descriptors: Node's streams report a closed pipe too late for a receipt.
 * Long: the methods of one host.
 */
export function createCliHost(env: NodeJS.ProcessEnv): Host {
  let shown = false;
  let latest = '';
  let timer: NodeJS.Timeout | undefined;
  const secrets = createSecrets();
  const { mask } = secrets;
  const print = (text: string) => writeAll(Buffer.from(`${mask(text)}\n`));
  const mention = (text: string) =>
    writeQuietly(`${foldedText(redact(mask(text)), columnsOf('stderr', env))}\n`);
  const output = createOutputStream(secrets);
  /** Resolves when the streamed output is written; a closed pipe fails no command. */
  let streamed = Promise.resolve();
  const show = () => {
    timer = undefined;
    if (!isTerminal('stderr')) return;
    const line = redact(mask(latest)).slice(0, Math.max(10, (process.stderr.columns || 80) - 1));
    writeQuietly(`\r\u001B[K${line}`);
    shown = true;
  };
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
    if (shown) writeQuietly('\r\u001B[K');
    shown = false;
  };
  const flush = (take: () => string): Promise<void> => {
    streamed = streamed.then(async () => {
      const text = take();
      if (text === '') return;
      clear();
      await writeAll(Buffer.from(`${text}\n`)).catch(() => undefined);
    });
    return streamed;
  };
  const host: Host = {
    env,
    secrets,
    get columns() {
      return columnsOf('stdout', env);
    },
    get startedBy() {
      return { kind: isTerminal('stderr') || isTerminal('stdout') ? 'person' : 'timer' } as const;
    },
    get colour() {
      return isTerminal('stdout') && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
    },
    async print(text) {
      await flush(output.takeLast);
      clear();
      await print(text);
    },
    async printWords(text) {
      await host.print(foldedText(text, columnsOf('stdout', env)));
    },
    async problem(level, text, place) {
      clear();
      await print(foldedText(redact(lineOf(level, text, place)), columnsOf('stdout', env)));
    },
    log(level, text, place) {
      clear();
      mention(lineOf(level, text, place));
    },
    info(text) {
      clear();
      if (isTerminal('stderr')) mention(text);
    },
    stream(line, piece) {
      if (output.add(line, piece)) void flush(output.take);
    },
    progress(text) {
      if (text === undefined) return clear();
      latest = text;
      if (shown) show();
      else timer ??= setTimeout(show, showAfterMs);
    },
    conclude() {},
    page() {},
    verdict() {},
    inputName: (name) => `--${name}`,
    inputWords: (name) => `--${name}`,
  };
  return host;
}

/** What the caller wants (`COLUMNS`), or what the terminal has; undefined: no limit. */
function columnsOf(name: 'stdout' | 'stderr', env: NodeJS.ProcessEnv): number | undefined {
  const wanted = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
  if (wanted > 0) return Math.max(leastColumns, wanted);
  // A terminal without a size says 0.
  return isTerminal(name) && process[name].columns
    ? Math.max(leastColumns, process[name].columns)
    : undefined;
}

/** `process.stdout` costs milliseconds for a pipe or a file. */
function isTerminal(name: 'stdout' | 'stderr'): boolean {
  const descriptor = name === 'stdout' ? out : err;
  return attempt(() => fstatSync(descriptor).isCharacterDevice()) === true && process[name].isTTY;
}

/** `file:line:column: error: text`, as compilers write it; without a place `error: text`; a notice is its bare text. */
export function lineOf(level: LogLevel, text: string, place?: FilePosition): string {
  const line = place || level !== 'notice' ? `${level}: ${text}` : text;
  return place ? `${place.file}:${place.line}:${place.column}: ${line}` : line;
}

/** Waits for a slow reader. Rejects when the pipe is closed. */
async function writeAll(bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(out, bytes, written);
    } catch (error) {
      const cause = causeOf(error);
      if (cause === 'EPIPE') throw error;
      if (cause !== 'EAGAIN')
        throw new UserError(`stdout cannot be written (${cause}): free some space or fix the file`, {
          cause: error,
        });
      // A full pipe that somebody made non-blocking.
      await sleep(10);
    }
  }
}

/** A log that nobody reads is no failure. */
const writeQuietly = (text: string) => attempt(() => writeSync(err, text));
