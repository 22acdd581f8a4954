/**
 * Writes the generated files: the JSON Schema of the jobs file, the reference pages of the jobs file and the action, and the
 * workflows that `init` would write (as examples, and so that they are linted).
 * `--check` writes nothing and fails when a file is stale. `--root DIR` works on another folder.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { words } from '../src/core/config/fields.ts';
import { childOf, shapeOf, unwrap } from '../src/core/config/keys.ts';
import {
  configSchema,
  jobSchema,
  kinds,
  requiredCommands,
  scheduleSchema,
} from '../src/core/config/schema.ts';
import { textIn } from '../src/core/notices/say.ts';
import { actionPage } from './action-page.ts';
import { exampleWorkflows } from './example-workflows.ts';

type Schema = z.core.$ZodType;

/** Draft 7, which every editor supports. Adds the rules between keys that zod cannot export. */
function jsonSchema(): string {
  const schema = z.toJSONSchema(configSchema, {
    target: 'draft-7',
    io: 'input',
    override({ zodSchema, jsonSchema: out }) {
      if (zodSchema === unwrap(jobSchema())) out.allOf = kinds.map(ofKind);
      if (zodSchema === scheduleSchema()) orText(out);
    },
  });
  const { $schema, ...rest } = schema;
  const title = 'ops-framework jobs file';
  return `${JSON.stringify({ $schema, title, allowComments: true, allowTrailingCommas: true, ...rest }, null, 2)}\n`;
}

/** A schedule may be only its expression. */
function orText(out: z.core.JSONSchema.BaseSchema): void {
  const { description: _, ...whole } = out;
  for (const key of Object.keys(whole)) delete out[key];
  out.anyOf = [{ type: 'string' }, whole];
}

function ofKind(kind: (typeof kinds)[number]): z.core.JSONSchema.BaseSchema {
  const properties: Record<string, z.core.JSONSchema.BaseSchema> = {
    commands: { required: [...requiredCommands[kind]], properties: { exec: { not: {} } } },
  };
  if (kind !== 'long_running_read') properties['expect'] = { not: {} };
  if (kind === 'long_running_read') {
    const own: z.core.JSONSchema.BaseSchema = {
      required: [...requiredCommands[kind]],
      not: { required: ['exec'] },
    };
    const none = { start: { not: {} }, status: { not: {} }, stop: { not: {} } };
    properties['commands'] = { anyOf: [own, { required: ['exec'], properties: none }] };
  }
  if (kind !== 'one_shot_read') properties['format'] = { not: {} };
  if (kind === 'one_shot_read') properties['risk'] = { const: 'read_only' };
  else {
    properties['everySeconds'] = { not: {} };
    if (kind === 'one_shot_write') properties['schedule'] = properties['exitCodes'] = { not: {} };
  }
  if (kind === 'one_shot_write') {
    properties['risk'] = { enum: ['write_local', 'write_external'] };
    properties['after'] = { minItems: 1 };
  }
  const required = kind === 'one_shot_write' ? { required: ['after'] } : {};
  return {
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { properties, ...required },
  };
}

const english = textIn('en');

/** The keys of the object at a path of the schema, as a Markdown table. */
function table(path: string, absent = 'none'): string {
  let schema: Schema = configSchema;
  for (const part of path.split('.').filter((name) => name !== '')) {
    schema = childOf(schema, part === '[]' ? 0 : part) ?? schema;
  }
  return ['| key | type | default | meaning |', '|---|---|---|---|', ...rows(schema, '', absent)].join('\n');
}

function rows(schema: Schema, prefix: string, absent: string): string[] {
  return [...(shapeOf(schema) ?? [])].flatMap(([key, child]) => {
    const about = z.globalRegistry.get(unwrap(child));
    if (about?.deprecated === true) return [];
    const name = `${prefix}${key}`;
    const cells = [
      `\`${name}\``,
      english(words.get(unwrap(child))?.expects ?? ''),
      defaultOf(child, absent),
      about?.description ?? '',
    ];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return key === 'quietHours' ? [row, ...rows(child, `${name}.`, absent)] : [row];
  });
}

function defaultOf(schema: Schema, absent: string): string {
  // Its own keys follow in the table and have defaults of their own.
  if (schema instanceof z.ZodMiniPrefault && shapeOf(schema)?.has('start')) return 'see below';
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniPrefault) {
    return `\`${JSON.stringify(schema.def.defaultValue)}\``;
  }
  return schema instanceof z.ZodMiniExactOptional ? absent : 'required';
}

const example = `{
  "$schema": "./ops-jobs.schema.json",
  "version": 1,
  "defaults": { "stallSeconds": 1800, "timezone": "Asia/Shanghai" },
  "jobs": [
    {
      "id": "nightly-sync",
      "name": "Nightly sync",
      "kind": "long_running_read",
      "risk": "read_only",
      "enabled": true,
      "cwd": "~/jobs/sync",
      "commands": {
        "start": ["systemctl", "--user", "start", "nightly-sync"],
        "status": ["python3", "status.py"]
      },
      "policy": { "autoResume": true }
    },
    {
      "id": "check-links",
      "kind": "one_shot_read",
      "risk": "read_only",
      "enabled": true,
      "commands": { "run": ["python3", "check_links.py"] },
      "everySeconds": 86400
    },
    {
      "id": "publish",
      "kind": "one_shot_write",
      "risk": "write_external",
      "commands": { "plan": ["./publish", "--dry-run"], "run": ["./publish"] },
      "after": [{ "jobId": "check-links", "when": "success", "delaySeconds": 60 }]
    }
  ]
}`;

function page(): string {
  return `<!-- Generated by scripts/generate.ts from src/core/config/schema.ts. Edit those, then run: npm run generate -->

# The jobs file

This page describes every key of the jobs file, the output of a status command, and the differences from \`ops-monitor.py\`.

\`ops-jobs.json\` declares the jobs. It is JSON, but comments, trailing commas, single quotes and unquoted keys are accepted
(JSON5). \`ops-framework validate-config\` checks the file and lists all problems at once, each with line, column, path and fix.
ops-framework looks for the file in the folder where the command is started (in a workflow: the workspace), then in \`net/config/\`
of the OpenClaw state dir. The file must be UTF-8, with or without a byte order mark; for another encoding, the error names the
encoding and the position.

For completion and checks in your editor, put \`schema/ops-jobs.schema.json\` beside the file and name it in \`$schema\`, as here:

\`\`\`json
${example}
\`\`\`

## The file

${table('')}

## \`defaults\`

${table('defaults')}

## \`jobs[]\`

${table('jobs.[]')}

### \`jobs[].commands\`

A \`long_running_read\` needs \`exec\`, or \`start\` and \`status\`. The one-shot kinds need \`run\`. Every command is a list of words: the
program, then its arguments. No shell reads them. If you need a pipe, run a shell explicitly:
\`["bash", "-c", "zcat log.gz | tail -1"]\`.

${table('jobs.[].commands')}

### \`jobs[].schedule\`

${table('jobs.[].schedule', 'none')}

When a run counts as missed, and what happens when clocks change: [schedules.md](schedules.md).

### \`jobs[].expect\`

${table('jobs.[].expect', 'none')}

### \`jobs[].exitCodes\`

${table('jobs.[].exitCodes')}

Exit codes of rsync, borg and restic: [jobs.md](jobs.md#exit-codes-that-are-no-failures).

### \`jobs[].policy\`

${table('jobs.[].policy', 'from `defaults`')}

An alert that lasts is reported again 30 and 60 minutes after its first report, then every 4 hours, unless \`repeatAlertSeconds\`
sets another interval. An alert that needs a person (ACTION REQUIRED) is reported again after 30 and 60 minutes, then once a day
until the problem is fixed. A smaller \`repeatAlertSeconds\` makes these reminders more frequent; 0 leaves them at once a day. Of
the alerts that last, those of a paused job that no tick starts again (because of \`autoResume\`, its risk, its exit code or its
breaker) and of a one-shot read that printed \`ACTION REQUIRED\` need a person.

An unusable jobs file and ids that two jobs files share are reported again on the same schedule, whatever \`repeatAlertSeconds\` is.
An unknown time zone and a write without a verdict are reported again once a day. An alert with a new cause is reported at once. A
failed one-shot read is reported again by its own runs: when a reminder is due, the next run that fails in the same way reports it.
Quiet hours hold no alert back.

### \`jobs[].supervise\`

These keys apply to jobs with \`commands.exec\`. \`maxAttempts\`, \`windowSeconds\` and \`maxBackoffSeconds\` apply to every long read.
[long-jobs.md](long-jobs.md) describes how a job with \`exec\` runs and which variables it gets.

${table('jobs.[].supervise')}

### \`jobs[].ping\`

${table('jobs.[].ping')}

[pings.md](pings.md) sets one up.

### \`jobs[].approval\`

${table('jobs.[].approval', 'none')}

### \`jobs[].verify\`

${table('jobs.[].verify', 'none')}

### \`jobs[].after[]\`

${table('jobs.[].after.[]')}

A read that follows runs from the queue, so it must be a \`one_shot_read\`. A \`one_shot_write\` may also name a
\`long_running_read\` with \`success\` (one status verifies the write: completed, level ok), and another write with \`failure\`: the
rollback, which is offered and never runs automatically.

## What \`status\` prints

A status command prints one JSON object on stdout and exits with 0.

| key | type | meaning |
|---|---|---|
| \`running\` | boolean, required | the work is in progress |
| \`completed\` | boolean, required | the work is finished |
| \`pid\` | number | the process that does the work |
| \`completedAt\` | ISO 8601 with its offset, or seconds since 1970 | when it last completed, also while it runs again; for [\`expect\`](schedules.md#expectations) |
| \`stopReason\` | text | why the job is not running |
| \`progress\` | object | shown in reports |
| \`progressKey\` | text | changes when the job advances; derived from \`progress\` if absent |
| \`level\` | \`ok\`, \`warn\` or \`alert\` | \`warn\` and \`alert\` are reported even while the job runs |
| \`message\` | text | shown in reports |

A job that is neither running nor completed is *paused*; if both are true, it counts as completed. A running job whose
\`progressKey\` has not changed for \`stallSeconds\` is *stalled*. An exit code other than 0, no output, anything that is not such an
object, and a missed deadline are alerts.

A slow status delays only its own job: after 5 s, a tick reports the results that it has, and the others when they arrive.
Meanwhile, the next tick probes the other jobs. (A workflow's \`concurrency\` group, or a systemd timer, may hold the next tick back
until the first one has ended. The report after 5 s is sent regardless.)

Unambiguous values of another type are accepted: \`"true"\` and \`"false"\`, a number as text, a list of texts (joined by \`; \`), digits
as \`pid\`, and \`done\` with \`total\` beside \`progress\` or instead of it. \`null\` and empty text count as absent. A field of any other
type is ignored, with a warning that names the field, its value and the expected type. A misspelled field name also causes a
warning, and so do \`done\` and \`total\` beside it that are not numbers. A warning is reported once per job while it lasts; \`status\`
and every later report show it. A number or a percentage instead of the object \`progress\`, and a \`progressKey\` of another type,
are not shown, but they count for stalls.

Numbers keep their digits. A number that does not print back as it was written (above 2^53, \`1.10\`, \`1e400\`) is kept as text;
\`done\`, \`total\` and \`percent\` still make a progress bar.

Print everything else on stderr. If stdout has other lines, the status is accepted with a warning, as long as exactly one JSON
object with \`running\` and \`completed\` has lines of its own (not within a list, another object, a text, or a line). No such object,
or two of them, is an alert. Colors and a byte order mark are ignored.

## Warnings

A file with warnings is valid. \`validate-config\`, \`doctor\` and, on a terminal, every tick print each warning. With \`--strict\`,
\`validate-config\` treats warnings as errors.

- An unknown key or command name. The warning suggests the nearest one. The key has no effect.
- The same key twice in one object. The last one counts.
- \`null\` for an optional key. It counts as absent. An empty \`when\` counts as \`success\`.
- An unknown word in \`when\`. It never matches, so the entry has no effect.
- \`after[].jobId\` that names no job. The queue blocks that run and reports it.
- \`after\` that names a job that cannot run from the queue.
- \`approval\` on a read job. It has no effect.
- \`approval.granted: true\` and \`approval.required: false\`. A line in a file is not an approval.

## Differences from ops-monitor.py

A file that \`ops-monitor.py\` accepts is valid here too, with these exceptions. Each is an error:

- An \`id\` outside the format above.
- A \`one_shot_read\` with a write risk, or a \`one_shot_write\` with \`read_only\`.
- A time that is not \`HH:MM\` between 00:00 and 23:59.
- Negative seconds, and more seconds than a hundred years have.
- A value of the wrong type, such as \`"1800"\` in quotes, \`"yes"\` for \`true\`, or a list for \`policy\`.
- \`after\` entries that form a cycle, because chains run here.
- More than 10,000 jobs, 16 MiB, 100 levels, 100,000 entries (commas, brackets and comments), or 1,000 consecutive characters
  outside quotes.

These have another meaning:

- 0 in \`defaults\` is 0. The script used its built-in value.
- \`onlyOnChange\` skips a routine report when nothing changed. The script reported at every change.
- \`policy.quietHours\` with only one of \`start\` and \`end\` takes the other one from \`defaults\`.
`;
}

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, root: { type: 'string' } },
});
const root = values.root ?? join(import.meta.dirname, '..');
const outputs = [
  ['schema/ops-jobs.schema.json', jsonSchema()],
  ['docs/configuration.md', page()],
  ['docs/action.md', actionPage()],
  ...exampleWorkflows(),
] as const;
for (const [name, content] of outputs) {
  const path = join(root, name);
  const current = await readFile(path, 'utf8').catch(() => undefined);
  if (current === content) continue;
  if (values.check) {
    console.error(`${name} is stale: run npm run generate`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    console.log(`wrote ${name}`);
  }
}
