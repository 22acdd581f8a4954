/** The job summary of a run, in GitHub's Markdown. Text from outside is escaped. */
import { progressLines } from '../chat/progress.ts';
import type { Conclusion, DoneAction, HeldStart, Result } from '../jobs/conclusion.ts';
import { progressOf } from '../jobs/notify.ts';
import { levelOf, wordOf, type JobRow, type StateWord } from '../jobs/job-rows.ts';
import type { Notice } from '../model.ts';
import { isUrgent, isWebUrl, type NoticeDraft } from '../notice.ts';
import { byUrgency, factsOf, iconOf, stateOf } from '../notices/parts.ts';
import { isText, sentence } from '../notices/sentence.ts';
import { clipTail } from '../text/clean.ts';
import type { Say, Words } from '../text/words.ts';
import { codeLines, escapeHtml, prose, utf8Length } from './markdown.ts';

/** How a command ended, for its heading: `waits`: for a person; `unknown`: nothing was observed. */
export type PageGrade = 'ok' | 'warn' | 'fail' | 'waits' | 'unknown';

/** The own section of a command, shown in place of its output. */
export interface Page {
  readonly grade: PageGrade;
  /** Ends the heading: `1 failure, 2 warnings`. */
  readonly verdict: readonly Words[];
  /** GitHub's Markdown; the last ones are dropped when there is no room. */
  readonly blocks: (say: Say) => readonly string[];
}

export interface SummaryFacts {
  readonly command: string;
  /** As given by the user. */
  readonly job: string | undefined;
  /** Undefined where the run has no state of a host. */
  readonly host: string | undefined;
  readonly result: Result;
  readonly exitCode: number;
  /** Time and zone. */
  readonly time: string;
  /** Undefined for commands without one. */
  readonly conclusion: Conclusion | undefined;
  /** The command's output. */
  readonly printed: string;
  readonly page?: Page | undefined;
  /** Logged errors and warnings. */
  readonly logged: readonly { readonly level: 'error' | 'warning' | 'notice'; readonly text: string }[];
}

/** GitHub drops a summary of more than 1 MiB (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary). */
const mostBytes = 1024 * 1024;
/** Reserved for the line that counts what is left out. */
const reserve = 500;
/** Reserved for the other sections. */
const othersBytes = 124 * 1024;
/** A command's own section up to this size is shown whole. */
export const mostPageBytes = mostBytes - othersBytes;
/** Size of the pieces that are cut off or kept together. */
const itemsAtOnce = 50;
const mostOfFact = 500;

const gradeIcons: Readonly<Record<PageGrade, string>> = {
  ok: '✅',
  warn: '🟠',
  fail: '🔴',
  waits: '⏳',
  unknown: '⚪',
};

const icons: Readonly<Record<StateWord, string>> = {
  running: '🟢',
  completed: '✅',
  succeeded: '✅',
  paused: '🔴',
  stalled: '🟠',
  unknown: '🟠',
  failed: '🟠',
  'timed-out': '🟠',
  'not-started': '🟠',
  interrupted: '🟠',
  write: '⚪',
  'never ran': '⚪',
  'not asked': '⚪',
};

/** `say`: in the language of the messages. */
export function renderSummary(facts: SummaryFacts, say: Say, limit = mostBytes): string {
  const { command, job, exitCode, time, conclusion, page, printed, logged } = facts;
  const named = job === undefined ? command : `${command} ${job}`;
  const ending = exitCode === 0 ? '' : ` · ${say(sentence('exit-code', { code: exitCode }))}`;
  const footer = `<p><sub>${prose(`ops-framework ${named}`)} · ${escapeHtml(time)}${ending}</sub></p>`;
  const blocks = [
    headingOf(facts, named, say),
    ...paragraphs(logged, ({ level, text }) => `${signs[level]} ${prose(text, 2000)}`),
    ...(conclusion ? conclusionBlocks(conclusion, page !== undefined, say) : []),
  ];
  const own = [
    ...(page?.blocks(say) ?? (conclusion || printed === '' ? [] : codeLines(printed.split('\n')))),
    footer,
  ];
  const ownBytes = pageBytes(own);
  return ownBytes > limit - othersBytes
    ? fit([...blocks, ...own], limit, say)
    : `${fit(blocks, limit - ownBytes, say)}${own.map((block) => `\n${block}\n`).join('')}`;
}

const signs = { error: '🔴', warning: '🟠', notice: 'ℹ️' } as const;

/** `🔴 gw-1: 2 jobs need a person`, `🟠 gw-1 · doctor: 1 warning`. */
function headingOf(
  { command, host, result, conclusion, page }: SummaryFacts,
  named: string,
  say: Say,
): string {
  const [grade, verdict] = verdictOf(result, conclusion, page, say);
  const subject = [host, ...(command === 'tick' ? [] : [named])].filter((part) => part !== undefined);
  const before = subject.length === 0 ? '' : `${prose(subject.join(' · '))}: `;
  return `<h2>${gradeIcons[grade]} ${before}${prose(verdict)}</h2>`;
}

function verdictOf(
  result: Result,
  conclusion: Conclusion | undefined,
  page: Page | undefined,
  say: Say,
): readonly [PageGrade, string] {
  const isFailed = result === 'failed';
  if (page && (!isFailed || page.grade === 'fail')) return [page.grade, enumerated(page.verdict, say)];
  if (!conclusion)
    return isFailed ? ['fail', say(sentence('command-failed'))] : ['ok', say(sentence('command-done'))];
  const { standing, rows, openWrites, waitingWrites } = conclusion;
  const demands = standing.filter(({ urgency }) => urgency === 'action');
  const [persons, others, open] = [
    demands.length,
    standing.length - demands.length,
    openWrites.length + waitingWrites.length,
  ];
  const areJobs = demands.every(({ job }) => job);
  const found = [
    ...(isFailed ? [sentence('command-failed')] : []),
    ...(persons > 0
      ? [sentence(areJobs ? 'jobs-need-person' : 'alerts-need-person', { count: persons })]
      : []),
    ...(others > 0 ? [sentence('count-alerts', { count: others })] : []),
  ];
  const [grade, health] = healthOf(rows);
  const worst = isFailed || persons > 0 ? 'fail' : others > 0 ? 'warn' : grade;
  const parts =
    found.length > 0 ? found : [health, ...(open > 0 ? [sentence('writes-open', { count: open })] : [])];
  return [worst, enumerated(parts, say)];
}

function enumerated(parts: readonly Words[], say: Say): string {
  return parts.map(say).reduce((first, next) => say(sentence('and-also', { first, next })));
}

/** Only what was observed is ok. */
function healthOf(rows: readonly JobRow[]): readonly [PageGrade, Words] {
  const meant = rows.filter(({ job }) => job.enabled && job.kind !== 'one_shot_write');
  const all = meant.length;
  const unknown = meant.filter((row) => icons[wordOf(row)] === '⚪').length;
  if (all === 0) return ['ok', sentence('no-enabled-jobs')];
  if (unknown === all) return ['unknown', sentence('no-job-asked')];
  if (unknown > 0) return ['ok', sentence('jobs-partly-ok', { ok: all - unknown, all, unknown })];
  return ['ok', sentence('jobs-ok', { count: all })];
}

/** `hasPage`: which lists the problems of the jobs file. */
function conclusionBlocks(
  { rows, standing, told, done, held, openWrites, waitingWrites, at }: Conclusion,
  hasPage: boolean,
  say: Say,
): readonly string[] {
  const alerted = new Set(standing.map(({ job }) => job?.id));
  const acted = new Set(done.map(({ job }) => job.id));
  const others = rows.filter(({ job }) => !alerted.has(job.id));
  const news = told.filter((notice) => isNews(notice, alerted, acted));
  return [
    ...standing
      .filter(({ reason }) => !hasPage || reason !== 'config')
      .map((alert) => alertBlock(alert, say)),
    ...section(
      say(sentence('title-open-writes')),
      [...openWrites, ...waitingWrites],
      (line) => `⏳ ${prose(say(line))}`,
    ),
    ...section(
      say(sentence('title-done')),
      done.filter(({ job, isGood }) => isGood || !alerted.has(job.id)),
      (action) => doneItem(action, say),
    ),
    ...section(say(sentence('title-held')), held, (hold) => heldItem(hold, say)),
    ...section(say(sentence(alerted.size > 0 ? 'title-other-jobs' : 'title-jobs')), others, (row) =>
      jobItem(row, at, say),
    ),
    ...(news.length > 0
      ? [
          `### ${say(sentence('title-reported'))}`,
          ...byUrgency(news).map((notice) => alertBlock(notice, say)),
        ]
      : []),
  ];
}

/** Reported, and not shown by an alert, an action or the state of its job. */
function isNews(
  { reason, urgency, job, headline, facts }: Notice,
  alerted: ReadonlySet<string | undefined>,
  acted: ReadonlySet<string>,
): boolean {
  if (reason === 'progress') return false;
  if (isUrgent({ urgency })) return job !== undefined && !alerted.has(job.id) && !acted.has(job.id);
  if (reason === 'changed' && facts.length === 0 && isText(headline, 'running')) return false;
  // A pause that this tick ended.
  return !((reason === 'resume' || reason === 'anomaly') && job && acted.has(job.id));
}

/** What is wrong and its cause first; of the output, the last line is visible and the rest can be opened. */
function alertBlock(draft: NoticeDraft, say: Say): string {
  return [headBlock(draft, say), ...outputBlocks(draft, say)].join('\n\n');
}

function headBlock(draft: NoticeDraft, say: Say): string {
  const name = draft.job ? `<b>${prose(draft.job.name)}</b> · ` : '';
  const bars = draft.progress ? progressLines(draft.progress) : [];
  const { progress: _, ...facts } = draft;
  const lines = [
    `${iconOf(draft)} ${name}${prose(say(stateOf(draft)))}`,
    ...[...factsOf(facts, say), ...bars].map((fact) => prose(fact, mostOfFact)),
    ...linkOf(draft),
  ];
  return `<p>${lines.join('<br>\n')}</p>`;
}

function outputBlocks({ output, facts }: NoticeDraft, say: Say): readonly string[] {
  if (output === undefined) return [];
  const lines = clipTail(output).split('\n');
  const last = lines.at(-1) ?? '';
  const isFact = facts.some((fact) => say(fact).includes(last.trim()));
  const shown = isFact ? [] : [`<p><code>${escapeHtml(last)}</code></p>`];
  if (lines.length === 1) return shown;
  const all = codeLines(lines).join('\n');
  return [
    ...shown,
    [
      '<details>',
      `<summary>${say(sentence('output-lines', { count: lines.length }))}</summary>`,
      all,
      '</details>',
    ].join('\n'),
  ];
}

function linkOf({ link }: NoticeDraft): readonly string[] {
  if (!link || !isWebUrl(link.url)) return [];
  const address = escapeHtml(link.url);
  return [`${escapeHtml(link.label)}: <a href="${address}">${address}</a>`];
}

function doneItem({ job, verb, why, ending, isGood }: DoneAction, say: Say): string {
  const did = sentence(verb === 'start' ? 'did-start' : 'did-run', { why, ending });
  return `${isGood ? '✅' : '🟠'} <b>${prose(job.name)}</b> ${prose(say(did), mostOfFact)}`;
}

function heldItem({ job, why }: HeldStart, say: Say): string {
  return `⏸️ <b>${prose(job.name)}</b>: ${prose(say(why))}`;
}

function jobItem(row: JobRow, at: number, say: Say): string {
  const { job, verdict, isStarted, lastRun } = row;
  const word = wordOf(row);
  const level = levelOf(row);
  const icon = isStarted
    ? '🟢'
    : level !== undefined && level !== 'ok' && icons[word] === '🟢'
      ? '🟠'
      : icons[word];
  const status = verdict?.status;
  const progress = status && progressOf(status);
  const lines = [
    `${icon} <b>${prose(job.name)}</b> · ${say(sentence('job-state', { state: isStarted ? 'started' : word }))}${job.enabled ? '' : ` · ${say(sentence('is-disabled'))}`}`,
    ...(progress ? progressLines(progress) : []).map((line) => prose(line, mostOfFact)),
    ...(status?.message === undefined ? [] : [prose(say(status.message))]),
    ...[...(verdict?.remarks ?? []), ...(status?.warnings ?? [])].map((remark) => prose(say(remark))),
    ...(lastRun ? [say(sentence('last-run', { ms: at - lastRun.at }))] : []),
  ];
  return lines.join('<br>');
}

function section<T>(title: string, values: readonly T[], item: (value: T) => string): readonly string[] {
  return values.length === 0 ? [] : [`### ${title}`, ...paragraphs(values, item)];
}

/** Without bullets: each begins with its sign, and a phone is narrow. */
function paragraphs<T>(values: readonly T[], item: (value: T) => string): readonly string[] {
  return inGroups(values).map((group) => group.map((value) => `<p>${item(value)}</p>`).join('\n'));
}

function inGroups<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / itemsAtOnce);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * itemsAtOnce, (index + 1) * itemsAtOnce),
  );
}

/** The first blocks that fit, and a count of the rest. */
function fit(blocks: readonly string[], limit: number, say: Say): string {
  if (pageBytes(blocks) <= limit) return `${blocks.join('\n\n')}\n`;
  const kept: string[] = [];
  let room = limit - reserve;
  for (const block of blocks) {
    room -= pageBytes([block]);
    if (room < 0) break;
    kept.push(block);
  }
  const left = blocks.length - kept.length;
  kept.push(`… ${say(sentence('sections-left-out', { count: left, all: blocks.length }))}`);
  return `${kept.join('\n\n')}\n`;
}

/** Bytes of these blocks in a summary. */
export function pageBytes(blocks: readonly string[]): number {
  let size = 0;
  for (const block of blocks) size += utf8Length(block) + 2;
  return size;
}
