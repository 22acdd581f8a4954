/**
 * What an answer of Telegram's Bot API means for a message (SPEC 7). The wording of the descriptions:
 * https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 */
import * as z from 'zod/mini';
import { cleanLine } from './text.ts';

/** What was sent: the same answer means something else for an edit, a plain text, a message to a topic. */
export interface Attempt {
  readonly isEdit: boolean;
  readonly mode: 'html' | 'plain' | 'stub';
  readonly hasTopic: boolean;
}

export type ChatDecision =
  | { readonly kind: 'sent'; readonly messageId?: number }
  /** Telegram asks to wait so long. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** It cannot read the HTML: the same as plain text. */
  | { readonly kind: 'plain' }
  /** It takes this in no form: the chat may take others. */
  | { readonly kind: 'unsendable'; readonly why: string }
  /** It will not take this text: a short one instead. */
  | { readonly kind: 'stub'; readonly why: string }
  | { readonly kind: 'no-topic' }
  /** The group became another chat. */
  | { readonly kind: 'moved'; readonly chatId: string }
  /** The message to edit is gone: a new one. */
  | { readonly kind: 'new' }
  /** It will not change by itself: token, chat or rights. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It may have been delivered. */
  | { readonly kind: 'unknown'; readonly why: string };

const schema = z.object({
  ok: z.boolean(),
  result: z.optional(z.unknown()),
  description: z.optional(z.string()),
  parameters: z.optional(
    z.object({ retry_after: z.optional(z.number()), migrate_to_chat_id: z.optional(z.number()) }),
  ),
});
const message = z.object({ message_id: z.int() });
/** When Telegram says "too many" without a time. */
const defaultWaitMs = 5_000;
/** Less would be a flood. */
const leastWaitMs = 1_000;

/** `body`: the text of the answer. */
export function judgeAnswer(status: number, body: string, attempt: Attempt): ChatDecision {
  const answer = schema.safeParse(parseJson(body));
  if (!answer.success) return notTelegram(status);
  const { ok, result, description = '', parameters } = answer.data;
  if (ok) {
    // Something else may say ok too.
    const sent = message.safeParse(result);
    return sent.success ? { kind: 'sent', messageId: sent.data.message_id } : notTelegram(status);
  }
  const why = cleanLine(`${status} ${description}`, 200);
  if (status === 429 || parameters?.retry_after !== undefined)
    return {
      kind: 'wait',
      ms: Math.max(leastWaitMs, (parameters?.retry_after ?? 0) * 1000 || defaultWaitMs),
    };
  if (status >= 500) return { kind: 'unknown', why };
  if (parameters?.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
  if (status === 401 || status === 403 || status === 404) return { kind: 'refused', why };
  return judgeRefusal(description, why, attempt);
}

/** A 400: something about this message, or the chat. */
function judgeRefusal(description: string, why: string, { isEdit, mode, hasTopic }: Attempt): ChatDecision {
  const says = (words: RegExp) => words.test(description);
  if (isEdit && says(/message is not modified/i)) return { kind: 'sent' };
  if (
    says(
      /chat not found|PEER_ID_INVALID|chat_id is empty|CHAT_WRITE_FORBIDDEN|have no rights|not enough rights/i,
    )
  )
    return { kind: 'refused', why };
  if (mode === 'html' && says(/can't parse entities/i)) return { kind: 'plain' };
  // The message to edit is gone, too old, or not ours: whatever it is, a new one does not have it.
  if (isEdit) return { kind: 'new' };
  if (hasTopic && says(/thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)|topic/i))
    return { kind: 'no-topic' };
  return mode === 'stub' ? { kind: 'unsendable', why } : { kind: 'stub', why };
}

function notTelegram(status: number): ChatDecision {
  return { kind: 'unknown', why: `no answer of Telegram's (HTTP ${status})` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
