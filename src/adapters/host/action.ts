/** The log, annotations, summary and outputs of a workflow step. */
import { isAbsolute, relative } from 'node:path';
import * as core from '@actions/core';
import type { Conclusion } from '../../core/jobs/conclusion.ts';
import type { StartedBy } from '../../core/model.ts';
import type { Language, NoticeDraft } from '../../core/notice.ts';
import { headOf } from '../../core/notices/parts.ts';
import { textIn } from '../../core/notices/say.ts';
import { isText, sentence } from '../../core/notices/sentence.ts';
import { clip } from '../../core/text/clean.ts';
import type { Say } from '../../core/text/words.ts';
import type { Page } from '../../core/render/summary.ts';
import { redact } from '../../core/text/redact.ts';
import { causeOf } from '../../errors.ts';
import type { Host, LogLevel, FilePosition, WriteOutcome } from '../../ports/ports.ts';
import { lineOf } from './cli.ts';
import { createOutputStream } from '../process/output-stream.ts';
import { createSecrets, runnerMasks } from './mask-secrets.ts';

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
  readonly say: Say;
  /** English until the inputs are read. */
  speak(language: Language): void;
  record(): StepRecord;
  /** Resolves when the log has everything so far, or nobody reads it any more. */
  flush(): Promise<void>;
  /** Writes outputs and summary. A failure is a warning: the command has done its work. */
  finish(outputs: Readonly<Record<string, string>>, summary: string): Promise<void>;
}

/** Masks `secrets` before the first line. Long: the methods of one host, which share the lines and counts of its step. */
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
  function isAnnotated({ reason, facts }: NoticeDraft, say: Say): boolean {
    const lines = [...annotated.error];
    return facts.some((fact) => {
      // A problem of the jobs file is annotated at its position.
      const problem = isText(fact, 'on-line') ? fact.params['problem'] : fact;
      if (typeof problem === 'number' || !problem || (reason !== 'config' && typeof fact !== 'string'))
        return false;
      const cause = shown(say(problem));
      return lines.some((line) => isSameCause(cause, line));
    });
  }

  let say = textIn('en');
  const host: ActionHost = {
    env,
    secrets: masks,
    columns: undefined,
    startedBy: starterOf(env),
    colour: false,
    say: (words) => say(words),
    speak(language) {
      say = textIn(language);
    },
    inputName: (name) => `the input ${name}`,
    inputWords: (name) => sentence('the-input', { name }),
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
    problem(level, text, position) {
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
    info(text) {
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
      timer ??= setInterval(() => host.info(latest), progressEveryMs).unref();
    },
    conclude(value, sayAlert) {
      conclusion = value;
      if (!sayAlert) return;
      const alerts = value.standing.filter((alert) => !isAnnotated(alert, sayAlert));
      const forPerson = alerts.filter(({ urgency }) => urgency === 'action').length;
      const texts = alerts.map((alert) => annotationOf(alert, sayAlert));
      // Whether it changed something is not known: less urgent than what needs a person, more than what may end by itself.
      texts.splice(forPerson, 0, ...value.openWrites.map(sayAlert));
      for (const text of texts.slice(0, maxAlerts)) emit('error', text).catch(ignore);
      for (const waiting of value.waitingWrites) emit('warning', sayAlert(waiting)).catch(ignore);
      const left = texts.length - maxAlerts;
      if (left > 0) host.info(sayAlert(sentence('more-alerts', { count: left })));
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
      const { error: errors, warning: warnings } = unannotated;
      if (errors + warnings > 0)
        core.notice(say(sentence('not-annotated', { errors, warnings, most: maxAnnotations })));
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

/** An annotation begins with the position. */
function isSameCause(cause: string, line: string): boolean {
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

function starterOf({ GITHUB_EVENT_NAME: event, GITHUB_WORKFLOW_REF: ref = '' }: Host['env']): StartedBy {
  if (event === 'workflow_dispatch') return { kind: 'person' };
  const [, workflow] = /\/\.github\/workflows\/([\w.-]+)@/.exec(ref) ?? [];
  return event === 'schedule' && workflow !== undefined ? { kind: 'schedule', workflow } : { kind: 'event' };
}
