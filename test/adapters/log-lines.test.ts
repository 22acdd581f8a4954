import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLogLines } from '../../src/adapters/log-lines.ts';
import type { LogLines } from '../../src/ports-supervision.ts';

let folder: string;
let log: string;
let older: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ops-log-'));
  [log, older] = [join(folder, 'output.log'), join(folder, 'output.log.1')];
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => appendFileSync(log, text);
const hide = (text: string) => text.replaceAll('passw0rd', '***');
/** Of a length at which it is found again. */
const long = (name: string | number) => `${name} ${'.'.repeat(100)}`;
/** As the supervisor cuts it: copied, renamed, cut; the newest line of progress stays. */
function cut(carried = ''): void {
  copy();
  truncateSync(log);
  write(carried);
}
function copy(): void {
  writeFileSync(`${older}.tmp`, readFileSync(log));
  renameSync(`${older}.tmp`, older);
}

/** Looks again and again, as `logs --follow` does. */
function follow() {
  let last: LogLines | undefined;
  return (isOver = false) => {
    last = readLogLines(folder, isOver, last?.place);
    return last.isBroken ? ['(broken)', ...last.lines] : last.lines;
  };
}

describe('whole lines of a log', () => {
  it('are those of both files', () => {
    write('cut here\none\n');
    cut();
    write('two\nthr');
    expect(readLogLines(folder, false).lines).toEqual(['one', 'two']);
    expect(readLogLines(folder, true).lines).toEqual(['one', 'two', 'thr']);
  });

  it('are once there while the log is cut just now', () => {
    write('one\ntwo\n');
    copy();
    write('three\n');
    expect(readLogLines(folder, true).lines).toEqual(['one', 'two', 'three']);
  });

  it('have their progress once, that a cut left there', () => {
    write('\none\n::ops-progress done=1\ntwo\n');
    cut('::ops-progress done=1\n');
    write('three\n::ops-progress done=2\n');
    const lines = ['one', '::ops-progress done=1', 'two', 'three', '::ops-progress done=2'];
    expect(readLogLines(folder, true).lines).toEqual(lines);
  });

  it('show no secret that is drawn over in part, also in a line that is still drawn', () => {
    write('key passw0rd\b\b!\npassw0rd\r#\npassw0rd 10 %\rpassw0rd 20 %\r');
    const { lines, drawn } = readLogLines(folder, false, undefined, hide);
    expect([...lines, drawn]).toEqual(['key *!*', '#**', '*** 20 %']);
  });

  it('are none where there is no log', () => {
    expect(readLogLines(folder, true).lines).toEqual([]);
    expect(readLogLines(join(folder, 'nowhere'), false).lines).toEqual([]);
  });

  it('hold what a terminal shows: what a carriage return draws over is gone', () => {
    write('10 %\r20 %\r');
    const look = follow();
    expect(look()).toEqual([]);
    expect(readLogLines(folder, false).drawn).toBe('20 %');
    write('30 %\r\ndone\r');
    expect(look()).toEqual(['30 %']);
    expect(readLogLines(folder, true).lines).toEqual(['30 %', 'done']);
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
    expect(look()).toEqual(['x'.repeat(66_000)]);
    write('rest');
    expect(look(true)).toEqual(['rest']);
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
    expect(look()).toEqual(['half', long(3), 'sec', '::ops-progress done=1', 'ond']);
  });

  it('shows progress that a cut left there once', () => {
    const look = follow();
    write(`${long(1)}\n::ops-progress done=1\nhal`);
    look();
    cut('::ops-progress done=1\n');
    write('f\n');
    expect(look()).toEqual(['half']);
  });

  it('shows nothing twice that was read between copy and cut', () => {
    const look = follow();
    write(`${long(1)}\n`);
    look();
    copy();
    write(`${long(2)}\n`);
    expect(look()).toEqual([long(2)]);
    truncateSync(log);
    write('three\n');
    expect(look()).toEqual(['three']);
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

  it('goes on when what was read stands at the beginning of what is kept, cut off', () => {
    const look = follow();
    write(`${long(1)}\n${long(2)}\n`);
    look();
    write(`${long(3)}\n`);
    writeFileSync(older, readFileSync(log).subarray(50));
    truncateSync(log);
    expect(look()).toEqual([long(3)]);
  });

  it('shows nothing twice when little was there before the copy', () => {
    const look = follow();
    write('one\n');
    look();
    write(`${long(2)}\n`);
    copy();
    expect(look()).toEqual([long(2)]);
  });

  it('is not misled when the newer file is as long again', () => {
    const look = follow();
    write(`${long('a')}\n`);
    look();
    cut();
    write(`${long('b')}\n${long('c')}\n`);
    expect(look()).toEqual([long('b'), long('c')]);
  });

  it('says when lines are missing, and shows none twice', () => {
    const look = follow();
    write(`${long(1)}\n${long(2)} cut he`);
    expect(look()).toEqual([long(1)]);
    write('re\n');
    cut();
    write(`${long(3)}\n${long(4)}\n`);
    cut();
    write('five\n');
    // The end of the line that was begun is gone; so is the first one of what is kept, which may be the rest of one.
    expect(look()).toEqual(['(broken)', `${long(2)} cut he`, long(4), 'five']);
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
        for (const path of [log, older]) rmSync(path, { force: true });
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
      { numRuns: 300 },
    );
  });
});
