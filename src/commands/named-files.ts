/** Finds on the host what a command names: its program, files and folders in its words, and what starts these. */
import { interpreterOf, namesIn } from '../core/file-names.ts';
import type { PlannedCommand, PlannedFile, PlannedFolder } from '../core/plan.ts';
import { UserError } from '../errors.ts';
import type { Found, Proofs } from '../ports-writes.ts';

interface Place {
  readonly proofs: Pick<Proofs, 'look' | 'entries' | 'program'>;
  /** Its real path. */
  readonly cwd: string;
  readonly searchPath: string;
}

/** A word of argv by its place, or a variable by its name. */
type Source = Pick<PlannedFolder, 'word'> & ({ readonly program: string } | { readonly text: string });

/** The kernel follows a script to its interpreter so often, and no further. */
const deepest = 5;
/** What execvp(3) starts a file with that the kernel does not know. */
const shell = '/bin/sh';

/**
 * Looks for every name in the working folder, below each folder that the command names (`env -C folder ./x`), and, without a
 * slash, on PATH (`sudo deploy`). Throws a UserError for what cannot be vouched for.
 */
export async function lookUp(
  place: Place,
  sources: readonly Source[],
): Promise<Pick<PlannedCommand, 'files' | 'folders'>> {
  const { proofs, cwd, searchPath } = place;
  const files = new Map<string, PlannedFile>();
  const folders = new Map<string, PlannedFolder>();

  async function add(word: PlannedFile['word'], found: Found | undefined, depth = 0): Promise<void> {
    if (!found) return;
    const { path } = found;
    const key = JSON.stringify([word, path]);
    if (found.kind === 'folder') return void folders.set(key, { word, path });
    if (files.has(key)) return;
    files.set(key, { word, path, sha256: found.sha256 });
    const interpreter = interpreterOf(found.start);
    if (!interpreter || depth === deepest) return;
    await add(word, await proofs.look(interpreter.path, cwd), depth + 1);
    for (const name of namesIn(interpreter.argument)) await addNamed(word, name, depth + 1);
  }

  async function addNamed(word: PlannedFile['word'], name: string, depth = 0): Promise<void> {
    await add(word, await proofs.look(name, cwd), depth);
    const program = /^[\w.+-]+$/.test(name) ? proofs.program(name, cwd, searchPath) : undefined;
    if (program !== undefined) await add(word, await proofs.look(program, cwd), depth);
  }

  for (const source of sources) {
    if ('text' in source) {
      for (const name of namesIn(source.text)) await addNamed(source.word, name);
      continue;
    }
    const found = await proofs.look(source.program, cwd);
    await add(source.word, found);
    const isKnown = found?.kind === 'file' && /^(?:#!|\u007FELF)/.test(found.start);
    if (!isKnown) await add(source.word, await proofs.look(shell, cwd));
  }
  const bases = new Set([...folders.values()].map(({ path }) => path));
  bases.delete(cwd);
  if (bases.size === 0) return result();
  const relative = sources.flatMap(({ word, ...source }) =>
    ('text' in source ? namesIn(source.text) : [source.program])
      .filter((name) => !name.startsWith('/'))
      .map((name) => ({ word, name, first: folded(firstPart(name)) })),
  );
  for (const base of bases) {
    if (!(await canSearch(base))) continue;
    const known = proofs.entries(base)?.map(folded);
    // A long script holds tens of thousands of names: what is not in the folder is not asked for.
    const entries = known && new Set([...known, '..', '']);
    for (const { word, name, first } of relative) {
      if (entries?.has(first) === false) continue;
      const found = await proofs.look(name, base, { isGuess: true });
      if (found?.kind === 'file') await add(word, found);
    }
  }
  return result();

  /** What this user cannot reach, its commands cannot. */
  async function canSearch(folder: string): Promise<boolean> {
    try {
      return (await proofs.look('.', folder)) !== undefined;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return false;
    }
  }

  function result(): Pick<PlannedCommand, 'files' | 'folders'> {
    return {
      files: [...files.values()],
      ...(folders.size > 0 && { folders: [...folders.values()] }),
    };
  }
}

const firstPart = (name: string): string => name.split('/').find((part) => part !== '' && part !== '.') ?? '';

/** Some file systems do not tell these letters apart. */
const folded = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();
