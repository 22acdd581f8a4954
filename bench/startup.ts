/**
 * The duration of a tick without jobs: the command line compared with bare Node, the action compared with a program that loads
 * the same packages and makes the same toolkit calls (control.mjs).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, compare, openArea, root, type Area, type Subject } from './measure.ts';
import { atMost, bytes, ms, times, type Section } from './report.ts';
import { startService, type Service, type Traffic } from './service.ts';

const names = {
  bare: 'node -e 0',
  tick: 'command line',
  control: 'control',
  file: 'action, state: file',
  cacheControl: 'control with the cache: look up, restore, save',
  known: 'action, host with its file: look up, save',
  empty: 'action, empty host: look up, list, restore, save',
};

const usesCache: ReadonlySet<string> = new Set([names.cacheControl, names.known, names.empty]);

export async function startup(runs: number): Promise<readonly Section[]> {
  const area = openArea();
  const service = await startService();
  try {
    const subjects = makeSubjects(area, service);
    const took = compare(subjects, { runs, warmUps: 3 });
    const overCache = subjects.filter(({ name }) => usesCache.has(name));
    const traffic = await trafficOf(service, overCache);
    const controls = new Map([
      [names.file, names.control],
      [names.known, names.cacheControl],
      [names.empty, names.cacheControl],
    ]);
    const toControl = (name: string) => took.ratio(name, controls.get(name) ?? name);
    // The action does not wait for the process that has the cache, so its time is not counted with it.
    const processorOf = (name: string) => {
      if (usesCache.has(name)) return ['', '', ''];
      const ofControl = name === names.file ? times(took.cpuRatio(name, names.control)) : '';
      return [ms(took.cpuMs(name)), times(took.cpuRatio(name, names.bare)), ofControl];
    };
    return [
      {
        title: 'A tick without jobs, whole programs',
        head: [
          'what',
          'time',
          'to bare Node',
          'to its control',
          'processor',
          'processor: to Node',
          'processor: to control',
        ],
        rows: subjects.map(({ name }) => [
          name,
          ms(took.ms(name)),
          times(took.ratio(name, names.bare)),
          controls.has(name) ? times(toControl(name)) : '',
          ...processorOf(name),
        ]),
        targets: [
          atMost('idle tick of the command line, to bare Node', 2.4, took.ratio(names.tick, names.bare)),
          atMost('tick of the action without the cache, to the control', 1.25, toControl(names.file)),
          atMost('tick of the action with the cache, to the control', 1.3, toControl(names.empty)),
        ],
      },
      {
        title: 'Requests during one tick of the action',
        head: ['what', 'to the cache', 'to the API', 'bytes up', 'bytes down'],
        rows: traffic,
      },
    ];
  } finally {
    await service.stop();
    area.remove();
  }
}

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
    node(names.tick, [cli, 'tick', '--print-only'], () => area.env('cli')),
    node(names.control, [join(control, 'index.mjs')], () => ({ ...area.env('control'), ...step })),
    node(names.file, [action], () => ({ ...area.env('file'), ...step, INPUT_STATE: 'file' })),
    node(names.cacheControl, [join(control, 'index.mjs')], () => ({
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

/** Runs each once more, alone, and counts the requests. */
async function trafficOf(service: Service, subjects: readonly Subject[]): Promise<readonly string[][]> {
  const rows: string[][] = [];
  for (const subject of subjects) {
    await service.traffic();
    compare([subject], { runs: 1, warmUps: 0 });
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
