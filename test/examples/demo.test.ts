import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examplesFolder, runFile, tempFolder } from './run-example.ts';

let project: string;
let demo: string;
beforeEach(() => {
  project = tempFolder();
  demo = join(project, 'examples', 'demo.mjs');
  mkdirSync(join(project, 'examples'));
  copyFileSync(join(examplesFolder, 'demo.mjs'), demo);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** A stand-in for the built program: says how it was called, and ends `start` and `tick` as told. */
function build(codes: { start: number; tick: number }): void {
  mkdirSync(join(project, 'dist', 'cli'), { recursive: true });
  const text = `console.log('called', process.cwd(), process.argv.slice(2).join(' '));
    process.exitCode = ${JSON.stringify(codes)}[process.argv[2]];`;
  writeFileSync(join(project, 'dist', 'cli', 'index.js'), text);
}

const files = '--config-file examples/ops-jobs.example.json --state-file .demo/state.json';
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

test('starts the inventory and ticks once, each shown as one would type it', async () => {
  build({ start: 0, tick: 0 });
  mkdirSync(join(project, '.demo', 'state.jobs'), { recursive: true });
  writeFileSync(join(project, '.demo', 'state.json'), '{}');
  writeFileSync(join(project, '.demo', 'state.json.lock'), '');
  writeFileSync(join(project, '.demo', 'state.jobs', 'record'), '{}');

  const { code, stdout, stderr } = await runFile(demo, [], project);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(lines(stdout)).toEqual([
    `$ node dist/cli/index.js start inventory ${files}`,
    `called ${project} start inventory ${files}`,
    `$ node dist/cli/index.js tick --print-only ${files}`,
    `called ${project} tick --print-only ${files}`,
    'Try next:',
    `  node dist/cli/index.js status ${files}`,
    `  node dist/cli/index.js logs inventory ${files}`,
    `  node dist/cli/index.js stop inventory ${files}`,
  ]);
  expect(existsSync(join(project, '.demo', 'state.json'))).toBe(false);
  expect(existsSync(join(project, '.demo', 'state.json.lock'))).toBe(false);
  expect(existsSync(join(project, '.demo', 'state.jobs', 'record'))).toBe(true);
});

test('ends with the worst exit code and works from anywhere', async () => {
  build({ start: 2, tick: 1 });
  const { code, stdout } = await runFile(demo, [], examplesFolder);
  expect(code).toBe(2);
  expect(lines(stdout)[0]).toBe(`$ cd "${project}/"`);
  expect(stdout).toContain(`called ${project} tick`);
});

test('says what to do when nothing is built', async () => {
  const { code, stderr } = await runFile(demo, [], project);
  expect(code).toBe(1);
  expect(stderr).toContain('run npm run build first');
});
