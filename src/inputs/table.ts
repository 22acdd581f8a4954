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
    help: 'where the state lives: auto (file and Actions cache), file or cache',
    default: 'auto',
    takes: 'auto, file or cache',
    only: 'action',
  },
  namespace: {
    value: 'NAME',
    help: 'name of this host in the cache; one host, one namespace (default: from the host name)',
    takes: '1 to 40 of a-z, 0-9 and _',
    only: 'action',
  },
  'print-only': { value: undefined, help: 'act and save as usual, but print the report to stdout only' },
  'dry-run': { value: undefined, help: 'probe and show what would be done; start, send and save nothing' },
  strict: { value: undefined, help: 'count warnings as errors' },
  json: { value: undefined, help: 'print JSON', only: 'flag' },
  queue: { value: undefined, help: 'leave the run to the next tick' },
  'no-wait': {
    value: undefined,
    help: 'exit 1 when the job is already running; without it, wait for its end',
  },
  'allow-risk': {
    value: undefined,
    help: 'allow a job whose risk is not read_only; on the host, not in a workflow',
    only: 'flag',
  },
  'fail-on-alert': { value: undefined, help: 'exit 1 when a job needs attention' },
  concurrency: {
    value: 'N',
    help: 'number of commands that run at once, 1 to 64 (default 8)',
    default: '8',
    takes: 'a whole number from 1 to 64',
  },
  'timeout-seconds': {
    value: 'N',
    help: 'deadline of the command; overrides the one in the jobs file',
    takes: 'whole seconds from 1 to 86400',
  },
  lines: {
    value: 'N',
    help: 'number of lines to show (default 100)',
    default: '100',
    takes: 'a whole number from 1 to 100000',
    only: 'flag',
  },
  follow: { value: undefined, help: 'keep showing the output until the job ends', only: 'flag' },
  target: { value: 'CHAT', help: 'alias for --telegram-chat-id', only: 'flag' },
  send: { value: undefined, help: 'send a test message to the chat' },
  'runs-on': {
    value: 'LABELS',
    help: 'labels of the runner on your host, separated by commas',
    takes: 'labels of letters, digits, _ - and ., with commas between',
    only: 'flag',
  },
  telegram: { value: undefined, help: 'reports go to Telegram', only: 'flag' },
  'no-telegram': { value: undefined, help: 'reports go to the log and the summary only', only: 'flag' },
  writes: {
    value: undefined,
    help: 'also write a workflow for writes, which need approval',
    only: 'flag',
  },
  'required-reviewers': {
    value: undefined,
    help: 'for writes: the repository can have required reviewers (public, or private on GitHub Enterprise)',
    only: 'flag',
  },
  'no-required-reviewers': {
    value: undefined,
    help: 'for writes: the repository cannot; a second person approves by starting the workflow (gate: dispatch)',
    only: 'flag',
  },
  from: {
    value: 'FILE',
    help: 'your jobs file of ops-monitor.py, used unchanged',
    takes: aFile,
    only: 'flag',
  },
  framework: {
    value: 'REPO',
    help: 'repository and full commit SHA of the workflows to call, OWNER/NAME@COMMIT (default: those of the clone that this program runs from)',
    only: 'flag',
  },
  yes: {
    value: undefined,
    help: 'do not ask: use defaults for everything that no flag sets, and overwrite files that differ, after showing the difference',
    only: 'flag',
  },
  'plan-digest': {
    value: 'DIGEST',
    help: 'digest of the plan to apply or verify: the whole digest, or at least its first 12 characters',
    takes: 'the 64 characters that plan gave out (0-9, a-f), or the first 12 or more of them',
  },
  gate: {
    value: 'GATE',
    help: 'gate that this workflow is pinned to: environment, or dispatch where there are no required reviewers',
    default: 'environment',
    takes: 'environment or dispatch',
    only: 'action',
  },
  'state-key': {
    value: 'KEY',
    help: 'secret of at least 32 characters that encrypts the copy of the state in the cache, required for writes; create one with: openssl rand -base64 32',
    takes: 'at least 32 characters; make one with: openssl rand -base64 32',
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
  'telegram-thread-id': { value: 'N', help: 'topic in the Telegram chat', takes: 'a whole number from 1 on' },
  'telegram-api-url': {
    value: 'URL',
    help: 'address of the Telegram Bot API (default: https://api.telegram.org)',
    takes: 'a URL that begins with https:// or http://',
  },
  'telegram-via': {
    value: 'WAY',
    help: 'how to send to Telegram: bot-api, openclaw (its own program, slow), or none (print)',
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
    help: "token for GitHub's API: to tell an empty cache from one that cannot be reached, and to prune it",
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
