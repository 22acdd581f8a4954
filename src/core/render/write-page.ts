/** A write for the summary of its run and for a log: its plan and its outcome. */
import { clean } from '../text/clean.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say } from '../text/words.ts';
import { approvedFact, gateText } from '../writes/notices.ts';
import {
  shownCode,
  shownWords,
  uncovered,
  type Plan,
  type PlanDocument,
  type PlannedCommand,
} from '../writes/plan.ts';
import { shownPlan } from '../writes/plan-lines.ts';
import { cleanLine, redact } from '../text/redact.ts';
import { spelt, visible, visibleInline } from '../text/visible.ts';
import type { WriteRecord, WriteStatus } from '../writes/write.ts';
import { codeLines, escapeHtml, list, prose } from './markdown.ts';
import { mostPageBytes, pageBytes, type Page, type PageGrade } from './summary.ts';

/** Facts shown with a plan that waits for approval. */
export type Waiting = Pick<
  WriteRecord,
  'digest' | 'job' | 'environment' | 'gate' | 'requestedBy' | 'expiresAt' | 'wayBack'
>;

/** One part of a plan, the same in the log and on the page, so that both show everything that is approved. */
interface Section {
  readonly title: string;
  /** The first text is ours, the others are from outside. */
  readonly rows?: readonly (readonly string[])[];
  /** With misleading characters escaped. */
  readonly lines?: readonly string[];
}

function sectionsOf(
  document: PlanDocument,
  write: Waiting | undefined,
  gateSettings: string,
  say: Say,
): readonly Section[] {
  const { plan } = document;
  const { job, verification } = plan;
  const commands = [job, ...verification];
  const output = shownPlan(document);
  const noOutput = plan.output === null ? '(no commands.plan)' : '(commands.plan printed nothing)';
  return [
    { title: 'Command, one argument per line', lines: shownWords(job.argv) },
    { title: 'Non-ASCII words, whose letters may look like others', lines: strangeWords(plan) },
    { title: 'Output of `commands.plan`', lines: output.length === 0 ? [noOutput] : output },
    { title: 'Plan', rows: factsOf(plan, write, gateSettings, say) },
    { title: 'Lines that match these patterns are not in the digest', lines: plan.ignored.map(visible) },
    {
      title: 'Variables that can load code',
      lines: commands.flatMap((command) => shownCode(command).map((line) => `${command.id}: ${line}`)),
    },
    ...verification.map((read) => ({
      title: 'Verification',
      rows: [
        ['Job', read.id],
        ['Folder', read.cwd],
        ...(read.link === undefined ? [] : [['Link to the folder', read.link]]),
        ['Environment values', namesOf(read)],
      ],
      lines: shownWords(read.argv),
    })),
    {
      title: 'Files covered by the digest, except what their programs load',
      rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [id, path, sha256])),
    },
    {
      title: 'Named but not covered by the digest (folders, sockets, missing paths)',
      lines: [...new Set(commands.flatMap(uncovered))].map(visible),
    },
  ].filter(({ rows = [], lines = [] }: Section) => rows.length + lines.length > 0);
}

function factsOf(
  plan: Plan,
  write: Waiting | undefined,
  gateSettings: string,
  say: Say,
): readonly (readonly string[])[] {
  const { job, namespace, config, commit } = plan;
  const { approval, verify, after } = job;
  const follows = after.map(({ jobId, when, delaySeconds }) => `${jobId} (${when}, after ${delaySeconds} s)`);
  const facts: readonly (readonly [string, string | undefined])[] = [
    // The name is not in the digest.
    ['Name', write && write.job.name !== job.id ? cleanLine(write.job.name) : undefined],
    ['Job', job.id],
    ['Host', namespace],
    ['Folder', job.cwd],
    ['Link to the folder', job.link],
    ['Risk', job.risk],
    ['Deadline', `${job.timeoutSeconds} s`],
    ['Environment values', namesOf(job)],
    ['Approval rules', approval && settingsText(approval)],
    ['Verification', verify && settingsText(verify)],
    ['Follow-up jobs', follows.join(', ') || 'none'],
    ['Jobs file', `${config.path} ${config.sha256}`],
    ...(write
      ? ([
          ['Rollback', write.wayBack ?? 'none'],
          ['Commit', commit],
          ['Requested by', cleanLine(write.requestedBy)],
          ['Approval', [say(gateText(write)), cleanLine(gateSettings)].filter(Boolean).join(' ')],
          ['Approve until', timeOf(write.expiresAt)],
          ['Digest', write.digest],
        ] as const)
      : []),
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

const settingsText = (settings: object): string =>
  Object.entries(settings)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');

const namesOf = ({ env }: PlannedCommand): string => Object.keys(env).join(' ') || 'none';

/** Words and paths with non-ASCII letters, escaped. */
function strangeWords({ job, verification }: Plan): readonly string[] {
  const texts = [job, ...verification].flatMap(
    ({ argv, cwd, link, code: loading = {}, files, folders = [] }) => [
      ...argv,
      cwd,
      ...(link === undefined ? [] : [link]),
      ...Object.values(loading),
      ...[...files, ...folders].map(({ path }) => path),
    ],
  );
  return [...new Set(texts)].flatMap((text) => spelt(text) ?? []);
}

/** The plan as plain text, printed by `plan`. */
export function renderPlan(document: PlanDocument, say: Say, write?: Waiting): string {
  const sections = sectionsOf(document, write, '', say);
  return sections
    .flatMap(({ title, rows = [], lines = [] }) => [
      `${title}:`,
      ...rows.map(([first = '', ...cells]) => `  - ${first}: ${cells.map(visible).join(' ')}`),
      ...lines.map((line) => `  | ${line}`),
    ])
    .join('\n');
}

/** The plan as Markdown, for the approver. `gateSettings`: GitHub's settings of the environment. */
export function planPage(document: PlanDocument, write: Waiting, gateSettings: string): Page {
  const how = sentence(write.gate === 'dispatch' ? 'approve-by-dispatch' : 'approve-by-review');
  const blocks = (say: Say) => [
    `<p><b>${prose(say(how))}</b></p>`,
    ...sectionsOf(document, write, gateSettings, say).flatMap(({ title, rows = [], lines = [] }) => [
      `### ${title}`,
      ...(rows.length === 0 ? [] : [list(rows.map(rowItem))]),
      ...(lines.length === 0 ? [] : [list(lines.map(lineItem))]),
    ]),
    `<p>${prose(say(sentence('plan-covers')))}</p>`,
  ];
  return { grade: 'waits', verdict: [sentence('write-state', { status: 'planned' })], blocks };
}

/** Why the page is too long to be shown whole: total size and largest section. Undefined: it fits. */
export function excess(page: readonly string[]): string | undefined {
  const bytes = pageBytes(page);
  if (bytes <= mostPageBytes) return undefined;
  const sections = new Map<string, number>();
  let title = '';
  for (const block of page) {
    if (block.startsWith('### ')) title = block.slice(4).replace(/,.*/, '');
    sections.set(title, (sections.get(title) ?? 0) + pageBytes([block]));
  }
  const [largest = ''] = [...sections].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const place = largest === '' ? '' : `; most of it is under "${largest}"`;
  return `${kib(bytes)} KiB of at most ${kib(mostPageBytes)}${place}`;
}

const kib = (bytes: number): number => Math.ceil(bytes / 1024);

/** `Folder: /srv`, the whole text with misleading characters escaped. */
function rowItem([first = '', ...cells]: readonly string[]): string {
  return `<b>${escapeHtml(first)}</b>: ${cells.map((cell) => `<code>${escapeHtml(visibleInline(cell))}</code>`).join('<br>')}`;
}

/** Has a bullet of its own, so that no wrapped part of a line looks like another line. */
function lineItem(line: string): string {
  return line === '' ? '' : `<code>${escapeHtml(line)}</code>`;
}

/** Outcome of a write, as plain text. */
export function renderWrite(write: WriteRecord, say: Say): string {
  const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
  return [
    `${write.job.id}: ${write.status}`,
    ...recordLines(write, say).map((line) => `  - ${line}`),
    ...output,
  ].join('\n');
}

/** For the summary. */
export function writePage(write: WriteRecord): Page {
  const blocks = (say: Say) => [
    list(recordLines(write, say).map((line) => prose(line, 500))),
    ...(write.output === undefined ? [] : codeLines(shownLines(write.output))),
  ];
  const reason = write.status === 'refused' && write.refusal ? { reason: write.refusal.reason } : {};
  return {
    grade: grades[write.status],
    verdict: [sentence('write-state', { status: write.status, ...reason })],
    blocks,
  };
}

const grades: Readonly<Record<WriteStatus, PageGrade>> = {
  planned: 'waits',
  superseded: 'fail',
  expired: 'fail',
  refused: 'fail',
  applying: 'waits',
  applied: 'warn',
  failed: 'fail',
  undetermined: 'fail',
  verifying: 'waits',
  verified: 'ok',
  'verification-failed': 'fail',
};

function recordLines(write: WriteRecord, say: Say): readonly string[] {
  const { refusal, findings = [], ending, finishedAt, status } = write;
  const finished = finishedAt === undefined ? '' : `, ${timeOf(finishedAt)}`;
  return [
    `digest: ${write.digest}`,
    `planned: ${timeOf(write.plannedAt)}, requested by ${cleanLine(write.requestedBy, 60)}`,
    ...(status === 'planned' ? [`approval: ${say(gateText(write))}, until ${timeOf(write.expiresAt)}`] : []),
    ...(refusal ? [`refused: ${refusal.reason}`, ...refusal.detail.split('\n')] : []),
    ...(write.approvedBy ? [say(approvedFact(write))] : []),
    ...(ending === undefined ? [] : [`${say(sentence('command-ended', { ending }))}${finished}`]),
    ...findings.map(say),
    ...(status === 'applied' ? ['applied, unverified'] : []),
  ].map((line) => cleanLine(line));
}

function shownLines(text: string): readonly string[] {
  return redact(clean(text)).split('\n');
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
