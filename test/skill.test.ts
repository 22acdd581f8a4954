import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { parseConfig } from '../src/core/config/parse.ts';
import { version } from '../src/version.ts';
import { check, completed, openArea, says, watched, type Area } from './support/cli.ts';

const folder = join(import.meta.dirname, '../skill');
const pages = ['SKILL.md', 'references/jobs.md', 'references/scripts.md'];
const read = (name: string) => readFile(join(folder, name), 'utf8');
const text = await read('SKILL.md');
const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];

/** https://github.com/openclaw/clawhub/blob/main/docs/skill-format.md */
const frontMatter = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  description: z.string().check(z.maxLength(1024), z.regex(/^[^<>]+$/)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  license: z.literal('MIT'),
  metadata: z.strictObject({
    openclaw: z.strictObject({
      emoji: z.string(),
      os: z.array(z.enum(['macos', 'linux'])),
      requires: z.strictObject({ bins: z.array(z.string()) }),
    }),
  }),
});

/** Every `ops-framework …` in code, of all pages. */
async function commandsInPages(): Promise<readonly string[]> {
  const all = (await Promise.all(pages.map(read))).join('\n');
  const inCode = all.matchAll(/^(ops-framework [a-z].*)$|`(ops-framework [a-z][^`]*)`/gm);
  return [...new Set([...inCode].map(([, line, word]) => line ?? word ?? ''))];
}

let area: Area;
beforeAll(async () => {
  area = await openArea();
  await area.jobs([watched('scan', says(completed)), check('count', ['true'])]);
});
afterAll(() => area.close());

describe('the skill', () => {
  it('has the front matter that ClawHub reads, of this version', () => {
    const { version: said, metadata } = frontMatter.parse(parse(head));
    expect(said).toBe(version);
    expect(metadata.openclaw.requires.bins).toEqual(['ops-framework']);
  });

  it('is short enough to be read at every use, and all it points to is there', async () => {
    expect(body.split('\n').length).toBeLessThan(150);
    const links = [...body.matchAll(/\]\((references\/[^)]+)\)/g)].map(([, link]) => link);
    expect(links).toEqual(expect.arrayContaining(pages.slice(1)));
    expect((await readdir(join(folder, 'references'))).toSorted()).toEqual(['jobs.md', 'scripts.md']);
  });

  it('names only commands that run', async () => {
    const commands = await commandsInPages();
    expect(commands.length).toBeGreaterThan(6);
    for (const command of commands) {
      const isCheck = command.startsWith('ops-framework run');
      const words = command
        .replace('JOB', isCheck ? 'count' : 'scan')
        .split(' ')
        .slice(1);
      const mode = words[0] === 'tick' && words.length === 1 ? ['--print-only'] : [];
      const { code, stderr } = await area.cli(...words, ...mode);
      // doctor tells of the chat that this host has not.
      expect([
        command,
        words[0] === 'doctor' ? 0 : code,
        stderr.replace(/^(?!error).*$/gm, '').trim(),
      ]).toEqual([command, 0, '']);
    }
  });

  it('has examples that are valid', async () => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(await read('references/jobs.md')) ?? [];
    const { config, problems } = parseConfig(example);
    expect([config?.jobs.length, problems]).toEqual([3, []]);
  });

  it('has guard rails that are keys of the jobs file', async () => {
    const keys = [...body.matchAll(/"(\w+)": /g)].map(([, key = '']) => key);
    const schema = await readFile(join(folder, '../schema/ops-jobs.schema.json'), 'utf8');
    expect(keys.length).toBeGreaterThan(6);
    for (const key of keys) expect(schema).toContain(`"${key}"`);
  });

  it('has a script whose status is one', async () => {
    const [, script = ''] = /```sh\n([^]*?)```/.exec(await read('references/scripts.md')) ?? [];
    const scan = join(area.path, 'scan.sh');
    await writeFile(scan, script.replaceAll('/srv/photos', area.path));
    await writeFile(
      join(area.path, 'scan-worker.sh'),
      '#!/bin/sh\necho 7 >"$1/count"\necho >"$1/finished"\n',
      { mode: 0o755 },
    );
    await mkdir(join(area.path, '.scan'), { recursive: true });
    const status = () => JSON.parse(spawnSync('sh', [scan, 'status'], { encoding: 'utf8' }).stdout);
    expect(status()).toEqual({ running: false, completed: false, progress: { done: 0 } });
    expect(spawnSync('sh', [scan, 'start']).status).toBe(0);
    await area.appears('.scan/finished');
    await expect.poll(status).toEqual({ running: false, completed: true, progress: { done: 7 } });
  });
});
