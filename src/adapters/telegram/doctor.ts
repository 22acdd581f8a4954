/** Asks Telegram about bot and chat, for `doctor`. Sends nothing unless asked to. */
import * as z from 'zod/mini';
import { sentence } from '../../core/notices/sentence.ts';
import { refusalText } from '../../core/telegram/answer.ts';
import { jsonValue } from '../../core/text/json.ts';
import { cleanLine } from '../../core/text/redact.ts';
import type { Say, Words } from '../../core/text/words.ts';
import type { CheckResult } from '../../ports/ports.ts';
import { chooseProxy } from '../http/proxy.ts';
import { callBotApi, type BotApiOptions } from './bot-api.ts';

type CheckedBot = Pick<BotApiOptions, 'token' | 'apiUrl' | 'proxy' | 'env'> & {
  readonly chatId: string;
  readonly threadId?: number;
  readonly from: { readonly token: string; readonly chat: string };
};

const answer = z.object({
  ok: z.boolean(),
  description: z.optional(z.string()),
  parameters: z.optional(z.object({ migrate_to_chat_id: z.optional(z.number()) })),
  result: z.optional(
    z.object({
      username: z.optional(z.string()),
      title: z.optional(z.string()),
      first_name: z.optional(z.string()),
      type: z.optional(z.string()),
    }),
  ),
});

/** `say`: with `send`, the words of the test message. */
export async function checkTelegram(bot: CheckedBot, say: Say | undefined): Promise<readonly CheckResult[]> {
  const { chatId, threadId, from } = bot;
  const { problem } = chooseProxy(bot.apiUrl, bot);
  const results: CheckResult[] = problem === undefined ? [] : [['warn', 'telegram proxy', problem]];
  const me = await ask(bot, 'getMe', {});
  if ('problem' in me) return [...results, ['fail', 'telegram bot', me.problem]];
  results.push(['ok', 'telegram bot', sentence('bot-is', { name: me.username ?? '?', place: from.token })]);
  const chat = await ask(bot, 'getChat', { chat_id: chatId });
  if ('problem' in chat) {
    const refused = sentence('about', { subject: chatId, text: chat.problem });
    return [...results, ['fail', 'telegram chat', refused]];
  }
  const name = cleanLine(chat.title ?? chat.first_name ?? chat.username ?? '', 60);
  const kind = chat.type ?? 'chat';
  results.push(['ok', 'telegram chat', sentence('chat-is', { id: chatId, name, kind, place: from.chat })]);
  const topic = threadId !== undefined && { topic: threadId };
  if (!say) return [...results, ['ok', 'telegram message', sentence('message-not-tried', { ...topic })]];
  const sent = await ask(bot, 'sendMessage', {
    chat_id: chatId,
    ...(threadId !== undefined && { message_thread_id: threadId }),
    text: say(sentence('test-message')),
    disable_notification: true,
  });
  const message: CheckResult =
    'problem' in sent
      ? ['fail', 'telegram message', sentence('message-refused', { ...topic, why: sent.problem })]
      : ['ok', 'telegram message', sentence('message-sent', { ...topic })];
  return [...results, message];
}

type Answer = NonNullable<z.output<typeof answer>['result']>;

/** The result, or what is wrong. */
async function ask(
  bot: CheckedBot,
  method: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Answer | { readonly problem: Words }> {
  const reply = await callBotApi(bot, method, parameters);
  if (reply.kind === 'no-answer') return { problem: sentence('telegram-no-answer', { why: reply.why }) };
  const answered = answer.safeParse(jsonValue(reply.body));
  if (!answered.success) return { problem: sentence('no-bot-api', { code: reply.status }) };
  const moved = answered.data.parameters?.migrate_to_chat_id;
  if (answered.data.ok) return answered.data.result ?? {};
  const why = cleanLine(`${reply.status} ${answered.data.description ?? ''}`, 300);
  if (moved !== undefined) return { problem: sentence('chat-has-moved', { why, id: String(moved) }) };
  return { problem: refusalText(why, { ...bot, hasTopic: 'message_thread_id' in parameters }) };
}
