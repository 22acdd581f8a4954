import * as fc from 'fast-check';
import { textIn } from '../../../src/core/notices/say.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { describe, expect, it } from 'vitest';
import type { Conclusion } from '../../../src/core/jobs/conclusion.ts';
import type { Notice } from '../../../src/core/model.ts';
import { overview } from '../../../src/core/jobs/overview.ts';
import { chunks, code, fenced, utf8Length } from '../../../src/core/render/markdown.ts';
import { renderSummary as rendered, type SummaryFacts } from '../../../src/core/render/summary.ts';
import { anyText } from '../../support/any-text.ts';
import { english } from '../../support/builders.ts';

const renderSummary = (facts: SummaryFacts, limit?: number) => rendered(facts, english, limit);
import { configOf, longRead, noon, oneShot, paused, running, stateOf } from '../../support/builders.ts';

const hostile =
  '| ` ``` <img src=x onerror=alert(1)> [a](http://b.c) @octocat #123 www.x.y a@b.c **b** \\| ::error::x';

const paragraph: Notice = {
  id: 'n1',
  at: noon,
  reason: 'anomaly',
  urgency: 'action',
  job: { id: 'sync', name: 'Nightly sync' },
  headline: 'paused',
  facts: ['stop reason: quota'],
  progress: { done: 3 },
  output: 'last line',
};

function conclusionOf(parts: Partial<Conclusion> = {}): Conclusion {
  const config = configOf(longRead(), longRead({ id: 'other' }), oneShot());
  const seen = new Map([
    ['other', paused()],
    ['sync', running('p', { progress: { done: 3 } })],
  ]);
  const rows = overview(config, stateOf(), seen, noon);
  const nothing = { told: [], done: [], held: [], openWrites: [] };
  return { result: 'attention', alerts: 1, at: noon, rows, ...nothing, ...parts };
}

const factsOf = (parts: Partial<SummaryFacts> = {}): SummaryFacts => ({
  command: 'tick',
  job: undefined,
  result: 'attention',
  exitCode: 0,
  time: '2026-03-04 12:00:00 +00:00',
  conclusion: conclusionOf(),
  printed: '',
  logged: [],
  ...parts,
});

describe('the summary', () => {
  it('is in the language of the messages where it has notices', () => {
    const told = [{ ...paragraph, headline: sentence('paused'), facts: [sentence('being-stopped')] }];
    const held = [{ job: { id: 'sync', name: 'sync' }, why: sentence('report-held') }];
    const page = rendered(factsOf({ conclusion: conclusionOf({ told, held }) }), textIn('zh-CN'));
    expect(page).toContain('🔴 需要处理 · <code>Nightly sync（sync）：已暂停</code>');
    expect(page).toContain('<li><code>正在停止它</code></li>');
    expect(page).toContain('⏸️ <code>sync</code> <code>例行报告：免打扰时段</code>');
  });

  it('of a tick', () => {
    const conclusion = conclusionOf({
      told: [paragraph],
      done: [
        {
          job: { id: 'sync', name: 'sync' },
          verb: 'start',
          why: 'it was paused',
          ending: 'exit 0 after 3 ms',
          isGood: true,
        },
      ],
      held: [{ job: { id: 'other', name: 'other' }, why: 'automatic start: autoResume is off' }],
    });
    expect(renderSummary(factsOf({ conclusion }))).toMatchInlineSnapshot(`
      "## ops-framework tick: 🔴 1 alert

      <p><code>2026-03-04 12:00:00 +00:00</code></p>

      <table>
      <tr><th>State</th><th>Job</th><th>Detail</th></tr>
      <tr><td>🔴 paused</td><td><code>other</code></td><td></td></tr>
      <tr><td>🟢 running</td><td><code>sync</code></td><td><code>done 3</code></td></tr>
      <tr><td>⚪ never ran</td><td><code>check</code></td><td></td></tr>
      </table>

      ### Report

      <p>🔴 ACTION REQUIRED · <code>Nightly sync (sync): paused</code></p>
      <ul>
      <li><code>progress: done 3</code></li>
      <li><code>stop reason: quota</code></li>
      </ul>

      \`\`\`text
      last line
      \`\`\`

      ### Done

      <ul>
      <li>✅ start <code>sync</code> (<code>it was paused</code>): <code>exit 0 after 3 ms</code></li>
      </ul>

      ### Held back

      <ul>
      <li>⏸️ <code>other</code> <code>automatic start: autoResume is off</code></li>
      </ul>
      "
    `);
  });

  it('of a run that failed says why, with what is wrong with the jobs file', () => {
    const text = renderSummary(
      factsOf({
        result: 'failed',
        exitCode: 2,
        conclusion: conclusionOf({ rows: [], result: 'failed' }),
        logged: [{ level: 'error', text: 'ops-jobs.json:3:7: error: jobs[0].kind: <b>' }],
      }),
    );
    expect(text).toMatchInlineSnapshot(`
      "## ops-framework tick: ❌ failed

      <p><code>2026-03-04 12:00:00 +00:00</code> · exit code 2</p>

      ### Messages

      <ul>
      <li>❌ <code>ops-jobs.json:3:7: error: jobs[0].kind: &lt;b&gt;</code></li>
      </ul>
      "
    `);
  });

  it('of another command is what it printed', () => {
    const text = renderSummary(
      factsOf({
        command: 'run',
        job: 'a`<b>',
        result: 'ok',
        conclusion: undefined,
        printed: 'run a: exit 0\n```\nx',
      }),
    );
    expect(text).toMatchInlineSnapshot(`
      "## ops-framework run: 🟢 done

      <p><code>a\`&lt;b&gt;</code> · <code>2026-03-04 12:00:00 +00:00</code></p>

      \`\`\`\`text
      run a: exit 0
      \`\`\`
      x
      \`\`\`\`
      "
    `);
  });

  it('is at most as long as it may be, cut between its parts, and says so', () => {
    const told = Array.from({ length: 2000 }, (_, index) => ({
      ...paragraph,
      id: `n${index}`,
      output: '`<夜'.repeat(500),
    }));
    const text = renderSummary(factsOf({ conclusion: conclusionOf({ told }) }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    expect(text).toMatch(/\n\n… \d+ of 200\d sections left out: .*all jobs: ops-framework status\n$/);
    expect(text.match(/^`{3,}/gm)?.length).toBe((text.match(/^`{3,}text$/gm)?.length ?? 0) * 2);
  });

  it('of much printed text is cut the same way', () => {
    const text = renderSummary(
      factsOf({ conclusion: undefined, printed: `${'y'.repeat(100)}\n`.repeat(30_000) }),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toContain('sections left out');
  });

  it('lets nothing from outside act: text stands in code, escaped, and ends no HTML block', () => {
    const named = { id: 'x', name: hostile };
    const rows = overview(
      configOf(longRead({ name: hostile })),
      stateOf(),
      new Map([['sync', paused({ stopReason: hostile, message: `${hostile}\n\n# head` })]]),
      noon,
    );
    const text = renderSummary(
      factsOf({
        conclusion: conclusionOf({
          rows,
          told: [
            {
              ...paragraph,
              job: named,
              headline: hostile,
              facts: [hostile],
              output: `${hostile}\n\n\`\`\`\nx`,
            },
          ],
          done: [{ job: named, verb: 'run', why: hostile, ending: hostile, isGood: false }],
          held: [{ job: named, why: hostile }],
        }),
        logged: [{ level: 'error', text: hostile }],
      }),
    );
    const outside = text
      // Blocks of code, by the rule of the format: closed by a fence at least as long as the one that opened it.
      .replaceAll(/^(`{3,})text\n[^]*?\n\1`*$/gm, '')
      .replaceAll(/<code>[^<]*<\/code>/g, '');
    for (const word of ['img', 'octocat', '123', 'www', 'http', '::', '`', '|', '@', '**', 'head'])
      expect(outside).not.toContain(word);
  });
});

describe('text from outside', () => {
  it('in code has nothing of HTML and is one line', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 50 }), (text) => {
        const shown = code(text);
        if (shown === '') return;
        expect(shown).toMatch(/^<code>[^<>"'\n\r]*<\/code>$/u);
        expect(shown.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  it('in a block cannot close it', () => {
    const part = fc.oneof(fc.constantFrom('`', '```', '\n', ' ', '~~~', '\t'), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const [open = '', ...rest] = fenced(parts.join('')).split('\n');
        const fence = open.replace('text', '');
        const closing = rest.findIndex((line) => line.trim().startsWith(fence));
        expect(closing).toBe(rest.length - 1);
      }),
    );
  });

  it('is counted in bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });

  it('is cut into parts that lose nothing but the line ends between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '😀'), maxLength: 60 }), (text) => {
        const parts = chunks(text, 7);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(7);
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
        expect(parts.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });
});
