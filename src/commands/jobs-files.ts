/** The jobs file of this run, and a look at those that share its state where one of them may have the same job id. */
import { parsePlain } from '../core/config/plain.ts';
import { memoryOf } from '../core/state/memory.ts';
import { duplicateFix } from '../core/jobs/duplicates.ts';
import {
  asKnown,
  type Beginner,
  definitionOf,
  fileOf,
  filesToFind,
  filesToRead,
  identify,
  isSameBeginner,
  isSilent,
  repositoryOf,
  rivalOf,
} from '../core/state/known-files.ts';
import type { Config, FileContext, Job, KnownFile, OtherFile, State } from '../core/model.ts';
import { stateCodec } from '../core/state/state.ts';
import { exitCodes, UserError } from '../errors.ts';
import { mostJobsFileBytes, type Deps } from './deps.ts';
import { envFilePath } from './job-environment.ts';

/** The file alone, also when it cannot be used. */
export function ownFile({ paths, processes }: Deps, state: State): FileContext {
  const { repository, workspace } = paths.jobsFile;
  const { host } = processes.self();
  const at = (path: string) => asKnown(state, identify(path, host, repository, workspace));
  const [first] = paths.jobsFile.paths;
  const file = paths.jobsFile.paths.map(at).find(({ key }) => fileOf(state, key)) ?? at(first);
  return { ...file, definitions: new Map(), others: new Map() };
}

/** The file as the record of a job that it begins has it. */
export function beginner({ paths, processes }: Deps) {
  const { paths: places, repository, workspace } = paths.jobsFile;
  const { name } = identify(places[0], processes.self().host, repository, workspace);
  return { jobsFile: paths.configFile, fileName: name };
}

/** The path of the other file that has to care for a job that runs: it watched it last, and has it, or the job was begun from it. */
export async function holderElsewhere(
  deps: Deps,
  state: State,
  begun: Beginner & { readonly id: string },
): Promise<string | undefined> {
  const own = ownFile(deps, state);
  const { jobsFile: path, fileName: name = path, id } = begun;
  const files = Object.entries(state.files ?? {});
  const watching = memoryOf(state, id).file;
  const watcher = files.find(([key]) => key === watching && key !== own.key)?.[1];
  const watched = watcher && (await lookInto(deps, watcher, own));
  if (watched !== undefined && watched !== 'gone' && watched.has(id)) return watcher?.path;
  if (isSameBeginner(begun, beginner(deps))) return undefined;
  const [key, known] =
    files.find(([, each]) => isSameBeginner(begun, { jobsFile: each.path ?? '', fileName: each.name })) ?? [];
  if (key === own.key) return undefined;
  const other = await lookInto(deps, known ?? { name, path, host: own.host, tickedAt: 0, metAt: 0 }, own);
  const isFree = other === 'gone' || other?.has(id) === false;
  return isFree ? undefined : (known?.path ?? path);
}

/** What decisions about this file's jobs rest on. Reads another file only where an id, or a run that waits, may be its. */
export async function fileContext(deps: Deps, { jobs }: Config, state: State): Promise<FileContext> {
  const { paths, clock } = deps;
  const definitions = new Map(
    jobs.map((job) => {
      const cwd = paths.resolve(job.cwd ?? paths.stateDir);
      return [job.id, definitionOf(job, cwd, envFilePath(paths, job))];
    }),
  );
  const own = { ...ownFile(deps, state), definitions };
  if (!state.files) return own;
  const others = new Map<string, OtherFile>();
  for (const key of filesToFind(state, own, clock.now())) {
    const known = fileOf(state, key);
    if (known && isGone(deps, known, own)) others.set(key, 'gone');
  }
  for (const key of filesToRead(state, jobs, own)) {
    const known = fileOf(state, key);
    const found = known && (await lookInto(deps, known, own));
    if (found) others.set(key, found);
  }
  return { ...own, others };
}

async function lookInto(deps: Deps, known: KnownFile, own: FileContext): Promise<OtherFile | undefined> {
  return isGone(deps, known, own) ? 'gone' : declaredIn(deps, known, own);
}

/**
 * Where the file can be looked at on this host; undefined: nowhere. One of our own repository is looked for in this checkout:
 * another runner's may be an older one. Where two repositories check out into one folder, what is there is ours.
 */
function placeOf(
  { paths }: Deps,
  { name = '', path, host }: KnownFile,
  own: FileContext,
): string | undefined {
  const { repository, workspace } = paths.jobsFile;
  const isOfCheckout =
    workspace !== undefined && repository !== undefined && repositoryOf(name) === repository;
  const there = host === own.host ? path : undefined;
  const place = isOfCheckout ? `${workspace}/${name.slice(repository.length + 1)}` : there;
  return place === own.path ? undefined : place;
}

/** What cannot be looked at, and the workspace of another repository, which is emptied between its runs, is gone when it is silent. */
function isGone(deps: Deps, known: KnownFile, own: FileContext): boolean {
  const isLate = isSilent(known, deps.clock.now());
  const place = placeOf(deps, known, own);
  if (place === undefined) return isLate;
  if (deps.inspector.look(place).kind !== 'missing') return false;
  const repository = repositoryOf(known.name);
  return isLate || repository === undefined || repository === repositoryOf(own.name);
}

/** Undefined: it cannot be read, or only from elsewhere, and is taken to declare what it declared. */
async function declaredIn(deps: Deps, known: KnownFile, own: FileContext): Promise<OtherFile | undefined> {
  const place = placeOf(deps, known, own);
  if (place === undefined) return undefined;
  let text: string | undefined;
  try {
    text = await deps.files.read(place, mostJobsFileBytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  if (text === undefined) return undefined;
  const plain = parsePlain(text);
  const config =
    plain.config ?? (await import('../core/config/parse.ts')).parseConfig(text, plain.known).config;
  return config && new Map(config.jobs.map((job) => [job.id, definitionThere(deps, job, known.path ?? '')]));
}

/** Undefined where it depends on the folder that the other file's ticks are started in. */
function definitionThere({ paths }: Deps, job: Job, configFile: string): string | undefined {
  const { cwd = paths.stateDir } = job;
  if (!cwd.startsWith('/') && !cwd.startsWith('~')) return undefined;
  return definitionOf(job, paths.resolve(cwd), envFilePath({ ...paths, configFile }, job));
}

/** The context for a command on one job. Throws a UserError (exit 2) when another file has the id for another job. */
export async function requireOwn(deps: Deps, config: Config, job: Job, state: State): Promise<FileContext> {
  const file = await fileContext(deps, config, state);
  const rival = rivalOf(state, job.id, file);
  if (rival === undefined) return file;
  const message = `another job has the id ${job.id} in ${rival}, which shares this state, so nothing was done: ${duplicateFix}`;
  throw new UserError(message, { exitCode: exitCodes.badInput });
}

/** The same where the state may be unavailable: then nobody knows of another file. */
export async function refuseRival(deps: Deps, config: Config, job: Job): Promise<FileContext> {
  const loaded = await deps.store.load();
  return loaded.kind === 'unavailable'
    ? ownFile(deps, stateCodec.empty())
    : requireOwn(deps, config, job, loaded.doc);
}
