/** The answers of an earlier `init`, read from the workflows that it wrote: also what a person changed in them since. Pure. */
import type { Choices } from './callers.ts';
import type { Framework } from './github.ts';
import { defaultPlace, isRelativePath } from './jobs-file.ts';
import { copyPath } from './local-copy.ts';

/** An answer is absent where the file does not show it. */
export type Remembered = Partial<Choices>;

/** `text`: of the workflow `name`. Undefined: `init` did not write it. */
export function rememberedIn(name: string, text: string): Remembered | undefined {
  const framework = calledFramework(text);
  const isCopyCaller = text.includes(`uses: ./${copyPath(name)}`);
  if (!text.startsWith('# Made by ops-framework init') && !isCopyCaller && !framework) return undefined;
  if (name === 'ops-check.yml') return { ...(framework && { framework }), ...configFile(text) };
  const labels = labelsIn(text);
  return {
    ...(framework && { framework }),
    isOfOther: isCopyCaller,
    ...(labels && { labels }),
    telegram: !/^ +telegram-via: *['"]?(?:none|issue)\b/m.test(text),
    ...(name === 'ops-write.yml' && { gate: gateIn(text) }),
    ...(name === 'ops-watchdog.yml' && { watchdog: true }),
    jobsFile: defaultPlace,
    ...configFile(text),
  };
}

/** `text`, which `init` writes now, as an earlier version wrote it where `own` shows that: without Telegram, nothing got the alerts. */
export function asWrittenBefore(own: string, text: string): string {
  const via = /^ +telegram-via: none$/m.test(own)
    ? text.replace('telegram-via: issue', 'telegram-via: none')
    : text;
  return own.includes('fail-on-alert: true') ? via : via.replace(/^ +fail-on-alert: true\n/m, '');
}

/** All answers, from the texts of the callers by name; undefined where there is none yet. */
export function rememberedOf(texts: Readonly<Record<string, string>>): Remembered | undefined {
  const found = Object.entries(texts).flatMap(([name, text]) => {
    const answers = rememberedIn(name, text);
    return answers ? [{ name, answers }] : [];
  });
  if (!found.some(({ name }) => name !== 'ops-check.yml')) return undefined;
  // Of several files, the first one that shows it.
  return Object.assign({}, ...found.toReversed().map(({ answers }) => answers));
}

/** The version that a caller or a copy names. */
export function calledFramework(text: string): Framework | undefined {
  const uses =
    /^ +(?:- )?uses: *['"]?(?!actions\/)([\w-]+\/[\w.-]+?)(?:\/\.github\/workflows\/[\w.-]+)?@([0-9a-f]{40})['"]?(?: +# *(\S+))?/m;
  const [, repository, ref, tag] = uses.exec(text) ?? [];
  if (repository === undefined || ref === undefined) return undefined;
  return { repository, ref, ...(tag !== undefined && { tag }) };
}

const gateIn = (text: string) => (/^ +gate: dispatch\b/m.test(text) ? 'dispatch' : 'environment');

function labelsIn(text: string): readonly string[] | undefined {
  const [, list] = /^ +runs-on: *'?(\[[^\n]*\])'? *(?:#.*)?$/m.exec(text) ?? [];
  try {
    const labels: unknown = JSON.parse(list?.replaceAll("''", "'") ?? '');
    return Array.isArray(labels) && labels.every((label) => typeof label === 'string') && labels.length > 0
      ? labels
      : undefined;
  } catch {
    return undefined;
  }
}

function configFile(text: string): Pick<Remembered, 'jobsFile'> {
  const [, value] = /^ +config-file: *(.*?) *$/m.exec(text) ?? [];
  if (value === undefined) return {};
  const [, quoted] = /^'((?:[^']|'')*)'$/.exec(value) ?? [];
  const path = quoted?.replaceAll("''", "'") ?? value.replace(/^"(.*)"$/, '$1');
  return { jobsFile: { path, isInRepository: isRelativePath(path) } };
}
