/** Asks Telegram about bot and chat, for `doctor`. Sends nothing unless asked to. */
import * as z from 'zod/mini';
import { refusalText, likelyChatId } from '../../core/telegram/answer.ts';
import { cleanLine } from '../../core/text/redact.ts';
import type { CheckResult } from '../../ports/ports.ts';
import { proxyProblem } from '../http/proxy.ts';
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
  const problem = proxyProblem(bot.apiUrl, bot);
  const findings: CheckResult[] = problem === undefined ? [] : [['warn', 'telegram proxy', problem]];
  const me = await ask(bot, 'getMe', {});
  if (typeof me === 'string') return [...findings, ['fail', 'telegram bot', me]];
  findings.push(['ok', 'telegram bot', `@${me.username ?? '?'} (token from ${from.token})`]);
  const chat = await ask(bot, 'getChat', { chat_id: chatId });
  if (typeof chat === 'string') {
    const better = /chat not found/i.test(chat) ? await findWhole(bot) : undefined;
    return [...findings, ['fail', 'telegram chat', `${chatId}: ${better ?? chat}`]];
  }
  const name = cleanLine(chat.title ?? chat.first_name ?? chat.username ?? '', 60);
  findings.push(['ok', 'telegram chat', `${chatId} ${name} (${chat.type ?? 'chat'}, from ${from.chat})`]);
  const topic = threadId === undefined ? '' : `topic ${threadId}: `;
  if (!send) {
    const hint = `${topic}not tried; to send a test message: ops-framework doctor --send`;
    return [...findings, ['ok', 'telegram message', hint]];
  }
  const sent = await ask(bot, 'sendMessage', {
    chat_id: chatId,
    ...(threadId !== undefined && { message_thread_id: threadId }),
    text: '🛠️ ops-framework doctor: this is a test message.',
    disable_notification: true,
  });
  if (typeof sent === 'string') return [...findings, ['fail', 'telegram message', `${topic}${sent}`]];
  return [...findings, ['ok', 'telegram message', `${topic}a test message was sent`]];
}

/** A chat that is not found, but is under its whole id. */
async function findWhole(bot: CheckedBot): Promise<string | undefined> {
  const chatId = likelyChatId(bot.chatId);
  if (chatId === undefined) return undefined;
  const chat = await ask(bot, 'getChat', { chat_id: chatId });
  const found = `chat not found; chat from ${bot.from.chat}: set ${chatId}`;
  // It is there, and the bot was kicked from it.
  if (typeof chat === 'string')
    return chat.startsWith('403 ') ? `${found}, and add the bot to it` : undefined;
  return `${found}, which is the ${chat.type ?? 'chat'} ${cleanLine(chat.title ?? chat.username ?? '', 60)}`;
}

/** The result, or what is wrong. */
async function ask(bot: CheckedBot, method: string, parameters: Readonly<Record<string, unknown>>) {
  const reply = await callBotApi(bot, method, parameters);
  if (reply.kind === 'no-answer')
    return `Telegram did not answer (${reply.why}): check the network or the proxy`;
  let body: unknown;
  try {
    body = JSON.parse(reply.body);
  } catch {
    return `what answered is not Telegram (HTTP ${reply.status}): check telegram-api-url`;
  }
  const said = answer.safeParse(body);
  if (!said.success) return `what answered is not Telegram (HTTP ${reply.status}): check telegram-api-url`;
  const moved = said.data.parameters?.migrate_to_chat_id;
  if (!said.data.ok) {
    const why = cleanLine(`${reply.status} ${said.data.description ?? ''}`, 300);
    const target = { ...bot, hasTopic: 'message_thread_id' in parameters };
    return moved === undefined ? refusalText(why, target) : `${why}; set telegram-chat-id to ${moved}`;
  }
  return said.data.result ?? {};
}
