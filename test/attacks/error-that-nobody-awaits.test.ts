// The attacker wants a secret in the words of an error that ends the program outside of any command.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../src/${name}`, import.meta.url)));

it.each(['throw error', 'Promise.reject(error)'])('is masked: %s', (fails) => {
  const script = `
    const { guarded } = await import(${source('app.ts')});
    const { createCliHost } = await import(${source('adapters/host/cli.ts')});
    const host = createCliHost({});
    host.secrets.add(['correct horse battery']);
    const error = new Error('cannot read "correct%20horse%20battery" ghp_${'A1b2'.repeat(9)}');
    const work = () => new Promise(() => setTimeout(() => { ${fails}; }, 1));
    process.exit(await guarded(host, work));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('cannot read "***" [secret]');
  expect(stdout + stderr).not.toMatch(/horse|A1b2/);
});
