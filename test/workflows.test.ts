import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { actionInputs } from '../src/action-inputs.ts';
import { workflowFiles } from '../src/core/init/callers.ts';
import { checkout } from '../src/core/init/check-workflow.ts';
import { defaultPlace } from '../src/core/init/jobs-file.ts';
import { actionCommands } from '../src/inputs.ts';
import { actionProblems, workflowProblems } from './support/workflow-parser.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).map((name) => join(folder, name));

const step = z.object({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  with: z.optional(z.record(z.string(), z.unknown())),
});
const concurrencyShape = z.object({ group: z.string(), 'cancel-in-progress': z.boolean() });
const shape = z.object({
  on: z.looseObject({}),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.optional(concurrencyShape),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.union([z.number(), z.string()]),
      'runs-on': z.string(),
      needs: z.optional(z.union([z.string(), z.array(z.string())])),
      if: z.optional(z.string()),
      environment: z.optional(z.string()),
      concurrency: z.optional(concurrencyShape),
      permissions: z.optional(z.record(z.string(), z.string())),
      steps: z.array(step),
    }),
  ),
});
const parsed = (path: string) => shape.parse(parse(read(path)));
const stepsOf = (path: string) => Object.values(parsed(path).jobs).flatMap(({ steps }) => steps);

describe("GitHub's own parser", () => {
  it('accepts action.yml', () => {
    expect(actionProblems(read('action.yml'))).toEqual([]);
    expect(actionProblems(read('action.yml').replace('using: node24', 'useing: node24'))).not.toEqual([]);
  });

  it.each(workflows)('accepts %s', async (path) => {
    expect(await workflowProblems(path, read(path))).toEqual([]);
    expect(
      await workflowProblems(path, read(path).replace('\n    timeout-minutes', '\n    timeout')),
    ).not.toEqual([]);
  });
});

it('the caller by hand that init writes offers what the workflow offers', () => {
  const [offered, known] = ['examples/workflows/ops-manual.yml', '.github/workflows/ops-manual.yml'].map(
    (path) => /options: (\[status.*?\])/.exec(read(path))?.[1],
  );
  expect(offered).toBe(known);
  expect(offered).toContain('doctor');
});

describe('every workflow', () => {
  it.each(workflows)('%s pins what it uses by commit, with the version beside it', (path) => {
    const used = read(path).match(/uses: .*/g) ?? [];
    expect(used.length).toBeGreaterThan(0);
    for (const line of used)
      expect(line).toMatch(/^uses: (\.\/\.ops-framework|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it.each(workflows)('%s brings nothing from an expression into a script', (path) => {
    for (const { run = '' } of stepsOf(path)) expect(run).not.toContain('${{');
  });

  it.each(workflows)('%s begins without permissions or with reading, and every job has an end', (path) => {
    const { permissions, jobs } = parsed(path);
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
    expect(Object.keys(jobs).length).toBeGreaterThan(0);
  });

  it.each(workflows)('%s leaves no token in the checkout', (path) => {
    const checkouts = stepsOf(path).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: given } of checkouts) expect(given).toMatchObject({ 'persist-credentials': false });
  });
});

describe('every workflow, and every one that init writes', () => {
  const callers = readdirSync(join(root, 'examples/workflows')).map((name) =>
    join('examples/workflows', name),
  );

  const events = z.union([
    z.record(z.string(), z.unknown()),
    z.pipe(
      z.string(),
      z.transform((event) => ({ [event]: null })),
    ),
  ]);

  it.each([...workflows, ...callers])('%s hands on secrets by their names only', (path) => {
    expect(read(path)).not.toMatch(/secrets: inherit|toJSON\(secrets\)/i);
  });

  it.each([...workflows, ...callers])(
    '%s is begun by no event of a stranger, but for the checks of pull requests',
    (path) => {
      const { on, jobs } = z
        .object({ on: events, jobs: z.record(z.string(), z.looseObject({})) })
        .parse(parse(read(path)));
      const known = ['push', 'schedule', 'workflow_call', 'workflow_dispatch'];
      const others = Object.keys(on).filter((event) => !known.includes(event));
      expect(others).toEqual(/\/(?:ci|ops-check)\.yml$/.test(path) ? ['pull_request'] : []);
      if (others.length > 0) expect(JSON.stringify(jobs)).not.toMatch(/secrets\.|self-hosted|"write"/);
    },
  );

  it.each(workflows)('%s keeps nothing from run to run: no cache, no artifact', (path) => {
    for (const { uses = '', with: given } of stepsOf(path)) {
      expect(uses).not.toMatch(/cache|artifact/);
      if (uses.startsWith('actions/setup-node@'))
        expect(given).toMatchObject({ 'package-manager-cache': false });
    }
  });
});

describe('the check of a pull request that init writes', () => {
  const text = read('examples/workflows/ops-check.yml');

  it('is accepted by the parser', async () => {
    expect(await workflowProblems('ops-check.yml', text)).toEqual([]);
    expect(await workflowProblems('ops-check.yml', text.replace('steps:', 'step:'))).not.toEqual([]);
  });

  it('may read, on a machine of GitHub, and has no secret and no script', () => {
    expect(parse(text)).toMatchObject({
      permissions: { contents: 'read' },
      jobs: { check: { 'runs-on': 'ubuntu-latest' } },
    });
    expect(text).not.toMatch(/secrets|permissions: \{|run:|pull_request_target/);
    expect(text.match(/permissions:/g)?.length).toBe(1);
  });

  it('pins what the workflows here pin', () => {
    expect(text).toContain(`uses: ${checkout}\n`);
    for (const path of workflows.filter((each) => read(each).includes('actions/checkout@')))
      expect(read(path)).toContain(`uses: ${checkout}\n`);
  });
});

describe.each(['ops-monitor.yml', 'ops-manual.yml'])('%s', (name) => {
  const path = join(folder, name);
  const { on, concurrency, jobs } = parsed(path);
  const events = z.looseObject({ inputs: z.record(z.string(), z.looseObject({})) });
  const [dispatched, called] = [events.parse(on['workflow_dispatch']), events.parse(on['workflow_call'])];
  const action = stepsOf(path).at(-1);

  it('can be called with everything it can be dispatched with, of the same type or a choice', () => {
    for (const [input, about] of Object.entries(dispatched.inputs)) {
      const type = about['type'] === 'choice' ? 'string' : about['type'];
      expect(called.inputs[input]).toMatchObject({ type, default: about['default'] });
    }
  });

  it('hands every input on, to inputs that the action has', () => {
    const taken = Object.keys(action?.with ?? {});
    expect(Object.keys(actionInputs)).toEqual(expect.arrayContaining(taken));
    const [, text = ''] = read(path).split('\njobs:\n');
    const used = new Set([...text.matchAll(/inputs\.([\w-]+)/g)].map(([, input = '']) => input));
    expect([...used].toSorted()).toEqual(Object.keys(called.inputs).toSorted());
  });

  it('asks for no more than its callers are told to grant', () => {
    for (const { permissions } of Object.values(jobs))
      expect(permissions).toEqual({ contents: 'read', actions: 'write', issues: 'write' });
  });

  it('waits for its own kind only, and cancels nothing that runs', () => {
    expect(concurrency).toMatchObject({ 'cancel-in-progress': false });
    expect(concurrency?.group).toMatch(
      name === 'ops-monitor.yml' ? /^ops-tick-/ : /^ops-manual-.*command.*job/,
    );
  });

  it('offers only commands that exist', () => {
    const options = z.array(z.string()).parse(dispatched.inputs['command']?.['options']);
    expect(actionCommands).toEqual(expect.arrayContaining(options));
    if (name === 'ops-manual.yml')
      expect(options).toEqual(['status', 'tick', 'start', 'stop', 'run', 'doctor', 'history']);
  });
});

describe('ops-write.yml', () => {
  const path = join(folder, 'ops-write.yml');
  const { on, concurrency, jobs } = parsed(path);
  const steps = Object.values(jobs).map((job) => job.steps.at(-1)?.with ?? {});
  const called = z.looseObject({ inputs: z.looseObject({}) }).parse(on['workflow_call']);

  it('hands every input on, to inputs that the action has', () => {
    expect(steps.map(({ command }) => command)).toEqual(['plan', 'apply', 'apply', 'verify', 'settle']);
    for (const taken of steps)
      expect(Object.keys(actionInputs)).toEqual(expect.arrayContaining(Object.keys(taken)));
    const [, text = ''] = read(path).split('\njobs:\n');
    const used = new Set([...text.matchAll(/inputs\.([\w-]+)/g)].map(([, input = '']) => input));
    expect([...used].toSorted()).toEqual(Object.keys(called.inputs).toSorted());
  });

  it('asks for no more than its callers are told to grant', () => {
    for (const { permissions } of Object.values(jobs))
      expect(permissions).toEqual({ contents: 'read', actions: 'read', issues: 'write' });
  });

  it('lets one job write, which waits for the environment that the plan named, and for the plan', () => {
    const held = Object.entries(jobs).filter(([, { environment }]) => environment !== undefined);
    expect(held.map(([id, { environment, needs }]) => [id, environment, needs])).toEqual([
      ['apply', '${{ needs.plan.outputs.environment }}', ['plan']],
    ]);
    expect(jobs['apply-dispatched']?.if).toBe("${{ inputs.plan-digest != '' && inputs.gate == 'dispatch' }}");
  });

  it('keeps those that write in a group of their own, and no plan waits', () => {
    expect(concurrency).toBeUndefined();
    const groups = Object.values(jobs).map((job) => job.concurrency);
    const group = { group: expect.stringMatching(/^ops-apply-.*job/), 'cancel-in-progress': false };
    expect(groups).toEqual([undefined, group, group, undefined, undefined]);
  });

  it('settles on another machine than the host', () => {
    const places = Object.values(jobs).map((job) => job['runs-on']);
    expect(new Set(places.slice(0, -1))).toEqual(new Set(['${{ fromJSON(inputs.runs-on) }}']));
    expect(places.at(-1)).toBe('ubuntu-latest');
  });
});

describe('docs/writes.md', () => {
  const blocks = [...read('docs/writes.md').matchAll(/^```yaml\n([^]*?)^```$/gm)].map(
    ([, text = '']) => text,
  );
  const example = parse(read('examples/workflows/ops-write.yml'));

  it('shows the caller that init writes', () => {
    const pinned = blocks[0]?.replace('@SHA', `@${'0'.repeat(40)}`);
    expect(parse(pinned ?? '')).toEqual(example);
  });

  it('shows the one for the dispatch gate that init writes, and GitHub accepts it', async () => {
    expect(blocks.length).toBe(2);
    const text = blocks[1] ?? '';
    const written = workflowFiles({
      framework: { repository: 'OWNER/ops-framework', ref: 'SHA' },
      labels: ['self-hosted'],
      telegram: true,
      gate: 'dispatch',
      jobsFile: defaultPlace,
    }).find(({ path }) => path.endsWith('ops-write.yml'));
    expect(parse(text)).toEqual(parse(written?.text ?? ''));
    expect(await workflowProblems('ops-write.yml', text, read)).toEqual([]);
    expect(await workflowProblems('ops-write.yml', text.replace('gate:', 'gates:'), read)).not.toEqual([]);
  });
});
