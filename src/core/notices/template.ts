/**
 * Sentence templates in two languages. A placeholder is `{kind}` or `{kind2}`: `n` an integer, `time` a time of day, `span` a
 * duration, `said` text that may be a template itself, `text` anything from outside.
 */
export interface Template {
  readonly english: string;
  /** The translation when the whole text is this sentence. */
  readonly apply: (text: string, inner: (said: string) => string) => string | undefined;
}

const shapes: Readonly<Record<string, string>> = {
  n: String.raw`\d+`,
  time: String.raw`\d\d:\d\d:\d\d`,
  span: String.raw`\d+(?:\.\d+)? (?:ms|s|min|h|d)(?: \d+ (?:min|h))?`,
  said: '.+',
  text: '.+',
};
const place = /\{([a-z]+)\d*\}/g;

/** `units` are the words for `ms`, `s`, `min`, `h` and `d`. */
export function template(
  english: string,
  translation: string,
  units: Readonly<Record<string, string>>,
): Template {
  const names = [...english.matchAll(place)].map(([name, kind = '']) => ({ name, kind }));
  const source = english
    .split(/\{[a-z]+\d*\}/)
    .map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .reduce((done, literal, index) => `${done}(${shapes[names[index - 1]?.kind ?? ''] ?? ''})${literal}`);
  const pattern = new RegExp(`^${source}$`, 'su');
  return {
    english,
    apply: (text, inner) => {
      const match = pattern.exec(text);
      if (!match) return undefined;
      const values = new Map(
        names.map(({ name, kind }, index) => {
          const value = match[index + 1] ?? '';
          if (kind === 'said') return [name, inner(value)];
          return [name, kind === 'span' ? value.replace(/[a-z]+/g, (unit) => units[unit] ?? unit) : value];
        }),
      );
      return translation.replace(place, (name) => values.get(name) ?? name);
    },
  };
}

/** The translated text; undefined when no template matches. `inner` translates `{said}`. */
export function translated(
  templates: readonly Template[],
  text: string,
  inner: (said: string) => string = (said) => said,
): string | undefined {
  for (const { apply } of templates) {
    const result = apply(text, inner);
    if (result !== undefined) return result;
  }
  return undefined;
}
