/** Manual steps after `init`. Pure. */
import type { Choices } from './callers.ts';
import type { Repository } from './github.ts';

/** `repository`: undefined when not on github.com. */
export function leftToDo(choices: Choices, repository: Repository | undefined): string {
  const { labels, framework } = choices;
  const base = repository && `https://github.com/${repository.owner}/${repository.name}`;
  const settings: Settings = (path, words) =>
    base === undefined ? `your repository on GitHub, Settings → ${words}` : `${base}/settings/${path}`;
  const page = (workflow: string) =>
    base === undefined ? `Actions → ${workflow}` : `${base}/actions/workflows/${workflow}.yml`;
  const guide = (name: string) =>
    `https://github.com/${framework.repository}/blob/${framework.ref}/docs/${name}`;
  return [
    ...(choices.telegram ? [] : [...withoutTelegram, '']),
    ...(choices.watchdog ? [...withWatchdog, ''] : []),
    'Remaining manual steps:',
    '',
    `1. The runner, on the machine where the gateway runs, with the labels ${labels.join(', ')}:`,
    `   ${settings('actions/runners/new', 'Actions → Runners → New self-hosted runner')}`,
    `   With its own user, as a service: ${guide('runner.md')}`,
    '',
    ...secrets(choices, settings, repository ? ` --repo ${repository.owner}/${repository.name}` : ''),
    '',
    ...environment(choices, settings, guide('writes.md')),
    '',
    `Then commit, and push to the default branch: GitHub starts schedules and manual runs from there. The first run: ${page('ops-manual')}, command doctor.`,
  ].join('\n');
}

const withoutTelegram = [
  'Without Telegram: an alert opens an issue in this repository, and the run of ops-monitor fails as long as a job needs attention.',
  'ops-framework init --telegram sends reports to Telegram instead.',
];

const pingHelp = [
  '   OPS_PING_URL is optional: the ping URL of a monitor outside of this host, such as healthchecks.io, which tells you when ticks stop.',
];

const withWatchdog = [
  'ops-watchdog reports when the ticks stop. It runs hourly on a GitHub-hosted machine, about 730 minutes a month: free in a public',
  'repository, else part of the minutes of your plan. To do without it, delete .github/workflows/ops-watchdog.yml.',
];

/** A page in the repository's settings: its URL, or its name. */
type Settings = (path: string, words: string) => string;

function secrets({ telegram, gate, watchdog }: Choices, settings: Settings, repo: string): readonly string[] {
  const needed = gate ? 'no write is planned or applied without it' : 'needed in a public repository';
  const key = [
    '2. Secrets:',
    `   ${settings('secrets/actions', 'Secrets and variables → Actions')}`,
    `   OPS_STATE_KEY encrypts the copy of the state in the cache; ${needed}.`,
    `   To create it: openssl rand -base64 32 | gh secret set OPS_STATE_KEY${repo}`,
  ];
  if (!telegram) return [...key, ...pingHelp, '   OPS_TELEGRAM_TOKEN is not needed without Telegram.'];
  return [
    ...key,
    ...pingHelp,
    "   OPS_TELEGRAM_TOKEN is the bot's token, even if it is also in OpenClaw's openclaw.json: the runner's own user cannot read that file.",
    '   For the same reason, add the variable OPS_TELEGRAM_CHAT_ID, the number of the chat (ops-framework doctor, run as the user of OpenClaw, shows it):',
    `   ${settings('variables/actions', 'Secrets and variables → Actions → Variables')}`,
    gate || watchdog
      ? `   ${gate ? `The last job of ops-write${watchdog ? ', and ops-watchdog,' : ''} always` : 'ops-watchdog always'} needs both: it runs on a GitHub-hosted machine, and reports even if this host is gone.`
      : '   Neither is needed if the runner runs as the user of OpenClaw.',
  ];
}

function environment({ gate }: Choices, settings: Settings, guide: string): readonly string[] {
  const place = `   ${settings('environments/new', 'Environments → New environment')}`;
  if (gate === 'dispatch')
    return [
      '3. The gate. Each job that writes needs "approval": { "gate": "dispatch" } in the jobs file. A second person with write access to',
      `   the repository approves: ${guide}#set-up-the-dispatch-gate`,
    ];
  if (!gate)
    return [
      '3. Only for jobs that write: ops-framework init --writes and, if the repository can have required reviewers, the environment ops-write with them:',
      place,
    ];
  return [
    '3. The environment ops-write, with the people who may approve a write as required reviewers:',
    place,
    `   Other settings: ${guide}#set-up-the-environment`,
  ];
}
