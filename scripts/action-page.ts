/** The reference page of the action, from the tables that `action.yml` is tested against. */
import { actionInputs, actionOutputs } from '../src/inputs/action.ts';
import { actionCommands, commands, inputNames, inputs } from '../src/inputs/inputs.ts';

export function actionPage(): string {
  return `<!-- Made by scripts/generate.ts from src/inputs/table.ts and src/inputs/action.ts. Edit those, then run: npm run generate -->

# The action

Runs on a self-hosted runner on the host where the OpenClaw gateway runs. The command line takes the same names as flags.
The [reusable workflows](../.github/workflows/) contain this action, and \`ops-framework init\` writes their callers. For a
repository of another owner it writes [copies of them](runner.md#whose-workflows-a-runner-takes), too, which use the action as a step. Use the action
itself in a workflow of your own.

## A whole workflow

\`\`\`yaml
name: ops
on:
  schedule: [{ cron: '3-59/10 * * * *' }]
  workflow_dispatch:
permissions: {}
concurrency: { group: ops-tick, cancel-in-progress: false }
jobs:
  tick:
    runs-on: [self-hosted, my-host]
    timeout-minutes: 30
    permissions:
      contents: read # to check out this repository, with ops-jobs.json
      actions: write # to list the Actions cache, and to delete old copies of the state
      issues: write # alerts that Telegram does not take
    steps:
      - uses: actions/checkout@SHA # v7.0.1
        with: { persist-credentials: false }
      - uses: OWNER/ops-framework@SHA
        with:
          command: tick
          fail-on-alert: true
          telegram-token: \${{ secrets.OPS_TELEGRAM_TOKEN }}
          telegram-chat-id: \${{ vars.OPS_TELEGRAM_CHAT_ID }}
          state-key: \${{ secrets.OPS_STATE_KEY }}
\`\`\`

Put the commit of a release in place of each \`SHA\`: [pin actions by commit](https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions). The labels in
\`runs-on\` are those of the runner on the host. Without the first step there is no \`ops-jobs.json\` of this repository, and the
action reads the one in the OpenClaw state dir.

The action alone needs runner 2.327.1, the first with [\`node24\`](https://github.com/actions/runner/releases/tag/v2.327.1). The reusable
workflows need 2.334.0, the first that always has
[\`job.workflow_repository\`](https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context)
([actions/runner#4335](https://github.com/actions/runner/pull/4335)); on an older runner their first step fails and names that version. \`doctor\`
checks the version.

## Permissions

Write \`permissions\` for the job; [what is not listed is denied](https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions).
The table is for the action as a step. A caller of \`ops-monitor.yml\` or \`ops-manual.yml\` must grant all of the first row, one of \`ops-write.yml\`
all of the row for writes: a reusable workflow [gets no more than its caller has](https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#access-and-permissions-for-nested-workflows), and GitHub refuses to start it with less.

| scenario | \`permissions\` |
|---|---|
| ticks and commands by hand; the state is also in the Actions cache | \`{ contents: read, actions: write, issues: write }\` |
| the same, and GitHub evicts old copies of the state | \`{ contents: read, actions: read, issues: write }\` |
| the same, with a bot that takes every alert (no issue is made) | \`{ contents: read, actions: read }\` |
| \`state: file\`, no issue | \`{ contents: read }\` |
| a write: \`plan\`, \`apply\`, \`verify\`, \`settle\` ([docs/writes.md](writes.md)) | \`{ contents: read, actions: read, issues: write }\` |
| \`validate-config\` on \`pull_request\`, on \`ubuntu-latest\` | \`{ contents: read }\` |

The cache itself needs no permission. With \`actions: read\` ops-framework tells an empty cache from one that does not answer, and reads who
approved a run.

## A private copy of ops-framework

GitHub lets private repositories of the same owner
[use the workflows and actions of a private one](https://docs.github.com/en/actions/how-tos/reuse-automations/share-across-private-repositories)
whose *Settings → Actions → General → Access* allows it. The reusable workflows then check out that repository, and
[the caller's token reads only its own](https://docs.github.com/en/actions/concepts/security/github_token). Make a fine-grained token with
*Contents: read* for that one repository, store it as the secret \`OPS_FRAMEWORK_TOKEN\`, and pass it on in each caller:

\`\`\`yaml
    secrets:
      OPS_FRAMEWORK_TOKEN: \${{ secrets.OPS_FRAMEWORK_TOKEN }}
\`\`\`

Used as a step, \`uses: OWNER/ops-framework@SHA\` needs no such token: the runner downloads it.

## Inputs

All are optional. An empty input counts as not given; a wrong one ends the step with exit code 2 and says what it takes.
A relative path begins in the workspace. An input that the command does not take makes a warning, except
for where the state lives and how to reach people (\`state\`, \`namespace\`, \`telegram-*\`, \`language\`, secrets): a workflow may hand those
to every command.

| input | default | meaning |
|---|---|---|
${Object.entries(actionInputs)
  .map(([name, { description, default: text }]) =>
    row(`\`${name}\``, text ? `\`${text}\`` : 'none', description),
  )
  .join('\n')}

## Which command takes which

\`github-token\`, \`state\`, \`state-key\` and \`namespace\` go with every command that takes \`state-file\`.

| command | does | takes |
|---|---|---|
${actionCommands
  .map((name) => {
    const { summary, flags, ...rest } = commands[name];
    const taken = inputNames.filter(
      (flag) => flags.some((each) => each === flag) && inputs[flag].only !== 'flag',
    );
    const names = [...('argument' in rest ? ['job'] : []), ...taken].map((flag) => `\`${flag}\``);
    return row(`\`${name}\``, summary, names.join(', ') || 'nothing');
  })
  .join('\n')}

## Outputs

\`report\` and \`jobs\` hold text of jobs: a script of yours takes them from its \`env\`, never from \`\${{ }}\` in the script itself.
They are set also when the command fails. \`report\` and \`jobs\` together are cut to what GitHub takes from a job (1 MB,
two bytes a character): then \`jobs\` holds only id, name, verdict, level and needsAttention, those that need attention
first.

| output | meaning |
|---|---|
${Object.entries(actionOutputs)
  .map(([name, description]) => row(`\`${name}\``, description))
  .join('\n')}

## Exit codes

Those of the [command line](commands.md). 2 is also a wrong input and an event that is refused. An alert fails the
step only with \`fail-on-alert\`.

## Events

On \`schedule\`, \`workflow_dispatch\`, \`push\` and \`repository_dispatch\` the action does what it is told. On every other
event it refuses everything but \`validate-config\`: a stranger can cause those, and their code or text must not reach the
host. In a reusable workflow the event is the caller's.

There, \`validate-config\` reads the jobs file in the checkout and nothing else: not this host's own, no file elsewhere, none that a
link out of the checkout leads to, and no \`envFile\`. Whatever the event, it quotes nothing of a file that does not parse.

## What is shown where

- **Log**: the report in a group, at most 80,000 characters of it (a line says how many messages were left out), and what was done as
  plain lines. What a job prints can never act as a workflow command.
- **Annotations**: errors and warnings, problems of the jobs file at their line and column; at most ten errors and ten
  warnings in a step, since GitHub shows no more. The others are lines of the log, and a notice says how many; of alerts the log names at
  most fifty. The same cause is annotated once. A text of more than 4,096 characters is cut in its annotation, and stands whole in the log.
- **Job summary**: how it ended and why, a table of the jobs, the report, what was done and what was held back. Never over
  1 MiB. What comes from jobs is shown as it is: no link, mention or markup of it acts.
- **Secrets** (\`state-key\`, the tokens) are masked before anything is printed, and taken out of report, summary,
  outputs, messages, the issue and the state, [in the usual encodings too](environment.md#what-is-masked).
`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
