/** All inputs, by their name as a flag and as an input of the action. */
import * as z from 'zod/mini';

export interface InputInfo {
  /** Placeholder of its value; undefined for a switch. */
  readonly value: string | undefined;
  readonly help: string;
  /** As text. */
  readonly default?: string;
  /** Valid values, for the error message. */
  readonly takes?: string;
  /** Where it can be given; absent: as a flag and as an input of the action. */
  readonly only?: 'action' | 'flag';
  /** Masked, and never shown in an error. */
  readonly isSecret?: true;
  /** Values arrive as text: a switch as `true` or `false`, a number in digits. */
  readonly schema: z.ZodMiniType;
}

const switchInput = (help: string) =>
  ({ value: undefined, help, schema: z._default(z.stringbool(), false) }) as const;
const localSwitch = (help: string) => ({ ...switchInput(help), only: 'flag' }) as const;
const file = (help: string) =>
  ({
    value: 'FILE',
    help,
    takes: 'the path of a file',
    schema: z.optional(z.string().check(z.trim(), z.minLength(1))),
  }) as const;
const text = z.optional(z.string());
const digits = z.pipe(
  z.string().check(z.regex(/^\d{1,9}$/)),
  z.transform((value) => Number(value)),
);
const whole = (most: number) => z.pipe(digits, z.number().check(z.gte(1), z.lte(most)));
/** The first is the default. */
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z._default(z.enum(values), values[0]);

/** Every input. */
const table = {
  'config-file': file('jobs file (default: ops-jobs.json here, else in the OpenClaw state dir)'),
  'state-file': file('state file (default: net/state/ops-framework.json in the OpenClaw state dir)'),
  state: {
    value: 'WHERE',
    help: 'where the state is stored: auto (file and Actions cache), file or cache',
    default: 'auto',
    takes: 'auto, file or cache',
    only: 'action',
    schema: choice(['auto', 'file', 'cache']),
  },
  namespace: {
    value: 'NAME',
    help: 'name of this host in the cache, one per host (default: from the host name)',
    takes: '1 to 40 of a-z, 0-9 and _',
    only: 'action',
    schema: z.optional(z.string().check(z.regex(/^(?!__proto__$)[a-z0-9_]{1,40}$/))),
  },
  'print-only': switchInput('act and save as usual, but print the report instead of sending it'),
  'dry-run': switchInput('probe and print what a tick would do; start, send and save nothing'),
  strict: switchInput('treat warnings as errors'),
  json: localSwitch('print one JSON document on stdout, also for an error'),
  queue: switchInput('queue the run for the next tick'),
  'no-wait': switchInput('exit 1 if the job is already running (default: wait for it)'),
  'allow-risk': localSwitch('allow a job whose risk is not read_only; on the host only'),
  'fail-on-alert': switchInput('exit 1 if a job needs attention'),
  hosts: {
    value: 'NAMES',
    help: 'comma-separated namespaces of hosts that watch must find, also those that never ticked',
    takes: 'comma-separated namespaces of a-z, 0-9 and _',
    schema: z.optional(
      z.pipe(
        z.string().check(z.trim(), z.regex(/^(?!.*\b__proto__\b)[a-z0-9_]{1,40}(\s*,\s*[a-z0-9_]{1,40})*$/)),
        z.transform((value) => value.split(/\s*,\s*/)),
      ),
    ),
  },
  concurrency: {
    value: 'N',
    help: 'commands to run at the same time, 1 to 64 (default 8)',
    default: '8',
    takes: 'a whole number from 1 to 64',
    schema: z._default(whole(64), 8),
  },
  'timeout-seconds': {
    value: 'N',
    help: 'command timeout; overrides `timeoutSeconds`',
    takes: 'whole seconds from 1 to 86400',
    schema: z.optional(whole(86_400)),
  },
  lines: {
    value: 'N',
    help: 'number of lines to show (default 100)',
    default: '100',
    takes: 'a whole number from 1 to 100000',
    only: 'flag',
    schema: z._default(whole(100_000), 100),
  },
  next: {
    value: 'N',
    help: 'also print the next N runs of each scheduled job',
    takes: 'a whole number from 1 to 100',
    only: 'flag',
    schema: z.optional(whole(100)),
  },
  follow: localSwitch('follow the output until the job ends'),
  target: { value: 'CHAT', help: 'alias for --telegram-chat-id', only: 'flag', schema: text },
  send: switchInput('send a test message to the chat'),
  'runs-on': {
    value: 'LABELS',
    help: 'comma-separated labels of the runner on your host',
    takes: 'comma-separated labels of letters, digits, _ - and .',
    only: 'flag',
    schema: z.optional(
      z.pipe(
        z.string().check(z.trim(), z.regex(/^[\w.-]+(\s*,\s*[\w.-]+)*$/)),
        z.transform((value) => value.split(/\s*,\s*/)),
      ),
    ),
  },
  telegram: localSwitch('send reports to Telegram'),
  'no-telegram': localSwitch('write reports to the log and the job summary only'),
  watchdog: localSwitch(
    'report from a GitHub-hosted machine when the ticks stop: an hourly run, about 730 minutes a month, free in a public repository (default)',
  ),
  'no-watchdog': localSwitch('no such workflow'),
  writes: localSwitch('also create the workflow for jobs that write; each write needs an approval'),
  'required-reviewers': localSwitch(
    'approve writes by required reviewers (public repositories, or private ones on GitHub Enterprise)',
  ),
  'no-required-reviewers': localSwitch(
    'approve writes without required reviewers: a second person starts the workflow (gate: dispatch)',
  ),
  from: { ...file('ops-monitor.py jobs file to import unchanged'), only: 'flag' },
  framework: {
    value: 'REPO',
    help: 'repository and full commit SHA of the workflows to call, OWNER/NAME@COMMIT (default: the clone that this program runs from)',
    only: 'flag',
    schema: text,
  },
  timer: {
    value: 'KIND',
    help: "set up a clock of this host that runs ticks: systemd (this user's units), launchd or cron",
    takes: 'systemd, launchd or cron',
    only: 'flag',
    schema: z.optional(z.enum(['systemd', 'launchd', 'cron'])),
  },
  remove: localSwitch('with --timer: remove that clock; shows the difference first'),
  upgrade: localSwitch('move the workflows to the version of this program; shows the difference first'),
  yes: localSwitch(
    'use defaults instead of asking, and overwrite files that differ after showing the difference',
  ),
  'plan-digest': {
    value: 'DIGEST',
    help: 'digest of the plan to apply or verify, in full or at least its first 12 characters',
    takes: 'the 64 hex digits that plan printed, or at least the first 12 of them',
    schema: z.optional(z.string().check(z.regex(/^[0-9a-f]{12,64}$/))),
  },
  gate: {
    value: 'GATE',
    help: 'approval gate of this workflow: environment, or dispatch where required reviewers are not available',
    default: 'environment',
    takes: 'environment or dispatch',
    only: 'action',
    schema: choice(['environment', 'dispatch']),
  },
  'state-key': {
    value: 'KEY',
    help: 'secret that encrypts the state in the cache, at least 32 characters; required for writes. Generate it: openssl rand -base64 32',
    takes: 'at least 32 characters; generate it: openssl rand -base64 32',
    only: 'action',
    isSecret: true,
    schema: z.optional(z.string().check(z.minLength(32))),
  },
  'telegram-token': {
    value: 'TOKEN',
    help: "token of the Telegram bot (default: OpenClaw's)",
    only: 'action',
    isSecret: true,
    schema: text,
  },
  'telegram-chat-id': {
    value: 'CHAT',
    help: "Telegram chat, optionally with a topic: -100123:topic:42 (default: OpenClaw's)",
    schema: text,
  },
  'telegram-thread-id': {
    value: 'N',
    help: 'topic in the Telegram chat',
    takes: 'a whole number, 1 or more',
    schema: z.optional(whole(999_999_999)),
  },
  'telegram-api-url': {
    value: 'URL',
    help: 'URL of the Telegram Bot API (default: https://api.telegram.org)',
    takes: 'a URL that begins with https:// or http://',
    schema: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s/]+/))),
  },
  'telegram-via': {
    value: 'WAY',
    help: 'how to send to Telegram: bot-api, openclaw (its command line, slower), none (print), or in a workflow issue (alerts open a GitHub issue instead)',
    default: 'bot-api',
    takes: 'bot-api, openclaw, none or (in a workflow) issue',
    schema: choice(['bot-api', 'openclaw', 'issue', 'none']),
  },
  'ping-url': {
    value: 'URL',
    help: 'secret ping URL of a monitor outside of this host, such as healthchecks.io: called after each tick, so that you hear when ticks stop (command line: OPS_PING_URL). See docs/pings.md',
    takes: 'a URL that begins with https:// or http://',
    only: 'action',
    isSecret: true,
    schema: z.optional(z.string().check(z.regex(/^\s*https?:\/\/[^\s/]+/i))),
  },
  language: {
    value: 'LANGUAGE',
    help: 'language of the messages: en or zh-CN',
    default: 'en',
    takes: 'en or zh-CN',
    schema: choice(['en', 'zh-CN']),
  },
  'github-token': {
    value: 'TOKEN',
    help: 'token for the GitHub API: tells an empty cache from an unreachable one and prunes old entries',
    // oxlint-disable-next-line no-template-curly-in-string -- an expression of GitHub Actions
    default: '${{ github.token }}',
    only: 'action',
    isSecret: true,
    schema: text,
  },
} as const satisfies Record<string, InputInfo>;

export type InputName = keyof typeof table;
export const inputs: Readonly<Record<InputName, InputInfo>> = table;
/** In the order of the table. */
export const inputNames = Object.keys(inputs).filter((name): name is InputName => Object.hasOwn(table, name));

type Shape = { readonly [K in InputName]: (typeof table)[K]['schema'] };

/** Schema of all values, from any source. */
export const schema = z.object(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` loses the names
  Object.fromEntries(inputNames.map((name) => [name, table[name].schema])) as Shape,
);
