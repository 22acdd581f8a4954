/** What no program can do for the user after `init`, and where. */
import type { Choices } from './callers.ts';
import type { Repository } from './github.ts';

/** `repository`: undefined when it is not known to be on github.com. */
export function leftToDo(
  { labels, telegram, framework }: Choices,
  repository: Repository | undefined,
): string {
  const base = repository && `https://github.com/${repository.owner}/${repository.name}`;
  const settings = (path: string, words: string) =>
    base === undefined ? `your repository on GitHub, Settings → ${words}` : `${base}/settings/${path}`;
  const page = (workflow: string) =>
    base === undefined ? `Actions → ${workflow}` : `${base}/actions/workflows/${workflow}.yml`;
  const guide = `https://github.com/${framework.repository}/blob/${framework.ref}/docs/runner.md`;
  return [
    'Left to do by hand:',
    '',
    `1. The runner, on the machine where the gateway runs, with the labels ${labels.join(', ')}:`,
    `   ${settings('actions/runners/new', 'Actions → Runners → New self-hosted runner')}`,
    `   As a user of its own, as a service: ${guide}`,
    '',
    '2. Secrets:',
    `   ${settings('secrets/actions', 'Secrets and variables → Actions')}`,
    '   OPS_STATE_KEY encrypts the copy of the state in the cache; needed in a public repository.',
    '   Make one with: openssl rand -base64 32',
    telegram
      ? "   OPS_TELEGRAM_TOKEN only if the bot is not the one in OpenClaw's openclaw.json."
      : '   OPS_TELEGRAM_TOKEN is not needed without Telegram.',
    '',
    '3. The environment, only for jobs that write: ops-write, with required reviewers:',
    `   ${settings('environments/new', 'Environments → New environment')}`,
    '',
    `Then commit and push. The first run: ${page('ops-manual')}, command doctor.`,
  ].join('\n');
}
