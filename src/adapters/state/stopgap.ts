/**
 * Where ticks keep what they found while the state cannot be saved. First beside its reserve, in a file that was made while
 * there was room: its bytes are replaced in place, which needs no new ones on most file systems. Else, on a disk that is
 * read-only or copies on each write, in a folder for what is temporary; that does not outlast a restart of the host.
 */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeEnvelope, encodeEnvelope, type Codec } from '../../core/state/envelope.ts';
import { fingerprint } from '../../core/text/fingerprint.ts';
import { attempt } from '../../errors.ts';
import type { Stopgap } from '../../ports/ports.ts';
import { privateFile, readStart, targetOf } from '../files/durable-file.ts';
import { currentUser } from '../files/owner.ts';
import { bytesFor, fill, reserveOf } from '../files/reserve.ts';

interface StopgapOptions<D> {
  /** Of the document that cannot be saved. */
  readonly path: string;
  readonly codec: Codec<D>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Folders for what is temporary, the best first. */
  readonly folders?: readonly string[];
}

const blank = ' ';

const besideOf = (target: string) => join(reserveOf(target), 'unsaved');

/** Makes the file beside the state, blank, or lengthens it. Throws nothing: it is a precaution. */
export function keepPlace(target: string, length: number): void {
  attempt(() => fill(besideOf(target), bytesFor(length), Buffer.alloc(4096, blank)));
}

/** This user's temporary folders: gone after a restart, and mostly on no disk. */
function temporaryFolders(): readonly string[] {
  const runtime = process.env['XDG_RUNTIME_DIR'];
  return [...(runtime === undefined ? [] : [runtime]), '/dev/shm', tmpdir()];
}

export function createStopgap<D>(options: StopgapOptions<D>): Stopgap<D> {
  const { codec, now, folders = temporaryFolders() } = options;
  const target = attempt(() => targetOf(options.path)) ?? options.path;
  const beside = besideOf(target);
  // Known to everybody, so what is found there must be this user's own; see `readOwn`.
  const name = `ops-framework-${process.getuid?.() ?? ''}-${fingerprint(target)}.unsaved`;
  const elsewhere = folders.map((folder) => join(folder, name));

  const found = () => {
    const texts = [beside, ...elsewhere].map(readOwn).filter((text) => text !== undefined);
    const read = texts.map((text) => decodeEnvelope(codec, text));
    const sound = read.filter((each) => each.kind === 'ok');
    const newest = sound.sort((one, other) => other.generation - one.generation)[0];
    return { newest, isAny: texts.length > 0 };
  };

  // Of what was loaded last.
  let loaded: number | undefined;
  const clear = () => {
    // A tick that cannot save added to it since: that is for the next one to take over.
    if (found().newest?.generation !== loaded) return;
    if (readOwn(beside) !== undefined) attempt(() => overwrite(beside, ''));
    for (const path of elsewhere) if (isOwn(path)) attempt(() => rmSync(path, { force: true }));
  };

  return {
    load() {
      const { newest, isAny } = found();
      loaded = newest?.generation;
      if (newest) return { kind: 'kept', doc: newest.doc };
      return { kind: isAny ? 'torn' : 'none' };
    },
    keep(doc) {
      const generation = (found().newest?.generation ?? 0) + 1;
      const text = encodeEnvelope(codec, codec.bound(doc), generation, now());
      return (
        isKept(() => overwrite(beside, text)) || elsewhere.some((path) => isKept(() => replace(path, text)))
      );
    },
    clear,
  };
}

const isKept = (write: () => void): boolean => attempt(() => (write(), true)) === true;

/** Text that this user left there; undefined for nothing, and for what is anybody else's. */
function readOwn(path: string): string | undefined {
  return attempt(() => {
    if (!isOwn(path) || readStart(path, 1).trim() === '') return undefined;
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      return readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
  });
}

/** Made by this user as what it is: not another file of theirs that somebody gave this name, nor one that others write. */
function isOwn(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || stats.nlink > 1) return false;
  const user = currentUser();
  return user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0);
}

/** Within the bytes that the file has. Throws the system's error, and what does not fit. */
function overwrite(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_NOFOLLOW);
  try {
    const bytes = Buffer.alloc(fstatSync(file).size, blank);
    const length = Buffer.byteLength(text);
    if (length > bytes.length) throw new Error('it does not fit');
    bytes.write(text);
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** In a folder where others may write too: never into what is there already. */
function replace(path: string, text: string): void {
  if (isOwn(path)) rmSync(path);
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, privateFile);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } catch (error) {
    attempt(() => rmSync(path));
    throw error;
  } finally {
    closeSync(file);
  }
}
