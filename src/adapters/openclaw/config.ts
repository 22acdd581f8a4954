/** Finds and reads OpenClaw's config with everything that belongs to it. Only reads, and no more than a few MiB. */
import { realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { parseEnv } from 'node:util';
import { readOpenclawConfig } from '../../core/openclaw/config.ts';
import { type Load, parseJson5, resolveIncludes } from '../../core/openclaw/includes.ts';
import { layerVariables, type Sources } from '../../core/openclaw/secret.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { cleanLine } from '../../core/text/redact.ts';
import type { Text, Words } from '../../core/text/words.ts';
import { attempt, causeOf } from '../../errors.ts';
import { readBoundedText } from '../files/bounded-text.ts';
import { expandPath, given, isThere, openclawHome, openclawStateDir } from './cli.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** OpenClaw's own limit for an included file. */
const maxFileBytes = 2 * 1024 * 1024;
/** OpenClaw's own limit for a file with secrets. */
const maxSecretBytes = 1024 * 1024;

export type OpenclawReading =
  | {
      readonly kind: 'read';
      readonly sources: Sources;
      /** The config's path, or that there is none and where it was looked for. For messages. */
      readonly place: Text;
      /** Where a new config belongs, when there is none. */
      readonly file: string;
      readonly hasFile: boolean;
      /** What could not be read beside the config: a sentence without its full stop. */
      readonly warning: Text | undefined;
    }
  /** There is a config, but it cannot be read: a sentence without its full stop. */
  | { readonly kind: 'bad'; readonly problem: Words };

/** Where the config may be, best first. */
export function openclawConfigFiles(env: Variables): readonly string[] {
  const home = openclawHome(env);
  const explicit = given(env['OPENCLAW_CONFIG_PATH']);
  if (explicit !== undefined) return [expandPath(explicit, home)];
  const folders = new Set([openclawStateDir(env), join(home, '.openclaw'), join(home, '.clawdbot')]);
  return [...folders].flatMap((folder) =>
    ['openclaw.json', 'clawdbot.json'].map((name) => join(folder, name)),
  );
}

/** The config, its includes and its variables. A missing one is an empty one. Throws a UserError without a home. */
export function readOpenclaw(env: Variables): OpenclawReading {
  const files = openclawConfigFiles(env);
  const existing = files.find(isThere);
  const file = existing ?? files[0] ?? 'openclaw.json';
  const tree = existing === undefined ? { value: {} } : readTree(existing);
  if ('problem' in tree) {
    const { problem } = tree;
    return { kind: 'bad', problem: sentence('openclaw-config-bad', { file: cleanLine(file), problem }) };
  }
  const config = readOpenclawConfig(tree.value);
  const dotenv = readDotenv(join(openclawStateDir(env), '.env'));
  const home = openclawHome(env);
  return {
    kind: 'read',
    file,
    hasFile: existing !== undefined,
    warning: dotenv.warning,
    place:
      existing === undefined
        ? sentence('openclaw-config-none', { files: files.map((path) => cleanLine(path)).join(', ') })
        : sentence('openclaw-config-is', { file: cleanLine(existing) }),
    sources: {
      config,
      variable: layerVariables(env, dotenv.values, config),
      variablePlaces: sentence('variable-places', { dotenv: dotenv.place }),
      readFile: (path) =>
        readBoundedText(expandPath(path.trim(), home, dirname(file)), {
          maxBytes: maxSecretBytes,
          mayBeLink: false,
        }),
    },
  };
}

/** The parsed file with its includes, which must lie in its folder, also by their real path. */
function readTree(file: string): ReturnType<typeof resolveIncludes> {
  const root = resolve(dirname(file));
  const realRoot = realPath(root) ?? root;
  const load: Load = (path, from) => {
    const real = realPath(resolve(dirname(from), path));
    if (real === undefined) return { problem: sentence('is-missing-file') };
    if (!isInside(realRoot, real)) return { problem: sentence('is-outside', { folder: cleanLine(root) }) };
    const parsed = parseFile(real);
    return 'problem' in parsed ? parsed : { file: real, value: parsed.value };
  };
  const parsed = parseFile(file);
  return 'problem' in parsed ? parsed : resolveIncludes(parsed.value, realPath(file) ?? file, load);
}

function parseFile(path: string): ReturnType<typeof parseJson5> {
  const read = readBoundedText(path, { maxBytes: maxFileBytes, mayBeLink: true });
  return 'problem' in read ? read : parseJson5(read.text);
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realPath(path: string): string | undefined {
  return attempt(() => realpathSync(path));
}

/** The variables of an `.env` file; none when there is no file. */
function readDotenv(path: string): {
  readonly values: Variables;
  readonly place: Words;
  readonly warning?: Text;
} {
  const read = readBoundedText(path, { maxBytes: maxFileBytes, mayBeLink: true });
  const file = cleanLine(path);
  const without = (problem: Text) => ({
    values: {},
    place: sentence('dotenv-with-problem', { file, problem }),
    ...(isThere(path) && { warning: sentence('dotenv-not-read', { file, problem }) }),
  });
  if ('problem' in read) return without(read.problem);
  try {
    return { values: parseEnv(read.text), place: file };
  } catch (error) {
    return without(sentence('is-unparsed', { cause: cleanLine(causeOf(error)) }));
  }
}
