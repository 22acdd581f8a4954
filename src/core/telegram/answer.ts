/**
 * What an answer of Telegram's Bot API means for a message. Where its descriptions come from:
 * - its server: check_chat_access, check_message_topic and fail_query_with_error in
 *   https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 * - TDLib: can_send_message_to_dialog in https://github.com/tdlib/td/blob/master/td/telegram/DialogManager.cpp,
 *   can_send_message_content in MessageContent.cpp and process_send_message_fail_error in MessagesManager.cpp there
 * - Telegram itself, in capitals: https://core.telegram.org/method/messages.sendMessage#possible-errors
 */
import * as z from 'zod/mini';
import { sentence } from '../notices/sentence.ts';
import { jsonValue } from '../text/json.ts';
import { cleanLine } from '../text/redact.ts';
import type { Text, Words } from '../text/words.ts';
import { askedWaitMs } from './rate-limit.ts';

/** What was sent: the same answer means something else for an edit, a plain text, a message to a topic. */
export interface SendAttempt {
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
  /** The topic takes no message: without it. */
  | { readonly kind: 'no-topic'; readonly isClosed: boolean }
  /** The group became another chat. */
  | { readonly kind: 'moved'; readonly chatId: string }
  /** The message to edit is gone: a new one. */
  | { readonly kind: 'new' }
  /** It will not change by itself: token, chat or rights. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It may have been delivered. */
  | { readonly kind: 'unknown'; readonly why: string };

type Answer = z.output<typeof schema>;
const schema = z.object({
  ok: z.boolean(),
  result: z.optional(z.unknown()),
  description: z.optional(z.string()),
  parameters: z.optional(
    z.object({ retry_after: z.optional(z.number()), migrate_to_chat_id: z.optional(z.number()) }),
  ),
});
const message = z.object({ message_id: z.int() });

/** `body`: the text of the answer. */
export function judgeAnswer(status: number, body: string, attempt: SendAttempt): ChatDecision {
  const answer = schema.safeParse(jsonValue(body));
  if (!answer.success) return notTelegram(status);
  const { ok, result, description = '', parameters } = answer.data;
  if (ok) {
    // Another service may answer ok, too.
    const sent = message.safeParse(result);
    return sent.success ? { kind: 'sent', messageId: sent.data.message_id } : notTelegram(status);
  }
  return judgeError(status, description, attempt, parameters);
}

/** An error. */
export function judgeError(
  status: number,
  description: string,
  attempt: SendAttempt,
  parameters: Answer['parameters'] = {},
): ChatDecision {
  const why = cleanLine(`${status} ${description}`, 200);
  const problem = withoutPrefix(description);
  const ms = askedWaitMs(status, problem, parameters.retry_after);
  if (ms !== undefined) return { kind: 'wait', ms };
  if (status >= 500) return { kind: 'unknown', why };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
  if (status === 401 || status === 403 || status === 404) return { kind: 'refused', why };
  return judgeRefusal(problem, why, attempt);
}

/** A 400: something about this message, its topic, or the chat. `problem`: the description without its prefix. */
function judgeRefusal(problem: string, why: string, { isEdit, mode, hasTopic }: SendAttempt): ChatDecision {
  if (isEdit && /^message is not modified/i.test(problem)) return { kind: 'sent' };
  if (chatRefusals.some(([pattern]) => pattern.test(problem))) return { kind: 'refused', why };
  if (mode === 'html' && /^can't parse entities/i.test(problem)) return { kind: 'plain' };
  // The message to edit is gone, too old, or not ours: whatever it is, a new one does not have it.
  if (isEdit) return { kind: 'new' };
  const isClosed = closedTopic.test(problem);
  if (hasTopic && (isClosed || missingTopic.test(problem))) return { kind: 'no-topic', isClosed };
  // Without a topic a message goes to General, which can be closed as well.
  if (isClosed) return { kind: 'refused', why };
  if (mode !== 'stub') return { kind: 'stub', why };
  return { kind: missingTopic.test(problem) ? 'refused' : 'unsendable', why };
}

const closedTopic = /^TOPIC_CLOSED$|^(?:the |this )?topic (?:is|was) closed/i;
const missingTopic = /topic|thread|not a (?:supergroup )?forum/i;

const fixOfUnknownRefusal = sentence('see-in-telegram');
type Fix = Text | ((chatId: string) => Text);

/**
 * Refusals of a chat, whatever the message says, each with its fix. The first that fits counts. What is not in this list is
 * taken for the fault of a message until the chat takes the next one in no form either.
 */
const chatRefusals: readonly (readonly [pattern: RegExp, fix: Fix])[] = [
  [
    /^(?:private )?chat not found|^user not found|^chat_id is empty|^(?:invalid )?chat identifier|^(?:CHAT|PEER)_ID_INVALID$/i,
    fixOfUnknownChat,
  ],
  [/^bot can't initiate conversation|^bot was blocked|^USER_IS_BLOCKED$/i, sentence('person-unblocks')],
  [
    /^user is deactivated|chat (?:is|was) (?:deleted|deactivated|upgraded)|^(?:INPUT_)?USER_(?:DELETED|DEACTIVATED\w*)$|send messages to (?:the )?bots?$|^USER_(?:IS_BOT|BOT_INVALID)$|^(?:ALLOW_PAYMENT|PRIVACY_PREMIUM)_REQUIRED\w*$/i,
    sentence('set-another-chat'),
  ],
  [
    /^bot (?:was kicked from|is not a (?:member|participant) of)|^CHANNEL_(?:INVALID|PRIVATE|PUBLIC_GROUP_NA)$|^CHAT_(?:FORBIDDEN|INVALID)$|^have no (?:write )?access|^can't access|^chat is not accessible/i,
    sentence('add-bot'),
  ],
  [
    /^need administrator rights|^(?:not enough|have no) rights|^CHAT_(?:ADMIN_REQUIRED|(?:WRITE|SEND_[A-Z]+|GUEST_SEND)_FORBIDDEN)$|^RIGHT_FORBIDDEN$|^USER_BANNED_IN_CHANNEL$/i,
    sentence('let-bot-write'),
  ],
  // Codes are named after what they are about; those of a message begin with MESSAGE_, ENTITY_, BUTTON_ or REPLY_.
  [/^(?:(?:CHAT|CHANNEL|PEER|USER|INPUT_USER|YOU|FROZEN)_[A-Z\d_]+|logged out)$/i, fixOfUnknownRefusal],
];
const messageFault = /^(?:message|text|entit|button|reply|wrong|can't parse)/i;

/** Where a refused message went, and where bot and chat come from. */
export interface RefusedTarget {
  /** A number as text, or `@name`. */
  readonly chatId: string;
  /** It was sent to a topic. */
  readonly hasTopic?: boolean;
  readonly from: { readonly token: string; readonly chat: string };
}

/** A refusal as `judgeError` gives it, with what was refused and its fix. Names neither token nor chat. `shown`: in other words. */
export function refusalText(why: string, target: RefusedTarget, shown = why): Words {
  const { from } = target;
  const [, status, description = ''] = /^(4\d\d)(?: (.*))?$/.exec(why) ?? [];
  if (status === undefined) return shown;
  if (status === '401' || status === '404')
    return sentence('refused-token', { why: shown, place: from.token });
  const fix = fixOf(withoutPrefix(description), target);
  return sentence('refused-chat', { why: shown, place: from.chat, ...(fix && { fix }) });
}

function fixOf(problem: string, { chatId, hasTopic = false }: RefusedTarget): Text | undefined {
  if (closedTopic.test(problem)) return sentence(hasTopic ? 'reopen-topic' : 'reopen-general');
  if (hasTopic && missingTopic.test(problem)) return sentence('set-open-topic');
  const [, fix = messageFault.test(problem) ? undefined : fixOfUnknownRefusal] =
    chatRefusals.find(([pattern]) => pattern.test(problem)) ?? [];
  return typeof fix === 'function' ? fix(chatId) : fix;
}

/** https://core.telegram.org/api/bots/ids: what kind of chat has which ids. */
function fixOfUnknownChat(chatId: string): Text {
  if (chatId.startsWith('@')) return sentence('name-finds-groups');
  return sentence(chatId.startsWith('-100') ? 'check-group-id' : 'check-person-id');
}

function withoutPrefix(description: string): string {
  return description.trim().replace(/^(?:Bad Request|Forbidden):\s*/i, '');
}

function notTelegram(status: number): ChatDecision {
  return { kind: 'unknown', why: `unexpected answer (HTTP ${status})` };
}
