import { expect, it } from 'vitest';
import { headed } from '../../../src/core/watch/heading.ts';
import type { OutboxEntry } from '../../../src/core/model.ts';
import { context, now } from './support.ts';

const entryOf = (name?: string): OutboxEntry => ({
  notice: {
    id: 'n1',
    at: now,
    reason: 'anomaly',
    urgency: 'alert',
    headline: 'silent',
    facts: [],
    ...(name !== undefined && { job: { id: name, name } }),
  },
  sink: 'chat',
  attempts: 0,
});

it.each([
  ['one host is the sender', ['gw-1'], 'gw-1', [undefined]],
  ['its notices too', ['gw-1', 'gw-1'], 'gw-1', [undefined, undefined]],
  ['of several, each is named', ['gw-1', 'gw-2', 'gw-3'], 'gw-1 +2', ['gw-1', 'gw-2', 'gw-3']],
  ['one beside the watchdog itself', [undefined, 'gw-1'], 'gw-1', [undefined, 'gw-1']],
  ['the watchdog alone', [undefined], 'watchdog', [undefined]],
])('%s', (_, names, hostName, jobs) => {
  const found = headed(names.map(entryOf), context);
  expect(found.context).toMatchObject({ hostName, issueName: 'watchdog' });
  expect(found.entries.map(({ notice }) => notice.job?.name)).toEqual(jobs);
});
