/** The command of a write while it runs: what is seen of it, and what a cancelled run does with it. */
import { sentence } from '../../src/core/notices/sentence.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/cli.ts';
import { secretValue } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob, writeToken, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
beforeEach(async () => {
  place = await openWriteArea();
});
afterEach(() => place.close());

async function launchApproved() {
  await place.jobs(writeJob({ env: { DEPLOY_KEY: secretValue } }), checkJob());
  const { digest } = await place.plan();
  place.api.gate.approve('approver');
  const launched = await place.launch('apply', { 'plan-digest': digest });
  let seen = '';
  launched.child.stdout?.on('data', (text: string) => (seen += text));
  return { ...launched, digest, seen: () => seen };
}

describe('what the command prints', () => {
  it('is in the log while it runs, without secrets, and no command to the runner', async () => {
    const lines = [
      '::error::forged',
      '  ::add-mask::forged',
      '##[group]forged',
      '::stop-commands::forged',
      'a\\r::warning::forged',
      '\\033[31m::set-output name=verdict::forged',
      '\\342\\200\\213::notice::forged',
      `token ${writeToken}`,
      'AKIAIOSFODNN7EXAMPLE',
    ];
    await place.area.write(
      'deploy.sh',
      [
        ...lines.map((line) => `printf '${line}\\n'`),
        "printf '::error::forged\\n' >&2",
        'while [ ! -e go ]; do sleep 0.02; done',
        'echo ran >> runs',
        'cp next live',
        'echo the end',
      ].join('\n'),
    );
    const { child, ended, seen } = await launchApproved();
    await until(() => seen().includes('| AKIA') || seen().includes('| [secret]'), 'the output');
    expect(child.exitCode).toBe(null);
    expect(await place.area.read('runs')).toBe('');
    await place.area.write('go', 'x');
    const applied = await ended;
    expect(applied.outputs['verdict']).toBe('applied');
    expect(applied.stdout).toContain('| the end');
    expect(applied.stdout).toContain('| token ***');
    const said = applied.stdout.replaceAll(/^::add-mask::.*$/gm, '') + applied.summary + place.told();
    expect(said).not.toContain(writeToken);
    expect(said).not.toContain('AKIAIOSFODNN7EXAMPLE');
    expect(applied.stdout).toContain('forged');
    expect(applied.acted.filter((each) => each.includes('forged'))).toEqual([]);
    expect(applied.acted.every((each) => /^(?:add-mask|group|endgroup)\b/.test(each))).toBe(true);
  });
});

describe('a cancelled run', () => {
  it('ends the whole tree, first gently; the write is undetermined, here and elsewhere, and a tick tells it', async () => {
    await place.area.write(
      'deploy.sh',
      [
        'echo ran >> runs',
        "trap 'echo asked >> asked' TERM",
        // It does not let itself be asked.
        "(trap '' TERM; while :; do sleep 0.05; done) &",
        'echo $$ $! > pids',
        'while :; do sleep 0.05; done',
      ].join('\n'),
    );
    const { child, ended, digest } = await launchApproved();
    await place.area.appears('pids');
    child.kill('SIGINT');
    const cancelled = await ended;
    expect([cancelled.code, cancelled.outputs['verdict']]).toEqual([130, 'undetermined']);
    expect(await place.area.read('asked')).toBe('asked\n');
    expect(place.area.processes()).toEqual([]);
    expect(await place.ledger()).toMatchObject([
      { status: 'undetermined', ending: sentence('canceled-while-running') },
    ]);
    const tick = await place.run('tick');
    expect(tick.stdout).not.toContain('not saved');
    expect(place.told()).toContain('write undetermined: it may have been made, fully or in part');
    expect(place.told()).toContain('canceled while it ran');
    expect(place.told().match(/it may have been made, fully or in part/g)).toHaveLength(1);
    // The cache knows it too: a host that has nothing else refuses.
    const elsewhere = { 'state-file': `${place.area.path}/../there/state.json` };
    const again = await place.run('apply', { 'plan-digest': digest, ...elsewhere });
    expect(again.stdout).toContain(
      'deploy refused (already-applied): begun before; its status is undetermined',
    );
    expect(await place.area.read('runs')).toBe('ran\n');
  });
});
