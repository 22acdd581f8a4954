/** Finds on the host what a command names: its program, files and folders in its words, and their interpreters. */
import { firstPiece, interpreterOf, namesIn } from '../../core/writes/file-names.ts';
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

type Word = PlannedFile['word'];

/** A word of argv by its index, or a variable by its name. */
type Source = Pick<PlannedFolder, 'word'> & ({ readonly program: string } | { readonly text: string });

interface Search extends LookupContext {
  readonly files: Map<string, PlannedFile>;
  readonly folders: Map<string, PlannedFolder>;
  /** Names that a program may also resolve from another folder. */
  readonly relative: { readonly word: Word; readonly name: string }[];
}

/** One word of a shell without quotes. */
const programName = /^[^\s/"'`$;|&<>(){}\\]+$/;
/** The kernel follows at most this many interpreters. */
const deepest = 5;
/** execvp(3) starts a file of unknown format with it. */
const shell = '/bin/sh';

/**
 * Looks up every name in the working folder, below each folder that the command names (`env -C folder ./x`), and, without a
 * slash, on PATH (`sudo deploy`). Throws a UserError for a file that others can change.
 */
export async function lookUp(
  context: LookupContext,
  sources: readonly Source[],
): Promise<Pick<PlannedCommand, 'files' | 'folders'>> {
  const search: Search = { ...context, files: new Map(), folders: new Map(), relative: [] };
  for (const source of sources)
    await ('text' in source
      ? addNames(search, source.word, source.text)
      : addProgram(search, source.word, source.program));
  await addFromNamedFolders(search);
  const { files, folders } = search;
  return { files: [...files.values()], ...(folders.size > 0 && { folders: [...folders.values()] }) };
}

async function addProgram(search: Search, word: Word, program: string): Promise<void> {
  const { fileHashes, cwd, relative } = search;
  if (!program.startsWith('/')) relative.push({ word, name: program });
  const found = await fileHashes.look(program, cwd);
  await add(search, word, found);
  const isKnown = found?.kind === 'file' && /^(?:#!|\u007FELF)/.test(found.start);
  if (!isKnown) await add(search, word, await fileHashes.look(shell, cwd));
}

async function addNames(search: Search, word: Word, text: string, depth = 0): Promise<void> {
  const { fileHashes, cwd, searchPath, relative } = search;
  for (const name of namesIn(text, search)) {
    const first = firstPiece(name);
    // Where `/tmp/a` exists, `/tmp/a && ls` is hardly the name of a file that others could create.
    const isGuess = first !== name && (await fileHashes.look(first, cwd)) !== undefined;
    await add(search, word, await fileHashes.look(name, cwd, { isGuess }), depth);
    const program = programName.test(name) ? fileHashes.program(name, cwd, searchPath) : undefined;
    if (program !== undefined) await add(search, word, await fileHashes.look(program, cwd), depth);
    if (!name.startsWith('/')) relative.push({ word, name });
  }
}

/** Adds what was found, and the interpreter of a script. */
async function add(search: Search, word: Word, found: Found | undefined, depth = 0): Promise<void> {
  if (!found) return;
  const { fileHashes, cwd, files, folders } = search;
  const { path } = found;
  const key = JSON.stringify([word, path]);
  if (found.kind !== 'file') return void folders.set(key, { word, path });
  if (files.has(key)) return;
  files.set(key, { word, path, sha256: found.sha256 });
  const interpreter = interpreterOf(found.start);
  if (!interpreter || depth === deepest) return;
  await add(search, word, await fileHashes.look(interpreter.path, cwd), depth + 1);
  await addNames(search, word, interpreter.argument, depth + 1);
}

/** A program may change into any folder that the command names. */
async function addFromNamedFolders(search: Search): Promise<void> {
  const { fileHashes, cwd, folders, relative } = search;
  const bases = new Set([...folders.values()].map(({ path }) => path));
  bases.delete(cwd);
  if (bases.size === 0) return;
  const names = relative.map((each) => ({ ...each, first: folded(firstPart(each.name)) }));
  for (const base of bases) {
    if (!(await canSearch(search, base))) continue;
    const known = fileHashes.entries(base)?.map(folded);
    // A long script has tens of thousands of names: only those in the folder are looked up.
    const entries = known && new Set([...known, '..', '']);
    for (const { word, name, first } of names) {
      if (entries?.has(first) === false) continue;
      const found = await fileHashes.look(name, base, { isGuess: true });
      if (found?.kind === 'file') await add(search, word, found);
    }
  }
}

/** A folder that this user cannot reach, its commands cannot reach either. */
async function canSearch({ fileHashes }: Search, folder: string): Promise<boolean> {
  try {
    return (await fileHashes.look('.', folder)) !== undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return false;
  }
}

const firstPart = (name: string): string => name.split('/').find((part) => part !== '' && part !== '.') ?? '';

/** Some file systems do not distinguish these letters. */
const folded = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();
