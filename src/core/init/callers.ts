/** Caller workflows for a user's repository: they call the reusable ones of this repository. Pure. */
import type { Approval } from '../config/schema.ts';
import { checkWorkflow } from './check-workflow.ts';
import { pinned, type Framework } from './github.ts';
import { isDefaultPath, type JobsPlace, type WantedFile } from './jobs-file.ts';
import { copyPath, sourcePath } from './local-copy.ts';
import { quoted } from './yaml.ts';

export interface Choices {
  readonly framework: Framework;
  /** Another or an unknown owner: the user's repository gets copies of the reusable workflows. */
  readonly isOfOther: boolean;
  /** Labels of the runner on the host, at least one. */
  readonly labels: readonly string[];
  readonly telegram: boolean;
  /** Environment of the write jobs; undefined: no writes. */
  readonly gate: Approval['gate'] | undefined;
  /** A workflow on a GitHub-hosted machine that reports when the ticks stop. */
  readonly watchdog: boolean;
  readonly jobsFile: JobsPlace;
}

const jobHelp =
  'Id of the job, for start, stop, restart, logs, run and verify; optional for status and history';
/** More would not fit the form. */
const mostIds = 30;

/** By file name, which is that of the reusable workflow. Undefined: not wanted. */
const workflows: Readonly<Record<string, (choices: Choices) => string | undefined>> = {
  'ops-monitor.yml': (
    choices,
  ) => `# Made by ops-framework init. Runs a tick on the host every ten minutes, but not on the hour, when GitHub is busiest.
name: ops-monitor
on:
  schedule: [{ cron: '3-59/10 * * * *' }]
  workflow_dispatch:
permissions: {}
jobs:
  tick:
    name: tick
${call('ops-monitor.yml', choices)}`,

  'ops-manual.yml': (
    choices,
  ) => `# Made by ops-framework init. One command on the host: Actions → ops-manual → Run workflow.
name: ops-manual
on:
  workflow_dispatch:
    inputs:
      command: { type: choice, options: [status, tick, start, stop, restart, logs, run, verify, history, validate-config, doctor, drill], default: status }
      job: { type: string, description: '${jobHelp}' }
permissions: {}
jobs:
  command:
    name: \${{ inputs.command }}
${call('ops-manual.yml', choices, ['command: ${{ inputs.command }}', 'job: ${{ inputs.job }}'])}`,

  'ops-watchdog.yml': (choices) =>
    choices.watchdog
      ? `# Made by ops-framework init. Reports, from a GitHub-hosted machine, when the ticks of the host stop. Hourly, but not on the hour, when GitHub is busiest.
name: ops-watchdog
on:
  schedule: [{ cron: '37 * * * *' }]
  workflow_dispatch:
permissions: {}
jobs:
  watch:
    name: watch
${call('ops-watchdog.yml', choices)}`
      : undefined,

  'ops-write.yml': (choices) => (choices.gate === undefined ? undefined : writeCaller(choices, choices.gate)),

  'ops-check.yml': ({ framework, jobsFile }) =>
    jobsFile.isInRepository ? checkWorkflow(framework, jobsFile.path) : undefined,
};

/** With the dispatch gate, a second person dispatches the workflow again with the plan's digest. */
function writeCaller(choices: Choices, gate: Approval['gate']): string {
  const isDispatch = gate === 'dispatch';
  const digest = isDispatch
    ? "\n      plan-digest: { type: string, default: '', description: 'Leave empty to make a plan; to approve a plan, enter its digest' }"
    : '';
  const given = isDispatch ? ['plan-digest: ${{ inputs.plan-digest }}', 'gate: dispatch'] : [];
  return `# Made by ops-framework init. One write on the host: planned, approved by a person, applied once, verified.
name: ops-write
on:
  workflow_dispatch:
    inputs:
      job: { type: string, required: true, description: Id of the write }${digest}
permissions: {}
jobs:
  write:
    name: write
${call('ops-write.yml', choices, ['job: ${{ inputs.job }}', ...given])}`;
}

export function workflowFiles(choices: Choices): readonly WantedFile[] {
  return callerNames.flatMap((name) => {
    const text = callerText(name, choices);
    return text === undefined ? [] : [{ path: sourcePath(name), text }];
  });
}

/**
 * The caller of ops-manual with the ids of the jobs in the description of its input, which stays free text: a job that is added
 * later can be entered. A description that a person changed stays.
 */
export function withJobIds(text: string, ids: readonly string[]): string {
  const shown = [...ids.slice(0, mostIds), ...(ids.length > mostIds ? ['…'] : [])].join(', ');
  const [before = '', after] = text.split(`description: '${jobHelp}`);
  const rest = after && /^(?: \(jobs: [^']*\))?'([^]*)$/.exec(after)?.[1];
  if (rest === undefined) return text;
  return `${before}description: '${jobHelp}${shown === '' ? '' : ` (jobs: ${shown})`}'${rest}`;
}

/** File names of all callers that `init` may write. */
export const callerNames: readonly string[] = Object.keys(workflows);

/** Undefined: not wanted. */
export const callerText = (name: string, choices: Choices): string | undefined => workflows[name]?.(choices);

/** The reusable workflows that are copied. */
export function copied({ isOfOther, gate, watchdog }: Choices): readonly string[] {
  if (!isOfOther) return [];
  return [
    'ops-monitor.yml',
    'ops-manual.yml',
    ...(watchdog ? ['ops-watchdog.yml'] : []),
    ...(gate === undefined ? [] : ['ops-write.yml']),
  ];
}

/** What a reusable workflow does with `contents` and `issues`, and the permission `actions` that it needs. */
const usual = {
  contents: 'to check out this repository',
  actions: 'write # for the copy of the state in the Actions cache',
  issues: 'for alerts that no chat accepts',
};
const needs: Readonly<Record<string, typeof usual>> = {
  'ops-watchdog.yml': {
    ...usual,
    contents: 'to check out ops-framework',
    actions: 'read # to list the Actions cache and the runs of ops-monitor',
  },
  'ops-write.yml': {
    ...usual,
    actions: 'read # for the run and its approvals',
    issues: 'for messages that no chat accepts',
  },
};

/** Their ticks and jobs may tell a monitor outside of the host. */
const pings: readonly string[] = ['ops-monitor.yml', 'ops-manual.yml'];

/** Permissions, runner labels and secrets that a reusable workflow needs from its caller. */
function call(
  workflow: string,
  { framework, isOfOther, labels, telegram, jobsFile }: Choices,
  more: readonly string[] = [],
): string {
  const isWatchdog = workflow === 'ops-watchdog.yml';
  const { contents, actions, issues } = needs[workflow] ?? usual;
  const given = [
    ...more,
    ...(isWatchdog ? [] : [`runs-on: ${quoted(JSON.stringify(labels))}`]),
    ...(isWatchdog || isDefaultPath(jobsFile) ? [] : [`config-file: ${quoted(jobsFile.path)}`]),
    // Nobody reads a green run: without Telegram an alert is an issue, and the run fails.
    ...(telegram ? [] : ['telegram-via: issue']),
    ...(!telegram && (isWatchdog || workflow === 'ops-monitor.yml') ? ['fail-on-alert: true'] : []),
    // For a runner whose user cannot read openclaw.json. Unset: the chat of OpenClaw.
    ...(telegram ? ['telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}'] : []),
  ];
  return `    permissions:
      contents: read # ${contents}
      actions: ${actions}
      issues: write # ${issues}
    uses: ${isOfOther ? `./${copyPath(workflow)}` : pinned(framework, sourcePath(workflow))}
    with:
${given.map((line) => `      ${line}\n`).join('')}    secrets:
      OPS_STATE_KEY: \${{ secrets.OPS_STATE_KEY }}
      OPS_TELEGRAM_TOKEN: \${{ secrets.OPS_TELEGRAM_TOKEN }}
${pings.includes(workflow) ? '      OPS_PING_URL: ${{ secrets.OPS_PING_URL }}\n' : ''}`;
}
