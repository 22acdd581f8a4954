import { expect, it } from 'vitest';
import { encodingProblem } from '../../../src/adapters/files/bounded-text.ts';

const json = '{ "version": 1,\n  "jobs": [{ "name": "Grüße €" }] }\n';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

it.each([
  ['UTF-8', Buffer.from(json)],
  ['a byte order mark', Buffer.from(`\uFEFF${json}`)],
  ['ASCII', Buffer.from('{}')],
  ['nothing', Buffer.alloc(0)],
])('%s has no problem', (_, bytes) => expect(encodingProblem(bytes)).toBeUndefined());

it.each<[string, Buffer, string, RegExp]>([
  ['UTF-16 LE', utf16(json), '1:1', /is UTF-16 LE, .*save it as UTF-8/],
  ['UTF-16 LE with its mark', utf16(`\uFEFF${json}`), '1:1', /UTF-16 LE/],
  ['UTF-16 BE', utf16(json).swap16(), '1:1', /UTF-16 BE/],
  ['UTF-16 BE with its mark', utf16(`\uFEFF${json}`).swap16(), '1:1', /UTF-16 BE/],
  [
    'Latin-1',
    Buffer.from(json.replace(' €', ''), 'latin1'),
    '2:25',
    /0xFC \(byte 41 .*Latin-1.*save it as UTF-8/,
  ],
  ['Windows-1252', Buffer.from(json.replace('€', '\u0080'), 'latin1'), '2:25', /Windows-1252/],
  [
    'one broken character',
    Buffer.concat([Buffer.from('{"ü":"'), Buffer.from([0xe4]), Buffer.from('"}')]),
    '1:7',
    /byte 0xE4 .byte 8 of the file. is not UTF-8/,
  ],
  ['NUL bytes', Buffer.from('{\n"a":\0}'), '2:5', /NUL byte \(byte 7 /],
])('%s is named, and where', (_, bytes, place, message) => {
  const problem = encodingProblem(bytes);
  expect(problem).toMatch(message);
  expect(problem?.startsWith(`${place}: `)).toBe(true);
});
