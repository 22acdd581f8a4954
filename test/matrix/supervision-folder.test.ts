import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderName } from '../../src/adapters/supervision/supervision.ts';
import { openBench, type Bench } from '../support/supervision.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

describe('its folder', () => {
  it('tells ids apart that file systems do not', () => {
    const ids = ['scan', 'Scan', 'sc an', 'sc_an', '夜间', '夜問'];
    expect(new Set(ids.map((id) => folderName(id).toLowerCase())).size).toBe(ids.length);
    for (const id of ids) expect(folderName(id)).toMatch(/^[\w-]+$/);
  });

  it('with a damaged record says which file, and starts nothing', async () => {
    mkdirSync(join(bench.folder, 'attempts'), { recursive: true });
    writeFileSync(join(bench.folder, 'attempts', '000000007.json'), '{');
    expect(() => bench.facts()).toThrow(/000000007\.json is damaged/);
  });

  it('does not grow: old records go, and what a killed supervisor left half made', async () => {
    const attempts = join(bench.folder, 'attempts');
    await bench.start('exit 0', { number: 1 });
    await bench.until(({ record }) => record?.end !== undefined, 'its end');
    writeFileSync(join(attempts, 'tmp-1-left'), '{');
    await bench.start('exit 0', { number: 30 });
    await bench.until(({ record }) => record?.number === 30 && record.end !== undefined, 'the thirtieth');
    expect(readdirSync(attempts)).toEqual(['000000030.json']);
  });

  it('takes no number below one that is there', async () => {
    await bench.start('exit 0', { number: 5 });
    await bench.until(({ record }) => record?.end !== undefined, 'its end');
    expect(await bench.start('echo x > seen', { number: 4 })).toMatchObject({
      stdout: { head: 'another command is starting it' },
    });
    expect(readdirSync(join(bench.folder, 'attempts'))).toEqual(['000000005.json']);
    expect(bench.read('seen')).toBe('');
  });
});
