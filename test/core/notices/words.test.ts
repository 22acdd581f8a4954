import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages, noticeReasons } from '../../../src/core/notice.ts';
import { template, translated } from '../../../src/core/notices/template.ts';
import { wordsOf } from '../../../src/core/notices/words.ts';
import { cutOutput, facts, headlines, parts, writeFacts } from '../../../src/core/notices/zh.ts';
import { noticeOf } from '../../support/builders.ts';
import { engineNotices } from '../../support/engine-notices.ts';

const all = engineNotices();
const english = wordsOf('en');
const chinese = wordsOf('zh-CN');
const unique = (texts: readonly string[]) => [...new Set(texts)];

/** What is no English of ours: commands to type, words of the status contract in quotes, fields and
 * kinds by their names, what a folded notice without a job was about. */
const names =
  /ops-framework .*|(?:--)?state-file|state: (?:file|cache)|\b(?:approval\.\w+|plan-digest|gate: dispatch|push|schedule|permissions: actions: read, contents: read)\b|GitHub|Environments|githubstatus\.com|docs\/writes\.md|\bdefaults\.timezone\b|"Set-up"|"\w+"|\b(?:true|false|ok|warn|alert|level|pid|name=value|autoResume|maxAttempts|resumeOnExitCodes|maxRuntimeSeconds|minDurationSeconds|expectOutput|concurrencyGroup|exec|job\.log|Actions)\b|\b\w+_\w+\b|^(?:digest|queue|state|config)：/g;
const leftovers = (text: string) => text.replace(names, '').match(/[a-z]{2,}/g) ?? [];

afterEach(() => {
  vi.restoreAllMocks();
});

describe('Chinese', () => {
  it('is tried on every reason for a notice', () => {
    expect(unique(all.map(({ reason }) => reason)).toSorted()).toEqual(noticeReasons.toSorted());
  });

  it('has every headline', () => {
    const texts = unique(all.map((notice) => chinese.headline(notice)));
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(texts.filter((text) => leftovers(text.replace(/（[a-z-]+）$/, '')).length > 0)).toEqual([]);
  });

  it('has every fact', () => {
    const texts = unique(all.flatMap((notice) => notice.facts.map((fact) => chinese.fact(fact, notice))));
    const withWords = texts.filter(
      (text) => leftovers(text.replace(/ · (?:done|total) \d+/g, '')).length > 0,
    );
    expect(withWords).toEqual([]);
  });

  it('leaves what jobs say as it is', () => {
    const told = new Set(all.flatMap((notice) => notice.facts));
    for (const text of ['COME BACK', 'NO PROGRAM', 'FILE BROKEN', 'PROBLEM 3']) {
      expect(told).toContain(text);
      expect(chinese.fact(text, noticeOf())).toBe(text);
    }
    expect(chinese.fact('running', noticeOf())).toBe('running');
  });

  it('has no sentence that nobody says', () => {
    const tables = { headlines, facts, parts, writeFacts };
    const spies = Object.entries(tables).flatMap(([name, templates]) =>
      templates.map((each) => ({ name: `${name}: ${each.english}`, spy: vi.spyOn(each, 'apply') })),
    );
    for (const notice of all) {
      chinese.headline(notice);
      for (const fact of notice.facts) chinese.fact(fact, notice);
    }
    const unused = spies.filter(({ spy }) => spy.mock.results.every(({ value }) => value === undefined));
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['exit 3 after 0.4 s', '0.4 秒后退出，退出码 3'],
    ['timed out after 1 min', '1 分钟后超时'],
    ['stalled ≥ 3600 s', '停滞 ≥ 3600 秒'],
    ['needs attention (ended by SIGKILL after 4 ms)', '需要关注（4 毫秒后被 SIGKILL 终止）'],
    ['removed: its alert is resolved', '已删除：其警报已解除'],
    ['something new', 'something new'],
  ])('headline %s', (text, expected) => {
    expect(chinese.headline(noticeOf({ headline: text }))).toBe(expected);
  });

  it.each([
    ['no progress since 08:00:00 (3 h 20 min)', '自 08:00:00 起没有进展（3 小时 20 分钟）'],
    ['was stalled since 08:00:00 (2 d 4 h)', '此前自 08:00:00 起停滞（2 天 4 小时）'],
    ['triggered by: after scan success', '请求来源：scan 成功之后'],
    ['stop reason: a (b): c', '停止原因：a (b): c'],
    ['disk: full (status exit=1)', 'disk: full（状态命令退出码 1）'],
    ['prefix stop reason: x', 'prefix stop reason: x'],
  ])('fact %s', (text, expected) => {
    expect(chinese.fact(text, noticeOf())).toBe(expected);
  });

  it.each([
    ['a: b: running (pid 4) · done 3 · total 9', 'a: b：运行中（pid 4） · done 3 · total 9'],
    ['sync: start timed out × 12', 'sync：启动超时 × 12'],
    ['Sync (s1): recovered, running', 'Sync (s1)：已恢复，运行中'],
    ['sync: what is this', 'sync: what is this'],
  ])('line of a list: %s', (text, expected) => {
    expect(chinese.fact(text, noticeOf({ reason: 'folded' }))).toBe(expected);
  });
});

describe('English', () => {
  it('is what the notices say', () => {
    for (const notice of all) {
      expect(english.headline(notice)).toMatch(notice.headline === '' ? /^/ : notice.headline.slice(0, 5));
      for (const fact of notice.facts) expect(english.fact(fact, notice)).toBe(fact);
    }
  });
});

it('languages speak about the same things', () => {
  const [first, ...others] = languages.map((language) => Object.keys(wordsOf(language)).toSorted());
  for (const other of others) expect(other).toEqual(first);
});

describe('a template', () => {
  it('is the whole text, and fills places by their names', () => {
    const swap = template('{text} (a+b) {text2} in {span}', '{span}: {text2}, {text}', { s: 'S', min: 'M' });
    expect(translated([swap], 'x\ny (a+b) z in 1 min 2 s')).toBeUndefined();
    expect(translated([swap], 'x\ny (a+b) z in 3 s')).toBe('3 S: z, x\ny');
    expect(translated([swap], 'x (aab) z in 3 s')).toBeUndefined();
  });

  it('tells how much of an output is left out', () => {
    expect(translated([cutOutput], '… (12 earlier characters left out)')).toBe('…（略去前面 12 个字符）');
    const { outputLine } = wordsOf('zh-CN');
    expect(outputLine('… (12 earlier characters left out)')).toBe('…（略去前面 12 个字符）');
    expect(outputLine('… (12 characters left out)')).toBe('…（略去 12 个字符）');
    expect(outputLine('ab … (12 characters left out) … yz')).toBe('ab …（略去 12 个字符） … yz');
  });
});
