import { expect, it } from 'vitest';
import { newestEntries } from '../../../src/core/watch/entries.ts';

const listed = (...keys: readonly string[]) => keys.map((key, index) => ({ key, createdAt: index }));

it('takes the newest generation of each namespace, whatever the order of the list', () => {
  const found = newestEntries(
    listed(
      'ops-state-v1-b-000000000002',
      'ops-state-v1-a-000000000010',
      'ops-state-v1-a-000000000009',
      'ops-state-v1-b-000000000003',
    ),
  );
  expect(found).toEqual([
    { namespace: 'a', generation: 10, createdAt: 1 },
    { namespace: 'b', generation: 3, createdAt: 3 },
  ]);
});

it.each([
  'ops-writes-v1-a-000000000001',
  'ops-state-v2-a-000000000001',
  'ops-state-v1-a-1',
  'ops-state-v1-a-000000000000',
  // Farther ahead than any host comes.
  'ops-state-v1-a-999999999999',
  'ops-state-v1--000000000001',
  'ops-state-v1-a b-000000000001',
  'ops-state-v1-a-b-000000000001',
  `ops-state-v1-${'a'.repeat(41)}-000000000001`,
  'ops-state-v1-a-000000000001 ',
])('%j is no state of a host', (key) => {
  expect(newestEntries(listed(key))).toEqual([]);
});
