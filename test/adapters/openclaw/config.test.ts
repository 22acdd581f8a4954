import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openclawConfigFiles, readOpenclaw } from '../../../src/adapters/openclaw/config.ts';
import { makeArea } from '../../support/worker.ts';
import { english } from '../../support/spoken.ts';

let area: Awaited<ReturnType<typeof makeArea>>;
beforeEach(async () => (area = await makeArea()));
afterEach(() => area.cleanup());

const at = (...names: string[]) => join(area.path, ...names);
const main = () => at('.openclaw', 'openclaw.json');
async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
function read(env: Readonly<Record<string, string>> = {}) {
  return readOpenclaw({ HOME: area.path, ...env });
}
/** `botToken` as the config has it, or the problem. */
function token(env: Readonly<Record<string, string>> = {}): unknown {
  const reading = read(env);
  if (reading.kind === 'bad') return english(reading.problem).replaceAll(area.path, 'DIR');
  return reading.sources.config.channels.telegram.botToken;
}
const config = (botToken: string) => `{channels:{telegram:{botToken:'${botToken}'}}}`;

describe('where the config is', () => {
  it('looks in the state dir, then in both folders of the home', () => {
    const files = openclawConfigFiles({ HOME: '/h', OPENCLAW_STATE_DIR: '/s' });
    const folders = ['/s', '/h/.openclaw', '/h/.clawdbot'];
    expect(files).toEqual(folders.flatMap((one) => [`${one}/openclaw.json`, `${one}/clawdbot.json`]));
  });

  it.each([
    [{ OPENCLAW_CONFIG_PATH: '/c/x.json', OPENCLAW_STATE_DIR: '/s' }, '/c/x.json'],
    [{ OPENCLAW_CONFIG_PATH: '~/x.json', OPENCLAW_HOME: '~/oc' }, '/h/oc/x.json'],
    [{ OPENCLAW_CONFIG_PATH: 'null', OPENCLAW_STATE_DIR: '~/s' }, '/h/s/openclaw.json'],
    [{ OPENCLAW_HOME: '/o' }, '/o/.openclaw/openclaw.json'],
    [{}, '/h/.openclaw/openclaw.json'],
  ])('%j', (env, file) => {
    expect(openclawConfigFiles({ HOME: '/h', ...env })[0]).toBe(file);
  });

  it('takes the first that is there', async () => {
    await put(at('.clawdbot', 'clawdbot.json'), config('OLD'));
    expect(token()).toBe('OLD');
    await put(at('.openclaw', 'clawdbot.json'), config('OLDER NAME'));
    expect(token()).toBe('OLDER NAME');
    await put(main(), config('NEW'));
    expect(token()).toBe('NEW');
    await put(at('state', 'openclaw.json'), config('STATE'));
    expect(token({ OPENCLAW_STATE_DIR: at('state') })).toBe('STATE');
  });

  it('takes none for an empty one, and says where it looked', () => {
    const reading = read();
    expect(reading).toMatchObject({ kind: 'read', file: main() });
    expect(reading.kind === 'read' && english(reading.place)).toContain(`looked for ${main()}, `);
    expect(token()).toBeUndefined();
  });

  it('does not pass over one that it cannot look at', async () => {
    await put(at('.clawdbot', 'openclaw.json'), config('OLD'));
    await mkdir(dirname(main()));
    await symlink(main(), main());
    expect(token()).toBe("OpenClaw's config DIR/.openclaw/openclaw.json: is a circle of symbolic links");
  });
});

describe('what the config is', () => {
  it.each([
    ['not closed', '{', 'line 1, column 1: this "{" is not closed'],
    ['no text', new Uint8Array([0x7b, 0xff, 0x7d]), 'is not text in UTF-8'],
    ['zeros', '{}\0', 'is not text'],
    ['10 MB', `{a:'${'x'.repeat(10_000_000)}'}`, 'is larger than 2 MiB'],
    ['empty', '', 'it is empty'],
  ])('%s is a problem', async (_name, content, problem) => {
    await put(main(), content);
    expect(token()).toBe(`OpenClaw's config DIR/.openclaw/openclaw.json: ${problem}`);
  });

  it('does not wait for a pipe, nor read a folder', async () => {
    await mkdir(main(), { recursive: true });
    expect(token()).toMatch(/is a folder/);
    await rm(main(), { recursive: true });
    execFileSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', main()]);
    expect(token()).toMatch(/is not a regular file/);
  });

  it('takes variables of the environment, of .env, and of the config', async () => {
    await put(main(), `{env:{vars:{A:'config',B:'config',C:'config'}}}`);
    await put(at('.openclaw', '.env'), `# x\nA=file\nexport B="file"\nbroken line\n`);
    const reading = read({ A: 'env' });
    expect(reading.kind === 'read' && ['A', 'B', 'C', 'D'].map(reading.sources.variable)).toEqual([
      'env',
      'file',
      'config',
      undefined,
    ]);
  });
});

describe('$include', () => {
  it('reads files beside the config, relative to the one that names them', async () => {
    await put(main(), `{$include:['./a.json5','sub/b.json']}`);
    await put(at('.openclaw', 'a.json5'), config('A'));
    await put(at('.openclaw', 'sub', 'b.json'), `{channels:{$include:'c.json'}}`);
    await put(at('.openclaw', 'sub', 'c.json'), `{telegram:{botToken:'C'}}`);
    expect(token()).toBe('C');
  });

  it('follows a link of the config and links that stay in its folder', async () => {
    await put(at('real', 'openclaw.json'), `{$include:'link.json'}`);
    await put(at('real', 'a.json'), config('A'));
    await symlink('a.json', at('real', 'link.json'));
    await symlink('real', at('.openclaw'));
    expect(token()).toBe('A');
  });

  it.each([
    ['../out.json', 'is outside'],
    ['/etc/hostname', 'is outside'],
    ['link.json', 'is outside'],
    ['folder/out.json', 'is outside'],
    ['.', 'is outside'],
    ['gone.json', 'does not exist'],
    ['bad.json', 'line 1, column 1'],
    ['openclaw.json', 'includes itself'],
    ['again.json', 'includes itself'],
  ])('refuses %s', async (path, problem) => {
    await put(main(), JSON.stringify({ $include: path }));
    await put(at('out.json'), config('OUT'));
    await put(at('.openclaw', 'bad.json'), '{');
    await symlink(at('out.json'), at('.openclaw', 'link.json'));
    await symlink(area.path, at('.openclaw', 'folder'));
    await symlink('openclaw.json', at('.openclaw', 'again.json'));
    expect(token()).toContain(problem);
    expect(token()).toContain(`$include "${path}"`);
  });
});
