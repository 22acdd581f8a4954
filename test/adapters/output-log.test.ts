import { appendFileSync, closeSync, mkdirSync, mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLogLines } from '../../src/adapters/log-lines.ts';
import { logEnd, logState, openLog } from '../../src/adapters/output-log.ts';
import { renderedSoFar } from '../../src/core/terminal.ts';
import { readableTail } from '../../src/core/text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ops-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const megabyte = 1024 * 1024;
/** What a job writes while its supervisor bounds the log after each piece. */
function write(pieces: Iterable<string>): number {
  const log = openLog(folder);
  for (const piece of pieces) {
    writeSync(log.descriptor, piece);
    log.keep();
  }
  const written = log.written();
  closeSync(log.descriptor);
  return written;
}
const barOf = (step: number, draw: string) => `${draw}step ${step} of 999999 [${'#'.repeat(40)}] `;
function* bar(bytes: number, draw = '\r'): Iterable<string> {
  for (let step = 0, sent = 0; sent < bytes;) {
    let piece = '';
    while (piece.length < 100_000) piece += barOf((step += 1), draw);
    sent += piece.length;
    yield piece;
  }
}
const tail = () => readableTail(logEnd(folder, 64 * 1024));

describe.each([
  ['a carriage return', '\r'],
  ['an erased line', '\u001B[2K\u001B[1G'],
  ['backspaces', '\b'.repeat(90)],
])('a bar that is drawn with %s', (_, draw) => {
  it('hides neither the error before it nor the one after it', () => {
    write(['one\nerror: cannot read /srv/b\n', ...bar(3 * megabyte, draw)]);
    expect(tail()).toMatch(/^one\nerror: cannot read \/srv\/b\nstep \d+ of 999999 \[#{40}\]$/);
    appendFileSync(join(folder, 'output.log'), '\nfatal: it ends here\n');
    expect(tail()).toMatch(/error: cannot read \/srv\/b\nstep .*\nfatal: it ends here$/);
    const { lines } = readLogLines(folder, true);
    expect(lines).toEqual([
      'one',
      'error: cannot read /srv/b',
      expect.stringMatching(/^step \d+ of/),
      'fatal: it ends here',
    ]);
  });
});

it('what a job writes while its bar is drawn for a cut stays', () => {
  // More than the limit, so that it is not taken for a trickle.
  const more = [`\nerror: first\n${'.'.repeat(2 * megabyte)}\nerror: last\n`];
  const log = openLog(folder, (text) => {
    for (const piece of more.splice(0)) writeSync(log.descriptor, piece);
    return renderedSoFar(text);
  });
  for (const piece of bar(3 * megabyte)) writeSync(log.descriptor, piece);
  log.keep();
  closeSync(log.descriptor);
  expect(readLogLines(folder, true).lines.filter((line) => line.startsWith('error'))).toHaveLength(2);
});

describe('the end of a log', () => {
  it('is pushed out by what a terminal shows, as ever', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `line ${index} ${'.'.repeat(40)}\n`);
    write(['error: old\n', ...bar(2 * megabyte), '\n', ...lines]);
    expect(tail()).toContain('line 39999 ');
    expect(tail()).not.toContain('error: old');
    expect(readLogLines(folder, true).lines.length).toBeGreaterThan(20_000);
  });

  it('of one line that is longer than all holds its beginning and its end', () => {
    for (const words of [60_000, 2_000_000]) {
      write([
        'one\n',
        'begin ',
        ...Array.from({ length: words / 10_000 }, () => 'word '.repeat(10_000)),
        'end\n',
      ]);
      const [, left] = /^begin word .* … \((\d+) characters left out\) … .* end$/m.exec(tail()) ?? [];
      expect(Math.abs(Number(left) - words * 5)).toBeLessThan(1000);
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    }
  });

  it('begins with no rest of a word that a cut left there', () => {
    const token = `ghp_${'A1b2'.repeat(9)}`;
    write([`${'.'.repeat(megabyte)}${token.slice(0, 20)}`, `${token.slice(20)} one\n${barOf(1, '')}\r`]);
    expect(tail()).not.toContain(token.slice(20));
    expect(tail()).not.toContain(token.slice(0, 20));
  });
});

describe('the size of an output', () => {
  it('is all that was written, also what cuts removed', () => {
    const written = write(['x'.repeat(2 * megabyte), 'y\n'.repeat(300_000), 'z\n']);
    expect(written).toBe(2 * megabyte + 600_002);
    expect(logState(folder).written).toBe(written);
    expect(write(['more\n'])).toBe(5);
    expect(logState(folder).written).toBe(written + 5);
  });

  it('counts no line of progress twice that a cut left there', () => {
    const pieces = [
      '::ops-progress done=1\n',
      'x'.repeat(2 * megabyte),
      '\n',
      'x'.repeat(2 * megabyte),
      '\n',
    ];
    const written = write(pieces);
    expect(written).toBe(pieces.join('').length);
    expect(logState(folder).written).toBe(written);
  });
});
