import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/model.ts';
import type { Language } from '../../../src/core/notice.ts';
import { contextOf, noon } from '../../support/builders.ts';
import { given, viewed, renderProgress, renderReport } from '../../support/telegram-view.ts';

const linksOf = (notices: readonly Partial<Notice>[], language: Language = 'en') =>
  renderReport(
    notices.map((notice) => given(notice)),
    contextOf(),
    language,
  ).map(({ buttons }) => buttons.map(({ text, url }) => `${text} → ${url}`));
const link = (label: 'review' | 'start' | 'run', n: number) => ({ label, url: `https://example.org/${n}` });

describe('the links of a message', () => {
  it('are those of its notices, each once, in the words of the language', () => {
    const notices = [
      { id: 'a', link: link('run', 1) },
      { id: 'b' },
      { id: 'c', urgency: 'action', link: link('review', 2) },
      { id: 'd', link: link('start', 1) },
      { id: 'e', link: link('start', 3) },
    ] as const;
    expect(linksOf(notices)).toEqual([
      [
        'Review and approve → https://example.org/2',
        'Open the run → https://example.org/1',
        'Start → https://example.org/3',
      ],
    ]);
    expect(linksOf(notices, 'zh-CN')).toEqual([
      [
        '查看并批准 → https://example.org/2',
        '查看运行 → https://example.org/1',
        '启动 → https://example.org/3',
      ],
    ]);
  });

  it('say whose they are where the words are the same, and are eight at most', () => {
    const notices = Array.from({ length: 10 }, (_, n) => ({
      id: `n${n}`,
      job: { id: `job${n}`, name: `Job ${n}` },
      facts: ['x', 'y'],
      link: link('review', n),
    }));
    const [links = []] = linksOf(notices);
    expect([links.length, links[0]]).toEqual([8, 'Review and approve: job0 → https://example.org/0']);
  });

  it('stand in the message that the notice ends in', () => {
    const output = Array.from({ length: 60 }, (_, n) => `${n} ${'x'.repeat(40)}`).join('\n');
    const facts = ['z'.repeat(3000)];
    const links = linksOf([
      { id: 'a', facts, output, link: link('review', 1) },
      { id: 'b', link: link('start', 2) },
    ]);
    expect(links).toEqual([
      [],
      ['Review and approve → https://example.org/1', 'Start → https://example.org/2'],
    ]);
  });

  it('go with a job that a storm says in one line', () => {
    const storm = Array.from({ length: 7 }, (_, n) => ({ id: `${n}`, job: { id: `j${n}`, name: `j${n}` } }));
    expect(linksOf([...storm, { id: 'x', link: link('review', 1) }])).toEqual([
      ['Review and approve → https://example.org/1'],
    ]);
  });
});

describe('writes without a verdict', () => {
  const context = contextOf(noon, {
    openWrites: ['applied, unverified: <Deploy> (a.example.com), since 12:01'],
  });
  const line = '⏳ Open write: applied, unverified: <Deploy> (a.example.com), since 12:01';

  it('stand below the header of the first message and of progress', () => {
    const facts = ['z'.repeat(3000)];
    const messages = renderReport([given({ id: 'a', facts }), given({ id: 'b', facts })], context, 'en');
    const seen = messages.map((message) => viewed(message).text.split('\n').slice(0, 3));
    expect(seen).toEqual([
      ['🟠 gw-1 · 2 alerts (1/2)', line, ''],
      ['🟠 gw-1 · 2 alerts (2/2)', '', '🟠 ALERT · paused'],
    ]);
    const progress = viewed(renderProgress(given({}), context, 'en'));
    expect(progress.text.split('\n')[1]).toBe(line);
  });

  it('in Chinese', () => {
    const [message] = renderReport([given({})], context, 'zh-CN');
    expect(viewed(message).text.split('\n')[1]).toBe(line.replace('Open write: ', '未了结的写入：'));
  });

  it('leave room for the rest, however many and long they are', () => {
    const openWrites = Array.from({ length: 50 }, () => '@x '.repeat(100));
    const facts = Array.from({ length: 40 }, (_, n) => `${n} ${'x'.repeat(300)}`);
    const crowded = contextOf(noon, { openWrites });
    const messages = renderReport([given({ id: 'a', facts })], crowded, 'en');
    expect(Math.max(...messages.map(({ plain }) => plain.length))).toBeLessThanOrEqual(4096);
    expect(messages.at(-1)?.completes).toEqual(['a']);
    expect(viewed(messages[0]).text).toContain('⏳ Open write: and 45 more\n');
    expect(renderProgress(given({ facts }), crowded, 'en').plain.length).toBeLessThanOrEqual(4096);
  });
});
