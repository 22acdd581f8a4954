import { describe, expect, it } from 'vitest';
import type { Notice, TickContext } from '../../../src/core/model.ts';
import { languages, type Language } from '../../../src/core/notice.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { renderStub } from '../../../src/core/telegram/messages.ts';
import { contextOf, minute, noon } from '../../support/builders.ts';
import { given, viewed, renderProgress, renderReport } from '../../support/telegram-view.ts';

const job = (id: string, name = id) => ({ id, name });
const context = (parts: Partial<TickContext> = {}) => contextOf(noon, { zone: 'Europe/Berlin', ...parts });
const report = (
  notices: readonly Partial<Notice>[],
  language: Language = 'en',
  parts: Partial<TickContext> = {},
) =>
  renderReport(
    notices.map((notice, index) => given({ id: `r1-a${index + 1}`, ...notice })),
    context(parts),
    language,
  )
    .map((message) => viewed(message).text)
    .join('\n────\n');
const headOf = (...parameters: Parameters<typeof report>) => report(...parameters).split('\n')[0];
const inBoth = (notices: readonly Partial<Notice>[]) =>
  languages.map((language) => report(notices, language)).join('\n════\n');

const stalled: Partial<Notice> = {
  job: job('photo-scan', 'Photo scan'),
  headline: sentence('stalled', { seconds: 3600 }),
  facts: [
    sentence('no-progress-since', { time: '11:50:00', ms: 70 * minute }),
    sentence('stop-it', { id: 'photo-scan' }),
  ],
};
const paused: Partial<Notice> = {
  job: job('sync'),
  urgency: 'action',
  headline: sentence('paused'),
  facts: [sentence('to-start-it', { command: 'ops-framework start sync' })],
};
const recovered: Partial<Notice> = {
  job: job('mail'),
  reason: 'recovered',
  urgency: 'info',
  headline: sentence('running', {}),
  facts: [sentence('was-since', { state: sentence('was-stalled'), time: '12:40:00', ms: 20 * minute })],
};
const completed: Partial<Notice> = {
  job: job('backup'),
  reason: 'completed',
  urgency: 'info',
  headline: sentence('completed'),
};
const started: Partial<Notice> = {
  job: job('walk'),
  reason: 'resume',
  urgency: 'info',
  headline: sentence('started'),
};
const walking: Partial<Notice> = {
  job: job('inventory', 'Inventory walk'),
  reason: 'progress',
  urgency: 'routine',
  headline: sentence('running', {}),
  progress: { done: 2900, total: 6900 },
};

describe('a message as a phone shows it', () => {
  it('an alert', () => {
    expect(inBoth([stalled])).toMatchInlineSnapshot(`
      "🟠 gw-1 · Photo scan stalled ≥ 3600 s
      • no progress since 11:50:00 (1 h 10 min)
      • still running; to stop it: ops-framework stop photo-scan
      #r1-a1 · photo-scan
      13:00:00 Europe/Berlin
      ════
      🟠 gw-1 · Photo scan 停滞 ≥ 3600 秒
      • 自 11:50:00 起没有进展（1 小时 10 分钟）
      • 任其运行；要结束它：ops-framework stop photo-scan
      #r1-a1 · photo-scan
      13:00:00 Europe/Berlin"
    `);
  });

  it('what needs a person', () => {
    expect(inBoth([paused])).toMatchInlineSnapshot(`
      "🔴 gw-1 · sync paused
      ACTION REQUIRED
      • to start it: ops-framework start sync
      #r1-a1
      13:00:00 Europe/Berlin
      ════
      🔴 gw-1 · sync 已暂停
      需要处理
      • 如需启动：ops-framework start sync
      #r1-a1
      13:00:00 Europe/Berlin"
    `);
  });

  it('a recovery', () => {
    expect(inBoth([recovered])).toMatchInlineSnapshot(`
      "🟢 gw-1 · mail recovered, running
      • was stalled since 12:40:00 (20 min)
      #r1-a1
      13:00:00 Europe/Berlin
      ════
      🟢 gw-1 · mail 已恢复，运行中
      • 此前自 12:40:00 起停滞（20 分钟）
      #r1-a1
      13:00:00 Europe/Berlin"
    `);
  });

  it('a completion', () => {
    expect(inBoth([completed])).toMatchInlineSnapshot(`
      "✅ gw-1 · backup completed
      #r1-a1
      13:00:00 Europe/Berlin
      ════
      ✅ gw-1 · backup 已完成
      #r1-a1
      13:00:00 Europe/Berlin"
    `);
  });

  it('several jobs', () => {
    expect(inBoth([completed, stalled, paused, recovered])).toMatchInlineSnapshot(`
      "🔴 gw-1 · 1 needs a person, 1 alert, 1 recovered

      🔴 ACTION REQUIRED · sync paused
      • to start it: ops-framework start sync
      #r1-a3

      🟠 ALERT · Photo scan (photo-scan) stalled ≥ 3600 s
      • no progress since 11:50:00 (1 h 10 min)
      • still running; to stop it: ops-framework stop photo-scan
      #r1-a2

      ✅ backup completed
      #r1-a1

      🟢 mail recovered, running
      • was stalled since 12:40:00 (20 min)
      #r1-a4

      13:00:00 Europe/Berlin
      ════
      🔴 gw-1 · 1 项需要处理，1 项警报，1 项已恢复，1 项已完成

      🔴 需要处理 · sync 已暂停
      • 如需启动：ops-framework start sync
      #r1-a3

      🟠 警报 · Photo scan（photo-scan） 停滞 ≥ 3600 秒
      • 自 11:50:00 起没有进展（1 小时 10 分钟）
      • 任其运行；要结束它：ops-framework stop photo-scan
      #r1-a2

      ✅ backup 已完成
      #r1-a1

      🟢 mail 已恢复，运行中
      • 此前自 12:40:00 起停滞（20 分钟）
      #r1-a4

      13:00:00 Europe/Berlin"
    `);
  });

  it('a storm', () => {
    const storm = [1, 2, 3, 4, 5].map((n) => ({
      job: job(`job${n}`),
      headline: sentence('exited', { code: n, ms: 400 }),
    }));
    expect(inBoth([...storm, paused])).toMatchInlineSnapshot(`
      "🔴 gw-1 · 1 needs a person, 5 alerts

      🔴 sync paused
      🟠 job1: exit 1 after 0.4 s #r1-a1
      🟠 job2: exit 2 after 0.4 s #r1-a2
      🟠 job3: exit 3 after 0.4 s #r1-a3
      🟠 job4: exit 4 after 0.4 s #r1-a4
      🟠 job5: exit 5 after 0.4 s #r1-a5

      🔴 ACTION REQUIRED · sync paused
      • to start it: ops-framework start sync
      #r1-a6

      13:00:00 Europe/Berlin
      ════
      🔴 gw-1 · 1 项需要处理，5 项警报

      🔴 sync 已暂停
      🟠 job1：0.4 秒后退出，退出码 1 #r1-a1
      🟠 job2：0.4 秒后退出，退出码 2 #r1-a2
      🟠 job3：0.4 秒后退出，退出码 3 #r1-a3
      🟠 job4：0.4 秒后退出，退出码 4 #r1-a4
      🟠 job5：0.4 秒后退出，退出码 5 #r1-a5

      🔴 需要处理 · sync 已暂停
      • 如需启动：ops-framework start sync
      #r1-a6

      13:00:00 Europe/Berlin"
    `);
  });

  it('progress', () => {
    const shown = languages.map((language) => viewed(renderProgress(given(walking), context(), language)));
    expect(shown.map(({ text }) => text).join('\n════\n')).toMatchInlineSnapshot(`
      "⚪ gw-1 · Inventory walk running
      Inventory walk (inventory)
      • ▓▓▓▓░░░░░░ 42 % · 2900 / 6900
      13:00:00 Europe/Berlin
      ════
      ⚪ gw-1 · Inventory walk 运行中
      Inventory walk（inventory）
      • ▓▓▓▓░░░░░░ 42 % · 2900 / 6900
      13:00:00 Europe/Berlin"
    `);
  });

  it('a write', () => {
    const write = {
      job: job('deploy-site'),
      reason: 'write',
      urgency: 'action',
      headline: sentence('write-waits'),
    } as const;
    expect(inBoth([write])).toMatchInlineSnapshot(`
      "🔴 gw-1 · deploy-site: write waits for approval
      ACTION REQUIRED
      #r1-a1
      13:00:00 Europe/Berlin
      ════
      🔴 gw-1 · deploy-site：写入等待批准
      需要处理
      #r1-a1
      13:00:00 Europe/Berlin"
    `);
  });

  it('the short one that stands for them', () => {
    const notices = [paused, completed].map((notice) => given(notice));
    const shown = languages.map((language) => renderStub(notices, context(), language));
    expect(shown.join('\n════\n').replaceAll('\u200B', '')).toMatchInlineSnapshot(`
      "🔴 gw-1 · 1 needs a person, 1 completed
      Telegram refused the full text
      🔴 sync #n1
      ✅ backup #n1
      ════
      🔴 gw-1 · 1 项需要处理，1 项已完成
      Telegram 拒收全文
      🔴 sync #n1
      ✅ backup #n1"
    `);
  });
});

describe('the heading', () => {
  it.each<[string, readonly Partial<Notice>[]]>([
    ['🔴 gw-1 · 1 needs a person, 1 alert', [stalled, paused]],
    ['🔴 gw-1 · 2 need a person, 1 completed', [paused, completed, { ...paused, job: job('b') }]],
    ['🟠 gw-1 · 1 alert, 1 recovered', [recovered, stalled]],
    ['🟢 gw-1 · 1 recovered, 1 completed, 1 started', [started, completed, recovered]],
    ['✅ gw-1 · 1 completed, 1 started', [started, completed]],
    ['🔵 gw-1 · 1 started, 1 change', [started, { ...started, job: job('b'), headline: 'x' }]],
    ['⚪ gw-1 · 2 jobs running', [walking, { ...walking, job: job('b') }]],
    ['🔵 gw-1 · walk started', [started]],
    ['🟠 gw-1 · sync: no valid status', [{ job: job('sync'), headline: sentence('no-valid-status') }]],
    ['🟠 gw-1 · jobs file', [{ headline: 'jobs file' }]],
  ])('%s', (heading, notices) => {
    expect(headOf(notices)).toBe(heading);
  });

  it('of a job is about its latest state', () => {
    const alert = { ...stalled, job: job('mail'), at: noon - 5 };
    const again = { ...stalled, job: job('mail'), at: noon + 5 };
    expect(headOf([alert, recovered])).toBe('🟢 gw-1 · mail recovered, running');
    expect(headOf([alert, recovered, again])).toBe('🟠 gw-1 · mail stalled ≥ 3600 s');
    expect(headOf([alert, { ...completed, job: job('mail') }])).toBe('✅ gw-1 · mail completed');
    expect(headOf([alert, recovered, { ...completed, job: job('x') }])).toBe(
      '🟢 gw-1 · 1 recovered, 1 completed',
    );
  });

  it('is short: names are clipped, and then their line stands below', () => {
    const long = { ...paused, job: job('a'.repeat(30), 'A name that goes on and on and on and on') };
    const text = report([long], 'en', { hostName: 'a-host-with-a-name-that-does-not-end' });
    expect(text.split('\n').slice(0, 3)).toEqual([
      '🔴 a-host-with-a-name-… · A name that goes on and o… paused',
      '',
      `🔴 ACTION REQUIRED · ${long.job.name} (${long.job.id}) paused`,
    ]);
    const states = { ...long, headline: 'b'.repeat(90) };
    expect(headOf([states])?.length).toBeLessThanOrEqual(62);
  });

  it('nothing in it can be tapped, and no name turns or breaks it', () => {
    const name = 'שלום\u202E\n@bob https://x.org';
    const notices = [given({ ...paused, job: job('x', name) })];
    const [message] = renderReport(notices, context({ hostName: 'gw-1.example.com\n🔴' }), 'en');
    const { text, entities } = viewed(message);
    expect(text.split('\n')[0]).toBe('🔴 gw-1.example.com 🔴 · \u2068שלום @bob https://x.org\u2069 paused');
    expect(entities.map(({ type }) => type)).not.toContain('url');
  });

  it('says that there are writes without a verdict below it', () => {
    const openWrites = ['applied, unverified: site, since 12:01'];
    expect(report([paused], 'en', { openWrites }).split('\n').slice(0, 4)).toEqual([
      '🔴 gw-1 · sync paused',
      '⏳ Open write: applied, unverified: site, since 12:01',
      '',
      'ACTION REQUIRED',
    ]);
  });
});

it('the classic header is the one of the script', () => {
  const classic = { header: 'classic' } as const;
  expect(report([paused, completed], 'en', classic)).toMatchInlineSnapshot(`
    "🛠️ Ops report (13:00:00) Europe/Berlin

    🔴 ACTION REQUIRED · sync paused
    • to start it: ops-framework start sync
    #r1-a1

    ✅ backup completed
    #r1-a2"
  `);
  expect(report([paused], 'zh-CN', classic)).toMatchInlineSnapshot(`
    "🛠️ Ops 快报（13:00:00） Europe/Berlin

    🔴 需要处理 · sync 已暂停
    • 如需启动：ops-framework start sync
    #r1-a1"
  `);
  expect(renderStub([given(paused)], context(classic), 'en').split('\n')[0]).toBe(
    '🛠️ Ops report (13:00:00): Telegram refused the full text',
  );
});

it('output that a fact repeats stands in a message once', () => {
  const facts = ['connect ECONNREFUSED (status exit=2)'];
  expect(
    report([
      { job: job('gw'), headline: sentence('no-valid-status'), facts, output: 'connect ECONNREFUSED\n' },
    ]),
  ).toBe(report([{ job: job('gw'), headline: sentence('no-valid-status'), facts }]));
  expect(report([{ job: job('gw'), facts, output: 'starting\nconnect ECONNREFUSED' }])).toContain('starting');
});
