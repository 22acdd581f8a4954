/** A command that is run as another user than the one whose state it is. Needs root, to be two users. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, program, running, says, watched, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

/** Users that are not root. */
const [alex, bob] = [65_533, 65_532];
const isRoot = process.getuid?.() === 0;
const as = (user: number, group = user) =>
  `set -- setpriv --reuid ${user} --regid ${group} --clear-groups "$@"`;
const writers = ['tick', 'start sync', 'stop sync', 'run count', 'run count --queue', 'plan publish'];

let area: Area;
let root: string;
beforeEach(async () => {
  area = await openArea();
  root = dirname(area.path);
  await area.jobs([
    watched('sync', says(running)),
    check('count', ['true']),
    {
      ...check('publish', ['true'], { after: [{ jobId: 'count' }] }),
      kind: 'one_shot_write',
      risk: 'write_local',
    },
  ]);
  chmodSync(root, 0o755);
});
afterEach(() => area.close());

function giveTo(user: number, ...paths: readonly string[]): void {
  for (const path of paths)
    for (const name of ['.', ...(statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [])])
      chownSync(join(path, String(name)), user, user);
}

const own = { XDG_CACHE_HOME: undefined };
const cliAs = (user: number, ...words: string[]) => area.launch(words, { before: as(user), env: own }).ended;
const stateFolder = () => dirname(area.stateFile);

describe.runIf(isRoot && hasTool('setpriv', '--reuid', '65533', '--clear-groups', 'test', '-r', program))(
  'the state of another user',
  () => {
    beforeEach(() => giveTo(alex, join(root, 'openclaw'), join(root, 'home'), area.path, root));

    it.each(writers)('root is refused: %s, before anything is made', async (line) => {
      const words = line.split(' ');
      const before = await area.listing();
      const { code, stdout, stderr } = await area.launch(words, { env: { XDG_CACHE_HOME: undefined } }).ended;
      expect([code, stdout]).toEqual([2, '']);
      const command = line.replace(' --queue', '');
      expect(stderr).toMatch(
        new RegExp(`belongs to 65533: run it as that user, sudo -u '#65533' ops-framework ${command}`),
      );
      expect(await area.listing()).toEqual(before);
    });

    it('what only reads works for root and leaves nothing behind', async () => {
      expect((await cliAs(alex, 'tick', '--print-only')).code).toBe(0);
      const before = await area.listing();
      for (const words of [['status'], ['validate-config'], ['history'], ['doctor'], ['tick', '--dry-run']]) {
        const { stderr } = await area.launch(words, { env: { XDG_CACHE_HOME: undefined } }).ended;
        expect(stderr).not.toContain('belongs to');
      }
      expect(await area.listing()).toEqual(before);
      expect(before.filter((name) => statSync(join(root, name)).uid !== alex)).toEqual([]);
      const { code, stdout } = await area.cli('doctor');
      expect([code, stdout]).toEqual([
        1,
        expect.stringMatching(/fail {2}state owner: .*belongs to 65533.*sudo -u/),
      ]);
    });

    it('another user whom the group lets write is refused too', async () => {
      mkdirSync(stateFolder(), { recursive: true });
      giveTo(alex, join(root, 'openclaw'));
      chmodSync(stateFolder(), 0o777);
      const { code, stderr } = await cliAs(bob, 'tick', '--print-only');
      expect([code, stderr]).toEqual([2, expect.stringMatching(/state folder .* belongs to 65533/)]);
      expect(readdirSync(stateFolder())).toEqual([]);
    });

    it("a folder of root's that all may write is nobody else's, and a state in it is its owner's", async () => {
      const shared = join(root, 'shared');
      mkdirSync(shared);
      chmodSync(shared, 0o1777);
      const file = join(shared, 'state.json');
      const words = ['tick', '--state-file', file, '--print-only'];
      const tick = () => cliAs(alex, ...words);
      expect([(await tick()).code, (await tick()).code]).toEqual([0, 0]);
      const { code, stdout, stderr } = await cliAs(bob, ...words);
      // With the files that were named: without them it would be about another state.
      const fix = `the state file ${file} belongs to 65533: run it as that user, sudo -u '#65533' ops-framework tick --state-file ${file},`;
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(fix)]);
      expect((await cliAs(bob, 'doctor', '--state-file', file)).stdout).toContain(fix);
      expect((await tick()).code).toBe(0);
    });

    it("root's init says whose the repository is, which git only calls dubious", async () => {
      spawnSync('git', ['init', '-q', area.path]);
      giveTo(alex, area.path);
      const { code, stderr } = await area.launch(['init', '--yes'], { env: own }).ended;
      const fix = `nothing was written: ${area.path} belongs to 65533: run it as that user, sudo -u '#65533' ops-framework init`;
      expect([code, stderr]).toEqual([2, `error: ${fix}\n`]);
    });

    it('doctor leaves alone what is no state: the files of others with a name like it, devices, the root', async () => {
      const shared = join(root, 'shared');
      mkdirSync(shared);
      chmodSync(shared, 0o1777);
      writeFileSync(join(shared, 'state2.json'), '{}', { mode: 0o600 });
      const path = join(shared, 'state.json');
      expect((await cliAs(alex, 'tick', '--print-only', '--state-file', path)).code).toBe(0);
      const seen = await cliAs(alex, 'doctor', '--state-file', path);
      expect(seen.stdout).not.toMatch(/state2|^fail {2}state/m);
      for (const odd of ['/', '/dev/null']) {
        const { stdout } = await cliAs(alex, 'doctor', '--state-file', odd);
        expect(stdout).toMatch(/^fail {2}state: /m);
        expect(stdout).not.toContain('chown');
      }
    });

    it.each(['ops-framework.json', 'ops-framework.json.lock'])(
      "the user's tick says what an earlier sudo left in the way of it: %s",
      async (name) => {
        expect((await cliAs(alex, 'tick', '--print-only')).code).toBe(0);
        giveTo(0, join(stateFolder(), name));
        const { code, stderr } = await cliAs(alex, 'tick', '--print-only');
        const path = join(stateFolder(), name);
        expect([code, stderr]).toEqual([1, expect.stringContaining(`${path} belongs to root`)]);
        expect(stderr).toContain(`sudo chown -R 65533 ${path}`);
        const doctor = await cliAs(alex, 'doctor');
        expect(doctor.stdout).toMatch(/^fail {2}state folder: .* belongs to root/m);
        expect(doctor.stdout).toContain(`sudo chown -R 65533 ${path}`);
        spawnSync('chown', ['-R', String(alex), path]);
        await area.jobs([watched('sync', says(paused))]);
        expect((await cliAs(alex, 'tick', '--print-only')).code).toBe(0);
      },
    );
  },
);
