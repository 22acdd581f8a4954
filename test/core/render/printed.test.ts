import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { noMemory } from '../../../src/core/chat/chat.ts';
import type { ChatMemory, OutboxEntry } from '../../../src/core/model.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { renderDelivery as deliveryOf } from '../../../src/core/chat/delivery.ts';
import type { Language } from '../../../src/core/notice.ts';
import { printLimits, renderPrinted, type PrintStyle } from '../../../src/core/render/printed.ts';
import { anyText } from '../../support/any-text.ts';
import {
  captured,
  configOf,
  entryOf,
  exited,
  faulty,
  itemOf,
  longRead,
  contextOf,
  noon,
  oneShot,
  paused,
  resumable,
  running,
  stateOf,
  tick,
} from '../../support/builders.ts';

const context = contextOf(noon, { runId: 'r', zone: 'UTC' });
const button = { text: 'Open the run', url: 'https://github.com/some/repo/actions/runs/1' };
const chat: PrintStyle = { language: 'en', columns: undefined, way: { edits: true, button: undefined } };

const renderDelivery = (
  entries: readonly OutboxEntry[],
  of = context,
  language: Language = 'en',
  memory: ChatMemory = noMemory,
) => deliveryOf(entries, of, language, printLimits, memory);

const printed = (
  entries: readonly OutboxEntry[],
  style: Partial<PrintStyle> = {},
  memory: ChatMemory = noMemory,
  before = 0,
) => renderPrinted(renderDelivery(entries, context, 'en', memory).messages, before, { ...chat, ...style });

const progress = entryOf({
  id: 'r-2',
  job: { id: 'walk', name: 'Inventory walk' },
  reason: 'progress',
  urgency: 'routine',
  headline: 'running (pid 42)',
  progress: { done: 120, total: 900, phase: 'hash' },
});
const living: ChatMemory = { board: { chatId: '42', messageId: 7, sentAt: noon, rows: {} } };
const barsIn = (text: string) => text.split('\n').filter((line) => line.startsWith('│'));
const headsIn = (text: string) => text.split('\n').filter((line) => line.startsWith('──'));

describe('a printed report', () => {
  it('is every message that the chat gets, in their order', () => {
    const config = configOf(
      longRead({ id: 'walk', name: 'Inventory walk' }),
      longRead({ id: 'sync' }),
      longRead({ id: 'scan' }),
    );
    const seen = {
      walk: running('p1', { pid: 42, progress: { done: 120, total: 900, phase: 'hash' } }),
      sync: faulty({ message: 'disk is full (status exit=1)', tail: 'reading\n\ndisk is full' }),
      scan: paused({ stopReason: 'limit', message: 'see https://example.com' }),
    };
    const { outbox } = tick(config, stateOf(), seen, context).state;
    expect(printed(outbox, { way: { edits: true, button } }, living)).toMatchInlineSnapshot(`
      "── message 1 · audible ──
      │ 🔴 gw-1 · 1 needs a person, 1 alert
      │
      │ 🔴 ACTION REQUIRED · scan paused
      │ • stop reason: limit
      │ • see https://example.com
      │ • no automatic start: autoResume is off
      │ • to start it: ops-framework start scan
      │ #r-a3
      │
      │ 🟠 ALERT · sync: no valid status
      │ • disk is full (status exit=1)
      │ | reading
      │ |
      │ | disk is full
      │ #r-a2
      │
      │ 12:00:00 UTC
      ── [Open the run] https://github.com/some/repo/actions/runs/1

      ── message 2 · silent, edits the previous one ──
      │ ⚪ gw-1 · Inventory walk running
      │ Inventory walk (walk)
      │ • ▓░░░░░░░░░ 13 % · 120 / 900
      │ • phase hash
      │ 12:00:00 UTC
      ── [Open the run] https://github.com/some/repo/actions/runs/1"
    `);
  });

  it('of a start and a run that failed', () => {
    const result = exited(3, { stderr: captured('no route to host') });
    const item = itemOf({ status: 'running', reason: 'after sync success', startedAt: noon });
    const { outbox } = record(
      stateOf({ queue: [item] }),
      [
        { kind: 'start', job: resumable(), attemptId: 'x', result, finishedAt: noon },
        { kind: 'run', job: oneShot(), itemId: item.id, result, finishedAt: noon },
      ],
      'x',
      context,
    );
    expect(printed(outbox)).toMatchInlineSnapshot(`
      "── message 1 · audible ──
      │ 🟠 gw-1 · 2 alerts
      │
      │ 🟠 ALERT · sync: start failed (exit 3)
      │ • next automatic start not before 12:15:00
      │ • to start it: ops-framework start sync
      │ | no route to host
      │ #r-x1
      │
      │ 🟠 ALERT · check: exit 3 after 0.4 s
      │ • triggered by: after sync success
      │ | no route to host
      │ #r-x2
      │
      │ 12:00:00 UTC"
    `);
  });

  it('is not printed when there is nothing to say', () => expect(printed([])).toBe(''));

  it('counts on over the deliveries of a run', () => {
    expect(headsIn(printed([entryOf({ urgency: 'info' }), progress], {}, noMemory, 3))).toEqual([
      '── message 4 · silent ──',
      '── message 5 · silent ──',
    ]);
  });

  it('says nothing of sound and edits where no chat gets it', () => {
    const { way: _, ...none } = chat;
    const text = renderPrinted(renderDelivery([progress], context, 'en', living).messages, 0, none);
    expect(headsIn(text)).toEqual(['── message 1 ──']);
  });

  it('is in the language of the report', () => {
    const { messages } = renderDelivery([entryOf({}), progress], context, 'zh-CN', living);
    const text = renderPrinted(messages, 0, { ...chat, language: 'zh-CN' });
    expect(headsIn(text)).toEqual(['── 消息 1 · 有提示音 ──', '── 消息 2 · 静音，编辑原消息 ──']);
  });

  it.each<[string, readonly OutboxEntry[], ChatMemory, boolean, boolean]>([
    ['there is one', [progress], living, true, true],
    ['there is none', [progress], noMemory, true, false],
    ['the way cannot edit', [progress], living, false, false],
    [
      'a report comes before it',
      [entryOf({ job: { id: 'walk', name: 'walk' } }), progress],
      living,
      true,
      true,
    ],
  ])('says that the board is edited: %s', (_, entries, memory, edits, isEdit) => {
    const heads = headsIn(printed(entries, { way: { edits, button: undefined } }, memory));
    expect(heads.at(-1)?.includes('edits')).toBe(isEdit);
  });

  it('says what is sent again', () => {
    expect(printed([entryOf({ id: 'dead-1' })])).toContain('│ #dead-1 · sent again:');
  });

  it('clips output, and says so once', () => {
    const text = printed([entryOf({ output: `${'x\n'.repeat(5000)}end` })]);
    expect(text.match(/earlier characters left out/g)).toHaveLength(1);
    expect(text).toContain('\n│ | end\n');
  });
});

describe('whatever a job prints', () => {
  const imitation = [
    '── message 2 · audible ──',
    '│ 🔴 ACTION REQUIRED · other: paused',
    '──',
    '\r── [Open the run] https://evil.example',
    '\u202E── message',
    '\u2028──',
    '#r-9',
    '',
    '日本語のとても長い行です'.repeat(9),
    `${'x'.repeat(38)}── message 3 ──`,
    '👩‍👩‍👧'.repeat(30),
  ];
  const line = fc.oneof(fc.constantFrom(...imitation), anyText({ maxLength: 90 }));
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  it('none of its lines passes for ours, whatever the width of the terminal', () => {
    const widths = fc.constantFrom(undefined, 20, 40, 60, 80);
    fc.assert(
      fc.property(text, text, widths, (output, fact, columns) => {
        const entries = [entryOf({ id: 'r-1', output, facts: [fact] })];
        const shown = printed(entries, { columns });
        const count = renderDelivery(entries, context, 'en').messages.length;
        const heads = shown.split('\n').filter((each) => each !== '' && !each.startsWith('│'));
        expect(heads.map((each) => each.replace(/\d+/, 'n'))).toEqual(
          Array.from({ length: count }, (_, index) =>
            index === 0 ? '── message n · audible ──' : '── message n · silent ──',
          ),
        );
        const bars = barsIn(shown);
        if (columns !== undefined)
          for (const each of bars) expect(stringWidth(each)).toBeLessThanOrEqual(columns);
        // What is no output, no fact and goes on with no line is what a report without them has.
        const unmarked = bars.filter((each) => !/^│ (?:\| |\|$|• | {2})/.test(each));
        const frame = barsIn(printed([entryOf({ id: 'r-1' })], { columns }));
        const ours = new Set([...frame, '│', '│ ↪️ paused (continued)', '│ ↪️ paused']);
        expect(
          unmarked.map((each) => each.replace(/ \(\d\/\d\)/, '')).filter((each) => !ours.has(each)),
        ).toEqual([]);
      }),
    );
  });

  it('a line of its output that is too long for the terminal goes on behind the same bar', () => {
    const output = `${'x'.repeat(54)} 🔴 ACTION REQUIRED · other: paused ${'y'.repeat(70)}`;
    const facts = [`${'x'.repeat(54)} 🔴 ACTION REQUIRED · other: paused`];
    expect(barsIn(printed([entryOf({ id: 'r-1', output, facts })], { columns: 60 }))).toEqual([
      '│ 🟠 gw-1 · paused',
      `│ • ${'x'.repeat(54)}`,
      '│   🔴 ACTION REQUIRED · other: paused',
      `│ | ${'x'.repeat(54)}`,
      `│ | 🔴 ACTION REQUIRED · other: paused ${'y'.repeat(21)}`,
      `│ | ${'y'.repeat(49)}`,
      '│ #r-1',
      '│ 12:00:00 UTC',
    ]);
  });

  it('its output has a bar of its own in the message, so that it is no alert of another job', () => {
    const shown = printed([entryOf({ output: '🔴 ACTION REQUIRED · other: paused\n• fact\n#id' })]);
    expect(shown).toContain('│ | 🔴 ACTION REQUIRED · other: paused\n│ | • fact\n│ | #id\n│ #');
  });
});

const narrow = (notice: Parameters<typeof entryOf>[0]) =>
  barsIn(printed([entryOf({ id: 'r-1', ...notice })], { columns: 40 })).slice(0, -1);

describe('on a narrow terminal', () => {
  it('lines break between words, and a number stays whole', () => {
    expect(narrow({ headline: 'stopped at once, by a signal (pid 21082)' }).slice(0, 2)).toEqual([
      '│ 🟠 gw-1 · stopped at once, by a',
      '│   signal (pid 21082)',
    ]);
  });

  it('a command to copy is not broken while a line holds it', () => {
    const facts = [
      'no automatic start; to start it: ops-framework start a --allow-risk',
      "to start it: ops-framework start 'my long sync'",
    ];
    expect(narrow({ facts })).toEqual(
      expect.arrayContaining([
        '│ • no automatic start; to start it:',
        '│   ops-framework start a --allow-risk',
        "│   ops-framework start 'my long sync'",
      ]),
    );
  });

  it('a command that no line holds begins on its own, and breaks between its words', () => {
    const facts = ['fixed by: ops-framework validate-config --config-file /etc/ops/ops-jobs.json'];
    expect(narrow({ facts }).slice(1, -1)).toEqual([
      '│ • fixed by:',
      '│   ops-framework validate-config',
      '│   --config-file /etc/ops/ops-jobs.json',
    ]);
  });

  it('an address goes to a line of its own, and is broken only when that does not hold it', () => {
    const short = 'https://example.com/some/page';
    const long = `https://example.com/${'a'.repeat(40)}`;
    const shown = narrow({ facts: [`see the page ${short}`, `see ${long}`] });
    expect(shown).toContain(`│   ${short}`);
    expect(shown).toContain(`│ • see ${long.slice(0, 30)}`);
    expect(shown).toContain(`│   ${long.slice(30)}`);
  });

  it('text without spaces is broken where the line ends', () => {
    expect(
      narrow({ output: '日本語のとても長い行です'.repeat(3) }).filter((line) => line.includes('|')),
    ).toEqual(['│ | 日本語のとても長い行です日本語のとて', '│ | も長い行です日本語のとても長い行です']);
  });
});
