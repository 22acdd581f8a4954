import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExec } from '../../../src/adapters/process/exec.ts';
import type { ExecRequest } from '../../../src/ports/ports.ts';
import { pastDeadline } from '../../support/deadline.ts';

const exec = createExec();
const base = { cwd: '/', env: { PATH: '/usr/bin:/bin' }, timeoutMs: 100_000, cleanUp: 'all' } as const;
const sh = (script: string, more: Partial<ExecRequest>) =>
  exec.run({ ...base, argv: ['/bin/sh', '-c', script], ...more });
const until = (name: string) => `while ! [ -e ${name} ]; do sleep 0.01; done`;
const program = path.resolve('test/support/programs/exec-memory.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'exec-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the lines of a running command', () => {
  test('come while it runs, from both streams in their order, the unfinished one at the end', async () => {
    const lines: string[] = [];
    let early: readonly string[] | undefined;
    const onLine = (line: string) => {
      lines.push(line);
      // It waits for this: so the line came before what follows it.
      if (line === 'one' || line === 'two') writeFileSync(path.join(folder, line), '');
      if (line === 'two') early = [...lines];
    };
    const script = `echo one; ${until('one')}; echo two >&2; ${until('two')}; printf '\\303\\n4'`;
    const result = await sh(script, { onLine, cwd: folder });
    expect(lines).toEqual(['one', 'two', '\uFFFD', '4']);
    expect(early).toEqual(['one', 'two']);
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0, stderr: { head: 'two\n' } });
  });

  test('of one that ran past its deadline come too', async () => {
    const lines: string[] = [];
    const onLine = (line: string) => lines.push(line);
    const script = 'printf begun; touch begun; sleep 60';
    const result = await pastDeadline(
      (timeoutMs) => {
        lines.length = 0;
        return sh(script, { timeoutMs, onLine, cwd: folder });
      },
      () => existsSync(path.join(folder, 'begun')),
    );
    expect([result.kind, lines]).toEqual(['timed-out', ['begun']]);
  });

  test('one line of 200 MB that is followed, and shown to nobody, in bounded memory', () => {
    const args = [program, '200', 'line', 'followed'];
    const report = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
    expect(report).toMatchObject({ kind: 'exited', followed: 200 * 2 ** 20 + 'THE END'.length });
    expect(report.growthMegabytes).toBeLessThan(100);
  });
});
