import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRotation, unrotated, writeRotation } from '../../../src/adapters/supervision/log-files.ts';
import { logEnd, readLogLines } from '../../../src/adapters/supervision/log-reader.ts';
import { redact } from '../../../src/core/text/redact.ts';
import type { LogLines } from '../../../src/ports/supervision.ts';

let folder: string;
let log: string;
let older: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ops-log-'));
  [log, older] = [join(folder, 'output.log'), join(folder, 'output.log.1')];
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => appendFileSync(log, text);
const mask = (text: string) => text.replaceAll(/passw0rd|é{9}/g, '***');
/** Of a length at which it is found again. */
const long = (name: string | number) => `${name} ${'.'.repeat(100)}`;
const rotation = () => readRotation(folder);
/**
 * As the supervisor rotates it: copied, then truncated; the newest progress line stays. `lost` was written meanwhile, as far as
 * its length is known.
 */
function rotate(carried = '', lost = ''): void {
  const before = rotation();
  const text = readFileSync(log).subarray(before.carried);
  writeFileSync(older, text);
  const to = before.cut + before.carried + text.length;
  const { length } = Buffer.from(carried);
  writeFileSync(log, carried);
  const cut = to + Buffer.from(lost).length - length;
  const from = before.cut + before.carried;
  writeRotation(folder, { ...before, cut, carried: length, from, to, isCutting: false });
}
const gap = '(gap)';
const shownOf = ({ parts }: LogLines) =>
  parts.flatMap(({ isAfterGap, lines }) => [...(isAfterGap ? [gap] : []), ...lines]);
const linesOf = (isOver: boolean) => shownOf(readLogLines(folder, isOver));

/** Looks again and again, as `logs --follow` does. */
function follow() {
  let last: LogLines | undefined;
  return (isOver = false) => {
    last = readLogLines(folder, isOver, last?.place);
    return shownOf(last);
  };
}

describe('whole lines of a log', () => {
  it('are those of both files', () => {
    write('one\n');
    rotate();
    write('two\nthr');
    expect(linesOf(false)).toEqual(['one', 'two']);
    expect(linesOf(true)).toEqual(['one', 'two', 'thr']);
  });

  it('have their progress once, that a rotation left there', () => {
    write('one\n::ops-progress done=1\ntwo\n');
    rotate('::ops-progress done=1\n');
    write('three\n::ops-progress done=2\n');
    const lines = ['one', '::ops-progress done=1', 'two', 'three', '::ops-progress done=2'];
    expect(linesOf(true)).toEqual(lines);
  });

  it('show no secret that is drawn over in part, also in a line that is still drawn', () => {
    write('key passw0rd\b\b!\npassw0rd\r#\npassw0rd 10 %\rpassw0rd 20 %\r');
    const found = readLogLines(folder, false, undefined, mask);
    expect([...shownOf(found), found.drawn]).toEqual(['key *!*', '#**', '*** 20 %']);
  });

  it('are none where there is no log', () => {
    expect(linesOf(true)).toEqual([]);
    expect(readLogLines(join(folder, 'nowhere'), false).parts).toEqual([]);
  });

  it('hold what a terminal shows: what a carriage return draws over is gone', () => {
    write('10 %\r20 %\r');
    const look = follow();
    expect(look()).toEqual([]);
    expect(readLogLines(folder, false).drawn).toBe('20 %');
    write('30 %\r\ndone\r');
    expect(look()).toEqual(['30 %']);
    expect(linesOf(true)).toEqual(['30 %', 'done']);
    write('\n');
    expect(look()).toEqual(['done']);
  });

  it('of a bar are one, however long it is drawn and however often it is read', () => {
    const look = follow();
    write(`error: no space left\n${'x'.repeat(70)}`);
    for (let step = 0; step < 50; step += 1) {
      expect(look()).toEqual(step === 0 ? ['error: no space left'] : []);
      write(
        Array.from(
          { length: 100 },
          (_, each) => `\rstep ${step * 100 + each} of 5000 ${'#'.repeat(70)}`,
        ).join(''),
      );
    }
    write('\r\u001B[Kdone\n');
    expect(look()).toEqual(['done']);
  });

  it('of characters that come in parts', () => {
    const bytes = Buffer.from('größer\n');
    const look = follow();
    appendFileSync(log, bytes.subarray(0, 3));
    expect(look()).toEqual([]);
    appendFileSync(log, bytes.subarray(3));
    expect(look()).toEqual(['größer']);
  });
});

describe('a log that is followed', () => {
  it('continues after a rotation, in the middle of a line too', () => {
    const look = follow();
    write(`${long(1)}\n${long(2)}\nhal`);
    expect(look()).toEqual([long(1), long(2)]);
    write(`f\n${long(3)}\nsec`);
    rotate('::ops-progress done=1\n');
    write('ond\n');
    expect(look()).toEqual(['half', long(3), 'second']);
  });

  it('shows progress that a rotation left there once', () => {
    const look = follow();
    write(`${long(1)}\n::ops-progress done=1\nhal`);
    look();
    rotate('::ops-progress done=1\n');
    write('f\n');
    expect(look()).toEqual(['half']);
  });

  it('is not misled by the same few bytes at the beginning of the newer file', () => {
    const look = follow();
    write(`${long(1)}\n::ops-progress done=1\n`);
    look();
    rotate('::ops-progress done=1\n');
    expect(look()).toEqual([]);
    write(`${long(2)}\n${long(3)}\n`);
    rotate('::ops-progress done=1\n');
    write(`${long(4)}\n`);
    expect(look()).toEqual([long(2), long(3), long(4)]);
  });

  it('is not misled when the newer file is as long again', () => {
    const look = follow();
    write(`${long('a')}\n`);
    look();
    rotate();
    write(`${long('b')}\n${long('c')}\n`);
    expect(look()).toEqual([long('b'), long('c')]);
  });

  it('marks missing output once, and continues at the beginning of a line', () => {
    const look = follow();
    write(`${long(1)}\n${long(2)} cut he`);
    expect(look()).toEqual([long(1)]);
    write('re\n');
    rotate();
    write(`${long(3)}\n${long(4)}\n`);
    rotate();
    write('five\n');
    // The unfinished line is gone with its end; so is the first one of what is kept, which may be the rest of one.
    expect(look()).toEqual([gap, long(4), 'five']);
    expect(look()).toEqual([]);
  });

  it('marks output lost during a rotation', () => {
    const look = follow();
    write('one\ntwo\nhal');
    rotate('', 'f\nthree\nfo');
    write('ur\nfive\n');
    expect(look()).toEqual(['one', 'two', gap, 'five']);
    expect(look()).toEqual([]);
    expect(linesOf(true)).toEqual(['one', 'two', gap, 'five']);
  });

  it('joins no lines where a rotation may have lost output', () => {
    const look = follow();
    write(`one\nhal`);
    look();
    rotate();
    writeRotation(folder, { ...rotation(), cut: rotation().cut + 1 });
    write('f\n');
    expect(look()).toEqual([]);
    write('two\n');
    expect(look()).toEqual([gap, 'two']);
    write('three\n');
    expect(look()).toEqual(['three']);
  });

  it.each(['passw0rd', `ghp_${'A1b2'.repeat(9)}`, `Bearer ${'A1b2'.repeat(9)}`, 'é'.repeat(9)])(
    'shows no rest of a secret in a line whose beginning is missing and that has no end: %s',
    (secret) => {
      for (let before = 65_536 - 80; before < 65_536 + 10; before += 3) {
        for (const path of [log, older]) rmSync(path, { force: true });
        write('gone\nb2A1b2');
        writeRotation(folder, unrotated);
        rotate();
        rmSync(older);
        write(`w0rd${','.repeat(before)}${secret}${','.repeat(70_000)}`);
        const { parts } = readLogLines(folder, true, undefined, mask);
        const shown = parts
          .flatMap(({ lines }) => lines)
          .map(redact)
          .join('');
        expect(shown).not.toMatch(/w0rd|b2A1|é/);
        expect(shown.length).toBeGreaterThan(30_000);
        // The same in an alert's tail.
        const { head, tail } = logEnd(folder, 1_000_000, mask);
        expect(redact(head + tail)).not.toMatch(/w0rd|b2A1|é/);
      }
    },
  );

  it('goes on after a rotation whose process was killed, without repeating the copy', () => {
    const look = follow();
    write('one\n');
    expect(look()).toEqual(['one']);
    write('two\n');
    writeFileSync(older, readFileSync(log));
    writeRotation(folder, { ...rotation(), isCutting: true });
    expect(look()).toEqual(['two']);
    expect(linesOf(true)).toEqual(['one', 'two']);
    writeFileSync(log, 'e\nfour\n');
    expect(look()).toEqual([gap, 'four']);
  });

  it('has a gap where a person emptied it', () => {
    const look = follow();
    write(`${long(1)}\n`);
    look();
    writeFileSync(log, 'two\nthree\n');
    expect(look()).toEqual([gap, 'three']);
    expect(look()).toEqual([]);
  });

  it('marks missing output at its end', () => {
    const look = follow();
    write('one\n');
    look();
    rotate('', 'two\n');
    expect(look(true)).toEqual([gap]);
    expect(look(true)).toEqual([]);
  });

  it('shows no rest of a secret, wherever its beginning is missing', () => {
    const token = `ghp_${'A1b2'.repeat(9)}`;
    const text = `first ${token} one\nsecond ${token}\nthird\n`;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (start, end) => {
        const [from, to] = start < end ? [start, end] : [end, start];
        for (const path of [log, older]) rmSync(path, { force: true });
        write(text.slice(0, from));
        writeRotation(folder, unrotated);
        rotate('', text.slice(from, to));
        write(text.slice(to));
        const shown = shownOf(readLogLines(folder, true));
        const written = text.split('\n');
        for (const line of shown.filter((each) => !each.startsWith(gap)))
          expect(from === to || to === text.length ? text : written).toContain(line);
      }),
    );
  });

  it('goes on when it was moved away or deleted, and put there again', () => {
    const look = follow();
    write(`${long(1)}\n`);
    look();
    const kept = readFileSync(log);
    renameSync(log, `${log}.moved`);
    expect(look()).toEqual([]);
    writeFileSync(log, kept);
    write(`${long(2)}\n`);
    expect(look()).toEqual([long(2)]);
  });

  it('begins anew with a new piece of work', () => {
    const look = follow();
    write(`${long(1)}\n`);
    rotate();
    write('old\n');
    look();
    renameSync(log, join(folder, 'output.old.log'));
    rmSync(older);
    writeRotation(folder, { ...unrotated, log: 1 });
    write('new\n');
    expect(look()).toEqual(['new']);
  });

  it('may come later', () => {
    const look = follow();
    expect(look()).toEqual([]);
    write('one\n');
    expect(look()).toEqual(['one']);
  });

  it('that cannot be read is an error of the system', () => {
    mkdirSync(log);
    expect(() => follow()()).toThrow(/EISDIR/);
  });

  it('shows every line once, in order, whatever is written, rotated and read', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('write'), cutAt: fc.nat(220) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('look'), cutAt: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('rotate'), cutAt: fc.constant(0) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        for (const path of [log, older, join(folder, 'output.cut')]) rmSync(path, { force: true });
        const look = follow();
        const shown: string[] = [];
        let count = 0;
        let pending = `${long('first')}\n`;
        write(pending);
        shown.push(...look());
        pending = '';
        for (const { kind, cutAt } of steps) {
          if (kind === 'look') shown.push(...look());
          else if (kind === 'write') {
            pending += `${long((count += 1))}\n`;
            write(pending.slice(0, cutAt));
            pending = pending.slice(cutAt);
          } else {
            // Read between any two rotations, of a log that has grown.
            shown.push(...look());
            if (statSync(log).size < 300) continue;
            rotate();
          }
        }
        write(pending);
        shown.push(...look(true));
        expect(shown).toEqual([
          long('first'),
          ...Array.from({ length: count }, (_, index) => long(index + 1)),
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
