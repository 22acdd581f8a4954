/**
 * `release-notes.ts vX.Y.Z` prints what CHANGELOG.md says of that version. Fails when it says nothing, or when package.json,
 * src/version.ts or the skill bear another version. `--root DIR` reads another folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { root: { type: 'string' } }, allowPositionals: true });
const root = values.root ?? join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const version = /^v(\d+\.\d+\.\d+)$/.exec(positionals[0] ?? '')?.[1];

/** What keeps the version from being released, a line each. */
function problems(wanted: string, notes: string): readonly string[] {
  const borne = {
    'package.json': /"version": "([^"]*)"/.exec(read('package.json'))?.[1],
    'src/version.ts': /'([^']*)'/.exec(read('src/version.ts'))?.[1],
    'skill/SKILL.md': /^version: (.*)$/m.exec(read('skill/SKILL.md'))?.[1],
  };
  return [
    ...Object.entries(borne)
      .filter(([, found]) => found !== wanted)
      .map(([name, found]) => `${name} says ${found ?? 'no version'}, not ${wanted}`),
    ...(notes === '' ? [`CHANGELOG.md has no section "## ${wanted}", or an empty one`] : []),
  ];
}

/** The text below `## X.Y.Z` (a date may follow) up to the next version. */
function notesOf(wanted: string): string {
  const sections = read('CHANGELOG.md').split(/^## /m);
  const own = sections.find((section) => /^\[?([\d.]+)/.exec(section)?.[1] === wanted) ?? '';
  return own.slice(own.indexOf('\n') + 1).trim();
}

if (version === undefined) {
  console.error('usage: release-notes.ts vX.Y.Z');
  process.exitCode = 2;
} else {
  const notes = notesOf(version);
  const found = problems(version, notes);
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
  else console.log(notes);
}
