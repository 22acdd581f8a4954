/** The reference page of the action, from the tables that `action.yml` is tested against. */
import { actionInputs, actionOutputs } from '../src/action-inputs.ts';
import { actionCommands, commands, inputNames, inputs } from '../src/inputs.ts';

export function actionPage(): string {
  return `<!-- Made by scripts/generate.ts from src/input-table.ts and src/action-inputs.ts. Edit those, then run: npm run generate -->

# The action

Runs on a self-hosted runner on the host where the OpenClaw gateway runs. The command line takes the same names as flags.

\`\`\`yaml
- uses: OWNER/ops-framework@SHA
  with:
    command: tick
    fail-on-alert: true
\`\`\`

## Inputs

All are optional. An empty input counts as not given; a wrong one ends the step with exit code 2 and says what it takes.
A relative path begins in the workspace. An input that the command does not take makes a warning.

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

Those of the [command line](../README.md#commands). 2 is also a wrong input and an event that is refused. An alert fails the
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
- **Annotations**: errors and warnings, problems of the jobs file at their line and column; at most ten in a run, the
  others as lines of the log, but at most fifty alerts.
- **Job summary**: how it ended and why, a table of the jobs, the report, what was done and what was held back. Never over
  1 MiB. What comes from jobs is shown as it is: no link, mention or markup of it acts.
- **Secrets** (\`state-key\`, the tokens) are masked before anything is printed, and taken out of report, summary,
  outputs, messages, the issue and the state, [in the usual encodings too](environment.md#what-is-masked).
`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
