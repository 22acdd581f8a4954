/** A write for the summary of its run, and for a log: what will happen, and what became of it. */
import type { Moment } from '../model.ts';
import { gateWords, planFacts } from '../write-words.ts';
import { shownPlan, type PlanDocument, type PlannedCommand } from '../plan.ts';
import { clean, cleanLine, redact } from '../text.ts';
import type { WriteRecord } from '../write.ts';
import { code, fenced, list, table } from './markdown.ts';

/** The plan as plain text: what `plan` prints. Lines of a command's output are marked. */
export function renderPlan(document: PlanDocument, write?: WriteRecord): string {
  const { plan } = document;
  const shown = shownPlan(document.text);
  return [
    `plan of ${plan.job.id}`,
    ...planFacts(document).map((fact) => `  - ${fact}`),
    ...filesOf(plan.job).map((line) => `  - file: ${line}`),
    ...plan.verification.map(({ id, argv }) => `  - verified by ${id}: ${wordsOf(argv)}`),
    ...(write ? recordLines(write).map((line) => `  - ${line}`) : []),
    ...(shown === '' ? ['  - commands.plan: none, or it printed nothing'] : ['  - commands.plan prints:']),
    ...(shown === '' ? [] : shown.split('\n').map((line) => `  | ${line}`)),
  ].join('\n');
}

/** The plan for the summary of its run: what the approver reads. */
export function planPage(document: PlanDocument, write: WriteRecord, moment: Moment): readonly string[] {
  const { plan } = document;
  const shown = shownPlan(document.text);
  const rows: readonly (readonly [string, string])[] = [
    ['Job', code(write.job.name === write.job.id ? write.job.id : `${write.job.name} (${write.job.id})`)],
    ['Runs', code(wordsOf(plan.job.argv), 2000)],
    ['Where', `${code(plan.namespace)} in ${code(plan.job.cwd)}`],
    ['Risk', code(plan.job.risk)],
    ['Deadline', code(`${plan.job.timeoutSeconds} s`)],
    ['Environment values', code(Object.keys(plan.job.env).join(' '), 1000)],
    ['Asked for by', code(write.requestedBy)],
    ['Approval', code(gateWords(write))],
    ['Until', code(timeOf(write.expiresAt))],
    [
      'Then verified by',
      code(plan.verification.map(({ id, argv }) => `${id}: ${wordsOf(argv)}`).join('; '), 2000),
    ],
    ['Way back', code(write.wayBack ?? 'none is declared')],
    ['Commit', code(plan.commit)],
    ['Jobs file', `${code(plan.config.path)} ${code(plan.config.sha256)}`],
    ['Digest', code(write.digest)],
  ];
  const files = [plan.job, ...plan.verification].flatMap((command) =>
    command.files.map((file) => [code(command.id), code(file.path), code(file.sha256)]),
  );
  return [
    `### Waits for approval, as of ${code(timeOf(moment.now))}`,
    table(['What', 'Is'], rows),
    '### What `commands.plan` prints',
    shown === '' ? '<p>Nothing, or there is no such command.</p>' : fenced(shown),
    '### Files that the digest vouches for',
    '<p>Their content is in the digest. What these programs load themselves is not.</p>',
    table(['Job', 'File', 'SHA-256'], files),
    `<p>The digest changes when anything above changes; then nothing is run. ${write.gate === 'dispatch' ? `To approve it, a second person starts the workflow with the digest.` : 'To approve it: <b>Review deployments</b> on the page of this run.'}</p>`,
  ];
}

/** What became of a write, as plain text. */
export function renderWrite(write: WriteRecord, _moment: Moment): string {
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

function wordsOf(argv: readonly string[]): string {
  return cleanLine(JSON.stringify(argv), 2000);
}

function shownLines(text: string): readonly string[] {
  return redact(clean(text)).split('\n');
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
