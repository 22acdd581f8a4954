/** A write for the summary of its run and for a log: its plan and its outcome. */
import type { TickContext } from '../model.ts';
import { clean } from '../text/clean.ts';
import { gateWords, planFacts } from '../writes/words.ts';
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
import type { WriteRecord } from '../writes/write.ts';
import { code, escapeHtml, fenced, list, table } from './markdown.ts';
import { mostPageBytes, pageBytes } from './summary.ts';

/** Facts shown with a plan that waits for approval. */
export type Waiting = Pick<
  WriteRecord,
  'digest' | 'job' | 'environment' | 'gate' | 'requestedBy' | 'expiresAt' | 'wayBack'
>;

/** The plan as plain text, printed by `plan`. Output lines of its command are marked. */
export function renderPlan(document: PlanDocument, write?: WriteRecord): string {
  const { plan } = document;
  const shown = shownPlan(document);
  return [
    `plan of ${plan.job.id}`,
    ...planFacts(document).map((fact) => `  - ${fact}`),
    '  - the whole command, a word a line:',
    ...shownWords(plan.job.argv).map((line) => `  | ${line}`),
    ...namedBy(plan.job),
    ...plan.verification.flatMap((read) => [
      `  - verified by ${read.id}: [${shownWords(read.argv).join(',')}]`,
      ...namedBy(read),
    ]),
    ...strangeWords(plan).map((word) => `  - not all ASCII: ${word}`),
    ...rulesOf(plan).map(([name, rule]) => `  - ${name}: ${rule}`),
    ...(write ? recordLines(write).map((line) => `  - ${line}`) : []),
    shown.length === 0 ? `  - commands.plan: ${noPlan(plan)}` : '  - commands.plan prints:',
    ...shown.map((line) => `  | ${line}`),
  ].join('\n');
}

/** The plan as Markdown, for the approver. `gateNote`: GitHub's settings of the environment. */
export function planPage(
  document: PlanDocument,
  write: Waiting,
  gateNote: string,
  context: TickContext,
): readonly string[] {
  const { plan } = document;
  const shown = shownPlan(document);
  const { name, id } = write.job;
  const rows: readonly (readonly [string, string])[] = [
    ['Job', `${name === id ? '' : `${code(name)} `}${whole(id)}`],
    ['Where', `${whole(plan.namespace)} in ${whole(placeOfCommand(plan.job))}`],
    ['Risk', code(plan.job.risk)],
    ['Deadline', code(`${plan.job.timeoutSeconds} s`)],
    ['Environment values', whole(namesOf(plan.job))],
    ['Asked for by', code(write.requestedBy)],
    ['Approval', `${code(gateWords(write))} ${code(gateNote)}`],
    ...rulesOf(plan).map(([title, rule]) => [title, whole(rule)] as const),
    ['Until', code(timeOf(write.expiresAt))],
    ['Way back', whole(write.wayBack ?? 'none is declared')],
    ['Commit', code(plan.commit)],
    ['Jobs file', `${whole(plan.config.path)} ${code(plan.config.sha256)}`],
    ['Digest', code(write.digest)],
  ];
  const commands = [plan.job, ...plan.verification];
  const files = commands.flatMap((command) =>
    command.files.map((file) => [whole(command.id), whole(file.path), code(file.sha256)]),
  );
  const others = commands.flatMap(uncovered);
  const strange = strangeWords(plan);
  const loading = commands.flatMap((command) => shownCode(command).map((line) => `${command.id}: ${line}`));
  const ignored = plan.ignored.map((pattern) => whole(pattern));
  return [
    `### Waits for approval, as of ${code(timeOf(context.now))}`,
    table(['What', 'Is'], rows),
    '### What runs, a word a line',
    foldedBlock(shownWords(plan.job.argv)),
    ...(strange.length > 0
      ? [
          '### Not all ASCII, and letters may look like others',
          list(strange.map((word) => `<code>${escapeHtml(word)}</code>`)),
        ]
      : []),
    '### What `commands.plan` prints',
    shown.length === 0 ? `<p>Nothing: ${noPlan(plan)}.</p>` : foldedBlock(shown),
    ...(ignored.length > 0 ? [`<p>Not in the digest are lines that match:</p>\n${list(ignored)}`] : []),
    ...(loading.length > 0 ? ['### Variables that can load code', foldedBlock(loading)] : []),
    '### What verifies it',
    ...plan.verification.flatMap((command) => [
      `<p>${whole(command.id)} in ${whole(placeOfCommand(command))}, environment values: ${whole(namesOf(command))}</p>`,
      foldedBlock(shownWords(command.argv)),
    ]),
    '### Files that the digest vouches for',
    '<p>Their content is in the digest. What these programs load themselves is not.</p>',
    table(['Job', 'File', 'SHA-256'], files),
    ...(others.length > 0
      ? [
          `<p>Named, and not in the digest (folders, sockets, or not there yet):</p>\n${list(others.map(whole))}`,
        ]
      : []),
    `<p>When anything of this changes, lines marked as not in the digest aside, nothing is run. ${write.gate === 'dispatch' ? `To approve it, a second person starts the workflow with the digest.` : 'To approve it: <b>Review deployments</b> on the page of this run.'}</p>`,
  ];
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
  return `${kib(bytes)} KiB, where ${kib(mostPageBytes)} can be shown${place}`;
}

const kib = (bytes: number): number => Math.ceil(bytes / 1024);

const noPlan = ({ output }: Plan): string =>
  output === null ? 'there is no such command' : 'it printed nothing';

/** The rest of what is approved: approval rules, followers, verification. */
function rulesOf({ job }: Plan): readonly (readonly [string, string])[] {
  const { approval, verify, after } = job;
  return [
    ...(approval ? [['Rules of the approval', partsOf(approval)] as const] : []),
    ...(after.length > 0
      ? [
          [
            'What follows',
            after
              .map(({ jobId, when, delaySeconds }) => `${jobId} (${when}, after ${delaySeconds} s)`)
              .join(', '),
          ] as const,
        ]
      : []),
    ...(verify ? [['Verification', partsOf(verify)] as const] : []),
  ];
}

function partsOf(rules: object): string {
  const parts = Object.entries(rules).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  return visible(parts.join(', '));
}

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

const mostColumns = 120;

/** A code block, wrapped here because GitHub does not: continued lines begin with a sign that no text contains. */
function foldedBlock(lines: readonly string[]): string {
  return fenced(lines.flatMap(folded).join('\n'));
}

function folded(line: string): readonly string[] {
  if (line.length <= mostColumns) return [line];
  const characters = Array.from(line);
  return Array.from({ length: Math.ceil(characters.length / mostColumns) }, (_, index) => {
    const piece = characters.slice(index * mostColumns, (index + 1) * mostColumns).join('');
    return index === 0 ? piece : `\u21AA ${piece}`;
  });
}

/** Outcome of a write, as plain text. */
export function renderWrite(write: WriteRecord): string {
  const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
  return [
    `${write.job.id}: ${write.status}`,
    ...recordLines(write).map((line) => `  - ${line}`),
    ...output,
  ].join('\n');
}

/** For the summary. */
export function writePage(write: WriteRecord, context: TickContext): readonly string[] {
  return [
    `### ${code(write.job.id)} ${code(write.status)}, as of ${code(timeOf(context.now))}`,
    list(recordLines(write).map((line) => code(line, 500))),
    ...(write.output === undefined ? [] : [fenced(shownLines(write.output).join('\n'))]),
  ];
}

function recordLines(write: WriteRecord): readonly string[] {
  const { refusal, findings = [], approvedBy } = write;
  return [
    `digest: ${write.digest}`,
    `planned: ${timeOf(write.plannedAt)}, asked for by ${cleanLine(write.requestedBy, 60)}`,
    ...(write.status === 'planned'
      ? [`approval: ${gateWords(write)}, until ${timeOf(write.expiresAt)}`]
      : []),
    ...(refusal
      ? [`refused: ${refusal.reason}`, ...refusal.detail.split('\n').map((line) => cleanLine(line))]
      : []),
    ...(approvedBy
      ? [`approved by: ${approvedBy.map((login) => cleanLine(login, 60)).join(', ')}, by ${gateWords(write)}`]
      : []),
    ...(write.ending === undefined
      ? []
      : [
          `the command: ${cleanLine(write.ending)}${write.finishedAt === undefined ? '' : `, ${timeOf(write.finishedAt)}`}`,
        ]),
    ...findings.map((line) => cleanLine(line)),
    ...(write.status === 'applied' ? ['applied, unverified'] : []),
  ];
}

function namedBy(command: PlannedCommand): readonly string[] {
  return [
    `  - runs in: ${visible(placeOfCommand(command))}`,
    `  - environment values: ${namesOf(command)}`,
    ...shownCode(command).map((line) => `  - can load code: ${line}`),
    ...command.files.map(({ path, sha256 }) => `  - file: ${visible(path)} ${sha256}`),
    ...uncovered(command).map((word) => `  - not in the digest, a folder or not there: ${visible(word)}`),
  ];
}

/** Real path of the working folder, and the link to it. */
function placeOfCommand({ cwd, link }: PlannedCommand): string {
  return link === undefined ? cwd : `${cwd}, over the link ${link}`;
}

/** The whole text, with invisible characters escaped. */
function whole(text: string): string {
  return `<code>${escapeHtml(visibleInline(text))}</code>`;
}

function shownLines(text: string): readonly string[] {
  return redact(clean(text)).split('\n');
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
