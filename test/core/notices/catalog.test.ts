import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/core/notices/catalog/index.ts';
import { textIn } from '../../../src/core/notices/say.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { languages, noticeReasons } from '../../../src/core/notice.ts';
import { withTexts, type Text, type Words } from '../../../src/core/text/words.ts';
import { runOutcomes } from '../../../src/core/stored.ts';
import { writeStatuses } from '../../../src/core/writes/write.ts';
import { engineNotices } from '../../support/engine-notices.ts';

const english = textIn('en');
const chinese = textIn('zh-CN');
const keys = Object.keys(catalog);

/** Params are in CAPITALS or digits, so that our own words can be told from them. `names`: those that were asked for. */
function sample(key: string, language: (typeof languages)[number], names = new Set<string>()): string {
  const params = new Proxy<Record<string, string | number>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return /^(?:ms|seconds|count|over|pid|code|attempt|starts|most|times|number)$/.test(String(name))
          ? 7
          : String(name).toUpperCase();
      },
    },
  );
  const entry = Object.entries(catalog).find(([name]) => name === key)?.[1];
  const say:
    | { say(language: string, params: Readonly<Record<string, string | number>>): string }
    | undefined = entry;
  return say?.say(language, params) ?? '';
}

/** What is no English of ours: commands to type, fields and values by their names, what a notice without a job is about. */
const names =
  /ops-framework .*|openssl .*|https:\/\/api\.github\.com|\bgithub-token\b|permissions: |\bcommands\.plan\b|\$\{\{.*?\}\}|state: auto|"uses:"|gate: (?:dispatch)?|Settings → Environments|ASCII|UTF|KiB|validate-config|envFile|`env`|\bcwd\b|\b(?:plan|apply|settle|history)(?= )|state-key|(?:--)?state-file|state: (?:file|cache)|\b(?:approval\.\w+|plan-digest|gate: dispatch|push|schedule)\b|githubstatus\.com|GitHub|docs\/writes\.md|\bdefaults\.timezone\b|\/bin\/date|Telegram|"\w+"|\b(?:true|false|ok|warn|alert|level|pid|name=value|autoResume|maxAttempts|resumeOnExitCodes|maxRuntimeSeconds|minDurationSeconds|catchUpSeconds|expectOutput|concurrencyGroup|exec|job\.log|Actions|ops|Review deployments)\b|\b\w+_\w+\b|^(?:digest|queue|state|config)：|（[a-z-]+）$/gi;
/** Commands to type. */
const commands =
  /examples\/|jobs\[|openssl rand -base64 32 \| gh secret set OPS_STATE_KEY|openclaw (?:--version|message send)|validate-config|(?:init|doctor) 命令|运行 doctor|chmod 600|gh workflow enable|ps -o pid,stat,args -p|kill -(?:CONT|9)|df -i|（ps）|（tick）/g;
/** What is written as it stands: addresses, quoted values, paths and keys with a sign in them, flags, examples in JSON. */
const code =
  /(?:--)?telegram-via(?: 设为|:)? \w+|https?:\/\/\S+?(?=[。；，]|$)|"[^"]*"|\{[^{}]*\}|\$\w+|@(?:name|BotFather)|-{1,2}[a-z][\w-]*|\/?\b[\w*]+(?:[-./:=][\w*]+)+\/?|\/proc|\.env|\b[a-z]+[A-Z]\w*|fail-on-alert: true/g;
/** Names of programs, formats and things that have no other name in Chinese. */
const things =
  /@\w+|\b(?:cron|Node|Linux|macOS|root|OpenClaw|openclaw|JavaScript|Action|Bot|Start|General|inode|id|issue|provider|proxy|token|target|topic|telegram|init|status|env|file|path|gid|namespace|null)\b=?/g;
const leftovers = (said: string) =>
  [/ops-framework .*/g, commands, code, names, things]
    .reduce((rest, pattern) => rest.replace(pattern, ''), said)
    .match(/[a-z]{2,}/g) ?? [];

describe.each(languages)('the catalog in %s', (language) => {
  it.each(keys)('%s', (key) => {
    const said = sample(key, language);
    expect(said).not.toMatch(/undefined|NaN|\[object|\$\{(?!\{)|^\s*$/);
    expect(said.split(/(?<=[.!?。！？])\s+(?=\p{Lu})/u).length).toBeLessThanOrEqual(2);
    // Each param stands in the sentence.
    const used = new Set<string>();
    sample(key, 'en', used);
    const also = new Set<string>();
    sample(key, 'zh-CN', also);
    expect([...also].toSorted()).toEqual([...used].toSorted());
  });
});

it.each(keys)('the Chinese of %s is Chinese', (key) => {
  const said = sample(key, 'zh-CN');
  // Only names and a colon, or states that have a test of their own.
  const isBare = [
    'about',
    'named',
    'listed',
    'not-queued',
    'verdict',
    'and-also',
    'job-state',
    'colon',
    'difference',
    'command-not-planned',
    'refusal-warned',
    'write-ended',
    'write-state',
    'check-subject',
    'and-then',
    'and-item',
    'problem-then-fix',
    'problem-at',
    'cron-advice',
    'problem-in',
    'with-note',
    'message-refused',
    'runner-is',
    'dotenv-with-problem',
    'include-problem',
    'token-variable-in',
    'watch-verdict',
  ].includes(key);
  if (!isBare) expect(said).toMatch(/\p{Script=Han}/u);
  expect(leftovers(said)).toEqual([]);
});

it.each([
  ...[
    ...runOutcomes,
    'running',
    'completed',
    'paused',
    'stalled',
    'unknown',
    'write',
    'never ran',
    'not asked',
    'started',
  ].map((state) => sentence('job-state', { state })),
  ...writeStatuses.map((status) => sentence('write-state', { status })),
])('$key $params is said in both languages', (words) => {
  expect(english(words)).toMatch(/^[a-z]/);
  expect(chinese(words)).toMatch(/^[\p{Script=Han}，]+$/u);
});

it('no key stands in two parts of the catalog', async () => {
  const parts = globSync('src/core/notices/catalog/*.ts').filter(
    (file) => !/(?:entry|index|shared)\.ts$/.test(file),
  );
  const modules: readonly object[] = await Promise.all(
    parts.map((file) => import(`../../../${file}`) as Promise<object>),
  );
  const all = modules.flatMap((module) => Object.values(module)).flatMap((part: object) => Object.keys(part));
  expect(all.toSorted()).toEqual([...keys].toSorted());
});

it('no two sentences are the same in English by accident', () => {
  const said = keys.map((key) => sample(key, 'en'));
  const twice = keys.filter((key, index) => said.indexOf(sample(key, 'en')) !== index);
  expect(twice).toEqual([]);
});

describe('what the engine reports', () => {
  const all = engineNotices();
  const sentences = all.flatMap(({ headline, facts }) => [headline, ...facts]);

  it('is tried on every reason for a notice', () => {
    expect([...new Set(all.map(({ reason }) => reason))].toSorted()).toEqual(noticeReasons.toSorted());
  });

  it('is Chinese in Chinese, except what comes from outside', () => {
    const said = new Set(sentences.map((words) => chinese(words)));
    const left = [...said].filter((line) => leftovers(line.replace(/ · (?:done|total) \d+/g, '')).length > 0);
    expect(left).toEqual([]);
  });

  it('has headlines of ours only', () => {
    expect(all.filter(({ headline }) => typeof headline === 'string')).toEqual([]);
  });
});

describe('a sentence', () => {
  it('does not compile with another key or other params', () => {
    // @ts-expect-error: there is no such key
    sentence('no-such-key');
    // @ts-expect-error: a param is missing
    sentence('stalled');
    // @ts-expect-error: a param is of another type
    sentence('stalled', { seconds: '7' });
    expect(sentence('running')).toEqual({ key: 'running', params: {} });
  });

  it.each<[Words, string, string]>([
    [sentence('exited', { code: 3, ms: 400 }), 'exit 3 after 0.4 s', '0.4 秒后退出，退出码 3'],
    [sentence('stalled', { seconds: 3600 }), 'stalled ≥ 3600 s', '停滞 ≥ 3600 秒'],
    [
      sentence('needs-attention', { ending: sentence('killed', { signal: 'SIGKILL', ms: 4 }) }),
      'needs attention (ended by SIGKILL after 4 ms)',
      '需要关注（4 毫秒后被 SIGKILL 终止）',
    ],
    [
      sentence('no-progress-since', { time: '08:00:00', ms: 12_000_000 }),
      'no progress since 08:00:00 (3 h 20 min)',
      '自 08:00:00 起没有进展（3 小时 20 分钟）',
    ],
    ['text of a job: stalled', 'text of a job: stalled', 'text of a job: stalled'],
  ])('%#', (words, inEnglish, inChinese) => {
    expect([english(words), chinese(words)]).toEqual([inEnglish, inChinese]);
  });

  it('of a newer version is shown by its key and params', () => {
    const newer: Text = { key: 'host-on-fire', params: { host: 'gw-1', since: sentence('completed') } };
    expect(english(newer)).toBe('host-on-fire gw-1 completed');
  });

  it.each(['constructor', '__proto__', 'toString'])('with the key %s is unknown', (key) => {
    expect(english({ key, params: {} })).toBe(key);
  });

  it('is masked in what comes from outside', () => {
    const words = sentence('stop-reason', {
      reason: sentence('status-exit', { code: 3, line: 'token SECRET' }),
    });
    const masked = withTexts(words, (part) => part.replace('SECRET', '***'));
    expect(english(masked)).toBe('stop reason: token *** (status exit=3)');
  });
});
