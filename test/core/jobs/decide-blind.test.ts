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
const headlines = (seen: Parameters<typeof tick>[2], context = blind) =>
  noticesOf(tick(config, stateOf(), seen, context).state).map(
    ({ headline, urgency }) => `${urgency} ${headline}`,
  );

it('a report of a tick without memory says why it comes again', () => {
  expect(headlines({ sync: paused() })).toEqual(['action paused', 'info state file unusable']);
  expect(headlines({ sync: paused() }, contextOf(noon))).toEqual(['action paused']);
});

it('and says nothing when there is nothing else to say', () => {
  expect(headlines({ sync: running('p1') })).toEqual([]);
});
