import { describe, expect, it } from 'vitest';
import {
  boundMemory,
  describeHold,
  forgetHold,
  holdOf,
  isAgain,
  noMemory,
  planDelivery,
} from '../../../src/core/chat/chat.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { joinStates } from '../../../src/core/state/cache-copy.ts';
import type { ChatMemory } from '../../../src/core/model.ts';
import { entryOf, hour, minute, contextOf, noon, stateOf, stored } from '../../support/builders.ts';
import { english } from '../../support/spoken.ts';

const progress = (id: string, job: string) =>
  entryOf({ id, reason: 'progress', urgency: 'routine', job: { id: job, name: job } });
const alert = (id: string, job: string) => entryOf({ id, job: { id: job, name: job } });
const ids = (entries: readonly { readonly notice: { readonly id: string } }[]) =>
  entries.map(({ notice }) => notice.id);

describe('a plan', () => {
  it('keeps the order, and of each job only the newest progress that no later report ends', () => {
    const plan = planDelivery([
      progress('1', 'a'),
      alert('2', 'a'),
      progress('3', 'b'),
      progress('4', 'a'),
      alert('5', 'b'),
      progress('6', 'c'),
      entryOf({ id: '7', headline: sentence('running', {}), job: { id: 'c', name: 'c' } }),
    ]);
    expect([ids(plan.report), ids(plan.progress), ids(plan.superseded)]).toEqual([
      ['2', '5', '7'],
      ['4', '6'],
      ['1', '3'],
    ]);
  });
});

describe('a notice may have arrived already', () => {
  it.each([
    ['a first try of this run', { id: 'now-1' }, {}, false],
    ['queued by a run that died', { id: 'then-1' }, {}, true],
    ['kept by a run before', { id: 'then-1' }, { lastTry: 'kept' as const }, false],
    ['sent without an answer', { id: 'then-1' }, { lastTry: 'unknown' as const }, true],
    ['sent without an answer in this run', { id: 'now-1' }, { lastTry: 'unknown' as const }, true],
    ['of a run whose id begins alike', { id: 'now2-1' }, {}, true],
  ])('%s', (_, notice, parts, again) => {
    expect(isAgain(entryOf(notice, parts), 'now')).toBe(again);
  });
});

const memory: ChatMemory = {
  board: {
    chatId: '-100',
    messageId: 3,
    sentAt: noon,
    rows: { a: { name: 'A', at: noon, progress: { done: 1 } }, b: { name: 'B', at: noon } },
  },
  moved: { from: '-5', to: '-1005' },
  notBefore: noon + 1000,
  refusal: 'Telegram refuses: 401 Unauthorized',
  lostTopic: { way: 'bot and chat', threadId: 9, at: noon },
  issue: { number: 12, noticeIds: ['r1-1'] },
};

describe('what is known of the chat', () => {
  it('is stored and read back as it was', () => {
    expect(stored(stateOf({ jobs: { a: {}, b: {} }, chat: memory })).chat).toEqual(memory);
  });

  it('of an older version is read without its progress messages', () => {
    const { board: _, ...rest } = memory;
    const older: ChatMemory = Object.assign({ progress: { a: { chatId: '-100', messageId: 3 } } }, rest);
    expect(stored(stateOf({ jobs: { a: {} }, chat: older })).chat).toEqual(rest);
  });

  it('is none when there is nothing in it', () => {
    expect(boundMemory(noMemory, {})).toBe(undefined);
    expect(boundMemory(undefined, {})).toBe(undefined);
  });

  it('survives a merge with a state that knows nothing of it, either way', () => {
    expect(joinStates(stateOf(), stateOf({ chat: memory }), false).chat).toEqual(memory);
    expect(joinStates(stateOf({ chat: memory }), stateOf(), false).chat).toEqual(memory);
  });

  it('keeps an open issue and a new chat that only a copy knows of', () => {
    const { moved, issue } = memory;
    const theirs: ChatMemory = { ...(moved && { moved }), ...(issue && { issue }) };
    const mine: ChatMemory = { board: { chatId: '-100', messageId: 9, sentAt: noon, rows: {} } };
    const joined = joinStates(stateOf({ chat: theirs }), stateOf({ chat: mine }), false).chat;
    expect(joined).toEqual({ ...theirs, ...mine });
  });
});

describe('what a refusal holds back', () => {
  const refused: ChatMemory = { ...noMemory, notBefore: noon + hour, refusal: 'no', heldWay: 'mine' };

  it.each<[string, ChatMemory, string | undefined, number, boolean]>([
    ['for the bot, chat and topic that it met', refused, 'mine', noon, true],
    ['not for another', refused, 'another', noon, false],
    ['for anybody, when nobody is named', refused, undefined, noon, true],
    ['not after its time', refused, 'mine', noon + hour, false],
    ['not with a clock that was set back', refused, 'mine', noon - minute, false],
    ['nothing, when there is none', noMemory, 'mine', noon, false],
    ['also without a mark, of an older version', { ...noMemory, notBefore: noon + 1 }, 'mine', noon, true],
  ])('%s', (_, known, way, now, isHeld) => {
    expect(holdOf(known, way, now) !== undefined).toBe(isHeld);
  });

  it('says until when, in the zone of the jobs file, and never too early', () => {
    const context = contextOf(noon, { zone: 'Asia/Kolkata' });
    const hold = { until: noon + 65 * minute + 1, why: 'Telegram refuses: no', isRefusal: true };
    expect(english(describeHold(hold, context))).toBe(
      'Telegram refuses: no; not tried again until 18:36, unless there is a new alert or ops-framework doctor --send succeeds',
    );
    expect(english(describeHold({ ...hold, isRefusal: false, why: 'wait' }, contextOf()))).toBe(
      'wait; not tried again until 13:06',
    );
  });

  it('ends when the chat took a message on that way', () => {
    const lost = { way: 'mine', threadId: 7, at: noon };
    const all = { ...refused, lostTopic: lost, moved: { from: '1', to: '2' } };
    expect(forgetHold(all, { way: 'mine', threadId: 7 })).toEqual({ moved: all.moved });
    expect(forgetHold(all, { way: 'mine', threadId: undefined })).toEqual({
      moved: all.moved,
      lostTopic: lost,
    });
    expect(forgetHold(all, { way: 'another', threadId: 7 })).toBe(all);
    const old = { ...noMemory, notBefore: noon, refusal: 'no' };
    expect(forgetHold(old, { way: 'mine', threadId: 7 })).toEqual(noMemory);
  });
});
