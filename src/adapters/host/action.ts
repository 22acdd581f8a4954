/** The log, annotations, summary and outputs of a workflow step. */
import { appendFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { Conclusion } from '../../core/jobs/conclusion.ts';
import type { Notice } from '../../core/model.ts';
import { isUrgent } from '../../core/notice.ts';
import { headOf } from '../../core/notices/plain.ts';
import { clip } from '../../core/text/clean.ts';
import { redact } from '../../core/text/redact.ts';
import { causeOf } from '../../errors.ts';
import type { Host, LogLevel, FilePosition, WriteOutcome } from '../../ports/ports.ts';
import { lineOf } from './cli.ts';
import { createOutputStream } from '../process/output-stream.ts';
import { createSecrets, runnerMasks } from './secrets.ts';
import { commandLine, harmless, outputEntry } from '../github/workflow-commands.ts';

/**
 * Of each kind a step: GitHub shows ten errors and ten warnings, the first ones, and drops the others without a word
 * (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations). It shows 50 a job, which is two full
 * steps and more.
 */
const mostAnnotations = 10;
/** So many alerts have lines of their own in the log. */
const mostAlerts = 50;
/** So much of a text is annotated. What is longer stands in the log as a whole, too. */
const annotationLimit = 4096;
const progressEveryMs = 10_000;
/**
 * The outputs that hold words of jobs. The others are what later steps compare and pass on, `plan-digest` or `verdict`: a
 * password can be a part of one.
 */
const saying: ReadonlySet<string> = new Set(['report', 'jobs']);

export interface ActionHost extends Host {
  /** The command's output. */
  printed(): string;
  logged(): readonly { readonly level: LogLevel; readonly text: string }[];
  conclusion(): Conclusion | undefined;
  outcome(): WriteOutcome | undefined;
  /** The command's own part of the summary. */
  paged(): readonly string[] | undefined;
  /** Resolves when everything that was given so far is written. */
  flush(): Promise<void>;
  /** Writes outputs and summary, says when that fails, and resolves when everything was written. */
  finish(outputs: Readonly<Record<string, string>>, summary: string): Promise<void>;
}

/** Everything goes through one queue to one stream, the secrets' masks first. */
export function createActionHost(
  env: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
): ActionHost {
  const printed: string[] = [];
  const logged: { level: LogLevel; text: string }[] = [];
  let conclusion: Conclusion | undefined;
  let page: readonly string[] | undefined;
  let outcome: WriteOutcome | undefined;
  /** What was annotated: the same again is a line. */
  const annotated = { error: new Set<string>(), warning: new Set<string>() };
  const unannotated = { error: 0, warning: 0 };
  let latest: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  // A reader that went away is told of by the callback of each write.
  process.stdout.off('error', ignore).on('error', ignore);
  let last = writeAll(maskLines(secrets)).catch(ignore);
  const enqueueRun = (work: () => Promise<void>): Promise<void> => {
    const result = last.then(work);
    last = result.catch(ignore);
    return result;
  };
  const plain = (text: string, title?: string) =>
    enqueueRun(() => writeAll(grouped(harmless(mask(text)), title)));
  /** What is mentioned in passing may hold a secret that only its shape tells. */
  const shown = (text: string) => redact(mask(text));
  const masks = createSecrets(secrets, (values) => {
    enqueueRun(() => writeAll(maskLines(values))).catch(ignore);
  });
  const { mask } = masks;
  const output = createOutputStream(masks);
  const flush = (take: () => string) => {
    const write = async () => {
      const text = take();
      if (text !== '') await writeAll(`${harmless(text)}\n`);
    };
    enqueueRun(write).catch(ignore);
  };

  function emit(level: LogLevel, given: string, place?: FilePosition): Promise<void> {
    const text = shown(given);
    const line = lineOf(level, text, place);
    if (level === 'notice' || annotated[level].has(line)) return plain(line);
    if (annotated[level].size >= mostAnnotations) {
      unannotated[level] += 1;
      return plain(line);
    }
    annotated[level].add(line);
    const properties = place && {
      file: shown(inWorkspace(place.file, env['GITHUB_WORKSPACE'])),
      line: place.line,
      col: place.column,
    };
    const shownFirst = enqueueRun(() =>
      writeAll(commandLine(level, clip(text, annotationLimit), properties)),
    );
    return text.length > annotationLimit ? plain(line) : shownFirst;
  }

  /** True when an error that is annotated says the very cause of an alert, as of a jobs file that cannot be used. */
  function isAnnotated({ facts }: Notice): boolean {
    const causes = [...annotated.error];
    return facts.some((fact) => causes.some((line) => isSameCause(shown(fact), line)));
  }

  const host: ActionHost = {
    env,
    secrets: masks,
    columns: undefined,
    colour: false,
    inputName: (name) => `the input ${name}`,
    printed: () => mask(printed.join('\n')),
    logged: () => logged,
    conclusion: () => conclusion,
    paged: () => page,
    outcome: () => outcome,
    verdict(value) {
      outcome = value;
    },
    print(text, title) {
      printed.push(text);
      flush(output.takeLast);
      return plain(text, title);
    },
    finding(level, text, place) {
      printed.push(lineOf(level, text, place));
      return emit(level, text, place);
    },
    log(level, text, place) {
      const line = shown(place ? lineOf(level, text, place) : text);
      if (!logged.some((known) => known.level === level && known.text === line))
        logged.push({ level, text: line });
      emit(level, text, place).catch(() => undefined);
    },
    note(text) {
      plain(redact(text)).catch(() => undefined);
    },
    stream(line, piece) {
      if (output.add(line, piece)) flush(output.take);
    },
    page(blocks) {
      page = blocks;
    },
    flush: () => last,
    progress(text) {
      latest = text;
      if (text === undefined) {
        clearInterval(timer);
        timer = undefined;
        return;
      }
      if (timer !== undefined) return;
      timer = setInterval(() => host.note(latest ?? ''), progressEveryMs).unref();
    },
    conclude(value) {
      conclusion = value;
      const urgent = value.told.filter((notice) => isUrgent(notice) && !isAnnotated(notice));
      for (const notice of urgent.slice(0, mostAlerts)) {
        emit('error', [headOf(notice), ...notice.facts].join('\n')).catch(ignore);
      }
      const left = urgent.length - mostAlerts;
      if (left > 0)
        emit(
          'notice',
          `${left} more alerts are in the summary of this job; all jobs: ops-framework status`,
        ).catch(ignore);
    },
    async finish(outputs, summary) {
      host.progress(undefined);
      flush(output.takeLast);
      const entries = Object.entries(outputs).map(([name, value]) =>
        outputEntry(name, saying.has(name) ? mask(value) : value),
      );
      await tried(host, 'the outputs are not written', 'GITHUB_OUTPUT', () =>
        enqueueRun(() => appendFile(env['GITHUB_OUTPUT'] ?? '', entries.join(''))),
      );
      await tried(host, 'the summary is not written', 'GITHUB_STEP_SUMMARY', () =>
        enqueueRun(() => appendFile(env['GITHUB_STEP_SUMMARY'] ?? '', mask(summary))),
      );
      const more = moreWords(unannotated);
      if (more !== undefined) await enqueueRun(() => writeAll(commandLine('notice', more)));
      await last;
    },
  };
  return host;
}

/** Writes to the file that a variable names. What fails is said and does not fail the run: its work is done. */
async function tried(
  host: ActionHost,
  failure: string,
  variable: string,
  write: () => Promise<void>,
): Promise<void> {
  if (!host.env[variable]) return host.log('notice', `${failure}: ${variable} is not set`);
  try {
    await write();
  } catch (error) {
    host.log('warning', `${failure}: ${causeOf(error)}`);
  }
}

/** `2 more errors and 1 more warning are in the log of this step`. */
function moreWords(left: Readonly<Record<'error' | 'warning', number>>): string | undefined {
  const counts = (['error', 'warning'] as const)
    .filter((level) => left[level] > 0)
    .map((level) => `${left[level]} more ${level}${left[level] === 1 ? '' : 's'}`);
  if (counts.length === 0) return undefined;
  const isOne = left.error + left.warning === 1;
  return `${counts.join(' and ')} ${isOne ? 'is' : 'are'} in the log of this step: GitHub shows ${mostAnnotations} of a kind`;
}

/** The annotation has a place before the words, the alert a line number. */
function isSameCause(fact: string, line: string): boolean {
  const words = fact.replace(/^line \d+: /, '');
  return words.length > 20 && line.endsWith(words);
}

function grouped(text: string, title: string | undefined): string {
  return title === undefined ? `${text}\n` : `::group::${title}\n${text}\n::endgroup::\n`;
}

const ignore = () => undefined;

function maskLines(values: readonly string[]): string {
  return runnerMasks(values)
    .map((value) => commandLine('add-mask', value))
    .join('');
}

function writeAll(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** GitHub finds a file by its path in the workspace. */
function inWorkspace(file: string, workspace: string | undefined): string {
  if (!workspace) return file;
  const path = relative(workspace, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}
