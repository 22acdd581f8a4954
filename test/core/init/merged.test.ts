import { expect, it } from 'vitest';
import { merged } from '../../../src/core/init/merged.ts';

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('');
const base = lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');

it.each<[string, string, string, string | undefined]>([
  ['nothing to carry', lines('z'), base, lines('z')],
  ['not edited', base, base.replace('e', 'E'), base.replace('e', 'E')],
  ['a line added at the end', `${base}z\n`, base.replace('e', 'E'), `${base.replace('e', 'E')}z\n`],
  [
    'a line changed near by',
    base.replace('c', 'C'),
    base.replace('e', 'E'),
    base.replace('c', 'C').replace('e', 'E'),
  ],
  [
    'lines added on both sides',
    base.replace('e\n', 'x\ne\ny\n'),
    base.replace('e', 'E'),
    base.replace('e\n', 'x\nE\ny\n'),
  ],
  [
    'moved by many lines',
    `${'z\n'.repeat(40)}${base}`,
    base.replace('e', 'E'),
    `${'z\n'.repeat(40)}${base.replace('e', 'E')}`,
  ],
  ['the very line edited', base.replace('e', 'mine'), base.replace('e', 'E'), undefined],
  ['the very line taken out', base.replace('e\n', ''), base.replace('e', 'E'), undefined],
  ['nothing left that says where a line belongs', lines('z'), base.replace('e\n', 'e\nnew\n'), undefined],
])('%s', (_, mine, wanted, expected) => {
  expect(merged(mine, base, wanted)).toBe(expected);
});
