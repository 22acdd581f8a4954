/**
 * The bot token of OpenClaw's config, and the variables that its texts take:
 * https://docs.openclaw.ai/gateway/configuration
 */
import * as z from 'zod/mini';
import { sentence } from '../notices/sentence.ts';
import { isObject, jsonValue } from '../text/json.ts';
import type { Text, Words } from '../text/words.ts';
import { defaultAccountId, findAccount } from './account.ts';
import type { OpenclawConfig } from './config.ts';
import { shownId, shownValue } from './shown.ts';

/** What the resolving of secrets may look at. */
export interface Sources {
  readonly config: OpenclawConfig;
  readonly variable: Variable;
  /** Where variables were looked for, for messages. */
  readonly variablePlaces: Words;
  /** Text of a file, `~` and relative paths resolved; or why it cannot be read: a clause that follows the path. */
  readonly readFile: (path: string) => FileText;
}

export type FileText = { readonly text: string } | { readonly problem: Words };

/** The value of a variable; undefined when it is not set or blank. */
export type Variable = (name: string) => string | undefined;

type Secret =
  | { readonly kind: 'found'; readonly token: string; readonly from: string }
  | { readonly kind: 'absent' }
  | Unavailable;

/** It is configured, but cannot be had; nothing of lower rank may take its place. */
interface Unavailable {
  readonly kind: 'stopped';
  readonly problem: Text;
  /** It is a reference that only a running OpenClaw resolves. */
  readonly needsOpenclaw?: true;
}

/** `absent`: nothing is configured; `looked`: the places, best first. */
export type TokenAnswer =
  | Exclude<Secret, { kind: 'absent' }>
  | { readonly kind: 'absent'; readonly looked: readonly Words[] };

const tokenVariable = 'TELEGRAM_BOT_TOKEN';

/**
 * The account's token file, its token, the channel's token file, its token, and for the account `default` the
 * variable TELEGRAM_BOT_TOKEN. An account that is not among those configured has no token: another bot's would be the
 * wrong sender.
 */
export function resolveToken(sources: Sources, accountId: string): TokenAnswer {
  const { telegram } = sources.config.channels;
  const { account, place } = findAccount(sources.config, accountId);
  const isDefault = accountId === defaultAccountId;
  if (!isDefault && account === undefined && Object.keys(telegram.accounts).length > 0)
    return {
      kind: 'absent',
      looked: [sentence('with-note', { text: place, note: sentence('no-such-account') })],
    };

  const looked: Words[] = [];
  for (const [keys, at] of [[account, place] as const, [telegram, 'channels.telegram'] as const]) {
    if (keys === undefined) continue;
    for (const [key, resolve] of [
      ['tokenFile', resolveTokenFile] as const,
      ['botToken', resolveSecret] as const,
    ]) {
      const secret = resolve(keys[key], `${at}.${key}`, sources);
      if (secret.kind !== 'absent') return secret;
      looked.push(`${at}.${key}`);
    }
  }
  if (!isDefault) return { kind: 'absent', looked: [...looked, sentence('token-variable-not')] };
  const token = sources.variable(tokenVariable)?.trim();
  if (token !== undefined) return { kind: 'found', token, from: tokenVariable };
  return {
    kind: 'absent',
    looked: [...looked, sentence('token-variable-in', { places: sources.variablePlaces })],
  };
}

const referenceSchema = z.object({
  source: z.string().check(z.trim(), z.minLength(1)),
  provider: z.optional(z.string().check(z.trim(), z.minLength(1))),
  id: z.string().check(z.trim(), z.minLength(1)),
});
type Reference = z.infer<typeof referenceSchema>;

/** The secret that stands at `place` of the config: text, `${NAME}`, `$NAME`, or `{source, provider, id}`. */
export function resolveSecret(value: unknown, place: string, sources: Sources): Secret {
  if (value === undefined || value === null) return { kind: 'absent' };
  if (typeof value === 'string') {
    const short = /^\$([A-Z][A-Z0-9_]{0,127})$/.exec(value.trim())?.[1];
    const { text, missing } = expandVariables(short === undefined ? value : `\${${short}}`, sources.variable);
    if (missing[0] !== undefined) return unset(missing[0], place, sources);
    return text.trim() === '' ? { kind: 'absent' } : { kind: 'found', token: text.trim(), from: place };
  }
  const parsed = referenceSchema.safeParse(value);
  if (!parsed.success) return stop(sentence('neither-text-nor-reference', { place }));
  const { source, id } = parsed.data;
  if (source === 'file') return resolveInFile(parsed.data, place, sources);
  if (source !== 'env') {
    const problem = sentence('only-openclaw-resolves', { place, source: shownValue(source) });
    return { ...stop(problem), needsOpenclaw: true };
  }
  const token = sources.variable(id)?.trim();
  return token === undefined ? unset(id, place, sources) : { kind: 'found', token, from: place };
}

function resolveInFile(reference: Reference, place: string, sources: Sources): Secret {
  const { defaults, providers } = sources.config.secrets;
  const name = reference.provider ?? defaults.file ?? 'default';
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  const where = { place, provider: shownValue(name) };
  if (provider?.source !== 'file' || provider.path === undefined)
    return stop(sentence('provider-without-path', where));
  const { text: path, missing } = expandVariables(provider.path, sources.variable);
  if (missing[0] !== undefined) return unset(missing[0], sentence('path-of-provider', { place }), sources);
  const file = sources.readFile(path);
  const useless = (problem: Words) =>
    stop(sentence('provider-file-problem', { ...where, file: shownValue(path), problem }));
  if ('problem' in file) return useless(file.problem);
  const token = provider.mode === 'singleValue' ? file.text : atPointer(file.text, reference.id);
  return typeof token === 'string' && token.trim() !== ''
    ? { kind: 'found', token: token.trim(), from: place }
    : useless(sentence('has-no-text-at-id'));
}

/** The token in the file that `place` names: `tokenFile`. */
export function resolveTokenFile(value: unknown, place: string, sources: Sources): Secret {
  if (value === undefined || value === null || value === '') return { kind: 'absent' };
  if (typeof value !== 'string') return stop(sentence('is-not-path', { place }));
  const { text, missing } = expandVariables(value, sources.variable);
  if (missing[0] !== undefined) return unset(missing[0], place, sources);
  const path = text.trim();
  if (path === '') return { kind: 'absent' };
  const file = sources.readFile(path);
  const useless = (problem: Words) =>
    stop(sentence('names-file', { place, file: shownValue(path), problem }));
  if ('problem' in file) return useless(file.problem);
  const token = file.text.trim();
  return token === '' ? useless(sentence('is-empty')) : { kind: 'found', token, from: place };
}

/** The value in a JSON text at a pointer, `/a/b` (RFC 6901); undefined when there is none. */
function atPointer(text: string, pointer: string): unknown {
  if (!pointer.startsWith('/')) return undefined;
  let value = jsonValue(text);
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null) return undefined;
    [, value] = Object.entries(value).find(([name]) => name === key) ?? [];
  }
  return value;
}

function unset(name: string, place: Words, sources: Sources): Unavailable {
  return stop(unsetProblem(name, place, sources));
}

export function unsetProblem(name: string, place: Words, { variablePlaces: places }: Sources): Text {
  return sentence('variable-not-set', { place, name: shownId(name), places });
}

function stop(problem: Text): Unavailable {
  return { kind: 'stopped', problem };
}

type Values = Readonly<Record<string, unknown>>;

const variablePattern = /\$(\$?)\{([A-Z_][A-Z0-9_]*)\}/g;

/** The first that has it: environment, `.env` of the state dir, the config's `env.vars` and `env`. */
export function layerVariables(env: Values, dotenv: Values, { env: configured }: OpenclawConfig): Variable {
  const { vars } = configured;
  const layers: readonly Values[] = [env, dotenv, isObject(vars) ? vars : {}, configured];
  return (name) => {
    for (const [index, layer] of layers.entries()) {
      const value = Object.hasOwn(layer, name) ? layer[name] : undefined;
      if (typeof value !== 'string' || value.trim() === '') continue;
      // OpenClaw sets the config's variables before it replaces references, and leaves out those that hold one.
      if (index < 2 || value.search(variablePattern) === -1) return value;
    }
    return undefined;
  };
}

/** `${NAME}` → its value, when there is one; `$${NAME}` → `${NAME}`. Only upper case is a reference. */
export function expandVariables(
  text: string,
  variable: Variable,
): { readonly text: string; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const expanded = text.replaceAll(variablePattern, (whole, escape: string, name: string) => {
    if (escape !== '') return whole.slice(1);
    const value = variable(name);
    if (value === undefined) missing.push(name);
    return value ?? whole;
  });
  return { text: expanded, missing };
}
