/** Sends messages through Telegram's Bot API (https://core.telegram.org/bots/api). Never asks for updates. */
import type { RunButton } from '../../core/chat/button.ts';
import { buttonRows } from '../../core/telegram/button.ts';
import { withButtons, type TelegramMessage } from '../../core/telegram/messages.ts';
import {
  refusalText,
  judgeAnswer,
  type SendAttempt,
  type RefusedTarget,
} from '../../core/telegram/answer.ts';
import type { ChatTransport, SendOutcome, ChatTarget } from './telegram-messenger.ts';
import { requestOnce, type HttpAnswer } from '../http/http.ts';
import { textIn } from '../../core/notices/say.ts';
import { chooseProxy } from '../http/proxy.ts';

export interface BotApiOptions {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** A proxy of OpenClaw's config, over those of the environment. */
  readonly proxy?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where bot and chat come from, for the fix of a refusal. */
  readonly from: RefusedTarget['from'];
  readonly button: RunButton | undefined;
  readonly sleep: (ms: number) => Promise<void>;
  /** Deadline of one request. Default 10 s. */
  readonly requestMs?: number;
}

const requestMs = 10_000;
/** All waiting that Telegram asks for in one run. */
const waitBudgetMs = 10_000;
const stubMode = 'stub';
/** It must not become too long again. */
const linksInStub = 3;

/** Calls one method. The token is in the address: nothing of the address may be shown. */
export function callBotApi(
  { token, apiUrl, proxy, env }: Pick<BotApiOptions, 'token' | 'apiUrl' | 'proxy' | 'env'>,
  method: string,
  parameters: Readonly<Record<string, unknown>>,
  timeoutMs = requestMs,
): Promise<HttpAnswer> {
  return requestOnce({
    method: 'POST',
    url: new URL(`${apiUrl}/bot${token}/${method}`),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    timeoutMs,
    proxy: chooseProxy(apiUrl, { env, proxy }).proxy,
  });
}

const english = textIn('en');

/** Long: `send` has one case for each decision. */
export function createBotApiTransport(options: BotApiOptions): ChatTransport {
  let waitedMs = 0;
  /** Logged with the first message. */
  const { problem } = chooseProxy(options.apiUrl, options);
  let warning = problem && english(problem);

  async function attempt(message: TelegramMessage, target: ChatTarget, how: SendAttempt, stub: string) {
    const text = {
      html: message.html,
      plain: message.plain,
      stub: withButtons(stub, message.buttons.slice(0, linksInStub)),
    }[how.mode];
    const parameters = {
      chat_id: target.chatId,
      ...(how.isEdit ? { message_id: target.messageId } : { disable_notification: message.silent }),
      ...(how.hasTopic && !how.isEdit && { message_thread_id: target.threadId }),
      ...(how.mode === 'html' && { parse_mode: 'HTML' }),
      link_preview_options: { is_disabled: true },
      // A button may be what it does not take.
      ...(how.mode !== stubMode && keyboardOf(message, options.button)),
      text,
    };
    const method = how.isEdit ? 'editMessageText' : 'sendMessage';
    const answer = await callBotApi(options, method, parameters, options.requestMs);
    if (answer.kind === 'no-answer')
      return { kind: answer.reached ? 'unknown' : 'unreached', why: answer.why } as const;
    return judgeAnswer(answer.status, answer.body, how);
  }

  return {
    async send(message, first, stub): Promise<SendOutcome> {
      let target = first;
      let how: SendAttempt = {
        isEdit: first.messageId !== undefined,
        mode: 'html',
        hasTopic: first.threadId !== undefined,
      };
      const warnings = warning === undefined ? [] : [warning];
      warning = undefined;
      // Each decision takes one way out for good, so this ends.
      for (;;) {
        const decision = await attempt(message, target, how, stub);
        switch (decision.kind) {
          case 'sent':
            return {
              kind: 'sent',
              chatId: target.chatId,
              messageId: decision.messageId ?? target.messageId,
              ...(how.mode === stubMode && { isShort: true }),
              ...(first.threadId !== undefined && !how.hasTopic && { lostTopic: true }),
              warnings,
            };
          case 'wait':
            if (waitedMs + decision.ms > waitBudgetMs)
              return {
                kind: 'kept',
                why: 'Telegram asks to wait',
                afterMs: decision.ms,
                isPaced: true,
                warnings,
              };
            waitedMs += decision.ms;
            await options.sleep(decision.ms);
            break;
          case 'plain':
            how = { ...how, mode: 'plain' };
            break;
          case 'stub':
            warnings.push(`Telegram rejects a message (${decision.why}): a short one is sent instead`);
            how = { ...how, mode: stubMode };
            break;
          case 'no-topic':
            warnings.push(topicWarning(target.threadId, decision.isClosed));
            how = { ...how, hasTopic: false };
            break;
          case 'moved':
            if (target.chatId === decision.chatId || warnings.some((each) => each.includes('is now')))
              return { kind: 'refused', why: 'the chat moves in a circle', warnings };
            warnings.push(
              `the chat ${target.chatId} is now ${decision.chatId}: set telegram-chat-id to that`,
            );
            target = { ...target, chatId: decision.chatId, messageId: undefined };
            how = { ...how, isEdit: false };
            break;
          case 'new':
            target = { ...target, messageId: undefined };
            how = { ...how, isEdit: false };
            break;
          case 'unreached':
            return {
              kind: 'kept',
              why: `Telegram did not answer: ${decision.why}; check the network or the proxy`,
              afterMs: 0,
              warnings,
            };
          case 'refused':
          case 'unsendable':
            return {
              kind: decision.kind,
              why: english(refusalText(decision.why, { chatId: target.chatId, from: options.from })),
              warnings,
            };
          case 'unknown':
            return { kind: 'unknown', why: decision.why, warnings };
        }
      }
    },
  };
}

/** For a message that goes to the chat itself because its topic takes none. */
export function topicWarning(threadId: number | undefined, isClosed: boolean): string {
  return isClosed
    ? `topic ${threadId} is closed: messages go to the chat itself; reopen the topic, or set telegram-thread-id to an open one`
    : `topic ${threadId} does not exist in the chat any more: messages go to the chat itself; set telegram-thread-id, or leave it empty`;
}

function keyboardOf(message: TelegramMessage, button: RunButton | undefined): object {
  const rows = buttonRows(message, button).map((each) => [each]);
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}
