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
import { firstCuts, noCuts, readCuts, writeCuts } from '../../../src/adapters/supervision/log-cuts.ts';
import { readLogLines } from '../../../src/adapters/supervision/log-lines.ts';
import { readPieces } from '../../../src/adapters/supervision/log-pieces.ts';
import { logEnd } from '../../../src/adapters/supervision/output-log.ts';
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
const cutsNow = () => readCuts(folder) ?? noCuts;
/** As the supervisor cuts it: copied, renamed, cut; the newest line of progress stays. `lost` was written meanwhile. */
function cut(carried = '', lost = ''): void {
  const before = cutsNow();
  const text = readFileSync(log).subarray(before.carried);
  writeFileSync(older, text);
  const from = before.cut + before.carried;
  const to = from + text.length;
  const { length } = Buffer.from(carried);
  writeFileSync(log, carried);
  const at = to + Buffer.from(lost).length - length;
  writeCuts(folder, {
    ...before,
    cut: at,
    carried: length,
    from,
    to,
    drawn: from,
    isUncounted: false,
    isCutting: false,
  });
}
const shownOf = ({ parts }: LogLines) =>
  parts.flatMap(({ missing, lines }) => [
    ...(missing ? [`(${missing.bytes}${missing.isUncounted ? '+' : ''})`] : []),
    ...lines,
  ]);
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
    cut();
    write('two\nthr');
    expect(linesOf(false)).toEqual(['one', 'two']);
    expect(linesOf(true)).toEqual(['one', 'two', 'thr']);
  });

  it('have their progress once, that a cut left there', () => {
    write('one\n::ops-progress done=1\ntwo\n');
    cut('::ops-progress done=1\n');
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

  it('of a bar are one, however long it is drawn and however often it is looked at', () => {
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

  it('without an end are shown when they grow too long, and at the end', () => {
    const look = follow();
    write('x'.repeat(60_000));
    expect(look()).toEqual([]);
    write('x'.repeat(6_000));
    // Its end is held back: a secret may have begun there.
    const [line = ''] = look();
    expect(line.length).toBeGreaterThan(30_000);
    write('rest');
    const [last = ''] = look(true);
    expect(line + last).toBe(`${'x'.repeat(66_000)}rest`);
    expect(look(true)).toEqual([]);
  });
});

describe('a log that is followed', () => {
  it('goes on after a cut, in the middle of a line too', () => {
    const look = follow();
    write(`${long(1)}\n${long(2)}\nhal`);
    expect(look()).toEqual([long(1), long(2)]);
    write(`f\n${long(3)}\nsec`);
    cut('::ops-progress done=1\n');
    write('ond\n');
    expect(look()).toEqual(['half', long(3), 'second']);
  });

  it('shows progress that a cut left there once', () => {
    const look = follow();
    write(`${long(1)}\n::ops-progress done=1\nhal`);
    look();
    cut('::ops-progress done=1\n');
    write('f\n');
    expect(look()).toEqual(['half']);
  });

  it('is not misled by the same few bytes at the beginning of the newer file', () => {
    const look = follow();
    write(`${long(1)}\n::ops-progress done=1\n`);
    look();
    cut('::ops-progress done=1\n');
    expect(look()).toEqual([]);
    write(`${long(2)}\n${long(3)}\n`);
    cut('::ops-progress done=1\n');
    write(`${long(4)}\n`);
    expect(look()).toEqual([long(2), long(3), long(4)]);
  });

  it('is not misled when the newer file is as long again', () => {
    const look = follow();
    write(`${long('a')}\n`);
    look();
    cut();
    write(`${long('b')}\n${long('c')}\n`);
    expect(look()).toEqual([long('b'), long('c')]);
  });

  it('says how much is missing, once, and goes on at the beginning of a line', () => {
    const look = follow();
    write(`${long(1)}\n${long(2)} cut he`);
    expect(look()).toEqual([long(1)]);
    write('re\n');
    cut();
    write(`${long(3)}\n${long(4)}\n`);
    cut();
    write('five\n');
    // The line that was begun is gone with its end; so is the first one of what is kept, which may be the rest of one.
    const missing = Buffer.byteLength(`${long(2)} cut here\n${long(3)}\n`);
    expect(look()).toEqual([`(${missing})`, long(4), 'five']);
    expect(look()).toEqual([]);
  });

  it('says what was lost in the instant of a cut', () => {
    const look = follow();
    write('one\ntwo\nhal');
    cut('', 'f\nthree\nfo');
    write('ur\nfive\n');
    const missing = Buffer.byteLength('half\nthree\nfour\n');
    expect(look()).toEqual(['one', 'two', `(${missing})`, 'five']);
    expect(linesOf(true)).toEqual(['one', 'two', `(${missing})`, 'five']);
  });

  it('joins no lines where it is not known what a cut lost', () => {
    const look = follow();
    write(`one\nhal`);
    look();
    cut();
    writeCuts(folder, { ...cutsNow(), uncounted: 1, isUncounted: true });
    write('f\ntwo\n');
    expect(look()).toEqual(['(5+)', 'two']);
    write('three\n');
    expect(look()).toEqual(['three']);
  });

  it('shows no half of a secret in a line that is too long to wait for its end', () => {
    const token = `ghp_${'A1b2'.repeat(9)}`;
    const look = follow();
    for (let length = 65_500; length < 65_600; length += 7)
      for (const at of [2, 12, 26, 30, 39]) {
        write(`${'x'.repeat(length - 1)} ${token.slice(0, at)}`);
        const shown = [...look()];
        write(token.slice(at));
        shown.push(...look());
        write(`${'y'.repeat(9000)}\n`);
        shown.push(...look());
        expect(shown.map(redact).join('\n')).not.toContain('2A1b');
      }
  });

  it.each(['passw0rd', `ghp_${'A1b2'.repeat(9)}`, `Bearer ${'A1b2'.repeat(9)}`, 'é'.repeat(9)])(
    'shows no rest of a secret in a line whose beginning was cut off and that has no end: %s',
    (secret) => {
      for (let before = 65_536 - 80; before < 65_536 + 10; before += 3) {
        for (const path of [log, older]) rmSync(path, { force: true });
        write('gone\nb2A1b2');
        writeCuts(folder, noCuts);
        cut();
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

  it('waits for the end of a cut that is under way', () => {
    write('one\n');
    const first = readPieces(folder);
    write('two\n');
    const before = cutsNow();
    writeCuts(folder, { ...before, isCutting: true });
    const since = { log: 0, cut: 0, uncounted: 0, position: 4 };
    let waits = 0;
    const found = readPieces(folder, undefined, since, () => {
      waits += 1;
      if (waits === 30) cut();
    });
    expect(first?.pieces).toHaveLength(1);
    expect(found?.pieces.map(({ at, bytes, isUncounted }) => [at, bytes.toString(), isUncounted])).toEqual([
      [4, 'two\n', false],
      [8, '', false],
    ]);
  });

  it('reads nothing while it is cut again and again, and goes on where it was', () => {
    const look = follow();
    write('one\n');
    expect(look()).toEqual(['one']);
    write('two\n');
    const since = { log: 0, cut: 0, uncounted: 0, position: 4 };
    writeCuts(folder, { ...cutsNow(), isCutting: true });
    let waits = 0;
    // What the last look reads is not what stands there when it has read.
    const found = readPieces(folder, undefined, since, () => {
      waits += 1;
      if (waits > 100) throw new Error('it waits for ever');
    });
    expect(found?.pieces.map(({ isUncounted }) => isUncounted)).toEqual([false]);
    cut();
    expect(look()).toEqual(['two']);
  });

  it('marks what a cut lost uncounted, also when it looked during an earlier one', () => {
    const look = follow();
    write('zero\none\n');
    writeCuts(folder, { ...cutsNow(), isCutting: true });
    expect(look()).toEqual(['(5+)', 'one']);
    cut();
    writeCuts(folder, { ...cutsNow(), uncounted: 1, isUncounted: true });
    write('two\nthree\n');
    cut();
    write('four\n');
    expect(look()).toEqual(['(4+)', 'three', 'four']);
  });

  it('goes on where an earlier version, which kept only a number, cut it', () => {
    write('three\nfour\n');
    writeFileSync(older, 'e\ntwo\n');
    writeFileSync(join(folder, 'output.cut'), '10');
    expect(cutsNow()).toMatchObject({ cut: 10, from: -1, to: -1 });
    const look = follow();
    expect(look()).toEqual(['(6)', 'two', 'three', 'four']);
    write('five\n');
    cut();
    write('six\n');
    expect(look()).toEqual(['five', 'six']);
    expect(linesOf(false)).toEqual(['(16)', 'four', 'five', 'six']);
  });

  it('says at its end that its end is missing', () => {
    const look = follow();
    write('one\n');
    look();
    cut('', 'two\n');
    expect(look(true)).toEqual(['(4)']);
    expect(look(true)).toEqual([]);
  });

  it('shows no rest of a secret, wherever its beginning was cut off', () => {
    const token = `ghp_${'A1b2'.repeat(9)}`;
    const text = `first ${token} one\nsecond ${token}\nthird\n`;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (start, end) => {
        const [from, to] = start < end ? [start, end] : [end, start];
        for (const path of [log, older]) rmSync(path, { force: true });
        write(text.slice(0, from));
        writeCuts(folder, noCuts);
        cut('', text.slice(from, to));
        write(text.slice(to));
        const shown = shownOf(readLogLines(folder, true));
        const written = text.split('\n');
        for (const line of shown.filter((each) => !each.startsWith('(')))
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
    cut();
    write('old\n');
    look();
    renameSync(log, join(folder, 'output.old.log'));
    rmSync(older);
    writeCuts(folder, firstCuts(1));
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

  it('shows every line once, in order, whatever is written, cut and looked at', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('write'), cutAt: fc.nat(220) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('look'), cutAt: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut'), cutAt: fc.constant(0) }) },
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
            // Looked at between any two cuts, of a log that has grown.
            shown.push(...look());
            if (statSync(log).size < 300) continue;
            cut();
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
