import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/release-notes.ts');
const changelog = `# Changelog

## Unreleased

- Not yet.

## 1.2.0 - 2026-11-01

### Added

- A [thing](docs/thing.md).

## 1.1.0 - 2026-10-01

- Old.

## 1.0.0

`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  put('1.2.0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(version: string, more: Readonly<Record<string, string>> = {}) {
  const files = {
    'package.json': `{\n  "name": "x",\n  "version": "${version}"\n}\n`,
    'src/version.ts': `/** Of this program. */\nexport const version = '${version}';\n`,
    'skill/SKILL.md': `---\nname: x\nversion: ${version}\n---\n`,
    'CHANGELOG.md': changelog,
    ...more,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const notes = (...words: readonly string[]) =>
  spawnSync(process.execPath, [script, ...words, '--root', folder], { encoding: 'utf8' });

describe('release notes', () => {
  it('are the section of the version, no more', () => {
    expect(notes('v1.2.0')).toMatchObject({
      status: 0,
      stdout: '### Added\n\n- A [thing](docs/thing.md).\n',
      stderr: '',
    });
  });

  it.each([
    ['v1.3.0', '1.3.0', 'CHANGELOG.md has no section "## 1.3.0", or an empty one\n'],
    ['v1.0.0', '1.0.0', 'CHANGELOG.md has no section "## 1.0.0", or an empty one\n'],
  ])('are missing for %s', (tag, version, stderr) => {
    put(version);
    expect(notes(tag)).toMatchObject({ status: 1, stdout: '', stderr });
  });

  it('are not given while a file bears another version', () => {
    put('1.2.0', { 'src/version.ts': "export const version = '1.1.0';\n", 'skill/SKILL.md': '---\n---\n' });
    expect(notes('v1.2.0')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'src/version.ts says 1.1.0, not 1.2.0\nskill/SKILL.md says no version, not 1.2.0\n',
    });
  });

  it.each(['1.2.0', 'v1', 'v1.2.0-rc.1', ''])('take no tag %j', (tag) => {
    expect(notes(tag)).toMatchObject({ status: 2, stdout: '' });
  });
});
