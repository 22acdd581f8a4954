import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { machineOf } from '../../../src/adapters/host/machine.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ops-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const raw = '0123456789abcdef0123456789abcdef';
function idFrom(...texts: readonly (string | undefined)[]): string | undefined {
  const places = texts.map((text, index) => {
    const path = join(folder, `id-${index}`);
    if (text !== undefined) writeFileSync(path, text);
    return path;
  });
  return machineOf(undefined, places)?.id;
}

it.skipIf(process.platform === 'darwin')(
  'a machine is told from others by the id of its system, of which nothing can be read',
  () => {
    const id = idFrom(`${raw}\n`);
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    for (let at = 0; at + 4 <= raw.length; at += 1) expect(id).not.toContain(raw.slice(at, at + 4));
    expect(idFrom(`${raw}\n`)).toBe(id);
    expect(idFrom(undefined, raw)).toBe(id);
    expect(idFrom(raw.replace('0', '1'))).not.toBe(id);
  },
);

it
  .skipIf(process.platform === 'darwin')
  .each(['', 'uninitialized\n', '0'.repeat(32), `${raw}${raw}`, undefined])(
  'where %j stands in place of one, nobody can say which machine it is',
  (text) => {
    expect(idFrom(text)).toBeUndefined();
  },
);
