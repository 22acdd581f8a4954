/**
 * Several jobs files may share one state: two repositories on one runner, a tick with another `--config-file`. What is
 * remembered of a job says which file it came from, and a tick forgets, blocks and closes only what is its own file's. Pure.
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
/** A file that is gone, and has not ticked for so long, takes what is remembered of its jobs with it. */
export const keptMs = 14 * dayMs;
/** More files than this are forgotten, those that ticked longest ago first. */
const mostFiles = 50;

/** The file that a supervised job was begun from, as its record has it. */
export interface Beginner {
  readonly jobsFile: string;
  readonly fileName?: string | undefined;
}

/** `repository` and `workspace`: of the workflow that this run is a step of. All paths are absolute and real. */
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

/** `owner/repo` of a file that is known by its place in a repository. */
export function repositoryOf(name: string | undefined): string | undefined {
  return name === undefined || name.startsWith('/') ? undefined : name.split(':', 1)[0];
}

/**
 * What makes two jobs of the same id the same job, in short: what it may do, what it runs, where and with which variables.
 * `cwd`: the folder in which its commands run; `envFile`: where that is. How it is reported and when it is started again does
 * not count.
 */
export function definitionOf(
  { kind, risk, commands, env, passEnv }: Job,
  cwd: string,
  envFile: string | undefined,
): string {
  return fingerprint(sortedJson({ kind, risk, commands, env, passEnv, envFile, cwd })).slice(0, 8);
}

/** The same file under another name: a run from cron and one of the workflow use the same checkout. */
function isSame(state: State, key: string, file: JobsFile): boolean {
  if (key === file.key) return true;
  const known = fileOf(state, key);
  const isPath = known?.path === file.path && known.host === file.host;
  return isPath && (repositoryOf(known.name) === undefined || repositoryOf(file.name) === undefined);
}

/** The same of two that began a job on one host. A name that an older version did not record is told by the path. */
export function isSameBeginner(one: Beginner, other: Beginner): boolean {
  if (one.fileName !== undefined && one.fileName === other.fileName) return true;
  const isPath = one.jobsFile === other.jobsFile;
  return isPath && (repositoryOf(one.fileName) === undefined || repositoryOf(other.fileName) === undefined);
}

/** The file by the name that it has in the state already. */
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

/** True when the lease is held for the tick of another file. */
export function isAnotherFiles(state: State, { file }: TickContext): boolean {
  const key = state.lease?.file;
  return file !== undefined && key !== undefined && !isSame(state, key, file);
}

/** True for what another jobs file has to care for. What is of no file, or of one that is forgotten, anybody's tick cares for. */
export function isOthers(state: State, key: string | undefined, context: TickContext): boolean {
  const { file, now } = context;
  if (!file || key === undefined || isSame(state, key, file)) return false;
  const known = fileOf(state, key);
  return known !== undefined && !isLapsed(known, file.others.get(key), now);
}

/**
 * Who has to care for a queued run. `abandoned`: its file is there and has not ticked for a day, so it would wait for ever.
 * One of a file that was moved goes on in the file that has its job now, and each file that has the very same job cares for it.
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

/** True when nothing was heard of a file for so long that what is remembered of its jobs may go with it. */
export function isSilent(known: KnownFile, now: number): boolean {
  return now - heardAt(known) > keptMs;
}

function heardAt({ tickedAt, metAt, configErrorReportedAt = 0 }: KnownFile): number {
  return Math.max(tickedAt, metAt, configErrorReportedAt);
}

/**
 * The name of the other file that has this id for another job: then nothing is done with ours, so that the two never share a
 * memory. Undefined: the id is free for us, also because the other file is gone or dropped it, or has the very same job,
 * or because ours does not have the id at all.
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

/** True when what is remembered is of the very job that this file has with that id, whichever file it came from. */
function isSameJob(memory: JobMemory, jobId: string, file: FileContext): boolean {
  return memory.definition !== undefined && memory.definition === file.definitions.get(jobId);
}

/** Ids of jobs that another file has for other jobs, each with that file's name. */
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

/** The jobs whose ids no other file has for another job. */
export function withoutRivals(config: Config, state: State, { file }: Pick<TickContext, 'file'>): Config {
  const rivals = rivalsOf(state, config.jobs, file);
  return rivals.size === 0 ? config : { ...config, jobs: config.jobs.filter(({ id }) => !rivals.has(id)) };
}

/** Keys of the files that must be read before a decision: those that may have an id of ours for another job. */
export function filesToRead(
  state: State,
  jobs: readonly Pick<Job, 'id'>[],
  file: FileContext,
): readonly string[] {
  const ids = [...rivalsOf(state, jobs, { ...file, others: new Map() }).keys()];
  return [...new Set(ids.flatMap((id) => state.jobs[id]?.file ?? []))];
}

/** Keys of the files of which must be known whether they are there: those with a run that we could do, and the silent ones. */
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
 * True for what is remembered of another job: its file is gone or dropped it, and ours, which was there beside it, has the id
 * for another one. A file that came after it is the other one moved, and goes on from its memory.
 */
export function isOfAnotherJob(state: State, jobId: string, context: TickContext): boolean {
  const { file } = context;
  const memory = memoryOf(state, jobId);
  if (!file || memory.file === undefined || isSame(state, memory.file, file)) return false;
  const mine = file.definitions.get(jobId);
  if (mine === undefined || mine === memory.definition) return false;
  return isBeside(state, memory.file, file) && rivalOf(state, jobId, file) === undefined;
}

/** True when this file was there while the other one was too, so that it is not the other one moved. */
function isBeside(state: State, key: string, file: JobsFile): boolean {
  const own = fileOf(state, file.key);
  const lastAt = fileOf(state, key)?.tickedAt ?? 0;
  return own !== undefined && (own.duplicates !== undefined || own.metAt < lastAt);
}

/** The memory as one of this run's file. */
export function ofFile(memory: JobMemory, jobId: string, { file }: Pick<TickContext, 'file'>): JobMemory {
  if (!file) return memory;
  const { definition: _, ...rest } = memory;
  const definition = file.definitions.get(jobId);
  return { ...rest, file: file.key, ...(definition !== undefined && { definition }) };
}

/** The state in which the job is of this run's file, also when there is nothing else to remember of it. */
export function withJob(state: State, jobId: string, context: Pick<TickContext, 'file'>): State {
  if (!context.file) return state;
  return { ...state, jobs: { ...state.jobs, [jobId]: ofFile(memoryOf(state, jobId), jobId, context) } };
}

/** Which file it came from, of a memory. */
export function originOf({ file, definition }: JobMemory): Pick<JobMemory, 'file' | 'definition'> {
  return { ...(file !== undefined && { file }), ...(definition !== undefined && { definition }) };
}

/** The state in which this run's file is known. A command that is no tick leaves the time of the last one. */
export function withFile(state: State, { file, now }: Pick<TickContext, 'file' | 'now'>): State {
  if (!file || fileOf(state, file.key)) return state;
  const { key, name, path, host } = file;
  return { ...state, files: { ...state.files, [key]: { name, path, host, tickedAt: 0, metAt: now } } };
}

/** Files that are forgotten with this tick while an alert about the file itself is open. */
export function goneWithAlert(state: State, { file, now }: TickContext): readonly KnownFile[] {
  if (!file) return [];
  return Object.entries(state.files ?? {}).flatMap(([key, known]) => {
    const isOpen = known.configErrorReportedAt !== undefined || known.duplicates !== undefined;
    return isOpen && key !== file.key && isLapsed(known, file.others.get(key), now) ? [known] : [];
  });
}

/** Remembers that this run's file ticks, and forgets those that are gone for long. */
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

/** The state with something changed about this run's file. */
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

/** True when this file has not ticked since memory was lost: what it forgot, nobody knows. */
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

/** Both tables; of each file what is known later. Names that a public copy lacks come from ours. */
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

/** Without what strangers must not read: paths of a host, and what a guess at a variable could be held against. */
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
