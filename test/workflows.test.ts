import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { actionInputs, readActionInputs } from '../src/inputs/action.ts';
import { workflowFiles } from '../src/core/init/callers.ts';
import { checkout } from '../src/core/init/check-workflow.ts';
import { defaultPlace } from '../src/core/init/jobs-file.ts';
import { actionCommands } from '../src/inputs/inputs.ts';
import { actionProblems, workflowProblems } from './support/workflow-parser.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).map((name) => join(folder, name));

const step = z.object({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  if: z.optional(z.string()),
  with: z.optional(z.record(z.string(), z.unknown())),
});
const concurrencyShape = z.object({
  group: z.string(),
  'cancel-in-progress': z.boolean(),
  // What actionlint leaves unchecked, see .github/actionlint.yaml.
  queue: z.optional(z.literal('max')),
});
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
      outputs: z.optional(z.record(z.string(), z.string())),
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

  it('pins an action by the same commit everywhere; that it is the one of its tag CI asks GitHub', () => {
    const used = [
      ...workflows
        .map(read)
        .join('\n')
        .matchAll(/uses: ([\w-]+\/[\w-]+)@(\w+) # (\S+)/g),
    ];
    const pins = new Map<string, Set<string>>();
    for (const [, name = '', commit, tag] of used)
      pins.set(name, (pins.get(name) ?? new Set()).add(`${commit} ${tag}`));
    expect([...pins.keys()].toSorted()).toEqual(['actions/attest', 'actions/checkout', 'actions/setup-node']);
    for (const [name, all] of pins) expect([name, all.size]).toEqual([name, 1]);
    expect(read(join(folder, 'ci.yml'))).toContain('run: node scripts/lint-workflows.ts --online');
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

/** Values of inputs that differ from the defaults, for what no person chooses. */
const inputOf = (values: Readonly<Record<string, string>>) => (name: string) => values[name] ?? '';
const sample: Readonly<Record<string, string>> = {
  'state-file': '/a/state.json',
  state: 'cache',
  namespace: 'box',
  'state-key': 'k'.repeat(32),
  'telegram-token': '1:t',
  'telegram-chat-id': '1',
  'telegram-thread-id': '2',
  'telegram-api-url': 'https://example.org',
  'telegram-via': 'none',
  language: 'zh-CN',
};

/** What ops-write.yml does, in its order, and what needs no host. */
const onlyElsewhere: readonly string[] = ['plan', 'apply', 'settle', 'selftest', 'watch'];

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

  it("runs when somebody calls or dispatches it: its schedule is the caller's", () => {
    expect(Object.keys(on)).toEqual(['workflow_dispatch', 'workflow_call']);
  });

  /** As GitHub evaluates the expressions of this file. */
  function givenTo(command: string): Record<string, string> {
    const values = Object.entries(action?.with ?? {}).map(([input, text]) => {
      const [, list, unlike] =
        /contains\(fromJSON\('(.*?)'\), inputs\.command\)|inputs\.command != '(.*?)' &&/.exec(String(text)) ??
        [];
      const isGiven = list === undefined ? command !== unlike : JSON.parse(list).includes(command);
      return [input, isGiven ? (sample[input] ?? '') : ''] as const;
    });
    return { ...Object.fromEntries(values), command };
  }

  it('gives a command what it takes of bot, chat and state, and nothing else', () => {
    const options = z.array(z.string()).parse(dispatched.inputs['command']?.['options']);
    for (const command of options) {
      const job = ['start', 'stop', 'restart', 'logs', 'run', 'verify'].includes(command)
        ? { job: 'a-job' }
        : {};
      const { inputs, warnings } = readActionInputs(inputOf({ ...givenTo(command), ...job }));
      expect([command, warnings]).toEqual([command, []]);
      const usesState = !['validate-config', 'selftest'].includes(command);
      const usesChat = ['tick', 'verify', 'doctor'].includes(command);
      expect([command, inputs['state-key'] !== undefined, inputs['telegram-token'] !== undefined]).toEqual([
        command,
        usesState,
        usesChat,
      ]);
    }
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
      expect(options.toSorted()).toEqual(
        actionCommands.filter((command) => !onlyElsewhere.includes(command)).toSorted(),
      );
  });
});

describe.each(['ops-monitor.yml', 'ops-manual.yml', 'ops-write.yml'])('every job of %s', (name) => {
  const jobs = Object.entries(parsed(join(folder, name)).jobs);

  it.each(jobs)('%s fails first, with the reason, on a runner that does not name the workflow', (_, job) => {
    const [first] = job.steps;
    expect(first?.if).toBe('${{ !job.workflow_repository || !job.workflow_sha }}');
    expect(first?.run).toMatch(/^echo "::error::.* Update the runner to 2\.334\.0 or later\."\nexit 1\n$/);
  });

  it.each(jobs)(
    '%s checks out the repository of the workflow, never that of the caller in its place',
    (_, job) => {
      const [framework] = job.steps.filter(({ with: given }) => given?.['path'] === '.ops-framework');
      expect(framework?.with).toEqual({
        repository: '${{ job.workflow_repository }}',
        ref: '${{ job.workflow_sha }}',
        token: '${{ secrets.OPS_FRAMEWORK_TOKEN || github.token }}',
        path: '.ops-framework',
        'persist-credentials': false,
      });
    },
  );
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
    // An approved write that waits must not be cancelled for a newer one.
    const group = {
      group: expect.stringMatching(/^ops-apply-.*job/),
      'cancel-in-progress': false,
      queue: 'max',
    };
    expect(groups).toEqual([undefined, group, group, undefined, undefined]);
  });

  it('says of a write what Settle found, before what any job said that came to an end', () => {
    const { outputs } = z
      .looseObject({ outputs: z.object({ verdict: z.object({ value: z.string() }) }) })
      .parse(on['workflow_call']);
    const [settled, unknown, ...others] = outputs.verdict.value.slice(4, -3).split(' || ');
    expect([settled, unknown]).toEqual([
      'jobs.settle.outputs.verdict',
      `(contains(fromJSON('["success", "failure", "cancelled"]'), jobs.settle.result) && 'undetermined')`,
    ]);
    expect(others).toEqual(
      ['verify', 'apply-dispatched', 'apply', 'plan'].map((job) => `jobs.${job}.outputs.verdict`),
    );
    for (const job of Object.values(jobs))
      expect(job.outputs).toMatchObject({ verdict: '${{ steps.ops.outputs.verdict }}' });
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
      isOfOther: false,
      labels: ['self-hosted', 'my-host'],
      telegram: true,
      gate: 'dispatch',
      jobsFile: defaultPlace,
    }).find(({ path }) => path.endsWith('ops-write.yml'));
    expect(parse(text)).toEqual(parse(written?.text ?? ''));
    expect(await workflowProblems('ops-write.yml', text, read)).toEqual([]);
    expect(await workflowProblems('ops-write.yml', text.replace('gate:', 'gates:'), read)).not.toEqual([]);
  });
});

describe('docs/action.md', () => {
  const [whole = ''] = [...read('docs/action.md').matchAll(/^```yaml\n([^]*?)^```$/gm)].map(
    ([, text]) => text,
  );

  it('shows a whole workflow that GitHub accepts, with inputs that the command takes', async () => {
    expect(await workflowProblems('ops.yml', whole)).toEqual([]);
    expect(await workflowProblems('ops.yml', whole.replace('runs-on:', 'runs:'))).not.toEqual([]);
    const { tick } = z
      .object({
        jobs: z.object({ tick: z.object({ permissions: z.unknown(), steps: z.array(step) }) }),
      })
      .parse(parse(whole)).jobs;
    expect(tick.permissions).toEqual({ contents: 'read', actions: 'write', issues: 'write' });
    const given = Object.entries(tick.steps.at(-1)?.with ?? {}).map(([name, value]) => [
      name,
      sample[name] ?? String(value),
    ]);
    expect(readActionInputs(inputOf(Object.fromEntries(given))).warnings).toEqual([]);
  });
});
