import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/core/notices/sentence.ts';
import type { Notice } from '../../../src/core/model.ts';
import { renderStub } from '../../../src/core/telegram/messages.ts';
import type { Language } from '../../../src/core/notice.ts';
import { minute, contextOf, noon } from '../../support/builders.ts';
import { given, viewed, renderProgress, renderReport } from '../../support/telegram-view.ts';

const context = contextOf(noon, { zone: 'Asia/Shanghai' });
const job = (id: string, name = id) => ({ id, name });
const report = (notices: readonly Partial<Notice>[], language: Language = 'en') =>
  renderReport(
    notices.map((notice) => given(notice)),
    context,
    language,
  );
const html = (notices: readonly Partial<Notice>[], language: Language = 'en') =>
  report(notices, language)
    .map((message) => message.html)
    .join('\n----\n');

const night: readonly Partial<Notice>[] = [
  {
    id: 'r-a1',
    job: job('walk', 'Inventory walk'),
    reason: 'progress',
    urgency: 'routine',
    headline: sentence('running', { pid: 42 }),
    progress: { done: 2900, total: 6900, phase: 'hash' },
  },
  {
    id: 'r-a2',
    job: job('sync'),
    headline: sentence('no-valid-status'),
    facts: [sentence('status-exit', { code: 1, line: 'disk <full> & more' })],
    output: 'reading\n  a < b && c\n\ndisk is full',
  },
  {
    id: 'r-a3',
    job: job('scan.example.com', 'Night scan'),
    urgency: 'action',
    headline: sentence('paused'),
    facts: [
      sentence('stop-reason', { reason: 'limit' }),
      'ask @someone or see https://example.com/a, please',
      sentence('open-since', { time: '19:00:00', ms: 60 * minute }),
      sentence('to-start-it', { command: 'ops-framework start scan.example.com' }),
    ],
  },
  {
    id: 'r-a4',
    job: job('sync'),
    reason: 'recovered',
    urgency: 'info',
    headline: sentence('running'),
    facts: [sentence('was-since', { state: sentence('was-unknown'), time: '19:40:00', ms: 20 * minute })],
  },
];

describe('a report', () => {
  it('in English', () => {
    expect(html(night)).toMatchInlineSnapshot(`
      "<b>🔴 gw-1 · 1 needs a person, 1 recovered, 1 job running</b>

      <b>🔴 ACTION REQUIRED · Night scan (</b><code>scan.example.com</code><b>) paused</b>
      • stop reason: limit
      • ask <code>@someone or see https://example.com/a</code>, please
      • open since 19:00:00 (1 h)
      • to start it: <code>ops-framework start scan.example.com</code>
      <code>#r-a3</code>

      <b>🟠 ALERT · sync: no valid status → recovered, running</b>
      • disk &lt;full&gt; &amp; more (status exit=1)
      <pre>reading
        a &lt; b &amp;&amp; c

      disk is full</pre>
      <code>#r-a2</code>
      <b>🟢 sync recovered, running</b>
      • was without a valid status since 19:40:00 (20 min)
      <code>#r-a4</code>

      <b>⚪ Inventory walk (walk) running (pid 42)</b>
      • ▓▓▓▓░░░░░░ 42 % · 2900 / 6900
      • phase hash
      <code>#r-a1</code>

      <i>20:00:00 Asia/Shanghai</i>"
    `);
  });

  it('in Chinese', () => {
    expect(html(night, 'zh-CN')).toMatchInlineSnapshot(`
      "<b>🔴 gw-1 · 1 项需要处理，1 项已恢复，1 个作业运行中</b>

      <b>🔴 需要处理 · Night scan（</b><code>scan.example.com</code><b>） 已暂停</b>
      • 停止原因：limit
      • ask <code>@someone or see https://example.com/a</code>, please
      • 自 19:00:00 起持续（1 小时）
      • 如需启动：<code>ops-framework start scan.example.com</code>
      <code>#r-a3</code>

      <b>🟠 警报 · sync：没有有效状态 → 已恢复，运行中</b>
      • disk &lt;full&gt; &amp; more（状态命令退出码 1）
      <pre>reading
        a &lt; b &amp;&amp; c

      disk is full</pre>
      <code>#r-a2</code>
      <b>🟢 sync 已恢复，运行中</b>
      • 此前自 19:40:00 起状态无效（20 分钟）
      <code>#r-a4</code>

      <b>⚪ Inventory walk（walk） 运行中（pid 42）</b>
      • ▓▓▓▓░░░░░░ 42 % · 2900 / 6900
      • phase hash
      <code>#r-a1</code>

      <i>20:00:00 Asia/Shanghai</i>"
    `);
  });

  it('as plain text, with broken links', () => {
    const [message] = report(night.slice(2, 3));
    expect(message?.plain.replaceAll('\u200B', '|')).toMatchInlineSnapshot(`
      "🔴 gw-1 · Night scan paused
      ACTION REQUIRED
      • stop reason: limit
      • ask @|someone or see https:|//|example.|com/a, please
      • open since 19:00:00 (1 h)
      • to start it: ops-framework start scan.|example.|com
      #|r-a3 · scan.|example.|com
      20:00:00 Asia/Shanghai"
    `);
  });

  it('names the time of what comes late, and what is sent again', () => {
    const late = { id: 'r-a1', at: noon - 80 * minute, job: job('sync'), headline: sentence('paused') };
    expect(renderReport([given(late, true)], context, 'en')[0]?.plain).toMatchInlineSnapshot(`
      "🟠 gw-1 · sync paused
      #​r-a1 · found at 18:40:00 (1 h 20 min ago) · sent again: it is not known whether it arrived
      20:00:00 Asia/Shanghai"
    `);
    expect(renderReport([given(late, true)], context, 'zh-CN')[0]?.plain).toMatchInlineSnapshot(`
      "🟠 gw-1 · sync 已暂停
      #​r-a1 · 发现于 18:40:00（1 小时 20 分钟前） · 重发：不确定此前是否送达
      20:00:00 Asia/Shanghai"
    `);
  });

  it('says whose time it is when no zone is named', () => {
    const host = contextOf(noon, { zone: undefined, hostTime: () => '01:02:03' });
    expect(renderReport([given({})], host, 'en')[0]?.html).toContain('\n<i>01:02:03 host time</i>');
    expect(renderReport([given({})], host, 'zh-CN')[0]?.html).toContain('\n<i>01:02:03 主机时间</i>');
  });

  it('sets names apart that are written from right to left', () => {
    const name = 'גיבוי (לילה)';
    expect(viewed(report([{ job: job('backup', name) }])[0]).text).toContain(
      `🟠 gw-1 · \u2068${name}\u2069: paused\n#n1 · backup\n`,
    );
  });

  it.each([
    [{ done: 0, total: 9 }, '░░░░░░░░░░ 0 % · 0 / 9'],
    [{ done: 8.99, total: 9, phase: 'a' }, '▓▓▓▓▓▓▓▓▓░ 99 % · 8.99 / 9|phase a'],
    [{ done: 12, total: 9 }, '▓▓▓▓▓▓▓▓▓▓ 100 % · 12 / 9'],
    [{ percent: 42.5, left: null }, '▓▓▓▓░░░░░░ 42 %|left null'],
    [{ pct: 100 }, '▓▓▓▓▓▓▓▓▓▓ 100 %'],
    [{ percentage: 101, pct: 7 }, '░░░░░░░░░░ 7 %|percentage 101'],
    [{ done: 1, total: 0 }, 'done 1 · total 0'],
    [{ done: -1, total: 3 }, 'done -1 · total 3'],
    [{ done: 'a', total: 3, percent: -1 }, 'done a · total 3 · percent -1'],
    [{ done: '007', total: '010' }, '▓▓▓▓▓▓▓░░░ 70 % · 007 / 010'],
    [
      { done: '9007199254740993', total: '9007199254740994' },
      '▓▓▓▓▓▓▓▓▓░ 99 % · 9007199254740993 / 9007199254740994',
    ],
    [{ done: '1e400', total: '1e401' }, 'done 1e400 · total 1e401'],
    [{ percent: '42.10' }, '▓▓▓▓░░░░░░ 42 %'],
    [{ done: 1, total: 2, percent: 51 }, '▓▓▓▓▓░░░░░ 50 % · 1 / 2|percent 51'],
  ])('shows progress %o', (progress, lines) => {
    const shown = report([{ progress }])[0]?.plain.split('\n').slice(1, -2);
    // Long numbers are set apart, so that no link is made of them.
    expect(shown?.map((line) => line.replace('• ', '').replaceAll('\u200B', '')).join('|')).toBe(lines);
  });
});

describe('the board with one job', () => {
  it('is one, silent', () => {
    expect(renderProgress(given(night[0] ?? {}), context, 'en')).toMatchInlineSnapshot(`
      {
        "buttons": [],
        "completes": [
          "r-a1",
        ],
        "html": "<b>⚪ gw-1 · Inventory walk running</b>
      <b>Inventory walk (walk)</b>
      • ▓▓▓▓░░░░░░ 42 % · 2900 / 6900
      • phase hash
      <i>20:00:00 Asia/Shanghai</i>",
        "plain": "⚪ gw-1 · Inventory walk running
      Inventory walk (walk)
      • ▓▓▓▓░░░░░░ 42 % · 2900 / 6900
      • phase hash
      20:00:00 Asia/Shanghai",
        "silent": true,
      }
    `);
  });
});

describe('the stub', () => {
  it('names jobs and ids', () => {
    const notices = night.map((notice) => given(notice));
    expect(renderStub(notices, context, 'en').replaceAll('\u200B', '|')).toMatchInlineSnapshot(`
      "🔴 gw-1 · 1 needs a person, 1 recovered, 1 job running
      Telegram refused the full text
      🔴 Night scan (scan.|example.|com) #|r-a3
      🟠 sync #|r-a2
      🟢 sync #|r-a4
      ⚪ Inventory walk (walk) #|r-a1"
    `);
    expect(renderStub(notices, context, 'zh-CN').replaceAll('\u200B', '|')).toMatchInlineSnapshot(`
      "🔴 gw-1 · 1 项需要处理，1 项已恢复，1 个作业运行中
      Telegram 拒收全文
      🔴 Night scan（scan.|example.|com） #|r-a3
      🟠 sync #|r-a2
      🟢 sync #|r-a4
      ⚪ Inventory walk（walk） #|r-a1"
    `);
  });

  it('says how many it cannot name', () => {
    const many = Array.from({ length: 50 }, (_, n) => given({ id: `n${n}`, job: job(`job${n}`) }));
    const stub = renderStub(many, context, 'en');
    expect(stub.length).toBeLessThanOrEqual(300);
    const named = stub.split('\n').length - 3;
    expect(stub).toMatch(new RegExp(`\n🟠 job${named - 1} #\u200Bn${named - 1}\nand ${50 - named} more$`));
  });
});
