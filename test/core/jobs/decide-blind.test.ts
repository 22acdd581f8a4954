import { expect, it } from 'vitest';
import {
  configOf,
  longRead,
  contextOf,
  noon,
  noticesOf,
  paused,
  running,
  stateOf,
  tick,
} from '../../support/builders.ts';

const blind = contextOf(noon, { mode: 'report-only' });
const config = configOf(longRead({ policy: { reportEverySeconds: 0 } }));
const headlines = (seen: Parameters<typeof tick>[2], unsavedRound = 1, context = blind) =>
  noticesOf(tick(config, stateOf({ unsavedRound }), seen, context).state).map(
    ({ headline, urgency }) => `${urgency} ${headline}`,
  );

it('a state that cannot be used is red once, also when there is nothing else to say', () => {
  expect(headlines({ sync: running('p1') })).toEqual(['action state file unusable']);
  expect(headlines({ sync: running('p1') }, 2)).toEqual([]);
});

it('a later report of a tick without memory says why it comes again', () => {
  expect(headlines({ sync: paused() }, 2)).toEqual(['action paused', 'info state file unusable']);
  expect(headlines({ sync: paused() }, 2, contextOf(noon))).toEqual(['action paused']);
});
