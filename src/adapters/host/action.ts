/** The log, annotations, summary and outputs of a workflow step. */
import { isAbsolute, relative } from 'node:path';
import * as core from '@actions/core';
import type { Conclusion } from '../../core/jobs/conclusion.ts';
import type { NoticeDraft } from '../../core/notice.ts';
import { headOf } from '../../core/notices/parts.ts';
import { clip } from '../../core/text/clean.ts';
import type { Say } from '../../core/text/words.ts';
import type { Page } from '../../core/render/summary.ts';
import { redact } from '../../core/text/redact.ts';
import { causeOf } from '../../errors.ts';
import type { Host, LogLevel, FilePosition, WriteOutcome } from '../../ports/ports.ts';
import { lineOf } from './cli.ts';
import { createOutputStream } from '../process/output-stream.ts';
import { createSecrets, runnerMasks } from './secrets.ts';

/**
 * Per step GitHub shows the first ten errors and the first ten warnings, and silently drops the others
 * (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations).
 */
const maxAnnotations = 10;
/** Alerts with their own lines in the log. */
const maxAlerts = 50;
/** GitHub cuts off a longer annotation; the log then has the whole text too. */
const maxAnnotationLength = 4096;
const progressEveryMs = 10_000;
/** Later steps compare the other outputs and pass them on: a password may be part of `verdict` or `plan-digest`. */
const maskedOutputs: ReadonlySet<string> = new Set(['report', 'jobs']);

/** What a command left for the outputs and the summary. */
export interface StepRecord {
  readonly printed: string;
  readonly logged: readonly { readonly level: LogLevel; readonly text: string }[];
  readonly conclusion: Conclusion | undefined;
  readonly outcome: WriteOutcome | undefined;
  /** The command's own part of the summary. */
  readonly page: Page | undefined;
}

export interface ActionHost extends Host {
  record(): StepRecord;
  /** Resolves when the log has everything so far, or nobody reads it any more. */
  flush(): Promise<void>;
  /** Writes outputs and summary. A failure is a warning: the command has done its work. */
  finish(outputs: Readonly<Record<string, string>>, summary: string): Promise<void>;
}

/** Masks `secrets` before the first line. */
export function createActionHost(env: Host['env'], secrets: readonly string[]): ActionHost {
  const printed: string[] = [];
  const logged: { level: LogLevel; text: string }[] = [];
  let conclusion: Conclusion | undefined;
  let page: Page | undefined;
  let outcome: WriteOutcome | undefined;
  const annotated = { error: new Set<string>(), warning: new Set<string>() };
  const unannotated = { error: 0, warning: 0 };
  let latest = '';
  let timer: NodeJS.Timeout | undefined;

  // The callback of each write gets the error too.
  process.stdout.off('error', ignore).on('error', ignore);
  setMasks(secrets);
  const masks = createSecrets(secrets, setMasks);
  const { mask } = masks;
  /** Passing text may hold a secret that only its shape gives away. */
  const shown = (text: string) => redact(mask(text));
  const output = createOutputStream(masks);
  const showOutput = (take = output.take) => {
    const text = take();
    if (text !== '') write(`${withCommandsStopped(text)}\n`).catch(ignore);
  };
  const writeLine = (text: string): Promise<void> => {
    showOutput();
    return write(`${withCommandsStopped(text)}\n`);
  };
  const flush = () => write('').catch(ignore);

  /** The same text again, and what exceeds GitHub's limit, is a line of the log. */
  function emit(level: LogLevel, given: string, position?: FilePosition): Promise<void> {
    const text = shown(given);
    const line = lineOf(level, text, position);
    if (level === 'notice' || annotated[level].has(line)) return writeLine(line);
    if (annotated[level].size >= maxAnnotations) {
      unannotated[level] += 1;
      return writeLine(line);
    }
    annotated[level].add(line);
    showOutput();
    (level === 'error' ? core.error : core.warning)(
      clip(text, maxAnnotationLength),
      position && {
        file: shown(inWorkspace(position.file, env['GITHUB_WORKSPACE'])),
        startLine: position.line,
        startColumn: position.column,
      },
    );
    return text.length > maxAnnotationLength ? writeLine(line) : write('');
  }

  /** An annotated error already names the cause of this alert, as for an unusable jobs file. */
  function isAnnotated({ facts }: NoticeDraft): boolean {
    const causes = [...annotated.error];
    const texts = facts.filter((fact) => typeof fact === 'string');
    return texts.some((fact) => causes.some((line) => isSameCause(shown(fact), line)));
  }

  const host: ActionHost = {
    env,
    secrets: masks,
    columns: undefined,
    isManual: env['GITHUB_EVENT_NAME'] === 'workflow_dispatch',
    colour: false,
    inputName: (name) => `the input ${name}`,
    record: () => ({ printed: mask(printed.join('\n')), logged, conclusion, outcome, page }),
    flush,
    print(text, title) {
      printed.push(text);
      showOutput(output.takeLast);
      if (title === undefined) return writeLine(mask(text));
      core.startGroup(title);
      const written = writeLine(mask(text));
      core.endGroup();
      return written;
    },
    printWords: (text) => host.print(text),
    finding(level, text, position) {
      printed.push(lineOf(level, text, position));
      return emit(level, text, position);
    },
    log(level, text, position) {
      const line = shown(text);
      // Problems of a file have a page of their own.
      if (!position && !logged.some((known) => known.level === level && known.text === line))
        logged.push({ level, text: line });
      emit(level, text, position).catch(ignore);
    },
    note(text) {
      writeLine(shown(text)).catch(ignore);
    },
    stream(line, piece) {
      // While the reader is slow, lines wait in `output`, which bounds them.
      if (output.add(line, piece)) void flush().then(() => showOutput());
    },
    progress(text) {
      if (text === undefined) {
        clearInterval(timer);
        timer = undefined;
        return;
      }
      latest = text;
      timer ??= setInterval(() => host.note(latest), progressEveryMs).unref();
    },
    conclude(value, say) {
      conclusion = value;
      if (!say) return;
      const alerts = value.standing.filter((alert) => !isAnnotated(alert));
      for (const alert of alerts.slice(0, maxAlerts)) emit('error', annotationOf(alert, say)).catch(ignore);
      const left = alerts.length - maxAlerts;
      if (left > 0)
        host.note(`${left} more alerts are in the summary of this job; all jobs: ops-framework status`);
    },
    page(value) {
      page = value;
    },
    verdict(value) {
      outcome = value;
    },
    async finish(outputs, summary) {
      host.progress(undefined);
      showOutput(output.takeLast);
      await writeFile(host, 'outputs', 'GITHUB_OUTPUT', () => {
        for (const [name, value] of Object.entries(outputs))
          core.setOutput(name, maskedOutputs.has(name) ? mask(value) : value);
      });
      await writeFile(host, 'summary', 'GITHUB_STEP_SUMMARY', () =>
        core.summary.addRaw(mask(summary)).write(),
      );
      const { error, warning } = unannotated;
      const counts = [...countOf(error, 'error'), ...countOf(warning, 'warning')].join(' and ');
      if (counts !== '')
        core.notice(
          `${counts} ${error + warning === 1 ? 'is' : 'are'} in the log of this step: GitHub shows ${maxAnnotations} of a kind`,
        );
      await flush();
    },
  };
  return host;
}

/** Writes to the file that a variable names. */
async function writeFile(
  host: ActionHost,
  content: 'outputs' | 'summary',
  variable: string,
  work: () => unknown,
): Promise<void> {
  // Without the file `setOutput` falls back to a command that the runner no longer takes.
  if (!process.env[variable]) return host.log('notice', `${content} not written: ${variable} is not set`);
  try {
    await work();
  } catch (error) {
    host.log('warning', `${content} not written: ${causeOf(error)}`);
  }
}

/** Head, facts and the last line of output. */
function annotationOf(alert: NoticeDraft, say: Say): string {
  const last = alert.output?.slice(alert.output.lastIndexOf('\n') + 1);
  return [headOf(alert, say), ...alert.facts.map(say), ...(last ? [last] : [])].join('\n');
}

/** `2 more errors` */
function countOf(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${count} more ${noun}${count === 1 ? '' : 's'}`];
}

/** An annotation begins with the position, an alert with the line number. */
function isSameCause(fact: string, line: string): boolean {
  const cause = fact.replace(/^line \d+: /, '');
  return cause.length > 20 && line.endsWith(cause);
}

/**
 * `@actions/core` escapes its own commands only. In other text, such as a job's output, no line may act as one:
 * `::name::` at the start of a line, or `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). The runner ignores invisible
 * characters when it compares, so they do not count here.
 */
export function withCommandsStopped(text: string): string {
  const visible = text.replace(/[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  if (!/::|##\[/.test(visible)) return text;
  const token = `ops-${crypto.randomUUID()}`;
  return `::stop-commands::${token}\n${text}\n::${token}::`;
}

function setMasks(secrets: readonly string[]): void {
  for (const line of runnerMasks(secrets)) core.setSecret(line);
}

const ignore = () => undefined;

function write(text: string): Promise<void> {
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
