/** A secret of OpenClaw's config: text, `${NAME}`, `$NAME`, or a reference `{source, provider, id}`. */
import * as z from 'zod/mini';
import { cleanLine } from '../text/redact.ts';
import type { OpenclawConfig } from './config.ts';
import { expandVariables, type Variable } from './variables.ts';
import { shownName, shownPath, shownVariable } from './wording.ts';

/** What the resolving of secrets may look at. */
export interface Sources {
  readonly config: OpenclawConfig;
  readonly variable: Variable;
  /** Where variables were looked for, for messages. */
  readonly variablePlaces: string;
  /** Text of a file, `~` and relative paths resolved; or why it cannot be read: words that follow the path. */
  readonly readFile: (path: string, maxBytes: number) => FileText;
}

export type FileText = { readonly text: string } | { readonly problem: string };

/** `stopped`: it is configured, but cannot be had; nothing of lower rank may take its place. */
export type Secret =
  | { readonly kind: 'found'; readonly text: string; readonly from: string }
  | { readonly kind: 'absent' }
  | Unavailable;

export interface Unavailable {
  readonly kind: 'stopped';
  readonly problem: string;
  /** It is a reference that only a running OpenClaw resolves. */
  readonly needsOpenclaw?: true;
}

/** A token with room to spare. */
const maxTokenBytes = 16 * 1024;
/** OpenClaw's own limit for a provider's file. */
const maxProviderBytes = 1024 * 1024;

const referenceSchema = z.object({
  source: z.string().check(z.trim(), z.minLength(1)),
  provider: z.optional(z.string().check(z.trim(), z.minLength(1))),
  id: z.string().check(z.trim(), z.minLength(1)),
});
type Reference = z.infer<typeof referenceSchema>;

/** The secret that stands at `place` of the config. */
export function resolveSecret(value: unknown, place: string, sources: Sources): Secret {
  if (value === undefined || value === null) return { kind: 'absent' };
  if (typeof value === 'string') return resolveText(value, place, sources);
  const parsed = referenceSchema.safeParse(value);
  if (!parsed.success) return stop(`${place} is neither a text nor a reference {source, provider, id}`);
  return resolveReference(parsed.data, place, sources);
}

/** The token in the file that `place` names: `tokenFile`. Links are not followed, as in OpenClaw. */
export function resolveTokenFile(value: unknown, place: string, sources: Sources): Secret {
  if (value === undefined || value === null || value === '') return { kind: 'absent' };
  if (typeof value !== 'string') return stop(`${place} is not a path`);
  const { text, missing } = expandVariables(value, sources.variable);
  if (missing[0] !== undefined) return unset(missing[0], place, sources);
  const path = text.trim();
  if (path === '') return { kind: 'absent' };
  const file = sources.readFile(path, maxTokenBytes);
  const named = `${place} names ${shownPath(path)}, which`;
  if ('problem' in file) return stop(`${named} ${file.problem}`);
  const token = file.text.trim();
  return token === '' ? stop(`${named} is empty`) : { kind: 'found', text: token, from: place };
}

function resolveText(value: string, place: string, sources: Sources): Secret {
  // Marks of older versions and the short form, all for `{source: "env"}`.
  const id = /^(?:\$|secretref-env:|__env__:)([A-Z][A-Z0-9_]{0,127})$/.exec(value.trim())?.[1];
  if (id !== undefined) return resolveReference({ source: 'env', id }, place, sources);
  const { text, missing } = expandVariables(value, sources.variable);
  if (missing[0] !== undefined) return unset(missing[0], place, sources);
  return text.trim() === '' ? { kind: 'absent' } : { kind: 'found', text: text.trim(), from: place };
}

function resolveReference(reference: Reference, place: string, sources: Sources): Secret {
  const { source, id } = reference;
  const { defaults, providers } = sources.config.secrets;
  if (source !== 'env' && source !== 'file') {
    const kind = source === 'exec' || source === 'store' ? `"${source}"` : 'another source';
    const stopped = stop(`${place} is a reference to ${kind}, which only OpenClaw itself can resolve`);
    return { ...stopped, needsOpenclaw: true };
  }
  const name = reference.provider ?? defaults[source] ?? 'default';
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  const isBuiltIn = source === 'env' && name === (defaults.env ?? 'default');
  const where = `${place} is a reference to the ${source} provider ${shownName(name)}`;
  if (provider === undefined && !isBuiltIn) return stop(`${where}, which secrets.providers does not have`);
  if (provider !== undefined && provider.source !== source)
    return stop(`${where}, which has another source in secrets.providers`);
  if (source === 'env') {
    if (provider?.allowlist?.includes(id) === false)
      return stop(`${where}, whose allowlist does not have ${shownVariable(id)}`);
    const text = sources.variable(id)?.trim();
    return text === undefined ? unset(id, place, sources) : { kind: 'found', text, from: place };
  }
  if (provider?.mode === 'singleValue' && id !== 'value')
    return stop(`${where}, which has a single value: its id is "value"`);
  if (provider?.path === undefined) return stop(`${where}, which has no path`);
  const { text: path, missing } = expandVariables(provider.path, sources.variable);
  if (missing[0] !== undefined) return unset(missing[0], `the path of the provider of ${place}`, sources);
  const file = sources.readFile(path, Math.min(provider.maxBytes ?? maxProviderBytes, maxProviderBytes));
  if ('problem' in file) return stop(`${where}, whose file ${shownPath(path)} ${file.problem}`);
  const text = provider.mode === 'singleValue' ? file.text : atPointer(file.text, id);
  return typeof text === 'string' && text.trim() !== ''
    ? { kind: 'found', text: text.trim(), from: place }
    : stop(`${where}, whose file ${shownPath(path)} has no text at the id of the reference`);
}

/** The value in a JSON text at a pointer, `/a/b/0` (RFC 6901); undefined when there is none. */
function atPointer(text: string, pointer: string): unknown {
  if (!pointer.startsWith('/')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

function unset(name: string, place: string, { variablePlaces }: Sources): Unavailable {
  return stop(`${place} takes ${shownVariable(name)}, which is not set (looked in ${variablePlaces})`);
}

function stop(problem: string): Unavailable {
  return { kind: 'stopped', problem: cleanLine(problem, 1000) };
}
