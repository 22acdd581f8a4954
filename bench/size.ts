/** The parts of the bundles by size, with what is in each. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './measure.ts';
import { bytes, type Section } from './report.ts';

export function size(): readonly Section[] {
  return ['cli', 'main'].map((entry) => {
    const folder = join(root, 'dist', entry);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name, size: statSync(join(folder, name)).size }))
      .toSorted((a, b) => b.size - a.size);
    const sum = files.reduce((total, file) => total + file.size, 0);
    return {
      title: `Parts of dist/${entry}, ${bytes(sum)} in ${files.length} files`,
      head: ['file', 'size', 'what is in it'],
      rows: files.map((file) => [
        file.name,
        bytes(file.size),
        contentsOf(readFileSync(join(folder, file.name), 'utf8')),
      ]),
    };
  });
}

/** Names of our modules in a part, else of what it exports first. */
function contentsOf(text: string): string {
  const own = [...text.matchAll(/^;\/\/ CONCATENATED MODULE: \.\/build\/(\S+)\.js$/gm)].map(
    ([, name]) => name,
  );
  const exported = [...text.matchAll(/\/\* binding \*\/ (\w+)/g)].map(([, name]) => name);
  const names = [...new Set([...own, ...exported])];
  return names.slice(0, 4).join(', ') + (names.length > 4 ? ` and ${names.length - 4} more` : '');
}
