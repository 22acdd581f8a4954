import { describe, expect, it } from 'vitest';
import { boundBoard, type BoardRows } from '../../../src/core/chat/board.ts';
import { renderDelivery } from '../../../src/core/chat/delivery.ts';
import type { ChatMemory, State } from '../../../src/core/model.ts';
import { withoutText } from '../../../src/core/state/cache-copy.ts';
import { telegramLimits } from '../../../src/core/telegram/lines.ts';
import { toTelegram } from '../../../src/core/telegram/messages.ts';
import { contextOf, day, entryOf, minute, noon, stateOf, stored } from '../../support/builders.ts';
import { viewed } from '../../support/telegram-view.ts';

const row = (name: string, done = 1, at = noon) => ({ name, at, progress: { done, total: 9 } });
const memoryOf = (rows: BoardRows, isOutdated = false): ChatMemory => ({
  board: { chatId: '1', messageId: 7, sentAt: noon, rows, ...(isOutdated && { isOutdated }) },
});
const progress = (id: string, job: string, done: number) =>
  entryOf({
    id,
    job: { id: job, name: job },
    reason: 'progress',
    urgency: 'routine',
    headline: 'running',
    progress: { done, total: 9 },
  });

const deliver = (entries: Parameters<typeof renderDelivery>[0], memory: ChatMemory = {}, at = noon) =>
  renderDelivery(entries, contextOf(at, { zone: 'UTC' }), 'en', telegramLimits, memory).messages;
const textsOf = (messages: ReturnType<typeof deliver>) =>
  messages.map((message) => viewed(toTelegram(message)).text);

const manyJobs = (count: number, name: string): BoardRows =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`j${n}`, { name: `${name}${n}`, at: noon }]));

describe('the board', () => {
  it('is one silent message with all running jobs, and completes all progress', () => {
    const messages = deliver([progress('1', 'a', 1), progress('2', 'b', 3), progress('3', 'a', 2)]);
    expect(messages).toMatchObject([{ silent: true, completes: ['2', '3'] }]);
    expect(textsOf(messages)[0]).toMatchInlineSnapshot(`
      "⚪ gw-1 · 2 jobs running

      b
      • ▓▓▓░░░░░░░ 33 % · 3 / 9
      a
      • ▓▓░░░░░░░░ 22 % · 2 / 9

      12:00:00 UTC"
    `);
  });

  it('keeps the rows of the others, and replaces that of a job with new progress', () => {
    const [board] = deliver([progress('1', 'a', 2)], memoryOf({ a: row('a'), b: row('b') }), noon + minute);
    expect(board?.board).toEqual({
      rows: { a: row('a', 2), b: row('b') },
      edits: memoryOf({ a: row('a'), b: row('b') }).board,
    });
  });

  it.each<[string, ChatMemory, number, boolean]>([
    ['there is one', memoryOf({}), noon + day - 1, true],
    ['there is none', {}, noon, false],
    ['it is a day old', memoryOf({}), noon + day, false],
    ['the way cannot edit', { board: { chatId: '1', sentAt: noon, rows: {} } }, noon, false],
    ['the clock was set back by a day', memoryOf({}), noon - day, false],
  ])('is edited or new: %s', (_, memory, at, isEdit) => {
    const [board] = deliver([progress('1', 'a', 2)], memory, at);
    expect(board?.board?.edits !== undefined).toBe(isEdit);
  });

  it.each<[string, ChatMemory, number, number]>([
    ['a job left it', memoryOf({ a: row('a') }, true), noon, 2],
    ['nothing changed', memoryOf({ a: row('a') }), noon, 1],
    ['no job is left', memoryOf({}, true), noon, 1],
    ['it is a day old', memoryOf({ a: row('a') }, true), noon + day, 1],
  ])('comes with a report when it is outdated: %s', (_, memory, at, count) => {
    const messages = deliver([entryOf({ id: '1' })], memory, at);
    expect(messages).toHaveLength(count);
    expect(messages.slice(1)).toMatchObject(count > 1 ? [{ silent: true, completes: [] }] : []);
  });

  it('shows 50 rows and counts the others, however long they are', () => {
    const [few = ''] = textsOf(deliver([progress('1', 'j0', 2)], memoryOf(manyJobs(60, 'n'))));
    expect(few).toMatch(/^⚪ gw-1 · 60 jobs running\n[^]*\nn49 \(j49\)\nand 10 more\n/);
    const [long = ''] = textsOf(
      deliver([progress('1', 'j0', 2)], memoryOf(manyJobs(60, 'x@y.example '.repeat(20)))),
    );
    expect(long).toMatch(/\nand \d\d more\n/);
    expect(long.length).toBeLessThanOrEqual(4096);
  });

  it('does not let a job write lines of its own', () => {
    const forged = { name: 'a\nb', at: noon, progress: { phase: 'x\n🔴 forged' } };
    const [text = ''] = textsOf(deliver([progress('1', 'c', 1)], memoryOf({ a: forged })));
    expect(text).toContain('\na b (a)\n• phase x 🔴 forged\n');
  });
});

const seen = (isRunning: boolean) => ({ seen: { running: isRunning, completed: false } });

describe('what is known of the board', () => {
  it.each<[string, State['jobs'], boolean]>([
    ['a job that runs', { a: seen(true) }, true],
    ['a job that was not observed yet', { a: {} }, true],
    ['a job that does not run', { a: seen(false) }, false],
    ['a job that was stopped since', { a: { ...seen(true), stoppedAt: noon } }, false],
    ['a job that runs again since', { a: { ...seen(true), stoppedAt: noon - 1 } }, true],
    ['a job that is gone', {}, false],
  ])('keeps the row of %s: %s', (_, jobs, isKept) => {
    const { chat } = stored(stateOf({ jobs, chat: memoryOf({ a: row('a') }) }));
    expect(chat).toEqual(isKept ? memoryOf({ a: row('a') }) : memoryOf({}, true));
  });

  it('is no row of a name that every object knows', () => {
    expect(stored(stateOf({ chat: memoryOf({ constructor: row('a') }) })).chat).toEqual(memoryOf({}, true));
  });

  it('holds the newest rows up to 10,000 characters', () => {
    const ids = Array.from({ length: 300 }, (_, n) => `job-${n}`);
    const rows = Object.fromEntries(ids.map((id, n) => [id, row(id, n, noon + n)]));
    const { board } = memoryOf(rows);
    const bound = board && boundBoard(board, Object.fromEntries(ids.map((id) => [id, {}])));
    const kept = Object.keys(bound?.rows ?? {});
    expect(JSON.stringify(bound?.rows).length).toBeLessThanOrEqual(10_000);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(ids.slice(-kept.length));
  });

  it('is without text where strangers can read', () => {
    const state = stateOf({ jobs: { a: {} }, chat: memoryOf({ a: row('a name') }) });
    expect(withoutText(state).chat).toEqual(memoryOf({}));
  });
});
