import { describe, expect, it } from 'vitest';
import type { Conclusion } from '../../../src/core/jobs/conclusion.ts';
import { codeLines, utf8Length } from '../../../src/core/render/markdown.ts';
import { renderSummary as rendered, type SummaryFacts } from '../../../src/core/render/summary.ts';
import { jobRows } from '../../../src/core/jobs/job-rows.ts';
import { configOf, contextOf, longRead, noon, noticeOf, stateOf } from '../../support/builders.ts';
import { english } from '../../support/builders.ts';

const renderSummary = (facts: SummaryFacts, limit?: number) => rendered(facts, english, limit);

const rows = jobRows(configOf(longRead()), stateOf(), new Map(), contextOf(noon));
const conclusionOf = (parts: Partial<Conclusion> = {}): Conclusion => ({
  result: 'attention',
  alerts: 1,
  at: noon,
  rows,
  standing: [],
  told: [],
  done: [],
  held: [],
  openWrites: [],
  waitingWrites: [],
  ...parts,
});
const factsOf = (parts: Partial<SummaryFacts> = {}): SummaryFacts => ({
  command: 'plan',
  job: 'deploy',
  host: 'gw_1',
  result: 'attention',
  exitCode: 0,
  time: '2026-03-04 12:00:00 +00:00',
  conclusion: conclusionOf(),
  printed: '',
  logged: [],
  ...parts,
});
const pageOf = (blocks: readonly string[]) =>
  ({ grade: 'waits', verdict: ['waiting'], blocks: () => blocks }) as const;
const linkedTo = (url: string) =>
  renderSummary(
    factsOf({ conclusion: conclusionOf({ standing: [noticeOf({ link: { label: 'review', url } })] }) }),
  );

describe('what a summary says of writes', () => {
  it('writes without a verdict stand above the jobs', () => {
    const conclusion = conclusionOf({ openWrites: ['applied, unverified: <b>Deploy</b>'] });
    expect(renderSummary(factsOf({ conclusion }))).toContain(
      '### Open writes\n\n<p>⏳ applied, unverified: <code>&lt;b&gt;Deploy&lt;/b&gt;</code></p>\n\n### Jobs',
    );
  });

  it('a link can be followed, and is nothing else', () => {
    const address = 'https://github.com/o/r/actions/runs/1?a&amp;b=&#39;';
    expect(linkedTo("https://github.com/o/r/actions/runs/1?a&b='")).toContain(
      `<br>\nreview: <a href="${address}">${address}</a></p>`,
    );
    expect(linkedTo('javascript:alert(1)')).not.toMatch(/<a |javascript/);
    expect(linkedTo('https://x.org/"onclick="x')).not.toMatch(/<a |onclick/);
  });

  it('a page of the command’s own stands instead of what it printed, as much of it as there is room for', () => {
    const printed = 'what it printed';
    const page = pageOf(['### Plan', ...codeLines(['diff'])]);
    const text = renderSummary(factsOf({ conclusion: undefined, printed, page }));
    expect(text).toContain('### Plan\n\n<p><code>diff</code></p>\n');
    expect(text).not.toContain(printed);
    expect(renderSummary(factsOf({ page }))).toContain('### Jobs');
    const long = ['first', ...Array.from({ length: 50 }, () => 'é'.repeat(20_000))];
    const cut = renderSummary(factsOf({ conclusion: undefined, page: pageOf(long) }));
    expect(utf8Length(cut)).toBeLessThanOrEqual(1024 * 1024);
    expect(cut).toMatch(/first\n\né[^]*sections left out/);
  });

  it('a page that can be shown is shown whole, however much there is to say besides', () => {
    const blocks = Array.from({ length: 44 }, (_, n) => `${n} ${'é'.repeat(10_000)}`);
    const logged = Array.from({ length: 500 }, () => ({ level: 'warning', text: 'w'.repeat(1990) }) as const);
    const text = renderSummary(
      factsOf({
        conclusion: undefined,
        page: { grade: 'ok', verdict: ['shown'], blocks: () => blocks },
        logged,
      }),
    );
    expect(utf8Length(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toContain('sections left out');
    expect(text).toContain(`\n\n${blocks.join('\n\n')}\n\n<p><sub>ops-framework plan deploy`);
  });
});
