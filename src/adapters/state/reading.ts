/** What a stored document's files say: the newest valid one, or why there is none. Takes no lock, changes nothing. */
import { decodeEnvelope, type Codec, type Decoded } from '../../core/state/envelope.ts';
import type { CorruptionEvent } from '../../core/model.ts';
import type { Loaded } from '../../ports/ports.ts';
import { fileProblem, readPlain, readStart, targetOf } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { readNotes } from './notes.ts';

/** Where the generation before lies. */
export const previousOf = (target: string) => `${target}.prev`;

/** A file to keep under another name before it is replaced. */
export interface Aside {
  readonly path: string;
  readonly as: 'corrupt' | 'script-backup';
}

/** What was found, and what the next save has to do about it. */
interface Reading<D> {
  readonly loaded: Loaded<D>;
  /** The highest generation there may have been. */
  readonly generation: number;
  /** Something was found out that must not be forgotten: damage, an import. */
  readonly mustSave: boolean;
  /** The document itself is good, so it may become the previous one. */
  readonly sound: boolean;
  readonly aside: readonly Aside[];
}

type Slot<D> =
  | Decoded<D>
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: string };

/** Where to read, and how to understand it. */
interface ReadOptions<D> {
  readonly path: string;
  readonly codec: Codec<D>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly seedPath?: string;
}

/** `loaded`, with nothing to do about it but for what `parts` say. */
function reading<D>(loaded: Loaded<D>, parts: Partial<Reading<D>> = {}): Reading<D> {
  return { loaded, generation: 0, mustSave: false, sound: false, aside: [], ...parts };
}

const unavailable = <D>(problem: string) => reading<D>({ kind: 'unavailable', problem });

/** Reads the newest valid document with its notes; changes nothing. What the system refuses is a value. */
export function readStored<D>(options: ReadOptions<D>): Reading<D> {
  let target: string;
  try {
    target = targetOf(options.path);
  } catch (error) {
    return unavailable(fileProblem('cannot read', options.path, error).message);
  }
  const notes = options.codec.replay ? readNotes(target) : [];
  const found = readDocument(options, target);
  if (notes.length === 0 || found.loaded.kind !== 'loaded') return found;
  const doc = options.codec.replay?.(found.loaded.doc, notes) ?? found.loaded.doc;
  return { ...found, loaded: { ...found.loaded, doc } };
}

function readDocument<D>(options: ReadOptions<D>, target: string): Reading<D> {
  // The previous one is read whole only when it claims to be newer (somebody put an older file back), or the current
  // one is of no use. Its claim comes first: a save in between makes the current one newer, never older.
  const claimed = claimedGeneration(previousOf(target));
  const current = readSlot(options.codec, target);
  if (current.kind === 'ok' && claimed <= current.generation) return soundReading(current);
  const previous = readSlot(options.codec, previousOf(target));
  if (current.kind === 'missing' && previous.kind === 'missing') return seed(options);
  return choose(options, target, current, previous);
}

function readSlot<D>(codec: Codec<D>, path: string): Slot<D> {
  let text: string | undefined;
  try {
    text = readPlain(path);
  } catch (error) {
    return { kind: 'unreadable', problem: fileProblem('cannot read', path, error).message };
  }
  return text === undefined ? { kind: 'missing' } : decodeEnvelope(codec, text);
}

/** Takes the newest valid of the two; else another program's, or nothing is left. */
function choose<D>(
  { codec, now }: ReadOptions<D>,
  target: string,
  current: Slot<D>,
  previous: Slot<D>,
): Reading<D> {
  const older = previousOf(target);
  if (current.kind === 'newer') return unavailable(newer(target, current.schemaVersion, codec));
  if (previous.kind === 'newer') return unavailable(newer(older, previous.schemaVersion, codec));
  if (current.kind === 'unreadable') return unavailable(current.problem);
  if (current.kind === 'ok' && !(previous.kind === 'ok' && previous.generation > current.generation)) {
    return soundReading(current);
  }
  if (previous.kind === 'unreadable') return unavailable(previous.problem);
  const generation = Math.max(generationOf(current), generationOf(previous));
  const event = (kind: CorruptionEvent['kind'], message: string) => ({ at: now(), kind, message });
  const corrupt = (path: string, slot: Slot<D>): readonly Aside[] =>
    slot.kind === 'missing' ? [] : [{ path, as: 'corrupt' }];
  if (previous.kind === 'ok') {
    const instead = `generation ${previous.generation} in ${older} is used instead`;
    const doc = codec.damaged(previous.doc, event('damaged', `${target}: ${why(current)}; ${instead}`));
    return reading(
      { ...previous, kind: 'loaded', doc },
      {
        // The one that was damaged came after it.
        generation: Math.max(generation, previous.generation + 1),
        mustSave: true,
        aside: corrupt(target, current),
      },
    );
  }
  if (current.kind === 'invalid' && !current.isOurs && previous.kind === 'missing') {
    return unavailable(
      `${target} is not an ops-framework state file; it was not touched: name another file, or move it away`,
    );
  }
  const imported = current.kind === 'foreign' ? current.doc : undefined;
  const broken = imported === undefined || previous.kind !== 'missing';
  const message = `${target}: ${why(current)}; ${older}: ${why(previous)}; what was found is kept beside it`;
  const doc = imported ?? codec.empty();
  const backup = { path: target, as: 'script-backup' } as const;
  return reading(
    { kind: 'fresh', doc: broken ? codec.damaged(doc, event('lost', message)) : doc },
    {
      generation,
      mustSave: true,
      aside: [...(imported === undefined ? corrupt(target, current) : [backup]), ...corrupt(older, previous)],
    },
  );
}

function seed<D>({ codec, now, seedPath }: ReadOptions<D>): Reading<D> {
  const fresh = (doc: D, mustSave: boolean) => reading({ kind: 'fresh', doc }, { mustSave });
  if (seedPath === undefined) return fresh(codec.empty(), false);
  const target = attempt(() => targetOf(seedPath)) ?? seedPath;
  const slot = readSlot(codec, target);
  if (slot.kind === 'missing') return fresh(codec.empty(), false);
  if (slot.kind === 'foreign' || slot.kind === 'ok') return fresh(slot.doc, true);
  const message = `${seedPath} could not be imported: ${why(slot)}`;
  return fresh(codec.damaged(codec.empty(), { at: now(), kind: 'damaged', message }), true);
}

function soundReading<D>(current: Extract<Decoded<D>, { kind: 'ok' }>): Reading<D> {
  return reading({ ...current, kind: 'loaded' }, { generation: current.generation, sound: true });
}

/** What the first bytes say, without reading the rest; 0 when they say nothing. */
function claimedGeneration(path: string): number {
  const start = attempt(() => readStart(path, 256)) ?? '';
  return Number(/"generation":(\d{1,12})\b/u.exec(start)?.[1] ?? 0);
}

function newer(path: string, version: number, codec: Codec<unknown>): string {
  const reads = `this one reads up to ${codec.schemaVersion}`;
  return `${path} was written by a newer ops-framework (schema ${version}, ${reads}): update this one; nothing was changed`;
}

function generationOf(slot: Slot<unknown>): number {
  return slot.kind === 'ok' || slot.kind === 'invalid' ? (slot.generation ?? 0) : 0;
}

/** What is wrong with it. */
function why(slot: Slot<unknown>): string {
  switch (slot.kind) {
    case 'ok':
      return `holds the older generation ${slot.generation}`;
    case 'newer':
      return `has the newer schema ${slot.schemaVersion}`;
    case 'foreign':
      return "holds another program's document";
    case 'invalid':
      return `is damaged, ${slot.why}`;
    case 'missing':
      return 'is missing';
    default:
      return slot.problem;
  }
}
