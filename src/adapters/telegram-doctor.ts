/** Asks Telegram about bot and chat, for `doctor`. Sends nothing unless asked to. */
import * as z from 'zod/mini';
import { cleanLine } from '../core/text.ts';
import type { Finding } from '../ports.ts';
import { proxyProblem } from './proxy.ts';
import { callBotApi, type BotApiOptions } from './telegram.ts';

type Bot = Pick<BotApiOptions, 'token' | 'apiUrl' | 'proxy' | 'env'> & {
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

export async function checkTelegram(bot: Bot, send: boolean): Promise<readonly Finding[]> {
  const { chatId, threadId, from } = bot;
  const problem = proxyProblem(bot.apiUrl, bot);
  const findings: Finding[] = problem === undefined ? [] : [['warn', 'telegram proxy', problem]];
  const me = await ask(bot, 'getMe', {});
  if (typeof me === 'string')
    return [...findings, ['fail', 'telegram bot', `${me} (token from ${from.token})`]];
  findings.push(['ok', 'telegram bot', `@${me.username ?? '?'} (token from ${from.token})`]);
  const chat = await ask(bot, 'getChat', { chat_id: chatId });
  if (typeof chat === 'string') {
    const mend = 'write to the bot, or add it to the group, and check the id';
    return [...findings, ['fail', 'telegram chat', `${chatId}: ${chat} (from ${from.chat}); ${mend}`]];
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

/** The result, or what is wrong. */
async function ask(bot: Bot, method: string, parameters: Readonly<Record<string, unknown>>) {
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
  const mend = moved === undefined ? '' : `; set telegram-chat-id to ${moved}`;
  if (!said.data.ok) return cleanLine(`${reply.status} ${said.data.description ?? ''}${mend}`, 300);
  return said.data.result ?? {};
}
