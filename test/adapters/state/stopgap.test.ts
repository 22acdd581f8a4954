import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveUpReserve, hasReserve, keepReserve, reserveOf } from '../../../src/adapters/files/reserve.ts';
import { createStopgap, keepPlace } from '../../../src/adapters/state/stopgap.ts';
import { counterCodec } from '../../support/counter-codec.ts';

let folder: string;
let path: string;
let elsewhere: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ops-stopgap-'));
  path = join(folder, 'state.json');
  elsewhere = join(folder, 'runtime');
  mkdirSync(elsewhere);
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (folders = [elsewhere]) => createStopgap({ path, codec: counterCodec, now: () => 1, folders });
/** As after a tick that saved. */
const makeRoom = () => {
  keepReserve(path, 1000);
  keepPlace(path, 1000);
};
const inPlace = () => join(reserveOf(path), 'unsaved');
/** As a tick does that takes it over. */
const takeOver = () => {
  const stopgap = open();
  stopgap.load();
  stopgap.clear();
};
const doc = (count: number) => ({ ...counterCodec.empty(), count });

describe('a reserve', () => {
  it('holds real bytes, is given up once, and is taken again', () => {
    expect([hasReserve(path), giveUpReserve(path)]).toEqual([false, false]);
    makeRoom();
    expect(hasReserve(path)).toBe(true);
    expect(statSync(join(reserveOf(path), '1')).blocks * 512).toBeGreaterThanOrEqual(8192);
    expect([giveUpReserve(path), hasReserve(path), giveUpReserve(path)]).toEqual([true, false, false]);
    expect(existsSync(inPlace())).toBe(true);
    makeRoom();
    expect(hasReserve(path)).toBe(true);
  });

  it('grows with the document', () => {
    makeRoom();
    expect(hasReserve(path, 1_048_576)).toBe(false);
    keepReserve(path, 1_000_000);
    expect(hasReserve(path, 1_048_576)).toBe(true);
  });
});

describe('a stopgap', () => {
  it('keeps in the bytes beside the state, and leaves them blank', () => {
    makeRoom();
    const { size } = statSync(inPlace());
    expect(open().load()).toEqual({ kind: 'none' });
    expect([open().keep(doc(1)), open().keep(doc(2))]).toEqual([true, true]);
    expect(open().load()).toEqual({ kind: 'kept', doc: doc(2) });
    takeOver();
    expect([open().load(), statSync(inPlace()).size]).toEqual([{ kind: 'none' }, size]);
  });

  it('keeps in a temporary folder without them, for its user alone, and the newer of two counts', () => {
    expect(open().keep(doc(1))).toBe(true);
    expect(open().load()).toEqual({ kind: 'kept', doc: doc(1) });
    makeRoom();
    open().keep(doc(2));
    expect(open().load()).toEqual({ kind: 'kept', doc: doc(2) });
    takeOver();
    expect(open().load()).toEqual({ kind: 'none' });
  });

  it('that another tick added to since it was loaded stays', () => {
    makeRoom();
    open().keep(doc(1));
    const stopgap = open();
    stopgap.load();
    open().keep(doc(2));
    stopgap.clear();
    expect(open().load()).toEqual({ kind: 'kept', doc: doc(2) });
  });

  it('says so when there is no place', () => {
    expect(open([join(folder, 'none')]).keep(doc(1))).toBe(false);
    expect(open([]).load()).toEqual({ kind: 'none' });
  });

  it('that was cut off is torn, not nothing', () => {
    makeRoom();
    open().keep(doc(1));
    const text = readFileSync(inPlace(), 'utf8');
    writeFileSync(inPlace(), text.trimEnd().slice(0, -5).padEnd(text.length, ' '));
    expect(open().load()).toEqual({ kind: 'torn' });
    takeOver();
    expect(open().load()).toEqual({ kind: 'none' });
  });

  it('follows no link that lies in its place', () => {
    open().keep(doc(1));
    const [name = ''] = readNames();
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'kept');
    chmodSync(victim, 0o600);
    rmSync(join(elsewhere, name));
    symlinkSync(victim, join(elsewhere, name));
    expect([open().load(), open().keep(doc(2))]).toEqual([{ kind: 'none' }, false]);
    takeOver();
    expect(readFileSync(victim, 'utf8')).toBe('kept');
  });
});

const readNames = () => readdirSync(elsewhere);
