import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderName } from '../../src/adapters/supervision.ts';
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
});
