/** The job summary of a run, in GitHub's Markdown. Text from outside is escaped. */
import type { Conclusion, DoneAction, Result } from '../jobs/conclusion.ts';
import type { Notice } from '../model.ts';
import { isWebUrl } from '../notice.ts';
import { detailOf, levelOf, wordOf, type JobRow, type StateWord } from '../jobs/overview.ts';
import { clipTail } from '../text/clean.ts';
import { chunks, code, escapeHtml, fenced, list, table, utf8Length } from './markdown.ts';
import { byUrgency, factsOf, headOf, markOf } from '../notices/parts.ts';
import type { Say } from '../text/words.ts';

export interface SummaryFacts {
  readonly command: string;
  /** As given by the user. */
  readonly job: string | undefined;
  readonly result: Result;
  readonly exitCode: number;
  /** Time and zone. */
  readonly time: string;
  /** Undefined for commands without one. */
  readonly conclusion: Conclusion | undefined;
  /** The command's output. */
  readonly printed: string;
  /** The command's own section, shown in place of its output. */
  readonly page?: readonly string[] | undefined;
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
const rowsAtOnce = 50;
const unitsAtOnce = 20_000;

function headline(result: Result, conclusion: Conclusion | undefined): string {
  if (result === 'failed') return '❌ failed';
  if (!conclusion) return '🟢 done';
  const { alerts } = conclusion;
  return result === 'ok' ? '🟢 no alerts' : `🔴 ${alerts} ${alerts === 1 ? 'alert' : 'alerts'}`;
}

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
  const { command, job, result, exitCode, time, conclusion, page, printed, logged } = facts;
  const ending = exitCode === 0 ? '' : ` · exit code ${exitCode}`;
  const { rows = [], told = [], done = [], held = [] } = conclusion ?? {};
  const blocks = [
    `## ops-framework ${command}: ${headline(result, conclusion)}`,
    `<p>${job === undefined ? '' : `${code(job)} · `}${code(time)}${ending}</p>`,
    ...section('Messages', logged, ({ level, text }) => `${signs[level]} ${code(text, 2000)}`),
    ...section('Open writes', conclusion?.openWrites ?? [], (line) => `⏳ ${code(say(line))}`),
    ...tables(rows, conclusion?.at ?? 0, say),
    ...(told.length > 0 ? ['### Report', ...byUrgency(told).map((notice) => noticeBlock(notice, say))] : []),
    ...section('Done', done, (action) => actionLine(action, say)),
    ...section('Held back', held, (hold) => `⏸️ ${code(hold.job.id)} ${code(say(hold.why))}`),
  ];
  const own = page ?? (conclusion || printed === '' ? [] : chunks(printed, unitsAtOnce).map(fenced));
  const ownBytes = pageBytes(own);
  return ownBytes > limit - othersBytes
    ? fit([...blocks, ...own], limit)
    : `${fit(blocks, limit - ownBytes)}${own.map((block) => `\n${block}\n`).join('')}`;
}

function actionLine({ job, verb, why, ending, isGood }: DoneAction, say: Say): string {
  return `${isGood ? '✅' : '🟠'} ${verb} ${code(job.id)} (${code(say(why))}): ${code(say(ending))}`;
}

const signs = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

function section<T>(title: string, items: readonly T[], item: (value: T) => string): readonly string[] {
  if (items.length === 0) return [];
  return [`### ${title}`, ...inGroups(items).map((group) => list(group.map(item)))];
}

/** Jobs that need attention first. */
function tables(rows: readonly JobRow[], at: number, say: Say): readonly string[] {
  const sorted = [...rows.filter((row) => row.needsAttention), ...rows.filter((row) => !row.needsAttention)];
  const cells = (row: JobRow) => {
    const word = wordOf(row);
    const level = levelOf(row);
    const rated = (word === 'running' || word === 'completed') && level !== undefined && level !== 'ok';
    const state = rated ? `🟠 ${word}, ${level}` : `${icons[word]} ${word}`;
    return [state, code(row.job.id), code(detailOf(row, at, say))];
  };
  return inGroups(sorted).map((group) => table(['State', 'Job', 'Detail'], group.map(cells)));
}

function noticeBlock(notice: Notice, say: Say): string {
  const facts = [...factsOf(notice, say).map((fact) => code(fact, 500)), ...linkOf(notice)];
  const parts = [
    `<p>${markOf(notice, say)}${code(headOf(notice, say))}</p>`,
    ...(facts.length > 0 ? [list(facts)] : []),
  ].join('\n');
  return notice.output === undefined ? parts : `${parts}\n\n${fenced(clipTail(notice.output))}`;
}

function linkOf({ link }: Notice): readonly string[] {
  if (!link || !isWebUrl(link.url)) return [];
  const address = escapeHtml(link.url);
  return [`${escapeHtml(link.label)}: <a href="${address}">${address}</a>`];
}

function inGroups<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / rowsAtOnce);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );
}

/** The first blocks that fit, and a count of the rest. */
function fit(blocks: readonly string[], limit: number): string {
  if (pageBytes(blocks) <= limit) return `${blocks.join('\n\n')}\n`;
  const kept: string[] = [];
  let room = limit - reserve;
  for (const block of blocks) {
    room -= pageBytes([block]);
    if (room < 0) break;
    kept.push(block);
  }
  const left = blocks.length - kept.length;
  kept.push(
    `… ${left} of ${blocks.length} sections left out: a job summary is limited to 1 MiB; all jobs: ops-framework status`,
  );
  return `${kept.join('\n\n')}\n`;
}

/** Bytes of these blocks in a summary. */
export function pageBytes(blocks: readonly string[]): number {
  let size = 0;
  for (const block of blocks) size += utf8Length(block) + 2;
  return size;
}
