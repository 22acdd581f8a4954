import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/core/notices/sentence.ts';
import type { Notice } from '../../../src/core/model.ts';
import type { Language } from '../../../src/core/notice.ts';
import { contextOf, noon } from '../../support/builders.ts';
import { given, viewed, renderReport } from '../../support/telegram-view.ts';

const context = contextOf(noon, { zone: 'Asia/Shanghai' });
const job = (id: string) => ({ id, name: id });
const report = (notices: readonly Partial<Notice>[], language: Language = 'en') =>
  renderReport(
    notices.map((notice) => given(notice)),
    context,
    language,
  );

describe('a report', () => {
  it('of a storm has the details of 50 jobs, and of every other its line with the id', () => {
    const storm = Array.from({ length: 1000 }, (_, n) => ({
      id: `n${n}`,
      job: { id: `j${n}`, name: `j${n}` },
      headline: 'paused',
      facts: ['stop reason: limit', `detail ${n}`],
    }));
    const parts = report(storm);
    const text = parts.map(({ plain }) => plain).join('\n');
    expect(text.match(/detail \d+/g)).toHaveLength(50);
    expect(text).toMatch(/details of 950 of them left out: ops-framework status/);
    expect(text.match(/j\d+: paused · stop reason: limit/g)).toHaveLength(1000);
    expect(new Set(parts.flatMap(({ completes }) => completes)).size).toBe(1000);
    expect(parts.length).toBeLessThan(40);
  });

  it('of a storm begins with every job and its cause', () => {
    const storm = [1, 2, 3, 4, 5, 6].map((n) => ({
      id: `s${n}`,
      job: job(`job${n}`),
      urgency: n === 4 ? ('action' as const) : ('alert' as const),
      headline: n === 4 ? sentence('paused') : sentence('exited', { code: n, ms: 400 }),
    }));
    const over: Partial<Notice> = {
      id: 's7',
      job: job('job6'),
      reason: 'recovered',
      urgency: 'info',
      headline: sentence('running'),
    };
    const ends = storm.map((_, n) => ({ ...over, id: `e${n}`, job: job(`job${n + 1}`) }));
    expect(report([...storm, ...ends])[0]?.plain).toMatch(/^🟢 gw-1 · 6 recovered\n/u);
    const old: Partial<Notice> = {
      reason: 'folded',
      urgency: 'action',
      headline: 'older notices',
      facts: ['job9: paused'],
    };
    const folds = ['f1', 'f2'].map((id) => ({ ...old, id }));
    expect(
      report([...folds, ...storm, over])[0]
        ?.plain.replaceAll('\u200B', '')
        .split('\n\n', 2)
        .join('\n\n'),
    ).toMatchInlineSnapshot(`
      "🔴 gw-1 · 3 need a person, 4 alerts, 1 recovered

      🔴 job4 paused #s4
      🟠 job1: exit 1 after 0.4 s #s1
      🟠 job2: exit 2 after 0.4 s #s2
      🟠 job3: exit 3 after 0.4 s #s3
      🟠 job5: exit 5 after 0.4 s #s5
      🟠 job6: exit 6 after 0.4 s → recovered, running"
    `);
    expect(
      report([...storm, over], 'zh-CN')[0]
        ?.plain.replaceAll('\u200B', '')
        .split('\n\n', 2)
        .join('\n\n'),
    ).toMatchInlineSnapshot(`
      "🔴 gw-1 · 1 项需要处理，4 项警报，1 项已恢复

      🔴 job4 已暂停 #s4
      🟠 job1：0.4 秒后退出，退出码 1 #s1
      🟠 job2：0.4 秒后退出，退出码 2 #s2
      🟠 job3：0.4 秒后退出，退出码 3 #s3
      🟠 job5：0.4 秒后退出，退出码 5 #s5
      🟠 job6：0.4 秒后退出，退出码 6 → 已恢复，运行中"
    `);
  });

  it('names the latest state of a job in its heading', () => {
    const told = [
      { id: '1', job: job('a'), headline: 'stalled ≥ 60 s' },
      { id: '2', job: job('a'), headline: 'paused', urgency: 'action' as const },
      { id: '3', job: job('b'), headline: 'paused' },
      { id: '4', job: job('b'), headline: 'paused', reason: 'standing' as const },
      { id: '5', job: job('a'), headline: 'started', urgency: 'info' as const },
    ];
    const heads = report(told).flatMap(({ plain }) =>
      plain
        .split('\n')
        .slice(1)
        .filter((line) => /^[🔴🟠🔵]/u.test(line)),
    );
    expect(heads).toEqual([
      '🟠 ALERT · a: stalled ≥ 60 s → started',
      '🔴 ACTION REQUIRED · a: paused',
      '🔵 a: started',
      '🟠 ALERT · b: paused',
      '🟠 ALERT · b: paused',
    ]);
  });

  it('that needs more messages numbers them; only the first can be heard', () => {
    const output = Array.from({ length: 80 }, (_, n) => `line ${n} ${'x'.repeat(40)}`).join('\n');
    const notices = [1, 2, 3].map((n) => ({ id: `n${n}`, job: job(`job${n}`), output }));
    const messages = report(notices);
    const heads = messages.map((message) => viewed(message).text.split('\n')[0]);
    expect(heads).toEqual([1, 2, 3].map((n) => `🟠 gw-1 · 3 alerts (${n}/3)`));
    expect(messages.map(({ silent }) => silent)).toEqual([false, true, true]);
    expect(messages.map(({ completes }) => completes)).toEqual([['n1'], ['n2'], ['n3']]);
    expect(viewed(messages[0]).text).toMatch(/… \(\d+ earlier characters left out\)\n/);
    expect(report(notices, 'zh-CN')[0]?.plain).toMatch(/…（略去前面 \d+ 个字符）\n/);
  });

  it('of a job that fills more than a message goes on below its name', () => {
    const facts = Array.from({ length: 40 }, (_, n) => `${n} ${'y'.repeat(200)}`);
    const messages = report([{ id: 'n1', job: job('big'), facts }], 'zh-CN');
    expect(messages.map(({ completes }) => completes)).toEqual([[], [], ['n1']]);
    expect(messages[1]?.plain.split('\n')[1]).toBe('↪️ big（续）');
  });

  it.each<[Notice['urgency'], Notice['reason'], boolean]>([
    ['action', 'anomaly', false],
    ['alert', 'standing', false],
    ['info', 'recovered', false],
    ['info', 'completed', true],
    ['info', 'changed', true],
    ['routine', 'progress', true],
  ])('of %s %s: silent is %s', (urgency, reason, silent) => {
    expect(report([{ urgency, reason }]).map((message) => message.silent)).toEqual([silent]);
  });
});
