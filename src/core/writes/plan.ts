/**
 * The plan of a write: a document with everything it will do, whose SHA-256 is approved. `apply` builds it again and refuses any
 * difference. Pure.
 */
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import { whens } from '../config/schema.ts';
import type { Config, Job } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import { cleanLine, redact } from '../text/redact.ts';
import { visible } from '../text/visible.ts';
import type { Text, Words } from '../text/words.ts';
import type { Stored } from './write.ts';

const hash = z.string();
/** A folder or socket named by a word of a command or by a variable. */
const named = {
  /** Index in argv, or name of the variable. */
  word: z.union([z.int(), z.string()]),
  /** Real path. */
  path: z.string(),
};
const plannedCommand = {
  id: z.string(),
  argv: z.array(z.string()),
  /** Real path of the working folder. */
  cwd: z.string(),
  /** Given path of that folder, if it is a link. */
  link: z.exactOptional(z.string()),
  /** Program of argv[0]; relative to `cwd`. */
  program: z.string(),
  /** Values hashed with this host's key, since they may be secrets. */
  env: z.record(z.string(), hash),
  /** Values of variables that load code; absent: none. */
  code: z.exactOptional(z.record(z.string(), z.string())),
  /** argv[0], and all files named by arguments and variables that load code. A script's interpreter has the word of the script. */
  files: z.array(z.object({ ...named, sha256: hash })),
  /** Folders and sockets named by these; absent: none. */
  folders: z.exactOptional(z.array(z.object(named))),
};

/** The document for the approver, which `apply` compares with. */
export const planSchema = z.object({
  /** Output of `commands.plan`. */
  text: z.string(),
  plan: z.object({
    version: z.literal(1),
    repository: z.string(),
    commit: z.string(),
    /** The run that planned, and its actor. */
    run: z.object({ id: z.string(), requestedBy: z.string() }),
    namespace: z.string(),
    /** The namespace hashed with this host's key. */
    host: hash,
    config: z.object({ path: z.string(), sha256: hash }),
    job: z.object({
      ...plannedCommand,
      risk: z.string(),
      timeoutSeconds: z.number(),
      after: z.array(z.object({ jobId: z.string(), when: z.enum(whens), delaySeconds: z.number() })),
      /** The effective `approval` without `ignorePlanLines`, and the verification. Absent in plans of older versions. */
      approval: z.exactOptional(z.record(z.string(), z.unknown())),
      verify: z.exactOptional(z.object({ attempts: z.number(), everySeconds: z.number() })),
    }),
    verification: z.array(z.object(plannedCommand)),
    /** SHA-256 of the output of `commands.plan` without ignored lines; null: no such command. */
    output: z.nullable(hash),
    /** `approval.ignorePlanLines`. */
    ignored: z.array(z.string()),
    expiresAt: z.number(),
  }),
});

export type PlanDocument = Stored<z.infer<typeof planSchema>>;
export type Plan = PlanDocument['plan'];
export type PlannedCommand = Plan['verification'][number];
export type PlannedFile = PlannedCommand['files'][number];
export type PlannedFolder = Omit<PlannedFile, 'sha256'>;
export type ApprovalRules = Readonly<Record<string, unknown>>;

const withoutEffect: readonly string[] = ['ignorePlanLines', 'granted', 'required'];

export function approvalRules(approval: Job['approval']): ApprovalRules {
  return Object.fromEntries(Object.entries(approval).filter(([key]) => !withoutEffect.includes(key)));
}

/** Whether the jobs file still has the planned write: same id and command. */
export function declaresWrite({ jobs }: Pick<Config, 'jobs'>, { job }: Plan): boolean {
  const same = jobs.find(({ id, kind }) => id === job.id && kind === 'one_shot_write');
  return same !== undefined && isSameCommand(same.commands.run ?? [], job.argv);
}

export function isSameCommand(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

const mostDepth = 32;

/** The text that is hashed: RFC 8785 (https://www.rfc-editor.org/rfc/rfc8785). Throws for a plan without a canonical form. */
export function planText(plan: Plan): string {
  refuseDeeper(plan, mostDepth);
  return canonicalize(plan) ?? '';
}

function refuseDeeper(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw new TypeError(`a plan of more than ${mostDepth} levels has no digest`);
  for (const each of Object.values(value)) refuseDeeper(each, levels - 1);
}

export function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** A command for the approver: one argument per line, as JSON. */
export function shownWords(argv: readonly string[]): readonly string[] {
  return argv.map((word) => visible(JSON.stringify(word)));
}

/**
 * Parts that would not be shown literally: secrets by shape or (`hides`) by value, lone surrogates and bytes that are not UTF-8.
 * Names their positions, not the texts.
 */
export function hiddenParts(
  { plan, text }: PlanDocument,
  hides: (text: string) => boolean,
): readonly Words[] {
  const isHidden = (part: string) => /\p{Surrogate}/u.test(part) || redact(part) !== part || hides(part);
  const places: (readonly [place: Words, part: string])[] = [
    ...[plan.job, ...plan.verification].flatMap(placesIn),
    ...plan.ignored.map((pattern, index) => [`approval.ignorePlanLines[${index}]`, pattern] as const),
    ...Object.entries(plan.job.approval ?? {}).map(
      ([key, value]) => [`approval.${key}`, JSON.stringify(value)] as const,
    ),
    [sentence('hidden-host'), plan.namespace],
    [sentence('hidden-jobs-file'), plan.config.path],
  ];
  const found = places.filter(([, part]) => isHidden(part)).map(([place]) => place);
  const isHiddenOutput = (part: string) => part.includes('\uFFFD') || isHidden(part);
  if (!isHiddenOutput(text)) return found;
  const lines = linesOf(text).flatMap((line, index) =>
    isHiddenOutput(line) ? [sentence('hidden-line', { number: index + 1 })] : [],
  );
  return [...found, ...(lines.length > 0 ? lines : [sentence('difference-output')])];
}

function placesIn(command: PlannedCommand): (readonly [Text, string])[] {
  const { id: job, argv, cwd, link, program, env, code = {}, files, folders = [] } = command;
  return [
    ...argv.map((word, index) => [sentence('hidden-word', { number: index + 1, job }), word] as const),
    [sentence('hidden-folder', { job }), cwd],
    ...(link === undefined ? [] : [[sentence('hidden-link', { job }), link] as const]),
    [sentence('hidden-program', { job }), program],
    ...Object.keys(env).map(
      (name, index) => [sentence('hidden-name', { number: index + 1, job }), name] as const,
    ),
    ...Object.entries(code).map(([name, value]) => [sentence('hidden-code', { name, job }), value] as const),
    ...[...files, ...folders].map(({ word, path }) => [pathPlace(word, job), path] as const),
  ];
}

const pathPlace = (word: number | string, job: string): Text =>
  typeof word === 'number'
    ? sentence('hidden-path-of-word', { number: word + 1, job })
    : sentence('hidden-path-of-variable', { name: word, job });

/** Not covered by the digest: content of folders and sockets, and paths that do not exist. */
export function uncovered({ argv, files, folders = [] }: PlannedCommand): readonly string[] {
  const known = new Set([...files, ...folders].map(({ word }) => word));
  const isMissing = (word: string, index: number) => index > 0 && word.includes('/') && !known.has(index);
  return [...new Set([...folders.map(({ path }) => path), ...argv.filter(isMissing)])];
}

/** Values of variables that load code, for the approver: one per line, as JSON. */
export function shownCode({ code = {} }: PlannedCommand): readonly string[] {
  return Object.entries(code).map(([name, value]) => visible(`${name}=${JSON.stringify(value)}`));
}

/** Files of a command that differ from the plan, changed by the write or by somebody else. */
export function changedSince(approved: PlannedCommand, now: PlannedCommand): Text | undefined {
  const known = new Set(approved.files.map(keyOf));
  const kept = new Set(now.files.map(keyOf));
  const changed = [
    ...approved.files.filter((file) => !kept.has(keyOf(file))),
    ...now.files.filter((file) => !known.has(keyOf(file))),
  ];
  const paths = [...new Set(changed.map(({ path }) => path))].map((path) => cleanLine(path));
  const isMoved = approved.cwd !== now.cwd;
  if (!isMoved && paths.length === 0) return undefined;
  return sentence('changed-since-approval', {
    ...(isMoved && { folder: cleanLine(now.cwd) }),
    ...(paths.length > 0 && { paths: paths.join(', ') }),
  });
}

const keyOf = ({ word, path, sha256 }: PlannedFile): string => JSON.stringify([word, path, sha256]);

/** Real paths of all working folders, programs, files and folders of a plan. */
export function realPaths({ job, verification }: Plan): readonly string[] {
  const paths = [job, ...verification].flatMap(({ cwd, files, folders = [] }) => [
    cwd,
    ...[...files, ...folders].map(({ path }) => path),
  ]);
  return [...new Set(paths)];
}

/** Names of scripts: a verification reads such a file by running it. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|zsh|rb|pl|php|lua|sql)$/;

/**
 * Files that must not change until the write has ended: otherwise it is unknown what ran. Except files that a verifying read
 * names, too: the write is meant to change them (`cp next live`, then `cmp next live`), and the read checks them.
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
