/** Results of a part of the benchmark, and their rendering on a terminal or as Markdown for docs/proof.md. */
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface Target {
  readonly what: string;
  /** `most`: the value may not be more than the limit. */
  readonly sense: 'most' | 'least';
  readonly limit: number;
  readonly value: number;
  readonly unit: '×' | 'ms' | 'MB' | 'bytes' | '';
}

export interface Section {
  readonly title: string;
  /** The first column names the row. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
  readonly targets?: readonly Target[];
}

export const atMost = (what: string, limit: number, value: number, unit: Target['unit'] = '×'): Target => ({
  what,
  sense: 'most',
  limit,
  value,
  unit,
});

export const isMet = ({ sense, limit, value }: Target): boolean =>
  sense === 'most' ? value <= limit : value >= limit;

/** Three significant digits: `1.52`, `15.2`, `152`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

export const ms = (value: number): string => (Number.isNaN(value) ? '' : `${figure(value)} ms`);

export const times = (value: number): string => `${value.toFixed(2)} ×`;

export function bytes(value: number): string {
  if (value < 10_000) return `${value.toFixed(0)} B`;
  return value < 10_000_000 ? `${figure(value / 1000)} KB` : `${figure(value / 1e6)} MB`;
}

export function render(sections: readonly Section[], isMarkdown: boolean): string {
  const reached = targetsOf(sections);
  const all = reached.rows.length > 0 ? [...sections, reached] : sections;
  return all.map((section) => (isMarkdown ? markdown(section) : plain(section))).join('\n\n');
}

function targetsOf(sections: readonly Section[]): Section {
  const rows = sections
    .flatMap(({ targets = [] }) => targets)
    .map((target) => [
      target.what,
      `${target.sense === 'most' ? '≤' : '≥'} ${target.limit} ${target.unit}`,
      `${figure(target.value)} ${target.unit}`,
      isMet(target) ? 'met' : 'MISSED',
    ]);
  return { title: 'Targets', head: ['what', 'target', 'measured', ''], rows };
}

function plain({ title, head, rows, notes = [] }: Section): string {
  const lines = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const isText = (at: number) => rows.some((line) => /^[a-z]/i.test(line[at] ?? ''));
  const shown = lines.map((line) =>
    line
      .map((cell, at) => (isText(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...shown, ...notes].join('\n');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function markdown({ title, head, rows, notes = [] }: Section): string {
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  const table = [row(head), row(rule), ...rows.map(row)];
  return [`### ${title}`, '', ...table, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

/** The machine in one line, with its load. */
export function machine(): string {
  const [first] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB of memory`;
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory}, ${platform()} ${arch()} ${release()}, Node ${process.version}, load ${loadavg()[2]?.toFixed(1)}`;
}
