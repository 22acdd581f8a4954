/** Configurations with what OpenClaw 2026.9.6 itself answered to each. `DIR` stands for the folder of the files. */

interface TokenCase {
  readonly name: string;
  readonly config: unknown;
  /** TELEGRAM_BOT_TOKEN is ENVTOK unless this says otherwise. */
  readonly env?: Readonly<Record<string, string>>;
  readonly account?: string;
  /** `stopped`: it is configured, but there is no token. `absent`: nothing is configured. */
  readonly answer:
    | { readonly token: string; readonly source: 'config' | 'tokenFile' | 'env' }
    | 'stopped'
    | 'absent';
}

const none = { TELEGRAM_BOT_TOKEN: '' };
const telegram = (keys: unknown) => ({ channels: { telegram: keys } });
const config = (token: string) => ({ token, source: 'config' }) as const;
const fromFile = (token: string) => ({ token, source: 'tokenFile' }) as const;
const environment = { token: 'ENVTOK', source: 'env' } as const;

/** Files in DIR; `link` is a symbolic link to `token`. */
export const tokenFiles = {
  token: 'FILETOK\n',
  open: 'F644\n',
  secrets: '{"a":{"b":"FILEREF"}}',
  link: 'token',
};

export const tokenCases: readonly TokenCase[] = [
  { name: 'botToken only', config: telegram({ botToken: 'CFG' }), answer: config('CFG') },
  { name: 'env only, telegram block empty', config: telegram({}), answer: environment },
  { name: 'no channels at all + env', config: {}, answer: environment },
  {
    name: 'tokenFile+botToken',
    config: telegram({ tokenFile: 'DIR/token', botToken: 'CFG' }),
    answer: fromFile('FILETOK'),
  },
  {
    name: 'tokenFile missing + botToken (no fallthrough)',
    config: telegram({ tokenFile: 'DIR/nowhere', botToken: 'CFG' }),
    answer: 'stopped',
  },
  { name: 'tokenFile mode 0644', config: telegram({ tokenFile: 'DIR/open' }), answer: fromFile('F644') },
  { name: 'tokenFile symlink', config: telegram({ tokenFile: 'DIR/link' }), answer: 'stopped' },
  {
    name: 'accounts.default.botToken over root',
    config: telegram({ botToken: 'ROOT', accounts: { default: { botToken: 'ACC' } } }),
    answer: config('ACC'),
  },
  {
    name: 'accounts {ops}, root token; no acct given',
    config: telegram({ botToken: 'ROOT', accounts: { ops: { botToken: 'OPS' } } }),
    answer: config('ROOT'),
  },
  {
    name: 'accounts {ops} only; none given',
    config: telegram({ accounts: { ops: { botToken: 'OPS' } } }),
    answer: environment,
  },
  {
    name: 'accounts {b,a} none given (first sorted?)',
    config: telegram({ accounts: { b: { botToken: 'B' }, a: { botToken: 'A' } } }),
    answer: environment,
  },
  {
    name: 'defaultAccount=b',
    config: telegram({ defaultAccount: 'b', accounts: { b: { botToken: 'B' }, a: { botToken: 'A' } } }),
    answer: config('B'),
  },
  {
    name: 'acct ops without token -> root',
    config: telegram({ botToken: 'ROOT', accounts: { ops: {} } }),
    account: 'ops',
    answer: config('ROOT'),
  },
  {
    name: 'acct ops without token, only env',
    config: telegram({ accounts: { ops: {} } }),
    account: 'ops',
    answer: 'absent',
  },
  {
    name: 'unknown acct',
    config: telegram({ botToken: 'ROOT', accounts: { ops: { botToken: 'OPS' } } }),
    account: 'nope',
    answer: 'absent',
  },
  {
    name: 'unknown acct no accounts map',
    config: telegram({ botToken: 'ROOT' }),
    account: 'nope',
    answer: config('ROOT'),
  },
  {
    name: 'SecretRef env',
    config: telegram({ botToken: { source: 'env', provider: 'default', id: 'MYREF' } }),
    env: { MYREF: 'REF' },
    answer: config('REF'),
  },
  {
    name: 'SecretRef env missing + env fallback',
    config: telegram({ botToken: { source: 'env', provider: 'default', id: 'MYREF' } }),
    answer: 'stopped',
  },
  {
    // OpenClaw throws here, for want of its gateway; the reference itself is good.
    name: 'SecretRef file (raw cfg)',
    config: {
      ...telegram({ botToken: { source: 'file', provider: 'f', id: '/a/b' } }),
      secrets: { providers: { f: { source: 'file', path: 'DIR/secrets' } } },
    },
    answer: config('FILEREF'),
  },
  {
    // OpenClaw hands on the literal text, which is no token.
    name: '${VAR} unsubstituted',
    config: telegram({ botToken: '${MYTOK}' }),
    answer: 'stopped',
  },
  { name: '$VAR shorthand', config: telegram({ botToken: '$MYTOK' }), answer: 'stopped' },
  {
    name: 'Ops mixed-case id',
    config: telegram({ accounts: { Ops: { botToken: 'OPS' } } }),
    account: 'ops',
    answer: config('OPS'),
  },
  {
    name: 'accounts.default={} + root',
    config: telegram({ botToken: 'ROOT', accounts: { default: {} } }),
    answer: config('ROOT'),
  },
  {
    name: 'binding picks account',
    config: {
      ...telegram({ accounts: { ops: { botToken: 'OPS' }, a: { botToken: 'A' } } }),
      bindings: [{ agentId: 'main', match: { channel: 'telegram', accountId: 'ops' } }],
    },
    answer: config('OPS'),
  },
  {
    name: 'NOENV accounts {ops} only; none given',
    config: telegram({ accounts: { ops: { botToken: 'OPS' } } }),
    env: none,
    answer: config('OPS'),
  },
  {
    name: 'NOENV accounts {b,a} none given',
    config: telegram({ accounts: { b: { botToken: 'B' }, a: { botToken: 'A' } } }),
    env: none,
    answer: config('A'),
  },
  {
    name: 'NOENV enabled:false root',
    config: telegram({ enabled: false, botToken: 'X' }),
    env: none,
    answer: config('X'),
  },
  {
    name: 'NOENV whitespace token',
    config: telegram({ botToken: '  X \n' }),
    env: none,
    answer: config('X'),
  },
  { name: 'NOENV empty string token', config: telegram({ botToken: '' }), env: none, answer: 'absent' },
];
