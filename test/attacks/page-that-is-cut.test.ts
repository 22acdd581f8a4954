// The attacker wants a write approved whose page is so long that its end, where the harm stands, is cut off.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectUnplanned } from '../support/unplanned.ts';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
beforeAll(async () => {
  place = await openWriteArea();
});
afterEach(() => place.dispatch());
afterAll(() => place.close());

const many = <T>(count: number, item: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => item(index));
type Fields = ReturnType<typeof writeJob>;
const mebibyte = 1024 * 1024;

/** Each is a mebibyte or more as a page; where they are counted in characters some are less than 400,000. */
const cases: readonly (readonly [string, Fields, Fields, RegExp])[] = [
  [
    '20,000 names of variables',
    writeJob({ env: Object.fromEntries(many(20_000, (n) => [`NAME_${'X'.repeat(50)}_${n}`, ''])) }),
    checkJob(),
    /most of it is under "Plan/,
  ],
  [
    'wide characters in a command',
    writeJob({ commands: { run: ['sh', 'deploy.sh', '宽'.repeat(320_000)] } }),
    checkJob(),
    /most of it is under "(?:Command|Non-ASCII words)/,
  ],
  [
    'characters that JSON escapes',
    writeJob({ commands: { run: ['sh', 'deploy.sh', ...many(320, (n) => `./${n}${'"'.repeat(1000)}`)] } }),
    checkJob(),
    /most of it is under/,
  ],
  [
    'words that name files',
    writeJob({ commands: { run: ['sh', ...many(6000, () => 'deploy.sh')] } }),
    checkJob(),
    /most of it is under "Files covered by the digest/,
  ],
  [
    'a verification',
    writeJob(),
    checkJob({ commands: { run: ['cmp', 'next', 'live', '宽'.repeat(320_000)] } }),
    /most of it is under "(?:Verification|Non-ASCII words)/,
  ],
  [
    'short lines, of which each has a bullet',
    writeJob({
      commands: {
        plan: ['sh', '-c', 'yes | head -c 262000'],
        run: ['sh', ...many(24_000, () => 'a')],
      },
    }),
    checkJob(),
    /most of it is under "(?:Command|Output of)/,
  ],
];

it.each(cases)('%s: it is not planned', async (_, job, check, why) => {
  await place.jobs(job, check);
  const planned = await place.run('plan');
  await expectUnplanned(place, planned, /not planned, because the page cannot show all of it: \d+ KiB/);
  await expectUnplanned(place, planned, why);
  expect(await place.ledger().catch(() => [])).toEqual([]);
});

it('what fits is shown to its last line, whatever else there is to say', async () => {
  const lines = many(9000, (n) => `line ${n} 宽`);
  await place.area.write('next', lines.join('\n'));
  // Unknown keys make the log of the step long.
  const noise = Object.fromEntries(many(300, (n) => [`unknown${n}`, 'x'.repeat(900)]));
  const env = Object.fromEntries(many(5000, (n) => [`NAME_${'X'.repeat(50)}_${n}`, '']));
  await place.jobs({ ...writeJob({ env }), ...noise }, checkJob());
  const { step } = await place.plan();
  expect(Buffer.byteLength(step.summary)).toBeLessThanOrEqual(mebibyte);
  expect(step.summary).toContain('line 8999 宽</code></li>\n');
  expect(step.summary).toContain('_4999 ');
  expect(step.summary).toMatch(/nothing is run\.<\/p>\n\n<p><sub>ops-framework plan deploy · .*<\/p>\n$/);
});

it('no part of a wrapped line looks like another line: each has a bullet, and no line ends in one', async () => {
  const padded = `true${' '.repeat(5000)}; echo evil`;
  await place.jobs(
    writeJob({ commands: { run: ['sh', '-c', padded, '</code></li>\n<li>"safe"'] } }),
    checkJob(),
  );
  const { step } = await place.plan();
  const [block = ''] = /### Command[^]*?<ul>\n([^]*?)\n<\/ul>/.exec(step.summary)?.slice(1) ?? [];
  const items = block.split('\n');
  for (const item of items) expect(item).toMatch(/^<li><code>&quot;[^<>]*&quot;<\/code><\/li>$/);
  expect(items).toHaveLength(4);
  expect(items[2]).toContain('; echo evil&quot;');
});
