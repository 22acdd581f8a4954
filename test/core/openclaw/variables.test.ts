import { expect, it } from 'vitest';
import { expandVariables } from '../../../src/core/openclaw/secret.ts';
import { sourcesOf } from './support.ts';

const set = (name: string) => ({ A: '1', B_2: '${A}' })[name];

it.each([
  ['${A}', '1', []],
  ['x${A}y${A}', 'x1y1', []],
  ['$${A}', '${A}', []],
  ['$$${A}', '$${A}', []],
  ['${B_2}', '${A}', []],
  ['${C}-${A}', '${C}-1', ['C']],
  ['${a}', '${a}', []],
  ['${A', '${A', []],
  ['$A', '$A', []],
  ['${}', '${}', []],
  ['$$', '$$', []],
])('%j', (text, expanded, missing) => {
  expect(expandVariables(text, set)).toEqual({ text: expanded, missing });
});

it('takes the environment, then .env, then the config', () => {
  const { variable } = sourcesOf(
    { env: { vars: { A: 'vars', B: 'vars', C: 'vars', E: '${A}', F: 5 }, C: 'top', D: 'top' } },
    { env: { A: 'env', B: ' ' }, dotenv: { A: 'file', B: 'file' } },
  );
  expect(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'constructor', '__proto__', 'vars'].map(variable)).toEqual([
    'env',
    'file',
    'vars',
    'top',
    ...Array<undefined>(6).fill(undefined),
  ]);
});
