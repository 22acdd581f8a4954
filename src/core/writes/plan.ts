/**
 * What exactly a write will do, as a document: its SHA-256 is what is approved. `apply` makes the document again and
 * refuses when anything in it differs.
 */
import { canonicalJson } from './canonical-json.ts';
import { cleanLine, redact } from '../text/redact.ts';
import type { Config, Job } from '../model.ts';
import { visible } from '../text/visible.ts';

/** A folder, or a socket, that a word of a command names, or a value of its environment. */
export interface PlannedFolder {
  /** The word's place in argv, or the variable. */
  readonly word: number | string;
  /** Its real path. */
  readonly path: string;
}

/** A file. The interpreter of a script has the word of the script. */
export interface PlannedFile extends PlannedFolder {
  readonly sha256: string;
}

export interface PlannedCommand {
  readonly id: string;
  readonly argv: readonly string[];
  /** The real path of the folder it runs in. */
  readonly cwd: string;
  /** How that folder is called, when this leads there over a link. */
  readonly link?: string;
  /** What is started for argv[0]: a relative one counts from `cwd`. */
  readonly program: string;
  /** Each value as a hash with this host's key: the values may be secrets. */
  readonly env: Readonly<Record<string, string>>;
  /** The values of those that load code, which are no secrets; absent when there are none. */
  readonly code?: Readonly<Record<string, string>>;
  /** argv[0], and every file that an argument or a variable that loads code names. */
  readonly files: readonly PlannedFile[];
  /** Folders and sockets that these name; absent when there are none. */
  readonly folders?: readonly PlannedFolder[];
}

export interface Plan {
  readonly version: 1;
  readonly repository: string;
  readonly commit: string;
  /** The run that planned it, and who caused that run. */
  readonly run: { readonly id: string; readonly requestedBy: string };
  readonly namespace: string;
  /** A hash of the namespace with the key that only this host has. */
  readonly host: string;
  readonly config: { readonly path: string; readonly sha256: string };
  readonly job: PlannedCommand & {
    readonly risk: string;
    readonly timeoutSeconds: number;
    readonly after: Job['after'];
    /** Who may approve, and how; and how it is verified. Absent in plans that were made before these were in it. */
    readonly approval?: ApprovalRules;
    readonly verify?: Job['verify'];
  };
  readonly verification: readonly PlannedCommand[];
  /** SHA-256 of what `commands.plan` printed, less the ignored lines; null without one. */
  readonly output: string | null;
  /** `approval.ignorePlanLines`. */
  readonly ignored: readonly string[];
  readonly expiresAt: number;
}

/** All of a job's `approval` that has an effect, less `ignorePlanLines`, which is in the plan as `ignored`. */
export type ApprovalRules = Readonly<Record<string, unknown>>;

const withoutEffect: readonly string[] = ['ignorePlanLines', 'granted', 'required'];

export function approvalRules(approval: Job['approval']): ApprovalRules {
  return Object.fromEntries(Object.entries(approval).filter(([key]) => !withoutEffect.includes(key)));
}

/** True when the jobs file has the write that was planned: its id, with its command. */
export function declaresWrite({ jobs }: Pick<Config, 'jobs'>, { job }: Plan): boolean {
  const same = jobs.find(({ id, kind }) => id === job.id && kind === 'one_shot_write');
  return same !== undefined && isSameCommand(same.commands.run ?? [], job.argv);
}

export function isSameCommand(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

/** What an approver reads, and what `apply` compares with. */
export interface PlanDocument {
  readonly plan: Plan;
  /** What `commands.plan` printed. */
  readonly text: string;
}

/** The text that is hashed. */
export function planText(plan: Plan): string {
  return canonicalJson(plan);
}

export function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** A command as the approver reads it: a word a line, each as JSON. */
export function shownWords(argv: readonly string[]): readonly string[] {
  return argv.map((word) => visible(JSON.stringify(word)));
}

/**
 * Where something stands that would not be shown as it is: a secret of a known shape or, by `hides`, of a known value; half a
 * character, and bytes that are no UTF-8. The texts themselves are not in it.
 */
export function hiddenParts(
  { plan, text }: PlanDocument,
  hides: (text: string) => boolean,
): readonly string[] {
  const isHidden = (part: string) => /\p{Surrogate}/u.test(part) || redact(part) !== part || hides(part);
  const places: (readonly [place: string, part: string])[] = [
    ...[plan.job, ...plan.verification].flatMap(placesIn),
    ...plan.ignored.map((pattern, index) => [`approval.ignorePlanLines[${index}]`, pattern] as const),
    ...Object.entries(plan.job.approval ?? {}).map(
      ([key, value]) => [`approval.${key}`, JSON.stringify(value)] as const,
    ),
    ['the name of the host', plan.namespace],
    ['the path of the jobs file', plan.config.path],
  ];
  const found = places.filter(([, part]) => isHidden(part)).map(([place]) => place);
  const isHiddenOutput = (part: string) => part.includes('\uFFFD') || isHidden(part);
  if (!isHiddenOutput(text)) return found;
  const lines = linesOf(text).flatMap((line, index) =>
    isHiddenOutput(line) ? [`line ${index + 1} of what commands.plan prints`] : [],
  );
  return [...found, ...(lines.length > 0 ? lines : ['what commands.plan prints'])];
}

function placesIn(command: PlannedCommand): (readonly [string, string])[] {
  const { id, argv, cwd, link, program, env, code = {}, files, folders = [] } = command;
  return [
    ...argv.map((word, index) => [`word ${index + 1} of the command of ${id}`, word] as const),
    [`the folder of ${id}`, cwd],
    ...(link === undefined ? [] : [[`the link to the folder of ${id}`, link] as const]),
    [`the program of ${id}`, program],
    ...Object.keys(env).map((name, index) => [`the name of variable ${index + 1} of ${id}`, name] as const),
    ...Object.entries(code).map(
      ([name, value]) => [`the value of ${name} of ${id}, which can load code`, value] as const,
    ),
    ...[...files, ...folders].map(
      ({ word, path }) => [`the real path of what ${sourceName(word)} of ${id} names`, path] as const,
    ),
  ];
}

const sourceName = (word: number | string): string =>
  typeof word === 'number' ? `word ${word + 1}` : `the variable ${word}`;

/** Of whose content the digest knows nothing: folders, sockets, and words that look like a path and name nothing that is there. */
export function uncovered({ argv, files, folders = [] }: PlannedCommand): readonly string[] {
  const known = new Set([...files, ...folders].map(({ word }) => word));
  const isMissing = (word: string, index: number) => index > 0 && word.includes('/') && !known.has(index);
  return [...new Set([...folders.map(({ path }) => path), ...argv.filter(isMissing)])];
}

/** The values of variables that load code, as the approver reads them: one a line, as JSON. */
export function shownCode({ code = {} }: PlannedCommand): readonly string[] {
  return Object.entries(code).map(([name, value]) => visible(`${name}=${JSON.stringify(value)}`));
}

/**
 * What a command that runs now names, and is not what it was in the plan: the write may have changed it, or somebody else.
 * Empty when nothing is.
 */
export function changedSince(approved: PlannedCommand, now: PlannedCommand): readonly string[] {
  const known = new Set(approved.files.map(keyOf));
  const kept = new Set(now.files.map(keyOf));
  const changed = [
    ...approved.files.filter((file) => !kept.has(keyOf(file))),
    ...now.files.filter((file) => !known.has(keyOf(file))),
  ];
  const folders = approved.cwd === now.cwd ? [] : [`its folder, now ${now.cwd}`];
  const paths = [...folders, ...new Set(changed.map(({ path }) => path))].map((path) => cleanLine(path));
  return paths.length === 0 ? [] : [`changed since it was approved: ${paths.join(', ')}`];
}

const keyOf = ({ word, path, sha256 }: PlannedFile): string => JSON.stringify([word, path, sha256]);

/** Every place on the host that a plan rests on, by its real path: working folders, programs, files, folders. */
export function realPaths({ job, verification }: Plan): readonly string[] {
  const paths = [job, ...verification].flatMap(({ cwd, files, folders = [] }) => [
    cwd,
    ...[...files, ...folders].map(({ path }) => path),
  ]);
  return [...new Set(paths)];
}

/** Names of programs' text: what a verification says of such a file, it says by running it. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|zsh|rb|pl|php|lua|sql)$/;

/**
 * The files of a write that must be the same while it runs and when it has ended: else nobody knows what ran. Not those that
 * a read which verifies it names too: these are what the write is to change (`cp next live`, then `cmp next live`), and that
 * read says whether it did.
 */
export function lastingFiles({ job, verification }: Plan): readonly PlannedFile[] {
  const isArgument = ({ word }: PlannedFile) => typeof word === 'number' && word > 0;
  const pathsOf = (files: readonly PlannedFile[]) => new Set(files.map(({ path }) => path));
  const verified = pathsOf(verification.flatMap(({ files }) => files.filter(isArgument)));
  const programs = pathsOf(
    [job, ...verification].flatMap(({ files }) => files.filter(({ word }) => word === 0)),
  );
  const isTarget = (file: PlannedFile) =>
    isArgument(file) && verified.has(file.path) && !script.test(file.path) && !programs.has(file.path);
  return job.files.filter((file) => !isTarget(file));
}
