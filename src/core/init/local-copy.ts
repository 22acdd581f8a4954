/**
 * The reusable workflows as files of a user's repository. GitHub runs a reusable workflow on a self-hosted runner only for its own
 * owner, and a local one always has that. An action has no such rule, so the copy takes ops-framework as a step.
 */
import { pinned, type Framework } from './github.ts';

const folder = '.github/workflows/';

/** Where a workflow of ops-framework is, in its own repository. */
export const sourcePath = (name: string): string => `${folder}${name}`;

/** Where its copy is: beside its caller, which has the name of the original. */
export const copyPath = (name: string): string => `${folder}${copyName(name)}.yml`;

const copyName = (name: string) => name.replace(/\.yml$/, '-reusable');

/** With the comments before it. */
const step = /^(?: {6}#.*\n)* {6}- .*\n(?: {8}.*\n)*/gm;
const action = 'uses: ./.ops-framework\n';

/** Undefined: the text is not built as the workflows of this version are, so that the copy might not do what they do. */
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

/** What comes before the jobs, less what only the repository of ops-framework needs. */
function withoutOthers(name: string, head: string, { ref, tag }: Framework): string {
  const called = head
    .replace(/^#.*\n/, '')
    .replace(/^name: .*$/m, `name: ${copyName(name)}`)
    .replace(/^ {2}workflow_dispatch:\n(?: {4}.*\n)*/m, '')
    .replace(/^ {6}OPS_FRAMEWORK_TOKEN:\n(?: {8}.*\n)*/m, '');
  // Not as OWNER/NAME@COMMIT: Dependabot would put its new commit here, too.
  return `# Made by ops-framework init: a copy of ${name} of ops-framework ${tag ?? ref}. GitHub does not run another owner's reusable workflow on your runner.
# Dependabot updates the actions in it. To update the rest, run ops-framework init from a new version: it shows the difference.
${called}`;
}
