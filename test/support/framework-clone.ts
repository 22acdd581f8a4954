/** A clone of ops-framework at a release, as a user has it: the built program, and the workflows of this tree. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tree = fileURLToPath(new URL('../..', import.meta.url));

export interface FrameworkClone {
  /** What is linked as `ops-framework`. */
  readonly program: string;
  readonly commit: string;
  /** Its remote, `OWNER/NAME`, and the tag of the commit. */
  readonly repository: string;
  readonly tag: string;
  /** What git prints. Throws when it fails. */
  git(...words: readonly string[]): string;
}

export function cloneFramework(folder: string): FrameworkClone {
  const repository = 'OWNER/ops-framework';
  const tag = 'v1.0.0';
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const git = (...words: readonly string[]) => {
    const all = ['-C', folder, ...author, ...words];
    const { status, stdout, stderr } = spawnSync('git', all, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  for (const part of ['dist/cli', '.github/workflows'])
    cpSync(join(tree, part), join(folder, part), { recursive: true });
  git('init', '--quiet');
  git('remote', 'add', 'origin', `https://github.com/${repository}.git`);
  git('add', '--all');
  git('commit', '--quiet', '--message=release');
  git('tag', tag);
  const program = join(folder, 'dist/cli/index.js');
  return { program, commit: git('rev-parse', 'HEAD'), repository, tag, git };
}
