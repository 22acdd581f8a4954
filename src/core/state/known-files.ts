/**
 * Several jobs files may share one state: two repositories on one runner, or a tick with another `--config-file`. The memory of
 * a job names its file, and a tick forgets, blocks and closes only jobs and runs of its own file. Pure.
 */
import { fingerprint, sortedJson } from '../text/fingerprint.ts';
import { memoryOf } from './memory.ts';
import type {
  Config,
  FileContext,
  Job,
  JobMemory,
  JobsFile,
  KnownFile,
  TickContext,
  OtherFile,
  QueueItem,
  State,
} from '../model.ts';

const dayMs = 86_400_000;
/** The memory of a file and its jobs is dropped if the file is gone and has not ticked for this long. */
export const keptMs = 14 * dayMs;
/** Number of files that are kept: those that ticked last. */
const mostFiles = 50;

/** The file from which a supervised job was started, according to its record. */
export interface Beginner {
  readonly jobsFile: string;
  readonly fileName?: string | undefined;
}

/** `repository` and `workspace`: those of the workflow of this run. All paths are absolute and real. */
export function identify(
  path: string,
  host: string,
  repository: string | undefined,
  workspace: string | undefined,
): JobsFile {
  const isInside = repository !== undefined && workspace !== undefined && path.startsWith(`${workspace}/`);
  const name = isInside ? `${repository}:${path.slice(workspace.length + 1)}` : path;
  return { key: fingerprint(name).slice(0, 8), name, path, host };
}

/** `owner/repo` of a file that is identified by its path in a repository. */
export function repositoryOf(name: string | undefined): string | undefined {
  return name === undefined || name.startsWith('/') ? undefined : name.split(':', 1)[0];
}

/**
 * Fingerprint that decides whether two jobs with one id are the same job: its risk, commands, folder and variables. `cwd`: the
 * folder in which its commands run; `envFile`: the path of that file. Rules for reports and restarts do not count.
 */
export function definitionOf(
  { kind, risk, commands, env, passEnv }: Job,
  cwd: string,
  envFile: string | undefined,
): string {
  return fingerprint(sortedJson({ kind, risk, commands, env, passEnv, envFile, cwd })).slice(0, 8);
}

/** Whether it is the same file under another name: a run from cron and a run of the workflow may use one checkout. */
function isSame(state: State, key: string, file: JobsFile): boolean {
  if (key === file.key) return true;
  const known = fileOf(state, key);
  const isPath = known?.path === file.path && known.host === file.host;
  return isPath && (repositoryOf(known.name) === undefined || repositoryOf(file.name) === undefined);
}

/** The same for two files from which a job was started on one host. Older versions recorded no name, so the path decides. */
export function isSameBeginner(one: Beginner, other: Beginner): boolean {
  if (one.fileName !== undefined && one.fileName === other.fileName) return true;
  const isPath = one.jobsFile === other.jobsFile;
  return isPath && (repositoryOf(one.fileName) === undefined || repositoryOf(other.fileName) === undefined);
}

/** The file under the name that it already has in the state. */
export function asKnown(state: State, file: JobsFile): JobsFile {
  if (fileOf(state, file.key)) return file;
  const known = Object.entries(state.files ?? {}).find(([key]) => isSame(state, key, file));
  if (!known) return file;
  const [key, { name = file.name }] = known;
  return { ...file, key, name };
}

export function fileOf({ files }: State, key: string): KnownFile | undefined {
  return files && Object.hasOwn(files, key) ? files[key] : undefined;
}

/** Whether a tick of another file holds the lease. */
export function isAnotherFiles(state: State, { file }: TickContext): boolean {
  const key = state.lease?.file;
  return file !== undefined && key !== undefined && !isSame(state, key, file);
}

/** Whether another jobs file is responsible. Any tick is responsible for entries without a file, or of a file that lapsed. */
export function isOthers(state: State, key: string | undefined, context: TickContext): boolean {
  const { file, now } = context;
  if (!file || key === undefined || isSame(state, key, file)) return false;
  const known = fileOf(state, key);
  return known !== undefined && !isLapsed(known, file.others.get(key), now);
}

/**
 * Which file is responsible for a queued run. `abandoned`: its file exists but has not ticked for a day, so the run would wait
 * forever. If the file was moved, the file that has the job now is responsible, and so is each file with exactly the same job.
 */
export function whoseRun(
  state: State,
  item: QueueItem,
  context: TickContext,
): 'ours' | 'others' | 'abandoned' {
  const { file, now } = context;
  if (!file || item.file === undefined || !isOthers(state, item.file, context)) return 'ours';
  const memory = memoryOf(state, item.jobId);
  if (memory.file === item.file && isSameJob(memory, item.jobId, file)) return 'ours';
  const isMoved = file.others.get(item.file) === 'gone' && !isBeside(state, item.file, file);
  if (isMoved && file.definitions.has(item.jobId)) return 'ours';
  const since = Math.max(fileOf(state, item.file)?.tickedAt ?? 0, item.startedAt ?? item.notBefore);
  return now - since < dayMs ? 'others' : 'abandoned';
}

function isLapsed(known: KnownFile, other: OtherFile | undefined, now: number): boolean {
  return other === 'gone' && isSilent(known, now);
}

/** Whether a file has been silent for so long that the memory of its jobs may be dropped. */
export function isSilent(known: KnownFile, now: number): boolean {
  return now - heardAt(known) > keptMs;
}

function heardAt({ tickedAt, metAt, configErrorReportedAt = 0 }: KnownFile): number {
  return Math.max(tickedAt, metAt, configErrorReportedAt);
}

/**
 * The name of another file that uses this id for another job. Ticks then do nothing with our job, so that the two never share a
 * memory. Undefined: no conflict, because the other file is gone, dropped the id or has exactly the same job, or because our file
 * does not have the id.
 */
export function rivalOf(state: State, jobId: string, file: FileContext | undefined): string | undefined {
  const memory = memoryOf(state, jobId);
  if (!file || memory.file === undefined || isSame(state, memory.file, file)) return undefined;
  if (isSameJob(memory, jobId, file)) return undefined;
  const mine = file.definitions.get(jobId);
  if (mine === undefined) return undefined;
  const known = fileOf(state, memory.file);
  if (!known) return undefined;
  const other = file.others.get(memory.file);
  if (other === 'gone') return undefined;
  if (other && (!other.has(jobId) || other.get(jobId) === mine)) return undefined;
  return known.name ?? 'a file of another host';
}

/** Whether the memory is that of exactly the job that this file has with that id, whichever file it came from. */
function isSameJob(memory: JobMemory, jobId: string, file: FileContext): boolean {
  return memory.definition !== undefined && memory.definition === file.definitions.get(jobId);
}

/** Ids that another file uses for other jobs, each with that file's name. */
export function rivalsOf(
  state: State,
  jobs: readonly Pick<Job, 'id'>[],
  file: FileContext | undefined,
): ReadonlyMap<string, string> {
  if (!file || !state.files) return new Map();
  return new Map(
    jobs.flatMap(({ id }) => {
      const rival = rivalOf(state, id, file);
      return rival === undefined ? [] : [[id, rival] as const];
    }),
  );
}

/** The jobs whose ids no other file uses for another job. */
export function withoutRivals(config: Config, state: State, { file }: Pick<TickContext, 'file'>): Config {
  const rivals = rivalsOf(state, config.jobs, file);
  return rivals.size === 0 ? config : { ...config, jobs: config.jobs.filter(({ id }) => !rivals.has(id)) };
}

/** Keys of the files to read before a decision: those that may use one of our ids for another job. */
export function filesToRead(
  state: State,
  jobs: readonly Pick<Job, 'id'>[],
  file: FileContext,
): readonly string[] {
  const ids = [...rivalsOf(state, jobs, { ...file, others: new Map() }).keys()];
  return [...new Set(ids.flatMap((id) => state.jobs[id]?.file ?? []))];
}

/** Keys of the files whose existence must be known: those with a run that we could do, and silent ones. */
export function filesToFind(state: State, file: FileContext, now: number): readonly string[] {
  const queued = state.queue.flatMap(({ file: key, jobId, status }) => {
    const isOpen = status === 'pending' || status === 'running';
    return isOpen && key !== undefined && file.definitions.has(jobId) ? [key] : [];
  });
  const silent = Object.entries(state.files ?? {}).flatMap(([key, known]) =>
    isSilent(known, now) ? [key] : [],
  );
  return [...new Set([...queued, ...silent])].filter((key) => !isSame(state, key, file));
}

/**
 * Whether the memory is that of another job: its file is gone or dropped the job, and our file, which existed beside it, uses the
 * id for another job. A file that appeared later counts as the moved one and continues from its memory.
 */
export function isOfAnotherJob(state: State, jobId: string, context: TickContext): boolean {
  const { file } = context;
  const memory = memoryOf(state, jobId);
  if (!file || memory.file === undefined || isSame(state, memory.file, file)) return false;
  const mine = file.definitions.get(jobId);
  if (mine === undefined || mine === memory.definition) return false;
  return isBeside(state, memory.file, file) && rivalOf(state, jobId, file) === undefined;
}

/** Whether both files existed at the same time, so that this one is not the moved other one. */
function isBeside(state: State, key: string, file: JobsFile): boolean {
  const own = fileOf(state, file.key);
  const lastAt = fileOf(state, key)?.tickedAt ?? 0;
  return own !== undefined && (own.duplicates !== undefined || own.metAt < lastAt);
}

/** The memory, assigned to this run's file. */
export function ofFile(memory: JobMemory, jobId: string, { file }: Pick<TickContext, 'file'>): JobMemory {
  if (!file) return memory;
  const { definition: _, ...rest } = memory;
  const definition = file.definitions.get(jobId);
  return { ...rest, file: file.key, ...(definition !== undefined && { definition }) };
}

/** Assigns the job to this run's file, even if its memory is otherwise empty. */
export function withJob(state: State, jobId: string, context: Pick<TickContext, 'file'>): State {
  if (!context.file) return state;
  return { ...state, jobs: { ...state.jobs, [jobId]: ofFile(memoryOf(state, jobId), jobId, context) } };
}

/** The file and definition of a memory. */
export function originOf({ file, definition }: JobMemory): Pick<JobMemory, 'file' | 'definition'> {
  return { ...(file !== undefined && { file }), ...(definition !== undefined && { definition }) };
}

/** Adds this run's file to the state. A command other than a tick does not change the time of the last tick. */
export function withFile(state: State, { file, now }: Pick<TickContext, 'file' | 'now'>): State {
  if (!file || fileOf(state, file.key)) return state;
  const { key, name, path, host } = file;
  return { ...state, files: { ...state.files, [key]: { name, path, host, tickedAt: 0, metAt: now } } };
}

/** Files that this tick forgets while an alert about the file itself is open. */
export function goneWithAlert(state: State, { file, now }: TickContext): readonly KnownFile[] {
  if (!file) return [];
  return Object.entries(state.files ?? {}).flatMap(([key, known]) => {
    const isOpen = known.configErrorReportedAt !== undefined || known.duplicates !== undefined;
    return isOpen && key !== file.key && isLapsed(known, file.others.get(key), now) ? [known] : [];
  });
}

/** Records the tick of this run's file, and forgets files that have been gone for long. */
export function withTick(stored: State, context: TickContext): State {
  const { file, now } = context;
  if (!file) return stored;
  const { key, name, path, host } = file;
  const kept = Object.entries(stored.files ?? {}).filter(
    ([each, known]) => each !== key && !isLapsed(known, file.others.get(each), now),
  );
  const own = { metAt: now, ...fileOf(stored, key), name, path, host, tickedAt: now };
  return { ...stored, files: { ...Object.fromEntries(kept), [key]: own } };
}

/** Changes the entry of this run's file. */
export function changeFile(
  stored: State,
  context: Pick<TickContext, 'file' | 'now'>,
  change: (known: KnownFile) => KnownFile,
): State {
  const state = withFile(stored, context);
  const known = context.file && fileOf(state, context.file.key);
  return known && context.file
    ? { ...state, files: { ...state.files, [context.file.key]: change(known) } }
    : stored;
}

/** Whether this file has not ticked since state was lost, so that it is unknown what was forgotten. */
export function isInDoubt(state: State, { file, now }: TickContext): boolean {
  const { lostAt } = state;
  if (!file || lostAt === undefined || now - lostAt > keptMs) return false;
  const isOnly = Object.keys(state.files ?? {}).every((key) => isSame(state, key, file));
  return !isOnly && (fileOf(state, file.key)?.tickedAt ?? 0) < lostAt;
}

export function boundFiles(files: State['files']): State['files'] {
  const entries = Object.entries(files ?? {});
  if (entries.length <= mostFiles) return files;
  const newest = entries.toSorted(([, a], [, b]) => heardAt(b) - heardAt(a)).slice(0, mostFiles);
  return Object.fromEntries(newest);
}

/** Joins both tables: the newer entry of each file. Names and paths that a public copy lacks come from ours. */
export function mergeFiles(theirs: State['files'], mine: State['files']): State['files'] {
  if (!theirs || !mine) return theirs ?? mine;
  const merged = Object.entries(mine).map(([key, own]) => {
    const other = Object.hasOwn(theirs, key) ? theirs[key] : undefined;
    if (!other || heardAt(own) > heardAt(other)) return [key, own] as const;
    const { name = own.name, path = own.path } = other;
    return [
      key,
      { ...other, ...(name !== undefined && { name }), ...(path !== undefined && { path }) },
    ] as const;
  });
  return { ...theirs, ...Object.fromEntries(merged) };
}

/** Removes data that strangers must not read: paths of a host, and fingerprints that would confirm a guessed variable. */
export function withoutPlaces(state: State): State {
  const bare = Object.entries(state.files ?? {}).map(([key, known]) => {
    const { path: _, name, ...rest } = known;
    return [key, name === undefined || name.startsWith('/') ? rest : { ...rest, name }] as const;
  });
  const memories = Object.entries(state.jobs).map(([id, memory]) => {
    const { definition: _, ...rest } = memory;
    return [id, rest] as const;
  });
  const files = state.files && Object.fromEntries(bare);
  return { ...state, jobs: Object.fromEntries(memories), ...(files && { files }) };
}
