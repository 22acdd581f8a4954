/** Asks Telegram about bot and chat, for `doctor`. Sends nothing unless asked to. */
import * as z from 'zod/mini';
import { refusalText } from '../../core/telegram/answer.ts';
import { jsonValue } from '../../core/text/json.ts';
import { cleanLine } from '../../core/text/redact.ts';
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

export async function checkTelegram(bot: CheckedBot, send: boolean): Promise<readonly CheckResult[]> {
  const { chatId, threadId, from } = bot;
  const { problem } = chooseProxy(bot.apiUrl, bot);
  const results: CheckResult[] = problem === undefined ? [] : [['warn', 'telegram proxy', problem]];
  const me = await ask(bot, 'getMe', {});
  if (typeof me === 'string') return [...results, ['fail', 'telegram bot', me]];
  results.push(['ok', 'telegram bot', `@${me.username ?? '?'} (token from ${from.token})`]);
  const chat = await ask(bot, 'getChat', { chat_id: chatId });
  if (typeof chat === 'string') return [...results, ['fail', 'telegram chat', `${chatId}: ${chat}`]];
  const name = cleanLine(chat.title ?? chat.first_name ?? chat.username ?? '', 60);
  results.push(['ok', 'telegram chat', `${chatId} ${name} (${chat.type ?? 'chat'}, from ${from.chat})`]);
  const topic = threadId === undefined ? '' : `topic ${threadId}: `;
  if (!send) {
    const hint = `${topic}not tried; to send a test message: ops-framework doctor --send`;
    return [...results, ['ok', 'telegram message', hint]];
  }
  const sent = await ask(bot, 'sendMessage', {
    chat_id: chatId,
    ...(threadId !== undefined && { message_thread_id: threadId }),
    text: '🛠️ ops-framework doctor: this is a test message.',
    disable_notification: true,
  });
  if (typeof sent === 'string') return [...results, ['fail', 'telegram message', `${topic}${sent}`]];
  return [...results, ['ok', 'telegram message', `${topic}a test message was sent`]];
}

/** The result, or what is wrong. */
async function ask(bot: CheckedBot, method: string, parameters: Readonly<Record<string, unknown>>) {
  const reply = await callBotApi(bot, method, parameters);
  if (reply.kind === 'no-answer')
    return `Telegram did not answer (${reply.why}): check the network or the proxy`;
  const answered = answer.safeParse(jsonValue(reply.body));
  if (!answered.success)
    return `the server is not a Bot API server (HTTP ${reply.status}): check telegram-api-url`;
  const moved = answered.data.parameters?.migrate_to_chat_id;
  if (!answered.data.ok) {
    const why = cleanLine(`${reply.status} ${answered.data.description ?? ''}`, 300);
    const target = { ...bot, hasTopic: 'message_thread_id' in parameters };
    return moved === undefined ? refusalText(why, target) : `${why}; set telegram-chat-id to ${moved}`;
  }
  return answered.data.result ?? {};
}
