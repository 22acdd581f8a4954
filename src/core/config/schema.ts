/**
 * The schema of the jobs file: source of its types, JSON Schema, reference page and checks. Rules between keys are in
 * `rules.ts`. Pure.
 */
import * as z from 'zod/mini';
import { sentence } from '../notices/sentence.ts';
import { _default as orElse, exactOptional as optional } from 'zod/mini';
import {
  argv,
  cron,
  delay,
  environment,
  exitCodeList,
  field,
  filledText,
  flag,
  jobId,
  jobRef,
  lifetime,
  logins,
  noEffect,
  object,
  oneOf,
  patterns,
  secondsField,
  spacing,
  text,
  time,
  timeout,
  upTo,
  variableName,
  variableNames,
  whenUsed,
  zone,
} from './fields.ts';

export const kinds = ['long_running_read', 'one_shot_read', 'one_shot_write'] as const;
export const risks = ['read_only', 'write_local', 'write_external'] as const;
export const whens = ['success', 'failure', 'always'] as const;

/** Commands required by each kind; `exec` replaces both of a long read. */
export const requiredCommands = {
  long_running_read: ['start', 'status'],
  one_shot_read: ['run'],
  one_shot_write: ['run'],
} as const satisfies Record<Kind, readonly string[]>;

const quietExample = '{ "start": "23:00", "end": "08:00" }';

/** Keys of `defaults` and of a job's `policy`. */
const shared = {
  reportEverySeconds: secondsField('Time between routine progress reports while a job runs. 0 = none.', 1800),
  repeatAlertSeconds: spacing(
    'How often an alert that lasts is reported again, day and night. Without it: two reminders in the first hour, then one every 4 hours, or once a day where a person is needed. 0 = no reminders, except once a day of what needs a person.',
    14_400,
  ),
  stallSeconds: secondsField('A job whose progress is unchanged for this long is stalled. 0 = never.', 3600),
  autoResume: flag('Whether a tick may start a paused long read again.'),
  autoResumeBackoffSeconds: secondsField('Minimum time between two automatic starts of a job.', 900),
  start: time('When quiet hours start.', '23:00'),
  end: time('When quiet hours end.', '08:00'),
};

/** How often ticks are promised, unless the jobs file says so. */
export const usualTickSeconds = 600;

const headers = ['verdict', 'classic'] as const;

const defaultsSchema = object(
  'Settings for all jobs. `jobs[].policy` overrides them for one job.',
  '{ "stallSeconds": 3600 }',
  {
    reportEverySeconds: orElse(shared.reportEverySeconds, 1800),
    repeatAlertSeconds: optional(shared.repeatAlertSeconds),
    stallSeconds: orElse(shared.stallSeconds, 3600),
    autoResume: orElse(shared.autoResume, false),
    autoResumeBackoffSeconds: orElse(shared.autoResumeBackoffSeconds, 900),
    quietHours: z.prefault(
      object(
        'Routine reports are held back during these hours. They may span midnight; start = end means no quiet hours.',
        quietExample,
        { start: orElse(shared.start, '23:00'), end: orElse(shared.end, '08:00') },
      ),
      {},
    ),
    timezone: optional(
      zone(
        "For quiet hours and times in messages: the IANA name of a zone (`Europe/Berlin`) or `UTC`, no abbreviation and no offset. Without it, the host's time zone.",
      ),
    ),
    hostName: optional(
      filledText(
        'Name of this host in messages. Without it, the input `namespace` where it is set, else the host name without its domain.',
        sentence('a-name'),
        'gw-1',
      ),
    ),
    tickEverySeconds: orElse(
      secondsField(
        'How often ticks are promised. After 2.5 times this, a scheduled run is late, and a pause between two ticks is reported.',
        600,
        60,
      ),
      usualTickSeconds,
    ),
    drill: optional(
      cron(
        "When a tick does a fire drill: a drill alert and its recovery, through the whole way to the chat. A cron expression as in `jobs[].schedule`, in `timezone` or the host's zone. Without it, only `ops-framework drill` does one. See docs/drill.md.",
        '"0 10 * * 1"',
      ),
    ),
    header: orElse(
      oneOf(
        headers,
        'First line of a message. `verdict`: with the host and the state that matters (`🔴 gw-1 · Mail sync paused`); the time is the last line. `classic`: with a title and the time (`🛠️ Ops report (23:31:05)`).',
      ),
      'verdict',
    ),
  },
);

const policySchema = whenUsed(() =>
  object('Overrides `defaults` for this job.', '{ "autoResume": true }', {
    reportEverySeconds: optional(shared.reportEverySeconds),
    repeatAlertSeconds: optional(shared.repeatAlertSeconds),
    stallSeconds: optional(shared.stallSeconds),
    autoResume: optional(shared.autoResume),
    autoResumeBackoffSeconds: optional(shared.autoResumeBackoffSeconds),
    quietHours: optional(
      object('Quiet hours of this job. A missing key is taken from `defaults`.', quietExample, {
        start: optional(shared.start),
        end: optional(shared.end),
      }),
    ),
    timezone: optional(zone('Time zone of this job.')),
    reportWhileRunning: orElse(flag('Send routine progress reports while the job runs.'), true),
    onlyOnChange: orElse(flag('Skip a routine report when progress is unchanged since the last one.'), false),
  }),
);

const afterSchema = whenUsed(() =>
  object('One job that follows.', '{ "jobId": "check-sync", "when": "success", "delaySeconds": 60 }', {
    jobId: jobRef('The job that follows.'),
    when: orElse(
      oneOf(
        whens,
        'Which end of this job starts it. A long read ends with success when it completes with level `ok`. It also ends with success when its exit code is in `exitCodes.warning`. It ends with failure when it completes with another level, or is given up: no tick starts it again. A stop by a person is not a failure.',
      ),
      'success',
    ),
    delaySeconds: orElse(delay('How long to wait before the job starts.'), 0),
  }),
);

/** Long: one entry for each key. */
export const jobSchema = whenUsed(() =>
  object(
    'One job.',
    '{ "id": "check", "kind": "one_shot_read", "risk": "read_only", "commands": { "run": ["true"] } }',
    {
      id: jobId('Unique name. State and messages refer to it.'),
      name: optional(text('Name shown in messages. Without it, the id.', 'Nightly sync')),
      kind: oneOf(
        kinds,
        '`long_running_read` is started and watched; `one_shot_read` runs and ends; `one_shot_write` changes something and needs an approval.',
      ),
      risk: oneOf(
        risks,
        'What the commands may change: nothing, something on this host, something elsewhere. A `one_shot_read` is `read_only`, a `one_shot_write` is not. A `long_running_read` that is not is a warning: nobody approves it, so it is started on the host only, with `start --allow-risk`, never by a tick or in a workflow.',
      ),
      enabled: orElse(
        flag('Whether ticks poll and schedule the job. Commands such as `start` and `run` work either way.'),
        false,
      ),
      cwd: optional(
        filledText(
          'Folder in which the commands run. `~` is the home folder; any other relative path is relative to the folder where ops-framework is started. Without it, the OpenClaw state dir. It must exist when a command runs.',
          sentence('folder-path'),
          '~/jobs/sync',
        ),
      ),
      commands: commandsSchema(),
      passEnv: optional(
        variableNames(
          'Variables of the caller to pass to the commands although they are dropped by default: those of the workflow and its runner, those that look like a token, and for a write all but a few. A name that is not set there is left out.',
        ),
      ),
      envFile: optional(
        filledText(
          'File with `NAME=value` lines, added to the environment; they override `passEnv`. A relative path is relative to the folder of the jobs file; `~` is the home folder. If the file is missing, no command of the job is run. Its syntax: docs/environment.md.',
          sentence('file-path'),
          '~/.config/ops/sync.env',
        ),
      ),
      env: orElse(environment("Added to the commands' environment, over `passEnv` and `envFile`."), {}),
      timeoutSeconds: optional(
        timeout(
          "Deadline of each of the job's commands, `status` too. Without it: 30 for status, 60 for start and stop, 300 for run. `exec` may run for as long as `supervise` says.",
        ),
      ),
      exitCodes: optional(exitCodesSchema()),
      format: optional(
        oneOf(
          ['nagios'],
          'What the output of a `one_shot_read` is. `nagios`: that of a monitoring plugin. Exit code 0, 1, 2 or 3 is the level ok, warn, alert or unknown, the text before the first vertical bar is the message, and what follows it are numbers. Not together with `exitCodes`. See docs/jobs.md.',
        ),
      ),
      everySeconds: optional(
        secondsField(
          'Only for `one_shot_read`: how often a tick runs it. Counted from the planned time of the last run, so the schedule does not drift. A tick may start a run up to 30 s early; between two starts there is at least half of this time. A run for another reason (`run`, `after`) counts too, and the schedule goes on from it.',
          3600,
          60,
        ),
      ),
      schedule: optional(scheduleSchema()),
      expect: optional(expectSchema()),
      policy: optional(policySchema()),
      supervise: optional(superviseSchema()),
      ping: optional(pingSchema()),
      approval: optional(approvalSchema()),
      verify: optional(verifySchema()),
      after: orElse(
        field(
          z.array(afterSchema()),
          'Jobs that follow this one. No cycles. A `one_shot_write` needs one with `when` = success that names a read job of risk `read_only`: its verification.',
          { expects: sentence('expects-objects'), example: '[{ "jobId": "check-sync" }]' },
        ),
        [],
      ),
    },
  ),
);

const pingSchema = whenUsed(() =>
  object(
    "The job's own check at an outside monitor such as healthchecks.io: it hears of each attempt's start and of its end with the exit code. For `one_shot_read`, and `long_running_read` with `commands.exec`. See docs/pings.md.",
    '{ "urlEnv": "SYNC_PING_URL" }',
    {
      urlEnv: variableName(
        "Name of the variable that holds the ping URL, which is a secret: from `envFile`, `passEnv` or the caller's environment.",
        'SYNC_PING_URL',
      ),
    },
  ),
);

const exitCodesSchema = whenUsed(() =>
  object(
    'Which exit codes are no failure: of a `one_shot_read`, or of a `long_running_read` with `commands.exec`. Any other code is a failure, also 0 where it is in neither list. See docs/jobs.md.',
    '{ "success": [0], "warning": [24] }',
    {
      success: orElse(exitCodeList('Codes of a good end.', '[0]', 1), [0]),
      warning: orElse(
        exitCodeList(
          'Codes of an end with a warning: the job is completed and reported once, with level `warn`. It is no failure and no open alert.',
          '[24]',
        ),
        [],
      ),
    },
  ),
);

const overlaps = ['skip', 'queue'] as const;

export const scheduleSchema = whenUsed(() => {
  const shape = {
    cron: cron(
      'Minute, hour, day of the month, month and day of the week: `*`, numbers, names (`MON`, `JAN`), lists, ranges and steps. If both days are given, either one matches.',
    ),
    timezone: optional(
      zone(
        "Time zone of the expression. Without it, that of the job's `policy`, `defaults.timezone`, or the host's.",
      ),
    ),
    catchUpSeconds: orElse(
      secondsField(
        'A missed run is caught up if it is no older than this: once, and only the newest. 0 = never.',
        3600,
      ),
      3600,
    ),
    overlap: orElse(
      oneOf(
        overlaps,
        'What happens to a run that is due while the job is still running. `skip`: it is skipped and reported. `queue`: one run waits until the job ends.',
      ),
      'skip',
    ),
  };
  return field(
    z.strictObject(shape),
    'When the job runs, by the calendar: a `one_shot_read`, or a `long_running_read` with `commands.exec`, of which each time begins a new piece of work. A cron expression, or an object with these keys. Not together with `everySeconds`. See docs/schedules.md.',
    {
      expects: sentence('expects-schedule'),
      example: '"30 2 * * *"',
    },
  );
});

const expectSchema = whenUsed(() =>
  object(
    'When something else is expected to complete the job: no completion in time is an alert. Only for `long_running_read`, not together with `schedule`. See docs/schedules.md.',
    '{ "cron": "30 2 * * *", "graceSeconds": 2700 }',
    {
      cron: cron('Time after which a completion counts, as in `schedule`.'),
      timezone: optional(zone('Time zone of the expression, as in `schedule`.')),
      graceSeconds: orElse(
        secondsField('Grace period after that time. Then a missing completion is reported.', 900),
        900,
      ),
    },
  ),
);

/** Defaults of a job, built once: doing it for each job would take a third of the parsing. */
export const absentParts = whenUsed(() => ({
  policy: z.parse(policySchema(), {}),
  supervise: z.parse(superviseSchema(), {}),
  approval: z.parse(approvalSchema(), {}),
  verify: z.parse(verifySchema(), {}),
}));
export type ConfigParts = ReturnType<typeof absentParts>;

export const configSchema = object(
  'Jobs that ops-framework watches, runs and reports on.',
  '{ "version": 1, "jobs": [] }',
  {
    $schema: optional(text('Where an editor finds the JSON Schema of this file.', './ops-jobs.schema.json')),
    version: field(z.literal(1), 'Format of this file.', {
      expects: sentence('expects-version'),
      example: '1',
    }),
    defaults: z.prefault(defaultsSchema, {}),
    jobs: field(z.array(z.lazy(jobSchema)), 'The jobs.', {
      expects: sentence('expects-jobs'),
      example: '[]',
    }),
  },
);

export type ConfigFile = z.output<typeof configSchema>;
export type JobFile = z.output<ReturnType<typeof jobSchema>>;

export type Kind = (typeof kinds)[number];
export type Risk = (typeof risks)[number];
/** Wall-clock times `HH:MM`; equal means never. */
export type QuietHours = Readonly<ConfigFile['defaults']['quietHours']>;
export type After = Readonly<z.output<ReturnType<typeof afterSchema>>>;
export type Approval = Readonly<Omit<z.output<ReturnType<typeof approvalSchema>>, 'granted' | 'required'>>;
/** Policy of one job, `defaults` applied. Durations in seconds. */
export type Policy = Readonly<
  Required<
    Omit<z.output<ReturnType<typeof policySchema>>, 'quietHours' | 'timezone' | 'repeatAlertSeconds'>
  > & {
    quietHours: QuietHours;
    /** Absent: see `core/notices/repeat-alert.ts`. */
    repeatAlertSeconds?: number;
    /** Absent: the host's zone. */
    timezone?: string;
  }
>;
/** A job of a valid file, every default applied. */
export type Job = Readonly<
  Omit<JobFile, 'name' | 'policy' | 'supervise' | 'approval' | 'verify' | 'after'> & {
    name: string;
    policy: Policy;
    /** For long reads; without `commands.exec` only the restart limits apply. */
    supervise?: Supervise;
    approval: Approval;
    verify: Readonly<z.output<ReturnType<typeof verifySchema>>>;
    after: readonly After[];
    /** Set for a running job that differs from the jobs file. */
    undeclared?: Undeclared;
  }
>;
/** When a job runs. A schedule that is only text has become `cron`. */
export type Schedule = Readonly<z.output<ReturnType<typeof scheduleSchema>>>;
/** How a running supervised job differs from the jobs file: removed, disabled, or without `exec`; `unknown`: that file is invalid. */
export type Undeclared = 'removed' | 'disabled' | 'changed' | 'unknown';
/** How messages show times and this host: keys of `defaults`. */
export interface MessageSettings {
  readonly timezone?: string;
  readonly hostName?: string;
  /** Absent: the verdict. */
  readonly header?: 'classic';
}
/** A valid jobs file. */
export interface Config extends MessageSettings {
  /** Absent: 600. */
  readonly tickEverySeconds?: number;
  /** Cron expression of its fire drills. */
  readonly drill?: string;
  readonly jobs: readonly Job[];
  /** The jobs file is missing or invalid: its jobs are not known. */
  readonly isUnusable?: true;
}

// --- Keys of writes: approval and verification.

export const approvalSchema = whenUsed(() =>
  object('How a write is approved. Only for `one_shot_write`.', '{ "environment": "ops-write" }', {
    environment: orElse(
      filledText(
        'GitHub environment whose reviewers approve the write.',
        sentence('environment-name'),
        'ops-write',
      ),
      'ops-write',
    ),
    maxAgeSeconds: orElse(lifetime('How long a plan may wait for its approval.'), 86400),
    allowSelfApproval: orElse(flag('Whether the person who asked may also approve.'), false),
    allowBotRequester: orElse(
      flag(
        'Whether one person may approve a run that nobody requested: one that an app, `schedule`, `push` or `repository_dispatch` caused. Without it, two different people have to.',
      ),
      false,
    ),
    approvers: optional(logins('GitHub logins that may approve. Without it, everyone whom the gate allows.')),
    gate: orElse(
      oneOf(
        ['environment', 'dispatch'],
        'Where the approval comes from: the reviewers of the environment, or a second person who dispatches the workflow with the digest.',
      ),
      'environment',
    ),
    ignorePlanLines: orElse(
      patterns(
        'Regular expressions (JavaScript syntax, flag `u`, limited to RE2: no look-around, no back-references). Lines of the plan that match one are left out of the digest.',
      ),
      [],
    ),
    granted: optional(noEffect()),
    required: optional(noEffect()),
  }),
);

export const verifySchema = whenUsed(() =>
  object('How a write is verified. Only for `one_shot_write`.', '{ "attempts": 5, "everySeconds": 30 }', {
    attempts: orElse(
      upTo(
        100,
        sentence('whole-number'),
        'Maximum number of tries of each verification, for systems that settle slowly.',
        5,
      ),
      1,
    ),
    everySeconds: orElse(secondsField('Time between two tries.', 10), 10),
  }),
);

// --- Keys of supervised jobs (`commands.exec`), and restarts of all long reads.

const exitCode = () => upTo(255, sentence('an-exit-code'), 'One exit code.', 75);

/** Long: one entry for each key. */
export const superviseSchema = whenUsed(() =>
  object(
    'How a job with `commands.exec` is run, and when any long read is started again. See docs/long-jobs.md.',
    '{ "stopGraceSeconds": 30 }',
    {
      stopGraceSeconds: orElse(
        secondsField(
          'Time between SIGTERM and SIGKILL when the job is stopped, for it to write a checkpoint.',
          30,
        ),
        30,
      ),
      maxRuntimeSeconds: optional(
        lifetime('Maximum run time of one attempt, not counting time asleep. Then it is stopped.'),
      ),
      minDurationSeconds: optional(
        lifetime(
          'Exit code 0 is an alert, not a completion, if all attempts of the work together ran for less than this. Not checked if the end of one of them was not observed.',
        ),
      ),
      expectOutput: orElse(
        flag('Exit code 0 is an alert, not a completion, if no attempt of the work wrote any output.'),
        false,
      ),
      resumeOnExitCodes: optional(
        field(
          z.array(exitCode()).check(z.minLength(1)),
          'Exit codes after which a tick may start it again. Without it, every code. After a signal or a restart of the host, a tick may always start it again.',
          { expects: sentence('expects-exit-codes'), example: '[75]' },
        ),
      ),
      maxAttempts: orElse(
        upTo(
          1000,
          sentence('whole-number'),
          'After this many starts within `windowSeconds` without progress, ticks stop starting it and ask for a person.',
          5,
        ),
        5,
      ),
      windowSeconds: orElse(lifetime('See `maxAttempts`.'), 86_400),
      maxBackoffSeconds: orElse(
        secondsField(
          '`autoResumeBackoffSeconds` doubles with each failed attempt that made no progress, up to this.',
          14_400,
        ),
        14_400,
      ),
      concurrencyGroup: optional(
        filledText('Jobs in the same group never run at the same time.', sentence('group-name'), 'disk'),
      ),
    },
  ),
);

/** Defaults applied. Durations in seconds. */
export type Supervise = Readonly<z.output<ReturnType<typeof superviseSchema>>>;

// --- The commands of a job. `rules.ts` checks which ones a kind requires.

export const commandsSchema = whenUsed(() =>
  object(
    'Commands by name, each a list of words. A shell string is not accepted.',
    '{ "run": ["python3", "check.py"] }',
    {
      exec: optional(
        argv(
          'The long read itself, instead of `start` and `status`. It runs in the background under a supervisor.',
          '["python3", "inventory.py"]',
        ),
      ),
      start: optional(
        argv('Starts a long read in the background.', '["systemctl", "--user", "start", "sync"]'),
      ),
      status: optional(
        argv('Prints the status of a long read as one JSON object.', '["python3", "status.py"]'),
      ),
      stop: optional(
        argv(
          'Stops a long read. Without it, the process gets SIGTERM.',
          '["systemctl", "--user", "stop", "sync"]',
        ),
      ),
      run: optional(argv('What a one-shot job does.', '["python3", "check.py"]')),
      plan: optional(argv('Prints what a write would do and changes nothing.', '["terraform", "plan"]')),
    },
  ),
);
