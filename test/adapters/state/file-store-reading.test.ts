import { writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { createFileStore } from '../../../src/adapters/state/file-store.ts';
import { counterCodec, increment } from '../../support/counter-codec.ts';
import { makeArea } from '../../support/worker.ts';

const processes = createProcesses('test-host');

let area: Awaited<ReturnType<typeof makeArea>>;
let path: string;
beforeEach(async () => {
  area = await makeArea();
  path = join(area.path, 'state.json');
});
afterEach(() => area.cleanup());

const open = (codec = counterCodec) => createFileStore({ path, codec, processes, now: Date.now });

async function save(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await open().update(increment);
}

describe('a document that is replaced while it is read', () => {
  it('is no damage: the one before it is newer only because two saves came in between', async () => {
    await save(1);
    const first = await readFile(path, 'utf8');
    await save(2);
    const [third, second] = [await readFile(path, 'utf8'), await readFile(`${path}.prev`, 'utf8')];
    await writeFile(path, first);
    await rm(`${path}.prev`);
    let swapped = false;
    const decode: typeof counterCodec.decode = (value) => {
      if (!swapped) {
        swapped = true;
        writeFileSync(`${path}.prev`, second);
        writeFileSync(path, third);
      }
      return counterCodec.decode(value);
    };
    const loaded = await open({ ...counterCodec, decode }).load();
    expect(swapped).toBe(true);
    expect(loaded).toMatchObject({ kind: 'loaded', generation: 1, doc: { count: 1, incidents: [] } });
  });
});

describe('a file that was never ours', () => {
  it.each(['buy milk', '{"version":2,"jobs":[]}', '#!/bin/sh', '\u0000\u0000\u0000'])(
    '(%j) is left alone',
    async (text) => {
      await writeFile(path, text);
      const problem = `${path} is not an ops-framework state file; it was not touched: name another file, or move it away`;
      expect(await open().load()).toEqual({ kind: 'unavailable', problem });
      await expect(open().update(increment)).rejects.toThrow(problem);
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );
});
