/** Values of a config for a message: never a token or a part of one, wherever it was put. */
import { sentence } from '../notices/sentence.ts';
import { cleanLine } from '../text/redact.ts';
import type { Words } from '../text/words.ts';

const likeToken = /\d{5,}:[\w-]{8,}|[\w-]{30,}/;

/** In quotes. The secret part of an invite link stays unsaid, too. */
export function shownValue(value: unknown): Words {
  const text = typeof value === 'string' ? value.replaceAll(/(\+|joinchat\/|invite=)[\w-]+/gi, '$1…') : value;
  const shown = typeof text === 'string' ? text : (JSON.stringify(text) ?? '');
  return likeToken.test(shown) ? sentence('like-token') : `"${cleanLine(shown, 200)}"`;
}

/** The id of an account or agent, or the name of a variable. */
export function shownId(id: string): string {
  return likeToken.test(id) && !/^[A-Z_]+$/.test(id) ? '…' : cleanLine(id, 100);
}
