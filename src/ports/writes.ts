/** What the write chain needs of the world, besides what every command has. */
import type { GateFacts, LocalRun } from '../core/writes/gate.ts';
import type { PlanDocument } from '../core/writes/plan.ts';
import type { Gate, Ledger, RunPlace } from '../core/writes/write.ts';
import type { Words } from '../core/text/words.ts';
import type { StateStore } from './ports.ts';

/** What a plan rests on, looked up on this host. */
export interface FileHashes {
  /** In hex. */
  sha256(text: string): string;
  /** The same with a key that only this host has: equal for equal texts, and tells nothing of them elsewhere. */
  keyed(text: string): string;
  /**
   * Where a name leads, as the kernel goes: from `cwd` unless it is absolute, `..` behind the links before it, no `~`.
   * Undefined when there is nothing, and for what every process has of its own (its streams, its page in /proc, /dev/null).
   * Throws a UserError for what nobody can vouch for: what cannot be read, a pipe, a device, and where others than
   * this user and root can change what the name leads to, or make what is missing. `isGuess`: perhaps nothing means this name
   * from there, so what is missing is nothing.
   */
  look(name: string, cwd: string, options?: { readonly isGuess?: boolean }): Promise<Found | undefined>;
  /** The names in a folder; undefined when they cannot be listed. */
  entries(folder: string): readonly string[] | undefined;
  /** Throws a UserError when others than this user and root can write into it, or change the way to it. */
  checkFolder(path: string): void;
  /**
   * The file that execvp(3) takes for the first word of a command, with a slash in its name. Undefined when there is none.
   * Throws a UserError when others can change it, or make one that would be found before it.
   */
  program(word: string, cwd: string, searchPath: string): string | undefined;
}

export type Found =
  | {
      readonly kind: 'file';
      /** Real path. */
      readonly path: string;
      readonly sha256: string;
      /** Its first 256 bytes: in these the kernel looks for an interpreter. */
      readonly start: string;
    }
  | { readonly kind: 'folder' | 'socket'; readonly path: string };

/** The plans made on this host, whole. */
export interface PlanStore {
  /** Throws a UserError when it cannot be kept. */
  keep(digest: string, document: PlanDocument): void;
  /** Undefined when there is none here, or none that can be read. */
  read(digest: string): PlanDocument | undefined;
  /** Notes for good that this host begins the write. False: it did before. Throws a UserError when it cannot be noted. */
  begin(digest: string): boolean;
}

/** `taken`: somebody has it, or had it: it is never given twice. */
export type Claim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly why: Words };

/** The workflow run that a write is planned or applied in. */
export interface WriteRun {
  readonly local: LocalRun;
  /** The gate that the workflow file is pinned to. */
  readonly pinned: Gate;
  /** Who caused the run, as the runner says. */
  readonly actor: string;
  readonly place: RunPlace;
  /** The page on which this workflow is started. */
  readonly workflowUrl: string | undefined;
  /** Tells one state-key from another; absent without one. */
  readonly keyMark?: string;
  /** Why nothing can be claimed from here; undefined: it can. */
  readonly claimProblem: Words | undefined;
  /** Asks GitHub. Never rejects: what cannot be found out is a fact too. */
  facts(environment: string, gate: Gate, planRunId: string): Promise<GateFacts>;
  /** Reserves a digest for ever, for all hosts. Never rejects. */
  claim(digest: string): Promise<Claim>;
  /** Reserves the one plan that this run may make for an environment, for all hosts: its approval says no more. */
  claimPlan(environment: string): Promise<Claim>;
}

export interface WritePorts {
  readonly ledger: StateStore<Ledger>;
  /** The same, which still answers when the run was canceled. */
  readonly atEnd: StateStore<Ledger>;
  readonly fileHashes: FileHashes;
  readonly plans: PlanStore;
  readonly namespace: string;
  /** Absent on the command line: there a write can be looked at, not made. */
  readonly run?: WriteRun;
}
