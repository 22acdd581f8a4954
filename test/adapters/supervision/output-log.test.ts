import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noCuts, readCuts, writeCuts } from '../../../src/adapters/supervision/log-cuts.ts';
import { readLogLines } from '../../../src/adapters/supervision/log-lines.ts';
import { logEnd, logState, openLog } from '../../../src/adapters/supervision/output-log.ts';
import { renderedSoFar } from '../../../src/core/text/terminal.ts';
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
  expect(linesNow().filter((line) => line.startsWith('error'))).toHaveLength(2);
});

it('a mark of what is missing between two drawings of a bar is a line of its own', () => {
  write(bar(3 * megabyte));
  const cuts = readCuts(folder) ?? noCuts;
  writeCuts(folder, { ...cuts, uncounted: 1, isUncounted: true });
  write(bar(3 * megabyte));
  const lines = linesNow();
  expect(lines.filter((line) => line.startsWith('… ('))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('missing'))).toHaveLength(1);
});

describe('the end of a log', () => {
  it('is pushed out by what a terminal shows, as ever', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `line ${index} ${'.'.repeat(40)}\n`);
    write(['error: old\n', ...bar(2 * megabyte), '\n', ...lines]);
    expect(tail()).toContain('line 39999 ');
    expect(tail()).not.toContain('error: old');
    expect(linesNow().length).toBeGreaterThan(20_000);
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

const lineOf = (index: number) => `line ${index} ${'.'.repeat(50)} ${index}\n`;
describe('a job that writes as fast as it can', () => {
  const program = `
    const { writeSync } = require('node:fs');
    const { existsSync } = require('node:fs');
    let index = 0;
    while (!existsSync(process.argv[2])) {
      let text = '';
      for (let each = 0; each < Number(process.argv[1]); each += 1, index += 1)
        text += 'line ' + index + ' ' + '.'.repeat(50) + ' ' + index + '\\n';
      writeSync(1, text);
    }
    process.stderr.write(String(index));`;

  it.each([1, 7, 1000])(
    'with %d lines a write has whole lines only, and a mark for all others',
    async (lines) => {
      const log = openLog(folder);
      const enough = join(folder, 'enough');
      const stdio: StdioOptions = ['ignore', log.descriptor, 'pipe'];
      const child = spawn(process.execPath, ['-e', program, String(lines), enough], { stdio });
      let count = '';
      child.stderr?.on('data', (chunk: Buffer) => (count += chunk.toString()));
      const sizes: [number, number][] = [];
      const timer = setInterval(() => {
        log.keep();
        const { from, to } = readCuts(folder) ?? noCuts;
        if (to > 0) sizes.push([statSync(join(folder, 'output.log.1')).size, to - from]);
        if (sizes.length === 5) writeFileSync(enough, '');
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
      for (const each of [timer, looking]) clearInterval(each);
      log.keep();
      while (look(true));
      // Readers pass over an older part that is not as long as the cut says.
      for (const [size, told] of sizes) expect(size).toBe(told);
      let total = 0;
      for (let index = 0; index < Number(count); index += 1) total += lineOf(index).length;
      let [next, counted, isCounted] = [0, 0, true];
      const wrong: [number, string][] = [];
      for (const { missing, lines: shown } of parts) {
        if (missing) {
          const [, index = '0'] = /^line (\d+) /.exec(shown[0] ?? `line ${count} `) ?? [];
          let bytes = 0;
          for (; next < Number(index); next += 1) bytes += lineOf(next).length;
          if (missing.isUncounted) expect(missing.bytes).toBeLessThanOrEqual(bytes);
          else expect(missing.bytes).toBe(bytes);
          isCounted &&= !missing.isUncounted;
          counted += missing.bytes;
        }
        for (const line of shown) {
          if (`${line}\n` !== lineOf(next)) wrong.push([next, line]);
          next += 1;
          counted += line.length + 1;
        }
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(next).toBe(Number(count));
      expect(counted).toBe(log.written());
      expect(log.written()).toBeLessThanOrEqual(total);
      if (isCounted) expect(log.written()).toBe(total);
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
