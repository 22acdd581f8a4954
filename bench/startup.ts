/**
 * How long a start and a tick of the action take: against bare Node, and against a program that only makes the same
 * toolkit calls (control.mjs).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, medians, openArea, root, type Area, type Subject } from './measure.ts';
import { bytes, ms, times, type Section } from './report.ts';
import { startService, type Service, type Traffic } from './service.ts';

const names = {
  bare: 'node -e 0',
  version: 'command line, --version',
  tick: 'command line, tick, no jobs',
  file: 'action, tick, no jobs, state: file',
  control: 'control: look up, restore, save',
  known: 'action, tick on a host with its file: look up, save',
  empty: 'action, tick on an empty host: look up, list, restore, save',
};

export async function startup(runs: number): Promise<readonly Section[]> {
  const area = openArea();
  const service = await startService();
  try {
    const subjects = makeSubjects(area, service);
    const of = medians(subjects, { runs, warmUps: 3 });
    const traffic = await trafficOf(
      service,
      subjects.filter(({ name }) => [names.known, names.empty, names.control].includes(name)),
    );
    const ratio = (name: string) => of(name) / of(names.bare);
    const rows = subjects.map(({ name }) => [
      name,
      ms(of(name)),
      times(ratio(name)),
      name === names.bare ? '' : times(of(name) / of(names.control)),
    ]);
    return [
      {
        title: `Start-up, ${runs} runs each in turn, medians`,
        head: ['what', 'time', 'to bare Node', 'to the control'],
        rows,
        targets: [
          target('start of the command line, to bare Node', 1.6, ratio(names.version)),
          target('tick of the action without its cache chunk, to bare Node', 2.8, ratio(names.file)),
          target(
            'tick of the action that restores and saves, to the control',
            1.25,
            of(names.empty) / of(names.control),
          ),
        ],
      },
      {
        title: 'Requests of one tick of the action',
        head: ['what', 'to the cache', 'to the API', 'bytes up', 'bytes down'],
        rows: traffic,
      },
    ];
  } finally {
    await service.stop();
    area.remove();
  }
}

const target = (what: string, limit: number, value: number) =>
  ({ what, sense: 'most', limit, value, unit: '×' }) as const;

function makeSubjects(area: Area, service: Service): readonly Subject[] {
  const control = join(area.path, 'control');
  const built = spawnSync(
    join(root, 'node_modules/.bin/ncc'),
    ['build', join(root, 'bench/control.mjs'), '-o', control, '-q'],
    { cwd: root, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(`the control is not built:\n${built.stdout}${built.stderr}`);
  const cwd = area.folder('workspace');
  mkdirSync(join(area.path, 'temp'));
  const files = {
    GITHUB_EVENT_PATH: join(area.path, 'event.json'),
    GITHUB_OUTPUT: join(area.path, 'output'),
    GITHUB_STEP_SUMMARY: join(area.path, 'summary'),
  };
  writeFileSync(files.GITHUB_EVENT_PATH, '{"repository":{"private":true,"default_branch":"main"}}');
  for (const file of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) writeFileSync(file, '');
  const step = { ...service.env, ...files, GITHUB_WORKSPACE: cwd, RUNNER_TEMP: join(area.path, 'temp') };
  const action = join(root, 'dist/main/index.js');
  let host = 0;
  const node = (name: string, args: readonly string[], env: Subject['env']): Subject => ({
    name,
    argv: [process.execPath, ...args],
    cwd,
    env,
  });
  return [
    node(names.bare, ['-e', '0'], () => area.env('bare')),
    node(names.version, [cli, '--version'], () => area.env('cli')),
    node(names.tick, [cli, 'tick', '--print-only'], () => area.env('cli')),
    node(names.file, [action], () => ({ ...area.env('file'), ...step, INPUT_STATE: 'file' })),
    node(names.control, [join(control, 'index.mjs')], () => ({
      ...area.env('control'),
      ...step,
      INPUT_PREFIX: 'control-',
    })),
    node(names.known, [action], () => ({ ...area.env('known'), ...step, INPUT_NAMESPACE: 'known' })),
    node(names.empty, [action], () => ({
      ...area.env(`empty-${(host += 1)}`),
      ...step,
      INPUT_NAMESPACE: 'empty',
    })),
  ];
}

/** Runs each once more, alone, and counts what came in. */
async function trafficOf(service: Service, subjects: readonly Subject[]): Promise<readonly string[][]> {
  const rows: string[][] = [];
  for (const subject of subjects) {
    await service.traffic();
    medians([subject], { runs: 1, warmUps: 0 });
    const { cache, api }: Traffic = await service.traffic();
    const sum = (of: 'received' | 'sent') => cache.reduce((total, request) => total + request[of], 0);
    rows.push([
      subject.name,
      String(cache.length),
      String(api.length),
      bytes(sum('received')),
      bytes(sum('sent')),
    ]);
  }
  return rows;
}
