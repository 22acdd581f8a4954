import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conclusion } from '../../../src/core/jobs/conclusion.ts';
import type { Notice } from '../../../src/core/model.ts';
import { jobRows } from '../../../src/core/jobs/job-rows.ts';
import { chunks, code, prose, utf8Length } from '../../../src/core/render/markdown.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { renderSummary as rendered, type SummaryFacts } from '../../../src/core/render/summary.ts';
import {
  configOf,
  english,
  longRead,
  contextOf,
  noon,
  oneShot,
  paused,
  running,
  stateOf,
} from '../../support/builders.ts';
import { anyText } from '../../support/any-text.ts';

const renderSummary = (facts: SummaryFacts, limit?: number) => rendered(facts, english, limit);

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

const recovery: Notice = {
  ...paragraph,
  id: 'n2',
  reason: 'recovered',
  urgency: 'info',
  job: { id: 'check', name: 'Check' },
  headline: 'exit 0',
  facts: ['was failing since 11:00:00 (1 h)'],
};

function conclusionOf(parts: Partial<Conclusion> = {}): Conclusion {
  const config = configOf(longRead(), longRead({ id: 'other' }), oneShot());
  const seen = new Map([
    ['other', paused()],
    ['sync', running('p', { progress: { done: 3 } })],
  ]);
  const rows = jobRows(config, stateOf(), seen, contextOf(noon));
  const nothing = { standing: [], told: [], done: [], held: [], openWrites: [], waitingWrites: [] };
  return { result: 'attention', alerts: 1, at: noon, rows, ...nothing, ...parts };
}

const factsOf = (parts: Partial<SummaryFacts> = {}): SummaryFacts => ({
  command: 'tick',
  job: undefined,
  host: 'gw_1',
  result: 'attention',
  exitCode: 0,
  time: '2026-03-04 12:00:00 +00:00',
  conclusion: conclusionOf(),
  printed: '',
  logged: [],
  ...parts,
});

describe('the summary', () => {
  it('of a tick', () => {
    const conclusion = conclusionOf({
      standing: [paragraph],
      told: [paragraph, recovery],
      done: [
        {
          job: { id: 'sync', name: 'sync' },
          verb: 'start',
          why: 'it was paused',
          ending: 'exit 0 after 3 ms',
          isGood: true,
        },
      ],
      held: [{ job: { id: 'check', name: 'check' }, why: 'run waits until 12:01:00 (triggered by: queue)' }],
    });
    expect(renderSummary(factsOf({ conclusion }))).toMatchInlineSnapshot(`
      "<h2>🔴 gw_1: 1 job needs a person</h2>

      <p>🔴 <b>Nightly sync</b> · paused<br>
      stop reason: quota<br>
      done 3</p>

      <p><code>last line</code></p>

      ### Done

      <p>✅ <b>sync</b> started (it was paused): exit 0 after 3 ms</p>

      ### Held back

      <p>⏸️ <b>check</b>: run waits until 12:01:00 (triggered by: queue)</p>

      ### Other jobs

      <p>🔴 <b>other</b> · paused</p>
      <p>⚪ <b>check</b> · never ran</p>

      ### Also reported

      <p>🟢 <b>Check</b> · recovered, exit 0<br>
      was failing since 11:00:00 (1 h)<br>
      done 3</p>

      <p><code>last line</code></p>

      <p><sub>ops-framework tick · 2026-03-04 12:00:00 +00:00</sub></p>
      "
    `);
  });

  it('repeats neither a pause that the tick ended, nor that a job runs', () => {
    const pause: Notice = { ...paragraph, urgency: 'info', headline: sentence('paused') };
    const runs: Notice = {
      ...pause,
      id: 'n3',
      reason: 'changed',
      job: { id: 'other', name: 'Other' },
      headline: sentence('running', {}),
      facts: [],
    };
    const done = [
      {
        job: { id: 'sync', name: 'Nightly sync' },
        verb: 'start' as const,
        why: 'paused',
        ending: 'exit 0',
        isGood: true,
      },
    ];
    const summary = (told: readonly Notice[]) =>
      renderSummary(factsOf({ conclusion: conclusionOf({ told, done }) }));
    expect(summary([pause, runs])).toBe(summary([]));
    expect(summary([{ ...runs, facts: ['was stalled'] }])).toContain('was stalled');
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
      "<h2>🔴 gw_1: failed</h2>

      <p>🔴 <code>ops-jobs.json:3:7:</code> error: <code>jobs[0].kind: &lt;b&gt;</code></p>

      <p><sub>ops-framework tick · 2026-03-04 12:00:00 +00:00 · exit code 2</sub></p>
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
      "<h2>✅ gw_1 · run <code>a\`&lt;b&gt;</code>: done</h2>

      <p><code>run a: exit 0</code><br>
      <code>\`\`\`</code><br>
      <code>x</code></p>

      <p><sub>ops-framework run <code>a\`&lt;b&gt;</code> · 2026-03-04 12:00:00 +00:00</sub></p>
      "
    `);
  });

  it('is at most as long as it may be, cut between its parts, and says so', () => {
    const standing = Array.from({ length: 2000 }, (_, index) => ({
      ...paragraph,
      id: `n${index}`,
      output: '`<夜'.repeat(500),
    }));
    const text = renderSummary(factsOf({ conclusion: conclusionOf({ standing }) }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    expect(text).toMatch(
      /\n\n… \d+ of 200\d sections left out: .*all jobs: ops-framework status\n\n<p><sub>/,
    );
    expect(text.match(/<p>/g)?.length).toBe(text.match(/<\/p>/g)?.length);
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
    const rows = jobRows(
      configOf(longRead({ name: hostile })),
      stateOf(),
      new Map([['sync', paused({ stopReason: hostile, message: `${hostile}\n\n# head` })]]),
      contextOf(noon),
    );
    const text = renderSummary(
      factsOf({
        conclusion: conclusionOf({
          rows: [...rows, ...rows.map((row) => ({ ...row, job: { ...row.job, id: 'again' } }))],
          standing: [
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
    const outside = text.replaceAll(/<code>[^<]*<\/code>/g, '');
    for (const word of ['img', 'octocat', '123', 'www', 'http', '::', '`', '|', '@', '**'])
      expect(outside).not.toContain(word);
    expect(outside).not.toMatch(/^#+ head|^\s*$\n.*head$/m);
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

  it('in a sentence becomes no link, mention, reference, emoji or markup: such words are in code', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '@',
        '#',
        '1',
        ':',
        '/',
        'www',
        '.',
        'gh-',
        'deadbeef',
        ' ',
        '<b>',
        '&',
        '`',
        '*',
        '$',
        'a',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const outside = prose(parts.join('')).replaceAll(/<code>[^<]*<\/code>/g, '\n');
        expect(outside).not.toMatch(/[@#<>`*$[\]\\~^{}|]|:\/\/|www\.|gh-\d|:[a-z_+-][\w+-]*:/i);
        expect(outside).not.toMatch(/\b(?=\d*[a-f])[0-9a-f]{7,40}\b/i);
      }),
    );
    expect(prose('no progress since 12:58:40 (1 h 3 min): 7340000 of 12000000')).not.toContain('<code>');
    expect(prose('看到 https://a.b，停止原因：配额')).toBe('看到 <code>https://a.b</code>，停止原因：配额');
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
