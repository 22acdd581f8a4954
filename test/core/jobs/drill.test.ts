import { describe, expect, it } from 'vitest';
import { conclude } from '../../../src/core/jobs/conclusion.ts';
import { beginDrill, placesText, scheduleDrill, stepDrill } from '../../../src/core/jobs/drill.ts';
import type { Place, Receipt, State, TickContext } from '../../../src/core/model.ts';
import { acknowledge, foldOld } from '../../../src/core/notices/outbox.ts';
import { laterDrill } from '../../../src/core/state/drill.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import { takeOverUnsaved, unsavedFrom } from '../../../src/core/state/unsaved.ts';
import {
  configOf,
  contextOf,
  day,
  english,
  fileOf,
  hour,
  minute,
  noon,
  queuedIn,
  said,
  short,
  stateOf,
  stored,
} from '../../support/builders.ts';

const chat = (number: number): Place => ({ kind: 'chat', number });
const idsIn = (state: State) => queuedIn(state).map(({ id }) => id);

/** The state after everything in the outbox was sent, each as the next message from `first` on. */
function sent(state: State, first?: number): State {
  const receipts = idsIn(state).map((noticeId, index): Receipt => ({
    noticeId,
    kind: 'sent',
    ...(first !== undefined && { place: chat(first + index) }),
  }));
  return stored(acknowledge(state, { receipts }));
}
/** After everything in it was refused. */
function refused(state: State, refusal?: string): State {
  const receipts = idsIn(state).map((noticeId): Receipt => ({
    noticeId,
    kind: 'kept',
    problem: '401 Unauthorized',
  }));
  return acknowledge(state, { receipts, chat: refusal === undefined ? {} : { refusal } });
}
/** A whole drill that begins at `now`. */
function proven(state: State, now: number, first = 1): State {
  const alerted = sent(beginDrill(state, contextOf(now)), first);
  return stepDrill(sent(stepDrill(alerted, contextOf(now)), first + 1), contextOf(now));
}
const told = (state: State) => queuedIn(state).map(short);

describe('a drill', () => {
  const begun = beginDrill(stateOf(), contextOf(noon));

  it('is an alert of a job that is in no list, decided by the rules for real ones', () => {
    expect(queuedIn(begun).map(said)).toMatchObject([
      {
        reason: 'anomaly',
        urgency: 'alert',
        job: { id: 'DRILL', name: 'DRILL' },
        headline: 'nothing is wrong',
        facts: [expect.stringContaining('nobody needs to act'), 'level: alert'],
      },
    ]);
    expect([begun.jobs, begun.queue]).toEqual([{}, []]);
    expect(stored(begun)).toEqual(begun);
  });

  it('begins once, and waits for its alert', () => {
    expect(beginDrill(begun, contextOf(noon + minute))).toBe(begun);
    expect(stepDrill(begun, contextOf(noon + minute))).toBe(begun);
  });

  it('has a recovery when its alert was delivered, and a proof after that', () => {
    const alerted = sent(begun, 812);
    const over = stepDrill(alerted, contextOf(noon + 1000));
    expect(queuedIn(over).map(said)).toMatchObject([
      { reason: 'recovered', urgency: 'info', headline: 'nothing is wrong' },
    ]);
    expect(stepDrill(over, contextOf(noon + 2000))).toBe(over);
    const proof = stepDrill(sent(over, 813), contextOf(noon + 2000));
    expect(proof.drill).toEqual({ proof: { at: noon, places: [chat(812), chat(813)] } });
    expect(proof.outbox).toEqual([]);
  });

  it('that was printed only proves nothing', () => {
    const over = stepDrill(sent(begun), contextOf(noon));
    expect(stepDrill(sent(over), contextOf(noon)).drill).toEqual({});
  });

  it('keeps its proof in a run that dies before it saves the receipts', () => {
    const [noticeId = ''] = idsIn(begun);
    const replayed = stateCodec.replay?.(begun, [{ noticeIds: [noticeId], messageId: 7 }]);
    expect(replayed?.drill?.open?.alert).toEqual({ id: noticeId, isSent: true, place: chat(7) });
    // As older versions noted it.
    expect(stateCodec.replay?.(begun, [{ noticeIds: [noticeId] }])?.drill?.open?.alert.isSent).toBe(true);
  });

  it('whose alert a tick delivered that could not save is neither repeated nor given up', () => {
    const unsaved = unsavedFrom(begun, { kind: 'none' }, noon);
    const doc = acknowledge(unsaved, {
      receipts: idsIn(begun).map((noticeId) => ({ noticeId, kind: 'sent', place: chat(3) })),
    });
    const taken = takeOverUnsaved(begun, { kind: 'kept', doc }, contextOf(noon + minute));
    expect(taken.drill?.open?.alert.place).toEqual(chat(3));
    expect(told(stepDrill(taken, contextOf(noon + minute)))).toContain('info recovered: nothing is wrong');
  });

  it('is no alert of the tick that sends it', () => {
    const view = {
      config: configOf(),
      before: stateOf(),
      after: begun,
      seen: new Map(),
      context: contextOf(noon),
    };
    const gathered = { view, outcomes: [], isGood: true, now: noon };
    expect(conclude({ ...gathered, told: queuedIn(begun) })).toMatchObject({ result: 'ok', alerts: 0 });
  });
});

describe('a drill that does not arrive', () => {
  const begun = beginDrill(stateOf(), contextOf(noon));
  const failed = 'action anomaly: fire drill failed: alerts do not arrive';

  it.each([
    ['is refused', refused(begun, 'Telegram refuses: 401 Unauthorized'), 1000, [failed]],
    ['is refused, but not tried yet', { ...begun, chat: { refusal: 'x' } }, 1000, []],
    ['waits for 14 min', refused(begun), 14 * minute, []],
    ['waits for 15 min', refused(begun), 15 * minute, [failed]],
  ])('%s', (_, state, afterMs, expected) => {
    const next = stepDrill(state, contextOf(noon + afterMs));
    expect(told(next).slice(1)).toEqual(expected);
    expect(next.drill?.open).toBeDefined();
  });

  it('is one alert with its cause, reminded of each day, and over with the next proof', () => {
    const failing = stepDrill(refused(begun, 'Telegram refuses: 401 Unauthorized'), contextOf(noon));
    expect(queuedIn(failing).map(said).at(-1)?.facts).toEqual([
      'the drill of 2026-03-04 12:00 did not arrive: Telegram refuses: 401 Unauthorized',
      'after the fix: ops-framework drill',
    ]);
    expect(stepDrill(failing, contextOf(noon + minute))).toBe(failing);
    const reminded = stepDrill(failing, contextOf(noon + hour));
    expect(told(reminded).filter((line) => line === failed)).toHaveLength(2);
    const over = stepDrill(sent(reminded, 1), contextOf(noon + 2 * hour));
    const healed = stepDrill(sent(over, 9), contextOf(noon + 2 * hour));
    expect(told(healed)).toEqual(['info recovered: alerts arrive']);
    expect(healed.drill).toMatchObject({ proof: { at: noon } });
    expect(healed.drill?.trouble).toBeUndefined();
  });

  it('is over when its alert was collapsed with other old notices', () => {
    const folded = foldOld(refused(begun), contextOf(noon + day));
    const next = stepDrill(folded, contextOf(noon + day));
    expect(next.drill?.open).toBeUndefined();
    expect(told(next)).toContain(failed);
    expect(beginDrill(next, contextOf(noon + day)).drill?.open).toBeDefined();
  });
});

const ofCron = (drill: string) => ({ ...configOf(), drill });

describe('defaults.drill', () => {
  const daily = ofCron('0 10 * * *');
  const file = fileOf('/a/ops-jobs.json', []);
  const at = (now: number, parts: Partial<TickContext> = {}) => contextOf(now, { file, ...parts });
  const ten = noon - 2 * hour;
  const known = scheduleDrill(daily, stateOf(), at(ten - 10 * minute));

  it('takes a slot once, makes up for it within an hour, and is silent about a missed one', () => {
    expect([known.outbox, known.drill]).toEqual([[], undefined]);
    expect(scheduleDrill(daily, known, at(ten - minute))).toBe(known);
    const taken = scheduleDrill(daily, known, at(ten + 59 * minute));
    expect(told(taken)).toEqual(['alert anomaly: nothing is wrong']);
    expect(scheduleDrill(daily, taken, at(ten + hour))).toBe(taken);
    expect(told(scheduleDrill(daily, known, at(ten + 61 * minute)))).toEqual([]);
  });

  it.each<[string, State, Partial<TickContext>]>([
    ['prints only', known, { sink: 'print' }],
    ['is a dry run', known, { mode: 'dry-run' }],
    ['cannot save', known, { mode: 'report-only' }],
    ['does not know its jobs file', known, { file: undefined }],
    ['found that state was lost since', { ...known, lostAt: ten + minute }, {}],
    [
      'sees the expression for the first time',
      scheduleDrill(ofCron('0 9 * * *'), known, at(ten - minute)),
      {},
    ],
  ])('does nothing in a tick that %s', (_, state, parts) => {
    expect(told(scheduleDrill(daily, state, at(ten + minute, parts)))).toEqual([]);
  });

  it('leaves out a slot while a drill is under way', () => {
    const busy = beginDrill(known, at(ten - minute));
    const next = scheduleDrill(daily, busy, at(ten));
    expect(told(next)).toEqual(told(busy));
    expect(told(scheduleDrill(daily, sent(next, 1), at(ten + minute)))).toEqual([]);
  });

  const overdue = 'action anomaly: fire drill overdue: nothing shows that alerts arrive';
  const friday = Date.UTC(2026, 2, 6, 10);
  it.each([
    ['5 * * * *', ten + 5 * minute, 2],
    ['0 10 * * *', ten, 48],
    ['0 10 * * 5', friday, 14 * 24],
    // A weekend between two drills is no delay.
    ['0 10 * * 1-5', friday, 6 * 24],
  ])('%s: a proof is too old after twice the interval', (cron, from, hours) => {
    const config = ofCron(cron);
    const last = proven(scheduleDrill(config, stateOf(), at(from - minute)), from);
    const toldAt = (now: number) => {
      const [[key, own] = []] = Object.entries(last.files ?? {});
      if (key === undefined || !own?.drill) throw new Error('no schedule');
      // Every slot was missed.
      const drill = { ...own.drill, slot: { ...own.drill.slot, to: now } };
      return told(scheduleDrill(config, { ...last, files: { [key]: { ...own, drill } } }, at(now)));
    };
    expect([toldAt(from + hours * hour), toldAt(from + hours * hour + 1)]).toEqual([[], [overdue]]);
  });

  it('counts from when it was first seen, and from a newer proof', () => {
    expect(told(scheduleDrill(daily, known, at(ten + 2 * day - 11 * minute)))).toEqual([]);
    expect(told(scheduleDrill(daily, known, at(ten + 2 * day - 9 * minute)))).toEqual([overdue]);
    const newer = proven(known, ten + day);
    expect(told(scheduleDrill(daily, newer, at(ten + 2 * day + 2 * hour)))).toEqual([]);
  });

  it('that is removed takes its alert along', () => {
    const late = scheduleDrill(daily, known, at(ten + 3 * day - 9 * minute));
    const other = fileOf('/b/ops-jobs.json', []);
    expect(scheduleDrill(configOf(), late, at(ten + 3 * day, { file: other }))).toBe(late);
    const next = scheduleDrill(configOf(), late, at(ten + 3 * day));
    expect(queuedIn(next).map(said).at(-1)?.headline).toBe(
      'fire drills are no longer scheduled; the alert about them is resolved',
    );
    expect(next.drill?.trouble).toBeUndefined();
    expect(scheduleDrill(configOf(), next, at(ten + 3 * day))).toBe(next);
  });
});

describe('two memories of drills', () => {
  const begun = beginDrill(stateOf(), contextOf(noon)).drill;
  const { drill: alerted } = sent(beginDrill(stateOf(), contextOf(noon)), 1);
  const { drill: proof } = proven(stateOf(), noon);
  const { drill: newer } = beginDrill(proven(stateOf(), noon), contextOf(noon + hour));

  it('the later one counts, whichever side it is on', () => {
    const rising = [undefined, begun, alerted, proof, newer];
    for (const [index, later] of rising.entries())
      for (const earlier of rising.slice(0, index)) {
        expect(laterDrill(earlier, later)).toBe(later);
        expect(laterDrill(later, earlier)).toBe(later);
      }
  });
});

it.each<[readonly Place[], string]>([
  [[chat(812), chat(813)], 'delivered to the chat (messages 812, 813)'],
  [[chat(812), { kind: 'chat' }], 'delivered to the chat (message 812)'],
  [[{ kind: 'chat' }], 'delivered to the chat'],
  [[{ kind: 'issue', number: 5 }], 'delivered to GitHub issue #5'],
])('%j', (places, text) => {
  expect(english(placesText(places))).toBe(text);
});
