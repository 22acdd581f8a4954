import { expect } from 'vitest';
import { type Problem, parseConfig } from '../../../src/core/config/parse.ts';
import { positionOf } from '../../../src/core/config/scan.ts';
import { spoken } from '../../support/spoken.ts';

/** Takes the mark ▶ out of a text and tells where it stood. */
export function unmark(marked: string): { text: string; line: number; column: number } {
  const offset = marked.indexOf('▶');
  if (offset === -1 || marked.includes('▶', offset + 1)) throw new Error(`one ▶ wanted: ${marked}`);
  const text = marked.replace('▶', '');
  return { text, ...positionOf(text, offset) };
}

/** A text with a mark, and what is said about the marked place. */
export type Case = readonly [marked: string, path: string, message: RegExp, fix: RegExp];

/** The file has this one problem only, at the mark. */
export function expectOne(severity: Problem['severity'], [marked, path, message, fix]: Case): void {
  const { text, line, column } = unmark(marked);
  const { config, problems } = parseConfig(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity, line, column, path });
  expect(spoken(problems[0])).toMatchObject({
    message: expect.stringMatching(message) as unknown,
    fix: expect.stringMatching(fix) as unknown,
  });
  expect(config === undefined).toBe(severity === 'error');
}

/** For the name of a test. */
export function short([marked]: Case): string {
  return marked.replaceAll(/\s+/g, ' ').slice(0, 110);
}

export function errorsOf(text: string): readonly Problem[] {
  return parseConfig(text).problems.filter(({ severity }) => severity === 'error');
}

export const longRead = `{ id: "long", kind: "long_running_read", risk: "read_only",
  commands: { start: ["s"], status: ["t"] } }`;
export const check = '{ id: "check", kind: "one_shot_read", risk: "read_only", commands: { run: ["c"] } }';

export function file(...jobs: readonly string[]): string {
  return `{ version: 1, jobs: [\n${jobs.join(',\n')}\n] }`;
}

/** A one-shot read with more keys in it. */
export function read(more: string): string {
  return `{ id: "a", kind: "one_shot_read", risk: "read_only", commands: { run: ["x"] }, ${more} }`;
}

/** A long read with more keys in it. */
export function long(more: string): string {
  return `{ id: "a", kind: "long_running_read", risk: "read_only", commands: { start: ["x"], status: ["x"] }, ${more} }`;
}

/** A write with a verification and more keys in it. Goes with `check`. */
export function write(more: string, after = '{ jobId: "check" }'): string {
  return `{ id: "w", kind: "one_shot_write", risk: "write_local", commands: { run: ["x"] }, after: [${after}], ${more} }`;
}
