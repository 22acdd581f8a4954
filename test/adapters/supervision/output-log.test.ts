import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, mkdtempSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRotation } from '../../../src/adapters/supervision/log-files.ts';
import { logEnd, readLogLines } from '../../../src/adapters/supervision/log-reader.ts';
import { logState, openLog } from '../../../src/adapters/supervision/output-log.ts';
import { readableTail } from '../../../src/core/text/output.ts';
import type { LogPart, LogPosition } from '../../../src/ports/supervision.ts';

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
const linesNow = () => readLogLines(folder, true).parts.flatMap(({ lines }) => lines);
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
    const lines = linesNow();
    expect(lines).toEqual([
      'one',
      'error: cannot read /srv/b',
      expect.stringMatching(/^step \d+ of/),
      'fatal: it ends here',
    ]);
  });
});

it('a job that writes slowly has no gap, however often its log is rotated', () => {
  const log = openLog(folder);
  let place: LogPosition | undefined;
  const shown: LogPart[] = [];
  const text = `${'x'.repeat(99)}\n`.repeat(6000);
  for (let round = 0; round < 10; round += 1) {
    writeSync(log.descriptor, text);
    log.keep();
    const read = readLogLines(folder, false, place);
    ({ place } = read);
    shown.push(...read.parts);
  }
  closeSync(log.descriptor);
  expect(shown.filter(({ isAfterGap }) => isAfterGap)).toEqual([]);
  expect(shown.flatMap(({ lines }) => lines)).toHaveLength(60_000);
});

describe('the end of a log', () => {
  it('is pushed out by what a terminal shows, as ever', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `line ${index} ${'.'.repeat(40)}\n`);
    write(['error: old\n', ...bar(2 * megabyte), '\n', ...lines]);
    expect(tail()).toContain('line 39999 ');
    expect(tail()).not.toContain('error: old');
    expect(linesNow().length).toBeGreaterThan(20_000);
  });

  it('begins with no rest of a word that a rotation left there', () => {
    const token = `ghp_${'A1b2'.repeat(9)}`;
    write([`${'.'.repeat(megabyte)}${token.slice(0, 20)}`, `${token.slice(20)} one\n${barOf(1, '')}\r`]);
    expect(tail()).not.toContain(token.slice(20));
    expect(tail()).not.toContain(token.slice(0, 20));
  });
});

describe('the size of an output', () => {
  it('is all that was written, including what rotations removed', () => {
    const written = write(['x'.repeat(2 * megabyte), 'y\n'.repeat(300_000), 'z\n']);
    expect(written).toBe(2 * megabyte + 600_002);
    expect(logState(folder).written).toBe(written);
    expect(write(['more\n'])).toBe(5);
    expect(logState(folder).written).toBe(written + 5);
  });

  it('counts no line of progress twice that a rotation left there', () => {
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

const lineOf = (index: number) => `line ${index} ${'.'.repeat(50)} ${index}\n`;
describe('a job that writes as fast as it can', () => {
  const program = `
    const { writeSync } = require('node:fs');
    const { existsSync } = require('node:fs');
    let index = 0;
    // Nor without the test: it would fill the disk.
    const parent = process.ppid;
    while (!existsSync(process.argv[2]) && process.ppid === parent) {
      let text = '';
      for (let each = 0; each < Number(process.argv[1]); each += 1, index += 1)
        text += 'line ' + index + ' ' + '.'.repeat(50) + ' ' + index + '\\n';
      writeSync(1, text);
    }
    process.stderr.write(String(index));`;

  it.each([1, 7, 1000])(
    'with %d lines a write has complete lines in order, and a mark for all others',
    async (lines) => {
      const log = openLog(folder);
      const enough = join(folder, 'enough');
      const stdio: StdioOptions = ['ignore', log.descriptor, 'pipe'];
      const child = spawn(process.execPath, ['-e', program, String(lines), enough], { stdio });
      let count = '';
      child.stderr?.on('data', (chunk: Buffer) => (count += chunk.toString()));
      const cuts = new Set<number>();
      const keeping = setInterval(() => {
        log.keep();
        cuts.add(readRotation(folder).cut);
        if (cuts.size > 5) writeFileSync(enough, '');
      }, 20);
      const parts: LogPart[] = [];
      let place: LogPosition | undefined;
      const look = (isOver: boolean) => {
        const read = readLogLines(folder, isOver, place);
        parts.push(...read.parts);
        ({ place } = read);
        return read.parts.length > 0;
      };
      const looking = setInterval(() => look(false), 15);
      await once(child, 'close');
      for (const each of [keeping, looking]) clearInterval(each);
      log.keep();
      while (look(true));
      let next = 0;
      const wrong: [number, string][] = [];
      for (const { isAfterGap, lines: shown } of parts) {
        const [, first] = /^line (\d+) /.exec(shown[0] ?? `line ${count} `) ?? [];
        if (isAfterGap) expect(Number(first)).toBeGreaterThanOrEqual(next);
        else expect(Number(first)).toBe(next);
        next = Number(first);
        for (const line of shown) {
          if (`${line}\n` !== lineOf(next)) wrong.push([next, line]);
          next += 1;
        }
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(next).toBe(Number(count));
      closeSync(log.descriptor);
    },
  );
});

it('the end of a log begins with no rest of a secret where the part before it is gone', () => {
  const token = `ghp_${'A1b2'.repeat(9)}`;
  write([`${'.'.repeat(megabyte)}${token.slice(0, 20)}`, `${token.slice(20)} one\ntwo\n`]);
  rmSync(join(folder, 'output.log.1'));
  appendFileSync(join(folder, 'output.log'), 'three\n');
  expect(tail()).not.toContain('A1b2');
});
