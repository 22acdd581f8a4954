/** What a user may give, by the name it bears as a flag and as an input of the action. */

export interface InputInfo {
  /** Its value in one word; undefined for a switch. */
  readonly value: string | undefined;
  readonly help: string;
  /** As text. */
  readonly default?: string;
  /** What a value must be, for the error message. */
  readonly takes?: string;
  /** Where it can be given; absent: as a flag and as an input of the action. */
  readonly only?: 'action' | 'flag';
  /** Masked, and never shown in an error. */
  readonly isSecret?: true;
}

const aFile = 'the path of a file';

/** Every input, by the name it bears as a flag and as an input of the action. */
const table = {
  'config-file': {
    value: 'FILE',
    help: 'jobs file (default: ops-jobs.json here, else in the OpenClaw state dir)',
    takes: aFile,
  },
  'state-file': {
    value: 'FILE',
    help: 'state file (default: net/state/ops-framework.json in the OpenClaw state dir)',
    takes: aFile,
  },
  state: {
    value: 'WHERE',
    help: 'where the state is stored: auto (file and Actions cache), file or cache',
    default: 'auto',
    takes: 'auto, file or cache',
    only: 'action',
  },
  namespace: {
    value: 'NAME',
    help: 'name of this host in the cache, one per host (default: from the host name)',
    takes: '1 to 40 of a-z, 0-9 and _',
    only: 'action',
  },
  'print-only': {
    value: undefined,
    help: 'act and save as usual, but print the report instead of sending it',
  },
  'dry-run': { value: undefined, help: 'probe and print what a tick would do; start, send and save nothing' },
  strict: { value: undefined, help: 'treat warnings as errors' },
  json: { value: undefined, help: 'print one JSON document on stdout, also for an error', only: 'flag' },
  queue: { value: undefined, help: 'queue the run for the next tick' },
  'no-wait': {
    value: undefined,
    help: 'exit 1 if the job is already running (default: wait for it)',
  },
  'allow-risk': {
    value: undefined,
    help: 'allow a job whose risk is not read_only; on the host only',
    only: 'flag',
  },
  'fail-on-alert': { value: undefined, help: 'exit 1 if a job needs attention' },
  concurrency: {
    value: 'N',
    help: 'commands to run at the same time, 1 to 64 (default 8)',
    default: '8',
    takes: 'a whole number from 1 to 64',
  },
  'timeout-seconds': {
    value: 'N',
    help: 'command timeout; overrides `timeoutSeconds`',
    takes: 'whole seconds from 1 to 86400',
  },
  lines: {
    value: 'N',
    help: 'number of lines to show (default 100)',
    default: '100',
    takes: 'a whole number from 1 to 100000',
    only: 'flag',
  },
  follow: { value: undefined, help: 'follow the output until the job ends', only: 'flag' },
  target: { value: 'CHAT', help: 'alias for --telegram-chat-id', only: 'flag' },
  send: { value: undefined, help: 'send a test message to the chat' },
  'runs-on': {
    value: 'LABELS',
    help: 'comma-separated labels of the runner on your host',
    takes: 'comma-separated labels of letters, digits, _ - and .',
    only: 'flag',
  },
  telegram: { value: undefined, help: 'send reports to Telegram', only: 'flag' },
  'no-telegram': {
    value: undefined,
    help: 'write reports to the log and the job summary only',
    only: 'flag',
  },
  writes: {
    value: undefined,
    help: 'also create the workflow for jobs that write; each write needs an approval',
    only: 'flag',
  },
  'required-reviewers': {
    value: undefined,
    help: 'approve writes by required reviewers (public repositories, or private ones on GitHub Enterprise)',
    only: 'flag',
  },
  'no-required-reviewers': {
    value: undefined,
    help: 'approve writes without required reviewers: a second person starts the workflow (gate: dispatch)',
    only: 'flag',
  },
  from: {
    value: 'FILE',
    help: 'ops-monitor.py jobs file to import unchanged',
    takes: aFile,
    only: 'flag',
  },
  framework: {
    value: 'REPO',
    help: 'repository and full commit SHA of the workflows to call, OWNER/NAME@COMMIT (default: the clone that this program runs from)',
    only: 'flag',
  },
  yes: {
    value: undefined,
    help: 'use defaults instead of asking, and overwrite files that differ after showing the difference',
    only: 'flag',
  },
  'plan-digest': {
    value: 'DIGEST',
    help: 'digest of the plan to apply or verify, in full or at least its first 12 characters',
    takes: 'the 64 hex digits that plan printed, or at least the first 12 of them',
  },
  gate: {
    value: 'GATE',
    help: 'approval gate of this workflow: environment, or dispatch where required reviewers are not available',
    default: 'environment',
    takes: 'environment or dispatch',
    only: 'action',
  },
  'state-key': {
    value: 'KEY',
    help: 'secret that encrypts the state in the cache, at least 32 characters; required for writes. Generate it: openssl rand -base64 32',
    takes: 'at least 32 characters; generate it: openssl rand -base64 32',
    only: 'action',
    isSecret: true,
  },
  'telegram-token': {
    value: 'TOKEN',
    help: "token of the Telegram bot (default: OpenClaw's)",
    only: 'action',
    isSecret: true,
  },
  'telegram-chat-id': {
    value: 'CHAT',
    help: "Telegram chat, optionally with a topic: -100123:topic:42 (default: OpenClaw's)",
  },
  'telegram-thread-id': {
    value: 'N',
    help: 'topic in the Telegram chat',
    takes: 'a whole number, 1 or more',
  },
  'telegram-api-url': {
    value: 'URL',
    help: 'URL of the Telegram Bot API (default: https://api.telegram.org)',
    takes: 'a URL that begins with https:// or http://',
  },
  'telegram-via': {
    value: 'WAY',
    help: 'how to send to Telegram: bot-api, openclaw (its command line, slower) or none (print)',
    default: 'bot-api',
    takes: 'bot-api, openclaw or none',
  },
  language: {
    value: 'LANGUAGE',
    help: 'language of the messages: en or zh-CN',
    default: 'en',
    takes: 'en or zh-CN',
  },
  'github-token': {
    value: 'TOKEN',
    help: 'token for the GitHub API: tells an empty cache from an unreachable one and prunes old entries',
    // oxlint-disable-next-line no-template-curly-in-string -- an expression of GitHub's
    default: '${{ github.token }}',
    only: 'action',
    isSecret: true,
  },
} as const satisfies Record<string, InputInfo>;

export type InputName = keyof typeof table;
export const inputs: Readonly<Record<InputName, InputInfo>> = table;
/** In the order of the table. */
export const inputNames = Object.keys(inputs).filter((name): name is InputName => Object.hasOwn(table, name));
