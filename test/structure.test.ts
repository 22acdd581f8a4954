import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each file of src/ with the files that it imports, types and dynamic imports included. */
const imports = new Map(
  globSync('src/**/*.ts').map((file) => {
    const specifiers = readFileSync(file, 'utf8').matchAll(/\b(?:from |import\()'(\.[^']+)'/g);
    return [file, [...specifiers].map(([, path = '']) => normalize(join(dirname(file), path)))] as const;
  }),
);

describe('the layout of src/', () => {
  it('has only entry points and what all share at the top', () => {
    const top = globSync('src/*.ts').toSorted();
    expect(top).toEqual([
      'src/app.ts',
      'src/cache-process.ts',
      'src/cli.ts',
      'src/errors.ts',
      'src/main.ts',
      'src/supervisor.ts',
      'src/version.ts',
    ]);
  });

  it('has no files that import each other in a circle, by a type neither', () => {
    expect(circleIn(imports)).toBeUndefined();
  });

  it('has no two folders in core/ that import each other', () => {
    const folders = new Map<string, Set<string>>();
    for (const [file, targets] of imports) {
      const from = dirname(file);
      if (!from.startsWith('src/core')) continue;
      const others = targets.map((target) => dirname(target)).filter((folder) => folder !== from);
      folders.set(from, new Set([...(folders.get(from) ?? []), ...others]));
    }
    const both = [...folders].flatMap(([from, others]) =>
      [...others].filter((to) => from < to && folders.get(to)?.has(from)).map((to) => `${from} ↔ ${to}`),
    );
    expect(both).toEqual([]);
  });

  it('is what docs/architecture.md says', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const named = [
      ...page.matchAll(/`((?:core|adapters|commands|compose|workflow|inputs|ports)\/[\w/-]+\.ts)`/g),
    ];
    const files = named.map(([, path = '']) => `src/${path}`);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !imports.has(file))).toEqual([]);
  });
});

/** The first circle that is found, as a path; undefined when there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  return [...graph.keys()].map((file) => visit(file, [])).find((circle) => circle !== undefined);
}
