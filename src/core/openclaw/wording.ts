/** Words for problems. None of them may hold a token or a part of one, wherever in a config it was put. */
import { cleanLine } from '../text/redact.ts';

/** What may be a bot token, or a piece of a text that holds one. */
const likeToken = /\d{5,}:?[\w-]{8,}|[\w-]{30,}/;

const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/\p{Cf}/u, ' with invisible characters in it'],
  [/[\p{Pd}\u2212](?<!-)\d/u, ' with a dash that is no minus sign'],
];

/** A path of the config for a message. A token in the place of a path stays unsaid. */
export function shownPath(path: string): string {
  return path.split('/').some((part) => likeToken.test(part)) && !path.startsWith('/')
    ? 'a value that looks like a token'
    : `"${cleanLine(path)}"`;
}

/** An account's or agent's id as a part of a path in the config. */
export function shownId(id: string): string {
  return likeToken.test(id) ? '…' : id;
}

/** A name that a config gives to one of its own things: an account, a provider. */
export function shownName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,31}$/.test(name) && !likeToken.test(name) ? `"${name}"` : 'of that name';
}

/** A variable's name; only upper case, so it cannot be a token. */
export function shownVariable(name: string): string {
  return /^[A-Z_][A-Z0-9_]{0,63}$/.test(name) ? name : 'a variable whose name is not in capitals';
}

/**
 * A chat as somebody wrote it. The secret part of an invite link stays unsaid, and so does a token. What looks like another
 * text is told apart.
 */
export function shownChat(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  if (/\d{5,}:[\w-]{20,}|[\w-]{30,}/.test(text)) return 'a value that looks like a token';
  const shown = typeof value === 'number' ? text : text.replaceAll(/(\+|joinchat\/|invite=)[\w-]+/gi, '$1…');
  const [, note = ''] = lookalikes.find(([sign]) => sign.test(text)) ?? [];
  return `"${cleanLine(shown, 80)}"${note}`;
}
