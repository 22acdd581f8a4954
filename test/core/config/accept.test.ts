import { expect, test } from 'vitest';
import { parseConfig } from '../../../src/core/config/parse.ts';
import { check, file, long, read, write } from './support.ts';

test('every default is applied', () => {
  const { config, problems } = parseConfig(file(read('name: ""')));
  expect(problems).toEqual([]);
  expect(config).toEqual({
    jobs: [
      {
        id: 'a',
        name: 'a',
        kind: 'one_shot_read',
        risk: 'read_only',
        enabled: false,
        commands: { run: ['x'] },
        env: {},
        policy: {
          reportEverySeconds: 1800,
          stallSeconds: 3600,
          autoResume: false,
          autoResumeBackoffSeconds: 900,
          quietHours: { start: '23:00', end: '08:00' },
          reportWhileRunning: true,
          onlyOnChange: false,
        },
        approval: {
          environment: 'ops-write',
          maxAgeSeconds: 86_400,
          allowSelfApproval: false,
          allowBotRequester: false,
          gate: 'environment',
          ignorePlanLines: [],
        },
        verify: { attempts: 1, everySeconds: 10 },
        after: [],
      },
    ],
  });
});

test('policy overrides defaults key by key, also inside quietHours', () => {
  const job = long('policy: { stallSeconds: 0, quietHours: { end: " 06:30 " }, timezone: "Asia/Tokyo" }');
  const defaults = `defaults: { reportEverySeconds: 0, quietHours: { start: "22:00" }, timezone: "Asia/Shanghai" }`;
  const { config, problems } = parseConfig(`{ version: 1, ${defaults}, jobs: [${job}, ${check}] }`);
  expect(problems).toEqual([]);
  expect(config?.timezone).toBe('Asia/Shanghai');
  expect(config?.jobs.map(({ policy }) => policy)).toMatchObject([
    {
      reportEverySeconds: 0,
      stallSeconds: 0,
      quietHours: { start: '22:00', end: '06:30' },
      timezone: 'Asia/Tokyo',
    },
    {
      reportEverySeconds: 0,
      stallSeconds: 3600,
      quietHours: { start: '22:00', end: '08:00' },
      timezone: 'Asia/Shanghai',
    },
  ]);
});

test.each(['', ' \n', '\u200B', '\u3164', '\u202E\u00AD', '\u{E0041}', '\u0007'])(
  'a name of which nothing is seen is none: %j',
  (name) => {
    const { config } = parseConfig(file(read(`name: ${JSON.stringify(name)}`)));
    expect(config?.jobs[0]).toMatchObject({ id: 'a', name: 'a' });
  },
);

test('everything that a job can say arrives', () => {
  const approval = `approval: { environment: "prod", maxAgeSeconds: 60, allowSelfApproval: true, allowBotRequester: true, approvers: ["a-b"],
    gate: "dispatch", ignorePlanLines: ["^#"], granted: false, required: true }`;
  const more = `name: "W\\u0007 \\n w", enabled: true, cwd: "~/x", env: { A: "" }, timeoutSeconds: 5, ${approval}`;
  const { config, problems } = parseConfig(
    file(write(more, '{ jobId: " check ", delaySeconds: 0.5 }'), check),
  );
  expect(problems).toEqual([]);
  expect(config?.jobs[0]).toMatchObject({
    name: 'W w',
    enabled: true,
    cwd: '~/x',
    env: { A: '' },
    timeoutSeconds: 5,
    after: [{ jobId: 'check', when: 'success', delaySeconds: 0.5 }],
  });
  expect(config?.jobs[0]?.approval).toEqual({
    environment: 'prod',
    maxAgeSeconds: 60,
    allowSelfApproval: true,
    allowBotRequester: true,
    approvers: ['a-b'],
    gate: 'dispatch',
    ignorePlanLines: ['^#'],
  });
});

test.each(['夜间同步', 'a', '9', 'Ünïcode @ 1:2+3', 'हिन्दी', 'x'.repeat(64), ' trimmed '])(
  'the id %j is fine',
  (id) => {
    const { config, problems } = parseConfig(file(read('enabled: true').replace('"a"', JSON.stringify(id))));
    expect(problems).toEqual([]);
    expect(config?.jobs[0]?.id).toBe(id.trim());
  },
);

test('an empty argument is fine', () => {
  expect(
    parseConfig(file(read('env: {}').replace('["x"]', '["x", "", " "]'))).config?.jobs[0]?.commands.run,
  ).toEqual(['x', '', ' ']);
});

/** What ops-monitor.py accepts, with its quirks. */
const scriptFile = {
  version: 1,
  _comment: 'jobs of this host',
  defaults: {
    reportEverySeconds: 1800,
    stallSeconds: 3600,
    autoResume: true,
    autoResumeBackoffSeconds: 900,
    quietHours: { start: ' 23:30' },
    timezone: 'Asia/Shanghai',
  },
  jobs: [
    {
      id: ' sync ',
      name: '   ',
      kind: 'long_running_read',
      risk: 'read_only',
      enabled: true,
      cwd: null,
      commands: {
        start: ['bash', 'start.sh'],
        status: ['python3', 'status.py'],
        tail: ['tail', '-n', '5', 'log'],
      },
      policy: { quietHours: null, stallSeconds: 7200 },
      approval: null,
      after: [
        { jobId: 'report', when: '', delaySeconds: 1.5 },
        { jobId: 'gone', when: 'failure' },
        { jobId: 'report', when: 'finished' },
      ],
    },
    {
      id: 'report',
      kind: 'one_shot_read',
      risk: 'read_only',
      enabled: true,
      commands: { run: ['python3', 'report.py'] },
    },
    {
      id: 'publish',
      kind: 'one_shot_write',
      risk: 'write_external',
      commands: { run: ['./publish'], verify: ['./verify'] },
      approval: { required: false, granted: true },
      after: [{ jobId: 'sync' }],
    },
  ],
};

test("a file of the script's is accepted, and each thing without effect is said", () => {
  const { config, problems } = parseConfig(JSON.stringify(scriptFile, null, 2));
  expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toMatchInlineSnapshot(`
    [
      "warning _comment",
      "warning jobs[0].cwd",
      "warning jobs[0].commands.tail",
      "warning jobs[0].policy.quietHours",
      "warning jobs[0].approval",
      "warning jobs[0].after[0].when",
      "warning jobs[0].after[1].jobId",
      "warning jobs[0].after[2].when",
      "warning jobs[2].commands.verify",
      "warning jobs[2].approval.required",
      "warning jobs[2].approval.granted",
    ]
  `);
  expect(config?.jobs.map(({ id, name, after }) => ({ id, name, after: after.length }))).toEqual([
    { id: 'sync', name: 'sync', after: 2 },
    { id: 'report', name: 'report', after: 0 },
    { id: 'publish', name: 'publish', after: 1 },
  ]);
  expect(config?.jobs[0]?.policy).toMatchObject({
    stallSeconds: 7200,
    quietHours: { start: '23:30', end: '08:00' },
  });
});

test('a supervised job has all its defaults, another one none of them', () => {
  const job = long('supervise: { resumeOnExitCodes: [75] }').replace(
    /commands: \{.*?\}/,
    'commands: { exec: ["x"] }',
  );
  const { config, problems } = parseConfig(file(job, check));
  expect(problems).toEqual([]);
  expect(config?.jobs.map(({ supervise }) => supervise)).toEqual([
    {
      stopGraceSeconds: 30,
      expectOutput: false,
      resumeOnExitCodes: [75],
      maxAttempts: 5,
      windowSeconds: 86_400,
      maxBackoffSeconds: 14_400,
    },
    undefined,
  ]);
});
