/**
 * Writes what is made from the source: the JSON Schema of the jobs file, its reference page and that of the action, and the
 * workflows that `init` would write, as examples (and so that they are linted).
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
import { actionPage } from './action-page.ts';
import { exampleWorkflows } from './example-workflows.ts';

type Schema = z.core.$ZodType;

/** Draft 7, which every editor knows. Rules between keys that it can express are added to what zod knows. */
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
  if (kind === 'one_shot_read') properties['risk'] = { const: 'read_only' };
  else {
    properties['everySeconds'] = { not: {} };
    if (kind === 'one_shot_write') properties['schedule'] = { not: {} };
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
      words.get(unwrap(child))?.expects ?? '',
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
  return `<!-- Made by scripts/generate.ts from src/core/config/schema.ts. Edit those, then run: npm run generate -->

# The jobs file

\`ops-jobs.json\` declares the jobs. It is JSON; comments, trailing commas, single quotes and keys without quotes are
accepted too (JSON5). Check it with \`ops-framework validate-config\`: all problems are reported at once, each with its
line, column and path, and what to write instead. ops-framework looks for the file in the folder where the
command is started (in a workflow: the workspace), then in the folder
\`net/config\` of the OpenClaw state folder. The file must be UTF-8, with or without a byte order mark; the error for
another encoding names the encoding and the place.

For completion and checks while you type, put \`ops-jobs.schema.json\` from the folder \`schema\` beside it and name it
in \`$schema\`, as here:

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

A \`long_running_read\` needs \`exec\`, or \`start\` and \`status\`; the one-shot kinds need \`run\`. Every command is a list of words:
the program, then its arguments. No shell reads them. For a pipe, name the shell yourself:
\`["bash", "-c", "zcat log.gz | tail -1"]\`.

${table('jobs.[].commands')}

### \`jobs[].schedule\`

${table('jobs.[].schedule', 'none')}

When a run counts as missed, and what happens when clocks change: [schedules.md](schedules.md).

### \`jobs[].expect\`

${table('jobs.[].expect', 'none')}

### \`jobs[].policy\`

${table('jobs.[].policy', 'from `defaults`')}

An alert that lasts is reported again 30 and 60 minutes after it was first reported, then every 4 hours, unless
\`repeatAlertSeconds\` says otherwise. What needs a person (ACTION REQUIRED) is reported again at 30 and 60 minutes, then once a
day until it is fixed. A smaller \`repeatAlertSeconds\` makes these reminders more frequent; with 0 they still come once a day. A
person is needed for a paused job that no tick starts again (\`autoResume\` is off, its risk, its exit code, or its breaker
opened), and a one-shot read that printed \`ACTION REQUIRED\`.

A jobs file that cannot be used, and ids that two jobs files use, are reported again in the same way; \`repeatAlertSeconds\` does not
count for them. A time zone that cannot be determined and a write without a verdict are reported again once a day. An alert with
another cause is reported at once. Reminders of a one-shot read that failed come with its runs: a run that fails the same way is
reported when a reminder is due. Quiet hours hold no alert back.

### \`jobs[].supervise\`

Only for a job with \`commands.exec\`, but for \`maxAttempts\`, \`windowSeconds\` and \`maxBackoffSeconds\`, which count for
every long read. How a job with \`exec\` is run, and what it finds in its environment: [long-jobs.md](long-jobs.md).

${table('jobs.[].supervise')}

### \`jobs[].approval\`

${table('jobs.[].approval', 'none')}

### \`jobs[].verify\`

${table('jobs.[].verify', 'none')}

### \`jobs[].after[]\`

${table('jobs.[].after.[]')}

Reads that follow run from the queue, so they must be \`one_shot_read\`. A \`one_shot_write\` may also name, with
\`success\`, a \`long_running_read\` (one status verifies the write: completed, level ok) and, with \`failure\`, another
write: the rollback, which is offered and never runs automatically.

## What \`status\` prints

One JSON object on stdout, exit code 0.

| key | type | meaning |
|---|---|---|
| \`running\` | boolean, required | the work is going on |
| \`completed\` | boolean, required | the work is finished |
| \`pid\` | number | the process that does it |
| \`completedAt\` | ISO 8601 with its offset, or seconds since 1970 | when it last completed, also while it runs again; for [\`expect\`](schedules.md#expectations) |
| \`stopReason\` | text | why it is not running |
| \`progress\` | object | shown in reports |
| \`progressKey\` | text | changes when the job advances; made from \`progress\` when absent |
| \`level\` | \`ok\`, \`warn\` or \`alert\` | \`warn\` and \`alert\` are reported even while it runs |
| \`message\` | text | shown in reports |

Not running and not completed is *paused*; when both are true, completed counts. Running with an unchanged \`progressKey\` for \`stallSeconds\` is *stalled*.
An exit code other than 0, no output, anything that is not such an object, or a missed deadline is an alert.

A slow status delays only its own job: a tick reports after 5 s what it knows by then, and the rest when it comes in. Meanwhile the next
tick probes the other jobs. (A workflow's \`concurrency\` group, or a systemd timer, may hold that next tick back until the first one has
ended; the report after 5 s comes all the same.)

Unambiguous values of another type are accepted: \`"true"\` and \`"false"\`, a number as text, a list of texts (joined by \`; \`), digits as \`pid\`, and
\`done\` with \`total\` beside \`progress\` or in its place. \`null\` and empty text count as not given. A field of any other type is ignored with a warning
that names the field, its value and the expected type. A field whose name is almost one of the contract gets a warning too, and so do \`done\` and \`total\`
beside it that are not numbers. A warning is reported once
per job while it lasts, and is shown by \`status\` and in every report. A number or a percentage in place of the object \`progress\`, and a \`progressKey\` of another type,
cannot be shown but are compared for stalls.

Numbers keep their digits. A number that does not print back as it was written (above 2^53, \`1.10\`, \`1e400\`) is kept as text; \`done\`, \`total\` and
\`percent\` still make a progress bar.

Print everything else on stderr. If there are other lines on stdout, the status is accepted, with a warning, when exactly one JSON object with \`running\`
and \`completed\` is on lines of its own (not within a list, another object, a text, or a line). No such object, or two of them, is an alert. Colors
and a byte order mark do not matter.

## Warnings

A file with warnings is used. \`validate-config\`, \`doctor\` and, on a terminal, every tick print each warning. With
\`--strict\`, \`validate-config\` treats each as an error.

- An unknown key or command name, with the one that you probably meant. The key has no effect.
- The same key twice in one object. The last one counts.
- \`null\` for a key that may be left out. It counts as not set. An empty \`when\` counts as \`success\`.
- An unknown word in \`when\`. It never matches, so the entry has no effect.
- \`after[].jobId\` that names no job. The queue blocks that run and reports it.
- \`after\` that names a job which cannot run from the queue.
- \`approval\` on a read job. It has no effect.
- \`approval.granted: true\` and \`approval.required: false\`. A line in a file is not an approval.

## Differences from ops-monitor.py

A file that \`ops-monitor.py\` accepts is accepted here, except for these. Each is an error:

- An \`id\` outside the shape above.
- A \`one_shot_read\` with a write risk, or a \`one_shot_write\` with \`read_only\`.
- A time that is not \`HH:MM\` between 00:00 and 23:59.
- Negative seconds, and more seconds than in a hundred years.
- A value of the wrong type, such as \`"1800"\` in quotes, \`"yes"\` for \`true\`, or a list for \`policy\`.
- \`after\` entries that form a cycle: here, chains really run.
- More than 10,000 jobs, 16 MiB, 100 levels, 100,000 entries (commas, brackets and comments), or 1000 characters outside quotes in a row.

And these mean something else:

- 0 in \`defaults\` is 0. The script read it as "use the built-in value".
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
