/** A write for the summary of its run and for a log: its plan and its outcome. */
import { clean } from '../text/clean.ts';
import { sentence, type TextKey } from '../notices/sentence.ts';
import type { Say, Text, Words } from '../text/words.ts';
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
import { detailLines, type WriteRecord, type WriteStatus } from '../writes/write.ts';
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

function sectionsOf(document: PlanDocument, facts: Facts, say: Say): readonly Section[] {
  const { plan } = document;
  const { job, verification } = plan;
  const commands = [job, ...verification];
  const output = shownPlan(document, say);
  const noOutput = say(sentence(plan.output === null ? 'no-plan-command' : 'plan-printed-nothing'));
  const sections: readonly (readonly [TitleKey, Omit<Section, 'title'>])[] = [
    ['plan-command', { lines: shownWords(job.argv) }],
    ['plan-strange-words', { lines: strangeWords(plan) }],
    ['plan-output', { lines: output.length === 0 ? [noOutput] : output }],
    ['plan-facts', { rows: said(factsOf(plan, facts), say) }],
    ['plan-ignored', { lines: plan.ignored.map(visible) }],
    [
      'plan-code',
      { lines: commands.flatMap((command) => shownCode(command).map((line) => `${command.id}: ${line}`)) },
    ],
    ...verification.map((read) => {
      const rows: readonly Row[] = [
        ['row-job', read.id],
        ['row-folder', read.cwd],
        ['row-link', read.link],
        ['row-variables', namesOf(read)],
      ];
      return ['plan-verification', { rows: said(rows, say), lines: shownWords(read.argv) }] as const;
    }),
    [
      'plan-files',
      { rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [id, path, sha256])) },
    ],
    ['plan-uncovered', { lines: [...new Set(commands.flatMap(uncovered))].map(visible) }],
  ];
  return sections.flatMap(([key, { rows = [], lines = [] }]) =>
    rows.length + lines.length > 0 ? [{ title: say(sentence(key)), rows, lines }] : [],
  );
}

type TitleKey = Extract<TextKey, `plan-${string}`>;
type Row = readonly [name: Extract<TextKey, `row-${string}` | 'plan-verification'>, value: Words | undefined];

function said(rows: readonly Row[], say: Say): readonly (readonly string[])[] {
  return rows.flatMap(([key, value]) => (value === undefined ? [] : [[say(sentence(key)), say(value)]]));
}

/** Of a plan that waits: its record, and the gate with GitHub's settings. */
interface Facts {
  readonly write?: Waiting | undefined;
  readonly gate?: Text | undefined;
}

function factsOf(plan: Plan, { write, gate }: Facts): readonly Row[] {
  const { job, namespace, config, commit } = plan;
  const { approval, verify, after } = job;
  const none = sentence('none');
  const facts: readonly Row[] = [
    // The name is not in the digest.
    ['row-name', write && write.job.name !== job.id ? cleanLine(write.job.name) : undefined],
    ['row-job', job.id],
    ['row-host', namespace],
    ['row-folder', job.cwd],
    ['row-link', job.link],
    ['row-risk', job.risk],
    ['row-deadline', sentence('plan-deadline', { seconds: job.timeoutSeconds })],
    ['row-variables', namesOf(job)],
    ['row-rules', approval && settingsText(approval)],
    ['plan-verification', verify && settingsText(verify)],
    ['row-followers', after.map(followerText).reduce<Words>(enumerated, '') || none],
    ['row-jobs-file', `${config.path} ${config.sha256}`],
  ];
  if (!write) return facts;
  return [
    ...facts,
    ['row-rollback', write.wayBack ?? none],
    ['row-commit', commit],
    ['row-requester', cleanLine(write.requestedBy)],
    ['row-approval', gate ?? gateText(write)],
    ['row-until', timeOf(write.expiresAt)],
    ['row-digest', write.digest],
  ];
}

const followerText = ({ jobId: job, when, delaySeconds: seconds }: Plan['job']['after'][number]): Text =>
  sentence('plan-follower', { job, when, seconds });

const enumerated = (first: Words, next: Words): Words =>
  first === '' ? next : sentence('and-also', { first, next });

const settingsText = (settings: object): string =>
  Object.entries(settings)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');

const namesOf = ({ env }: PlannedCommand): Words => Object.keys(env).join(' ') || sentence('none');

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
  const colon = say(sentence('colon'));
  return sectionsOf(document, { write }, say)
    .flatMap(({ title, rows = [], lines = [] }) => [
      `${title}${colon.trimEnd()}`,
      ...rows.map(([first = '', ...cells]) => `  - ${first}${colon}${cells.map(visible).join(' ')}`),
      ...lines.map((line) => `  | ${line}`),
    ])
    .join('\n');
}

/** The plan as Markdown, for the approver. `gate`: with GitHub's settings of the environment. */
export function planPage(document: PlanDocument, write: Waiting, gate?: Text): Page {
  const how = sentence(write.gate === 'dispatch' ? 'approve-by-dispatch' : 'approve-by-review');
  const blocks = (say: Say) => [
    `<p><b>${prose(say(how))}</b></p>`,
    ...sectionsOf(document, { write, gate }, say).flatMap(({ title, rows = [], lines = [] }) => [
      `### ${title}`,
      ...(rows.length === 0 ? [] : [list(rows.map((row) => rowItem(row, say)))]),
      ...(lines.length === 0 ? [] : [list(lines.map(lineItem))]),
    ]),
    `<p>${prose(say(sentence('plan-covers')))}</p>`,
  ];
  return { grade: 'waits', verdict: [sentence('write-state', { status: 'planned' })], blocks };
}

/** Size of a page that is too long to be shown whole, in KiB, and its largest section. Undefined: it fits. */
export function excess(
  page: readonly string[],
): { readonly size: number; readonly most: number; readonly section?: string } | undefined {
  const bytes = pageBytes(page);
  if (bytes <= mostPageBytes) return undefined;
  const sections = new Map<string, number>();
  let title = '';
  for (const block of page) {
    if (block.startsWith('### ')) title = block.slice(4).replace(/[,（].*/, '');
    sections.set(title, (sections.get(title) ?? 0) + pageBytes([block]));
  }
  const [section = ''] = [...sections].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return { size: kib(bytes), most: kib(mostPageBytes), ...(section !== '' && { section }) };
}

const kib = (bytes: number): number => Math.ceil(bytes / 1024);

/** `Folder: /srv`, the whole text with misleading characters escaped. */
function rowItem([first = '', ...cells]: readonly string[], say: Say): string {
  return `<b>${escapeHtml(first)}</b>${say(sentence('colon'))}${cells.map((cell) => `<code>${escapeHtml(visibleInline(cell))}</code>`).join('<br>')}`;
}

/** Has a bullet of its own, so that no wrapped part of a line looks like another line. */
function lineItem(line: string): string {
  return line === '' ? '' : `<code>${escapeHtml(line)}</code>`;
}

/** Outcome of a write, as plain text. */
export function renderWrite(write: WriteRecord, say: Say): string {
  const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
  return [
    `${write.job.id}${say(sentence('colon'))}${say(sentence('write-state', { status: write.status }))}`,
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
  const facts: readonly Words[] = [
    sentence('whole-digest', { digest: write.digest }),
    sentence('planned-at', { time: timeOf(write.plannedAt), person: cleanLine(write.requestedBy, 60) }),
    ...(status === 'planned'
      ? [sentence('approval-until', { gate: gateText(write), time: timeOf(write.expiresAt) })]
      : []),
    ...(refusal ? [sentence('refused-for', { reason: refusal.reason }), ...detailLines(refusal)] : []),
    ...(write.approvedBy ? [approvedFact(write)] : []),
    ...(ending === undefined ? [] : [endFact(ending, finishedAt)]),
    ...findings,
  ];
  return facts.map((fact) => cleanLine(say(fact)));
}

const endFact = (ending: Words, at: number | undefined): Text =>
  at === undefined
    ? sentence('command-ended', { ending })
    : sentence('command-ended-at', { ending, time: timeOf(at) });

function shownLines(text: string): readonly string[] {
  return redact(clean(text)).split('\n');
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
