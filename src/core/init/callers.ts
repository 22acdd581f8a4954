/** The workflows that a user's repository gets: short callers of the reusable ones in this repository. */
import type { Framework } from './github.ts';

export interface Choices {
  readonly framework: Framework;
  /** Labels of the runner on the host, at least one. */
  readonly labels: readonly string[];
  readonly telegram: boolean;
  /** Shall jobs write, each after an approval? */
  readonly writes: boolean;
}

export interface WantedFile {
  /** In the repository. */
  readonly path: string;
  readonly text: string;
}

/** One file for each reusable workflow, of the same name. Undefined: not wanted. */
const callers: Readonly<Record<string, (choices: Choices) => string | undefined>> = {
  'ops-monitor.yml': (
    choices,
  ) => `# Made by ops-framework init. A tick on the host every ten minutes, not at the full hour.
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
      command: { type: choice, options: [status, tick, start, stop, run, doctor, history], default: status }
      job: { type: string, description: 'Id of the job, for start, stop and run; history takes one too' }
permissions: {}
jobs:
  command:
    name: \${{ inputs.command }}
${call('ops-manual.yml', choices, ['command: ${{ inputs.command }}', 'job: ${{ inputs.job }}'])}`,

  'ops-write.yml': (choices) =>
    choices.writes
      ? `# Made by ops-framework init. One write on the host: planned, approved by a person, applied once, verified.
name: ops-write
on:
  workflow_dispatch:
    inputs:
      job: { type: string, required: true, description: Id of the write }
permissions: {}
jobs:
  write:
    name: write
${call('ops-write.yml', choices, ['job: ${{ inputs.job }}'])}`
      : undefined,
};

export function callerFiles(choices: Choices): readonly WantedFile[] {
  return Object.entries(callers).flatMap(([name, textOf]) => {
    const text = textOf(choices);
    return text === undefined ? [] : [{ path: `.github/workflows/${name}`, text }];
  });
}

/** What a reusable workflow needs of its caller: all that it may do, where it runs, and the secrets it may see. */
function call(
  workflow: string,
  { framework, labels, telegram }: Choices,
  more: readonly string[] = [],
): string {
  const { repository, ref, tag } = framework;
  const isWrite = workflow === 'ops-write.yml';
  const given = [
    ...more,
    `runs-on: '${JSON.stringify(labels)}'`,
    ...(telegram ? [] : ['telegram-via: none']),
    // Its last job runs where there is no OpenClaw to ask.
    ...(telegram && isWrite ? ['telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}'] : []),
  ];
  const actions = isWrite
    ? 'read # for the run and who approved it'
    : 'write # for the copy of the state in the Actions cache';
  return `    permissions:
      contents: read # to check out this repository
      actions: ${actions}
      issues: write # for ${isWrite ? 'messages' : 'alerts'} that Telegram does not take
    uses: ${repository}/.github/workflows/${workflow}@${ref}${tag === undefined ? '' : ` # ${tag}`}
    with:
${given.map((line) => `      ${line}\n`).join('')}    secrets:
      OPS_STATE_KEY: \${{ secrets.OPS_STATE_KEY }}
      OPS_TELEGRAM_TOKEN: \${{ secrets.OPS_TELEGRAM_TOKEN }}
`;
}
