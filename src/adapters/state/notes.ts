/**
 * Notes beside a document: what its next save will have (`Codec.replay`). One line of JSON each, flushed before the call
 * returns; the save that has them removes them. Only for the one who holds the document's lock, but for reading.
 */
import { constants, fdatasyncSync, fstatSync, rmSync, writeFileSync } from 'node:fs';
import { attempt, UserError } from '../../errors.ts';
import { readPlain, withFile } from '../files/durable-file.ts';

const notesOf = (target: string) => `${target}.notes`;

/** Throws the system's error. */
export function addNote(target: string, note: object): void {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  withFile(notesOf(target), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, (file) => {
    if (fstatSync(file).nlink > 1)
      throw new UserError(`${notesOf(target)} has another name too (a hard link): remove it`);
    // On a line of its own, also behind one that was torn.
    // All of it: a disk that gets full takes a part without a word.
    writeFileSync(file, `\n${JSON.stringify(note)}\n`);
    fdatasyncSync(file);
  });
}

/** In the order they were made, without those that were torn. Empty when there are none or they cannot be read. */
export function readNotes(target: string): readonly unknown[] {
  const text = attempt(() => readPlain(notesOf(target))) ?? '';
  return text.split('\n').flatMap((line): readonly unknown[] => {
    const note: unknown = line === '' ? undefined : attempt(() => JSON.parse(line));
    return note === undefined ? [] : [note];
  });
}

export function removeNotes(target: string): void {
  rmSync(notesOf(target), { force: true });
}
