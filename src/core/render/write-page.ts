/** A write for the summary of its run, and for a log: what will happen, and what became of it. */
import type { Moment } from '../model.ts';
import { gateWords, planFacts } from '../write-words.ts';
import { shownPlan, shownWords, uncovered, type PlanDocument, type PlannedCommand } from '../plan.ts';
import { clean, cleanLine, redact, visible } from '../text.ts';
import type { WriteRecord } from '../write.ts';
import { code, escapeHtml, fenced, list, table } from './markdown.ts';

/** The plan as plain text: what `plan` prints. Lines of a command's output are marked. */
export function renderPlan(document: PlanDocument, write?: WriteRecord): string {
  const { plan } = document;
  const shown = shownPlan(document);
  return [
    `plan of ${plan.job.id}`,
    ...planFacts(document).map((fact) => `  - ${fact}`),
    '  - the whole command, a word a line:',
    ...shownWords(plan.job.argv).map((line) => `  | ${line}`),
    ...filesOf(plan.job).map((line) => `  - file: ${line}`),
    ...uncovered(plan.job).map((word) => `  - not in the digest, a folder or not there: ${visible(word)}`),
    ...plan.verification.map(({ id, argv }) => `  - verified by ${id}: [${shownWords(argv).join(',')}]`),
    ...(write ? recordLines(write).map((line) => `  - ${line}`) : []),
    shown.length === 0 ? '  - commands.plan: none, or it printed nothing' : '  - commands.plan prints:',
    ...shown.map((line) => `  | ${line}`),
  ].join('\n');
}

/** The plan for the summary of its run: what the approver reads. `gateNote`: what GitHub says of the environment. */
export function planPage(
  document: PlanDocument,
  write: WriteRecord,
  gateNote: string,
  moment: Moment,
): readonly string[] {
  const { plan } = document;
  const shown = shownPlan(document);
  const { name, id } = write.job;
  const rows: readonly (readonly [string, string])[] = [
    ['Job', code(name === id ? id : `${name} (${id})`)],
    ['Where', `${code(plan.namespace)} in ${whole(plan.job.cwd)}`],
    ['Risk', code(plan.job.risk)],
    ['Deadline', code(`${plan.job.timeoutSeconds} s`)],
    ['Environment values', whole(Object.keys(plan.job.env).join(' '))],
    ['Asked for by', code(write.requestedBy)],
    ['Approval', `${code(gateWords(write))} ${code(gateNote)}`],
    ['Until', code(timeOf(write.expiresAt))],
    ['Way back', code(write.wayBack ?? 'none is declared')],
    ['Commit', code(plan.commit)],
    ['Jobs file', `${whole(plan.config.path)} ${code(plan.config.sha256)}`],
    ['Digest', code(write.digest)],
  ];
  const commands = [plan.job, ...plan.verification];
  const files = commands.flatMap((command) =>
    command.files.map((file) => [code(command.id), whole(file.path), code(file.sha256)]),
  );
  const others = commands.flatMap(uncovered);
  const ignored = plan.ignored.map((pattern) => whole(pattern));
  return [
    `### Waits for approval, as of ${code(timeOf(moment.now))}`,
    table(['What', 'Is'], rows),
    '### What runs, a word a line',
    fenced(shownWords(plan.job.argv).join('\n')),
    '### What `commands.plan` prints',
    shown.length === 0 ? '<p>Nothing, or there is no such command.</p>' : fenced(shown.join('\n')),
    ...(ignored.length > 0 ? [`<p>Not in the digest are lines that match:</p>\n${list(ignored)}`] : []),
    '### What verifies it',
    ...plan.verification.flatMap((command) => [
      `<p>${code(command.id)}</p>`,
      fenced(shownWords(command.argv).join('\n')),
    ]),
    '### Files that the digest vouches for',
    '<p>Their content is in the digest. What these programs load themselves is not.</p>',
    table(['Job', 'File', 'SHA-256'], files),
    ...(others.length > 0
      ? [`<p>Named, and not in the digest (folders, or not there yet):</p>\n${list(others.map(whole))}`]
      : []),
    `<p>When anything of this changes, lines marked as not in the digest aside, nothing is run. ${write.gate === 'dispatch' ? `To approve it, a second person starts the workflow with the digest.` : 'To approve it: <b>Review deployments</b> on the page of this run.'}</p>`,
  ];
}

/** What became of a write, as plain text. */
export function renderWrite(write: WriteRecord): string {
  const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
  return [
    `${write.job.id}: ${write.status}`,
    ...recordLines(write).map((line) => `  - ${line}`),
    ...output,
  ].join('\n');
}

/** The same for the summary. */
export function writePage(write: WriteRecord, moment: Moment): readonly string[] {
  return [
    `### ${code(write.job.id)} ${code(write.status)}, as of ${code(timeOf(moment.now))}`,
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

function filesOf({ files }: PlannedCommand): readonly string[] {
  return files.map(({ path, sha256 }) => `${cleanLine(path)} ${sha256}`);
}

/** All of a text, with what is not seen spelt out. */
function whole(text: string): string {
  return `<code>${escapeHtml(visible(text))}</code>`;
}

function shownLines(text: string): readonly string[] {
  return redact(clean(text)).split('\n');
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
