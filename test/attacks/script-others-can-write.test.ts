/** The attacker, another user of the host, wants a write to run their program in place of the one that was approved. */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/cli.ts';
import { expectNotRun, expectRefused } from '../support/write-refused.ts';
import { hasTool } from '../support/tools.ts';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const canBeNobody = isRoot && hasTool('setpriv', '--reuid', String(nobody), '--clear-groups', 'true');

let place: WriteArea;
let shared: string;
beforeAll(async () => {
  place = await openWriteArea();
});
afterAll(() => place.close());
beforeEach(async () => {
  // In a sticky folder, as what is temporary mostly is.
  shared = mkdtempSync(join(tmpdir(), 'ops-shared-script-'));
  chmodSync(shared, 0o755);
  await place.area.write('deploy.sh', 'echo ran >> runs\ncp next live\n');
  chmodSync(join(place.area.path, 'deploy.sh'), 0o644);
  for (const name of ['runs', 'live']) rmSync(join(place.area.path, name), { force: true });
  place.dispatch();
});
afterEach(() => rmSync(shared, { recursive: true, force: true }));

const runs = (...run: readonly string[]) => ({ plan: ['cat', 'next'], run });
const inShared = (name: string, text = 'echo ran >> runs\n', mode = 0o644): string => {
  const path = join(shared, name);
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
  return path;
};
async function approved(commands: object, parts: object = {}): Promise<Planned> {
  await place.jobs(writeJob({ commands, ...parts }), checkJob());
  const planned = await place.plan();
  place.api.gate.approve('approver');
  return planned;
}
const apply = ({ digest }: Planned) => place.run('apply', { 'plan-digest': digest });

describe('a plan is refused, with the path and the fix, for', () => {
  const cases: readonly (readonly [string, () => Readonly<Record<string, unknown>>, string])[] = [
    [
      'a script that all may write',
      () => ({ commands: runs('sh', inShared('deploy.sh', 'true\n', 0o666)) }),
      'deploy.sh (mode 0666, owner root, group 0) can be written by everybody: chmod go-w ',
    ],
    [
      'a script in a folder that all may write',
      () => {
        const path = inShared('deploy.sh');
        chmodSync(shared, 0o777);
        return { commands: runs('sh', path) };
      },
      '(mode 0777, owner root, group 0) can be written by everybody: chmod go-w /',
    ],
    [
      'a folder far above it',
      () => {
        mkdirSync(join(shared, 'a', 'b'), { recursive: true });
        const path = inShared('a/b/deploy.sh');
        chmodSync(join(shared, 'a'), 0o773);
        return { commands: runs('sh', path) };
      },
      '/a (mode 0773, owner root',
    ],
    [
      'a program that all may write',
      () => ({ commands: runs(inShared('deploy', '#!/bin/sh\n', 0o757)) }),
      '/deploy (mode 0757, owner root, group 0) can be written by everybody: chmod o-w ',
    ],
    [
      'the interpreter of a program',
      () => {
        const interpreter = inShared('interpreter', '', 0o757);
        return { commands: runs(inShared('deploy', `#! ${interpreter} -e\n`, 0o755)) };
      },
      '/interpreter (mode 0757',
    ],
    [
      'an interpreter that env finds',
      () => {
        inShared('interpreter', '', 0o757);
        const deploy = inShared('deploy', '#!/usr/bin/env -S A=1 interpreter -e\n', 0o755);
        return { env: { PATH: `/usr/bin:/bin:${shared}` }, commands: runs(deploy) };
      },
      '/interpreter (mode 0757',
    ],
    [
      'a file that an option names',
      () => ({ commands: runs('sh', 'deploy.sh', `--rules=${inShared('rules', 'allow\n', 0o666)}`) }),
      '/rules (mode 0666',
    ],
    [
      'a folder of PATH in which a program could be put first',
      () => {
        chmodSync(shared, 0o777);
        return { env: { PATH: `${shared}:/usr/bin:/bin` } };
      },
      '(mode 0777',
    ],
    [
      'a working folder that all may write',
      () => {
        chmodSync(shared, 0o777);
        return { cwd: shared, commands: { run: ['sh', '-c', '. ./more.sh'] } };
      },
      '(mode 0777',
    ],
    [
      'a working folder that is sticky',
      () => ({ cwd: '/tmp', commands: { run: ['sh', '-c', '. ./more.sh'] } }),
      '/tmp (mode 1777, owner root, group 0) is a folder that others write into',
    ],
    [
      'a file that is not there, in a sticky folder',
      () => {
        chmodSync(shared, 0o1777);
        return { commands: runs('sh', 'deploy.sh', join(shared, 'later.sh')) };
      },
      'later.sh does not exist, and others can create it in /',
    ],
    [
      'a name that is not there, with more behind it, in a sticky folder',
      () => {
        chmodSync(shared, 0o1777);
        return { commands: runs('sh', '-c', `. ${join(shared, 'later')} && true`) };
      },
      'later does not exist, and others can create it in /',
    ],
    [
      'the command that makes the plan',
      () => ({
        commands: { ...runs('sh', 'deploy.sh'), plan: ['sh', inShared('plan.sh', 'true\n', 0o666)] },
      }),
      'plan.sh (mode 0666',
    ],
    [
      'the file with its environment',
      () => ({ envFile: inShared('deploy.env', 'REGION=north\n', 0o666) }),
      'deploy.env (mode 0666',
    ],
  ];
  const ofOthers: typeof cases = [
    [
      "another user's script",
      () => {
        const path = inShared('deploy.sh');
        chownSync(path, nobody, nobody);
        return { commands: runs('sh', path) };
      },
      'belongs to another user: remove it or, if its content is right, sudo chown root /',
    ],
    [
      "another user's link in a sticky folder, to a script of this user's",
      () => {
        const link = join(shared, 'current');
        symlinkSync(join(place.area.path, 'deploy.sh'), link);
        lchownSync(link, nobody, nobody);
        chmodSync(shared, 0o1777);
        return { commands: runs('sh', link) };
      },
      "is a link of another user's: sudo chown -h root /",
    ],
    [
      'what a group may write that others are in',
      () => {
        const path = inShared('deploy.sh', 'true\n', 0o664);
        chownSync(path, 0, nobody);
        return { commands: runs('sh', path) };
      },
      'can be written by its group: chmod g-w /',
    ],
  ];
  it.each(isRoot ? [...cases, ...ofOthers] : cases)('%s', async (_, make, fix) => {
    await place.jobs(writeJob(make()), checkJob());
    const planned = await place.run('plan');
    const words = planned.acted.join('\n');
    // On a host of somebody else the owner is another.
    expect(isRoot ? words : words.replaceAll(/owner \w+, group \d+/g, 'owner root, group 0')).toContain(fix);
    expect([planned.code, planned.outputs['verdict']]).toEqual([1, 'failed']);
    await expectNotRun(place, planned);
  });

  it('a program that verifies the write', async () => {
    const check = checkJob({ commands: { run: ['sh', inShared('check.sh', 'true\n', 0o666)] } });
    await place.jobs(writeJob(), check);
    const planned = await place.run('plan');
    expect([planned.code, planned.acted.join('\n')]).toEqual([
      1,
      expect.stringContaining('check.sh (mode 0666'),
    ]);
  });
});

describe('what was approved is not run', () => {
  it('when others can write the script since', async () => {
    const planned = await approved(runs('sh', 'deploy.sh'));
    chmodSync(join(place.area.path, 'deploy.sh'), 0o666);
    await expectRefused(place, await apply(planned), 'plan-changed', /deploy\.sh \(mode 0666.*chmod go-w/);
  });

  it.runIf(canBeNobody)(
    'while another user swaps it again and again (needs root, for a second user)',
    async () => {
      const path = inShared('deploy.sh');
      const planned = await approved(runs('sh', path));
      chmodSync(shared, 0o777);
      const swap = `cd ${shared} && cp deploy.sh good && echo 'echo stolen >> ${shared}/stolen' > bad && touch ready
      while :; do cp bad new; mv -f new deploy.sh; cp good new; mv -f new deploy.sh; done`;
      const attacker = spawn('sh', ['-c', `exec setpriv --reuid ${nobody} --clear-groups sh -c "$0"`, swap]);
      try {
        await until(() => spawnSync('test', ['-e', join(shared, 'ready')]).status === 0, 'the attacker');
        const applied = await apply(planned);
        expect([applied.code, applied.outputs['verdict']]).toEqual([1, 'refused']);
        expect(applied.acted.join('\n')).toContain('can be written by everybody');
      } finally {
        attacker.kill('SIGKILL');
      }
      expect(spawnSync('test', ['-e', join(shared, 'stolen')]).status).toBe(1);
      await expectNotRun(place, await place.run('verify'));
    },
  );
});

describe('a file that is another one by the end makes the write undetermined', () => {
  beforeEach(() => rmSync(join(place.area.path, 'begun'), { force: true }));

  it.each<readonly [string, () => Promise<unknown> | void]>([
    ['the script', () => appendFileSync(join(place.area.path, 'deploy.sh'), 'echo more\n')],
    ['a file that it reads', () => place.area.write('rules', 'deny\n')],
    ['one that is gone', () => rmSync(join(place.area.path, 'rules'))],
  ])('%s', async (_, change) => {
    await place.area.write('rules', 'allow\n');
    await place.area.write('deploy.sh', 'echo begun > begun\nuntil [ -e go ]; do sleep 0.05; done\nexit 0\n');
    const planned = await approved(runs('sh', 'deploy.sh', 'rules'));
    const { ended } = await place.launch('apply', { 'plan-digest': planned.digest });
    await place.area.appears('begun');
    await change();
    await place.area.write('go', 'x');
    const applied = await ended;
    rmSync(join(place.area.path, 'go'));
    expect([applied.code, applied.outputs['verdict']]).toEqual([1, 'undetermined']);
    const words =
      /exit 0 after .*, but it is unknown what ran: changed after the last check, before it ended: /;
    expect(applied.stdout).toMatch(words);
    expect(place.told()).toMatch(/write undetermined[^]*it is unknown what ran/);
  });

  it('a link to it that leads elsewhere by then', async () => {
    await place.area.write('other.sh', 'exit 0\n');
    symlinkSync('deploy.sh', join(place.area.path, 'current'));
    await place.area.write('deploy.sh', 'ln -sfn other.sh current\n');
    const applied = await apply(await approved(runs('sh', 'current')));
    expect(applied.outputs['verdict']).toBe('undetermined');
  });
});

describe('what people may do goes on', () => {
  it("a script of this user's own below a sticky folder, also with links on the way", async () => {
    const path = inShared('deploy.sh');
    symlinkSync(path, join(shared, 'current'));
    const applied = await apply(await approved(runs('sh', join(shared, 'current'))));
    expect(applied.outputs['verdict']).toBe('applied');
  });

  it('a write that changes a file which its command and its verification name', async () => {
    await place.area.write('live', 'the old content\n');
    const applied = await apply(await approved(runs('cp', 'next', 'live')));
    expect([applied.code, applied.outputs['verdict']]).toEqual([0, 'applied']);
    expect((await place.run('verify')).outputs['verdict']).toBe('verified');
  });

  it.each([
    ['which its verification names: it is applied', ['cmp', 'next.sh', 'live.sh'], 'applied'],
    ['which nothing verifies: nobody knows what ran', ['cmp', 'next', 'live'], 'undetermined'],
  ])('a write makes a script a copy of another one that it names, %s', async (_, check, verdict) => {
    await place.area.write('next.sh', 'true\n');
    await place.area.write('live.sh', 'false\n');
    const commands = runs('cp', 'next.sh', 'live.sh');
    await place.jobs(writeJob({ commands }), checkJob({ commands: { run: check } }));
    const planned = await place.plan();
    place.api.gate.approve('approver');
    expect((await apply(planned)).outputs['verdict']).toBe(verdict);
  });

  it.each<readonly [string, readonly string[]]>([
    ['a word', ['sh', 'deploy.sh', '--temp-dir', '/tmp']],
    ['a value', ['sh', 'deploy.sh', '-v', '/tmp:/tmp', '-T/dev/shm']],
    ['a script', ['sh', '-c', 'cd /tmp && ls > /dev/null']],
  ])('a sticky folder that %s names, in which no other word is the name of something', async (_, run) => {
    const applied = await apply(await approved(runs(...run)));
    expect(applied.outputs['verdict']).toBe('applied');
  });

  it.each<readonly [string, (path: string) => readonly string[]]>([
    ['a volume', (path) => ['sh', 'deploy.sh', '-v', `${path}:/data:ro`]],
    ['an option', (path) => ['sh', 'deploy.sh', `--mount=type=bind,src=${path},dst=/data`]],
    ['a script', (path) => ['sh', '-c', `cd ${path} && ls > /dev/null`]],
  ])("a folder of this user's own in a sticky one, which %s names with more behind it", async (_, run) => {
    chmodSync(shared, 0o1777);
    mkdirSync(join(shared, 'data'));
    const applied = await apply(await approved(runs(...run(join(shared, 'data')))));
    expect(applied.outputs['verdict']).toBe('applied');
  });

  it('a write that leads the link to its own folder elsewhere', async () => {
    const link = join(shared, 'current');
    for (const name of ['one', 'two']) {
      mkdirSync(join(shared, name));
      inShared(join(name, 'switch.sh'), 'ln -sfn two ../current\n');
    }
    symlinkSync('one', link);
    appendFileSync(join(shared, 'two', 'switch.sh'), 'true\n');
    const applied = await apply(await approved({ run: ['sh', 'switch.sh'] }, { cwd: link }));
    expect([applied.outputs['verdict'], readlinkSync(link)]).toEqual(['applied', 'two']);
  });

  it.runIf(isRoot && process.platform === 'linux')(
    "what only this user's own group may write (needs root, whose group is known)",
    async () => {
      const path = inShared('deploy.sh', 'true\n', 0o664);
      chmodSync(dirname(path), 0o775);
      expect((await apply(await approved(runs('sh', path)))).outputs['verdict']).toBe('applied');
    },
  );
});
