/** A stored document in a file on the host, with the generation before it beside it. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encodeChecked, type Codec } from '../../core/state/envelope.ts';
import { attempt, UserError } from '../../errors.ts';
import type { Processes, StateStore } from '../../ports/ports.ts';
import {
  fileProblem,
  hasCode,
  ignoring,
  keepAs,
  makeFolder,
  replaceFile,
  targetOf,
} from '../files/durable-file.ts';
import { withLock } from '../files/file-lock.ts';
import { giveUpReserve, isFull, keepReserve } from '../files/reserve.ts';
import { createSerial } from '../serial.ts';
import type { DocumentChange, LocalStore } from './volatile-store.ts';
import { addNote, removeNotes } from './notes.ts';
import { previousOf, readStored, type Aside } from './reading.ts';
import { keepPlace } from './stopgap.ts';

export interface FileStoreOptions<D> {
  /** The document. May be a symbolic link: then its target is replaced, and everything else lies beside that. */
  readonly path: string;
  readonly codec: Codec<D>;
  readonly processes: Processes;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Another program's document, imported when there is none of ours. Only read. */
  readonly seedPath?: string;
  /** Holds room for a save on a disk that is full, and a place for what cannot be saved. */
  readonly holdsRoom?: boolean;
  /** How long `update` waits for others. Default 10 s. */
  readonly lockWaitMs?: number;
}

const corruptKept = 5;

/**
 * Beside the document: `.prev` (the generation before), `.notes` (what its next save will have), `.lock/`,
 * `.corrupt-<time>`, `.script-backup`; and with `holdsRoom` `.reserve/`.
 */
export function createFileStore<D>(options: FileStoreOptions<D>): StateStore<D> & LocalStore<D> {
  // Two of one process need not wait for each other by looking again and again.
  const serial = createSerial();
  const update = (change: DocumentChange<D>) =>
    serial(async () => locked(options, (target) => save(options, target, change)));
  return {
    load: async () => readStored(options).loaded,
    update,
    claim: update,
    note: (note) =>
      serial(async () =>
        locked(options, (target) => {
          try {
            addNote(target, note);
          } catch (error) {
            throw fileProblem('cannot save', target, error);
          }
        }),
      ),
    publish: () => Promise.resolve(),
  };
}

/** Holds the lock of the document. What the disk had no room for is tried once more with the room that was held for it. */
function locked<D, T>(options: FileStoreOptions<D>, work: (target: string) => T | Promise<T>): Promise<T> {
  const target = prepare(options.path);
  const { processes, lockWaitMs = 10_000 } = options;
  return withReserve(target, () => withLock(`${target}.lock`, processes, lockWaitMs, () => work(target)));
}

async function withReserve<T>(target: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFull(error) || !giveUpReserve(target)) throw error;
    return work();
  }
}

/** By the one that holds the lock. */
async function save<D>(options: FileStoreOptions<D>, target: string, change: DocumentChange<D>): Promise<D> {
  const { codec, now } = options;
  const { loaded, generation, mustSave, sound, aside } = readStored(options);
  if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
  const changed = change(loaded.doc, loaded.kind === 'loaded' ? loaded.generation : 0);
  if (changed === loaded.doc && !mustSave) return changed;
  const at = now();
  const { text, doc } = encodeChecked(codec, changed, generation + 1, at);
  try {
    await withReserve(target, () =>
      replaceFile({
        path: target,
        text,
        before: () => keepAside(target, aside, at),
        ...(sound ? { previous: previousOf(target) } : {}),
      }),
    );
  } catch (error) {
    throw fileProblem('cannot save', target, error);
  }
  // They are in it now. Those that stay are read again, which changes nothing.
  attempt(() => removeNotes(target));
  if (options.holdsRoom === true) {
    keepReserve(target, text.length);
    keepPlace(target, text.length);
  }
  return doc;
}

function prepare(path: string): string {
  let at = path;
  try {
    const target = targetOf(path);
    at = dirname(target);
    makeFolder(at);
    return target;
  } catch (error) {
    throw fileProblem(at === path ? 'cannot save' : 'cannot make the folder', at, error);
  }
}

/** Keeps what is about to be replaced under another name, never over an earlier one. */
function keepAside(target: string, aside: readonly Aside[], at: number): void {
  for (const { path, as } of aside) {
    if (as === 'corrupt') keepCorrupt(path, target, at);
    else ignoring(['EEXIST'], () => keepAs(path, `${target}.${as}`));
  }
}

function keepCorrupt(path: string, target: string, at: number): void {
  const name = `${target}.corrupt-${new Date(at).toISOString().replaceAll(/[:.]/gu, '-')}`;
  for (let count = 1; ; count += 1) {
    try {
      keepAs(path, count === 1 ? name : `${name}-${count}`);
      break;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
  const start = `${basename(target)}.corrupt-`;
  const kept = readdirSync(dirname(target)).filter(
    (other) => other.startsWith(start) && /^\d{4}-[\dTZ-]+$/u.test(other.slice(start.length)),
  );
  for (const old of kept.sort().slice(0, -corruptKept)) rmSync(join(dirname(target), old), { force: true });
}
