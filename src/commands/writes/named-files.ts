/** Finds on the host what a command names: its program, files and folders in its words, and what starts these. */
import { firstPiece, interpreterOf, namesIn, type ShellFolders } from '../../core/writes/file-names.ts';
import type { PlannedCommand, PlannedFile, PlannedFolder } from '../../core/writes/plan.ts';
import { UserError } from '../../errors.ts';
import type { Found, FileHashes } from '../../ports/writes.ts';

interface LookupContext {
  readonly fileHashes: Pick<FileHashes, 'look' | 'entries' | 'program'>;
  /** Real path. */
  readonly cwd: string;
  readonly searchPath: string;
  readonly home: string | undefined;
}

/** A word of argv by its place, or a variable by its name. */
type Source = Pick<PlannedFolder, 'word'> & ({ readonly program: string } | { readonly text: string });

/** What a shell takes as one word without quotes. */
const programName = /^[^\s/"'`$;|&<>(){}\\]+$/;
/** The kernel follows a script to its interpreter so often, and no further. */
const deepest = 5;
/** What execvp(3) starts a file with that the kernel does not know. */
const shell = '/bin/sh';

/**
 * Looks for every name in the working folder, below each folder that the command names (`env -C folder ./x`), and, without a
 * slash, on PATH (`sudo deploy`). Throws a UserError for what cannot be vouched for.
 */
export async function lookUp(
  place: LookupContext,
  sources: readonly Source[],
): Promise<Pick<PlannedCommand, 'files' | 'folders'>> {
  const { fileHashes, cwd, searchPath } = place;
  const shellFolders: ShellFolders = place;
  /** What counts from whatever folder a program goes to. */
  const relative: { readonly word: PlannedFile['word']; readonly name: string }[] = [];
  const files = new Map<string, PlannedFile>();
  const folders = new Map<string, PlannedFolder>();

  async function add(word: PlannedFile['word'], found: Found | undefined, depth = 0): Promise<void> {
    if (!found) return;
    const { path } = found;
    const key = JSON.stringify([word, path]);
    if (found.kind !== 'file') return void folders.set(key, { word, path });
    if (files.has(key)) return;
    files.set(key, { word, path, sha256: found.sha256 });
    const interpreter = interpreterOf(found.start);
    if (!interpreter || depth === deepest) return;
    await add(word, await fileHashes.look(interpreter.path, cwd), depth + 1);
    await addNames(word, interpreter.argument, depth + 1);
  }

  async function addNames(word: PlannedFile['word'], text: string, depth = 0): Promise<void> {
    for (const name of namesIn(text, shellFolders)) {
      const first = firstPiece(name);
      // Where `/tmp/a` is there, `/tmp/a && ls` is hardly the name of something that others could make.
      const isGuess = first !== name && (await fileHashes.look(first, cwd)) !== undefined;
      await addNamed(word, name, depth, isGuess);
      if (!name.startsWith('/')) relative.push({ word, name });
    }
  }

  async function addNamed(
    word: PlannedFile['word'],
    name: string,
    depth: number,
    isGuess: boolean,
  ): Promise<void> {
    await add(word, await fileHashes.look(name, cwd, { isGuess }), depth);
    const program = programName.test(name) ? fileHashes.program(name, cwd, searchPath) : undefined;
    if (program !== undefined) await add(word, await fileHashes.look(program, cwd), depth);
  }

  for (const source of sources) {
    if ('text' in source) {
      await addNames(source.word, source.text);
      continue;
    }
    if (!source.program.startsWith('/')) relative.push({ word: source.word, name: source.program });
    const found = await fileHashes.look(source.program, cwd);
    await add(source.word, found);
    const isKnown = found?.kind === 'file' && /^(?:#!|\u007FELF)/.test(found.start);
    if (!isKnown) await add(source.word, await fileHashes.look(shell, cwd));
  }
  const bases = new Set([...folders.values()].map(({ path }) => path));
  bases.delete(cwd);
  if (bases.size === 0) return result();
  const names = relative.map((each) => ({ ...each, first: folded(firstPart(each.name)) }));
  for (const base of bases) {
    if (!(await canSearch(base))) continue;
    const known = fileHashes.entries(base)?.map(folded);
    // A long script holds tens of thousands of names: what is not in the folder is not asked for.
    const entries = known && new Set([...known, '..', '']);
    for (const { word, name, first } of names) {
      if (entries?.has(first) === false) continue;
      const found = await fileHashes.look(name, base, { isGuess: true });
      if (found?.kind === 'file') await add(word, found);
    }
  }
  return result();

  /** What this user cannot reach, its commands cannot. */
  async function canSearch(folder: string): Promise<boolean> {
    try {
      return (await fileHashes.look('.', folder)) !== undefined;
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
