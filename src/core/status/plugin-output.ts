/**
 * Output of a monitoring plugin: its text, and numbers after `|`. By the Monitoring Plugins Development Guidelines
 * (https://www.monitoring-plugins.org/doc/guidelines.html, "Plugin Output" and "Performance data"). Pure.
 */
import type { Metric } from '../stored.ts';
import { withoutAnsi } from '../text/clean.ts';
import { cleanLine } from '../text/redact.ts';

export interface PluginOutput {
  /** The first line without its numbers; may be empty. */
  readonly message: string;
  /** Further lines of text, as printed. */
  readonly more: string;
  readonly metrics: readonly Metric[];
}

/** Further metrics are dropped. */
export const mostMetrics = 20;
const labelLimit = 64;
const messageLimit = 300;
/** Further characters are not read. */
const textLimit = 65_536;

/**
 * The first line is `text | numbers`. Lines of text follow, and from the next `|` on there are only numbers. Anything that is
 * not well formed is left out.
 */
export function pluginOutput(printed: string): PluginOutput {
  const [first = '', ...rest] = withoutAnsi(printed.slice(0, textLimit)).trimStart().split(/\r?\n/);
  const [text, numbers] = atBar(first);
  const [more, laterNumbers] = atBar(rest.join('\n'));
  return {
    message: cleanLine(text, messageLimit),
    more: more.trim(),
    metrics: metricsIn(`${numbers}\n${laterNumbers}`),
  };
}

function atBar(text: string): readonly [string, string] {
  const bar = text.indexOf('|');
  return bar === -1 ? [text, ''] : [text.slice(0, bar), text.slice(bar + 1)];
}

/** `'label'=rest`; a quote within a quoted label is doubled. The bounds keep it linear. */
const entry = /\s*(?:'((?:[^'\n]|''){1,256})'|([^\s=']{1,256}))=(\S{1,256})(?=\s|$)/y;
const word = /\s*\S+/y;

function metricsIn(text: string): readonly Metric[] {
  const found: Metric[] = [];
  for (let from = 0; found.length < mostMetrics;) {
    entry.lastIndex = from;
    const match = entry.exec(text);
    if (match) {
      const [, quoted, plain = '', rest = ''] = match;
      const metric = metricOf(quoted?.replaceAll("''", "'") ?? plain, rest);
      if (metric) found.push(metric);
      from = entry.lastIndex;
      continue;
    }
    word.lastIndex = from;
    if (!word.test(text)) break;
    from = word.lastIndex;
  }
  return found;
}

const number = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`;
/** A number and its unit, or `U`: the plugin could not determine it. */
const measured = new RegExp(String.raw`^(?:U|(${number})([^\d\s;'"]{0,16}))$`);
const plainNumber = new RegExp(`^${number}$`);
/** `10`, `10:`, `~:10`, `10:20`, `@10:20`. */
const range = new RegExp(`^@?(?:(?:~|${number})?:)?(?:${number})?$`);

/** `value[unit];[warn];[crit];[min];[max]` */
function metricOf(label: string, text: string): Metric | undefined {
  const [value = '', warn, crit, min, max] = text.split(';');
  const name = cleanLine(label, labelLimit);
  const [match, amount, unit = ''] = measured.exec(value) ?? [];
  if (match === undefined || name === '') return undefined;
  const known = amount === undefined ? null : Number(amount);
  if (known !== null && !Number.isFinite(known)) return undefined;
  const [warnRange, critRange] = [warn, crit].map(rangeIn);
  const [least, most] = [min, max].map(numberIn);
  return {
    label: name,
    value: known,
    ...(unit !== '' && { unit }),
    ...(warnRange !== undefined && { warn: warnRange }),
    ...(critRange !== undefined && { crit: critRange }),
    ...(least !== undefined && { min: least }),
    ...(most !== undefined && { max: most }),
  };
}

function rangeIn(text = ''): string | undefined {
  return text !== '' && text.length <= labelLimit && range.test(text) ? text : undefined;
}

function numberIn(text = ''): number | undefined {
  const value = plainNumber.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
