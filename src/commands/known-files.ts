/** The jobs file of this run among the files that share its state, where another one may declare the same job id. */
import { readConfig } from '../core/config/read.ts';
import { maxLength } from '../core/config/scan.ts';
import { duplicateFix } from '../core/notices/catalog/shared.ts';
import type { Config, FileContext, Job, KnownFile, OtherFile, State } from '../core/model.ts';
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
import { memoryOf } from '../core/state/memory.ts';
import { stateCodec } from '../core/state/state.ts';
import { UserError } from '../errors.ts';
import type { Clock, Files, Inspector, Paths, Processes, StateStore } from '../ports/ports.ts';
import { envFilePath, jobFolder } from './job-variables.ts';
import { badInput } from './jobs-file.ts';

interface KnownFilesPorts {
  readonly paths: Paths;
  readonly files: Files;
  readonly inspector: Inspector;
  readonly processes: Processes;
  readonly clock: Clock;
  readonly store: StateStore<State>;
}

export class KnownFiles {
  readonly #ports: KnownFilesPorts;

  constructor(ports: KnownFilesPorts) {
    this.#ports = ports;
  }

  /** The jobs file alone, also when it is invalid. */
  own(state: State): FileContext {
    const { paths, repository, workspace } = this.#ports.paths.jobsFile;
    const { host } = this.#ports.processes.self();
    const at = (path: string) => asKnown(state, identify(path, host, repository, workspace));
    const file = paths.map(at).find(({ key }) => fileOf(state, key)) ?? at(paths[0]);
    return { ...file, definitions: new Map(), others: new Map() };
  }

  /** The jobs file as the attempt record of a job names it. */
  beginner() {
    const { configFile, jobsFile } = this.#ports.paths;
    const { host } = this.#ports.processes.self();
    const { name } = identify(jobsFile.paths[0], host, jobsFile.repository, jobsFile.workspace);
    return { jobsFile: configFile, fileName: name };
  }

  /** Path of the other jobs file that a running job belongs to: the one that watched it last, or that it was started from. */
  async ownerElsewhere(state: State, begun: Beginner & { readonly id: string }): Promise<string | undefined> {
    const own = this.own(state);
    const { jobsFile: path, fileName: name = path, id } = begun;
    const files = Object.entries(state.files ?? {});
    const watching = memoryOf(state, id).file;
    const watcher = files.find(([key]) => key === watching && key !== own.key)?.[1];
    const watched = watcher && (await this.#read(watcher, own));
    if (watched !== undefined && watched !== 'gone' && watched.has(id)) return watcher?.path;
    if (isSameBeginner(begun, this.beginner())) return undefined;
    const [key, known] =
      files.find(([, each]) => isSameBeginner(begun, { jobsFile: each.path ?? '', fileName: each.name })) ??
      [];
    if (key === own.key) return undefined;
    const other = await this.#read(known ?? { name, path, host: own.host, tickedAt: 0, metAt: 0 }, own);
    const isFree = other === 'gone' || other?.has(id) === false;
    return isFree ? undefined : (known?.path ?? path);
  }

  /** The jobs file for decisions about its jobs. Reads another file only where an id, or a waiting run, may belong to it. */
  async context({ jobs }: Config, state: State): Promise<FileContext> {
    const { paths, clock } = this.#ports;
    const definitions = new Map(
      jobs.map((job) => [job.id, definitionOf(job, jobFolder(paths, job), envFilePath(paths, job))]),
    );
    const own = { ...this.own(state), definitions };
    if (!state.files) return own;
    const others = new Map<string, OtherFile>();
    for (const key of filesToFind(state, own, clock.now())) {
      const known = fileOf(state, key);
      if (known && this.#isGone(known, own)) others.set(key, 'gone');
    }
    for (const key of filesToRead(state, jobs, own)) {
      const known = fileOf(state, key);
      const found = known && (await this.#read(known, own));
      if (found) others.set(key, found);
    }
    return { ...own, others };
  }

  /** The context for a command on one job. Throws a UserError (exit 2) when another file has the id for another job. */
  async requireOwn(config: Config, { id }: Job, state: State): Promise<FileContext> {
    const file = await this.context(config, state);
    const rival = rivalOf(state, id, file);
    if (rival === undefined) return file;
    throw badInput(
      `duplicate id ${id}: ${rival}, which shares this state, has it for another job. Fix: ${duplicateFix}`,
    );
  }

  /** The same where the state may be unavailable: then no other file is known. */
  async requireOwnIfLoaded(config: Config, job: Job): Promise<FileContext> {
    const loaded = await this.#ports.store.load();
    return loaded.kind === 'unavailable'
      ? this.own(stateCodec.empty())
      : this.requireOwn(config, job, loaded.doc);
  }

  async #read(known: KnownFile, own: FileContext): Promise<OtherFile | undefined> {
    return this.#isGone(known, own) ? 'gone' : this.#declaredIn(known, own);
  }

  /**
   * Where the file can be read on this host; undefined: nowhere. A file of the same repository is looked up in this checkout:
   * the one of another runner may be older. Where two repositories check out into one folder, the files there are this one's.
   */
  #placeOf({ name = '', path, host }: KnownFile, own: FileContext): string | undefined {
    const { repository, workspace } = this.#ports.paths.jobsFile;
    const isOfCheckout =
      workspace !== undefined && repository !== undefined && repositoryOf(name) === repository;
    const there = host === own.host ? path : undefined;
    const place = isOfCheckout ? `${workspace}/${name.slice(repository.length + 1)}` : there;
    return place === own.path ? undefined : place;
  }

  /** A file that cannot be read, or whose workspace is emptied between runs of another repository, is gone when it is silent. */
  #isGone(known: KnownFile, own: FileContext): boolean {
    const isLate = isSilent(known, this.#ports.clock.now());
    const place = this.#placeOf(known, own);
    if (place === undefined) return isLate;
    if (this.#ports.inspector.look(place).kind !== 'missing') return false;
    const repository = repositoryOf(known.name);
    return isLate || repository === undefined || repository === repositoryOf(own.name);
  }

  /** Undefined: it is unreadable here, and is taken to declare what it declared before. */
  async #declaredIn(known: KnownFile, own: FileContext): Promise<OtherFile | undefined> {
    const place = this.#placeOf(known, own);
    if (place === undefined) return undefined;
    let text: string | undefined;
    try {
      text = await this.#ports.files.read(place, maxLength);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
    if (text === undefined) return undefined;
    const { config } = await readConfig(text);
    return (
      config && new Map(config.jobs.map((job) => [job.id, this.#definitionThere(job, known.path ?? '')]))
    );
  }

  /** Undefined where it depends on the folder in which the other file's ticks start. */
  #definitionThere(job: Job, configFile: string): string | undefined {
    const paths = { ...this.#ports.paths, configFile };
    const { cwd = paths.stateDir } = job;
    if (!cwd.startsWith('/') && !cwd.startsWith('~')) return undefined;
    return definitionOf(job, jobFolder(paths, job), envFilePath(paths, job));
  }
}
