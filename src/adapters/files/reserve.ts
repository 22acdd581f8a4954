/**
 * Room that is reserved beside a document: given up when the disk is full, so that the document is saved all the same, and taken
 * again afterwards. In several files, since a disk can also run out of inodes.
 */
import { constants, fstatSync, mkdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../../errors.ts';
import { hasCode, ignoring, privateFolder, withFile } from './durable-file.ts';

/** A save makes a handful, and its lock keeps the last ones. */
const files = 16;
const leastBytes = 128 * 1024;
const stepBytes = 4096;

export const reserveOf = (target: string) => `${target}.reserve`;

/** Reserves room for a document of this length, or as much as the disk has: noise, since holes and zeros may take none. Never throws. */
export function keepReserve(target: string, length: number): void {
  const bytes = bytesFor(length);
  attempt(() => {
    if (hasReserve(target, bytes)) return;
    const noise = Buffer.from(Array.from({ length: stepBytes }, () => Math.random() * 256));
    ignoring(['EEXIST'], () => mkdirSync(reserveOf(target), { mode: privateFolder }));
    for (const path of filesOf(target)) fill(path, bytes / files, noise);
  });
}

/** Frees the room. False when there was none. */
export function giveUpReserve(target: string): boolean {
  const freed = filesOf(target).filter((path) => attempt(() => (rmSync(path), true)));
  return freed.length > 0;
}

export function hasReserve(target: string, bytes = leastBytes): boolean {
  return filesOf(target).every((path) => sizeOf(path) >= bytes / files);
}

const filesOf = (target: string) =>
  Array.from({ length: files }, (_, at) => join(reserveOf(target), String(at + 1)));

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

export function isFull(error: unknown): boolean {
  const at = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return hasCode(at, 'ENOSPC', 'EDQUOT');
}

/** In large steps, so that not each save of a growing document enlarges it. */
export function bytesFor(length: number): number {
  if (length + stepBytes <= leastBytes) return leastBytes;
  return 2 ** Math.ceil(Math.log2(length + stepBytes));
}

/** Appends piece by piece, as far as there is room. */
export function fill(path: string, bytes: number, piece: Buffer): void {
  if (sizeOf(path) >= bytes) return;
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  withFile(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, (file) => {
    for (let size = fstatSync(file).size; size < bytes; size += piece.length) writeSync(file, piece);
  });
}
