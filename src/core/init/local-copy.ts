/**
 * The reusable workflows as files of a user's repository. GitHub runs a reusable workflow on self-hosted runners only for its
 * own owner, which a local copy always has. Actions have no such rule, so the copy uses ops-framework as a step.
 */
import { pinned, type Framework } from './github.ts';

const folder = '.github/workflows/';

/** Path of a workflow in the repository of ops-framework. */
export const sourcePath = (name: string): string => `${folder}${name}`;

/** Path of its copy, beside the caller. */
export const copyPath = (name: string): string => `${folder}${copyName(name)}.yml`;

const copyName = (name: string) => name.replace(/\.yml$/, '-reusable');

/** Includes preceding comments. */
const step = /^(?: {6}#.*\n)* {6}- .*\n(?: {8}.*\n)*/gm;
const action = 'uses: ./.ops-framework\n';

/** Undefined: the text does not have the structure of this version's workflows, so a copy might behave differently. */
export function localCopy(name: string, text: string, framework: Framework): string | undefined {
  const [head, jobs] = text.split(/^(?=jobs:\n)/m);
  if (head === undefined || jobs === undefined) return undefined;
  const count = { jobs: jobs.match(/^ {2}[\w-]+:\n/gm)?.length, runner: 0, checkout: 0, action: 0 };
  const steps = jobs.replace(step, (each) => {
    if (each.includes(action)) {
      count.action += 1;
      return each.replace(action, () => `uses: ${pinned(framework)}\n`);
    }
    if (each.includes('path: .ops-framework\n')) count.checkout += 1;
    else if (each.includes('if: ${{ !job.workflow_repository')) count.runner += 1;
    else return each;
    return '';
  });
  const whole =
    withoutOthers(name, head, framework) +
    steps.replaceAll('# to check out ops-framework\n', '# for what GitHub says of this repository\n');
  const isAsExpected = [count.runner, count.checkout, count.action].every((each) => each === count.jobs);
  const isOurs = /\.ops-framework\b|OPS_FRAMEWORK_TOKEN|job\.workflow_|\bvars\.|workflow_dispatch|schedule:/;
  return isAsExpected && !isOurs.test(whole) ? whole : undefined;
}

/** The tag or commit that a copy was made of. */
export function copiedVersion(copy: string): string | undefined {
  return /^# Made by ops-framework init: a copy of \S+ of ops-framework (\S+)\. /.exec(copy)?.[1];
}

/** The part before the jobs, without what only the repository of ops-framework needs. */
function withoutOthers(name: string, head: string, { ref, tag }: Framework): string {
  const called = head
    .replace(/^#.*\n/, '')
    .replace(/^name: .*$/m, `name: ${copyName(name)}`)
    .replace(/^ {2}workflow_dispatch:\n(?: {4}.*\n)*/m, '')
    .replace(/^ {6}OPS_FRAMEWORK_TOKEN:\n(?: {8}.*\n)*/m, '');
  // Not as OWNER/NAME@COMMIT, which Dependabot would update as well.
  return `# Made by ops-framework init: a copy of ${name} of ops-framework ${tag ?? ref}. GitHub does not run another owner's reusable workflow on your runner.
# Dependabot updates the actions in it. To update the rest, run ops-framework init --upgrade of a new version: it shows the difference.
${called}`;
}
