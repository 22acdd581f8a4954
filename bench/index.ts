/**
 * The benchmark: one run, one machine, medians and ratios.
 * Run: npm run bench -- [PART …] [--runs N] [--markdown]
 */
import { parseArgs } from 'node:util';
import { crowd } from './crowd.ts';
import { engine } from './engine.ts';
import { memory } from './memory.ts';
import { month } from './month.ts';
import { probes } from './probes.ts';
import { machine, render, type Section } from './report.ts';
import { startup } from './startup.ts';
import { store } from './store.ts';

type Part = (runs: number) => Promise<readonly Section[]> | readonly Section[];
const parts: Readonly<Record<string, Part>> = { probes, startup, engine, store, memory, month, crowd };

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, markdown: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const asked = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
const runs = Number(values.runs);
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  const wrong = unknown.length > 0 ? `no part ${unknown.join(', ')}` : `--runs ${values.runs}`;
  console.error(`${wrong}; npm run bench -- [${Object.keys(parts).join(' | ')}] [--runs N] [--markdown]`);
  process.exit(2);
}

const sections: Section[] = [];
for (const name of asked) {
  console.error(`${name} …`);
  sections.push(...((await parts[name]?.(runs)) ?? []));
}
console.log(`${machine()}\n\n${render(sections, values.markdown)}`);
